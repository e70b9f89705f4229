"""Tags as a tree under the hand: a tag dragged onto another stands below it from then on."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QWidget

from archive.reading.fold import fold_name
from archive.values import TagId
from resources.i18n import gettext as _
from ui.tags.reading import Table
from ui.trees import CountedTree, counted_row
from ui.widgets.photo_drag import photos_in

Index = QModelIndex | QPersistentModelIndex
_KEY = Qt.ItemDataRole.UserRole
_MIME = "application/x-cutline-tags"
_NAME, _ALIASES = 0, 1


class _Model(QStandardItemModel):
    """Dragged tags travel as pairs of id and the id of what they were dragged out of."""

    def mimeTypes(self) -> list[str]:
        """Return the one kind of data."""
        return [_MIME]

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:
        """Return the dragged tags."""
        words = [
            f"{index.data(_KEY)}:{index.parent().data(_KEY) or 0}"
            for index in indexes
            if index.column() == _NAME
        ]
        data = QMimeData()
        data.setData(_MIME, " ".join(words).encode("ascii"))
        return data


class TagsTree(CountedTree):
    """Tags with their other names and counts; several may be chosen."""

    moved = Signal(tuple, object, bool)  # (tag, out of) pairs; onto (None: top); beside the former
    photos_dropped = Signal(tuple, int)  # photo ids, tag

    def __init__(self, parent: QWidget | None = None) -> None:
        headings = [_("Tag"), _("Other names"), _("Photos"), _("With those below")]
        super().__init__(headings, wide=(_NAME, _ALIASES), model=_Model(), parent=parent)
        self._model.setParent(self)
        self._read_only = False
        self.setAccessibleName(_("Table of tags"))
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)

    def set_read_only(self, read_only: bool) -> None:
        """Let nothing be dragged in an archive that may only be looked at."""
        self._read_only = read_only
        self.setDragEnabled(not read_only)

    @property
    def chosen_tags(self) -> tuple[int, ...]:
        """Return the ids of the chosen tags, the current one first."""
        return self.chosen_ids

    def show_table(self, found: Table, looked_for: str = "") -> None:
        """Show tags as they stand, or those with a name looked for and what stands above them."""
        key = fold_name(looked_for)
        wanted = _wanted(found, key) if key else frozenset(found.tree.nodes)
        self.show_rows(
            [one for one in found.tree.tops if one in wanted],
            lambda number: [one for one in found.tree.nodes[TagId(number)].below if one in wanted],
            lambda number: _row(found, TagId(number)),
            unfolded=bool(key),
        )

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
                self.photos_dropped.emit(photos, index.data(_KEY))
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
            self.moved.emit(pairs, index.data(_KEY) if index.isValid() else None, both)

    def _may_take(self, data: QMimeData) -> bool:
        return not self._read_only and (data.hasFormat(_MIME) or bool(photos_in(data)))


def _row(found: Table, number: TagId) -> list[QStandardItem]:
    node = found.tree.nodes[number]
    return counted_row(
        number, (node.name, ", ".join(node.aliases)),
        found.own.get(number, 0), found.whole.get(number, 0) if node.below else None,
    )  # fmt: skip


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
