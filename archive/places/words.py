"""How captions write places: the dateline in front, and names that held for a while."""

import re
from collections.abc import Sequence

from archive.gazetteer import lookup
from archive.gazetteer.inflection import bases, nominatives
from archive.gazetteer.lookup import Candidate, FormerName
from archive.reading.fold import fold_name
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


def in_its_time(
    candidates: Sequence[Candidate], name: str, taken: str | None
) -> tuple[Candidate, ...]:
    """Return candidates with the place first that bore the name when the photo was taken.

    Only a name that held for a while moves anything: Artemivsk of 2015 is Bakhmut.
    """
    ranked = tuple(candidates)
    if not taken:
        return ranked
    then = [one for one in ranked if any(_held(each, taken) for each in _of_that_name(one, name))]
    if not then or ranked[0] in then:
        return ranked
    return (then[0], *(one for one in ranked if one is not then[0]))


def years_of(one: Candidate, name: str) -> str:
    """Return when a place bore a name that held for a while: "1924–1961", else ""."""
    found = next((each for each in _of_that_name(one, name) if each.valid_to), None)
    if found is None or found.valid_to is None:
        return ""
    if found.valid_from is None:
        return _("until {year}").format(year=found.valid_to[:4])
    return f"{found.valid_from[:4]}–{found.valid_to[:4]}"


def _of_that_name(one: Candidate, name: str) -> tuple[FormerName, ...]:
    key = fold_name(name)
    keys = {key, *bases(name), *nominatives(key)}
    if key == fold_name(one.place.name):
        return ()  # it is called so today
    return tuple(each for each in lookup.former_names(one.place.id) if fold_name(each.name) in keys)


def _held(name: FormerName, taken: str) -> bool:
    """Tell whether a name held at a time; both are as precise as known."""
    begun = name.valid_from is None or name.valid_from[: len(taken)] <= taken
    return begun and name.valid_to is not None and taken < name.valid_to
