"""Which photos the user is looking at: the one signal that says they look elsewhere."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from archive.values import PhotoId, ids_of


class Selection(QObject):
    """The chosen photos, in the order of the result, and the one with the focus."""

    changed = Signal(tuple)  # the chosen photo ids
    current_changed = Signal(object)  # the photo with the focus, or None

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: tuple[PhotoId, ...] = ()
        self._current: PhotoId | None = None

    @property
    def ids(self) -> tuple[PhotoId, ...]:
        """Return the chosen photos."""
        return self._ids

    @property
    def current(self) -> PhotoId | None:
        """Return the photo with the focus; it is one of the chosen or there is none."""
        return self._current

    def choose(self, ids: Iterable[int], current: int | None = None) -> None:
        """Choose photos; the focus goes to ``current``, else to the last of them."""
        chosen = tuple(PhotoId(each) for each in ids_of(ids))
        focus = PhotoId(current) if current is not None and current in chosen else None
        if focus is None and chosen:
            focus = self._current if self._current in chosen else chosen[-1]
        self._take(chosen, focus)

    def clear(self) -> None:
        """Choose nothing."""
        self._take((), None)

    def forget(self, gone: Iterable[int]) -> None:
        """Drop photos that no longer exist."""
        lost = set(gone)
        if lost.intersection(self._ids):
            self.choose(each for each in self._ids if each not in lost)

    def _take(self, ids: tuple[PhotoId, ...], current: PhotoId | None) -> None:
        moved, focused = ids != self._ids, current != self._current
        self._ids, self._current = ids, current
        if moved:
            self.changed.emit(ids)
        if focused:
            self.current_changed.emit(current)
