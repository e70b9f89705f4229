"""The licences: what each covers, how long, at what price; add, edit, renew, cover, end."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent

from archive import licences
from archive.errors import ArchiveError
from archive.licences import LicenceRecord
from archive.values import Page
from resources.i18n import gettext as _
from resources.i18n import mark, ngettext
from ui import ask
from ui.messages import Messages
from ui.rights.about_licence import about_licence
from ui.rights.licence_forms import LicenceForms
from ui.rights.tables import TablePage, enable, read_only_words
from ui.rights.words import licence_row, today
from ui.selection import Selection
from ui.widgets.open_file import open_copy
from ui.widgets.wrapping import wrapped
from ui.workspace import Workspace

_EMPTY = mark(
    "No licence is recorded. A licence says what we may use, where, until when and at what cost; "
    "without one a photo’s rights stay unknown."
)


class LicencesTab(TablePage):
    """Sorted by end: what needs renewing first stands on top."""

    query_opened = Signal(str)
    licence_chosen = Signal(object)
    tables = ("licence", "licence_photo", "party", "collection", "event")
    spare = (1, 2)  # licensor and what it covers: both stand below, of the licence that is chosen

    def __init__(
        self,
        workspace: Workspace,
        selection: Selection,
        messages: Messages,
        forms: LicenceForms,
    ) -> None:
        columns = (
            (_("Licence"), 3), (_("Licensor"), 2), (_("Covers"), 2), (_("Scope"), 1),
            (_("Period"), 0), (_("Fee"), 0.5), (_("State"), 0),
        )  # fmt: skip
        super().__init__(workspace, _("Licences"), columns, empty=_(_EMPTY))
        self._selection, self._messages, self._forms = selection, messages, forms
        self._known: dict[int, LicenceRecord] = {}
        self._wanted = 0
        self._add = self.add_button(_("&Add a licence…"), self.add, primary=True)
        self._edit = self.add_button(_("&Edit…"), self.edit)
        self._renew = self.add_button(_("Re&new…"), self.renew)
        self._cover = self.add_button(_("Add chosen &photos"), self.cover_chosen)
        self._photos = self.add_button(_("&Show its photos"), self._on_photos)
        self._contract = self.add_button(_("&Contract…"), self._on_contract)
        self._end = self.add_button(_("En&d it now"), self.end)
        self._about = wrapped(role="muted")
        self.column.insertWidget(1, self._about)
        selection.changed.connect(self._on_selected)
        self._on_chosen(None)

    def add(self) -> None:
        """Ask for a new licence."""
        self._forms.add(self._selection.ids)

    def edit(self) -> None:
        """Ask for changed terms of the chosen licence."""
        licence = self._current
        if licence is not None:
            self._forms.edit(licence)

    def renew(self) -> None:
        """Ask for the next term of the chosen licence."""
        licence = self._current
        if licence is not None and licence.valid_to:
            self._forms.renew(licence)
        elif licence is not None:
            self._messages.warning(_("This licence has no end, so there is nothing to renew."))

    def end(self) -> None:
        """End the chosen licences now; they stay on record."""
        for key in self.table.chosen_keys:
            self._workspace.do(licences.end_licence, key)

    def cover_chosen(self) -> None:
        """Name the photos chosen in the grid in the chosen licence."""
        licence = self._current
        if licence is not None and self._selection.ids:
            self._workspace.do(licences.cover_photos, licence.id, self._selection.ids)

    def cover(self) -> None:
        """Ask which licence covers the photos chosen in the grid."""
        if not self._forms.cover(self._selection.ids):
            self._messages.warning(
                _("No licence names single photos yet. Add one that covers the chosen photos."),
                _("Add a licence…"),
                self.add,
            )

    def point_at(self, licence_id: int) -> None:
        """Choose a licence as soon as the rows are there."""
        self._wanted = licence_id
        self.reload()

    def reload(self) -> None:
        """Read the licences again."""
        self.read(licences.licences, answered=self._show)

    def hideEvent(self, event: QHideEvent) -> None:
        """No licence is chosen where none can be seen."""
        super().hideEvent(event)
        self.licence_chosen.emit(None)

    @property
    def _current(self) -> LicenceRecord | None:
        keys = self.table.chosen_keys
        key = self.table.current_key
        return self._known.get(key if key in keys else keys[0]) if keys and key else None

    def _show(self, page: Page[LicenceRecord]) -> None:
        self._known = {licence.id: licence for licence in page.items}
        self.show_rows([licence_row(licence, today()) for licence in page.items], page.total)
        if self._wanted and self.table.choose(self._wanted):
            self._wanted = 0

    def _on_selected(self, _ids: tuple[int, ...]) -> None:
        self._on_chosen(None)

    def _on_opened(self, key: int) -> None:
        if not self._workspace.read_only:
            self._forms.edit(self._known[key])

    def _on_photos(self) -> None:
        licence = self._current
        if licence is not None:
            self.query_opened.emit(f"licence:#{licence.id}")

    def _on_contract(self) -> None:
        licence = self._current
        if licence is None:
            return
        if licence.contract_name:
            try:
                open_copy(*self._workspace.ask(licences.contract, licence.id))
            except (ArchiveError, OSError) as error:
                self._messages.error(str(error))
            return
        chosen = ask.files(self, _("The contract of {name}").format(name=licence.name))
        if chosen:
            self._workspace.do(licences.attach_contract, licence.id, chosen[0])

    def _show_about(self, about: str) -> None:
        self._about.setText(about)
        self._about.setVisible(bool(about))

    def _on_chosen(self, _key: object) -> None:
        licence, writable = self._current, not self._workspace.read_only
        self._show_about("")
        if licence is not None:
            self._workspace.ask_later(
                about_licence, licence, today(), answered=self._show_about, topic="rights.licence"
            )
        self.licence_chosen.emit(licence.id if licence and self.isVisible() else None)
        first = _("Choose a licence in the table first.") if writable else read_only_words()
        enable(self._add, writable, _("Record an agreement"), read_only_words())
        chosen = licence is not None and writable
        enable(self._edit, chosen, _("Change its terms"), first)
        enable(self._end, chosen, _("End it today; it stays on record"), first)
        enable(self._photos, licence is not None, _("Show the photos it covers"), first)
        contract = licence.contract_name if licence else None
        self._contract.setText(_("Open the &contract") if contract else _("Attach a &contract…"))
        able = licence is not None and (bool(contract) or writable)
        enable(self._contract, able, contract or _("Keep a copy of the signed file with it"), first)
        renewable = chosen and bool(licence and licence.valid_to)
        why = _("This licence has no end, so there is nothing to renew.") if chosen else first
        enable(self._renew, renewable, _("Record its next term"), why)
        self._enable_cover(licence if chosen else None, first)

    def _enable_cover(self, licence: LicenceRecord | None, first: str) -> None:
        count = len(self._selection.ids)
        why = first
        if licence is not None and licence.covers != "photos":
            why = _("This licence covers all photos of its supplier, collection or event.")
        elif licence is not None and not count:
            why = _("Choose photos in the grid first.")
        able = licence is not None and licence.covers == "photos" and count > 0
        words = ngettext("Name {n} chosen photo in it", "Name {n} chosen photos in it", count)
        enable(self._cover, able, words.format(n=count), why)
