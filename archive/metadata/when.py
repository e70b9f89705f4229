"""Dates of photographs: partial, with or without a time zone, in the forms each carrier uses.

Every form is brought to the ISO text people type, which ``values.wall_clock`` reads as an interval
of wall-clock time as wide as the date is imprecise. Sources: XMP (ISO 8601 profile, partial dates),
EXIF 2.32 §4.6.5 (``YYYY:MM:DD HH:MM:SS``), IIM 2:55 and 2:60 (``CCYYMMDD`` with zeros for unknown
parts, ``HHMMSS±HHMM``).
"""

import re
from dataclasses import replace
from datetime import datetime, timedelta

from archive.values import WallClock, wall_clock

_ISO = re.compile(
    r"(?P<year>\d{4})(?:[-:/](?P<month>\d{1,2})(?:[-:/](?P<day>\d{1,2}))?)?"
    r"(?:[T\s]+(?P<clock>\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)?)?"
    r"\s*(?P<zone>Z|[+-]\d{2}:?\d{2})?"
)
_IIM_DATE = re.compile(r"(?P<year>\d{4})-?(?P<month>\d{2})-?(?P<day>\d{2})")
_IIM_TIME = re.compile(r"(\d{2}):?(\d{2}):?(\d{2})\s*(Z|[+-]\d{2}:?\d{2})?")
_MIDNIGHT = re.compile(r"0?0:00:00")
_FIRST_YEAR, _LAST_YEAR = 1820, 2200
_WIDEST_OFFSET = timedelta(hours=26)  # +14:00 against -12:00


def from_iso(text: str) -> WallClock | None:
    """Read a date as XMP writes it, or as programs write it there by mistake.

    Midnight to the second is how suppliers' systems fill in a time they do not have: a day.
    """
    match = _ISO.fullmatch(text.strip())
    if match is None:
        return None
    clock = match["clock"] or ""
    return _moment(match, "" if _MIDNIGHT.fullmatch(clock) else clock, match["zone"] or "")


def from_exif(text: str, subseconds: str = "", offset: str = "") -> WallClock | None:
    """Read an EXIF date with its companions; a date of zeros or blanks is none."""
    match = _ISO.fullmatch(text.strip("\x00 "))
    if match is None:
        return None
    clock, part = match["clock"] or "", subseconds.strip("\x00 ")
    if part.isdigit() and len(clock) == 8:
        clock = f"{clock}.{part[:3]}"
    zone = offset.strip("\x00 ")
    return _moment(match, clock, zone) or _moment(match, clock, "")


def from_iim(date: str, time: str = "") -> WallClock | None:
    """Read the two IIM datasets; a time of midnight is how writers say that they know none."""
    match = _IIM_DATE.fullmatch(date.strip())
    if match is None:
        return None
    clock = _IIM_TIME.fullmatch(time.strip())
    if clock is None or clock.group(1, 2, 3) == ("00", "00", "00"):
        return _moment(match, "", "")
    return _moment(match, ":".join(clock.group(1, 2, 3)), clock[4] or "")


def with_offset_of(best: WallClock, others: list[WallClock]) -> WallClock:
    """Return a date with the offset of one that shows the same minute, if it has none itself."""
    if best.offset is not None:
        return best
    for other in others:
        if other.offset is not None and _same_minute(best, other):
            zone = "Z" if other.offset == 0 else _zone(other.offset)
            return replace(best, text=f"{best.text}{zone}", offset=other.offset)
    return best


def contradict(one: WallClock, other: WallClock) -> bool:
    """Tell whether two dates cannot mean one moment, whatever their time zones."""
    later_start = max(map(datetime.fromisoformat, (one.start, other.start)))
    earlier_end = min(map(datetime.fromisoformat, (one.end, other.end)))
    return later_start - earlier_end > _WIDEST_OFFSET


def _same_minute(one: WallClock, other: WallClock) -> bool:
    timed = {"minute", "second", "subsecond"}
    return one.start[:16] == other.start[:16] and {one.precision, other.precision} <= timed


def _zone(minutes: int) -> str:
    hours, rest = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}"


def _moment(match: re.Match[str], clock: str, zone: str) -> WallClock | None:
    year, month, day = (int(match[name] or 0) for name in ("year", "month", "day"))
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    text = f"{year:04}"
    if month:
        text += f"-{month:02}"
    if month and day:
        text += f"-{day:02}"
        if clock:
            text += f"T{clock.replace(',', '.').rjust(5, '0')}{zone}"
    return wall_clock(text)
