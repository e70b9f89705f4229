"""The same result as a table: one line a photo, every column readable."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from archive.values import PhotoId
from resources.i18n import gettext as _
from ui.browser.columns import COLUMNS, known
from ui.browser.rows import Rows
from ui.browser.table_fit import TableFit
from ui.pictures import Pictures, words_of
from ui.selection import Selection
from ui.widgets.colours import colours_of
from ui.widgets.verdict import draw_verdict

_FALLING = ("added", "taken", "size", "rating")  # the newest or largest first
_Index = QModelIndex | QPersistentModelIndex


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
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows; of a row that is still on its way, nothing."""
        if not index.isValid() or role not in _ROLES:
            return None
        row = self._rows.row(index.row())
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[index.column()].shown(row)
        if role == Qt.ItemDataRole.DecorationRole:
            is_verdict = COLUMNS[index.column()].key == "rights"
            return self._mark(row.verdict or "unknown") if is_verdict else None
        return words_of(row, self._pictures.hides(row.id, row.is_sensitive))

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the title of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return _(COLUMNS[section].title)
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
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(COLUMNS) - 1))


_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.DecorationRole,
    Qt.ItemDataRole.AccessibleTextRole,
)


class PhotoTableView(QTableView):
    """The table on screen; shares the selection with the grid."""

    opened = Signal(int)
    order_asked = Signal(str)  # a key of ``search.SORTS``, "-" before it for the other way round
    columns_changed = Signal(tuple)  # keys, from left to right

    def __init__(
        self, rows: Rows, selection: Selection, pictures: Pictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rows = rows
        self._chosen = selection
        self._following = False
        self._arranging = False
        self._wanted: tuple[str, ...] = ()
        self._order = ""
        self._table = PhotoTable(rows, pictures, self)
        self.setModel(self._table)
        self.setAccessibleName(_("Photos"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)  # Tab leaves the table; arrows move in it
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(28)
        self._prepare_header()
        self.selectionModel().selectionChanged.connect(self._on_chosen_here)
        self.selectionModel().currentChanged.connect(self._on_chosen_here)
        self.doubleClicked.connect(self._on_double_clicked)
        selection.changed.connect(self._on_selection_changed)
        self.retint()

    def _prepare_header(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setToolTip(_("Click: order. Drag: move. Right click: choose columns."))
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_columns_asked)
        header.sectionClicked.connect(self._on_title_clicked)
        header.sectionMoved.connect(self._on_columns_moved)
        self._fit = TableFit(self, lambda: self._wanted)
        self.show_columns(known(()))

    @property
    def columns(self) -> tuple[str, ...]:
        """Return the keys of the columns to be shown, from left to right."""
        header = self.horizontalHeader()
        inside = (header.logicalIndex(place) for place in range(len(COLUMNS)))
        return tuple(COLUMNS[at].key for at in inside if COLUMNS[at].key in self._wanted)

    def show_columns(self, keys: tuple[str, ...]) -> None:
        """Show these columns, from left to right, and no others."""
        header = self.horizontalHeader()
        self._wanted = wanted = known(keys)
        self._arranging = True
        for number, column in enumerate(COLUMNS):
            self.setColumnHidden(number, column.key not in wanted)
        for place, key in enumerate(wanted):
            number = next(at for at, column in enumerate(COLUMNS) if column.key == key)
            header.moveSection(header.visualIndex(number), place)
        self._arranging = False
        self._fit.fit()

    def show_order(self, order: str) -> None:
        """Mark the column the result is ordered by."""
        header, key = self.horizontalHeader(), order.removeprefix("-")
        found = [at for at, column in enumerate(COLUMNS) if column.order == key]
        header.setSortIndicatorShown(bool(found))
        if found:
            falls = (key in _FALLING) != order.startswith("-")
            down, up = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
            header.setSortIndicator(found[0], down if falls else up)
        self._order = order

    def columns_menu(self) -> QMenu:
        """Return the menu in which columns are chosen."""
        menu, shown = QMenu(self), self.columns
        for column in COLUMNS:
            action = menu.addAction(_(column.title))
            action.setCheckable(True)
            action.setChecked(column.key in shown)
            action.setData(column.key)
        menu.triggered.connect(self._on_column_chosen)
        return menu

    def _on_columns_asked(self, at: QPoint) -> None:
        menu = self.columns_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.horizontalHeader().mapToGlobal(at))

    def _on_column_chosen(self, action: QAction) -> None:
        key, shown = action.data(), self.columns
        keys = tuple(each for each in shown if each != key) if key in shown else (*shown, key)
        if keys:
            self.show_columns(keys)
            self.columns_changed.emit(self.columns)

    def _on_columns_moved(self) -> None:
        if not self._arranging:
            self.columns_changed.emit(self.columns)

    def _on_title_clicked(self, number: int) -> None:
        order = COLUMNS[number].order
        if order:
            self.order_asked.emit(f"-{order}" if self._order == order else order)

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
        places = self._rows.places(ids)
        wanted = QItemSelection()
        for first, last in _runs(sorted(places)):
            wanted.select(self._table.index(first, 0), self._table.index(last, len(COLUMNS) - 1))
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
