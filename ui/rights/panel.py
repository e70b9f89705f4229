"""The page of rights: licences, restrictions, the usage ledger, and what is missing."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTabWidget, QVBoxLayout, QWidget

from archive import credits, licences
from archive.appearances import AppearanceRecord, appearances
from archive.licences import LeaseRecord, LicenceRecord
from archive.reports import Report, Scope
from archive.reports.gaps import gaps
from archive.values import Changes, Page
from resources.i18n import gettext as _
from ui import ask
from ui.messages import Messages
from ui.pictures import Pictures
from ui.rights.forms import Forms
from ui.rights.may_we import MayWeRunIt
from ui.rights.tables import TablePage
from ui.rights.words import lease_row, licence_row, use_row
from ui.selection import Selection
from ui.theme import STEP
from ui.widgets.rows_table import TableRow
from ui.workspace import Workspace

_LICENCES, _LEASES, _USES, _GAPS = range(4)
_SHOWN = 2000  # rows of a table
_TABLES = ("licence", "licence_photo", "lease", "appearance", "credit", "photo", "desk_setting")


class Rights(QWidget):
    """Four tables; whatever writes is one undoable step."""

    photos_opened = Signal(tuple)
    query_opened = Signal(str)

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
        self._pictures = pictures
        self._forms = Forms(workspace, self)
        self._licences: dict[int, LicenceRecord] = {}
        self._photo_of: dict[int, int] = {}  # of leases and uses, by table row key and tab
        self._uses: dict[int, int] = {}
        self._make_pages()
        self._arrange()
        self._connect()

    def bindings(self) -> dict[str, Callable[[], None]]:
        """Return the actions this panel answers."""
        return {
            "rights.assess": self.assess,
            "licence.add": self.add_licence,
            "lease.allow": self.allow,
            "lease.deny": self.deny,
            "usage.add": self.add_use,
        }

    def assess(self) -> None:
        """Ask whether the chosen photo may be run."""
        if self._selection.current is not None:
            dialog = MayWeRunIt(
                self._workspace,
                self._pictures,
                self._selection.current,
                today=QDate.currentDate(),
                parent=self,
            )
            ask.show(dialog)
            dialog.deleteLater()

    def add_licence(self) -> None:
        """Ask for a new licence."""
        self._forms.add_licence(self._selection.ids)

    def allow(self) -> None:
        """Allow the use of the chosen photos."""
        self._forms.add_lease(self._selection.ids, "allow")

    def deny(self) -> None:
        """Deny the use of the chosen photos."""
        self._forms.add_lease(self._selection.ids, "deny")

    def add_use(self) -> None:
        """Record that the chosen photos ran."""
        current = self._selection.current
        owed = None if current is None else self._workspace.ask(credits.credit, current).owed
        self._forms.add_use(self._selection.ids, owed)

    def _make_pages(self) -> None:
        self._pages = (
            TablePage(
                _("Licences"),
                [_("Licence"), _("Licensor"), _("Covers"), _("Media"), _("Period"), _("Fee"),
                 _("State")],
                [3, 2, 2, 1, 1, 1, 0.5],
                empty=_("No licence is recorded. A licence says what we may use, where, until "
                        "when and at what cost; without one a photo’s rights stay unknown."),
            ),
            TablePage(
                _("Restrictions"),
                [_("Photo"), _("Says"), _("Why"), _("Where"), _("Period"), _("State"), _("By")],
                [0, 0.5, 4, 1, 1, 0.5, 0.5],
                empty=_("No photo carries a restriction. Wording such as “NO RESALES” is read when "
                        "photos come in and waits here for a yes."),
            ),
            TablePage(
                _("Uses"),
                [_("Photo"), _("Day"), _("Publication"), _("Article"), _("Medium"),
                 _("Credit as printed"), _("State")],
                [0, 1, 2, 3, 0.5, 2, 0.5],
                empty=_("No use is recorded. Link photos to an article, or choose photos and "
                        "record a use of them."),
            ),
            TablePage(
                _("Missing"),
                [_("Photo"), _("Caption"), _("Missing"), _("Credit")],
                [0, 3, 2, 2],
                empty=_("Nothing is missing: every photo has what it needs to run."),
            ),
        )  # fmt: skip
        first, leases, _uses, _gaps = self._pages
        self._add = first.add_button(_("&Add a licence…"), self.add_licence, primary=True)
        self._edit = first.add_button(_("&Edit…"), self._on_edit)
        self._end = first.add_button(_("E&nd it now"), self._on_end)
        self._yes = leases.add_button(_("✓ &Accept"), self._on_lease_yes)
        self._no = leases.add_button(_("✕ &Reject"), self._on_lease_no)

    def _arrange(self) -> None:
        title = QLabel(_("Rights"))
        title.setProperty("role", "title")
        head = QHBoxLayout()
        head.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 0)
        head.addWidget(title)
        self._tabs = QTabWidget()
        for page in self._pages:
            self._tabs.addTab(page, page.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(head)
        column.addWidget(self._tabs, 1)
        self.setFocusProxy(self._tabs)

    def _connect(self) -> None:
        self._workspace.changed.connect(self._on_changed)
        self._tabs.currentChanged.connect(self._reload)
        for page, slot in zip(
            self._pages,
            (self._on_licence_opened, self._on_lease_opened, self._on_use_opened,
             self._on_gap_opened),
            strict=True,
        ):  # fmt: skip
            page.table.opened.connect(slot)
            page.table.chosen.connect(self._on_chosen)
        self._on_chosen(None)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the table in front."""
        super().showEvent(event)
        self._reload()

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.touches(*_TABLES):
            self._reload()

    def _reload(self) -> None:
        read = self._workspace.ask_later
        tab = self._tabs.currentIndex()
        topic = f"rights.{tab}"
        if tab == _LICENCES:
            read(licences.licences, answered=self._show_licences, topic=topic)
        elif tab == _LEASES:
            read(licences.leases, answered=self._show_leases, topic=topic)
        elif tab == _USES:
            read(appearances, answered=self._show_uses, topic=topic)
        else:
            read(_gaps_today, _today(), answered=self._show_gaps, topic=topic)

    def _show_licences(self, page: Page[LicenceRecord]) -> None:
        self._licences = {licence.id: licence for licence in page.items}
        today = _today()
        self._pages[_LICENCES].show_rows(
            [licence_row(licence, today) for licence in page.items], page.total
        )

    def _show_leases(self, page: Page[LeaseRecord]) -> None:
        self._photo_of = {lease.id: lease.photo_id for lease in page.items}
        waiting_first = sorted(page.items, key=_decided)
        self._pages[_LEASES].show_rows([lease_row(each) for each in waiting_first], page.total)

    def _show_uses(self, page: Page[AppearanceRecord]) -> None:
        self._uses = {use.id: use.photo_id for use in page.items}
        self._pages[_USES].show_rows([use_row(use) for use in page.items], page.total)

    def _show_gaps(self, report: Report) -> None:
        rows = [
            TableRow(
                row.ids.get("photo", 0),
                (row.ids.get("photo", 0), str(row.values.get("caption") or ""),
                 str(row.values.get("missing") or ""), str(row.values.get("credit") or "")),
                row.level or "",
            )
            for row in report.rows[:_SHOWN]
        ]  # fmt: skip
        self._pages[_GAPS].show_rows(rows, len(report.rows))

    def _on_chosen(self, _key: object) -> None:
        writable = not self._workspace.read_only
        licence = writable and bool(self._pages[_LICENCES].table.chosen_keys)
        lease = writable and bool(self._pages[_LEASES].table.chosen_keys)
        self._add.setEnabled(writable)
        self._edit.setEnabled(licence)
        self._end.setEnabled(licence)
        self._yes.setEnabled(lease)
        self._no.setEnabled(lease)

    def _on_edit(self) -> None:
        key = self._pages[_LICENCES].table.current_key
        if key is not None:
            self._on_licence_opened(key)

    def _on_end(self) -> None:
        key = self._pages[_LICENCES].table.current_key
        if key is not None:
            self._workspace.do(licences.end_licence, key)

    def _on_lease_yes(self) -> None:
        self._workspace.do(licences.confirm_leases, self._pages[_LEASES].table.chosen_keys)

    def _on_lease_no(self) -> None:
        self._workspace.do(licences.reject_leases, self._pages[_LEASES].table.chosen_keys)

    def _on_licence_opened(self, key: int) -> None:
        if not self._workspace.read_only:
            self._forms.edit_licence(self._licences[key])

    def _on_lease_opened(self, key: int) -> None:
        self.photos_opened.emit((self._photo_of[key],))

    def _on_use_opened(self, key: int) -> None:
        self.photos_opened.emit((self._uses[key],))

    def _on_gap_opened(self, photo_id: int) -> None:
        self.photos_opened.emit((photo_id,))


def _today() -> str:
    return QDate.currentDate().toString(Qt.DateFormat.ISODate)


def _decided(lease: LeaseRecord) -> bool:
    return lease.state != "proposed"


def _gaps_today(session: Any, today: str) -> Report:
    return gaps(session, Scope(), today=today)
