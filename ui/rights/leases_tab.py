"""Restrictions: what was read from photos’ words and waits for a yes, what is in force."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut

from archive import licences
from archive.licences import LeaseRecord
from archive.values import Page
from resources.i18n import gettext as _
from resources.i18n import mark
from ui.rights.tables import TablePage, enable, read_only_words
from ui.rights.words import lease_row
from ui.workspace import Workspace

_EMPTY = mark(
    "No photo carries a restriction. Wording such as “NO RESALES” is read when photos come in "
    "and waits here for a yes."
)


class LeasesTab(TablePage):
    """What waits stands first; decided for many at once."""

    tables = ("lease",)
    spare = (6, 3)  # who decided, then where: why comes first

    def __init__(self, workspace: Workspace) -> None:
        columns = (
            (_("Photo"), 0), (_("Says"), 0), (_("Why"), 4), (_("Where"), 1), (_("Period"), 0),
            (_("State"), 0), (_("By"), 0.5),
        )  # fmt: skip
        super().__init__(workspace, _("Restrictions"), columns, empty=_(_EMPTY))
        self._photo_of: dict[int, int] = {}
        self._yes = self.add_button(_("✓ &Accept"), self._on_yes)
        self._no = self.add_button(_("✕ &Reject"), self._on_no)
        self._photos = self.add_button(_("&Show the photos"), self._on_photos)
        for key, button in ((Qt.Key.Key_A, self._yes), (Qt.Key.Key_R, self._no)):
            shortcut = QShortcut(key, self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(button.click)
        self._on_chosen(None)

    def reload(self) -> None:
        """Read the leases again."""
        self.read(licences.leases, answered=self._show)

    def _show(self, page: Page[LeaseRecord]) -> None:
        self._photo_of = {lease.id: lease.photo_id for lease in page.items}
        waiting_first = sorted(page.items, key=_decided)
        self.show_rows([lease_row(each) for each in waiting_first], page.total)
        if waiting_first and not self.table.chosen_keys:
            self.table.selectRow(0)

    def _on_yes(self) -> None:
        self._workspace.do(licences.confirm_leases, self.table.chosen_keys)

    def _on_no(self) -> None:
        self._workspace.do(licences.reject_leases, self.table.chosen_keys)

    def _on_photos(self) -> None:
        self.photos_opened.emit(
            tuple(dict.fromkeys(self._photo_of[key] for key in self.table.chosen_keys))
        )

    def _on_opened(self, key: int) -> None:
        self.photos_opened.emit((self._photo_of[key],))

    def _on_chosen(self, _key: object) -> None:
        chosen = bool(self.table.chosen_keys)
        able = chosen and not self._workspace.read_only
        first = _("Choose restrictions in the table first.")
        why = read_only_words() if self._workspace.read_only else first
        enable(self._yes, able, _("They hold from now on (A)"), why)
        enable(self._no, able, _("They stay on record without effect (R)"), why)
        enable(self._photos, chosen, _("Show the photos they are about"), first)


def _decided(lease: LeaseRecord) -> bool:
    return lease.state != "proposed"
