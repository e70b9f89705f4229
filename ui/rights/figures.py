"""What the rights desk looks at first: what waits, what ends, what is missing, what it costs.

``session`` is handed through from ``Workspace.ask_later`` to the features and never looked into.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from archive import licences
from archive.desk import default_use, reminder_days
from archive.reports import Report, Scope
from archive.reports.expiring import expiring
from archive.reports.usage import usage
from archive.rights import rights_of
from archive.search import find
from ui.widgets.rows_table import TableRow

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
    ending: Report
    month: str
    costs: Report


def desk_figures(session: Any, today: str, days: int | None, month: str) -> DeskFigures:
    """Return the figures: what ends within ``days`` (None: the desk's), costs of an ISO month."""
    ahead = days if days is not None else reminder_days(session)
    last = (date.fromisoformat(today) + timedelta(days=ahead)).isoformat()
    without: dict[str, list[int]] = {code: [] for code in COUNTED}
    states: Counter[str] = Counter()
    for photo_id, answer in rights_of(session, None, default_use(session), today).items():
        states[answer.licence_state] += 1
        for code in {each.code for each in answer.reasons if not each.overridden_by}:
            if code in without:
                without[code].append(photo_id)
    first, end = month_days(month)
    return DeskFigures(
        photos=states.total(),
        licensed=states["active"],
        proposed=licences.leases(session, state="proposed").total,
        breaches=find(session, "is:breach").total,
        without={code: tuple(ids) for code, ids in without.items()},
        days=ahead,
        ending=expiring(session, Scope("", today, last), today=today),
        month=month,
        costs=usage(session, Scope("", first, end), today=today),
    )


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


def ending_rows(report: Report) -> list[TableRow]:
    """Return what ends as rows; the key is the licence, or the photo of a lease as a negative."""
    rows = []
    for row in report.rows:
        key = row.ids.get("licence") or -row.ids.get("photo", 0)
        values = row.values
        fee = " ".join(str(values[name]) for name in ("fee", "currency") if values.get(name))
        cells = (
            str(values.get("ends") or "")[:10], _number(values.get("days_left")),
            str(values.get("name") or ""), str(values.get("licensor") or ""),
            _number(values.get("photos")), fee,
        )  # fmt: skip
        rows.append(TableRow(key, cells, row.level if row.level == "block" else ""))
    return rows


def cost_rows(report: Report) -> list[TableRow]:
    """Return costs by licensor as rows."""
    names = ("supplier", "uses", "photos", "breaches", "pay", "fees")
    rows = []
    for number, row in enumerate(report.rows):
        cells = tuple(
            value if isinstance(value, int) else str(value or "")
            for value in (row.values.get(name) for name in names)
        )
        rows.append(TableRow(number, cells, "block" if row.level else ""))
    return rows


def _number(value: object) -> int | None:
    return value if isinstance(value, int) else None
