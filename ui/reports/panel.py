"""What answers the action "report": opens the dialog over the open archive."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui import ask
from ui.messages import Messages
from ui.pictures import Pictures
from ui.reports.dialog import ReportDialog
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
        self.query = ""  # the search in force; the window keeps it up to date

    def bindings(self) -> dict[str, Callable[[], None]]:
        """Return the actions this panel answers."""
        return {"report.make": self.make}

    def make(self) -> None:
        """Open the dialog with the search in force as scope."""
        dialog = ReportDialog(self._workspace, self._messages, query=self.query)
        dialog.photos_opened.connect(self.photos_opened)
        ask.show(dialog)
        dialog.leave()
        dialog.deleteLater()
