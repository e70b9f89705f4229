"""The forms of a licence: add, edit, renew, cover more photos."""

from functools import partial
from typing import Any

from archive import collections, events, licences
from archive.licences import LicenceRecord, LicenceTerms
from resources.i18n import gettext as _
from resources.i18n import ngettext
from ui.rights.asking import Asking, MistakenField, Write
from ui.rights.specs import (
    Options,
    cover_specs,
    licence_specs,
    licence_terms,
    licence_values,
    renewal_specs,
)
from ui.rights.words import period_words
from ui.widgets.form_dialog import FormDialog, Value
from ui.workspace import Workspace


class LicenceForms:
    """Each method opens a dialog; it closes when what it asked for is stored."""

    def __init__(self, workspace: Workspace, asking: Asking) -> None:
        self._workspace, self._asking = workspace, asking

    def add(self, photo_ids: tuple[int, ...]) -> None:
        """Ask for a new licence, which may cover the chosen photos."""
        dialog = FormDialog(
            _("Add a licence"),
            licence_specs(len(photo_ids), *self._sets()),
            {"chosen": bool(photo_ids)},
            button=_("Add"),
            parent=self._asking.window,
        )
        self._asking.show(dialog, partial(_addition, photo_ids))

    def edit(self, licence: LicenceRecord) -> None:
        """Ask for the changed terms of a licence."""
        dialog = FormDialog(
            _("Licence {name}").format(name=licence.name),
            licence_specs(0, *self._sets()),
            licence_values(licence),
            button=_("Save"),
            parent=self._asking.window,
        )
        self._asking.show(dialog, partial(_edition, licence.id))

    def renew(self, licence: LicenceRecord) -> None:
        """Ask how long the next term of a licence runs."""
        note = _(
            "“{name}” runs {period}. The next term begins the day after, on the same terms, for "
            "the same photos; the invoice is left open."
        )
        dialog = FormDialog(
            _("Renew the licence"),
            renewal_specs(),
            {},
            button=_("Renew"),
            note=note.format(
                name=licence.name, period=period_words(licence.valid_from, licence.valid_to)
            ),
            parent=self._asking.window,
        )
        self._asking.show(dialog, partial(_renewal, licence.id))

    def cover(self, photo_ids: tuple[int, ...], licence_id: int | None = None) -> bool:
        """Ask which licence covers the chosen photos too; tell whether there is one to choose."""
        known = self._workspace.ask(licences.licences).items
        options: Options = tuple(
            (str(each.id), f"{each.name} · {period_words(each.valid_from, each.valid_to)}")
            for each in known
            if each.covers == "photos" and not each.ended_at
        )
        if not options:
            return False
        count = len(photo_ids)
        note = ngettext("For {n} chosen photo.", "For {n} chosen photos.", count).format(n=count)
        note += " " + _("Licences for all photos of a supplier, collection or event need no list.")
        dialog = FormDialog(
            _("Add to a licence"),
            cover_specs(options),
            {"licence": str(licence_id or options[0][0])},
            button=_("Add"),
            note=note,
            parent=self._asking.window,
        )
        self._asking.show(dialog, partial(_cover, photo_ids))
        return True

    def _sets(self) -> tuple[Options, Options]:
        return self._workspace.ask(_sets)


def _sets(session: Any) -> tuple[Options, Options]:
    gathered = tuple((str(each.id), each.name) for each in collections.collections(session))
    happened = tuple((str(each.id), each.name) for each in events.events(session).items)
    return gathered, happened


def _addition(photo_ids: tuple[int, ...], values: dict[str, Value]) -> Write:
    covered = photo_ids if values.get("chosen") else ()
    terms = LicenceTerms(**licence_terms(values), photos=covered)  # type: ignore[arg-type] # the form's fields are the terms'
    return partial(licences.add_licence, terms=terms), "add_licence"


def _edition(licence_id: int, values: dict[str, Value]) -> Write:
    changes = licence_terms(values)
    return partial(licences.edit_licence, licence_id=licence_id, changes=changes), "edit_licence"


def _renewal(licence_id: int, values: dict[str, Value]) -> Write:
    day = str(values.get("valid_to") or "")
    if not day:
        raise MistakenField("valid_to", _("Write the last day of the next term."))
    command = partial(licences.renew_licence, licence_id=licence_id, valid_to=day)
    return command, "renew_licence"


def _cover(photo_ids: tuple[int, ...], values: dict[str, Value]) -> Write:
    number = int(str(values["licence"]))
    command = partial(licences.cover_photos, licence_id=number, photo_ids=photo_ids)
    return command, "cover_photos"
