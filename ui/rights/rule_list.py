"""A list of rules with fields to add one and buttons below; subclasses say what a rule is."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from archive.errors import ArchiveError
from resources.i18n import gettext as _
from ui.messages import Messages
from ui.rights.tables import enable, read_only_words
from ui.theme import STEP
from ui.widgets.column_widths import ColumnWidths
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.rows_table import RowsTable, TableRow
from ui.widgets.wrapping import wrapped
from ui.workspace import Workspace


class RuleList(QWidget):
    """Rows, an adding row, an error line, buttons."""

    def __init__(
        self,
        workspace: Workspace,
        messages: Messages,
        *,
        title: str,
        about: str,
        columns: Sequence[tuple[str, float]],
        empty: str,
    ) -> None:
        super().__init__()
        self._workspace, self._messages = workspace, messages
        head = QLabel(title)
        head.setProperty("role", "heading")
        self.table = RowsTable(title, [words for words, _share in columns], [], stretch=-1)
        self.table.setSortingEnabled(False)
        self._widths = ColumnWidths(self.table, [share for _words, share in columns])
        self.adding = QHBoxLayout()
        self.adding.setSpacing(2 * STEP)
        self.error = wrapped(role="error")
        holder = QWidget()
        self._buttons = FlowLayout(holder, gap=2 * STEP)
        self.add = QPushButton(_("Add"))
        self.remove = self.add_button(_("Remove"), self._on_remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        column.addWidget(head)
        column.addWidget(wrapped(about, role="muted"))
        self._stack = QStackedLayout()
        column.addLayout(self._stack, 1)  # first: without a parent its pages would be windows
        self._stack.addWidget(self.table)
        nothing = wrapped(empty, role="muted")  # two lists side by side: no room for a wide one
        nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack.addWidget(nothing)
        column.addLayout(self.adding)
        column.addWidget(self.error)
        column.addWidget(holder)
        self.add.clicked.connect(self._on_add)
        self.table.chosen.connect(self._on_chosen)
        enable(self.add, not workspace.read_only, "", read_only_words())

    def add_button(self, text: str, pressed: Callable[[], None]) -> QPushButton:
        """Add a button below the list."""
        button = QPushButton(text)
        button.clicked.connect(pressed)
        self._buttons.addWidget(button)
        return button

    def show_rows(self, rows: Sequence[TableRow]) -> None:
        """Show rules in their order; the key of each is its place from 1."""
        self.error.clear()
        self.table.show_rows(rows)
        self._widths.fit()
        self._stack.setCurrentIndex(0 if rows else 1)
        self._on_chosen(None)

    @property
    def place(self) -> int:
        """Return the place of the chosen rule from 0, -1 for none."""
        keys = self.table.chosen_keys
        return keys[0] - 1 if keys else -1

    def _on_add(self) -> None:
        raise NotImplementedError

    def _on_remove(self) -> None:
        raise NotImplementedError

    def _on_failed(self, error: ArchiveError) -> None:
        self.error.setText(str(error.params.get("problem") or error))

    def _on_chosen(self, _key: object) -> None:
        able = self.place >= 0 and not self._workspace.read_only
        why = read_only_words() if self._workspace.read_only else _("Choose a rule first.")
        enable(self.remove, able, "", why)
