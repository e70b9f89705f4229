"""Small values that features share: ids, change sets, progress, dates as written.

Records a feature hands out are frozen dataclasses in the feature's own module; only what several
of them share lives here.
"""

import re
from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Generic, NewType, Protocol, TypeVar

PhotoId = NewType("PhotoId", int)
FileId = NewType("FileId", int)
ImportId = NewType("ImportId", int)
ArticleId = NewType("ArticleId", int)
ClaimId = NewType("ClaimId", int)
PartyId = NewType("PartyId", int)
TagId = NewType("TagId", int)
PlaceId = NewType("PlaceId", int)
EventId = NewType("EventId", int)
LicenceId = NewType("LicenceId", int)
LeaseId = NewType("LeaseId", int)
AppearanceId = NewType("AppearanceId", int)
CollectionId = NewType("CollectionId", int)
StepId = NewType("StepId", int)

_PARTIAL_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")

_LENGTH = re.compile(r"(?:±|\+/?-)?\s*(\d{1,9}(?:\.\d+)?)\s*(m|km)?")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Changes:
    """What a write touched: table name → row ids. Comes from the journal; nobody declares it."""

    rows: Mapping[str, frozenset[int]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.rows)

    def touches(self, *tables: str) -> bool:
        """Tell whether any row of any of ``tables`` changed."""
        return any(table in self.rows for table in tables)

    def ids(self, table: str) -> frozenset[int]:
        """Return the ids of the changed rows of ``table``."""
        return self.rows.get(table, frozenset())

    def __or__(self, other: "Changes") -> "Changes":
        tables = self.rows.keys() | other.rows.keys()
        return Changes({table: self.ids(table) | other.ids(table) for table in tables})


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """The answer of a write: its value, and what it changed."""

    value: T
    changes: Changes


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some items of a longer list, and how long the list is."""

    total: int
    items: tuple[T, ...]


FORMULA_SIGNS = tuple("=+-@＝＋－＠")
"""How a text begins that some spreadsheet takes for a formula, also behind blanks."""


def no_formula(text: str) -> str:
    """Return a text for a cell of a table: an apostrophe in front of what would be a formula."""
    risky = text.lstrip().startswith(FORMULA_SIGNS) or text[:1] in ("\t", "\r", "\n")
    return f"'{text}" if risky else text


class Progress(Protocol):
    """How long work reports, and how it learns that it should pause or stop.

    ``advance`` blocks while the user pauses and raises ``Cancelled`` when they cancel.
    """

    def begin(self, total: int, label: str) -> None:
        """Start a phase of ``total`` units of work (0: unknown)."""

    def advance(self, done: int, note: str = "") -> None:
        """Say that ``done`` units of the phase are finished, and what is being worked on."""


class NoProgress:
    """A ``Progress`` nobody watches."""

    def begin(self, total: int, label: str) -> None:
        """Ignore the start of a phase."""

    def advance(self, done: int, note: str = "") -> None:
        """Ignore the progress."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text: code point offsets, end exclusive, and the words between."""

    start: int
    end: int
    text: str


def span(text: str, start: int, end: int) -> Span:
    """Return the span of ``text`` between two code point offsets."""
    return Span(start, end, text[start:end])


def ids_of(numbers: Iterable[int]) -> tuple[int, ...]:
    """Return distinct ids in their first order."""
    return tuple(dict.fromkeys(numbers))


@dataclass(frozen=True, slots=True)
class WallClock:
    """A date or time as a camera's or a desk's clock showed it, as precise as it is known.

    ``start`` and ``end`` are ISO texts without offset and enclose what is meant (a whole month,
    say); ``offset`` is minutes east of UTC, or ``None`` if unknown.
    """

    text: str
    start: str
    end: str
    precision: str
    offset: int | None = None


_WALL_CLOCK = re.compile(
    r"(?P<year>\d{4})(?:[-:](?P<month>\d\d)(?:[-:](?P<day>\d\d)"
    r"(?:[T ](?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d)(?P<fraction>\.\d+)?)?"
    r"\s*(?P<zone>Z|[+-]\d\d:?\d\d)?)?)?)?"
)


def wall_clock(text: str) -> WallClock | None:
    """Read ``2023``, ``2023-03``, ``2023-03-08``, ``2023-03-08T14:05[:09[.25]][+02:00]``.

    EXIF's colons between the parts of a date are understood too. Returns ``None`` for anything
    else, and for a date that no calendar has.
    """
    match = _WALL_CLOCK.fullmatch(text.strip())
    if match is None:
        return None
    parts = {name: int(match[name] or 0) for name in ("hour", "minute", "second")}
    try:
        start = datetime(int(match["year"]), int(match["month"] or 1), int(match["day"] or 1),
                         parts["hour"], parts["minute"], parts["second"])  # fmt: skip
    except ValueError:
        return None
    precision = next(
        name for name in ("fraction", "second", "minute", "day", "month", "year") if match[name]
    )
    fraction = (match["fraction"] or ".0")[:4].ljust(4, "0")
    start = start.replace(microsecond=int(fraction[1:]) * 1000)
    end = _end_of(start, precision)
    return WallClock(
        text=text.strip(),
        start=start.isoformat(timespec="milliseconds"),
        end=end.isoformat(timespec="milliseconds"),
        precision="subsecond" if precision == "fraction" else precision,
        offset=_zone_minutes(match["zone"]),
    )


def _end_of(start: datetime, precision: str) -> datetime:
    if precision == "year":
        return datetime(start.year, 12, 31, 23, 59, 59, 999000)
    if precision == "month":
        last_day = monthrange(start.year, start.month)[1]
        return datetime(start.year, start.month, last_day, 23, 59, 59, 999000)
    if precision == "day":
        return start.replace(hour=23, minute=59, second=59, microsecond=999000)
    if precision == "minute":
        return start.replace(second=59, microsecond=999000)
    return start


def _zone_minutes(zone: str | None) -> int | None:
    if zone is None:
        return None
    if zone == "Z":
        return 0
    minutes = int(zone[1:3]) * 60 + int(zone[-2:])
    return -minutes if zone[0] == "-" else minutes


def days_later(day: str, days: int) -> str:
    """Return the ISO day some days after another; past the calendar's end, its last day.

    ``9999-12-31`` is how many write "without an end".
    """
    try:
        return (date.fromisoformat(day[:10]) + timedelta(days=days)).isoformat()
    except OverflowError:
        return (date.max if days > 0 else date.min).isoformat()


def is_partial_date(text: str) -> bool:
    """Tell whether a text is a year, month or day of the calendar: 2023, 2023-03, 2023-03-08."""
    if _PARTIAL_DATE.fullmatch(text) is None:
        return False
    try:
        date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError:
        return False
    return True


def metres(text: str) -> float | None:
    """Return the metres that a length says: ``50 m``, ``2.5km``, ``±300``; ``None``: it is none."""
    said = _LENGTH.fullmatch(text.strip().replace(",", "."))
    if said is None:
        return None
    return float(said[1]) * (1000.0 if said[2] == "km" else 1.0)


def give_or_take(length: float) -> str:
    """Return how far off a position may be, in metres, as people write it: ``±50m``, ``±2.5km``."""
    if length < 1000:
        return f"±{length:.3g}m"
    return f"±{length / 1000:.4g}km"
