"""Dates as people type them: any precision, decades, seasons, months by name in many languages.

    2023   2023-03   2023-03-08   2023-03-08T14   2023-03-08T14:05   202x   2020s   8.3.2023
    2023-spring   "spring 2023"   2023-21 (EDTF)   2023-Q1   "march 2023"   "8 березня 2023"

``?``, ``~`` and ``%`` (EDTF's "uncertain", "approximate", "both") may follow and change nothing.
"""

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import cache

from archive.reading.fold import fold
from resources import path

_DECADE = re.compile(r"(\d{3})[xX]s?|(\d{3}0)s")
_ISO = re.compile(r"(\d{4})(?:-(\d{2}|[xX]{2})(?:-(\d{2}|[xX]{2})(?:[T ](\d{2})(?::(\d{2}))?)?)?)?")
_POINTED = re.compile(r"(?:(\d{1,2})[./])?(\d{1,2})[./](\d{4})")
_PART = re.compile(r"(\d{4})-?(2[1-4]|[qQ][1-4])")
_YEAR = re.compile(r"\d{4}")
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
    bare = text.strip().rstrip("?~%").strip()
    decade = _DECADE.fullmatch(bare)
    if decade:
        digits = (decade[1] or decade[2])[:3]
        return f"{digits}0-01-01", f"{digits}9-12-31"
    part = _PART.fullmatch(bare)
    if part and not _is_month(part[2]):
        return _months(int(part[1]), _month_of(part[2]))
    iso = _ISO.fullmatch(bare)
    if iso:
        numbers = [None if group is None or group in ("xx", "XX", "xX", "Xx") else int(group)
                   for group in iso.groups()]  # fmt: skip
        return _exact(*numbers)
    pointed = _POINTED.fullmatch(bare)
    if pointed:
        return _exact(int(pointed[3]), int(pointed[2]), int(pointed[1]) if pointed[1] else None)
    return _in_words(bare)


def _is_month(part: str) -> bool:
    return part.isdigit() and int(part) <= 12


def _month_of(part: str) -> int:
    """Return the first month of an EDTF season (21 to 24) or a quarter (q1 to q4)."""
    return (int(part) - 20) * 3 if part.isdigit() else int(part[1]) * 3 - 2


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


def _in_words(text: str) -> tuple[str, str] | None:
    words = re.split(r"[\s\-,.]+", text.strip())
    years = [word for word in words if _YEAR.fullmatch(word)]
    rest = [fold(word) for word in words if word not in years and fold(word)]
    if len(years) != 1 or not 1 <= len(rest) <= 2:
        return None
    year = int(years[0])
    names = [word for word in rest if not word.isdigit()]
    if len(names) != 1:
        return None
    season = _seasons().get(names[0])
    if season is not None and len(rest) == 1:
        return _months(year, season)
    numbers = [int(word) for word in rest if word.isdigit()]
    month = _month_names().get(names[0])
    return _exact(year, month, *numbers) if month else None


@cache
def _seasons() -> dict[str, int]:
    return {fold(word): month for word, month in _SEASONS.items()}


@cache
def _month_names() -> dict[str, int]:
    found: dict[str, int] = {}
    for line in path("vocabularies", "months.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            number, names = line.split("\t")
            found |= {fold(name): int(number) for name in names.split("|")}
    return found
