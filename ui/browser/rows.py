"""The rows of a result: ids are all known, everything else is fetched by the page and kept.

A page that is out of date is shown until the newer one arrives, so nothing flashes.
"""

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from archive import photos
from archive.errors import ArchiveError
from archive.photos import PhotoRow
from archive.search import PhotoIds
from archive.values import Changes, PhotoId
from ui.workspace import Workspace

PAGE = 64  # rows asked for at once
_KEPT = 96  # pages
_CARRIED = 2000
_FEW = 20  # photos looked for one by one


class Rows(QObject):
    """The photos of the present result, in its order."""

    replaced = Signal()  # another result
    loaded = Signal(int, int)  # first and last index of rows that can now be had, or are newer

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._ids = PhotoIds()
        self._found: tuple[int, int | None] | None = None  # the photo looked for last, its index
        self._pages: OrderedDict[int, tuple[PhotoRow | None, ...]] = OrderedDict()
        self._stale: set[int] = set()
        self._carried: dict[int, PhotoRow] = {}  # rows of earlier results, shown meanwhile
        self._asked: dict[int, int] = {}  # page → number of the newest question about it
        self._questions = 0
        self.is_newer = False
        self._soon: set[int] = set()  # pages to be asked for once what is being painted is done
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._on_soon)
        workspace.changed.connect(self._on_changed)

    def __len__(self) -> int:
        return len(self._ids)

    @property
    def ids(self) -> PhotoIds:
        """Return every photo of the result."""
        return self._ids

    def replace(self, ids: Sequence[PhotoId], *, newer: bool = False) -> None:
        """Show another result, or a ``newer`` answer to the same question."""
        ids = PhotoIds(ids)
        if newer and ids == self._ids:
            return  # what changed in these photos is fetched anyway
        self.is_newer = newer
        for page in self._pages.values():
            self._carried.update((row.id, row) for row in page if row is not None)
        while len(self._carried) > _CARRIED:
            del self._carried[next(iter(self._carried))]
        self._ids = ids
        self._found = None
        self._pages.clear()
        self._stale.clear()
        self._asked.clear()
        self._soon.clear()
        self.replaced.emit()

    def place(self, photo_id: int | None) -> int | None:
        """Return the index of a photo in the result, ``None`` if it is not in it."""
        if photo_id is None:
            return None
        if self._found is None or self._found[0] != photo_id:
            self._found = photo_id, self._look_up(photo_id)
        return self._found[1]

    def among(self, ids: Iterable[int]) -> list[PhotoId]:
        """Return which of some photos are in the result, in the order given."""
        wanted = [PhotoId(each) for each in ids]
        if len(wanted) <= _FEW:
            return [each for each in wanted if self.place(each) is not None]
        known = set(self._ids)
        return [each for each in wanted if each in known]

    def places(self, ids: Iterable[int]) -> list[int]:
        """Return the indices of those of some photos that are in the result."""
        wanted = tuple(ids)
        if len(wanted) <= _FEW:
            return [place for each in wanted if (place := self.place(each)) is not None]
        chosen = set(wanted)
        return [index for index, number in enumerate(self._ids) if number in chosen]

    def _look_up(self, photo_id: int) -> int | None:
        # A dictionary of a million photos takes half a second to make, going through them 10 ms.
        try:
            return self._ids.index(photo_id)
        except ValueError:
            return None

    def row(self, index: int) -> PhotoRow | None:
        """Return a row, or ``None`` while it is being fetched (``loaded`` follows)."""
        number = index // PAGE
        page = self._pages.get(number)
        if page is None or number in self._stale:
            self._fetch(number)
            page = self._pages.get(number)
        if page is None:
            return self._carried.get(self._ids[index])
        at = index - number * PAGE
        return page[at] if at < len(page) else None

    def known(self, photo_id: PhotoId) -> PhotoRow | None:
        """Return the row of a photo of the result if it is there and up to date; asks nothing."""
        place = self.place(photo_id)
        if place is None:
            return None
        number, at = divmod(place, PAGE)
        page = None if number in self._stale else self._pages.get(number)
        return page[at] if page is not None and at < len(page) else None

    def prefetch(self, index: int) -> None:
        """Fetch the page of a row that will be shown soon."""
        if 0 <= index < len(self._ids):
            number = index // PAGE
            if number not in self._pages:
                self._fetch(number)

    def _fetch(self, number: int) -> None:
        if number in self._asked:
            return
        self._questions += 1
        self._asked[number] = self._questions
        self._stale.discard(number)
        self._soon.add(number)
        self._timer.start()

    def _on_soon(self) -> None:
        for number in sorted(self._soon):
            question = self._asked.get(number, 0)
            self._workspace.ask_later(
                photos.rows,
                self._ids[number * PAGE : (number + 1) * PAGE],
                answered=partial(self._on_rows, number, question),
                failed=partial(self._on_failed, number, question),
            )
        self._soon.clear()

    def _on_rows(self, number: int, question: int, rows: tuple[PhotoRow, ...]) -> None:
        if self._asked.get(number) != question:
            return  # the result is another by now, or something changed meanwhile
        del self._asked[number]
        found = {row.id: row for row in rows}
        first = number * PAGE
        ids = self._ids[first : first + PAGE]
        self._pages[number] = tuple(found.get(each) for each in ids)
        self._pages.move_to_end(number)
        while len(self._pages) > _KEPT:
            self._pages.popitem(last=False)
        self.loaded.emit(first, first + len(ids) - 1)

    def _on_failed(self, number: int, question: int, error: ArchiveError) -> None:
        if self._asked.get(number) == question:
            del self._asked[number]
            self._workspace.failed.emit(str(error))

    def _on_changed(self, changes: Changes) -> None:
        # Verdicts follow from many tables and are not journaled: every page is looked at again,
        # but only those on screen are fetched.
        self._stale.update(self._pages)
        self._asked.clear()
        self.loaded.emit(0, max(0, len(self._ids) - 1))
