"""Tags as a tree under the hand: a tag dragged onto another stands below it from then on."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from archive.reading.fold import fold_name
from archive.tags import TagNode
from archive.values import TagId
from resources.i18n import gettext as _
from ui.tags.reading import Table
from ui.widgets.moments import number_words
from ui.widgets.photo_drag import photos_in
from ui.widgets.wrapping import plain_tip

Index = QModelIndex | QPersistentModelIndex
KEY = Qt.ItemDataRole.UserRole
_MIME = "application/x-cutline-tags"
_NAME, _ALIASES, _OWN, _WHOLE = range(4)


class _Model(QStandardItemModel):
    """Dragged tags travel as pairs of id and the id of what they were dragged out of."""

    def mimeTypes(self) -> list[str]:
        """Return the one kind of data."""
        return [_MIME]

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:
        """Return the dragged tags."""
        words = [
            f"{index.data(KEY)}:{index.parent().data(KEY) or 0}"
            for index in indexes
            if index.column() == _NAME
        ]
        data = QMimeData()
        data.setData(_MIME, " ".join(words).encode("ascii"))
        return data


class TagsTree(QTreeView):
    """Tags with their other names and counts; several may be chosen."""

    chosen = Signal()
    opened = Signal()
    moved = Signal(tuple, object, bool)  # (tag, out of) pairs; onto (None: top); beside the former
    photos_dropped = Signal(tuple, int)  # photo ids, tag

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Model(0, 4, self)
        self._model.setHorizontalHeaderLabels(
            [_("Tag"), _("Other names"), _("Photos"), _("With those below")]
        )
        self._read_only = False
        self.setModel(self._model)
        self.setAccessibleName(_("Table of tags"))
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setIndentation(20)
        self.setAlternatingRowColors(True)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_ALIASES, QHeaderView.ResizeMode.Stretch)
        for column in (_OWN, _WHOLE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
            self._model.setHeaderData(
                column, Qt.Orientation.Horizontal, _RIGHT, Qt.ItemDataRole.TextAlignmentRole
            )
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        self.selectionModel().selectionChanged.connect(lambda: self.chosen.emit())

    def set_read_only(self, read_only: bool) -> None:
        """Let nothing be dragged in an archive that may only be looked at."""
        self._read_only = read_only
        self.setDragEnabled(not read_only)

    @property
    def chosen_tags(self) -> tuple[int, ...]:
        """Return the ids of the chosen tags, each once, the current one first."""
        rows = [index.data(KEY) for index in self.selectionModel().selectedRows(_NAME)]
        current = self.currentIndex().siblingAtColumn(_NAME).data(KEY)
        first = [current] if current in rows else []
        return tuple(dict.fromkeys([*first, *rows]))

    def show_table(self, found: Table, looked_for: str = "") -> None:
        """Show tags as they stand, or those with a name looked for and what stands above them."""
        opened = {index.data(KEY) for index in self._indexes() if self.isExpanded(index)}
        kept = self.chosen_tags[:1]
        wanted = _wanted(found, fold_name(looked_for)) if fold_name(looked_for) else None
        self._model.removeRows(0, self._model.rowCount())
        root = self._model.invisibleRootItem()
        for number in found.tree.tops:
            self._append(root, found, number, wanted)
        if wanted is not None:
            self.expandAll()
        for index in self._indexes():
            if index.data(KEY) in opened:
                self.setExpanded(index, True)
        if kept:
            self.choose(kept[0])

    def choose(self, tag_id: int) -> bool:
        """Make a tag current; tells whether it is there."""
        for index in self._indexes():
            if index.data(KEY) == tag_id:
                self.setCurrentIndex(index)
                self.scrollTo(index)
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the photos of the chosen tag with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen_tags:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    # --- dragging ---

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take tags of this tree, and photos."""
        if self._may_take(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where they would go; photos only onto a tag."""
        super().dragMoveEvent(event)
        onto = self.indexAt(event.position().toPoint()).isValid()
        event.setAccepted(
            self._may_take(event.mimeData()) and (onto or event.mimeData().hasFormat(_MIME))
        )

    def dropEvent(self, event: QDropEvent) -> None:
        """Move tags; with Ctrl they stand below both. Photos get the tag."""
        index = self.indexAt(event.position().toPoint()).siblingAtColumn(_NAME)
        data = event.mimeData()
        if photos := photos_in(data):
            if index.isValid():
                self.photos_dropped.emit(photos, index.data(KEY))
                event.acceptProposedAction()
            return
        pairs = tuple(
            (int(tag), int(out_of) or None)
            for tag, _colon, out_of in (
                word.partition(":") for word in bytes(data.data(_MIME).data()).decode().split()
            )
        )
        both = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        event.setDropAction(Qt.DropAction.CopyAction)  # the archive moves it, not the view
        event.accept()
        if pairs:
            self.moved.emit(pairs, index.data(KEY) if index.isValid() else None, both)

    def _may_take(self, data: QMimeData) -> bool:
        return not self._read_only and (data.hasFormat(_MIME) or bool(photos_in(data)))

    # --- inside ---

    def _append(
        self, above: QStandardItem, found: Table, number: TagId, wanted: frozenset[int] | None
    ) -> None:
        waiting = [(above, number)]
        while waiting:
            onto, at = waiting.pop()
            if wanted is not None and at not in wanted:
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


_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _row(node: TagNode, found: Table) -> list[QStandardItem]:
    name, aliases = QStandardItem(node.name), QStandardItem(", ".join(node.aliases))
    name.setData(node.id, KEY)
    name.setToolTip(plain_tip(node.name))
    aliases.setToolTip(plain_tip(", ".join(node.aliases)))
    own, whole = found.own.get(node.id, 0), found.whole.get(node.id, 0)
    counts = (
        QStandardItem(number_words(own)),
        QStandardItem(number_words(whole) if node.below else ""),
    )
    for item in counts:
        item.setTextAlignment(_RIGHT)
    return [name, aliases, *counts]


def _wanted(found: Table, key: str) -> frozenset[int]:
    """Return the tags a name or alias of which holds a text, with all above them."""
    above: dict[int, list[TagId]] = {}
    for node in found.tree.nodes.values():
        for one in node.below:
            above.setdefault(one, []).append(node.id)
    waiting = [
        node.id
        for node in found.tree.nodes.values()
        if any(key in fold_name(name) for name in (node.name, *node.aliases))
    ]
    wanted: set[int] = set()
    while waiting:
        at = waiting.pop()
        if at not in wanted:
            wanted.add(at)
            waiting += above.get(at, [])
    return frozenset(wanted)
