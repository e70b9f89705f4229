"""Licences, leases and uses as rows of tables and fields of forms."""

from archive import credits, licences
from archive.appearances import AppearanceRecord
from archive.licences import LeaseRecord, LicenceRecord
from resources.i18n import gettext as _
from resources.i18n import mark
from ui.widgets.form_dialog import FieldSpec, Value
from ui.widgets.moments import day_words
from ui.widgets.rows_table import TableRow

FEE_RULES = {
    "flat": mark("flat"),
    "per use": mark("per use"),
    "per size": mark("per size"),
}
ACCESS = {"allow": mark("✓ allow"), "deny": mark("■ deny")}
LEASE_STATES = {
    "proposed": mark("○ waits for a yes"),
    "accepted": mark("✓ in force"),
    "rejected": mark("✕ rejected"),
}
USE_STATES = {
    "pending": mark("planned"),
    "published": mark("published"),
    "removed": mark("taken down"),
}
_LISTS = ("territories", "excluded_territories", "languages")
_NUMBERS = ("uses_allowed", "print_run")


def media_options() -> tuple[tuple[str | None, str], ...]:
    """Return every medium; a part is set in under what it belongs to."""
    known = licences.media()
    return tuple((code, f"    {code}" if parent else code) for code, parent in known.items())


def licence_row(licence: LicenceRecord, today: str) -> TableRow:
    """Return a licence as a row; one that is over or not begun yet says so."""
    state, level = _("in force"), ""
    if licence.ended_at or (licence.valid_to and licence.valid_to < today):
        state, level = _("■ expired"), "block"
    elif licence.valid_from and licence.valid_from > today:
        state, level = _("▲ not yet"), ""
    fee = f"{licence.fee} {licence.currency}" if licence.fee else "—"
    if licence.fee and licence.fee_rule:
        fee += " · " + _(FEE_RULES.get(licence.fee_rule, licence.fee_rule))
    period = period_words(licence.valid_from, licence.valid_to)
    return TableRow(
        licence.id,
        (licence.name, licence.licensor or "", covers_words(licence), ", ".join(licence.media)
         or _("all media"), period, fee, state),
        level,
    )  # fmt: skip


def period_words(start: str | None, end: str | None) -> str:
    """Return a period for a table."""
    if not start and not end:
        return _("no limit")
    if not end:
        return _("from {day}").format(day=day_words(start))
    if not start:
        return _("until {day}").format(day=day_words(end))
    return f"{day_words(start)} – {day_words(end)}"


def covers_words(licence: LicenceRecord) -> str:
    """Return which photos a licence covers."""
    if licence.covers == "supplier":
        return _("all by {name}").format(name=licence.supplier or "?")
    if licence.covers == "photos":
        return _("{n} photos").format(n=licence.photos)
    return _(licence.covers)


def lease_row(lease: LeaseRecord) -> TableRow:
    """Return a lease as a row."""
    period = period_words(lease.valid_from, lease.valid_to)
    why = " ".join(filter(None, (lease.reason, f"“{lease.phrase}”" if lease.phrase else None)))
    where = ", ".join((*lease.media, *lease.territories))
    level = {"rejected": "muted"}.get(lease.state, "")
    return TableRow(
        lease.id,
        (lease.photo_id, _(ACCESS[lease.access]), why, where, period,
         _(LEASE_STATES.get(lease.state, lease.state)), lease.by or ""),
        level,
    )  # fmt: skip


def use_row(use: AppearanceRecord) -> TableRow:
    """Return a use as a row."""
    days = day_words(use.used_from)
    if use.used_to and use.used_to != use.used_from:
        days += f" – {day_words(use.used_to)}"
    return TableRow(
        use.id,
        (use.photo_id, days, use.publication or "", use.article or "", use.medium or "",
         use.credit_printed or "", _(USE_STATES.get(use.status, use.status))),
        "muted" if use.status == "removed" else "",
    )  # fmt: skip


def licence_specs(chosen_photos: int) -> tuple[FieldSpec, ...]:
    """Return the fields of a licence; ``chosen_photos`` can be covered directly."""
    categories = tuple((code, _(each.name)) for code, each in credits.categories().items())
    specs = [
        FieldSpec("name", _("&Name"), hint=_("e.g. Agency subscription 2026")),
        FieldSpec("licensor", _("&Licensor"), hint=_("who grants it")),
        FieldSpec("category", _("&Category"), "one",
                  options=((None, _("not stated")), *categories)),
        FieldSpec("supplier", _("Covers all &photos by"), hint=_("an agency or a photographer")),
        FieldSpec("valid_from", _("First day"), hint="2026-01-01"),
        FieldSpec("valid_to", _("Last day"), hint="2026-12-31"),
        FieldSpec("media", _("Media; none ticked: all"), "some", options=media_options()),
        FieldSpec("territories", _("Territories"), hint=_("empty: everywhere; e.g. GB, UA")),
        FieldSpec("excluded_territories", _("Except"), hint=_("e.g. RU")),
        FieldSpec("fee", _("&Fee"), hint="1250.50"),
        FieldSpec("currency", _("Currency"), hint="EUR"),
        FieldSpec("fee_rule", _("Fee is"), "one",
                  options=((None, _("not stated")),
                           *((code, _(words)) for code, words in FEE_RULES.items()))),
        FieldSpec("invoice", _("&Invoice")),
        FieldSpec("uses_allowed", _("Uses allowed"), hint=_("empty: no limit")),
        FieldSpec("exclusive", _("&Exclusive to us"), "flag"),
        FieldSpec("restrictions", _("&Restrictions"), "lines"),
        FieldSpec("note", _("No&te"), "lines"),
    ]  # fmt: skip
    if chosen_photos:
        words = _("Covers the {n} chosen photos").format(n=chosen_photos)
        specs.insert(4, FieldSpec("chosen", words, "flag"))
    return tuple(specs)


def licence_values(licence: LicenceRecord) -> dict[str, Value]:
    """Return a stored licence as values of the form."""
    values: dict[str, Value] = {}
    for spec in licence_specs(0):
        value = getattr(licence, spec.name)
        if spec.name in _LISTS:
            value = ", ".join(value)
        values[spec.name] = str(value) if spec.name in _NUMBERS and value is not None else value
    return values


def licence_terms(values: dict[str, Value]) -> dict[str, object]:
    """Return values of the form as ``LicenceTerms`` has them. Raises ``ValueError(field)``."""
    terms: dict[str, object] = {name: value for name, value in values.items() if name != "chosen"}
    for name in _LISTS:
        if name in terms:
            terms[name] = listed(values[name])
    for name in _NUMBERS:
        text = values.get(name)
        if isinstance(text, str):
            if not text.isdecimal():
                raise ValueError(name)
            terms[name] = int(text)
    terms["name"] = values.get("name") or ""
    return terms


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


def use_specs() -> tuple[FieldSpec, ...]:
    """Return the fields of a use."""
    media = ((None, _("not stated")), *media_options())
    states = tuple((code, _(words)) for code, words in USE_STATES.items())
    return (
        FieldSpec("publication", _("&Publication"), hint=_("where the photo ran")),
        FieldSpec("medium", _("&Medium"), "one", options=media),
        FieldSpec("used_from", _("First day"), hint="2026-03-08"),
        FieldSpec("used_to", _("Last day"), hint=_("empty: one day, or still running")),
        FieldSpec("section", _("Section")),
        FieldSpec("page", _("Page")),
        FieldSpec("territory", _("Territory"), hint="GB"),
        FieldSpec("caption_printed", _("Caption as printed"), "lines"),
        FieldSpec("credit_printed", _("Credit as printed")),
        FieldSpec("status", _("&State"), "one", options=states),
        FieldSpec("note", _("No&te"), "lines"),
    )
