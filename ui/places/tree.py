"""Places as a tree: countries, regions, towns, and what the desk added inside them."""

from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from archive.places import PlaceNode
from archive.values import PlaceId
from resources.i18n import gettext as _
from resources.i18n import mark
from ui.places.reading import Table
from ui.widgets.moments import number_words
from ui.widgets.wrapping import plain_tip

KEY = Qt.ItemDataRole.UserRole
KINDS = {
    "site": mark("site"), "town": mark("town"), "area": mark("area"), "region": mark("region"),
    "country": mark("country"),
}  # fmt: skip
_NAME, _KIND, _NAMES, _OWN, _WHOLE = range(5)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_OPEN = 60  # places that are shown unfolded at once


class PlacesTree(QTreeView):
    """One place chosen, or the two that are to be made one."""

    chosen = Signal()
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = QStandardItemModel(0, 5, self)
        self._model.setHorizontalHeaderLabels(
            [_("Place"), _("Kind"), _("Other names"), _("Photos"), _("With those inside")]
        )
        self._first = True
        self.setModel(self._model)
        self.setAccessibleName(_("Places"))
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setIndentation(20)
        self.setAlternatingRowColors(True)
        header = self.header()
        header.setStretchLastSection(False)
        for column in (_NAME, _NAMES):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column in (_KIND, _OWN, _WHOLE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        for column in (_OWN, _WHOLE):
            self._model.setHeaderData(
                column, Qt.Orientation.Horizontal, _RIGHT, Qt.ItemDataRole.TextAlignmentRole
            )
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        self.selectionModel().selectionChanged.connect(lambda: self.chosen.emit())

    @property
    def chosen_places(self) -> tuple[PlaceId, ...]:
        """Return the ids of the chosen places, the current one first."""
        rows = [index.data(KEY) for index in self.selectionModel().selectedRows(_NAME)]
        current = self.currentIndex().siblingAtColumn(_NAME).data(KEY)
        first = [current] if current in rows else []
        return tuple(dict.fromkeys([*first, *rows]))

    def show_table(self, found: Table) -> None:
        """Show the places, or those that are looked for; what was open stays open."""
        indexes = self._indexes()
        opened = {index.data(KEY) for index in indexes if self.isExpanded(index)}
        kept = self.chosen_places[:1]
        self._model.removeRows(0, self._model.rowCount())
        self._append_all(found)
        if found.wanted is not None or (self._first and len(found.tree.nodes) <= _OPEN):
            self.expandAll()
        self._first = self._first and not found.tree.nodes
        for index in self._indexes():
            if index.data(KEY) in opened:
                self.setExpanded(index, True)
        if kept:
            self.choose(kept[0])

    def choose(self, place_id: int) -> bool:
        """Make a place current; tells whether it is there."""
        for index in self._indexes():
            if index.data(KEY) == place_id:
                self.setCurrentIndex(index)
                self.scrollTo(index)
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the photos of the chosen place with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen_places:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def _append_all(self, found: Table) -> None:
        root = self._model.invisibleRootItem()
        waiting = [(root, number) for number in reversed(found.tree.tops)]
        while waiting:
            onto, at = waiting.pop()
            if found.wanted is not None and at not in found.wanted:
                continue
            node = found.tree.nodes[at]
            row = _row(node, found)
            onto.appendRow(row)
            waiting += [(row[_NAME], one) for one in reversed(node.below)]

    def _indexes(self) -> list[QModelIndex]:
        found: list[QModelIndex] = []
        waiting = [QModelIndex()]
        while waiting:
            above = waiting.pop()
            below = [self._model.index(row, 0, above) for row in range(self._model.rowCount(above))]
            found += below
            waiting += below
        return found


def kind_words(node: Any) -> str:
    """Return a place's kind; those of the desk's own say so."""
    words = _(KINDS.get(node.kind, node.kind))
    return _("{kind}, our own").format(kind=words) if node.own else words


def _row(node: PlaceNode, found: Table) -> list[QStandardItem]:
    name, names = QStandardItem(" ".join(node.name.split())), QStandardItem(", ".join(node.names))
    name.setData(node.id, KEY)
    name.setToolTip(plain_tip(node.name))
    names.setToolTip(plain_tip(", ".join(node.names)))
    own, whole = found.own.get(node.id, 0), found.whole.get(node.id, 0)
    counts = (
        QStandardItem(number_words(own)),
        QStandardItem(number_words(whole) if node.below else ""),
    )
    for item in counts:
        item.setTextAlignment(_RIGHT)
    return [name, QStandardItem(kind_words(node)), names, *counts]
