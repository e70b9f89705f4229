"""What a question asks for, and tests on dates and numbers that questions share."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, true

from archive.search.arrays import NEVER, Array
from archive.search.columns import Mask, Query
from archive.search.tree import Ago, Calendar, Dates, Numbers


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """Photos that any of ``queries`` finds, the text index by ``match``, or that have ``flags``.

    The first column of each query is the photo's id; so is the index of each flag. ``inverse``: all
    other photos.
    """

    queries: tuple[Query, ...] = ()
    match: str | None = None
    inverse: bool = False
    flags: Mask | None = None

    @classmethod
    def one(cls, query: Query) -> "Asked":
        """Return what asks one query."""
        return cls((query,))


def presence(query: Query, *, wanted: bool) -> Asked:
    """Return what asks for the photos of a query, or for all others."""
    return Asked((query,), inverse=not wanted)


def between(
    first: Any, last: Any, value: Dates | Ago | Calendar, *, today: date, ahead: bool
) -> ColumnElement[bool]:
    """Return the test that what lasts from ``first`` to ``last`` lies within some days.

    Columns are ISO texts of any precision; "~" sorts after every time of a day, "!" before.
    """
    dates = value if isinstance(value, Dates) else from_today(value, today, ahead=ahead)
    if dates.about:
        first, last = last, first
    tests: list[ColumnElement[bool]] = [first.is_not(None)]
    if dates.low is not None:
        tests.append(first > dates.low + "~" if dates.open_low else first >= dates.low)
    if dates.high is not None:
        tests.append(last < dates.high if dates.open_high else last <= dates.high + "~")
    return and_(*tests)


def during(first: Array, last: Array, value: Dates | Ago | Calendar, *, today: date) -> Mask:
    """Return which of what lasts from ``first`` to ``last`` (minutes) lies within some days."""
    dates = value if isinstance(value, Dates) else from_today(value, today, ahead=False)
    if dates.about:  # may have been then, instead of surely was
        first, last = last, first
    found: Mask = first != NEVER
    if dates.low is not None:
        begin, end = _minutes_of(dates.low)
        found &= first >= end if dates.open_low else first >= begin
    if dates.high is not None:
        begin, end = _minutes_of(dates.high)
        found &= last < begin if dates.open_high else last < end
    return found


def _minutes_of(text: str) -> tuple[int, int]:
    """Return the first minute of a day, hour or minute, and the one after its last."""
    length = {10: 1440, 13: 60, 16: 1}[len(text)]
    moment = datetime.fromisoformat(text if len(text) != 13 else f"{text}:00")
    begin = (moment - datetime(1970, 1, 1)) // timedelta(minutes=1)
    return begin, begin + length


def numbers_in(values: Array, value: Numbers) -> Mask:
    """Return which numbers from 0 are in a range; 0 says there is none, and is in none."""
    found: Mask = values > 0
    if value.low is not None:
        found &= values > value.low if value.open_low else values >= value.low
    if value.high is not None:
        found &= values < value.high if value.open_high else values <= value.high
    return found


def from_today(value: Ago | Calendar, today: date, *, ahead: bool) -> Dates:
    """Return the days that ``<7d``, ``>30d`` or "last month" mean, seen from ``today``."""
    if isinstance(value, Calendar):
        return _whole(value, today)
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


def _whole(value: Calendar, today: date) -> Dates:
    if value.unit == "week":
        monday = today + timedelta(weeks=value.step, days=-today.weekday())
        return Dates(monday.isoformat(), (monday + timedelta(days=6)).isoformat())
    if value.unit == "year":
        return Dates(f"{today.year + value.step:04}-01-01", f"{today.year + value.step:04}-12-31")
    months = today.year * 12 + today.month - 1 + value.step
    first, after = (date(each // 12, each % 12 + 1, 1) for each in (months, months + 1))
    return Dates(first.isoformat(), (after - timedelta(days=1)).isoformat())


def in_range(low: Any, high: Any, value: Numbers) -> ColumnElement[bool]:
    """Return the test that a number, known to lie from ``low`` to ``high``, is in a range."""
    tests: list[ColumnElement[bool]] = [true()]
    if value.low is not None:
        tests.append(high > value.low if value.open_low else high >= value.low)
    if value.high is not None:
        tests.append(low < value.high if value.open_high else low <= value.high)
    return and_(*tests)
