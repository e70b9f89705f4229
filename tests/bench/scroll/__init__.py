"""Scrolling 100,000 photos: the share of frames within 16.7 ms, thumbnails loading meanwhile.

A frame is one turn of the wheel as the window handles it: the scroll, what it makes the window
fetch, and the painting, or what arrives before the next turn if that takes longer. Rows come from
a real archive and thumbnails from its database, in the threads the program uses. Three ways to
move: the wheel in steps of a quarter cell, pages, and jumps to places far away.
"""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bench.harness import Run, percentile
from tests.bench.scroll.large import large_archive

FRAME = 1000 / 60  # ms
SIZE = (1900, 1000)


def measure(run: Run) -> None:
    """Record share, median and p95 of the frames of each way to move."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    count = 2_000 if run.quick else 100_000
    with _grid(large_archive(run.scratch, count)) as scroller:
        ways = {
            "wheel": scroller.wheel(60 if run.quick else 1200),
            "page": scroller.pages(20 if run.quick else 200),
            "jump": scroller.jumps(10 if run.quick else 100),
        }
    together: list[float] = []
    for name, frames in ways.items():
        together += frames
        within = sum(frame <= FRAME for frame in frames) / len(frames)
        run.figure(f"{name}: frames within 16.7 ms", 100 * within, unit="%", aim=">= 99")
        run.figure(f"{name}: median", percentile(tuple(frames), 0.5), unit="ms")
        run.figure(f"{name}: p95", percentile(tuple(frames), 0.95), unit="ms")
        run.figure(f"{name}: longest", max(frames), unit="ms")
    within = sum(frame <= FRAME for frame in together) / len(together)
    run.figure("all frames within 16.7 ms", 100 * within, unit="%", aim=">= 99")
    run.figure("jump until every thumbnail is there, median", scroller.settled, unit="ms")


@contextmanager
def _grid(archive: Path) -> Iterator["Scroller"]:
    from PySide6.QtWidgets import QApplication

    from archive.catalogue import Catalogue
    from ui.browser import Browser
    from ui.jobs import Jobs
    from ui.messages import Messages
    from ui.pictures import Pictures
    from ui.selection import Selection
    from ui.theme import Theme
    from ui.workspace import Workspace

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    Theme(application, "dark").apply()
    with Catalogue.open(archive, who="bench", read_only=True) as catalogue:
        jobs = Jobs()
        workspace = Workspace(catalogue, jobs)
        pictures = Pictures(catalogue.thumbnails, jobs)
        browser = Browser(workspace, Selection(), pictures=pictures, messages=Messages())
        browser.resize(*SIZE)
        browser.show()
        count = int(archive.name.rpartition("-")[2])
        browser.show_ids(tuple(range(1, count + 1)), searched=False)  # type: ignore[arg-type] # plain numbers
        try:
            yield Scroller(browser)
        finally:
            jobs.close()
            browser.close()


class Scroller:
    """Moves through a grid and times each frame, in ms."""

    def __init__(self, browser: object) -> None:
        from PySide6.QtWidgets import QApplication

        from ui.browser import Browser

        assert isinstance(browser, Browser)
        self._browser = browser
        self._bar = browser.grid.verticalScrollBar()
        self._process = QApplication.processEvents
        self.settled = 0.0
        self._idle(0.5)

    def wheel(self, frames: int) -> list[float]:
        """Turn the wheel, one notch a frame, sixty frames a second."""
        return [self._frame(self._bar.value() + self._bar.singleStep()) for _ in range(frames)]

    def pages(self, frames: int) -> list[float]:
        """Go down page by page."""
        return [self._frame(self._bar.value() + self._bar.pageStep()) for _ in range(frames)]

    def jumps(self, frames: int) -> list[float]:
        """Drag the handle to places far away, and wait there until all thumbnails have come."""
        taken, waits = [], []
        for number in range(frames):
            target = (number * 7919 % frames) * self._bar.maximum() // frames
            began = time.perf_counter()
            taken.append(self._frame(target))
            while not self._browser.grid.complete and time.perf_counter() - began < 2:
                self._process()
            waits.append((time.perf_counter() - began) * 1000)
        self.settled = percentile(tuple(waits), 0.5)
        return taken

    def _frame(self, value: int) -> float:
        began = time.perf_counter()
        self._bar.setValue(value)
        self._process()
        taken = time.perf_counter() - began
        stall = self._idle(max(0.0, FRAME / 1000 - taken))
        return max(taken, stall) * 1000

    def _idle(self, seconds: float) -> float:
        """Let what was loaded arrive; return the longest time the window was busy with it."""
        end, longest = time.perf_counter() + seconds, 0.0
        while (began := time.perf_counter()) < end:
            self._process()
            longest = max(longest, time.perf_counter() - began)
            time.sleep(max(0.0, min(end - time.perf_counter(), 0.001)))
        return longest
