"""How captions write places: the dateline in front, and names that held for a while."""

import re

from archive.gazetteer.former import of_that_name
from archive.gazetteer.lookup import Candidate
from resources.i18n import gettext as _

_FRONT = re.compile(r"\s*(?P<front>[^\n:—–]{3,80}?)(?:\s+[-–—]+\s+|\s*[—–:]\s*|(?<=\d)\.\s)")
_IN_PARENTHESES = re.compile(r"\([^)]{1,30}\)")
_MOST_WORDS, _MOST_PARTS = 4, 4


def dateline_end(caption: str) -> int:
    """Return where the dateline of a caption ends, 0 where it has none.

    Its first part is the place in capitals, whatever follows (land, date, agency) is short:
    "NUR-SULTAN, Kazakhstan —", "BOMBAY, India, 12 March 1993:", "SAN JOSÉ, Costa Rica (AP) —".
    """
    match = _FRONT.match(caption)
    if match is None:
        return 0
    front = _IN_PARENTHESES.sub("", match["front"])
    place, *others = [part.strip() for part in front.split(",")]
    letters = [letter for letter in place if letter.isalpha()]
    capitals = len(letters) > 2 and all(letter == letter.upper() for letter in letters)
    cased = any(letter != letter.lower() for letter in letters)
    short = all(len(part.split()) <= _MOST_WORDS for part in (place, *others))
    if not (capitals and cased and short and len(others) < _MOST_PARTS):
        return 0
    return match.end() if not any(sign.isdigit() for sign in place) else 0


def years_of(one: Candidate, name: str) -> str:
    """Return when a place bore a name that held for a while: "1924–1961", else ""."""
    found = next((each for each in of_that_name(one, name) if each.valid_to), None)
    if found is None or found.valid_to is None:
        return ""
    if found.valid_from is None:
        return _("until {year}").format(year=found.valid_to[:4])
    return f"{found.valid_from[:4]}–{found.valid_to[:4]}"
