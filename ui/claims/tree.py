"""The table of claims, flat or in groups that open and close; Enter opens a claim's passage."""

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from resources.i18n import gettext as _
from resources.i18n import ngettext
from ui.claims.groups import HEADERS, ClaimRow, Group
from ui.widgets.colours import colours_of
from ui.widgets.rows_table import SortText
from ui.widgets.wrapping import plain_tip

Index = QModelIndex | QPersistentModelIndex
_AIR = 8  # px
_TIP = 600  # characters
_NARROW = (152, 0, 112, 112, 160, 200)  # px, the most of each column but the claims'
_WIDE = (232, 0, 168, 160, 180, 260)  # px, where the claims keep most of the room nevertheless
_ROOMY = 1040  # px
_CLAIM, _KIND = 1, 4  # the column that takes what room is left; the one that makes room for it
_LEAST, _ENOUGH = 160, 240  # px of the claims' column


class ClaimsModel(QAbstractItemModel):
    """Groups over claims; one group without a title shows its claims at the top.

    An index' ``internalId`` is 0 at the top, and the group's place + 1 below it.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._widget = parent
        self._groups: tuple[Group, ...] = ()
        self._sorted: tuple[int, Qt.SortOrder] | None = None

    @property
    def flat(self) -> bool:
        """Tell whether the claims stand at the top."""
        return len(self._groups) == 1 and not self._groups[0].title

    @property
    def titles(self) -> tuple[str, ...]:
        """Return the titles of the groups, none if the claims stand at the top."""
        return () if self.flat else tuple(group.title for group in self._groups)

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Replace everything."""
        self.beginResetModel()
        self._groups = tuple(groups)
        self._order()
        self.endResetModel()

    def row_at(self, index: Index) -> ClaimRow | None:
        """Return the claim of an index; None for a heading."""
        if not index.isValid():
            return None
        if self.flat:
            return self._groups[0].rows[index.row()]
        group = index.internalId()
        return self._groups[group - 1].rows[index.row()] if group else None

    def find(self, key: int) -> QModelIndex:
        """Return the first place of a claim; an invalid index if it is not shown."""
        for index, row in self.claims():
            if row.key == key:
                return index
        return QModelIndex()

    def claims(self) -> Iterator[tuple[QModelIndex, ClaimRow]]:
        """Yield every claim with its index."""
        for place, group in enumerate(self._groups):
            parent = QModelIndex() if self.flat else self.index(place, 0)
            for number, row in enumerate(group.rows):
                yield self.index(number, 0, parent), row

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the claims inside their groups; the order of the text for column -1."""
        self._sorted = None if column < 0 else (column, order)
        if self._sorted is not None:
            self.beginResetModel()
            self._order()
            self.endResetModel()

    def _order(self) -> None:
        if self._sorted is None:
            return
        column, order = self._sorted
        down = order is Qt.SortOrder.DescendingOrder

        def key(row: ClaimRow) -> str:
            cell = row.cells[column]
            return cell.key if isinstance(cell, SortText) else cell.casefold()

        self._groups = tuple(
            Group(group.title, tuple(sorted(group.rows, key=key, reverse=down)))
            for group in self._groups
        )

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's signature
        """Return the index of a heading or claim."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index | None = None) -> QModelIndex | QObject:  # type: ignore[override]  # Qt overloads parent()
        """Return the heading over a claim; without an index, the object's owner."""
        if index is None:
            return self._widget
        group = index.internalId() if index.isValid() else 0
        return self.createIndex(group - 1, 0, 0) if group else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many headings or claims there are below an index."""
        if not parent.isValid():
            return len(self._groups[0].rows) if self.flat else len(self._groups)
        if self.flat or parent.internalId() or parent.column():
            return 0
        return len(self._groups[parent.row()].rows)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of columns."""
        return len(HEADERS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's header."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return _(HEADERS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return text, colour, weight or tool tip of a cell."""
        row = self.row_at(index)
        if row is None:
            return self._heading(index, role)
        if role == Qt.ItemDataRole.DisplayRole:
            return row.cells[index.column()][:_TIP]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(row.cells[index.column()][:_TIP])
        if role == Qt.ItemDataRole.ForegroundRole and (row.state == "rejected" or row.gone):
            return QColor(colours_of(self._widget.palette()).muted)
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return ", ".join(cell for cell in row.cells if cell)
        return None

    def _heading(self, index: Index, role: int) -> Any:
        if not index.isValid() or index.column():
            return None
        group = self._groups[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            count = ngettext("{n} claim", "{n} claims", len(group.rows))
            words = f"{group.title} · {count.format(n=len(group.rows))}"
            if group.waiting:
                words += " · " + _("{n} to review").format(n=group.waiting)
            return words
        if role == Qt.ItemDataRole.FontRole:
            font = QFont(self._widget.font())
            font.setBold(True)
            return font
        return None


class ClaimsTree(QTreeView):
    """The view: whole rows, several at once; headings span the width."""

    opened = Signal(int)
    chosen = Signal(object)  # the claim of the current row, or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fitting = self._dragged = False
        self.claims = ClaimsModel(self)
        self.setModel(self.claims)
        self._kept: tuple[int | None, set[str]] = (None, set())
        self.claims.modelAboutToBeReset.connect(self._remember)
        self.claims.modelReset.connect(self._restore)
        self.setAccessibleName(_("Claims"))
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.sectionResized.connect(self._on_section_resized)
        self.setSortingEnabled(True)
        self.doubleClicked.connect(self._on_double_clicked)

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Replace everything; the current claim stays current and closed groups stay closed."""
        self.claims.show_groups(groups)
        self._fit()

    def _remember(self) -> None:
        self._kept = self.current_key, self._closed()

    def _restore(self) -> None:
        """Open the groups that were open, and choose what was chosen, in the new order."""
        current, closed = self._kept
        self.setRootIsDecorated(not self.claims.flat)
        for place, title in enumerate(self.claims.titles):
            self.setFirstColumnSpanned(place, QModelIndex(), True)
            self.setExpanded(self.claims.index(place, 0), title not in closed)
        if current is not None:
            self.choose(current)

    @property
    def current_key(self) -> int | None:
        """Return the current claim."""
        row = self.claims.row_at(self.currentIndex())
        return None if row is None else row.key

    @property
    def chosen_keys(self) -> tuple[int, ...]:
        """Return the chosen claims; a chosen heading stands for all below it."""
        keys: dict[int, None] = {}
        for index in self.selectionModel().selectedRows():
            row = self.claims.row_at(index)
            if row is not None:
                keys[row.key] = None
                continue
            for number in range(self.claims.rowCount(index)):
                inner = self.claims.row_at(self.claims.index(number, 0, index))
                if inner is not None:
                    keys[inner.key] = None
        return tuple(keys)

    def choose(self, key: int) -> bool:
        """Make a claim current; tells whether it is there."""
        index = self.claims.find(key)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def choose_first(self) -> None:
        """Make the first row current."""
        self.setCurrentIndex(self.claims.index(0, 0))

    def article_of(self, key: int) -> int | None:
        """Return the article a claim stands in."""
        row = self.claims.row_at(self.claims.find(key))
        return None if row is None else row.article_id

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:  # noqa: N802 - Qt's name
        """Tell which claim is chosen now."""
        super().selectionChanged(selected, deselected)
        self.chosen.emit(self.current_key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current claim with Enter."""
        key = self.current_key
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and key is not None:
            self.opened.emit(key)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the words of the claims what room the other columns leave."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._fitting:  # a scroll bar came with the widths
            return
        self._fitting = True
        for _again in range(2):
            if not self._dragged:
                self._size_by_words()
            self.setColumnWidth(_CLAIM, max(self._left_over(), _LEAST))
        self._fitting = False

    def _size_by_words(self) -> None:
        """Make the columns beside the claims as wide as their words, within reason."""
        most = _WIDE if self.viewport().width() >= _ROOMY else _NARROW
        self.setColumnHidden(_KIND, False)
        for column, width in enumerate(most):
            words = max(self.sizeHintForColumn(column), self.header().sectionSizeHint(column))
            self.setColumnWidth(column, min(words + _AIR, width))
        self.setColumnHidden(_KIND, self._left_over() < _ENOUGH)

    def _left_over(self) -> int:
        others = (self.columnWidth(at) for at in range(len(HEADERS)) if at != _CLAIM)
        return self.viewport().width() - sum(others)

    def _on_section_resized(self) -> None:
        if not self._fitting and self.isVisible():
            self._dragged = True  # from now on the columns are as somebody wants them

    def _closed(self) -> set[str]:
        places = enumerate(self.claims.titles)
        return {
            title for place, title in places if not self.isExpanded(self.claims.index(place, 0))
        }

    def _on_double_clicked(self, index: QModelIndex) -> None:
        row = self.claims.row_at(index)
        if row is not None:
            self.opened.emit(row.key)
