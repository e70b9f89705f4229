"""Stretches and distances in units of time, reckoned from the publication."""

import re

from archive.reading.dates import calendar_days as days
from archive.reading.dates.date_words import count_of, unit_of
from archive.reading.dates.known import Answer, Known, group

_REPORTED = re.compile(r"[Зз]а\s(?!остан|минул|посл|прош)\w")
_LASTING = re.compile(r"протягом|[ву]продовж|в течение", re.I)
_LATEST = re.compile(r"останн|минул|минувш|послед|прош|past|last|hour")
FROM_NOW_ON = "stretch from the publication on"
"""How a length of time ahead was reckoned, which is an amount as well: "for the next two years"."""
_DAY_BEFORE = re.compile(r"(?:минул|прошл|прошедш)[а-яії]+\s+(?:доб|сут)")


def recent(match: re.Match[str], known: Known) -> Answer:
    """Read "за останні два тижні", "in the past week"; "в течение часа" only says how long."""
    if known.today is None:
        return None
    unit = unit_of(group(match, "unit"))
    count = count_of(group(match, "count"))
    lasts = unit == "hour" or _LASTING.match(match.group())
    if lasts and not _LATEST.search(match.group()):
        return None
    if unit == "day" and _DAY_BEFORE.search(match.group()):
        day = days.shifted(known.today, -1)  # "протягом минулої доби"
        return (day, day), "day", "the day before the publication"
    reported = unit == "month" and _REPORTED.match(match.group())
    if reported and count and known.today.month - count in {1, 2}:
        last = days.month(known.today.year, count)[1]  # "за дев'ять місяців", told in the autumn
        return (days.year(known.today.year)[0], last), "interval", "first months of the year"
    first = days.ago(count, unit, known.today)
    return (first, known.today), "interval", "stretch up to the publication"


def ahead(match: re.Match[str], known: Known) -> Answer:
    """Read "over the next six months": from the publication on."""
    if known.today is None:
        return None
    last = days.ago(-count_of(group(match, "count")), unit_of(group(match, "unit")), known.today)
    return (known.today, last), "interval", FROM_NOW_ON


def ago(match: re.Match[str], known: Known) -> Answer:
    """Read "два тижні тому", "a year ago", "через тиждень"."""
    if known.today is None:
        return None
    unit = unit_of(group(match, "unit")) if group(match, "unit") else "month"
    half = group(match, "half").lower()
    count = (18 if "тора" in half else 6) if half else count_of(group(match, "count"))
    if group(match, "ahead"):
        return _ahead(count, unit, known)
    day = days.ago(count, unit, known.today)
    bound = group(match, "bound").lower()
    if bound in {"more than", "over", "at least", "понад", "більш ніж", "более", "больше"}:
        return (None, day), unit, "before that long ago"
    if bound in {"less than", "under"}:
        return (day, known.today), unit, "within that long"
    return days.around(day, unit), unit, "reckoned back from the publication"


def _ahead(count: int, unit: str, known: Known) -> Answer:
    """Read "через тиждень відкриють"; "через тиждень відкрили" is a week after something else."""
    if known.today is None or not known.future or unit == "hour":
        return None
    return days.around(days.ago(-count, unit, known.today), unit), unit, "reckoned ahead"
