"""Numbers that tell the hour, belong to a page or are codes: "14.07" before an entry, "2 of 9".

A dot stands in clock times as it does in decimals. It is one at the beginning of a line that goes
on with a capital, as entries of a live page do, and beside what tells a time: "at 9.40 local time".
"""

import re
from collections.abc import Iterator

from archive.values import Span, span

_HOUR = r"(?:[01]?\d|2[0-3])[.:h]?[0-5]\d"
_ZONE = r"(?:local\s+time|GMT|UTC|BST|IST|CES?T|E[SD]?T|P[SD]T|hrs|o[’']clock|[ap]\.?m\b)"
_TOLD_AT = r"\b(?:at|around|about|by|until|before|after|since|from)"
_CODED = r"(?:code|passcode|password|PIN|ISBN|IBAN|[Ss]erial|account|[Bb]ox)"
_NUMBERED = (
    r"(?:ID|phone|telephone|mobile|reference|registration|passport|badge|licen[cs]e|tracking|case"
    r"|docket|bus|flight)"
)
_RUN = r"(?:bus|buses|tram|train|shirt|jersey|route|seed|car|trolleybus)\b"
_LEAVES = r"(?:train|service|ferry|bus|flight|departure|express|sailing|coach)\b"
_CLOCK = r"(?:[01]?\d|2[0-3]):[0-5]\d"
_LINE = r"(?:bus|tram|trolleybus|night bus)"
_OF_IT = (
    r"(?:drivers|passengers|stops|routes|lanes|services|workers|crashes|companies|operators"
    r"|stations|lines|passes|journeys|fares|depots|conductors|riders|tickets|attacks)"
)
_IS = r"(?:\s(?:is|was)|[,:#])?"
_PATTERNS = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        r"(?<![\w.,])(?:\+\d|0\d)[\d ()-]{6,16}\d(?!\w)",  # "0151 496 0742"
        r"^[ \t]*(?:[01]?\d|2[0-3])\.[0-5]\d(?=[ \t]*$|[ \t]+[\"“‘'«(]?"
        r"(?!(?:Million|Billion|Trillion|Percent|Per)\b)[A-ZА-ЯІЇЄҐ])",
        rf"(?<![\w.,$€£]){_HOUR}(?=\s*{_ZONE})",
        rf"{_TOLD_AT}\s+(?:0\d|1\d|2[0-3])[0-5]\d(?=\s+hours\b)",
        rf"\b{_CODED}(?:\s(?:number|no\.?|code))?{_IS}\s+\d{{4,}}\b(?!,\d|\s[a-z]{(3,)}s\b)",
        rf"\b{_NUMBERED}\s(?:number|no\.?){_IS}\s+\d[\d-]*\b",
        rf"(?<![\w.,:]){_CLOCK}\s?(?:to|until|till|and|[-–—])\s?{_CLOCK}(?!\w)",
        rf"\b[Tt]he\s\d{{1,3}}(?=\s{_LINE}\b(?!\s{_OF_IT}\b))",  # "the 48 bus"
        rf"\b[Nn]umber\s\d{{1,3}}(?=\s{_RUN})",
        rf"(?<![\w.,])[0-2]\d[.:]?[0-5]\d(?=\s{_LEAVES})",
        r"(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.]\d)",
        r"\b(?:GMT|UTC)\s?[+\-−–]\s?\d{1,2}(?::\d\d)?",
        r"^[ \t]*(?:Item|Image|Photo|Picture|Slide|Gallery|Page)\s+\d{1,3}\s+of\s+\d{1,3}\b",
        r"^[ \t]*\d{1,3}\s+of\s+\d{1,3}(?=[ \t]*(?:$|[.:|]))",
    )
)


def not_counting(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield passages of ``text[start:end]`` whose digits are phones, codes, times or a page's."""
    for pattern in _PATTERNS:
        for match in pattern.finditer(text, start, end):
            yield span(text, *match.span())
