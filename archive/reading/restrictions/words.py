"""A note on rights cut into words that mean something to it: forbidding, allowing, what, where.

The words are data (``resources/vocabularies/restriction_words.tsv``); media and territories come
from their own tables. A word of no such meaning ends whatever rule it stands in.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from archive.reading.credit_lines.words import flat
from archive.reading.restrictions.moments import month_names
from archive.reading.restrictions.phrases import media_words
from archive.reading.restrictions.territories import (
    list_end,
    listed,
    territory_named,
    territory_names,
)
from resources import path

_WORD = re.compile(
    r"\d{1,2}(?P<mark>[./-])\d{1,2}(?P=mark)\d{2,4}(?![\d.])|(?:[dlnmst]|qu)(?=')|[^\W_]+(?:'[^\W_]{3,})?|[,/&+.;:!?()\[\]\n|*–—\"“”«»、。；：・]|(?<=\s)-+(?=\s)"
)
_DAY = re.compile(r"\d+[./-]\d+[./-]\d+")
_LIST_SIGNS = frozenset(",/&+、・")
_RUNS_ON = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")
"""Scripts that put no space between words: only those that mean something are cut out."""
_USE = " use"
"""A medium's name with this behind it says nothing more: "online use" is online."""

_YEAR = 4
"""Digits."""

_SHORTEST = 2
"""Letters that stand for artificial intelligence, in capitals only."""

_OUT_GOES_ON = frozenset(
    {"until", "till", "for", "in", "except", "unless", "before", "worldwide", "only", "and", "or",
     *"-–—,/&+.;:!?()[]\n|*\"“”«»"}
)  # fmt: skip
"""What may follow ``out`` in small letters where it bars what is named in front of it."""

_LONGEST_CLAUSE = 120
"""Words; what runs on for longer is read in stretches of so many, lest a rule look over it all."""

_STEM = 3
"""Letters by which words of any ending are found."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or ``several`` that belong together, and what it may mean: kinds of the vocabulary.

    ``codes`` are those of the medium or the territories it names; ``loud``: it is in capitals.
    """

    start: int
    end: int
    kinds: frozenset[str]
    codes: tuple[str, ...] = ()
    several: bool = False
    loud: bool = False


_Entry = tuple[tuple[str, ...], frozenset[str]]


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    """Entries by their first word, and by the first letters where that has any ending."""

    whole: dict[str, list[_Entry]]
    stems: dict[str, list[_Entry]]


@cache
def _vocabulary() -> _Vocabulary:
    made = _Vocabulary({}, {})
    for spelt, meant in _kinds_of_words().items():
        group, first = made.whole, spelt[0]
        if first.endswith("*"):
            group, first = made.stems, first[:_STEM].rstrip("*")
        group.setdefault(first, []).append((spelt, frozenset(meant)))
    return made


def _kinds_of_words() -> dict[tuple[str, ...], set[str]]:
    """The kinds of all words that mean something to notes: of the table, of media, of months."""
    kinds: dict[tuple[str, ...], set[str]] = {}
    text = path("vocabularies", "restriction_words.tsv").read_text(encoding="utf-8")
    for row in text.splitlines():
        if row and not row.startswith("#"):
            kind, words = row.split("\t")
            for word in words.split("|"):
                kinds.setdefault(tuple(flat(word).split()), set()).add(kind)
    for name in media_words():
        if not name.endswith(_USE):
            kinds.setdefault(tuple(name.split()), set()).add("medium")
    for month in month_names():
        kinds.setdefault((month,), {"date"})
    return kinds


def clauses(text: str) -> Iterator[list[Word]]:
    """Yield the clauses of a text as words; signs of a list (``,`` ``/``) stay between them."""
    lowered = flat(text)
    found = list(_WORD.finditer(lowered))
    if _RUNS_ON.search(lowered):
        found = [part for match in found for part in _parts(match)]
    said, place = [match.group() for match in found], 0
    clause: list[Word] = []
    while place < len(found):
        if said[place] == "." and clause and _runs_on(clause[-1], said, place):
            place += 1
            continue
        ends = not said[place][0].isalnum() and said[place] not in _LIST_SIGNS
        if ends or len(clause) >= _LONGEST_CLAUSE:
            yield clause
            clause = []
        if ends:
            place += 1
            continue
        word, place = _word_at(text, lowered, found, said, place)
        clause.append(word)
    yield clause


def _word_at(
    text: str, lowered: str, found: list[re.Match[str]], said: list[str], place: int
) -> tuple[Word, int]:
    """Return the word, or the list of places, at a place, and the place behind it."""
    start = found[place].start()
    size, kinds = _meaning(said, place)
    named = text[start].isupper() and "light" not in kinds
    last = _places_end(lowered, start, text, said[place + 1 : place + 3]) if named else None
    if not kinds and _RUNS_ON.match(said[place]) and territory_named(said[place]):
        last = found[place].end()
    if last is not None:
        places = Word(start, last, frozenset({"territory"}), listed(lowered[start:last]))
        return places, bisect_left(found, last, place, key=re.Match.start)
    end = found[place + size - 1].end()
    media, loud = _media(said, place, size), text[start:end].isupper()
    if not loud and not _OUT_GOES_ON.issuperset(said[place + 1 : place + 2]):
        kinds -= {"bars"}  # "Players walk out onto the pitch"
    if end - start <= _SHORTEST and not loud:
        kinds -= {"no_ai"}  # "vietato ai siti web"
    return Word(start, end, kinds, media, size > 1, loud), place + size


_SHORTENED = frozenset({"max", "min", "approx", "incl"})


def _runs_on(last: Word, said: list[str], stop: int) -> bool:
    """``World rights excl. France``, ``bis 1. Mai``, ``max. 3``: a stop that ends no clause."""
    following = said[stop + 1 : stop + 2]
    day = "number" in last.kinds and bool(following) and following[0] in month_names()
    return day or "apart" in last.kinds or said[stop - 1] in _SHORTENED


def _places_end(lowered: str, start: int, text: str, near: list[str]) -> int | None:
    """Where a list of places ends; of peoples where a medium follows: ``SWISS MAGAZINES``."""
    last = list_end(lowered, start, text)
    if last is not None or (media_words().keys() | _OF_PEOPLES).isdisjoint(near):
        return last
    people = list_end(lowered, start, text, people=True)
    follows = _WORD.search(lowered, people) if people is not None else None
    goes_on = follows and (follows.group() in media_words() or follows.group() in _OF_PEOPLES)
    return people if goes_on else None


_OF_PEOPLES = frozenset(
    {"use", "usage", "sales", "sale", "resale", "rights", "media", "publications", "publication",
     "outlets", "clients", "subscribers", "broadcasters", "editions"}
)  # fmt: skip
"""What is barred or allowed of a people as of its country: ``NO DUTCH SALES``."""


def _parts(found: re.Match[str]) -> Iterator[re.Match[str]]:
    """A word as it is; of one without spaces those in it that mean something."""
    if not _RUNS_ON.search(found.group()):
        yield found
        return
    parts = list(_without_spaces().finditer(found.string, found.start(), found.end()))
    bent = any(part["known"] and _HANGUL.match(part.group()) for part in parts)
    for part in parts:
        ending = bent and not part["known"] and _HANGUL.match(part.group())
        if part["known"] or not (ending or part.end() - part.start() == 1):
            yield part


_HANGUL = re.compile(r"[\uac00-\ud7a3]")
"""Korean words bend: what follows a known word in one is its ending."""


@cache
def _without_spaces() -> re.Pattern[str]:
    """Return the pattern of the words, and the names of territories, of such scripts."""
    words = {entry[0] for entries in _vocabulary().whole.values() for entry, _ in entries}
    words = {word for word in (*words, *territory_names()) if _RUNS_ON.search(word)}
    known = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    other = rf"(?:(?!{known})[\u30a1-\u30ff\u4e00-\u9fff\uac00-\ud7a3])+"
    return re.compile(rf"(?P<known>{known}|[a-z0-9]+)|{other}")


def _meaning(said: list[str], place: int) -> tuple[int, frozenset[str]]:
    """Return how many words from ``place`` on belong together at most, and what they mean."""
    if said[place] in _LIST_SIGNS:
        return 1, frozenset({"light", "comma"} if said[place] in ",、" else {"light"})
    if _DAY.fullmatch(said[place]):
        return 1, frozenset({"date"})
    if said[place].isdigit():
        return 1, frozenset({"number"} if len(said[place]) < _YEAR else {"date"})
    known, first = _vocabulary(), said[place]
    size, kinds = 1, frozenset[str]()
    for entry, meant in (*known.whole.get(first, ()), *known.stems.get(first[:_STEM], ())):
        if len(entry) < size or not _stands(entry, said, place):
            continue
        kinds = meant if len(entry) > size else kinds | meant
        size = len(entry)
    return size, kinds - {"permission"} if "allowed" in kinds else kinds


def _stands(entry: tuple[str, ...], said: list[str], place: int) -> bool:
    there = said[place : place + len(entry)]
    return len(there) == len(entry) and all(
        word.startswith(one[:-1]) if one.endswith("*") else word == one
        for one, word in zip(entry, there, strict=True)
    )


def _media(said: list[str], place: int, size: int) -> tuple[str, ...]:
    medium = media_words().get(" ".join(said[place : place + size]))
    return (medium,) if medium else ()


@lru_cache(maxsize=512)
def kinds_in(text: str) -> tuple[str, ...]:
    """Return one kind for each word of a text, in their order; "" for a word of no meaning.

    Of several kinds the one that says most of a note: of a picture or its use, else ``light``
    last of all.
    """
    said = [word for clause in clauses(text) for word in clause]
    order = ("picture", "use")
    return tuple(
        next((kind for kind in order if kind in word.kinds), None)
        or next(iter(sorted(word.kinds - {"light", "comma"})), "light" if word.kinds else "")
        for word in said
    )


@cache
def words_of_kind(kind: str) -> frozenset[str]:
    """Return the single words of one kind, flat, without those of any ending."""
    words = _vocabulary()
    return frozenset(
        entry[0] for entries in words.whole.values() for entry, kinds in entries
        if kind in kinds and len(entry) == 1
    )  # fmt: skip
