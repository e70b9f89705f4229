"""The periods a report is made for: usual ones, and the months in which photos ran."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QDate

from archive.appearances import appearances
from resources.i18n import gettext as _
from resources.i18n import ngettext
from ui.widgets.moments import reader_locale

TYPED = "typed"
_MONTHS = 24  # months with uses that are offered


@dataclass(frozen=True, slots=True)
class Period:
    """A period to choose. Days are ISO texts, inclusive; None is open."""

    code: str
    words: str
    since: str | None = None
    until: str | None = None


def periods(today: date, months: Mapping[str, int]) -> tuple[Period, ...]:
    """Return the periods of a day; ``months`` are ISO months in which photos ran, with how often.

    The months stand on top: a monthly report is asked for most. The last entry is for typed days.
    """
    last = _before(today.replace(day=1))
    quarter = date(today.year, 3 * ((today.month - 1) // 3) + 1, 1)
    found = [
        Period("all", _("All time")),
        _month("this month", _("This month: {month}"), today, months),
        _month("last month", _("Last month: {month}"), last, months),
        *_months_with_uses(months, {today.isoformat()[:7], last.isoformat()[:7]}),
        Period("quarter", _("This quarter"), quarter.isoformat(), today.isoformat()),
        Period("year", _("This year"), f"{today.year}-01-01", f"{today.year}-12-31"),
        Period("last year", _("Last year"), f"{today.year - 1}-01-01", f"{today.year - 1}-12-31"),
        Period(TYPED, _("From – to…")),
    ]
    return tuple(found)


def months_with_uses(session: Any) -> dict[str, int]:
    """Return how many uses began in each ISO month."""
    days = (use.used_from for use in appearances(session).items)
    return dict(Counter(day[:7] for day in days if day and len(day) >= 7))


def month_words(since: str | None, until: str | None) -> str:
    """Return the name of the month that two ISO days enclose, empty if they enclose no month."""
    if not since or not until or not since.endswith("-01"):
        return ""
    first = date.fromisoformat(since)
    if date.fromisoformat(until) != _last_of(first):
        return ""
    return _name_of(first)


def _name_of(first: date) -> str:
    return reader_locale().toString(QDate(first.year, first.month, 1), "MMMM yyyy")


def _last_of(first: date) -> date:
    return _before((first + timedelta(days=32)).replace(day=1))


def _months_with_uses(months: Mapping[str, int], known: set[str]) -> list[Period]:
    others = sorted((month for month in months if month not in known), reverse=True)
    return [
        _month(month, "{month}", date.fromisoformat(f"{month}-01"), months)
        for month in others[:_MONTHS]
    ]


def _month(code: str, template: str, day: date, months: Mapping[str, int]) -> Period:
    first = day.replace(day=1)
    last = _last_of(first)
    words = template.format(month=_name_of(first))
    count = months.get(first.isoformat()[:7], 0)
    uses = ngettext("{n} use", "{n} uses", count).format(n=count) if count else _("no use")
    return Period(code, f"{words} · {uses}", first.isoformat(), last.isoformat())


def _before(day: date) -> date:
    return day - timedelta(days=1)
