"""The dialogs the inspector opens, and the files it shows."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from archive import licences
from archive.dossier import Dossier
from archive.dossier.contradictions import Contradiction
from archive.errors import ArchiveError
from ui import ask
from ui.inspector.alike import AlikeDialog, SettledAlikeDialog
from ui.inspector.raw import RawDialog
from ui.messages import Messages
from ui.widgets.open_file import open_copy
from ui.workspace import Workspace


class Dialogs(QObject):
    """Each method shows one."""

    def __init__(self, workspace: Workspace, messages: Messages, window: QWidget) -> None:
        super().__init__(window)
        self._workspace, self._messages, self._window = workspace, messages, window

    def apply_to_alike(self, photo_ids: tuple[int, ...], line: str) -> None:
        """Show the photos that came with the same credit, to give them another."""
        dialog = AlikeDialog(self._workspace, photo_ids, line, parent=self._window)
        ask.show(dialog)
        dialog.deleteLater()

    def settle_alike(
        self, photo_ids: tuple[int, ...], what: Contradiction, value: str | None
    ) -> None:
        """Show the photos whose files contradict themselves alike, to settle them too."""
        dialog = SettledAlikeDialog(self._workspace, photo_ids, what, value, parent=self._window)
        ask.show(dialog)
        dialog.deleteLater()

    def show_raw(self, known: Dossier) -> None:
        """Show everything a photo's file said when it came."""
        dialog = RawDialog(known.original, self._window)
        ask.show(dialog)
        dialog.deleteLater()

    def open_proof(self, permission_id: int) -> None:
        """Open a copy of what proves a permission."""
        try:
            open_copy(*self._workspace.ask(licences.permission_evidence, permission_id))
        except (ArchiveError, OSError) as error:
            self._messages.error(str(error))
