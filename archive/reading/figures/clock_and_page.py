"""Numbers that tell the hour or belong to a page: "14.07" before an entry, "2 of 9" at a picture.

A dot stands in clock times as it does in decimals. It is one at the beginning of a line that goes
on with a capital, as entries of a live page do, and beside what tells a time: "at 9.40 local time".
"""

import re
from collections.abc import Iterator

from archive.values import Span, span

_HOUR = r"(?:[01]?\d|2[0-3])[.:h]?[0-5]\d"
_ZONE = r"(?:local\s+time|GMT|UTC|BST|IST|CES?T|E[SD]?T|P[SD]T|hrs|o[’']clock|[ap]\.?m\b)"
_TOLD_AT = r"\b(?:at|around|about|by|until|before|after|since|from)"
_PATTERNS = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        r"(?<![\w.,])(?:\+\d|0\d)[\d ()-]{6,16}\d(?!\w)",  # "0151 496 0742"
        r"^[ \t]*(?:[01]?\d|2[0-3])\.[0-5]\d(?=[ \t]*$|[ \t]+[\"“‘'«(]?"
        r"(?!(?:Million|Billion|Trillion|Percent|Per)\b)[A-ZА-ЯІЇЄҐ])",
        rf"(?<![\w.,$€£]){_HOUR}(?=\s*{_ZONE})",
        rf"{_TOLD_AT}\s+(?:0\d|1\d|2[0-3])[0-5]\d(?=\s+hours\b)",
        r"\b(?:GMT|UTC)\s?[+\-−–]\s?\d{1,2}(?::\d\d)?",
        r"^[ \t]*(?:Item|Image|Photo|Picture|Slide|Gallery|Page)\s+\d{1,3}\s+of\s+\d{1,3}\b",
        r"^[ \t]*\d{1,3}\s+of\s+\d{1,3}(?=[ \t]*(?:$|[.:|]))",
    )
)


def not_counting(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the passages of ``text[start:end]`` whose digits are phones, times or a page's."""
    for pattern in _PATTERNS:
        for match in pattern.finditer(text, start, end):
            yield span(text, *match.span())
