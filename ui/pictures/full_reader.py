"""Reads the pixels of photos to be shown large: in a worker process, the newest wish only."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from archive.errors import ArchiveError
from archive.imaging.viewing import Pixels, Wanted, view
from archive.workers import Workers
from ui.jobs import Jobs
from ui.widgets.picture_view import pyramid

Levels = list[QImage]
Where = Path | Callable[[], Path]
"""Where a file lies, or what finds it out when it is read: off the window's thread."""
Wish = tuple[Where, str]
"""Where a file lies, and its name."""
_KEPT = 2  # pictures: this one and the next


class FullReader(QObject):
    """Pixels by photo. ``arrived`` gets (photo, levels), ``failed`` (photo, error).

    Several photos can be wanted at once, to be compared; they are read one after the other.
    """

    def __init__(
        self,
        jobs: Jobs,
        arrived: Callable[[int, Levels], None],
        failed: Callable[[int, ArchiveError], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._arrived = arrived
        self._failed = failed
        self._wanted: dict[int, Wish] = {}
        self._next: tuple[int, Wish] | None = None
        self._kept: OrderedDict[int, Levels] = OrderedDict()
        self._workers: Workers | None = None
        self._lock = threading.Lock()  # one picture at a time, whichever thread reads

    def read(self, photo_id: int, path: Where, name: str) -> None:
        """Read the pixels of a photo; wishes that are older are dropped."""
        self.read_all({photo_id: (path, name)})

    def read_all(self, wishes: Mapping[int, Wish]) -> None:
        """Read the pixels of several photos; those that are no longer wanted are dropped."""
        flying = set(self._wanted)
        self._wanted = dict(wishes)
        for photo_id, wanted in wishes.items():
            kept = self._kept.get(photo_id)
            if kept is not None:
                self._kept.move_to_end(photo_id)
                self._arrived(photo_id, kept)
            elif photo_id not in flying or len(wishes) == 1:
                self._fetch(photo_id, wanted)

    def read_next(self, photo_id: int, path: Where, name: str) -> None:
        """Read this photo too when the one that is wanted has arrived."""
        self._next = (photo_id, (path, name))

    def forget(self) -> None:
        """Want nothing and free the memory."""
        self._wanted, self._next = {}, None
        self._kept.clear()

    def close(self) -> None:
        """Stop the worker."""
        self.forget()
        with self._lock:
            if self._workers is not None:
                self._workers.close()
                self._workers = None

    def _fetch(self, photo_id: int, wanted: Wish) -> None:
        self._jobs.fetch(
            partial(self._levels, photo_id, wanted),
            partial(self._on_levels, photo_id),
            partial(self._on_failed, photo_id),
        )

    def _levels(self, photo_id: int, wanted: Wish) -> Levels | None:
        with self._lock:
            if self._is_stale(photo_id):
                return None
            if self._workers is None:
                self._workers = Workers(1)
            (_job, found), *_rest = self._workers.results(view, [_found(wanted)])
        if isinstance(found, ArchiveError):
            raise found
        return pyramid(_image(found))

    def _is_stale(self, photo_id: int) -> bool:
        return photo_id not in self._wanted and (self._next is None or self._next[0] != photo_id)

    def _on_levels(self, photo_id: int, levels: Levels | None) -> None:
        if levels is None:
            return
        self._kept[photo_id] = levels
        while len(self._kept) > max(_KEPT, len(self._wanted)):
            self._kept.popitem(last=False)
        if photo_id in self._wanted:
            self._arrived(photo_id, levels)
            if self._next is not None and self._next[0] not in self._kept:
                self._fetch(*self._next)

    def _on_failed(self, photo_id: int, error: Exception) -> None:
        if photo_id in self._wanted and isinstance(error, ArchiveError):
            self._failed(photo_id, error)


def _found(wish: Wish) -> Wanted:
    path, name = wish
    return Wanted(path() if callable(path) else path, name)


def _image(found: Pixels) -> QImage:
    image = QImage(
        found.data, found.width, found.height, found.width * 4, QImage.Format.Format_RGB32
    )
    return image.copy()  # QImage does not keep the bytes alive
