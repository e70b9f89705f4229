"""The page of the history, with undo and redo beside what they would take back."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from archive import history
from archive.values import Changes
from resources.i18n import gettext as _
from ui.history.model import StepsModel
from ui.widgets.column_widths import ColumnWidths
from ui.widgets.empty import EmptyState
from ui.widgets.page_stack import PageStack
from ui.workspace import Workspace


class History(QWidget):
    """Every step of the archive. Undo takes back the last one, whoever made it."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._model = StepsModel(workspace, self)
        title = QLabel(_("History"))
        title.setProperty("role", "title")
        self._undo = QPushButton()
        self._redo = QPushButton()
        self._undo.clicked.connect(workspace.undo)
        self._redo.clicked.connect(workspace.redo)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(title, 1)
        head.addWidget(self._undo)
        head.addWidget(self._redo)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(12)
        column.addLayout(head)
        self._stack = PageStack()
        self._stack.addWidget(
            EmptyState(
                _("Nothing was done yet"),
                _(
                    "Every change of this archive is listed here, with who made it and when. "
                    "Any of them can be taken back."
                ),
            )
        )
        self._stack.addWidget(self._table())
        column.addWidget(self._stack, 1)
        workspace.changed.connect(self._on_changed)
        workspace.undo_changed.connect(self._on_undo_changed)

    @property
    def model(self) -> StepsModel:
        """Return the steps."""
        return self._model

    def showEvent(self, event: QShowEvent) -> None:
        """Read the newest steps."""
        super().showEvent(event)
        self._reload()

    def _table(self) -> QTableView:
        table = QTableView()
        table.setAccessibleName(_("History"))
        table.setModel(self._model)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(28)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._widths = ColumnWidths(table, (0, 1, 0, 0, 0))
        return table

    def _reload(self) -> None:
        self._show_steps()
        self._on_undo_changed()

    def _show_steps(self) -> None:
        self._model.reload()
        self._stack.setCurrentIndex(1 if self._model.rowCount() else 0)
        self._widths.fit()

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible():
            self._show_steps()

    def _on_undo_changed(self) -> None:
        if self.isVisible():
            for button, words, name in (
                (self._undo, _("Undo"), self._workspace.ask(history.next_undo)),
                (self._redo, _("Redo"), self._workspace.ask(history.next_redo)),
            ):
                button.setText(f"{words}: {name}" if name else words)
                button.setEnabled(name is not None and not self._workspace.read_only)
