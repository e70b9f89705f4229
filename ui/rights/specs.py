"""The fields of the forms of the rights page, and how typed values become terms."""

from archive import credits, licences
from archive.appearances import AppearanceRecord
from archive.licences import LicenceRecord
from resources.i18n import gettext as _
from resources.i18n import mark, ngettext
from ui.rights.asking import MistakenField
from ui.rights.words import FEE_RULES, USE_STATES
from ui.widgets.form_dialog import FieldSpec, Value

_LISTS = ("territories", "excluded_territories", "languages")
_NUMBERS = ("uses_allowed", "print_run", "circulation", "reminder_days")
_KEYS = ("collection_id", "event_id")
Options = tuple[tuple[str | None, str], ...]
_ANY: Options = (("", ""),)
"""Stands for the sets there are where only the names of fields matter."""


def media_options() -> Options:
    """Return every medium; a part is set in under what it belongs to."""
    known = licences.media()
    return tuple((code, f"    {code}" if parent else code) for code, parent in known.items())


def category_options() -> Options:
    """Return every usage category."""
    return tuple((code, each.label) for code, each in credits.categories().items())


def licence_specs(
    chosen_photos: int, collections: Options = (), events: Options = ()
) -> tuple[FieldSpec, ...]:
    """Return the fields of a licence, which may cover the chosen photos or a set of them."""
    specs = [
        FieldSpec("name", _("&Name"), hint=_("e.g. Agency subscription 2026")),
        FieldSpec("licensor", _("&Licensor"), hint=_("who grants it")),
        FieldSpec("licensee", _("Licensee"), hint=_("empty: us; another house’s is recorded too")),
        FieldSpec("category", _("&Category"), "one",
                  options=((None, _("not stated")), *category_options())),
        FieldSpec("supplier", _("Covers all &photos by"), hint=_("an agency or a photographer")),
        FieldSpec("collection_id", _("Or all of a &collection"), "one",
                  options=((None, _("none")), *collections)),
        FieldSpec("event_id", _("Or all of an e&vent"), "one",
                  options=((None, _("none")), *events)),
        FieldSpec("valid_from", _("First day"), hint="2026-01-01"),
        FieldSpec("valid_to", _("Last day"), hint="2026-12-31"),
        FieldSpec("media", _("Media; none ticked: all"), "some", options=media_options()),
        FieldSpec("territories", _("Territories"), hint=_("empty: everywhere; e.g. GB, UA")),
        FieldSpec("excluded_territories", _("Except"), hint=_("e.g. RU")),
        FieldSpec("languages", _("Languages"), hint=_("empty: all; e.g. en, uk")),
        FieldSpec("fee", _("&Fee"), hint="1250.50"),
        FieldSpec("currency", _("Currency"), hint="EUR"),
        FieldSpec("fee_rule", _("Fee is"), "one",
                  options=((None, _("not stated")),
                           *((code, _(words)) for code, words in FEE_RULES.items()))),
        FieldSpec("invoice", _("&Invoice")),
        FieldSpec("agreed_by", _("A&greed by"), hint=_("who agreed it with the licensor")),
        FieldSpec("uses_allowed", _("Uses allowed"), hint=_("empty: no limit")),
        FieldSpec("uses_per", _("Counted anew"), "one",
                  options=((None, _("never")), ("month", _("each month")),
                           ("year", _("each year")))),
        FieldSpec("reminder_days", _("Remind"), hint=_("days before its end; empty: as usual")),
        FieldSpec("sizes", _("Fees by size"), "lines",
                  hint=_("one a line, e.g. half page: 85.00; the fee is then per size")),
        FieldSpec("print_run", _("Print run"), hint=_("copies; empty: no limit")),
        FieldSpec("exclusive", _("&Exclusive to us"), "flag"),
        FieldSpec("restrictions", _("&Restrictions"), "lines"),
        FieldSpec("note", _("No&te"), "lines"),
    ]  # fmt: skip
    if chosen_photos:
        words = ngettext("Covers the chosen photo", "Covers the {n} chosen photos", chosen_photos)
        words = words.format(n=chosen_photos)
        specs.insert(3, FieldSpec("chosen", words, "flag"))
    return tuple(each for each in specs if each.name not in _KEYS or len(each.options) > 1)


def licence_values(licence: LicenceRecord) -> dict[str, Value]:
    """Return a stored licence as values of the form."""
    values: dict[str, Value] = {}
    for spec in licence_specs(0, _ANY, _ANY):
        value = getattr(licence, spec.name)
        if spec.name in _LISTS:
            value = ", ".join(value)
        if spec.name == "sizes":
            value = "\n".join(f"{size}: {fee}" for size, fee in value)
        plain = isinstance(value, int) and not isinstance(value, bool)
        values[spec.name] = str(value) if plain else value
    return values


def licence_terms(values: dict[str, Value]) -> dict[str, object]:
    """Return values of the form as ``LicenceTerms`` has them. Raises ``MistakenField``."""
    terms: dict[str, object] = {name: value for name, value in values.items() if name != "chosen"}
    for name in _LISTS:
        if name in terms:
            terms[name] = listed(values[name])
    terms |= {name: number(values[name], name) for name in (*_NUMBERS, *_KEYS) if name in values}
    terms["name"] = values.get("name") or ""
    terms["sizes"] = sizes(values.get("sizes"))
    return terms


def sizes(value: Value) -> tuple[tuple[str, str], ...]:
    """Return sizes with their fees as typed, one a line. Raises ``MistakenField``."""
    found = []
    for line in str(value or "").splitlines():
        size, colon, fee = line.rpartition(":")
        if line.strip() and not (colon and size.strip() and fee.strip()):
            raise MistakenField("sizes", _("Write a size, a colon and its fee on each line."))
        if line.strip():
            found.append((size.strip(), fee.strip()))
    return tuple(found)


def use_terms(values: dict[str, Value]) -> dict[str, object]:
    """Return values of the form as ``AppearanceTerms`` has them. Raises ``MistakenField``."""
    terms: dict[str, object] = {name: value for name, value in values.items() if name != "again"}
    terms["circulation"] = number(values.get("circulation"), "circulation")
    return terms


def use_values(use: AppearanceRecord) -> dict[str, Value]:
    """Return a stored use as values of the form."""
    values: dict[str, Value] = {}
    for spec in use_specs():
        value = getattr(use, spec.name)
        values[spec.name] = None if value is None else str(value)
    return values


def number(value: Value, field: str) -> int | None:
    """Return a whole number as typed. Raises ``MistakenField`` if it is none."""
    text = str(value or "").strip().replace("\u202f", "").replace("\u00a0", "").replace(" ", "")
    if not text:
        return None
    if not text.isdecimal() or len(text) > 12:
        raise MistakenField(field, _("Write a whole number."))
    return int(text)


def listed(value: Value) -> tuple[str, ...]:
    """Return words between commas."""
    parts = str(value or "").replace(";", ",").split(",")
    return tuple(part.strip() for part in parts if part.strip())


def lease_specs() -> tuple[FieldSpec, ...]:
    """Return the fields of a lease."""
    return (
        FieldSpec("reason", _("&Why"), hint=_("recorded with your name")),
        FieldSpec("valid_from", _("First day"), hint=_("empty: from now on; e.g. 2026-03-01")),
        FieldSpec("valid_to", _("Last day"), hint=_("empty: without end")),
        FieldSpec("media", _("Media; none ticked: all"), "some", options=media_options()),
        FieldSpec("territories", _("Territories"), hint=_("empty: everywhere; e.g. GB, UA")),
    )


def new_use_specs() -> tuple[FieldSpec, ...]:
    """Return the fields of a use that is recorded: its day tells its state, unless one says it."""
    by_day: Options = ((None, _("as its first day tells")),)
    again = FieldSpec("again", _("Record it even if the ledger has it already"), "flag")
    return (*use_specs(by_day), again)


def use_specs(states: Options = ()) -> tuple[FieldSpec, ...]:
    """Return the fields of a use."""
    media = ((None, _("not stated")), *media_options())
    states = (*states, *((code, _(words)) for code, words in USE_STATES.items()))
    return (
        FieldSpec("publication", _("&Publication"), hint=_("where the photo ran")),
        FieldSpec("medium", _("&Medium"), "one", options=media),
        FieldSpec("used_from", _("First day"), hint="2026-03-08"),
        FieldSpec("used_to", _("Last day"), hint=_("empty: one day, or still running")),
        FieldSpec("platform", _("Platform"), hint=_("e.g. the website, its app, an account")),
        FieldSpec("section", _("Section")),
        FieldSpec("page", _("Page")),
        FieldSpec("size", _("Size"), hint=_("e.g. half page")),
        FieldSpec("circulation", _("Copies"), hint=_("a whole number")),
        FieldSpec("territory", _("Territory"), hint="GB"),
        FieldSpec("caption_printed", _("Caption as printed"), "lines"),
        FieldSpec("credit_printed", _("Credit as printed")),
        FieldSpec("fee", _("&Fee"), hint=_("what this use cost, apart from any licence")),
        FieldSpec("currency", _("Currency"), hint="EUR"),
        FieldSpec("invoice", _("&Invoice")),
        FieldSpec("status", _("&State"), "one", options=states),
        FieldSpec("note", _("No&te"), "lines"),
    )


OVERRIDABLE_NOTE = mark("A missing credit or caption cannot be set aside: write it instead.")


def override_specs(reasons: Options) -> tuple[FieldSpec, ...]:
    """Return the fields of an override of one of these reasons."""
    return (
        FieldSpec("code", _("&Reason"), "one", options=reasons),
        FieldSpec("why", _("&Why it may run all the same"), "lines",
                  hint=_("recorded with your name")),
        FieldSpec("until", _("&Last day"), hint=_("empty: until it is taken back")),
    )  # fmt: skip


def permission_specs() -> tuple[FieldSpec, ...]:
    """Return the fields of a permission for a picture somebody supplied."""
    return (
        FieldSpec("granted_by", _("&Who gave it"), hint=_("the maker or owner, and how to reach")),
        FieldSpec("how", _("&How obtained"), "lines",
                  hint=_("e.g. direct message on 8 March, “yes, with my name”")),
        FieldSpec("at", _("&Day"), hint="2026-03-08"),
        FieldSpec("evidence", _("&Proof"), "file", hint=_("a screenshot or letter, copied")),
        FieldSpec("note", _("No&te"), "lines"),
    )  # fmt: skip


def protect_specs() -> tuple[FieldSpec, ...]:
    """Return the fields of a name that is to be protected."""
    return (
        FieldSpec("name", _("&Name to protect"), hint=_("as it may stand in caption or credit")),
        FieldSpec("reason", _("&Why"), hint=_("recorded; do not repeat the name here")),
    )


def renewal_specs() -> tuple[FieldSpec, ...]:
    """Return the fields of the next term of a licence."""
    return (FieldSpec("valid_to", _("New &last day"), hint="2027-12-31"),)


def cover_specs(licences_known: Options) -> tuple[FieldSpec, ...]:
    """Return the fields of adding photos to one of these licences."""
    return (FieldSpec("licence", _("&Licence"), "one", options=licences_known),)


def category_specs() -> tuple[FieldSpec, ...]:
    """Return the fields of setting a category."""
    return (
        FieldSpec("category", _("&Category"), "one",
                  options=((None, _("none")), *category_options())),
    )  # fmt: skip


def removal_specs() -> tuple[FieldSpec, ...]:
    """Return the fields of taking photos down."""
    return (FieldSpec("used_to", _("&Last day it was up"), hint="2026-03-08"),)
