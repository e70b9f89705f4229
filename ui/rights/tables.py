"""A tab of the rights page: a table with buttons below it, or what to do while it is empty."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from archive.values import Changes
from resources.i18n import gettext as _
from resources.i18n import ngettext
from ui.theme import STEP
from ui.widgets.column_widths import ColumnWidths
from ui.widgets.empty import EmptyState
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.rows_table import RowsTable, TableRow
from ui.workspace import Workspace


class TablePage(QWidget):
    """Reads its rows when it is looked at; subclasses say what is read and what buttons do."""

    photos_opened = Signal(tuple)
    tables: tuple[str, ...] = ()
    """Tables of the archive whose changes make the rows be read again."""
    spare: tuple[int, ...] = ()
    """Columns that may go where the window is narrow, in this order."""

    def __init__(
        self,
        workspace: Workspace,
        title: str,
        columns: Sequence[tuple[str, float]],
        *,
        empty: str,
    ) -> None:
        super().__init__()
        self._workspace = workspace
        self.title = title
        self.table = RowsTable(title, [words for words, _share in columns], [], stretch=-1)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._widths = ColumnWidths(self.table, [share for _words, share in columns], self.spare)
        self._count = QLabel()
        self._count.setProperty("role", "muted")
        self._row = QWidget()
        self._buttons = FlowLayout(self._row, gap=2 * STEP)
        self.empty = EmptyState(_("Nothing here yet"), empty)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 3 * STEP)
        self.column.setSpacing(2 * STEP)
        self._stack = QStackedLayout()
        self.column.addLayout(self._stack, 1)
        for page in (self.table, self.empty):  # now: without a parent they would be windows
            self._stack.addWidget(page)
        self.column.addWidget(self._count)
        self.column.addWidget(self._row)
        self.setFocusProxy(self.table)
        self.table.opened.connect(self._on_opened)
        self.table.chosen.connect(self._on_chosen)
        workspace.changed.connect(self._on_changed)

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
        self._on_chosen(None)

    def reload(self) -> None:
        """Read the rows again."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        """Read the rows when the tab comes to the front."""
        super().showEvent(event)
        self.reload()

    def read(self, query: Callable[..., Any], *args: Any, answered: Callable[[Any], None]) -> None:
        """Ask for the rows; a newer question drops the older answer."""
        topic = f"rights.{type(self).__name__}"
        self._workspace.ask_later(query, *args, answered=answered, topic=topic)

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.touches(*self.tables):
            self.reload()

    def _on_opened(self, key: int) -> None:
        """Follow a row; subclasses say where to."""

    def _on_chosen(self, key: object) -> None:
        """Enable what can be done with the chosen rows; subclasses say what."""


def enable(button: QPushButton, able: bool, tip: str, why_not: str) -> None:
    """Enable a button, or say in its tool tip why it is not."""
    button.setEnabled(able)
    button.setToolTip(tip if able else why_not)
    button.setAccessibleDescription(button.toolTip())


def read_only_words() -> str:
    """Return why nothing can be changed in a window that may only look."""
    return _("This window can only look: another one has the archive open.")
