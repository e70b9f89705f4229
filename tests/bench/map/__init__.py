"""Moving over the map with 1,000,000 photos on it: frames within 16.7 ms, outlines drawn meanwhile.

A frame is a move of the hand or a turn of the wheel as the window handles it: the camera, which
clusters are in view, the painting. Photos lie where people live: the gazetteer's towns by their
inhabitants, scattered a little. The outlines are drawn by the threads the program uses, while the
map is moved. Floor: painting a picture as large as the view, in the same run. Beside the time on
the clock stands the processor time of the window's thread, which other programs do not lengthen.
"""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tests.bench.harness import Run, percentile

FRAME = 1000 / 60  # ms
SIZE = (1900, 1000)
_busy: list[float] = []  # processor time of each frame of a movement, in ms
_all_busy: list[float] = []
ZOOMS = (3.0, 5.0, 7.0, 10.0)


def measure(run: Run) -> None:
    """Record share, median, p95 and longest of the frames of panning and zooming."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    count = 20_000 if run.quick else 1_000_000
    steps = 30 if run.quick else 300
    with _canvas(count) as canvas:
        floor = _floor(canvas)
        together: list[float] = []
        for zoom in ZOOMS:
            frames = _pan(canvas, zoom, steps)
            together += frames
            _record(run, f"pan at zoom {zoom:.0f}", frames)
        frames = _zoom(canvas, steps // 6)
        together += frames
        _record(run, "zoom", frames)
    within = sum(frame <= FRAME for frame in together) / len(together)
    run.figure("all frames within 16.7 ms", 100 * within, unit="%", aim=">= 99")
    within = sum(frame <= FRAME for frame in _all_busy) / len(_all_busy)
    run.figure("all frames within 16.7 ms of processor", 100 * within, unit="%", aim=">= 99")
    run.figure("floor: painting a picture of the view, median", floor, unit="ms")
    run.figure("median frame / floor", percentile(tuple(together), 0.5) / floor, unit="x")


def _record(run: Run, name: str, frames: list[float]) -> None:
    run.figure(f"{name}: median", percentile(tuple(frames), 0.5), unit="ms")
    run.figure(f"{name}: p95", percentile(tuple(frames), 0.95), unit="ms", aim="<= 16.7")
    run.figure(f"{name}: longest", max(frames), unit="ms")
    run.figure(f"{name}: processor, p95", percentile(tuple(_busy), 0.95), unit="ms", aim="<= 16.7")
    _all_busy.extend(_busy)
    _busy.clear()


@contextmanager
def _canvas(count: int) -> Iterator[Any]:
    from PySide6.QtWidgets import QApplication

    from ui.jobs import Jobs
    from ui.map.canvas import MapCanvas
    from ui.theme import Theme

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    Theme(application, "dark").apply()
    jobs = Jobs()
    canvas = MapCanvas(jobs)
    canvas.resize(*SIZE)
    canvas.show()
    canvas.show_points(_points(count))
    try:
        yield canvas
    finally:
        jobs.close()
        canvas.close()


def _points(count: int) -> Any:
    import numpy as np

    from archive.search import positions
    from archive.search.points import Points
    from archive.worldmap import towns

    found = towns(-85, -180, 85, 180, most=20_000)
    chance = np.random.default_rng(1)
    people = np.array([max(town.population, 500) for town in found], float)
    at = chance.choice(len(found), count, p=people / people.sum())
    latitudes = np.array([town.latitude for town in found])[at] + chance.normal(0, 0.08, count)
    longitudes = np.array([town.longitude for town in found])[at] + chance.normal(0, 0.08, count)
    ids = np.arange(1, count + 1)
    order = positions._in_order(ids, latitudes, longitudes, np.zeros(count, np.bool_))
    return Points(count, order)


def _settle(canvas: Any) -> None:
    from PySide6.QtWidgets import QApplication

    until = time.monotonic() + 30
    while not canvas.ground.ready and time.monotonic() < until:
        QApplication.processEvents()
        time.sleep(0.005)
    time.sleep(0.1)
    QApplication.processEvents()  # the zoom has come to rest


def _frame(canvas: Any, camera: Any) -> float:
    from PySide6.QtWidgets import QApplication

    began, busy = time.perf_counter(), time.thread_time()
    canvas._go(camera)
    canvas.repaint()
    QApplication.processEvents()
    _busy.append((time.thread_time() - busy) * 1000)
    return (time.perf_counter() - began) * 1000


def _pan(canvas: Any, zoom: float, steps: int) -> list[float]:
    from archive.search.points import Box

    canvas.look_at(Box(30.0, 47.0, 32.0, 51.0))
    canvas.zoom_by(zoom - canvas.camera.zoom)
    _settle(canvas)
    frames = []
    for step in range(steps):
        down = 6 if step % 60 < 30 else -6
        frames.append(_frame(canvas, canvas.camera.moved(24, down)))
        time.sleep(max(0.0, FRAME - frames[-1]) / 1000)  # the hand moves sixty times a second
    return frames


def _zoom(canvas: Any, steps: int) -> list[float]:
    canvas.zoom_by(ZOOMS[0] - canvas.camera.zoom)
    _settle(canvas)
    frames = []
    for step in range(steps):
        by = 0.5 if step % 20 < 10 else -0.5
        camera = canvas.camera.zoomed(canvas.camera.zoom + by, SIZE[0] / 2, SIZE[1] / 2)
        frames.append(_frame(canvas, camera))
        time.sleep(0.03)
    return frames


def _floor(canvas: Any) -> float:
    from PySide6.QtGui import QPainter, QPixmap

    source, target = QPixmap(*SIZE), QPixmap(*SIZE)
    source.fill("#123456")
    times = []
    for _round in range(40):
        began = time.perf_counter()
        painter = QPainter(target)
        painter.drawPixmap(0, 0, source)
        painter.end()
        times.append((time.perf_counter() - began) * 1000)
    return max(percentile(tuple(times), 0.5), 1e-3)
