"""Days with a name of their own: "by Christmas", "since Easter", "9/11", "до Нового года"."""

import re
from datetime import date, timedelta

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

_YEAR = r"(?:1[5-9]|20)\d\d"
_NAMED = r"Christmas (?:Day|Eve)|Boxing Day|New Year[’']s (?:Day|Eve)|Halloween|Valentine[’']s Day"
_MOVING = r"Good Friday|Easter (?:Sunday|Monday)|Thanksgiving Day"
_DAYS = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24),
    "boxing day": (12, 26), "new year's day": (1, 1), "new year's eve": (12, 31),
    "new year": (1, 1), "the new year": (1, 1), "halloween": (10, 31), "valentine's day": (2, 14),
    "9/11": (9, 11),
    "нового": (1, 1), "новому": (1, 1), "різдва": (12, 25), "рождества": (1, 7),
    "рождеству": (1, 7),
}  # fmt: skip

_EASTERN = frozenset({"великодня", "великодню", "пасхи", "пасхе"})
_MOVABLE = {"good friday": -2, "easter": 0, "easter sunday": 0, "easter monday": 1,
            **dict.fromkeys(_EASTERN, 0)}  # fmt: skip
"""Days away from Easter."""
_ATTACKS = "9/11"
_ATTACKS_YEAR = 2001

LATIN: tuple[tuple[str, str], ...] = (
    ("feast", rf"(?P<feast>{_NAMED}|{_MOVING})(?:,?\s+(?P<year>{_YEAR}))?"),
    ("feast", r"(?<![\w/])(?P<feast>9/11)(?![\w/])"),
    ("feast", r"(?:(?<=\b[Oo]ver )|(?<=\b[Aa]t )|(?<=\b[Dd]uring )|(?<=\b[Tt]his )|(?<=\b[Ll]ast ))"
              r"(?P<feast>Christmas)(?![\w’'-]|\s+[A-Z])"),
    ("feast", r"(?P<feast>Christmas)(?=\s+(?:period|season|holidays?|rush|break|trading|sales"
              r"|shopping|spending)\b)"),
    ("feast", r"(?:(?<=\bby )|(?<=\bbefore )|(?<=\buntil )|(?<=\bsince )|(?<=\bafter ))"
              rf"(?P<feast>Christmas|Easter|Thanksgiving|(?:the )?New Year)(?![\w’'-]|\s+[A-Z])"
              rf"(?:\s+(?P<year>{_YEAR}))?"),
)  # fmt: skip
CYRILLIC: tuple[tuple[str, str], ...] = (
    ("feast", r"(?:(?<=\b[Дд]о\s)|(?<=\b[Кк]\s)|(?<=\b[Пп]осле\s)|(?<=\b[Пп]ісля\s))"
              r"(?:(?P<feast>[Нн]ов(?:ого|ому))\s(?:год[ау]|року)"
              r"|(?P<feast2>Різдва|Рождеств[ау]|Великодн[яю]|Пасх[еи]))"
              r"(?!\w)"),
)  # fmt: skip


def year_of(match: re.Match[str]) -> int:
    """Return the only year in which a day so called was, 0 where every year has one."""
    return _ATTACKS_YEAR if _name(match) == _ATTACKS else 0


def day_in(match: re.Match[str], year: int) -> date:
    """Return the day of a year that a match names."""
    name = _name(match)
    if name in _MOVABLE:
        method = EASTER_ORTHODOX if name in _EASTERN else EASTER_WESTERN
        sunday: date = easter(year, method)
        return sunday + timedelta(days=_MOVABLE[name])
    if name.startswith("thanksgiving"):  # the fourth Thursday of November
        return date(year, 11, 22 + (3 - date(year, 11, 22).weekday()) % 7)
    return date(year, *_DAYS[name])


def _name(match: re.Match[str]) -> str:
    groups = match.groupdict()
    return (groups["feast"] or groups.get("feast2") or "").lower().replace("’", "'")
