"""A date, with or without a time of day, as rights notes print it: ``0001 GMT MARCH 12, 2023``.

Answers are ISO texts: a day (``2023-03-12``) or an instant in UTC (``2023-03-12T00:01Z``).
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache

from archive.reading.credit_lines.words import flat
from resources import path

_ZONES = {
    "gmt": 0, "utc": 0, "z": 0, "bst": 60, "wet": 0, "cet": 60, "cest": 120, "mez": 60,
    "mesz": 120, "eet": 120, "eest": 180, "msk": 180, "est": -300, "edt": -240, "et": -300,
    "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "pt": -480,
    "jst": 540, "kst": 540, "ist": 330, "aest": 600, "aedt": 660,
}  # fmt: skip
_WITHOUT_YEAR_BACK = timedelta(days=90)
_TIME = (
    r"(?:(?P<hour>[01]?\d|2[0-4])\s*[:.h]\s*(?P<minute>[0-5]\d)|(?P<clock>[0-2]\d[0-5]\d)(?=\s*(?:hrs?|"
    r"hours|gmt|utc|z\b|[a-z]{2,4}t\b))|(?P<bare>1?\d)(?=\s*[ap]\.?m))\s*(?P<half>[ap]\.?m\.?)?"
    r"\s*(?:hrs?|hours|uhr|год\w*|час\w*)?\s*(?P<zone>[a-z]{1,4}\b)?"
)


@cache
def _months() -> dict[str, int]:
    months: dict[str, int] = {}
    for line in path("vocabularies", "months.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            number, names = line.split("\t")
            months.update({flat(name): int(number) for name in names.split("|")})
    return months


@cache
def _day_pattern() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
    ordinal = r"(?:st|nd|rd|th|\.|er|º)?"
    return re.compile(
        r"(?P<iso>\d{4}-\d\d-\d\d)|"
        r"(?P<first>\d{1,2})(?P<mark>[./-])(?P<second>\d{1,2})(?P=mark)(?P<short>\d{4}|\d\d)(?!\d)|"
        rf"(?P<day>\d{{1,2}})\s*{ordinal}\s*(?:of\s+|de\s+)?(?P<month>{names})(?!\w)\.?,?"
        r"(?:\s*(?:de\s+)?(?P<year>\d{4})(?!\d))?|"
        rf"(?P<month2>{names})(?!\w)\.?\s*(?P<day2>\d{{1,2}})(?!\d)\s*(?:st|nd|rd|th)?"
        r"(?:,?\s*(?P<year2>\d{4})(?!\d))?"
    )


@dataclass(frozen=True, slots=True)
class Moment:
    """A date as read: ISO day or UTC instant, where its words end, if its clock has no zone."""

    iso: str
    end: int
    is_local: bool = False

    @property
    def next_day(self) -> str:
        """The first day that lies behind it in every time zone's reading of the day."""
        day = date.fromisoformat(self.iso[:10])
        return (day if day == date.max else day + timedelta(days=1)).isoformat()


def moment_in(text: str, *, on: date | None = None) -> str | None:
    """Return the first date in ``text``, to the minute in UTC where a time and a zone stand by it.

    A date without a year is the one nearest to ``on`` that is not long past; without ``on`` it
    stays unread (None). Two-digit numbers are day first unless that is no date.
    """
    found = find_moment(text, on=on)
    return found.iso if found else None


def find_moment(text: str, *, on: date | None = None) -> Moment | None:
    """Return what ``moment_in`` returns, with the place where its words end."""
    lowered = flat(text)
    found = _day_pattern().search(lowered)
    if found is None:
        return None
    day = _day_of(found.groupdict(), on)
    if day is None:
        return None
    around = lowered[: found.start()] + " " * (found.end() - found.start())
    around += lowered[found.end() : found.end() + 24]
    time = re.search(_TIME, around)
    if time is None:
        return Moment(day.isoformat(), found.end())
    iso = _with_time(day, time.groupdict())
    end = time.end() if time["zone"] in (None, *_ZONES) else time.start("zone")
    return Moment(iso, max(found.end(), len(around[:end].rstrip())), is_local=len(iso) == 10)


def _day_of(parts: dict[str, str | None], on: date | None) -> date | None:
    if parts["iso"]:
        year, month, day = map(int, parts["iso"].split("-"))
        return _valid(year, month, day)
    if parts["first"]:
        year = int(parts["short"] or 0)
        year += 2000 if year < 100 else 0
        first, second = int(parts["first"]), int(parts["second"] or 0)
        return _valid(year, second, first) or _valid(year, first, second)
    month = _months()[parts["month"] or parts["month2"] or ""]
    day = int(parts["day"] or parts["day2"] or 0)
    stated = parts["year"] or parts["year2"]
    if stated:
        return _valid(int(stated), month, day)
    return _nearest(month, day, on) if on else None


def _nearest(month: int, day: int, on: date) -> date | None:
    this = _valid(on.year, month, day)
    if this is not None and this < on - _WITHOUT_YEAR_BACK:
        return _valid(on.year + 1, month, day)
    return this


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _with_time(day: date, parts: dict[str, str | None]) -> str:
    zone = _ZONES.get(parts.get("zone") or "")
    hour, minute = _clock(parts)
    if zone is None or hour is None:
        return day.isoformat()
    local = datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(
        hours=hour, minutes=minute - zone
    )
    return local.strftime("%Y-%m-%dT%H:%MZ")


def _clock(parts: dict[str, str | None]) -> tuple[int | None, int]:
    if clock := parts.get("clock"):
        return int(clock[:2]), int(clock[2:])
    stated = parts.get("hour") or parts.get("bare")
    if not stated:
        return None, 0
    hour, half = int(stated), (parts.get("half") or "")[:1]
    if half == "p" and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    return hour, int(parts.get("minute") or 0)
