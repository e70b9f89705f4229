"""The cache of thumbnails, and the one place that decides whether a photo may be seen."""

import threading
from collections import OrderedDict
from collections.abc import Iterable
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap

from archive.errors import ArchiveError
from ui.jobs import Jobs
from ui.pictures.loading import blurred, decode

_AT_ONCE = 8  # thumbnails decoded by one piece of work
_IN_FLIGHT = 2
_MOST_WANTED = 400  # older wishes are dropped: who still needs them paints and asks again


class Source(Protocol):
    """Where the JPEGs come from (``Catalogue.thumbnails``)."""

    def get(self, sha256: str) -> bytes | None:
        """Return a thumbnail's JPEG, ``None`` if there is none."""


class Key(NamedTuple):
    """A thumbnail as it is shown: of which file, fitting which box (px), hidden or not."""

    sha256: str
    width: int
    height: int
    hidden: bool


class Pictures(QObject):
    """Thumbnails by file hash. Asked for in the window's thread; what is missing arrives later."""

    arrived = Signal(frozenset)  # hashes of files whose thumbnails can now be had
    missed = Signal(str)  # the hash of a file without a thumbnail, or with a damaged one
    shown_changed = Signal()  # photos were revealed, hidden again, or the setting changed

    def __init__(
        self,
        source: Source,
        jobs: Jobs,
        *,
        megabytes: int = 256,
        blur: bool = True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._jobs = jobs
        self._limit = megabytes << 20
        self._blur = blur
        self._cache: OrderedDict[Key, QPixmap] = OrderedDict()
        self._sizes: dict[tuple[str, bool], Key] = {}
        self._used = 0
        self._missing: set[str] = set()
        self._revealed: set[int] = set()
        self._wanted: dict[Key, None] = {}  # on screen: the newest first
        self._ahead: dict[Key, None] = {}  # soon on screen: after those
        self._lock = threading.Lock()  # guards both
        self._flying = 0
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._start)

    # --- what may be seen ---

    def hides(self, photo_id: int, sensitive: bool) -> bool:
        """Tell whether a photo must be shown blurred. ``sensitive``: ``PhotoRow.is_sensitive``."""
        return sensitive and self._blur and photo_id not in self._revealed

    def reveal(self, ids: Iterable[int]) -> None:
        """Show these photos until ``cover`` is called; if all are revealed, hide them again."""
        chosen = set(ids)
        if chosen <= self._revealed:
            self._revealed -= chosen
        else:
            self._revealed |= chosen
        self.shown_changed.emit()

    def cover(self) -> None:
        """Hide everything that was revealed."""
        if self._revealed:
            self._revealed.clear()
            self.shown_changed.emit()

    def set_blur(self, blur: bool) -> None:
        """Take over the setting whether sensitive photos are blurred."""
        self._blur = blur
        self.shown_changed.emit()

    # --- thumbnails ---

    def thumbnail(
        self, sha256: str, edge: int, *, height: int | None = None, hidden: bool = False
    ) -> QPixmap | None:
        """Return a thumbnail that fits a square of ``edge`` (or ``edge`` x ``height``) device px.

        ``None`` while it is being loaded (``arrived`` follows) or if there is none
        (``is_missing``). A thumbnail of another size stands in until the right one is there.
        """
        key = Key(sha256, edge, height or edge, hidden)
        found = self._cache.get(key)
        if found is not None:
            self._cache.move_to_end(key)
            return found
        if sha256 in self._missing or not sha256:
            return None
        self._want(key)
        other = self._sizes.get((sha256, hidden))
        return self._cache.get(other) if other is not None else None

    def has(self, sha256: str, edge: int, *, height: int | None = None, hidden: bool) -> bool:
        """Tell whether a thumbnail is there in exactly this size, or known not to exist."""
        return Key(sha256, edge, height or edge, hidden) in self._cache or self.is_missing(sha256)

    def is_missing(self, sha256: str) -> bool:
        """Tell whether it is known that no thumbnail exists."""
        return not sha256 or sha256 in self._missing

    def prefetch(
        self, sha256: str, edge: int, *, height: int | None = None, hidden: bool = False
    ) -> None:
        """Load a thumbnail that will be asked for soon, after those that are needed now."""
        key = Key(sha256, edge, height or edge, hidden)
        if key in self._cache or self.is_missing(sha256):
            return
        with self._lock:
            self._ahead.pop(key, None)
            self._ahead[key] = None
            while len(self._ahead) > _MOST_WANTED:
                del self._ahead[next(iter(self._ahead))]
        if not self._soon.isActive():
            self._soon.start()

    def forget(self, hashes: Iterable[str]) -> None:
        """Load these thumbnails anew when they are asked for (they were made again)."""
        lost = set(hashes)
        self._missing -= lost
        for key in [key for key in self._cache if key.sha256 in lost]:
            self._drop(key)
        self.arrived.emit(frozenset(lost))

    def _want(self, key: Key) -> None:
        with self._lock:
            self._wanted.pop(key, None)
            self._ahead.pop(key, None)
            self._wanted[key] = None  # the newest wish is served first
            while len(self._wanted) > _MOST_WANTED:
                del self._wanted[next(iter(self._wanted))]
        if not self._soon.isActive():
            self._soon.start()  # threads at work now would slow down the painting that asks

    def _start(self) -> None:
        for _ in range(_IN_FLIGHT - self._flying):
            if self._wanted or self._ahead:
                self._flying += 1
                self._jobs.fetch(self._load, self._on_loaded, self._on_failed)

    def _load(self) -> list[tuple[Key, QImage]]:
        with self._lock:
            wishes = self._wanted or self._ahead
            keys = [wishes.popitem()[0] for _ in range(min(_AT_ONCE, len(wishes)))]
        return [(key, self._image(key)) for key in keys]

    def _image(self, key: Key) -> QImage:
        data = self._source.get(key.sha256)
        image = decode(data, QSize(key.width, key.height)) if data else QImage()
        return blurred(image) if key.hidden else image

    def _on_loaded(self, loaded: list[tuple[Key, QImage]]) -> None:
        self._flying -= 1
        for key, image in loaded:
            if image.isNull():
                self._missing.add(key.sha256)
                self.missed.emit(key.sha256)
            else:
                self._keep(key, QPixmap.fromImage(image))
        if self._wanted or self._ahead:
            self._soon.start()
        if loaded:
            self.arrived.emit(frozenset(key.sha256 for key, _ in loaded))

    def _on_failed(self, error: Exception) -> None:
        self._flying -= 1
        assert isinstance(error, ArchiveError)
        with self._lock:
            self._wanted.clear()
            self._ahead.clear()  # asked for again at the next paint; no loop over a dead disk

    def _keep(self, key: Key, pixmap: QPixmap) -> None:
        self._drop(key)
        self._cache[key] = pixmap
        self._sizes[key.sha256, key.hidden] = key
        self._used += _cost(pixmap)
        while self._used > self._limit and len(self._cache) > 1:
            self._drop(next(iter(self._cache)))

    def _drop(self, key: Key) -> None:
        pixmap = self._cache.pop(key, None)
        if pixmap is not None:
            self._used -= _cost(pixmap)
            if self._sizes.get((key.sha256, key.hidden)) == key:
                del self._sizes[key.sha256, key.hidden]


def _cost(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4
