"""What stands in a credit line beside who made the picture and whose it is: no part of either."""

import re

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
