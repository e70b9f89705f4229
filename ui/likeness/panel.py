"""What answers the actions on look-alikes."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from archive import likeness
from resources.i18n import gettext as _
from ui import ask
from ui.likeness.dialog import LookAlikesDialog
from ui.messages import Messages
from ui.pictures import Pictures
from ui.selection import Selection
from ui.workspace import Workspace


class LookAlikes(QWidget):
    """Never shown itself; it holds what the dialog needs."""

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
        self._workspace, self._selection = workspace, selection
        self._pictures, self._messages = pictures, messages

    def bindings(self) -> dict[str, Callable[[], None]]:
        """Return the actions this panel answers."""
        return {
            "alike.decide": self.decide,
            "alike.same": self.make_one,
            "alike.split": self.split,
        }

    def decide(self) -> None:
        """Open the pairs that wait for a decision."""
        dialog = LookAlikesDialog(self._workspace, self._pictures)
        dialog.photos_opened.connect(self.photos_opened)
        ask.show(dialog)
        dialog.deleteLater()

    def make_one(self) -> None:
        """Declare the chosen photos to be one picture."""
        if len(self._selection.ids) < 2:
            self._messages.hint(_("Choose at least two photos that show the same picture."))
            return
        self._workspace.do(likeness.same_picture, self._selection.ids)

    def split(self) -> None:
        """Take the chosen photos out of their groups."""
        self._workspace.do(likeness.leave_groups, self._selection.ids, answered=self._on_split)

    def _on_split(self, count: int) -> None:
        if not count:
            self._messages.hint(_("None of them is in a group."))
