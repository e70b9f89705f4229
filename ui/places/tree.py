"""Places as a tree: countries, regions, towns, and what the desk added inside them."""

from typing import Any

from PySide6.QtWidgets import QWidget

from archive.values import PlaceId
from resources.i18n import gettext as _
from resources.i18n import mark
from ui.places.reading import Table
from ui.trees import CountedTree, counted_row

KINDS = {
    "site": mark("site"), "town": mark("town"), "area": mark("area"), "region": mark("region"),
    "country": mark("country"),
}  # fmt: skip
_NAME, _NAMES = 0, 2
_OPEN = 60  # places that are shown unfolded at once


class PlacesTree(CountedTree):
    """One place chosen, or the two that are to be made one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        headings = [_("Place"), _("Kind"), _("Other names"), _("Photos"), _("With those inside")]
        super().__init__(headings, wide=(_NAME, _NAMES), parent=parent)
        self.setAccessibleName(_("Places"))
        self._first = True

    @property
    def chosen_places(self) -> tuple[PlaceId, ...]:
        """Return the ids of the chosen places, the current one first."""
        return tuple(map(PlaceId, self.chosen_ids))

    def show_table(self, found: Table) -> None:
        """Show the places, or those that are looked for; what was open stays open."""
        few = self._first and len(found.tree.nodes) <= _OPEN
        self._first = self._first and not found.tree.nodes
        self.show_rows(
            found.shown(found.tree.tops),
            lambda number: found.shown(found.tree.nodes[PlaceId(number)].below),
            lambda number: _row(found, PlaceId(number)),
            unfolded=found.wanted is not None or few,
        )


def kind_words(node: Any) -> str:
    """Return a place's kind; those of the desk's own say so."""
    words = _(KINDS.get(node.kind, node.kind))
    return _("{kind}, our own").format(kind=words) if node.own else words


def _row(found: Table, number: PlaceId) -> list[Any]:
    node = found.tree.nodes[number]
    return counted_row(
        number, (node.name, kind_words(node), ", ".join(node.names)),
        found.own.get(number, 0), found.whole.get(number, 0) if node.below else None,
    )  # fmt: skip
