"""The desk's own rules: phrases that restrict, spellings in credits, and its settings."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from archive import desk
from archive.values import Changes
from resources.i18n import gettext as _
from ui.messages import Messages
from ui.rights.asking import Asking
from ui.rights.credit_rules import CreditRules
from ui.rights.desk_form import DeskForm
from ui.rights.phrase_list import PhraseList
from ui.rights.tables import enable, read_only_words
from ui.theme import STEP
from ui.workspace import Workspace


class RulesTab(QWidget):
    """Two lists beside each other; what is added holds for photos that come in from now on."""

    photos_opened = Signal(tuple)
    tab_asked = Signal(str)

    def __init__(self, workspace: Workspace, messages: Messages, asking: Asking) -> None:
        super().__init__()
        self.title = _("Rules")
        self._workspace = workspace
        self._desk_form = DeskForm(workspace, asking)
        self.phrases = PhraseList(workspace, messages)
        self.credits = CreditRules(workspace, messages)
        self.phrases.found.connect(self._on_found)
        self.settings = self.credits.add_button(_("&Desk settings…"), self._desk_form.ask)
        enable(
            self.settings,
            not workspace.read_only,
            _("Usual use, reminder, our own names, letterhead of reports"),
            read_only_words(),
        )
        lists = QHBoxLayout()
        lists.setSpacing(4 * STEP)
        lists.addWidget(self.phrases, 1)
        lists.addWidget(self.credits, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 3 * STEP)
        column.addLayout(lists, 1)
        self.setFocusProxy(self.phrases)
        workspace.changed.connect(self._on_changed)

    def reload(self) -> None:
        """Read the rules again."""
        ask = self._workspace.ask_later
        ask(desk.phrases, answered=self.phrases.show_phrases, topic="rights.phrases")
        ask(desk.credit_rules, answered=self.credits.show_rules, topic="rights.credit_rules")

    def showEvent(self, event: QShowEvent) -> None:
        """Read the rules when the tab comes to the front."""
        super().showEvent(event)
        self.reload()

    def _on_found(self) -> None:
        self.tab_asked.emit("restrictions")

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.touches("desk_setting"):
            self.reload()
