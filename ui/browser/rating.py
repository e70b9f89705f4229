"""Sorting out: stars and rejections for the chosen photos, from the keyboard."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from archive import photos
from archive.values import PhotoId
from ui.browser.rows import Rows
from ui.pictures.stars import MOST, TURNED_DOWN
from ui.selection import Selection
from ui.workspace import Workspace


class Rating(QObject):
    """Rates the chosen photos and, if wished, goes on to the next one."""

    done = Signal()  # one photo was rated and the next is wanted

    def __init__(
        self, workspace: Workspace, selection: Selection, rows: Rows, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._selection = selection
        self._rows = rows
        self.goes_on = False
        self.current_only = False
        """Several photos may be chosen, but only one is looked at."""

    def bindings(self) -> dict[str, Callable[[], object]]:
        """Return what the keys of rating do."""
        stars = {f"rate.{count}": partial(self.rate, count or None) for count in range(MOST + 1)}
        return {**stars, "rate.reject": self.reject, "rate.advance": self.toggle_going_on}

    def rate(self, rating: int | None) -> None:
        """Give the chosen photos a rating, ``None`` for none."""
        ids = self._meant()
        if ids:
            self._workspace.do(photos.rate, ids, rating)
            if self.goes_on and len(ids) == 1:
                self.done.emit()

    def reject(self) -> None:
        """Turn the chosen photos down; if all of them are, take that back."""
        chosen = self._meant()
        rejected = bool(chosen) and all(self._rating_of(each) == TURNED_DOWN for each in chosen)
        self.rate(None if rejected else TURNED_DOWN)

    def toggle_going_on(self) -> None:
        """Go to the next photo after rating one, or stay."""
        self.goes_on = not self.goes_on

    def _meant(self) -> tuple[PhotoId, ...]:
        current = self._selection.current
        if self.current_only:
            return () if current is None else (current,)
        return self._selection.ids

    def _rating_of(self, photo_id: PhotoId) -> int | None:
        place = self._rows.place(photo_id)
        row = None if place is None else self._rows.row(place)
        return None if row is None else row.rating
