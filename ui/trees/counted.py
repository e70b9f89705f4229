"""Records below one another, with the photos of each alone and with all below it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from ui.widgets.moments import number_words
from ui.widgets.own_keys import takes_select_all
from ui.widgets.wrapping import plain_tip

KEY = Qt.ItemDataRole.UserRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_COUNTS = 2  # columns, the last ones
Row = list[QStandardItem]


class CountedTree(QTreeView):
    """Several may be chosen. The last two columns are counts; ``wide`` ones share the room."""

    chosen = Signal()
    opened = Signal()

    def __init__(
        self, headings: Sequence[str], *, wide: Sequence[int],
        model: QStandardItemModel | None = None, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._model = model or QStandardItemModel(self)
        self._model.setColumnCount(len(headings))
        self._model.setHorizontalHeaderLabels(list(headings))
        self.setModel(self._model)
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setIndentation(20)
        self.setAlternatingRowColors(True)
        self._size_columns(len(headings), wide)
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        self.selectionModel().selectionChanged.connect(lambda: self.chosen.emit())

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+A for the rows."""
        return takes_select_all(event) or super().event(event)

    @property
    def chosen_ids(self) -> tuple[int, ...]:
        """Return the numbers of what is chosen, each once, the current one first."""
        rows = [index.data(KEY) for index in self.selectionModel().selectedRows(0)]
        current = self.currentIndex().siblingAtColumn(0).data(KEY)
        first = [current] if current in rows else []
        return tuple(dict.fromkeys([*first, *rows]))

    def show_rows(
        self, tops: Sequence[int], below: Callable[[int], Sequence[int]],
        row: Callable[[int], Row], *, unfolded: bool,
    ) -> None:  # fmt: skip
        """Show records, all unfolded or as they were; what was chosen stays so."""
        opened = {index.data(KEY) for index in self._indexes() if self.isExpanded(index)}
        kept = self.chosen_ids[:1]
        self._model.removeRows(0, self._model.rowCount())
        waiting = [(self._model.invisibleRootItem(), number) for number in reversed(tops)]
        while waiting:
            onto, number = waiting.pop()
            items = row(number)
            onto.appendRow(items)
            waiting += [(items[0], one) for one in reversed(below(number))]
        if unfolded:
            self.expandAll()
        for index in self._indexes():
            if index.data(KEY) in opened:
                self.setExpanded(index, True)
        if kept:
            self.choose(kept[0])

    def choose(self, number: int) -> bool:
        """Make a record current; tells whether it is there."""
        for index in self._indexes():
            if index.data(KEY) == number:
                self.setCurrentIndex(index)
                self.scrollTo(index)
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the photos of what is chosen with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen_ids:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def _size_columns(self, count: int, wide: Sequence[int]) -> None:
        header = self.header()
        header.setStretchLastSection(False)
        for column in range(count):
            mode = QHeaderView.ResizeMode
            header.setSectionResizeMode(
                column, mode.Stretch if column in wide else mode.ResizeToContents
            )
        for column in range(count - _COUNTS, count):
            self._model.setHeaderData(
                column, Qt.Orientation.Horizontal, _RIGHT, Qt.ItemDataRole.TextAlignmentRole
            )

    def _indexes(self) -> list[QModelIndex]:
        found: list[QModelIndex] = []
        waiting = [QModelIndex()]
        while waiting:
            above = waiting.pop()
            below = [self._model.index(row, 0, above) for row in range(self._model.rowCount(above))]
            found += below
            waiting += below
        return found


def counted_row(number: int, words: Sequence[str], own: int, whole: int | None) -> Row:
    """Return a record's cells: ``words``, then its photos alone and with all below it (if any)."""
    items = [QStandardItem(" ".join(text.split())) for text in words]
    for item, text in zip(items, words, strict=True):
        item.setToolTip(plain_tip(text))
    items[0].setData(number, KEY)
    counts = [
        QStandardItem(number_words(own)),
        QStandardItem("" if whole is None else number_words(whole)),
    ]
    for item in counts:
        item.setTextAlignment(_RIGHT)
    return [*items, *counts]
