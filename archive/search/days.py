"""Dates as people type them: any precision, decades, seasons, months by name in many languages.

    2023   2023-03   2023-3-8   20230308   2023-03-08T14:05   202x   2020s   90s   19xx   8.3.2023
    2023-spring   "spring 2023"   2023-21 (EDTF)   2023-Q1   "march 2023"   "8 березня 2023 року"
    "1-9 march 2023"   "12/24/2021", as 24 is no month; "3/8/2023" may be two days and means none

``?``, ``~`` and ``%`` (EDTF's "uncertain", "approximate", "both") may follow and change nothing.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

from archive.reading.fold import fold
from archive.reading.month_names import month_names

_DECADE = re.compile(r"(\d{3})[xX]s?|(\d{3})0(?:['’]?s|er|-?[тиы]?[хе])|['’]?(\d)0s")
_CENTURY = re.compile(r"(\d{2})[xX]{2}")
_ISO = re.compile(
    r"(\d{4})(?:[-/](\d{1,2}|[xX]{2})"
    r"(?:[-/](\d{1,2}|[xX]{2})(?:[T ](\d{2})(?::(\d{2})(?::\d{2})?)?)?)?)?"
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_POINTED = re.compile(r"(?:(\d{1,2})\.)?(\d{1,2})[./](\d{4})")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_PART = re.compile(r"(\d{4})-?(2[1-4]|[qQ][1-4])")
_YEAR = re.compile(r"\d{4}")
_NUMBER = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")
_BESIDE = frozenset(
    ["of", "de", "del", "year", "року", "рік", "р", "года", "год", "г", "roku", "rok", "r", "jahr"]
)  # "8 марта 2023 г."
_OF_THIS_CENTURY = 3  # "20s" are the 2020s, "30s" the 1930s
_SEASONS = {
    "spring": 3, "весна": 3, "весни": 3, "весною": 3, "навесні": 3, "весны": 3, "весной": 3,
    "fruhling": 3, "printemps": 3, "primavera": 3, "wiosna": 3,
    "summer": 6, "літо": 6, "літа": 6, "літом": 6, "влітку": 6, "лето": 6, "лета": 6, "летом": 6,
    "sommer": 6, "ete": 6, "verano": 6, "estate": 6, "lato": 6,
    "autumn": 9, "fall": 9, "осінь": 9, "осені": 9, "восени": 9, "осень": 9, "осени": 9,
    "осенью": 9, "herbst": 9, "automne": 9, "otono": 9, "autunno": 9, "jesien": 9,
    "winter": 12, "зима": 12, "зими": 12, "взимку": 12, "зимы": 12, "зимой": 12,
    "hiver": 12, "invierno": 12, "inverno": 12, "zima": 12,
}  # fmt: skip


def days(text: str) -> tuple[str, str] | None:
    """Return the first and last day (or hour, minute) that a date covers, as ISO texts.

    ``None`` if it is no date that a calendar has. Seasons are those of the northern hemisphere;
    a winter belongs to the year in which it begins.
    """
    if not any(map(str.isdecimal, text)):
        return None
    bare = text.strip().rstrip("?~%").strip()
    for form, meaning in _FORMS:
        found = form.fullmatch(bare)
        if found and (meant := meaning(*found.groups())):
            return meant
    return _in_words(bare)


def winter_before(text: str) -> tuple[str, str] | None:
    """Return the other winter that "winter 2014" may be: the one that ended in that year."""
    meant = _in_words(text.strip())
    if meant is None or meant[0][5:] != "12-01" or meant[0][:4] == meant[1][:4]:
        return None
    return _months(int(meant[0][:4]) - 1, 12)


def either_of(text: str) -> tuple[str, str] | None:
    """Return the two days that "3/8/2023" may be: the month first, the day first."""
    found = _SLASHED.fullmatch(text.strip())
    if found is None:
        return None
    one, other, year = (int(group) for group in found.groups())
    first, second = _exact(year, one, other), _exact(year, other, one)
    return (first[0], second[0]) if first and second and one != other else None


def _is_month(part: str) -> bool:
    return part.isdecimal() and int(part) <= 12


def _month_of(part: str) -> int:
    """Return the first month of an EDTF season (21 to 24) or a quarter (q1 to q4)."""
    return (int(part) - 20) * 3 if part.isdecimal() else int(part[1]) * 3 - 2


def _decade(full: str | None, round_: str | None, short: str | None) -> tuple[str, str]:
    century = "20" if short and int(short) < _OF_THIS_CENTURY else "19"
    digits = full or round_ or f"{century}{short}"
    return f"{digits}0-01-01", f"{digits}9-12-31"


def _part(year: str, part: str) -> tuple[str, str] | None:
    return None if _is_month(part) else _months(int(year), _month_of(part))


def _in_numbers(*groups: str | None) -> tuple[str, str] | None:
    return _exact(*(int(one) if one and one.isdecimal() else None for one in groups))


def _slashed(one: str, other: str, year: str) -> tuple[str, str] | None:
    """Return the day that a date means in one order only."""
    if int(one) > 12 or one == other:
        return _exact(int(year), int(other), int(one))
    return _exact(int(year), int(one), int(other)) if int(other) > 12 else None


def _exact(
    year: int | None,
    month: int | None = None,
    day: int | None = None,
    hour: int | None = None,
    minute: int | None = None,
) -> tuple[str, str] | None:
    if not year or (hour or 0) > 23 or (minute or 0) > 59:
        return None
    if month is None:
        return f"{year:04}-01-01", f"{year:04}-12-31"
    if not 1 <= month <= 12:
        return None
    longest = monthrange(year, month)[1]
    if day is None:
        return f"{year:04}-{month:02}-01", f"{year:04}-{month:02}-{longest}"
    if not 1 <= day <= longest:
        return None
    clock = "" if hour is None else f"T{hour:02}" + ("" if minute is None else f":{minute:02}")
    exact = f"{year:04}-{month:02}-{day:02}{clock}"
    return exact, exact


def _months(year: int, month: int) -> tuple[str, str] | None:
    """Return the days of three months."""
    if not 1 <= year < 9999:
        return None
    after = date(year + (month + 3 > 12), (month + 2) % 12 + 1, 1)
    return f"{year:04}-{month:02}-01", (after - timedelta(days=1)).isoformat()


_FORMS: tuple[tuple[re.Pattern[str], Callable[..., tuple[str, str] | None]], ...] = (
    (_DECADE, _decade),
    (_CENTURY, lambda century: (f"{century}00-01-01", f"{century}99-12-31")),
    (_PART, _part),
    (_ISO, _in_numbers),
    (_COMPACT, _in_numbers),
    (_POINTED, lambda day, month, year: _in_numbers(year, month, day)),
    (_SLASHED, _slashed),
)


def _in_words(text: str) -> tuple[str, str] | None:
    """Return what a season or a month with a year means, perhaps with a day or two: "1-9 march"."""
    words = [word for word in re.split(r"[\s\-–,./]+", text.strip()) if fold(word) not in _BESIDE]
    years = [word for word in words if _YEAR.fullmatch(word)]
    rest = [fold(word) for word in words if word not in years and fold(word)]
    names = [word for word in rest if not _NUMBER.fullmatch(word)]
    if len(years) != 1 or len(names) != 1 or len(rest) > 3:
        return None
    year, numbers = int(years[0]), [int(_digits(word)) for word in rest if word not in names]
    if names[0] in _seasons() and not numbers:
        return _months(year, _seasons()[names[0]])
    month = month_names().get(names[0])
    if month is None or numbers != sorted(numbers):
        return None
    first = _exact(year, month, numbers[0] if numbers else None)
    last = _exact(year, month, numbers[-1] if numbers else None)
    return (first[0], last[1]) if first and last else None


def _digits(word: str) -> str:
    return word.rstrip("stndrh")


@cache
def _seasons() -> dict[str, int]:
    return {fold(word): month for word, month in _SEASONS.items()}
