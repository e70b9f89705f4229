"""Days with a name of their own and the same date every year: "by Christmas", "до Нового года"."""

import re

_YEAR = r"(?:1[5-9]|20)\d\d"
_NAMED = r"Christmas (?:Day|Eve)|Boxing Day|New Year[’']s (?:Day|Eve)|Halloween|Valentine[’']s Day"
_DAYS = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24),
    "boxing day": (12, 26), "new year's day": (1, 1), "new year's eve": (12, 31),
    "new year": (1, 1), "the new year": (1, 1), "halloween": (10, 31), "valentine's day": (2, 14),
    "нового": (1, 1), "новому": (1, 1), "різдва": (12, 25), "рождества": (1, 7),
    "рождеству": (1, 7),
}  # fmt: skip

LATIN: tuple[tuple[str, str], ...] = (
    ("feast", rf"(?P<feast>{_NAMED})(?:,?\s+(?P<year>{_YEAR}))?"),
    ("feast", r"(?:(?<=\bby )|(?<=\bbefore )|(?<=\buntil )|(?<=\bsince )|(?<=\bafter ))"
              rf"(?P<feast>Christmas|(?:the )?New Year)(?![\w’'-]|\s+[A-Z])"
              rf"(?:\s+(?P<year>{_YEAR}))?"),
)  # fmt: skip
CYRILLIC: tuple[tuple[str, str], ...] = (
    ("feast", r"(?:(?<=\bдо\s)|(?<=\bк\s)|(?<=\bпосле\s)|(?<=\bпісля\s))"
              r"(?:(?P<feast>[Нн]ов(?:ого|ому))\s(?:год[ау]|року)|(?P<feast2>Різдва|Рождеств[ау]))"
              r"(?!\w)"),
)  # fmt: skip


def feast(match: re.Match[str]) -> tuple[int, int]:
    """Return the month and day of the day that a match names."""
    groups = match.groupdict()
    name = (groups["feast"] or groups.get("feast2") or "").lower().replace("’", "'")
    return _DAYS[name]
