"""What a question asks for, and tests on dates and numbers that questions share."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, true

from archive.search.columns import Query
from archive.search.tree import Ago, Dates, Numbers


@dataclass(frozen=True, slots=True)
class Asked:
    """Photos that any of ``queries`` finds or the text index by ``match``; ``inverse``: the rest.

    The first column of each query is the photo's id.
    """

    queries: tuple[Query, ...] = ()
    match: str | None = None
    inverse: bool = False

    @classmethod
    def one(cls, query: Query) -> "Asked":
        """Return what asks one query."""
        return cls((query,))


def presence(query: Query, *, wanted: bool) -> Asked:
    """Return what asks for the photos of a query, or for all others."""
    return Asked((query,), inverse=not wanted)


def between(
    first: Any, last: Any, value: Dates | Ago, *, today: date, ahead: bool
) -> ColumnElement[bool]:
    """Return the test that what lasts from ``first`` to ``last`` lies within some days.

    Columns are ISO texts of any precision; "~" sorts after every time of a day, "!" before.
    """
    dates = value if isinstance(value, Dates) else from_today(value, today, ahead=ahead)
    tests: list[ColumnElement[bool]] = [first.is_not(None)]
    if dates.low is not None:
        tests.append(first > dates.low + "~" if dates.open_low else first >= dates.low)
    if dates.high is not None:
        tests.append(last < dates.high if dates.open_high else last <= dates.high + "~")
    return and_(*tests)


def from_today(value: Ago, today: date, *, ahead: bool) -> Dates:
    """Return the days that ``<7d`` or ``>30d`` mean, seen from ``today``."""
    try:
        edge = today + timedelta(days=value.days if ahead else -value.days)
    except OverflowError:
        edge = date.max if ahead else date.min
    there, here = edge.isoformat(), today.isoformat()
    if ahead:
        return Dates(here, there) if value.within else Dates(there, None, open_low=True)
    if value.days == 1 and value.within:
        return Dates(there, None)
    return Dates(there, None) if value.within else Dates(None, there, open_high=True)


def in_range(low: Any, high: Any, value: Numbers) -> ColumnElement[bool]:
    """Return the test that a number, known to lie from ``low`` to ``high``, is in a range."""
    tests: list[ColumnElement[bool]] = [true()]
    if value.low is not None:
        tests.append(high > value.low if value.open_low else high >= value.low)
    if value.high is not None:
        tests.append(low < value.high if value.open_high else low <= value.high)
    return and_(*tests)
