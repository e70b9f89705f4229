"""A tab of the rights page: a table with buttons below it, or what to do while it is empty."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from resources.i18n import gettext as _
from resources.i18n import ngettext
from ui.theme import STEP
from ui.widgets.column_widths import ColumnWidths
from ui.widgets.empty import EmptyState
from ui.widgets.rows_table import RowsTable, TableRow


class TablePage(QWidget):
    """Holds no records; rows and what a button does are handed in."""

    def __init__(
        self,
        title: str,
        headers: Sequence[str],
        shares: Sequence[float],
        *,
        empty: str,
    ) -> None:
        super().__init__()
        self.title = title
        self.table = RowsTable(title, headers, [], stretch=-1)
        self._widths = ColumnWidths(self.table, shares)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._count = QLabel()
        self._count.setProperty("role", "muted")
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(2 * STEP)
        self._buttons.addWidget(self._count, 1)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.table)
        self._stack.addWidget(EmptyState(_("Nothing here yet"), empty))
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 3 * STEP)
        column.setSpacing(3 * STEP)
        column.addLayout(self._stack, 1)
        column.addLayout(self._buttons)
        self.setFocusProxy(self.table)

    def add_button(
        self, text: str, pressed: Callable[[], None], *, primary: bool = False
    ) -> QPushButton:
        """Add a button below the table."""
        button = QPushButton(text)
        if primary:
            button.setProperty("primary", "true")
        button.clicked.connect(pressed)
        self._buttons.addWidget(button)
        return button

    def show_rows(self, rows: Sequence[TableRow], total: int) -> None:
        """Show rows; ``total`` is how many there are."""
        self.table.show_rows(rows)
        self._widths.fit()
        self._stack.setCurrentIndex(0 if rows else 1)
        words = ngettext("{n} row", "{n} rows", total).format(n=total)
        if total > len(rows):
            words += " · " + _("the first {n} are shown").format(n=len(rows))
        self._count.setText(words if rows else "")
