"""What stands in a credit line beside who made the picture and whose it is: no part of either."""

import re
from itertools import pairwise

from archive.reading.credit_lines.names import is_organisation, is_person
from archive.reading.credit_lines.words import agency_named, key

_LICENSED = re.compile(
    r"^[\"“«](?P<title>[^\"”»]{2,120})[\"”»]\s+by\s+(?P<name>[^/|]{2,60}?)\s+"
    r"(?:is\s+)?(?:licensed under|marked with)\s+",
    re.I,
)
_WARNING = re.compile(r"\s+[-–—+*]*\s*(?:achtung|attention|attenzione)\s*:.*$", re.I)
_DAY = re.compile(r"\s*\(\d{1,2}[-./]\d{1,2}[-./]\d{2,4}\)$")
_WORK = re.compile(r"(?P<house>.+?)\s+(?:illustration|graphics?|video|animation|composite)", re.I)
_ONLY_HOW = frozenset({"social media", "ugc", "user generated content", "соцсети", "соцмережі"})


def on_one_line(line: str) -> str:
    """Join the rows of a credit; a row that is a house's name alone is a part of its own."""
    rows = [" ".join(row.split()) for row in line.splitlines() if row.strip()]
    joined = rows[:1]
    for before, row in pairwise(rows):
        joined.append(" | " if _stand_apart(before, row) else " ")
        joined.append(row)
    return "".join(joined)


def _stand_apart(before: str, row: str) -> bool:
    beside = ((before, row), (row, before))
    return any(
        agency_named(one) or (is_organisation(one) and is_person(other)) for one, other in beside
    )


def without_surroundings(text: str) -> str:
    """Return a line without a picture's title, a warning or a day behind.

    ``"Pier" by Ann Example is licensed under CC BY 2.0`` · ``Ann Example/dpa - ACHTUNG: …``.
    """
    return _LICENSED.sub(r"\g<name> / ", _DAY.sub("", _WARNING.sub("", text)))


def house_alone(piece: str) -> str:
    """Return the house of ``AP Illustration``: what it made is not its name."""
    found = _WORK.fullmatch(piece.strip())
    return found["house"] if found and agency_named(found["house"]) else piece


def says_only_how(source: str) -> bool:
    """Tell whether a source's words name nobody: ``UGC via Example``."""
    return key(source) in _ONLY_HOW
