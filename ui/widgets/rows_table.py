"""A table of plain rows: each knows its key; Enter or a double click opens it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.widgets.colours import colours_of
from ui.widgets.moments import number_words
from ui.widgets.wrapping import plain_tip

Cell = str | int | None
Index = QModelIndex | QPersistentModelIndex
_LEVELS = {"block": "blocked", "muted": "muted"}
_TIP = 600  # characters
_LOOKED_AT = 50  # rows, to tell a column of numbers


class SortText(str):
    """Words that sort by something else than themselves: a day in words by its ISO text."""

    __slots__ = ("key",)
    key: str

    def __new__(cls, words: str, key: str) -> "SortText":
        """Return the words with what they sort by."""
        made = super().__new__(cls, words)
        made.key = key if words else ""
        return made


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row; ``level`` ``block`` or ``muted`` colours what its words say."""

    key: int
    cells: tuple[Cell, ...]
    level: str = ""


class RowsModel(QAbstractTableModel):
    """Rows under headers; numbers stand right and are written in the reader's locale."""

    def __init__(self, headers: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._widget = parent
        self._headers = tuple(headers)
        self._rows: list[TableRow] = []
        self._sorted: tuple[int, Qt.SortOrder] | None = None

    @property
    def rows(self) -> tuple[TableRow, ...]:
        """Return the rows in the order shown."""
        return tuple(self._rows)

    def show_rows(self, rows: Sequence[TableRow], headers: Sequence[str] | None = None) -> None:
        """Replace all rows (and headers)."""
        self.beginResetModel()
        self._rows = list(rows)
        if headers is not None and tuple(headers) != self._headers:
            self._headers, self._sorted = tuple(headers), None
        if self._sorted is not None:
            self._order(*self._sorted)
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column; the rows' own order for column -1."""
        self._sorted = None if column < 0 else (column, order)
        if self._sorted is not None:
            self.layoutAboutToBeChanged.emit()
            self._order(column, order)
            self.layoutChanged.emit()

    def _order(self, column: int, order: Qt.SortOrder) -> None:
        def key(row: TableRow) -> tuple[int, int, str]:
            cell = row.cells[column]
            if cell is None or cell == "":
                return 2, 0, ""
            if isinstance(cell, SortText):
                return 1, 0, cell.key
            return (0, cell, "") if isinstance(cell, int) else (1, 0, cell.casefold())

        self._rows.sort(key=key, reverse=order is Qt.SortOrder.DescendingOrder)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._headers)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's header; over numbers it stands right, as they do."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._headers):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and self._counts(section):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _counts(self, column: int) -> bool:
        cells = [row.cells[column] for row in self._rows[:_LOOKED_AT]]
        return any(isinstance(cell, int) for cell in cells) and not any(
            isinstance(cell, str) and cell for cell in cells
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return text, alignment, colour or tool tip of a cell."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        cell = row.cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return number_words(cell) if isinstance(cell, int) else " ".join((cell or "").split())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(cell[:_TIP]) if isinstance(cell, str) else None
        if role == Qt.ItemDataRole.TextAlignmentRole and isinstance(cell, int):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole and row.level in _LEVELS:
            return QColor(getattr(colours_of(self._widget.palette()), _LEVELS[row.level]))
        return None


class RowsTable(QTableView):
    """The view of ``RowsModel``: whole rows, no grid, one at a time unless told otherwise."""

    opened = Signal(int)
    chosen = Signal(object)  # the key of the current row, or None

    def __init__(
        self,
        name: str,
        headers: Sequence[str],
        widths: Sequence[int],
        *,
        stretch: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.rows = RowsModel(headers, self)
        self.setModel(self.rows)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(28)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)  # not cut in the middle of a letter
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        self.setSortingEnabled(True)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)
        if stretch >= 0:
            header.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(self._on_double_clicked)

    def show_rows(self, rows: Sequence[TableRow], headers: Sequence[str] | None = None) -> None:
        """Replace all rows; the current row stays current if it is still there."""
        current = self.current_key
        self.rows.show_rows(rows, headers)
        if current is not None:
            self.choose(current)

    @property
    def current_key(self) -> int | None:
        """Return the key of the current row."""
        index = self.currentIndex()
        return self.rows.rows[index.row()].key if index.isValid() else None

    @property
    def chosen_keys(self) -> tuple[int, ...]:
        """Return the keys of the selected rows."""
        rows = self.rows.rows
        chosen = self.selectionModel().selection()
        ranges = [chosen.at(place) for place in range(chosen.count())]
        numbers = {row for each in ranges for row in range(each.top(), each.bottom() + 1)}
        return tuple(rows[row].key for row in sorted(numbers) if row < len(rows))

    def choose(self, key: int) -> bool:
        """Make a row current; tells whether it is there."""
        for number, row in enumerate(self.rows.rows):
            if row.key == key:
                self.setCurrentIndex(self.rows.index(number, 0))
                return True
        return False

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:  # noqa: N802 - Qt's name
        """Tell which row is chosen now."""
        super().selectionChanged(selected, deselected)
        keys = self.chosen_keys
        current = self.current_key
        self.chosen.emit(current if current in keys else keys[0] if keys else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current row with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_key is not None:
            self.opened.emit(self.current_key)
        else:
            super().keyPressEvent(event)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(self.rows.rows[index.row()].key)
