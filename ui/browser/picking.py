"""Which photos a click or a key chooses: the rules every grid and list of files follows."""

from collections.abc import Sequence

from archive.values import PhotoId
from ui.browser.rows import Rows
from ui.selection import Selection


class Picking:
    """Turns clicks and moves into the selection. Remembers where a range began."""

    def __init__(self, rows: Rows, selection: Selection) -> None:
        self._rows = rows
        self._selection = selection
        self._anchor: int | None = None
        self._last: int | None = None  # where the photo with the focus was seen last
        selection.current_changed.connect(self._on_moved)
        rows.replaced.connect(self._on_moved)

    def _on_moved(self, *_: object) -> None:
        place = self.current
        self._last = self._last if place is None and self._selection.current else place

    def beside(self, by: int) -> int | None:
        """Return the index that many places from the photo with the focus.

        A photo that has left the result (it was rated while unrated ones are shown) leaves its
        place to the one behind it: sorting out goes on from there, not from the beginning.
        """
        if self.current is not None:
            target = self.current + by
        elif self._last is None:
            target = 0 if by > 0 else -1
        else:
            target = min(self._last, len(self._rows)) + (by - 1 if by > 0 else by)
        return target if 0 <= target < len(self._rows) else None

    @property
    def current(self) -> int | None:
        """Return the index of the photo with the focus, ``None`` if it is not in the result."""
        return self._rows.place(self._selection.current)

    def only(self, index: int) -> None:
        """Choose one photo."""
        self._anchor = index
        photo = self._rows.ids[index]
        self._selection.choose([photo], photo)

    def toggle(self, index: int) -> None:
        """Add a photo to the chosen or take it out."""
        self._anchor = index
        photo = self._rows.ids[index]
        chosen = [each for each in self._selection.ids if each != photo]
        if len(chosen) == len(self._selection.ids):
            chosen.append(photo)
        self._selection.choose(chosen, photo)

    def extend(self, index: int) -> None:
        """Choose everything from where the range began to here."""
        start = self._anchor if self._anchor is not None else (self.current or 0)
        self._anchor = start
        low, high = sorted((start, index))
        ids = self._rows.ids
        self._selection.choose(ids[low : high + 1], ids[index])

    def several(self, indices: Sequence[int], *, add_to: Sequence[PhotoId] = ()) -> None:
        """Choose the photos a rubber band touches, beside some chosen before."""
        ids = self._rows.ids
        self._selection.choose([*add_to, *(ids[index] for index in indices)])

    def everything(self) -> None:
        """Choose every photo of the result."""
        self._selection.choose(self._rows.ids, self._selection.current)

    def invert(self) -> None:
        """Choose what is not chosen."""
        chosen = set(self._selection.ids)
        self._selection.choose(each for each in self._rows.ids if each not in chosen)
