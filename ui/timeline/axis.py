"""A stretch of time on screen: pure arithmetic in minutes since 1970, wall-clock."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

EPOCH = datetime(1970, 1, 1)
EARLIEST, LATEST = datetime(1800, 1, 1), datetime(2101, 1, 1)
SHORTEST = 20.0  # minutes across the view
_LEAST_STEP = 76  # px between marks
_MINUTE_STEPS = (1, 5, 10, 30, 60, 180, 360, 720)
_DAY_STEPS = (1, 2, 7)
_MONTH_STEPS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
_DAY, _MONTH = 1440.0, 43_800.0  # minutes


def minute_of(moment: datetime) -> float:
    """Return a moment as minutes since 1970."""
    return (moment - EPOCH) / timedelta(minutes=1)


def moment_of(minute: float) -> datetime:
    """Return minutes since 1970 as a moment, kept between 1800 and 2101."""
    low, high = minute_of(EARLIEST), minute_of(LATEST)
    return EPOCH + timedelta(minutes=min(max(minute, low), high))


@dataclass(frozen=True, slots=True)
class Mark:
    """A line of the axis: where, what is written there, and how fine it is."""

    minute: float
    moment: datetime
    unit: str  # year, month, day, minute


@dataclass(frozen=True, slots=True)
class Axis:
    """What is in view: from ``first`` to ``last`` (minutes) on ``width`` px."""

    first: float
    last: float
    width: int

    @property
    def per_px(self) -> float:
        """Return minutes a px."""
        return (self.last - self.first) / max(1, self.width)

    def x_of(self, minute: float) -> float:
        """Return where a minute is."""
        return (minute - self.first) / self.per_px

    def minute_at(self, x: float) -> float:
        """Return the minute at a place."""
        return self.first + x * self.per_px

    def moved(self, px: float) -> "Axis":
        """Return the view moved by px."""
        return self._kept(self.first + px * self.per_px, self.last + px * self.per_px)

    def zoomed(self, factor: float, x: float) -> "Axis":
        """Return the view ``factor`` times closer, with what is at ``x`` still there."""
        at = self.minute_at(x)
        length = min(max((self.last - self.first) / factor, SHORTEST), _longest())
        share = x / max(1, self.width)
        return self._kept(at - share * length, at + (1 - share) * length)

    def around(self, first: float, last: float) -> "Axis":
        """Return the view that shows a stretch of time with room beside it."""
        room = max(last - first, SHORTEST) * 0.04
        return self._kept(first - room, last + room)

    def resized(self, width: int) -> "Axis":
        """Return the same time on another width."""
        return replace(self, width=max(1, width))

    def marks(self) -> Iterator[Mark]:
        """Yield the lines of the axis, as fine as there is room for their words."""
        room = self.per_px * _LEAST_STEP
        for minutes in _MINUTE_STEPS:
            if minutes >= room:
                return self._by_minutes(minutes)
        for days in _DAY_STEPS:
            if days * _DAY >= room:
                return self._by_days(days)
        months = next((step for step in _MONTH_STEPS if step * _MONTH >= room), _MONTH_STEPS[-1])
        return self._by_months(months)

    def _by_minutes(self, step: int) -> Iterator[Mark]:
        at = self.first // step * step
        while at <= self.last:
            moment = moment_of(at)
            midnight = moment.hour == moment.minute == 0
            yield Mark(at, moment, "day" if midnight else "minute")
            at += step

    def _by_days(self, step: int) -> Iterator[Mark]:
        day = moment_of(self.first).replace(hour=0, minute=0, second=0, microsecond=0)
        while minute_of(day) <= self.last and day < LATEST:
            if step == 1 or ((day.day - 1) % step == 0 and day.day + step <= 30):
                yield Mark(minute_of(day), day, "month" if day.day == 1 else "day")
            day += timedelta(days=1)

    def _by_months(self, step: int) -> Iterator[Mark]:
        begin = moment_of(self.first)
        number = (begin.year * 12 + begin.month - 1) // step * step
        while True:
            year, month = divmod(number, 12)
            if year >= LATEST.year or (at := minute_of(datetime(year, month + 1, 1))) > self.last:
                return
            unit = "year" if month == 0 else "month"
            yield Mark(at, datetime(year, month + 1, 1), unit)
            number += step

    def _kept(self, first: float, last: float) -> "Axis":
        low, high = minute_of(EARLIEST), minute_of(LATEST)
        length = min(max(last - first, SHORTEST), high - low)
        first = min(max(first, low), high - length)
        return replace(self, first=first, last=first + length)


def _longest() -> float:
    return minute_of(LATEST) - minute_of(EARLIEST)


def range_term(first: datetime, last: datetime, unit: str) -> str:
    """Return what keeps a query to the units from the one at ``first`` to that before ``last``."""
    if unit == "decade":
        return f"taken:{first.year}..{max(first.year, last.year - 1)}"
    until = last - timedelta(minutes=1)
    length = {"year": 4, "month": 7, "day": 10, "hour": 13, "minute": 16}[unit]
    begin, end = first.isoformat()[:length], until.isoformat()[:length]
    return f"taken:{begin}" if begin == end else f"taken:{begin}..{end}"


def bounds(moment: datetime, unit: str) -> tuple[datetime, datetime]:
    """Return the beginning of the unit that holds a moment, and of the next one."""
    day = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    if unit == "decade":
        begin = datetime(moment.year // 10 * 10, 1, 1)
        return begin, datetime(begin.year + 10, 1, 1)
    if unit == "year":
        return datetime(moment.year, 1, 1), datetime(moment.year + 1, 1, 1)
    if unit == "month":
        begin = day.replace(day=1)
        return begin, (begin + timedelta(days=32)).replace(day=1)
    if unit == "day":
        return day, day + timedelta(days=1)
    begin = moment.replace(second=0, microsecond=0, minute=0 if unit == "hour" else moment.minute)
    return begin, begin + timedelta(minutes=60 if unit == "hour" else 1)
