"""What the rights desk looks at first: what waits, what ends, what is missing, what it costs.

``session`` is handed through from ``Workspace.ask_later`` to the features and never looked into.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from archive import licences
from archive.appearances import overdue
from archive.desk import reminder_days
from archive.licences import LicenceRecord
from archive.reports import Report, Scope
from archive.reports.usage import usage
from archive.rights import count_due, is_due
from archive.rights.standing import standing
from archive.search import find
from resources.i18n import gettext as _
from ui.rights.words import covers_words
from ui.widgets.moments import amounts_in_words, day_words, money_words
from ui.widgets.rows_table import SortText, TableRow

COUNTED = ("no_licence", "no_permission", "pay_without_fee", "no_category")
"""Reasons that the desk mends: each has a count of photos."""


@dataclass(frozen=True, slots=True)
class DeskFigures:
    """The figures of a day. ``without`` has the photos each counted reason stands against."""

    photos: int
    licensed: int
    proposed: int
    breaches: int
    without: dict[str, tuple[int, ...]]
    days: int
    ending: tuple[LicenceRecord, ...]
    month: str
    costs: Report
    overdue: int = 0
    unjudged: int = 0
    """Photos whose kept verdict is that of earlier rules, an earlier day or earlier records."""


def desk_figures(session: Any, today: str, days: int | None, month: str) -> DeskFigures:
    """Return the figures: what ends within ``days`` (None: the desk's), costs of an ISO month.

    How photos stand is read from the kept verdicts: nothing is judged anew but the month's uses.
    """
    ahead = days if days is not None else reminder_days(session)
    last = (date.fromisoformat(today) + timedelta(days=ahead)).isoformat()
    stand = standing(session, COUNTED)
    first, end = month_days(month)
    return DeskFigures(
        photos=stand.photos,
        licensed=stand.licensed,
        proposed=licences.leases(session, state="proposed").total,
        breaches=find(session, "is:breach").total,
        without={code: tuple(map(int, ids)) for code, ids in stand.against.items()},
        days=ahead,
        ending=tuple(
            record
            for record in licences.licences(session).items
            if record.valid_to and today <= record.valid_to <= last and not record.ended_at
        ),
        month=month,
        costs=usage(session, Scope("", first, end), today=today),
        overdue=len(overdue(session, today)),
        unjudged=count_due(session, today) if is_due(session, today) else 0,
    )  # fmt: skip


def month_days(month: str) -> tuple[str, str]:
    """Return the first and the last day of an ISO month."""
    first = date.fromisoformat(f"{month}-01")
    return first.isoformat(), (month_after(first) - timedelta(days=1)).isoformat()


def month_after(day: date) -> date:
    """Return the first day of the month after a day's."""
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def other_month(month: str, by: int) -> str:
    """Return the ISO month before (-1) or after (1) another."""
    first = date.fromisoformat(f"{month}-01")
    moved = month_after(first) if by > 0 else first - timedelta(days=1)
    return moved.isoformat()[:7]


def ending_rows(ending: Sequence[LicenceRecord], today: str) -> list[TableRow]:
    """Return licences that end as rows."""
    now = date.fromisoformat(today)
    rows = []
    for record in ending:
        last = record.valid_to or today
        left = (date.fromisoformat(last) - now).days
        fee = money_words(record.fee, record.currency or "") if record.fee else ""
        name = record.name
        if record.renewed_by is not None:
            name = _("{name} (renewed by licence {id})").format(name=name, id=record.renewed_by)
        cells = (
            SortText(day_words(last), last), left, name, record.licensor or "",
            covers_words(record), fee,
        )  # fmt: skip
        rows.append(TableRow(int(record.id), cells, "" if record.renewed_by is None else "muted"))
    return rows


def cost_rows(report: Report) -> list[TableRow]:
    """Return costs by licensor as rows."""
    names = ("supplier", "uses", "photos", "breaches", "pay", "fees")
    rows = []
    for number, row in enumerate(report.rows):
        cells = tuple(
            value if isinstance(value, int) else amounts_in_words(str(value or ""))
            for value in (row.values.get(name) for name in names)
        )
        rows.append(TableRow(number, cells, "block" if row.level else ""))
    return rows
