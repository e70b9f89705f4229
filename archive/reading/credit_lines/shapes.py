"""What no list knows, by how it is written: people, newspapers, firms, a surname put first."""

import re

from archive.reading.credit_lines.names import (
    is_official,
    is_organisation,
    is_person,
    people_in,
    proper_name,
)
from archive.reading.credit_lines.parts import Part, is_code, is_quoted
from archive.reading.credit_lines.words import agency_named, first_names, flat, key

CAPITALS_ALONE = re.compile(r"[A-ZÀ-Þ]{2,6}")
_CHANNEL = re.compile(r"[^\W\da-z_]{2,5}\d{1,2}")
"""``ČT24``: capitals and a number are a broadcaster's."""

_PHOTO_BEHIND = re.compile(r"\s+(?:photo|photograph|foto|фото)s?$", re.IGNORECASE)

_DESK = re.compile(r"\w+-\w{2,12}")
"""A house and one of its desks: ``dpa-tmn``, ``ARD-aktuell``."""

_OFFICIAL_WORD = re.compile(r"^official\s+", re.IGNORECASE)
_NUMBERED = re.compile(r"\d{1,4}(?:[-.]?[^\W\d_]{1,4})?\.?\s+[^\W\d_]{2}")
"""``93rd Brigade``: no name begins so."""
ARTICLES = frozenset({"the", "de", "la", "le", "el", "die", "der", "das", "il", "les", "los", "o"})


def by_shape(piece: str) -> Part:
    """What no list knows, by how it is written."""
    if is_code(piece):
        return Part(piece, "unknown")
    if is_quoted(piece) or _CHANNEL.fullmatch(piece):
        return Part(piece, "organisation")
    bare = _PHOTO_BEHIND.sub("", piece)
    house = agency_named(piece.partition("-")[0])
    if house and house.kind in ("wire", "publisher") and _DESK.fullmatch(piece):
        return Part(piece, "agency", house)
    if bare != piece and is_official(bare):
        return Part(_OFFICIAL_WORD.sub("", bare), "organisation")
    loud = bare.isupper() and not piece.isupper()  # "AU-UN IST Photo"
    if bare != piece and (loud or CAPITALS_ALONE.fullmatch(bare)):
        return Part(bare, "organisation")
    if bare != piece and is_person(bare):
        return Part(bare, "person")
    numbered = re.search(r"[^\W\d_]{3}\s\d{1,4}(?!\S)", piece)  # "Impulse 2", "Emergencias 112"
    numbered = numbered or _NUMBERED.match(piece)
    if is_organisation(piece) or is_official(piece) or _is_newspaper(piece) or numbered:
        return Part(piece, "organisation")
    return Part(piece, "person" if _are_people(piece) else "unknown")


def _are_people(piece: str) -> bool:
    """``Ann Example`` and ``Ann Example, Bo Other and Cy Third``."""
    return is_person(piece) or all(map(is_person, people_in(piece) or ("",)))


def _is_newspaper(piece: str) -> bool:
    """``Le Parisien``: an article and one word are a title, not a name."""
    words = piece.split()
    return len(words) == 2 and flat(words[0]) in ARTICLES and words[1][:1].isupper()


def surname_first(piece: str) -> list[Part]:
    """``EXAMPLE, Ann``: one person, as libraries write."""
    surname, comma, given = piece.partition(", ")
    names = given.split()
    shouted = surname.isupper() and len(surname) > 3 and not given.isupper()
    single = 0 < len(names) <= 2 and key(names[0]) in first_names()
    if not (comma and single and " " not in surname and (shouted or _is_no_given_name(surname))):
        return []
    return [Part(f"{given} {proper_name(surname)}", "person")]


def _is_no_given_name(word: str) -> bool:
    return word.istitle() and key(word) not in first_names() and not agency_named(word)


def is_abbreviation(text: str) -> bool:
    """``BMVg``: three capitals and small letters within one short word are no name's."""
    return text[:2].isupper() and sum(map(str.isupper, text)) >= 3
