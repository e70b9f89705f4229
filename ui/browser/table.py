"""The same result as a table: one line a photo, every column readable."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from archive.photos import PhotoRow
from archive.values import PhotoId
from resources.i18n import gettext as _
from resources.i18n import mark
from ui.browser.rows import Rows
from ui.pictures import Pictures, flag_words, words_of
from ui.selection import Selection
from ui.widgets.colours import colours_of
from ui.widgets.verdict import draw_verdict, verdict_word

_COLUMNS = (
    mark("Caption"),
    mark("Credit"),
    mark("Rights"),
    mark("Taken"),
    mark("Size"),
    mark("File"),
    mark("Notes"),
)
_WIDTHS = (420, 200, 132, 132, 132, 200, 200)
_Index = QModelIndex | QPersistentModelIndex


def cell_text(row: PhotoRow, column: int) -> str:
    """Return what a cell of the table says."""
    notes = ", ".join(flag_words(row))
    return (
        row.headline or " ".join((row.caption or "").split()) or _("No caption"),
        row.credit or _("No credit"),
        verdict_word(row.verdict or "unknown"),
        row.taken or "",
        f"{row.width} × {row.height}",
        row.file_name or "",
        notes,
    )[column]


class PhotoTable(QAbstractTableModel):
    """The rows of the result as Qt's tables want them."""

    def __init__(self, rows: Rows, pictures: Pictures, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._pictures = pictures
        self._marks: dict[str, QIcon] = {}
        rows.replaced.connect(self._on_replaced)
        rows.loaded.connect(self._on_loaded)

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return the number of photos."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(_COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows; of a row that is still on its way, nothing."""
        if not index.isValid() or role not in _ROLES:
            return None
        row = self._rows.row(index.row())
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_text(row, index.column())
        if role == Qt.ItemDataRole.DecorationRole:
            return self._mark(row.verdict or "unknown") if index.column() == 2 else None
        return words_of(row, self._pictures.hides(row.id, row.is_sensitive))

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the title of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return _(_COLUMNS[section])
        return None

    def tint(self, marks: dict[str, QIcon]) -> None:
        """Take over the verdict marks of a theme."""
        self._marks = marks

    def _mark(self, verdict: str) -> QIcon | None:
        return self._marks.get(verdict)

    def _on_replaced(self) -> None:
        self.beginResetModel()
        self.endResetModel()

    def _on_loaded(self, first: int, last: int) -> None:
        if len(self._rows):
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(_COLUMNS) - 1))


_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.DecorationRole,
    Qt.ItemDataRole.AccessibleTextRole,
)


class PhotoTableView(QTableView):
    """The table on screen; shares the selection with the grid."""

    opened = Signal(int)

    def __init__(
        self, rows: Rows, selection: Selection, pictures: Pictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rows = rows
        self._chosen = selection
        self._following = False
        self._table = PhotoTable(rows, pictures, self)
        self.setModel(self._table)
        self.setAccessibleName(_("Photos"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(28)
        self.horizontalHeader().setHighlightSections(False)
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self.horizontalHeader().setDefaultAlignment(middle)
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, width)
        self.horizontalHeader().setStretchLastSection(True)
        self.selectionModel().selectionChanged.connect(self._on_chosen_here)
        self.selectionModel().currentChanged.connect(self._on_chosen_here)
        self.doubleClicked.connect(self._on_double_clicked)
        selection.changed.connect(self._on_selection_changed)
        self.retint()

    def retint(self) -> None:
        """Draw the verdict marks in the colours of the present theme."""
        colours = colours_of(self.palette())
        marks = {}
        for verdict in ("clear", "conditions", "blocked", "unknown"):
            pixmap = QPixmap(14, 14)
            pixmap.fill(QColor(0, 0, 0, 0))
            painter = QPainter(pixmap)
            draw_verdict(painter, QRectF(1, 1, 12, 12), verdict, colours)
            painter.end()
            marks[verdict] = QIcon(pixmap)
            marks[verdict].addPixmap(pixmap, QIcon.Mode.Selected)  # not tinted by Qt
        self._table.tint(marks)

    def follow(self) -> None:
        """Take over the selection when the table comes into view."""
        self._take(self._chosen.ids)

    def _on_chosen_here(self) -> None:
        if self._following:
            return
        chosen = [self._rows.ids[index.row()] for index in self.selectionModel().selectedRows()]
        at = self.currentIndex()
        self._following = True
        self._chosen.choose(chosen, self._rows.ids[at.row()] if at.isValid() else None)
        self._following = False

    def _on_selection_changed(self, ids: tuple[PhotoId, ...]) -> None:
        if not self._following and self.isVisible():
            self._take(ids)

    def _take(self, ids: tuple[PhotoId, ...]) -> None:
        self._following = True
        places = [place for each in ids if (place := self._rows.place(each)) is not None]
        wanted = QItemSelection()
        for first, last in _runs(sorted(places)):
            wanted.select(self._table.index(first, 0), self._table.index(last, len(_COLUMNS) - 1))
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(wanted, flags.ClearAndSelect)
        current = self._rows.place(self._chosen.current)
        if current is not None:
            self.selectionModel().setCurrentIndex(self._table.index(current, 0), flags.NoUpdate)
            self.scrollTo(self._table.index(current, 0))
        self._following = False

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(self._rows.ids[index.row()])


def _runs(numbers: list[int]) -> list[tuple[int, int]]:
    """Return sorted numbers as runs without holes: 1 2 3 7 → (1, 3), (7, 7)."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs
