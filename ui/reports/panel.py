"""What answers the action "report": opens the dialog over the open archive."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from archive.reports.stored import StoredRecord
from ui import ask
from ui.messages import Messages
from ui.pictures import Pictures
from ui.reports.dialog import ReportDialog
from ui.reports.earlier import EarlierReports
from ui.selection import Selection
from ui.workspace import Workspace


class Reports(QWidget):
    """Never shown itself; it holds what the dialogs need."""

    photos_opened = Signal(tuple)

    def __init__(
        self,
        workspace: Workspace,
        selection: Selection,
        *,
        pictures: Pictures,
        messages: Messages,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._messages = workspace, messages
        self._selection = selection
        self.query = ""  # the search in force; the window keeps it up to date

    def bindings(self) -> dict[str, Callable[[], None]]:
        """Return the actions this panel answers."""
        return {"report.make": self.make, "report.list": self.list_earlier}

    def make(self) -> None:
        """Open the dialog with the search in force as scope; the chosen photos can be instead."""
        chosen = self._selection.ids
        self._show(ReportDialog(self._workspace, self._messages, query=self.query, chosen=chosen))

    def list_earlier(self) -> None:
        """Show the reports that were handed over."""
        dialog = EarlierReports(self._workspace)
        dialog.photos_opened.connect(self.photos_opened)
        dialog.again_asked.connect(self._make_again)
        ask.show(dialog)
        dialog.deleteLater()

    def _make_again(self, record: StoredRecord) -> None:
        self._show(ReportDialog(self._workspace, self._messages, again=record))

    def _show(self, dialog: ReportDialog) -> None:
        dialog.photos_opened.connect(self.photos_opened)
        ask.show(dialog)
        dialog.leave()
        dialog.deleteLater()
