"""What stands in or behind a credit line and is no part of it: days, and where it may not run.

``AP Photo/Ann Example, 12 June 2018, File`` and ``EPA/ANN EXAMPLE NORWAY AND DENMARK OUT``.
"""

import re
from functools import cache

from archive.reading.credit_lines.words import credit_words, flat, key
from resources import path

_OUT = re.compile(r"(?<=[A-ZÀ-Þ.)])[\s,;/-]+(?P<where>[A-Z][A-Z,&/ ]{1,80}?)\s(?:OUT|ONLY)\W*$")
_JOINTS = re.compile(r"\s*(?:,|&|/)\s*|\s+AND\s+|\s+OR\s+|\s+OUT\s+")
_PLACED = re.compile(r"^\(?(?:L\s?(?:[-–]|to)\s?R|l\s?(?:[-–]|to)\s?r)\)?[:,]?\s+(?=\S)")
"""``(L-R) Ann Example/AFP, …``: the order in which several pictures are credited."""


def without_days(text: str) -> str:
    """Take out the days a picture was taken on, wherever they stand behind a comma or a stop."""
    text = _PLACED.sub("", text)
    if not any(map(str.isdigit, text)):
        return text
    found = list(_days().finditer(flat(text)))
    for day in reversed(found):
        text = text[: day.start()] + text[day.end() :]
    return text


@cache
def _days() -> re.Pattern[str]:
    rows = path("vocabularies", "months.tsv").read_text(encoding="utf-8").splitlines()
    names = [
        name for row in rows if not row.startswith("#") for name in row.split("\t")[1].split("|")
    ]
    months = "|".join(sorted((re.escape(flat(name)) for name in names), key=len, reverse=True))
    year = r"(?:19|20)\d\d"
    day = (
        rf"\d{{1,2}}(?:st|nd|rd|th|\.)?\s+(?:de\s+)?(?:{months})\.?,?\s+(?:de\s+)?{year}|"
        rf"(?:{months})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+{year}|"
        rf"\d{{1,2}}\s?[./-]\s?\d{{1,2}}\s?[./-]\s?{year}|{year}-\d\d-\d\d"
    )
    weekday = r"(?:[a-z]{3,6}day,?\s+)?"
    said = (
        r"(?:(?:picture\s+|photo\s+)?(?:date|dated|taken|datum|fecha|data|дата)(?:\s+on)?\s*:?\s*)?"
    )
    ends = r"(?:\s*(?:г|г\.|р|р\.|года|року|r|r\.))?(?=\s*(?:$|[,;/|)\]]|\.$))"
    return re.compile(
        rf"[\s,;|–—.-]*[\s,;|.]{said}{weekday}(?:{day}){ends}|,\s+(?:{months})\.?\s+{year}{ends}|"
        r"\s*\(?\d{4}年\d{1,2}月\d{1,2}日(?:撮影|摄|攝)?\)?"
    )


def without_outs(text: str) -> str:
    """Cut off the countries in which a picture may not run: a list of them in capitals, and OUT.

    What is no country before them is the name.
    """
    found = _OUT.search(text)
    if found is None:
        return text
    start, end = found.start(), found.end("where")
    kept = None
    for word in re.finditer(r"(?<![A-Z])[A-Z]", text[start:end]):
        parts = [key(part) for part in _JOINTS.split(text[start + word.start() : end]) if part]
        if parts and all(part in _countries() for part in parts):
            kept = start + word.start()
            break
    return text if kept is None else text[:kept].rstrip(" ,;/-")


@cache
def _countries() -> frozenset[str]:
    rows = path("vocabularies", "territories.tsv").read_text(encoding="utf-8").splitlines()
    cells = [(row.split("\t") + [""] * 5)[:4] for row in rows if row and not row.startswith("#")]
    return frozenset(
        key(name)
        for _, three, whole, more in cells
        for name in (three, whole, *more.split(";"))
        if name
    )


PRESS_SERVICE = "a press service hands out"
"""The rule by which a line is a handout whose words do not say so."""


def is_press_service(name: str) -> bool:
    """Tell whether a body's own press service is named: what it gives out is a handout."""
    lowered = flat(name)
    return any(flat(word) in lowered for word in credit_words("press-service"))
