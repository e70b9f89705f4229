"""The forms about chosen photos: leases, uses, categories, permissions, overrides, names."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from archive import credits, licences
from archive.appearances import (
    AppearanceRecord,
    AppearanceTerms,
    add_appearance,
    edit_appearance,
    remove_appearance,
)
from archive.licences import LeaseTerms, PermissionTerms
from archive.rights import Against
from resources.i18n import gettext as _
from resources.i18n import ngettext
from ui.rights.asking import Asking, MistakenField, Write
from ui.rights.reasons import options_of
from ui.rights.specs import (
    OVERRIDABLE_NOTE,
    category_specs,
    lease_specs,
    listed,
    new_use_specs,
    override_specs,
    permission_specs,
    protect_specs,
    removal_specs,
    use_specs,
    use_terms,
    use_values,
)
from ui.rights.words import today
from ui.rights.writes import add_uses, remove_uses
from ui.widgets.form_dialog import FieldSpec, FormDialog, Value

Ids = tuple[int, ...]
_WIDE = 880  # px: a reason and its phrase in one line, and a small screen still holds it


class PhotoForms:
    """Each method opens a dialog; it closes when what it asked for is stored."""

    def __init__(self, asking: Asking) -> None:
        self._asking = asking

    def lease(self, photo_ids: Ids, access: str) -> None:
        """Ask under which terms the use of photos is allowed or denied."""
        title = _("Allow use") if access == "allow" else _("Deny use")
        dialog = self._form(title, lease_specs(), {}, title, _for_chosen(photo_ids))
        self._asking.show(dialog, partial(_lease, photo_ids, access))

    def use(self, photo_ids: Ids, credit: str | None) -> None:
        """Ask where and when photos ran."""
        values: dict[str, Value] = {"medium": "web", "credit_printed": credit}
        note = _for_chosen(photo_ids)
        dialog = self._form(_("Record a use"), new_use_specs(), values, _("Record"), note)
        self._asking.show(dialog, partial(_use, photo_ids))

    def edit_use(self, use: AppearanceRecord) -> None:
        """Ask what is to be corrected about a use."""
        note = _("Photo {id}. What was recorded before stays in the history.").format(
            id=use.photo_id
        )
        values = use_values(use)
        dialog = self._form(_("Use of a photo"), use_specs(), values, _("Save"), note)
        self._asking.show(dialog, partial(_use_edit, use.id))

    def remove_uses(self, use_ids: tuple[int, ...]) -> None:
        """Ask on which day photos were taken down."""
        note = _("The uses stay in the ledger; they are marked as taken down.")
        title = _("Taken down")
        dialog = self._form(title, removal_specs(), {"used_to": today()}, title, note)
        self._asking.show(dialog, partial(_removal, use_ids))

    def category(self, photo_ids: Ids, present: str | None) -> None:
        """Ask why photos may be used at all."""
        note = _for_chosen(photo_ids) + " " + _("The category says why we may use a photo at all.")
        title = _("Set the category")
        dialog = self._form(title, category_specs(), {"category": present}, _("Set"), note)
        self._asking.show(dialog, partial(_category, photo_ids))

    def permission(self, photo_ids: Ids) -> None:
        """Ask who let us use pictures they made or own, and how that was obtained."""
        title = _("Record a permission")
        note = _for_chosen(photo_ids)
        dialog = self._form(title, permission_specs(), {}, _("Record"), note)
        self._asking.show(dialog, partial(_permission, photo_ids))

    def override(self, photo_ids: Ids, found: Sequence[Against]) -> None:
        """Ask which of the reasons against photos is set aside, and why."""
        note = f"{_for_chosen(photo_ids)} {_(OVERRIDABLE_NOTE)}"
        title = _("Set a reason aside")
        values: dict[str, Value] = {"code": found[0].key}
        specs = override_specs(options_of(found))
        dialog = self._form(title, specs, values, _("Set aside"), note)
        dialog.resize(_WIDE, dialog.height())  # a phrase at the end tells one from another
        self._asking.show(dialog, partial(_override, {each.key: each for each in found}))

    def protect(self, photo_id: int) -> None:
        """Ask which name must not be shown."""
        note = _(
            "The name is taken out of credit, makers and history and kept where no search, report "
            "or export reads it. It can be looked at on purpose only, and that is recorded."
        )
        dialog = self._form(_("Protect a name"), protect_specs(), {}, _("Protect"), note)
        self._asking.show(dialog, partial(_protection, photo_id))

    def _form(
        self,
        title: str,
        specs: tuple[FieldSpec, ...],
        values: dict[str, Value],
        button: str,
        note: str,
    ) -> FormDialog:
        window = self._asking.window
        return FormDialog(title, specs, values, button=button, note=note, parent=window)


def _for_chosen(photo_ids: Ids) -> str:
    count = len(photo_ids)
    return ngettext("For {n} chosen photo.", "For {n} chosen photos.", count).format(n=count)


def _text(value: Value) -> str | None:
    return value if isinstance(value, str) else None


def _needed(values: dict[str, Value], field: str, words: str) -> str:
    text = _text(values.get(field))
    if not text:
        raise MistakenField(field, words)
    return text


def _lease(photo_ids: Ids, access: str, values: dict[str, Value]) -> Write:
    media = values.get("media")
    terms = LeaseTerms(
        access,
        valid_from=_text(values.get("valid_from")),
        valid_to=_text(values.get("valid_to")),
        media=media if isinstance(media, tuple) else (),
        territories=listed(values.get("territories")),
        reason=_text(values.get("reason")),
    )
    return partial(licences.add_lease, photo_ids=photo_ids, terms=terms), "add_lease"


def _use(photo_ids: Ids, values: dict[str, Value]) -> Write:
    terms = AppearanceTerms(**use_terms(values))  # type: ignore[arg-type] # the form's fields are the terms'
    again = bool(values.get("again"))
    return partial(add_uses, photo_ids=photo_ids, terms=terms, again=again), add_appearance.__name__


def _use_edit(use_id: int, values: dict[str, Value]) -> Write:
    changes = use_terms(values)
    return partial(edit_appearance, appearance_id=use_id, changes=changes), edit_appearance.__name__


def _removal(use_ids: tuple[int, ...], values: dict[str, Value]) -> Write:
    command = partial(remove_uses, use_ids=use_ids, last_day=_text(values.get("used_to")))
    return command, remove_appearance.__name__


def _category(photo_ids: Ids, values: dict[str, Value]) -> Write:
    wanted = {"category": _text(values.get("category"))}
    return partial(credits.edit_credit, photo_ids=photo_ids, values=wanted), "set_category"


def _permission(photo_ids: Ids, values: dict[str, Value]) -> Write:
    proof = _text(values.get("evidence"))
    terms = PermissionTerms(
        _needed(values, "granted_by", _("Say who gave it.")),
        _needed(values, "how", _("Say how it was obtained.")),
        _text(values.get("at")),
        _text(values.get("note")),
        Path(proof) if proof else None,
    )
    if terms.evidence is not None and not terms.evidence.is_file():
        raise MistakenField("evidence", _("There is no such file."))
    command = partial(licences.record_permission, photo_ids=photo_ids, terms=terms)
    return command, "add_permission"


def _override(found: Mapping[str, Against], values: dict[str, Value]) -> Write:
    meant = found[str(values["code"])]
    command = partial(
        licences.override_reason,
        photo_ids=meant.photos,
        named=meant.named,
        reason=_needed(values, "why", _("Say why; it is recorded with your name.")),
        until=_text(values.get("until")),
    )
    return command, "override_reason"


def _protection(photo_id: int, values: dict[str, Value]) -> Write:
    name = _needed(values, "name", _("Write the name."))
    reason = _needed(values, "reason", _("Say why it is protected."))
    if name.casefold() in reason.casefold():
        raise MistakenField("reason", _("Do not repeat the name here: this is recorded openly."))
    command = partial(credits.protect_name, photo_id=photo_id, name=name, reason=reason)
    return command, "protect_name"
