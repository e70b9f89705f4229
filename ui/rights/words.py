"""Licences, leases and uses as rows of tables."""

from functools import lru_cache

from PySide6.QtCore import QDate, QLocale, Qt

from archive.appearances import AppearanceRecord
from archive.licences import LeaseRecord, LicenceRecord
from resources.i18n import gettext as _
from resources.i18n import mark, ngettext
from ui.widgets.moments import day_words, days_in_words, money_words, stretch_words
from ui.widgets.rows_table import SortText, TableRow

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


def today() -> str:
    """Return today as an ISO day."""
    return QDate.currentDate().toString(Qt.DateFormat.ISODate)


def licence_row(licence: LicenceRecord, on: str) -> TableRow:
    """Return a licence as a row; one that is over or not begun yet says so."""
    state, level = _("in force"), ""
    if licence.ended_at or (licence.valid_to and licence.valid_to < on):
        state, level = _("■ expired"), "block"
    elif licence.valid_from and licence.valid_from > on:
        state, level = _("▲ not yet"), ""
    fee = money_words(licence.fee, licence.currency or "") if licence.fee else "—"
    if licence.fee and licence.fee_rule in ("per use", "per size"):
        fee += " " + _(FEE_RULES[licence.fee_rule])
    period = period_words(licence.valid_from, licence.valid_to)
    return TableRow(
        licence.id,
        (licence.name, licence.licensor or "", covers_words(licence), scope_words(licence),
         SortText(period, licence.valid_to or "9999"), fee, state),
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
    return stretch_words(start, end)


def scope_words(licence: LicenceRecord) -> str:
    """Return in which media and territories a licence holds."""
    media = ", ".join(licence.media) or _("all media")
    where = ", ".join(licence.territories)
    without = ", ".join(licence.excluded_territories)
    parts = [media, where, _("not {places}").format(places=without) if without else ""]
    return " · ".join(part for part in parts if part)


def covers_words(licence: LicenceRecord) -> str:
    """Return which photos a licence covers."""
    if licence.covers == "supplier" and licence.supplier == licence.licensor:
        return _("all its photos")
    if licence.covers == "supplier":
        return _("all by {name}").format(name=licence.supplier or "?")
    if licence.covers == "photos":
        return ngettext("{n} photo", "{n} photos", licence.photos).format(n=licence.photos)
    return _(licence.covers)


def lease_row(lease: LeaseRecord) -> TableRow:
    """Return a lease as a row."""
    period = period_words(lease.valid_from, lease.valid_to)
    quoted = f"“{lease.phrase}”" if lease.phrase else None
    gone = f"({_('no longer in its words')})" if lease.phrase_gone else None
    why = " ".join(filter(None, (days_in_words(lease.reason or ""), quoted, gone)))
    where = ", ".join((*lease.media, *lease.territories))
    level = {"rejected": "muted"}.get(lease.state, "")
    says = _("▲ condition") if lease.code and lease.access == "allow" else _(ACCESS[lease.access])
    return TableRow(
        lease.id,
        (lease.photo_id, says, why, where, period,
         _(LEASE_STATES.get(lease.state, lease.state)), lease.by or ""),
        level,
    )  # fmt: skip


def _joined(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part)


@lru_cache(maxsize=20_000)
def _day(day: str | None, _language: object) -> str:
    return day_words(day)


def use_row(use: AppearanceRecord) -> TableRow:
    """Return a use as a row; the day sorts as a day."""
    language = QLocale().name()
    days = _day(use.used_from, language)
    if use.used_to and use.used_to != use.used_from:
        days += f" – {_day(use.used_to, language)}"
    credit = _("(no credit)") if use.credit_printed == "" else use.credit_printed
    cost = money_words(use.fee, use.currency or "") if use.fee else ""
    return TableRow(
        use.id,
        (use.photo_id, SortText(days, use.used_from or ""), _joined(use.publication, use.article),
         _joined(use.medium, use.territory), credit or "",
         SortText(cost, f"{use.currency}{use.fee_minor or 0:020}"),
         _(USE_STATES.get(use.status, use.status))),
        "muted" if use.status == "removed" else "",
    )  # fmt: skip
