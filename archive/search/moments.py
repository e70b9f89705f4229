"""When a result's photos were taken, as counts per decade … minute, without asking again.

Times are wall-clock times, as the camera or the desk wrote them. A photo known only to a month or
year is *vague*: it counts in buckets at least as wide as what is known of it, and is listed beside
finer ones, so that nothing stands on a minute it was not taken in.
"""

from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, datetime, timedelta
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy.orm import Session

from archive.errors import Invalid
from archive.search.arrays import NEVER
from archive.search.columns import Mask, columns
from archive.search.facts import photo_facts
from archive.search.results import result
from resources.i18n import gettext as _

UNITS = ("decade", "year", "month", "day", "hour", "minute")
_LONGEST_MINUTES = (5_300_000, 527_100, 44_700, 1_440, 60, 1)
_CODES = {"decade": "Y", "year": "Y", "month": "M", "day": "D", "hour": "h", "minute": "m"}
_LENGTH = {"year": 4, "month": 7, "day": 10, "hour": 13, "minute": 16}
_MOST = 10_000  # buckets in one answer
_Minutes = NDArray[np.integer[Any]]


@dataclass(frozen=True, slots=True)
class Bucket:
    """A stretch of time: ``first`` to ``last`` (exclusive), and how many photos lie in it.

    ``term``: what to add to a query to keep to it.
    """

    first: datetime
    last: datetime
    count: int
    term: str


@dataclass(frozen=True, slots=True)
class Vague:
    """Photos that are only known to lie between two days, ``last`` exclusive."""

    first: datetime
    last: datetime
    count: int


@dataclass(frozen=True, slots=True, eq=False)
class Moments:
    """The moments of a result. Needs no database; safe in any thread.

    ``total``: photos in the result; ``undated``: those of them without a date.
    """

    total: int
    undated: int
    _first: _Minutes
    _length: _Minutes

    @property
    def span(self) -> tuple[datetime, datetime] | None:
        """The first moment and the end of the last one, ``None`` without any date."""
        if not len(self._first):
            return None
        last = (self._first.astype(np.int64) + self._length).max()
        return _moment(int(self._first[0])), _moment(int(last))

    def unit_for(self, first: datetime, last: datetime, *, at_most: int = 240) -> str:
        """Return the finest unit that divides a stretch of time into few enough buckets."""
        minutes = (last - first) / timedelta(minutes=1)
        fitting = [unit for unit, each in zip(UNITS, _LONGEST_MINUTES, strict=True)
                   if minutes / each <= at_most]  # fmt: skip
        return fitting[-1] if fitting else UNITS[0]

    def buckets(self, first: datetime, last: datetime, unit: str) -> tuple[Bucket, ...]:
        """Return the buckets of a unit that overlap a stretch of time and have photos.

        Raises:
            Invalid: no such unit, or more than ten thousand buckets.
        """
        edges = _edges(first, last, unit)
        sharp = self._length <= _LONGEST_MINUTES[UNITS.index(unit)]
        at = np.searchsorted(self._first[sharp], edges)
        counts = np.diff(at)
        return tuple(
            Bucket(begin := _moment(int(edges[one])), _moment(int(edges[one + 1])),
                   int(counts[one]), term_of(begin, unit))
            for one in np.flatnonzero(counts)
        )  # fmt: skip

    def vague(self, first: datetime, last: datetime, unit: str) -> tuple[Vague, ...]:
        """Return what overlaps a stretch of time but is known too roughly for a unit's buckets."""
        low, high = _minute(first), _minute(last)
        rough = self._length > _LONGEST_MINUTES[UNITS.index(unit)]
        rough &= (self._first < high) & (self._first + self._length > low)
        pairs = np.stack([self._first[rough], self._length[rough]], axis=1)
        known, counts = np.unique(pairs, axis=0, return_counts=True)
        return tuple(
            Vague(_moment(begin), _moment(begin + length), count)
            for (begin, length), count in zip(known.tolist(), counts.tolist(), strict=True)
        )


def moments(session: Session, query: str, *, today: date | None = None) -> Moments:
    """Return when a query's photos were taken.

    Raises:
        QueryError: the query has a mistake.
    """
    found = result(session, query, today=today)
    ids, first, length = _dated(session)
    chosen = _among(ids, found.mask)
    return Moments(found.total, found.total - int(np.count_nonzero(chosen)), first[chosen],
                   length[chosen])  # fmt: skip


def term_of(moment: datetime, unit: str) -> str:
    """Return the query term for the decade … minute that begins at a moment."""
    if unit == "decade":
        return f"taken:{moment.year // 10:03}x"
    return f"taken:{moment.isoformat()[: _LENGTH[unit]]}"


def _among(ids: NDArray[Any], mask: Mask) -> Mask:
    found: Mask = mask[np.minimum(ids, len(mask) - 1)] & (ids < len(mask))
    return found


def _dated(session: Session) -> tuple[NDArray[Any], NDArray[np.int32], NDArray[np.int32]]:
    """Return photos by the beginning of when they were taken, and how long that may have been."""
    known = photo_facts(session)
    first, last = known["taken"], known["taken_last"]

    def make() -> tuple[NDArray[Any], NDArray[np.int32], NDArray[np.int32]]:
        ids = np.flatnonzero(first != NEVER)
        ids = ids[np.argsort(first[ids], kind="stable")].astype(np.int32)
        return ids, first[ids], np.maximum(last[ids] - first[ids], 0) + np.int32(1)

    found: tuple[NDArray[Any], NDArray[np.int32], NDArray[np.int32]] = columns(session).derived(
        "moments", (first, last), make
    )
    return found


def _edges(first: datetime, last: datetime, unit: str) -> _Minutes:
    if unit not in UNITS:
        problem = _("“{name}” is none of: {choices}.").format(name=unit, choices=", ".join(UNITS))
        raise Invalid(field="unit", problem=problem)
    code = _CODES[unit]
    begin, end = (np.datetime64(one, "m") for one in (first, last))
    step = 10 if unit == "decade" else 1
    low = begin.astype(f"datetime64[{code}]").astype(np.int64)
    high = end.astype(f"datetime64[{code}]").astype(np.int64) + step
    if unit == "decade":
        low = (low + 1970) // 10 * 10 - 1970
    if (high - low) / step > _MOST:
        raise Invalid(field="unit", problem=_("that is too fine for so long a time."))
    numbers = np.arange(low, high + step, step)
    found: _Minutes = numbers.astype(f"datetime64[{code}]").astype("datetime64[m]").astype(np.int64)
    return found


def _minute(moment: datetime) -> int:
    return int(np.datetime64(moment, "m").astype(np.int64))


def _moment(minute: int) -> datetime:
    try:
        return datetime(1970, 1, 1) + timedelta(minutes=minute)
    except OverflowError:
        return datetime(MINYEAR if minute < 0 else MAXYEAR, 1, 1)
