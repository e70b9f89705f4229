"""A last clause that is a credit and nothing else, and a name in front of an agency in brackets."""

import re
from functools import cache

from archive.reading.credit_lines.names import is_official, is_organisation, is_person
from archive.reading.credit_lines.parse import parse
from archive.reading.credit_lines.words import agency_named, flat, key, pattern, word_keys

_LONGEST = 8
"""Words: a longer clause is a sentence."""

_LONGEST_BYLINE = 12
PHOTO_BY = re.compile(
    r"\b(?:photo|photograph|image|picture|foto|video|illustration)s?\s+(?:by|de|von)\s"
)
_CLAUSE = re.compile(
    r"[.!?…»”\"')\]]\s+|\s[—–|]\s+|\n\s*|(?<=[^\W\d_A-ZÀ-ÞА-ЯІЇЄ])[.!?](?=[^\W\d_])"
)
_ABBREVIATED = re.compile(r"(?:^|[\s.])(?:[^\W\d_]|Jr|Sr|St|Mr|Ms|Dr|Sgt|Lt|Gen)\.\s$")


def last_clause(text: str) -> int | None:
    """Return where the last clause begins if it only says for whom, or how, it came.

    ``… Family handout``, ``… Screenshot from Telegram``, ``… ANN EXAMPLE POUR « LE COURRIER »``.
    """
    start = _start_of_last(text, len(text))
    clause = text[start:].strip(" .")
    words = len(clause.split())
    if not start or not clause[:1].isupper() or not words <= _LONGEST_BYLINE:
        return None
    if _is_byline(clause) or _is_houses(clause) or _is_body(text, clause):
        return start
    if not _least(text) <= words <= _LONGEST:
        return None
    line = parse(clause)
    if line.file_photo and line.rule == "nothing found" and text[:start].rstrip()[-1:] in "|–—":
        return start  # "… in Leeds. | File photo"
    nobody = not line.creators and not line.agency and not line.distributor
    if line.withheld and nobody and (line.kind_words or line.rule.startswith("withheld")):
        return start
    if came_through(clause):
        return start
    made_for = _made_for().search(flat(clause))
    if made_for is None or not line.agency or not is_person(clause[: made_for.start()]):
        return None
    owner = clause[made_for.end() :]
    sure = agency_named(owner) or is_organisation(owner) or owner[0] in '«“"' or owner.isupper()
    return start if sure else None


def _least(text: str) -> int:
    """Words of a clause that says how a picture came: one that no stop ends may be one word."""
    return 2 if text.rstrip().endswith(".") else 1


def _is_byline(clause: str) -> bool:
    """``U.S. Navy photo by Mate 2nd Class Ann Example``."""
    line = parse(clause) if PHOTO_BY.search(flat(clause)) else None
    return line is not None and bool(line.creators and line.agency)


def _is_houses(clause: str) -> bool:
    """``NASA, ESA, CSA``: houses of the list one after another, perhaps with initials beside."""
    names = clause.split(", ")
    known = [name for name in names if agency_named(name)]
    capitals = all(agency_named(name) or sum(map(str.isupper, name)) > 1 for name in names)
    single = all(" " not in name or agency_named(name) for name in names)
    return len(known) > 1 and names[0] in known and capitals and single


def _is_body(text: str, clause: str) -> bool:
    """``… in Leeds. FDNY New Town``: initials of an authority, its town, and nothing else."""
    words = clause.split()
    named = 1 < len(words) <= 5 and all(word[:1].isupper() for word in words)
    ends = text.rstrip().endswith(".")
    told = key(words[0]) in word_keys("official-word") or _is_authority(clause)
    told = told or (clause.isupper() and not text.isupper() and is_official(clause))
    return named and not ends and told


def _is_authority(clause: str) -> bool:
    """``… in Dover. Kent Police``: a body that hands pictures out, by the word it ends with."""
    words = clause.split()
    return is_official(" ".join(words[-2:])) and not is_official(words[0])


def came_through(clause: str) -> bool:
    """Tell whether words say only how a picture came and through whom, known or not.

    ``Handout via Northlight``, ``Pool via Meridian Images``.
    """
    how, via, whom = clause.partition(" via ")
    if not via or len(how.split()) > 2 or not _is_written_as_a_name(whom):
        return False
    line = parse(clause)
    return bool(line.withheld and not line.creators and line.rule.startswith("withheld"))


def _is_written_as_a_name(name: str) -> bool:
    """Tell whether words are written as a name: each with a capital, one to four of them."""
    words = name.split()
    return 1 <= len(words) <= 4 and all(word[:1].isupper() for word in words)


def house_before(text: str, start: int) -> int:
    """``… in Leeds. Official White House | Photo by Ann Example``: where the house begins."""
    begin = _start_of_last(text, start)
    house = text[begin:start].split()
    announced = _PHOTO_OF_HOUSE.match(flat(text), start)
    named = begin and announced and 0 < len(house) <= _LONGEST_HOUSE
    capitals = all(word[:1].isupper() or word in ("of", "the") for word in house)
    return begin if named and capitals and house[0][:1].isupper() else start


_PHOTO_OF_HOUSE = re.compile(r"photos?\s*(?:by\s|:)")
_LONGEST_HOUSE = 5
"""Words."""


@cache
def _made_for() -> re.Pattern[str]:
    return re.compile(rf"\s+{pattern('for')}\s+(?=\S)")


def _start_of_last(text: str, end: int) -> int:
    """Return where the words after the last stop before ``end`` begin; 0 without a stop."""
    for found in reversed(list(_CLAUSE.finditer(text, max(0, end - 120), end))):
        if not _ABBREVIATED.search(text[: found.end()]) and text[found.end() : end].strip(" ."):
            before = text[: found.start() + 1]
            opened, closed = (max(map(before.rfind, marks)) for marks in ("«“", "»”"))
            if opened <= closed:
                behind = text[found.end() : end]
                return end - len(behind.lstrip("|—– "))
    return 0


def name_before(text: str, bracket: int) -> int:
    """``… el 3 de marzo. ANN EXAMPLE (AP)``: the name between the last stop and the bracket."""
    start = _start_of_last(text, bracket)
    name = text[start:bracket].strip()
    return start if start and is_person(name) and len(name.split()) <= 4 else bracket
