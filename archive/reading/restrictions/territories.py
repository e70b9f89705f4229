"""Territories: countries and regions as licences and restrictions name them.

A territory is kept by its code: two letters for a country (ISO 3166), a word for a region
(``EU``, ``DACH``, ``Worldwide``). Names, other spellings and members come from
``resources/vocabularies/territories.tsv`` and, in more languages, ``territory_names.tsv``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from archive.reading.credit_lines.words import key
from archive.reading.words.demonyms import country_of, is_adjective
from resources import path

WORLDWIDE = "Worldwide"


@dataclass(frozen=True, slots=True)
class Territory:
    """A country or a region; a region's ``members`` are country codes.

    A part of a country (Scotland, Gaza) has one member: its ISO 3166-2 code, such as ``GB-SCT``.
    """

    code: str
    name: str
    spellings: tuple[str, ...]
    members: frozenset[str]


@cache
def territories() -> tuple[Territory, ...]:
    """Return all known territories, countries first."""
    found, elsewhere = [], _names_elsewhere()
    text = path("vocabularies", "territories.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        code, three, name, spellings, members = (line.split("\t") + [""] * 5)[:5]
        others = [part for part in (three, *spellings.split(";"), *elsewhere.get(code, ())) if part]
        found.append(Territory(code, name, tuple(others), frozenset(members.split())))
    return tuple(found)


def _names_elsewhere() -> dict[str, list[str]]:
    """Names of countries in other languages; see ``build_names``."""
    file = path("vocabularies", "territory_names.tsv")
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    pairs = (line.partition("\t") for line in lines if not line.startswith("#"))
    return {code: names.split(";") for code, _, names in pairs}


@cache
def _index() -> dict[str, Territory]:
    index: dict[str, Territory] = {}
    for territory in territories():
        index.setdefault(key(territory.code), territory)
        for spelling in (territory.name, *territory.spellings):
            index.setdefault(key(spelling), territory)
    for name, territory in tuple(index.items()):
        for other in _spelt_otherwise(name):
            index.setdefault(other, territory)
    return index


def territory_names() -> frozenset[str]:
    """Return the names and spellings of all territories, flat."""
    return frozenset(_index())


def _spelt_otherwise(name: str) -> Iterator[str]:
    """``Trinidad & Tobago`` and ``St. Lucia``, as they are also spelt, as keys."""
    yield name.replace(" and ", " & ")
    if name.startswith("saint "):
        yield (short := name.replace("saint ", "st ", 1))
        yield short.replace(" and ", " & ")


def territory_named(text: str) -> Territory | None:
    """Return the territory of that code, name or spelling, in any case; else None."""
    wanted = key(text)
    return _index().get(wanted) or _index().get(wanted.removeprefix("the "))


def countries_of(code: str) -> frozenset[str]:
    """Return the country codes a territory stands for; an empty set means the whole world."""
    territory = territory_named(code)
    if territory is None or territory.code == WORLDWIDE:
        return frozenset()
    return territory.members or frozenset({territory.code})


def covers(codes: tuple[str, ...], wanted: str) -> bool:
    """Tell whether the territories ``codes`` hold all of ``wanted``; no codes: no limit."""
    if not codes:
        return True
    granted: set[str] = set()
    for code in codes:
        ground = _ground_of(code)
        if not ground:
            return True
        granted |= ground
    asked = _ground_of(wanted)
    return bool(asked) and asked <= granted


def touches(codes: tuple[str, ...], wanted: str) -> bool:
    """Tell whether any of the territories ``codes`` shares a country with ``wanted``."""
    asked = _ground_of(wanted)
    if not codes:
        return False
    grounds = map(_ground_of, codes)
    return any(not ground or not asked or bool(ground & asked) for ground in grounds)


def common_ground(*scopes: tuple[tuple[str, ...], tuple[str, ...]]) -> bool:
    """Tell whether scopes meet anywhere; each is (territories, those it leaves out).

    No territories: no limit. What one of them leaves out is no ground of theirs together.
    """
    shared: frozenset[str] | None = None
    for held, without in scopes:
        left = _all_of(held) - (_all_of(without) if without else frozenset())
        shared = left if shared is None else shared & left
    return bool(shared)


def _all_of(codes: tuple[str, ...]) -> frozenset[str]:
    """Countries and their parts; the whole world where there is no limit."""
    grounds = [_ground_of(code) for code in codes]
    return frozenset().union(*grounds) if grounds and all(grounds) else _world()


@cache
def _world() -> frozenset[str]:
    return frozenset().union(*(_ground_of(each.code) for each in territories()))


@lru_cache(maxsize=1024)
def _ground_of(code: str) -> frozenset[str]:
    """Return countries and their parts, so that what holds a country holds its parts too."""
    countries = countries_of(code)
    return countries | {part for part in _parts() if part.partition("-")[0] in countries}


@cache
def _parts() -> frozenset[str]:
    return frozenset(one for each in territories() for one in each.members if "-" in one)


_LONGEST = 6
_WORD = re.compile(r"[\w.'’`-]{1,120}")
_SPACE = re.compile(r"(?<=\w)\s*&\s*|\s+")
_JOINT = re.compile(
    r"(?:\s*[,/&]\s*(?:(?:and/or|and|or|nor|und|oder|et|ou|y|o|i|та|і|и|й|або|или)\s+)?|"
    r"\s+(?:and/or|and|or|nor|und|oder|et|ou|y|o|i|та|і|и|й|або|или)\s+)"
)
_BEFORE_NAME = re.compile(
    r"(?:(?:the|la|le|les|el|los|der|die|das|den|au|aux|en|in|to|в|у|во|на|до)\s+|l')"
)
_UNKNOWN_AT_MOST = 3
"""Names no list knows that may stand side by side in a list, and words of each."""

_LONGEST_UNKNOWN = 40
"""Code points."""

_NO_NAME = re.compile(
    r"[.;:()\[\]\n\d]|(?<!\w)(?:no|not|none|non|out|only|us(?:e|ed|age)|sales?|resales?|archives?|"
    r"credits?|mandatory|editorial|commercial|embargo\w*|photos?|pictures?|images?|tv|television|"
    r"online|web|internet|print|magazines?|mags|newspapers?|broadcast|social|mobile|until|for|keine?|"
    r"nur|pas|solo|sin|не|без|лише|тільки|только)(?!\w)"
)
"""What stands in notes and in no name of a territory."""

_WORDS_TOO = frozenset({"and", "are", "can", "com", "per", "est", "sur", "mar", "fin", "don"})
"""Three-letter codes that are words of many languages."""

_CODES = ("uk", "us", "eu")
"""The two-letter codes that count in a sentence: the others are words of many languages."""


@lru_cache(maxsize=4096)
def list_end(
    flat_text: str, start: int, written: str = "", *, led: bool = False, people: bool = False
) -> int | None:
    """Return where a list of territories ends that begins at ``start``; None if none begins.

    Where ``written`` is the same text with its capitals, a capitalised name no list knows does not
    end the list: "China, Nowhereland, Japan" holds Japan too; ``led``: nor need it begin with a
    known one. ``people``: adjectives count ("German" tabloids). Names may have an article or a
    preposition in front: "France and the Netherlands". Looked up, not matched: a pattern of all
    names costs more to make than everything else of a text.
    """
    first = _people_end(flat_text, start) if people else _name_end(flat_text, start)
    end = first or (_further(flat_text, start, written) if led else None)
    while end is not None:
        joint = _JOINT.match(flat_text, end)
        further = _further(flat_text, joint.end(), written, people=people) if joint else None
        if further is None:
            return end
        end = further
    return None


def _further(flat_text: str, start: int, written: str, *, people: bool = False) -> int | None:
    """Where the next known name of a list ends, past capitalised names no list knows."""
    for _passed in range(_UNKNOWN_AT_MOST):
        end = _people_end(flat_text, start) if people else _name_end(flat_text, start)
        joint = _JOINT.search(flat_text, start, start + _LONGEST_UNKNOWN)
        if end is not None or joint is None:
            return end
        unknown = written[start : joint.start()].split()
        named = 0 < len(unknown) <= _UNKNOWN_AT_MOST and all(w[0].isupper() for w in unknown)
        if not named or _NO_NAME.search(flat_text, start, joint.start()):
            return None
        start = joint.end()
    return _name_end(flat_text, start)


def listed(flat_text: str) -> tuple[str, ...]:
    """Return the codes of a list of territories as ``list_end`` finds it; unknown names are not."""
    whole = territory_named(flat_text)
    if whole is not None:
        return (whole.code,)
    codes: dict[str, None] = {}
    at: int | None = 0
    while at is not None:
        end = _people_end(flat_text, at)
        named = flat_text[at:end] if end is not None else ""
        found = territory_named(named) or territory_named(_BEFORE_NAME.sub("", named, count=1))
        found = found or _of_people(named)
        codes |= {found.code: None} if found else {}
        joint = _JOINT.search(flat_text, at) if end is None else _JOINT.match(flat_text, end)
        at = joint.end() if joint else None
    return tuple(codes)


def _name_end(flat_text: str, start: int) -> int | None:
    article = _BEFORE_NAME.match(flat_text, start)
    for begin in (start, article.end()) if article else (start,):
        for end in reversed(_word_ends(flat_text, begin)):
            name = key(flat_text[begin:end])
            if name in _index() and (len(name) > 2 or name in _CODES) and name not in _WORDS_TOO:
                return end
    return None


_PEOPLE = re.compile(r"(?P<first>[a-z]+)(?:\s[a-z]+)?")
"""One English word or two, as peoples are called."""


def _people_end(flat_text: str, start: int) -> int | None:
    """Where an adjective of a people ends, or the name of a territory."""
    one = _PEOPLE.match(flat_text, start)
    for end in (one.end(), one.end("first")) if one else ():
        if _of_people(flat_text[start:end]):
            return end
    return _name_end(flat_text, start)


def _of_people(words: str) -> Territory | None:
    """``German``, ``South Korean``: the country whose people are called so."""
    return territory_named(country_of(words) or "") if is_adjective(words) else None


_LONGEST_WORD = 60
"""Letters of a name's first word that are looked up."""


def _word_ends(text: str, begin: int) -> list[int]:
    """Where the words of a name may end, behind the first word, the second …, without stops."""
    first = _WORD.match(text, begin)
    if first is None or key(first.group()[:_LONGEST_WORD]).partition(" ")[0] not in _first_words():
        return []
    ends: list[int] = []
    word: re.Match[str] | None = first
    while word is not None and len(ends) < _LONGEST:
        bent = word.group().find("'", 2)  # "Türkiye'de"
        if bent > 0:
            ends.append(word.start() + bent)
        ends.append(begin + len(text[begin : word.end()].rstrip(".-'")))
        space = _SPACE.match(text, word.end())
        word = _WORD.match(text, space.end()) if space else None
    return ends


@cache
def _first_words() -> frozenset[str]:
    """The first words of all names: most words of a text are none of them."""
    return frozenset(name.partition(" ")[0] for name in _index())
