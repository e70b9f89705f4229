"""Of what several carriers say about a property: the value that is meant, and a disagreement."""

import re
import unicodedata

from archive.metadata.fields import Conflict
from archive.metadata.iptc import PROPERTIES

Values = tuple[str, ...]
Candidate = tuple[str, Values]
"""A carrier and what it says."""

_SPACES = re.compile(r"\s+")


def choose(name: str, candidates: list[Candidate]) -> tuple[Candidate | None, Conflict | None]:
    """Return the value that is meant with its carrier, and who says something else if anybody.

    ``candidates`` stand in the order of trust.
    """
    if not candidates:
        return None, None
    limit = PROPERTIES[name].limit
    carrier, values = candidates[0]
    for other, theirs in candidates[1:]:
        if _is_cut(values, theirs, limit):
            carrier, values = other, theirs
    differing = [
        (other, theirs)
        for other, theirs in candidates
        if not _agree(values, theirs) and not _is_cut(theirs, values, limit)
    ]
    if not differing:
        return (carrier, values), None
    said = {carrier: "; ".join(values)} | {c: "; ".join(v) for c, v in differing}
    return (carrier, values), Conflict(name, said)


def _agree(ours: Values, theirs: Values) -> bool:
    """Tell whether a carrier says nothing that the chosen one does not say."""
    known = {same(text) for text in ours}
    return all(same(text) in known for text in theirs)


def _is_cut(shorter: Values, longer: Values, limit: int | None) -> bool:
    """Tell whether the values of one carrier are those of another, cut at the limit in bytes."""
    if limit is None or len(shorter) != len(longer) or shorter == longer:
        return False
    pairs = list(zip(shorter, longer, strict=True))
    return all(same(a) == same(b) or _is_cut_text(a, b, limit) for a, b in pairs) and any(
        len(a) < len(b) for a, b in pairs
    )


def _is_cut_text(shorter: str, longer: str, limit: int) -> bool:
    short = shorter.rstrip("\ufffd ")
    at_limit = any(
        limit - 4 <= len(text.encode(codec, "replace")) <= limit + 1
        for codec in ("utf-8", "cp1252")
        for text in (shorter, short)
    )
    return at_limit and len(short) < len(longer) and same(longer).startswith(same(short))


def same(text: str) -> str:
    """Return a text as it is compared: composed letters, single spaces, no capitals."""
    return _SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip().casefold()
