"""The claims as a model: groups over claims, or the claims alone, in the order asked for."""

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QWidget

from resources.i18n import gettext as _
from resources.i18n import ngettext
from ui.claims.groups import HEADERS, ClaimRow, Group
from ui.widgets.colours import colours_of
from ui.widgets.rows_table import SortText
from ui.widgets.wrapping import plain_tip

Index = QModelIndex | QPersistentModelIndex
_TIP = 600  # characters


class ClaimsModel(QAbstractItemModel):
    """Groups over claims; one group without a title shows its claims at the top.

    An index' ``internalId`` is 0 at the top, and the group's place + 1 below it.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._widget = parent
        self._groups: tuple[Group, ...] = ()
        self._sorted: tuple[int, Qt.SortOrder] | None = None
        self._first_header = ""

    @property
    def flat(self) -> bool:
        """Tell whether the claims stand at the top."""
        return len(self._groups) == 1 and not self._groups[0].title

    @property
    def titles(self) -> tuple[str, ...]:
        """Return the titles of the groups, none if the claims stand at the top."""
        return () if self.flat else tuple(group.title for group in self._groups)

    def show_groups(self, groups: Sequence[Group], first_header: str = "") -> None:
        """Replace everything; the first column may be named after what it says of these."""
        self.beginResetModel()
        self._first_header = first_header
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
            return (section == 0 and self._first_header) or _(HEADERS[section])
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
