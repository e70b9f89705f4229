"""Names in credit lines: what is a person, what an organisation, and how capitals are undone."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from archive.reading.credit_lines.words import (
    bodies,
    credit_words,
    first_names,
    flat,
    key,
    word_keys,
)

_CAMEL = re.compile(r"(?<=[a-z]{3})(?=[A-Z][a-z])")
"""Where ``NonstopNews`` holds two words."""

_LEGAL_FORM = re.compile(
    r"[a-zà-ÿ&.)]\s(?:AG|SE|KG|Ltd|Inc|LLC|LLP|plc|PLC|S\.?A|N\.?V|B\.?V|AB|ASA|A/S|Oyj?|Corp|SAS|SARL|S\.?r\.?l|"
    r"S\.?p\.?A|e\.?\s?V|eG|mbH|GmbH|d\.o\.o|s\.r\.o|a\.s|z o\.o|Co|ТОВ|ООО|АО|ПАТ)\.?$"
)
"""``Volkswagen AG``: what only firms have behind their name."""

_DOMAIN = re.compile(
    r"(?:^|\s)(?:https?://|www\.)?\w[\w-]*\.(?:com|net|org|info|ua|ru|pl|de|uk|fr|es|it|eu|gov|tv|pl|нет|укр|рф|бг|срб)\b"
)
_VOWEL = re.compile(r"[AEIOUYÀ-ÖØ-ÝАЕЄИІЇОУЮЯЫЭ]")
_ROMAN = re.compile(r"^(?:II|III|IV|VI{0,3}|IX)$")
_UNSAYABLE = re.compile(r"^[^AEIOUYАЕЄИІЇОУЮЯЫЭ]+$|[B-DF-HJ-NP-TV-XZ]{3}")
INITIALS_AT_MOST = 5
"""Letters: longer capitals are a word."""

_AND = re.compile(r"\s*[,;]\s*(?:and\s+|&\s*)?|\s+&\s+")


@lru_cache(maxsize=4096)
def is_organisation(text: str) -> bool:
    """Tell whether ``text`` reads as an organisation: by a word of its own, "The", or a domain."""
    lowered = flat(_CAMEL.sub(" ", text))
    if lowered.startswith("the ") or _DOMAIN.search(lowered) or has_legal_form(text):
        return True
    name, _space, land = key(text).rpartition(" ")
    if _is_surname(lowered):
        return False
    known = key(text) in bodies() or (land.isalpha() and name in bodies())  # "UNDP Ukraine"
    return known or _holds_word_of_a_house(lowered)


def _is_surname(lowered: str) -> bool:
    """``Ann Court``: behind a given name alone, such a word is somebody's surname."""
    first, _space, last = lowered.partition(" ")
    if not last.isalpha() or first not in first_names():
        return False
    return last in _SURNAMES_TOO or last.endswith(_words_of_houses().endings)


_SURNAMES_TOO = frozenset({
    "bahn", "bank", "bureau", "coast", "court", "forum", "fund", "guard", "herald", "house",
    "palace", "post", "register", "reserve", "sheriff", "star", "state", "trust", "wire",
})  # fmt: skip


def _holds_word_of_a_house(lowered: str) -> bool:
    said, words = _TOKEN.findall(lowered), _words_of_houses()
    return any(
        word in words.whole or word.startswith(words.beginnings) or word.endswith(words.endings)
        for word in said
    ) or bool(words.others.search(lowered))


_TOKEN = re.compile(r"\w+")


class _WordsOfHouses(NamedTuple):
    """What makes a name a house's: looked up, as a pattern of them all takes long to run."""

    whole: frozenset[str]
    beginnings: tuple[str, ...]
    endings: tuple[str, ...]
    others: re.Pattern[str]


@cache
def _words_of_houses() -> _WordsOfHouses:
    words = [flat(word) for word in credit_words("organisation")]
    single = [word for word in words if word.strip("*").isalnum()]
    others = [word for word in words if word not in single or word[0] + word[-1] == "**"]
    pattern = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in others)
    return _WordsOfHouses(
        frozenset(word for word in single if "*" not in word),
        tuple(word[:-1] for word in single if word.endswith("*") and word not in others),
        tuple(word[1:] for word in single if word.startswith("*") and word not in others),
        re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"),
    )


def is_official(text: str) -> bool:
    """Tell whether ``text`` reads as an authority, which hands pictures out."""
    return bool(_official().search(flat(text)))


@cache
def _official() -> re.Pattern[str]:
    stems = "|".join(re.escape(flat(stem)) for stem in credit_words("official"))
    whole = "|".join(re.escape(flat(word)) for word in credit_words("official-word"))
    return re.compile(rf"(?<!\w)(?:(?:{stems})|(?:{whole})(?!\w))")


def has_legal_form(text: str) -> bool:
    """Tell whether ``text`` ends with what only firms have behind their name."""
    return bool(_LEGAL_FORM.search(text))


def holds_first_name(text: str) -> bool:
    """Tell whether one of the words is a given name of the list: ``Jean-Paul Example``."""
    words = key(text).split()
    return not first_names().isdisjoint(words)


def is_unsayable(text: str) -> bool:
    """Tell whether ``text`` is initials that nobody can say: ``RNLI``, ``PNN``; no name is."""
    capitals = text.isupper() and text.isalpha() and 3 <= len(text) <= INITIALS_AT_MOST
    return capitals and text not in BEHIND_A_NAME and bool(_UNSAYABLE.search(text))


def is_person(text: str) -> bool:
    """Tell whether ``text`` reads as a person's name: two to five capitalised words."""
    words = text.split()
    if not 2 <= len(words) <= 6 or re.search(r"[\d:?!;«»\"“”]", text) or is_organisation(text):
        return False
    return all(_is_name_word(word) for word in words) and _is_capital(words[0])


def _is_capital(word: str) -> bool:
    first = word.lstrip("'’‘`(")[:1]
    return first.isupper() or (first.isalpha() and not first.islower())


_SMALL_PART = re.compile(r"^[a-z]{2,3}[-‐‑](?=[A-Z])")
"""``al-Masri``, ``ul-Haq``: small letters and a hyphen in front of what the name is."""


def _is_name_word(word: str) -> bool:
    bare = word.strip(".,'’‘`()")
    if not bare:
        return False
    if flat(bare) in word_keys("particle") or (bare[:2].lower() in ("d'", "d’", "l'", "l’")):
        return True
    bare = _SMALL_PART.sub("", bare)
    return _is_capital(bare) and bool(re.fullmatch(r"[\w.'’‘`\-‐‑]+", bare))


def people_in(text: str) -> tuple[str, ...]:
    """Split "Ann Example, Bo Other and Cy Third" into names, each without shouting capitals."""
    names: list[str] = []
    for part in _AND.split(text):
        names.extend(_split_at_and(part))
    cleaned = (proper_name(name) for name in _named(names))
    return tuple(dict.fromkeys(name for name in cleaned if any(map(str.isalpha, name))))


def _named(names: list[str]) -> list[str]:
    """``Ann Example, student of letters in Leeds``: what somebody is, and on, is no name."""
    for place, name in enumerate(names[1:], 1):
        first, _, more = name.partition(" ")
        if more and first.islower() and len(first) > 4 and first not in word_keys("particle"):
            return names[:place]
    return names


def _split_at_and(text: str) -> list[str]:
    words, shouted = text.split(), text.isupper()
    names: list[list[str]] = [[]]
    for place, word in enumerate(words):
        quiet = word.islower() or (shouted and word.isupper() and len(word) > 1)
        joins = flat(word) in word_keys("and") and quiet and 0 < place < len(words) - 1
        whole = len(names[-1]) >= 2 and len(words) - place - 1 >= 2
        if joins and (whole or flat(word) in ("and", "with", "та", "und", "и")):
            names.append([])
        else:
            names[-1].append(word)
    return [" ".join(name) for name in names]


def proper_name(text: str) -> str:
    """Return a name tidied; one written wholly in capitals gets ordinary ones (``VAN`` → van)."""
    name = _undouble(" ".join(text.split()).strip(' ,;:-–—|/•·*"“”«»©®'))
    if re.search(r"[^\w]$", name) and not name.endswith((".", ")", "'")):
        name = name[:-1]
    name = re.sub(r"(?<=\w\w\w)\.$", "", name)
    letters = [character for character in name if character.isalpha()]
    words = name.split()
    if len(letters) < 4 or not all(character.isupper() for character in letters):
        return " ".join(_surname(word) if len(words) > 1 else word for word in words)
    return " ".join(
        _capitalised(word, first=place == 0, alone=len(words) == 1)
        for place, word in enumerate(words)
    )


BEHIND_A_NAME = frozenset({
    "JR", "SR", "II", "III", "IV", "MD", "PHD", "USN", "USAF", "USMC", "USCG", "RAF", "RN", "RM",
    "RLC", "REME", "RAAF", "RAN", "OBE", "MBE",
})  # fmt: skip
"""Capitals behind a name that belong to it."""


def _surname(word: str) -> str:
    """Undo capitals of a surname alone, as French desks set it: ``Sergei SUPINSKY``."""
    if word in BEHIND_A_NAME:
        return word
    shouted = word.isupper() and len(word) > 2 and word.replace("-", "").isalpha()
    return _title(word) if shouted and (len(word) > 3 or _VOWEL.search(word)) else word


def _undouble(name: str) -> str:
    """Undo a name glued to itself, as distributors' systems do when they append the byline."""
    half, odd = divmod(len(name), 2)
    if not odd and half >= 6 and name[:half] == name[half:]:
        return name[:half]
    return name


def _capitalised(word: str, *, first: bool, alone: bool) -> str:
    if alone or _ROMAN.match(word):
        return word if alone and len(word) <= 5 else _title(word)
    small = word.lower() in word_keys("particle") and word.lower() not in _ARTICLES_OF_NAMES
    if not first and small and len(word) > 1:
        return word.lower()
    return _title(word)


_ARTICLES_OF_NAMES = frozenset({"al", "el"})
"""Small words that Arabic and Indonesian names are mostly written with a capital of."""


def _title(word: str) -> str:
    if _ROMAN.match(word):
        return word
    titled = re.sub(r"[^\W\d_]+", lambda found: found[0][0] + found[0][1:].lower(), word)
    titled = re.sub(r"(?<=[^\W\d_]{2}[’'`])([^\W\d_])$", lambda found: found[1].lower(), titled)
    return re.sub(r"\b(Mc|O’|O')([a-z])", lambda found: found[1] + found[2].upper(), titled)
