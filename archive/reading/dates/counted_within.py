"""Days and weeks counted within a month, and stretches counted from now.

"the first Monday of May", "the last week of June 2019", "the Friday before last", "the next six
months". Weeks of a month are its days 1 to 7, 8 to 14 and so on; the last is its last seven.
"""

import re
from datetime import date

from archive.reading.dates import calendar_days as days
from archive.reading.dates.calendar_days import Interval
from archive.reading.dates.year_parts import MONTH_WORD

_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_COUNT = r"(?i:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3})"

LATIN: tuple[tuple[str, str], ...] = (
    ("in_month", r"(?:[Tt]he\s+)?(?P<ordinal>(?i:first|second|third|fourth|last|final))\s+"
                 rf"(?P<counted>week|weekend|{_WEEKDAY})\s+(?:of|in)\s+(?P<month>{MONTH_WORD})"
                 r"(?:,?\s+(?P<year>(?:1[5-9]|20)\d\d))?(?![\w-])"),
    ("weekday", rf"\b[Tt]he\s+(?P<weekday>{_WEEKDAY})\s+(?P<which>before last)\b"),
    ("ahead", r"(?:(?<=\b[Oo]ver )|(?<=\b[Ii]n )|(?<=\b[Ww]ithin )|(?<=\bduring )|(?<=\bfor ))"
              rf"the\s+(?:next|coming|following)\s+(?P<count>{_COUNT})\s+"
              r"(?P<unit>days|weeks|months|years)\b"),
)  # fmt: skip

_ORDINALS = {"first": 0, "second": 1, "third": 2, "fourth": 3}
_WEEK = 7


def in_month(match: re.Match[str], month: Interval, weekday: int) -> Interval:
    """Return the days that are counted in a month; ``weekday`` is that of the match, if any."""
    first, last = month
    if first is None or last is None:
        return month
    order = _ORDINALS.get(match["ordinal"].lower())
    if match["counted"] == "week":
        begin = days.shifted(last, 1 - _WEEK) if order is None else days.shifted(first, 7 * order)
        return begin, min(days.shifted(begin, _WEEK - 1), last)
    weekday = 5 if match["counted"] == "weekend" else weekday
    day = _last_on(last, weekday) if order is None else _nth_on(first, weekday, order)
    return day, days.shifted(day, 1) if match["counted"] == "weekend" else day


def _nth_on(first: date, weekday: int, order: int) -> date:
    return days.shifted(first, (weekday - first.weekday()) % _WEEK + _WEEK * order)


def _last_on(last: date, weekday: int) -> date:
    return days.shifted(last, -((last.weekday() - weekday) % _WEEK))
