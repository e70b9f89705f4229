"""Thumbnails that were lost or damaged are made again from the photos, one after the other."""

import threading
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from archive.errors import ArchiveError
from archive.imaging.viewing import Wanted, thumbnail
from archive.workers import Workers
from ui.jobs import Jobs
from ui.pictures.pictures import Pictures

if TYPE_CHECKING:
    from archive.catalogue import Catalogue

Find = Callable[[str], tuple[Path, str] | None]
"""Tells where a file with a hash lies, and its name."""
Keep = Callable[[str, bytes], None]
_AT_ONCE = 4  # made by one piece of work


def renewed(pictures: Pictures, catalogue: "Catalogue", jobs: Jobs) -> "Renewing":
    """Have thumbnails that are missed on screen made again, where the archive can be written."""
    from archive.photos import place_of_bytes

    def find(sha256: str) -> tuple[Path, str] | None:
        return catalogue.ask(place_of_bytes, sha256)

    made = Renewing(jobs, find, catalogue.thumbnails.put, pictures)
    made.renewed.connect(pictures.forget)
    if not catalogue.read_only:
        pictures.missed.connect(made.wish)
    return made


class Renewing(QObject):
    """Makes what is missed on screen, the newest wish first; each file is tried once."""

    renewed = Signal(list)  # hashes of files

    def __init__(self, jobs: Jobs, find: Find, keep: Keep, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._find = find
        self._keep = keep
        self._waiting: list[str] = []
        self._tried: set[str] = set()
        self._busy = self._closed = False
        self._workers: Workers | None = None
        self._lock = threading.Lock()  # guards the worker: made and closed in different threads

    @property
    def is_busy(self) -> bool:
        """Tell whether thumbnails are being made."""
        return self._busy

    def wish(self, sha256: str) -> None:
        """Make the thumbnail of a file again."""
        if sha256 not in self._tried:
            self._tried.add(sha256)
            self._waiting.append(sha256)
            self._start()

    def close(self) -> None:
        """Stop the worker."""
        self._waiting.clear()
        self._closed = True
        with self._lock:
            if self._workers is not None:
                self._workers.close()
                self._workers = None

    def _start(self) -> None:
        if not self._busy and self._waiting:
            self._busy = True
            some, self._waiting = self._waiting[-_AT_ONCE:], self._waiting[:-_AT_ONCE]
            self._jobs.fetch(partial(self._made, some), self._on_made, self._on_failed)

    def _made(self, hashes: Sequence[str]) -> list[str]:
        done = []
        with self._lock:
            if self._closed:  # nobody would stop a worker that is made now
                return []
            places = {sha256: self._find(sha256) for sha256 in hashes}
            wanted = {Wanted(*place): sha256 for sha256, place in places.items() if place}
            if self._workers is None:
                self._workers = Workers(1)
            for job, found in self._workers.results(thumbnail, list(wanted)):
                if isinstance(found, bytes):  # else the file is gone or damaged too
                    self._keep(wanted[job], found)
                    done.append(wanted[job])
        return done

    def _on_made(self, done: list[str]) -> None:
        self._busy = False
        if done:
            self.renewed.emit(done)
        self._start()

    def _on_failed(self, error: Exception) -> None:
        assert isinstance(error, ArchiveError)
        self._busy = False
        self._waiting.clear()  # the disk is full, or the archive can only be read
