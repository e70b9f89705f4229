"""Bars that hold outside a place: ``NO ONLINE USE OUTSIDE THE UK`` is online in the UK only."""

import re
from dataclasses import replace

from archive.reading.credit_lines.words import flat
from archive.reading.restrictions.record import Restriction
from archive.reading.restrictions.territories import list_end, listed
from archive.values import span

_MEDIA_BARS = ("media_out", "no_social")
_OUTSIDE = re.compile(
    r"(?:\s+(?:use|usage|sales?|rights|publication|distribution))?\s*,?\s+"
    r"(?:outside(?:\s+of)?|au(?:ß|ss)erhalb(?:\s+von)?|en\s+dehors|hors|fuera|fuori|buiten|poza|"
    r"за\s+межами|поза|за\s+пределами|вне)\s+(?:d[eu]s?\s+|d[ai]l?\s+)?"
)
_WITHIN = 160
"""Code points behind a bar in which the place stands."""


def is_followed_by_outside(text: str, end: int) -> bool:
    """Tell whether what ends at ``end`` is said of the world outside some place."""
    return bool(_OUTSIDE.match(flat(text[end : end + _WITHIN])))


def with_outside(one: Restriction, text: str) -> Restriction:
    """Return a bar of a medium that holds outside a place as one to that place in that medium."""
    if one.code not in _MEDIA_BARS or one.territories:
        return one
    behind = flat(text[one.span.end : one.span.end + _WITHIN])
    said = _OUTSIDE.match(behind)
    end = (
        list_end(behind, said.end(), text[one.span.end : one.span.end + _WITHIN]) if said else None
    )
    if said is None or end is None:
        return one
    return replace(
        one, code="territory_only", media=one.media or ("social",),
        territories=listed(behind[said.end() : end]),
        span=span(text, one.span.start, one.span.end + end),
    )  # fmt: skip
