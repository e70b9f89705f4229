"""The page of rights: licences, restrictions, the ledger of uses, and what is missing."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTabWidget, QVBoxLayout, QWidget

from archive import credits
from resources.i18n import gettext as _
from ui import ask
from ui.messages import Messages
from ui.pictures import Pictures
from ui.rights.asking import Asking
from ui.rights.decide_dialog import DecideDialog
from ui.rights.desk_tab import DeskTab
from ui.rights.gaps_tab import GapsTab
from ui.rights.import_dialog import ImportDialog
from ui.rights.leases_tab import LeasesTab
from ui.rights.ledger_tab import LedgerTab
from ui.rights.licence_forms import LicenceForms
from ui.rights.licences_tab import LicencesTab
from ui.rights.may_we import MayWeRunIt
from ui.rights.names import NameDialog
from ui.rights.photo_forms import PhotoForms
from ui.rights.reasons import overridable
from ui.rights.rules_tab import RulesTab
from ui.rights.tables import TablePage
from ui.rights.words import today
from ui.selection import Selection
from ui.theme import STEP
from ui.workspace import Workspace


class Rights(QWidget):
    """A tab for each kind of record; whatever writes is one undoable step."""

    photos_opened = Signal(tuple)
    query_opened = Signal(str)
    licence_chosen = Signal(object)
    page_asked = Signal(str)

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
        asking = Asking(workspace, self)
        self._forms = PhotoForms(asking)
        licence_forms = LicenceForms(workspace, asking)
        self.desk = DeskTab(workspace)
        self.licences = LicencesTab(workspace, selection, messages, licence_forms)
        self.leases = LeasesTab(workspace)
        self.ledger = LedgerTab(workspace, selection, self._forms)
        self.gaps = GapsTab(workspace)
        self.rules = RulesTab(workspace, messages, asking)
        self._tabs = QTabWidget()
        self._tabs.setAccessibleName(_("Rights"))
        self._by_name: dict[str, DeskTab | TablePage | RulesTab] = {
            "desk": self.desk,
            "licences": self.licences,
            "restrictions": self.leases,
            "uses": self.ledger,
            "missing": self.gaps,
            "rules": self.rules,
        }
        for page in self._by_name.values():
            self._tabs.addTab(page, page.title)
            page.photos_opened.connect(self.photos_opened)
        self.ledger.import_asked.connect(self.import_ledger)
        self.desk.query_opened.connect(self.query_opened)
        self.desk.tab_asked.connect(self.show_tab)
        self.rules.tab_asked.connect(self.show_tab)
        self.desk.licence_opened.connect(self._on_licence_opened)
        self.desk.overdue_asked.connect(self._on_overdue_asked)
        self.licences.query_opened.connect(self.query_opened)
        self.licences.licence_chosen.connect(self.licence_chosen)
        self._arrange()

    def bindings(self) -> dict[str, Callable[[], None]]:
        """Return the actions this panel answers."""
        return {
            "rights.desk": partial(self._go, "desk"),
            "usage.list": partial(self._go, "uses"),
            "rights.rules": partial(self._go, "rules"),
            "rights.assess": self.assess,
            "rights.decide": self.decide,
            "category.set": self.set_category,
            "reason.override": self.override,
            "permission.add": self.add_permission,
            "licence.add": self.licences.add,
            "licence.edit": self.licences.edit,
            "licence.renew": self.licences.renew,
            "licence.end": self.licences.end,
            "licence.cover": self.licences.cover,
            "lease.allow": self.allow,
            "lease.deny": self.deny,
            "usage.add": self.add_use,
            "usage.import": self.import_ledger,
            "name.protect": self.protect_name,
            "name.reveal": self.reveal_name,
        }

    def show_tab(self, name: str) -> None:
        """Show ``desk``, ``licences``, ``restrictions``, ``uses``, ``missing`` or ``rules``."""
        self._tabs.setCurrentWidget(self._by_name[name])

    def _go(self, tab: str) -> None:
        """Show this page with one of its tabs in front."""
        self.show_tab(tab)
        self.page_asked.emit("licences")

    def assess(self) -> None:
        """Ask whether the chosen photos may be run."""
        if self._selection.ids:
            dialog = MayWeRunIt(
                self._workspace,
                self._pictures,
                self._selection.ids,
                today=QDate.currentDate(),
                parent=self,
            )
            dialog.photos_opened.connect(self.photos_opened)
            ask.show(dialog)
            dialog.deleteLater()

    def decide(self) -> None:
        """Ask what is decided for the chosen photos, with the verdicts that would change."""
        dialog = DecideDialog(self._workspace, self._selection.ids, parent=self)
        dialog.photos_opened.connect(self.photos_opened)
        ask.show(dialog)
        dialog.deleteLater()

    def set_category(self) -> None:
        """Ask why the chosen photos may be used at all."""
        current = self._selection.current
        present = None if current is None else self._workspace.ask(credits.credit, current).category
        self._forms.category(self._selection.ids, present)

    def override(self) -> None:
        """Ask which reason against the chosen photos is set aside."""
        ids = self._selection.ids
        found = self._workspace.ask(overridable, ids, today())
        if found:
            self._forms.override(ids, found)
        else:
            self._messages.hint(
                _("Nothing stands against the chosen photos that could be set aside. A missing "
                  "credit or caption must be written.")
            )  # fmt: skip

    def add_permission(self) -> None:
        """Ask who let us use the chosen photos."""
        self._forms.permission(self._selection.ids)

    def allow(self) -> None:
        """Allow the use of the chosen photos."""
        self._forms.lease(self._selection.ids, "allow")

    def deny(self) -> None:
        """Deny the use of the chosen photos."""
        self._forms.lease(self._selection.ids, "deny")

    def add_use(self) -> None:
        """Record that the chosen photos ran."""
        current = self._selection.current
        owed = None if current is None else self._workspace.ask(credits.credit, current).owed
        self._forms.use(self._selection.ids, owed)

    def import_ledger(self) -> None:
        """Import uses from a table somebody else keeps."""
        dialog = ImportDialog(self._workspace, self._messages, parent=self)
        ask.show(dialog)
        dialog.leave()
        dialog.deleteLater()

    def protect_name(self) -> None:
        """Ask which name of the chosen photo must not be shown."""
        if self._selection.current is not None:
            self._forms.protect(self._selection.current)

    def reveal_name(self) -> None:
        """Show the protected name of the chosen photo, on purpose and recorded."""
        current = self._selection.current
        if current is None or not self._workspace.ask(credits.credit, current).protected:
            self._messages.hint(_("No name is protected behind the byline of this photo."))
            return
        dialog = NameDialog(self._workspace, current, parent=self)
        ask.show(dialog)
        dialog.deleteLater()

    def _on_overdue_asked(self) -> None:
        self.show_tab("uses")
        self.ledger.show_overdue()

    def _on_licence_opened(self, licence_id: int) -> None:
        self.show_tab("licences")
        self.licences.point_at(licence_id)

    def _arrange(self) -> None:
        title = QLabel(_("Rights"))
        title.setProperty("role", "title")
        head = QHBoxLayout()
        head.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 0)
        head.addWidget(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(head)
        column.addWidget(self._tabs, 1)
        self.setFocusProxy(self._tabs)
