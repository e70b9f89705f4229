"""How far a rule goes that only its words can tell: to the end of what it is said in.

``No use with unlicensed sound, data or club crests`` is a rule the program knows no code for: it is
kept as ``restricted``, with all its words, for people to read.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from archive.reading.restrictions.record import Restriction
from archive.values import span

_ENDS = re.compile(r"[.!?](?=\s|$)|[\n;()\[\]*|]|\s[-–—+]+\s")
_LONGEST = 240
"""Code points behind a rule that may belong to it."""

_GOES_ON = re.compile(r"\s*[\w,/\"“«&'’-]")


def in_whole(found: Sequence[Restriction], text: str) -> list[Restriction]:
    """Return the restrictions, those that only their words can tell with all of their words."""
    starts = sorted(each.span.start for each in found)
    return [_in_whole(each, text, starts) if each.code == "restricted" else each for each in found]


def _in_whole(one: Restriction, text: str, starts: Sequence[int]) -> Restriction:
    end = one.span.end
    if not _GOES_ON.match(text, end):
        return one
    stop = _ENDS.search(text, end, end + _LONGEST)
    last = stop.start() if stop else min(len(text), end + _LONGEST)
    last = min([last, *(start for start in starts if start >= end)])
    last = end + len(text[end:last].rstrip(" ,/&-–"))
    return replace(one, span=span(text, one.span.start, last)) if last > end else one
