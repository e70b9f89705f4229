"""A collection put in order by hand: photos dragged between others, or moved by keys."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from archive import collections
from archive.errors import QueryError
from archive.search.orders import arranged
from archive.values import PhotoId
from resources.i18n import gettext as _
from ui.browser.grid import Grid
from ui.browser.rows import Rows
from ui.messages import Messages
from ui.selection import Selection
from ui.workspace import Workspace

HAND = "hand"
"""The order of a result that is a collection's own."""


class Arranging(QObject):
    """Knows which collection the result is of, and moves photos in it."""

    order_wanted = Signal(str)

    def __init__(
        self, workspace: Workspace, selection: Selection, *, rows: Rows, grid: Grid,
        messages: Messages,
    ) -> None:  # fmt: skip
        super().__init__(grid)
        self._workspace, self._selection, self._messages = workspace, selection, messages
        self._rows, self._grid = rows, grid
        self._collection: int | None = None
        self._order = ""
        grid.photos_moved.connect(self.move)

    def bindings(self) -> dict[str, Callable[[], object]]:
        """Return what this does for which action."""
        return {
            "collection.earlier": self.earlier,
            "collection.later": self.later,
            "collection.take": self.take_out,
        }

    def show_query(self, query: str) -> None:
        """Find out which collection the result is of."""
        try:
            self._collection = self._workspace.ask(arranged, query)
        except QueryError:
            self._collection = None
        self._allow()

    def show_order(self, order: str) -> None:
        """Let photos be dragged where they stand as somebody put them."""
        self._order = order
        self._allow()

    def move(self, ids: Sequence[PhotoId], before: PhotoId | None) -> None:
        """Put photos before another, or at the end."""
        if self._may():
            self._workspace.do(collections.move_in_collection, self._collection, ids, before=before)

    def earlier(self) -> None:
        """Put the chosen photos before the photo in front of them."""
        places = self._places()
        if places and places[0] > 0 and self._may():
            self.move(self._selection.ids, self._rows.ids[places[0] - 1])

    def later(self) -> None:
        """Put the chosen photos behind the photo after them."""
        places = self._places()
        if places and places[-1] + 1 < len(self._rows) and self._may():
            behind = places[-1] + 2
            ids = self._rows.ids
            self.move(self._selection.ids, ids[behind] if behind < len(ids) else None)

    def take_out(self) -> None:
        """Take the chosen photos out of the collection."""
        if self._collection is None:
            self._messages.hint(_("Open a collection first: it stands on the left."))
            return
        self._workspace.do(
            collections.take_from_collection, self._collection, tuple(self._selection.ids)
        )

    def _places(self) -> list[int]:
        found = (self._rows.place(one) for one in self._selection.ids)
        return sorted(place for place in found if place is not None)

    def _may(self) -> bool:
        if self._grid.arranging:
            return True
        if self._collection is None:
            self._messages.hint(_("Photos are arranged in a collection: open one on the left."))
        elif not self._workspace.read_only:
            self._messages.hint(
                _("Nothing was moved: the photos stand in another order than the collection’s."),
                _("Show its own order"),
                partial(self.order_wanted.emit, HAND),
            )
        return False

    def _allow(self) -> None:
        self._grid.of_collection = self._collection is not None and not self._workspace.read_only
        self._grid.arranging = self._grid.of_collection and self._order == HAND
