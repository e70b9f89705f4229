"""Is this the same person, spelled in another script or another romanisation?

Zelensky, Zelenskyy, Zelenskiy, Зеленський and Зеленский are one surname; Volodymyr and Vladimir
one given name. Two Latin spellings must agree but for the endings that romanisations differ in,
so that Gary Hill and Harry Hill stay two; a Cyrillic and a Latin one are compared by sound.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.gazetteer.sound import sound
from archive.reading.fold import fold_name
from archive.store.models import Party, PartyAlias
from archive.values import PartyId
from resources import path

_LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "h", "д": "d", "е": "e", "є": "ie", "ж": "z", "з": "z",
    "и": "i", "і": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "c", "ч": "h", "ш": "s", "щ": "s",
    "ь": "", "ъ": "", "ы": "i", "э": "e", "ю": "iu", "я": "ia", "ў": "u", "ј": "i",
}  # fmt: skip
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_ENDING = re.compile(r"(?<=[bcdfghklmnprstvz])(?:iy|yi|ij|yj|ii|yy|y|i)$")
_SLAVIC = re.compile(r"(?:sk|ck|zk|[lnrv])$")
_LEADING = re.compile(r"^(?:ye|je|ie)")
_PATRONYMIC = re.compile(r"(?:ovich|evich|ovych|evych|iiovych|ovna|evna|ivna|yivna|овіч|ович|евич|"
                         r"овна|евна|івна|ївна|іівна)$")  # fmt: skip
_SHARED = 1 << 16


@dataclass(frozen=True, slots=True)
class PersonKey:
    """What is compared of a name: given names and surname, as written and by sound."""

    cyrillic: bool
    given: tuple[str, ...]
    surname: str
    sounded: tuple[str, ...]


@cache
def _given_names() -> dict[str, str]:
    names: dict[str, str] = {}
    text = path("vocabularies", "given_names.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            first, *others = line.split()
            for name in (first, *others):
                names.setdefault(name, first)
                names.setdefault(sound(name), first)
    return names


@lru_cache(maxsize=_SHARED)
def person_key(name: str) -> PersonKey | None:
    """Return the key of a person's name; None for an empty one and for other scripts."""
    words = fold_name(name).split()
    if len(words) > 2:
        words = [words[0], *(w for w in words[1:-1] if not _PATRONYMIC.search(w)), words[-1]]
    cyrillic = any(_CYRILLIC.search(word) for word in words)
    latin = ["".join(_LETTERS.get(letter, letter) for letter in word) for word in words]
    if not latin or not all(word.isascii() and word for word in latin):
        return None
    given = tuple(_given(word) for word in latin[:-1])
    sounded = tuple(sound(word) for word in (*given, latin[-1]))
    return PersonKey(cyrillic, given, _surname(latin[-1]), sounded)


def _given(word: str) -> str:
    names = _given_names()
    return names.get(word) or names.get(sound(word)) or word


def _surname(word: str) -> str:
    stem = _ENDING.sub("", word)
    kept = f"{stem}y" if stem != word and _SLAVIC.search(stem) and len(stem) > 3 else word
    return _LEADING.sub("e", kept)


def same_person(one: str, other: str) -> bool:
    """Tell whether two spellings can be one person's name; a bare surname is only itself."""
    first, second = person_key(one), person_key(other)
    if first is None or second is None or len(first.given) != len(second.given):
        return False
    if first.cyrillic or second.cyrillic:
        return first.sounded == second.sounded
    return (first.given, first.surname) == (second.given, second.surname)


def same_surname(one: str, other: str) -> bool:
    """Tell whether two names end in one surname."""
    first, second = person_key(one), person_key(other)
    if first is None or second is None:
        return False
    if first.cyrillic or second.cyrillic:
        return first.sounded[-1] == second.sounded[-1]
    return first.surname == second.surname


def find_person(session: Session, name: str) -> PartyId | None:
    """Return the party of a person whose name is spelled so in some script or romanisation."""
    found = {number for number, known in person_spellings(session) if same_person(name, known)}
    return PartyId(found.pop()) if len(found) == 1 else None


def person_spellings(session: Session) -> list[tuple[int, str]]:
    """Return every spelling of every party that is or may be a person."""
    kinds = Party.kind.in_(("person", "unknown"))
    own = select(Party.id, Party.name).where(kinds)
    spelled = select(PartyAlias.party_id, PartyAlias.name).join(
        Party, Party.id == PartyAlias.party_id
    )
    rows = [*session.execute(own.order_by(Party.id)), *session.execute(spelled.where(kinds))]
    return [(number, name) for number, name in rows]
