"""Asking for a licence, a lease or a use, and writing it; a mistake is said beside its field."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from archive import licences
from archive.appearances import AppearanceTerms, add_appearance
from archive.errors import ArchiveError
from archive.licences import LeaseTerms, LicenceRecord, LicenceTerms
from resources.i18n import gettext as _
from resources.i18n import ngettext
from ui import ask
from ui.rights.words import (
    lease_specs,
    licence_specs,
    licence_terms,
    licence_values,
    listed,
    use_specs,
)
from ui.rights.writes import add_uses
from ui.widgets.form_dialog import FormDialog
from ui.workspace import Workspace

_FIELDS = {
    "from": ("valid_from", "used_from"),
    "to": ("valid_to", "used_to"),
    "medium": ("media",),
    "territory": ("territories",),
    "amount": ("fee",),
    "covers": ("supplier",),
}
"""Fields of a form by the names the archive's messages have for them."""


class Forms(QObject):
    """Each method opens a dialog; it closes when what it asked for is stored."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace, self._window = workspace, window
        self._dialog: FormDialog | None = None
        self._ids: tuple[int, ...] = ()
        self._licence = 0
        self._access = "allow"

    def add_licence(self, photo_ids: tuple[int, ...] = ()) -> None:
        """Ask for a new licence, which may cover the chosen photos."""
        self._ids = photo_ids
        self._show(
            FormDialog(
                _("Add a licence"),
                licence_specs(len(photo_ids)),
                {"chosen": bool(photo_ids)},
                button=_("Add"),
                parent=self._window,
            ),
            self._on_licence_ready,
        )

    def edit_licence(self, licence: LicenceRecord) -> None:
        """Ask for the changed terms of a licence."""
        self._licence = licence.id
        self._show(
            FormDialog(
                _("Licence {name}").format(name=licence.name),
                licence_specs(0),
                licence_values(licence),
                button=_("Save"),
                parent=self._window,
            ),
            self._on_licence_changed,
        )

    def add_lease(self, photo_ids: tuple[int, ...], access: str) -> None:
        """Ask under which terms the use of photos is allowed or denied."""
        self._ids, self._access = photo_ids, access
        count = len(photo_ids)
        title = _("Allow use") if access == "allow" else _("Deny use")
        note = ngettext("For {n} chosen photo.", "For {n} chosen photos.", count).format(n=count)
        dialog = FormDialog(title, lease_specs(), {}, button=title, note=note, parent=self._window)
        self._show(dialog, self._on_lease_ready)

    def add_use(self, photo_ids: tuple[int, ...], credit: str | None) -> None:
        """Ask where and when photos ran."""
        self._ids = photo_ids
        count = len(photo_ids)
        note = ngettext("For {n} chosen photo.", "For {n} chosen photos.", count).format(n=count)
        self._show(
            FormDialog(
                _("Record a use"),
                use_specs(),
                {"medium": "web", "status": "published", "credit_printed": credit},
                button=_("Record"),
                note=note,
                parent=self._window,
            ),
            self._on_use_ready,
        )

    def _show(self, dialog: FormDialog, ready: Callable[[], None]) -> None:
        self._dialog = dialog
        dialog.ready.connect(ready)
        ask.show(dialog)
        dialog.deleteLater()
        self._dialog = None

    def _terms(self) -> dict[str, object] | None:
        assert self._dialog is not None
        try:
            return licence_terms(self._dialog.values())
        except ValueError as error:
            self._dialog.show_error(_("Write a whole number."), str(error))
            return None

    def _on_licence_ready(self) -> None:
        assert self._dialog is not None
        covered = self._ids if self._dialog.values().get("chosen") else ()
        terms = self._terms()
        if terms is not None:
            wanted = LicenceTerms(**terms, photos=covered)  # type: ignore[arg-type] # the form's fields are the terms'
            self._do(partial(licences.add_licence, terms=wanted), "add_licence")

    def _on_licence_changed(self) -> None:
        terms = self._terms()
        if terms is not None:
            self._do(
                partial(licences.edit_licence, licence_id=self._licence, changes=terms),
                "edit_licence",
            )

    def _on_lease_ready(self) -> None:
        assert self._dialog is not None
        value = self._dialog.value
        media = value("media")
        terms = LeaseTerms(
            self._access,
            valid_from=_text(value("valid_from")),
            valid_to=_text(value("valid_to")),
            media=media if isinstance(media, tuple) else (),
            territories=listed(value("territories")),
            reason=_text(value("reason")),
        )
        self._do(partial(licences.add_lease, photo_ids=self._ids, terms=terms), "add_lease")

    def _on_use_ready(self) -> None:
        assert self._dialog is not None
        terms = AppearanceTerms(**self._dialog.values())  # type: ignore[arg-type] # the form's fields are the terms'
        self._do(partial(add_uses, photo_ids=self._ids, terms=terms), add_appearance.__name__)

    def _do(self, command: Callable[..., object], label: str) -> None:
        self._workspace.do(command, label=label, answered=self._on_stored, failed=self._on_failed)

    def _on_stored(self, _stored: object) -> None:
        if self._dialog is not None:
            self._dialog.accept()

    def _on_failed(self, error: ArchiveError) -> None:
        if self._dialog is not None:
            problem = str(error.params.get("problem", "") or error)
            field = str(error.params.get("field", ""))
            names = (field, *_FIELDS.get(field, ()))
            field = next((name for name in names if name in self._dialog.fields), "")
            known = bool(field)
            self._dialog.show_error(problem if known else str(error), field)


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
