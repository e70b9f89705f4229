"""Weigh what speaks for and against a word being a place, and for each of its homonyms.

Weights are on the scale of ``lookup``'s scores: the decimal logarithm of the population, plus one
for a primary name; a country is about 9, a town of 100,000 people 6, a village 3.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from archive.gazetteer.kinds import SUFFIXES
from archive.gazetteer.lookup import Candidate, ancestors
from archive.gazetteer.schema import AREA, CODE, COUNTRY, PRIMARY, REGION
from archive.reading.fold import Word
from resources import path

ENOUGH = 5.5
_QUALIFIED, _KIND_NAMED, _SAME_COUNTRY, _LOCATIVE, _NEIGHBOUR = 5.0, 3.0, 3.0, 1.0, 1.5
_EVERYDAY, _PERSON_BEFORE, _NAME_AFTER, _GIVEN_NAME, _FIRST_WORD = -6.0, -5.0, -1.5, -5.0, -1.0
_PUBLICATION, _INFLECTED, _IN_A_NAME, _SMALL_BEFORE_NAME = -4.0, -0.5, -2.5, -2.0
_EVERYDAY_WORDS, _MAYBE_A_PERSON, _LONG_NAME = -6.0, -2.0, 1.0
_ALIASED = 0.4
_LARGE = 300_000

_LISTS = """
locatives: in near at outside around from to towards toward into across inside beyond between over
 der bei aus nach von en dans pres vers w na pod kolo в у на под біля коло під до з із из около
 поблизу неподалік поруч вблизи возле недалеко рядом поблизости
kinds: town city village settlement capital port suburb hamlet community cities towns villages
 kibbutz moshav
 місто місті міста село селі села селище город городе города поселок поселке
publications: times post journal herald tribune news telegraph mirror
plurals: regions oblasts provinces states counties districts governorates областях области областеи
in: in near at outside around
joints: and or , і та и &
"""


def _list(name: str) -> frozenset[str]:
    found = re.search(rf"^{name}:((?:.|\n )*)", _LISTS, re.MULTILINE)
    return frozenset(found.group(1).split() if found else ())


_LOCATIVES, _KINDS_OF_TOWN = _list("locatives"), _list("kinds")
_PUBLICATIONS, _PLURALS, _JOINTS = _list("publications"), _list("plurals"), _list("joints")
_IN = _list("in")
_BETWEEN = re.compile(
    r"\s*(?:[,،、]\s*(?:(?:in|the)\s+)*|\(|\s(?:in|,)\s(?:the\s)?|\s[-–—/|]\s)\s*"
)
_PLAIN_GAP = re.compile(r"[ \u00a0]+|-")


@dataclass(frozen=True, slots=True)
class Mark:
    """A known name in a text: code point offsets, first and last word (-1: not at word borders)."""

    start: int
    end: int
    first: int
    last: int
    candidates: tuple[Candidate, ...]
    inflected: bool


@dataclass(frozen=True, slots=True)
class Weighed:
    """An accepted name with its candidates, best first, and what spoke for it."""

    mark: Mark
    candidates: tuple[Candidate, ...]
    reasons: tuple[str, ...]
    locative: bool = False
    qualifies: bool = False


@dataclass(frozen=True, slots=True)
class _Against:
    """What speaks against a name: a weight, another name right after it, only everyday words."""

    weight: float = 0.0
    name_follows: bool = False
    everyday_words: bool = False


def weigh(
    text: str, tokens: Sequence[Word], marks: Sequence[Mark], countries: frozenset[str]
) -> tuple[Weighed, ...]:
    """Return the names that are places, with their candidates reordered by the evidence."""
    shouting = _is_shouting(text)
    against = [_speaks_against(text, tokens, mark, shouting) for mark in marks]
    known = _countries_named(marks, against, countries)
    found: list[Weighed] = []
    for at, mark in enumerate(marks):
        after = marks[at + 1] if at + 1 < len(marks) else None
        before = marks[at - 1] if at else None
        support = _support_around(text, tokens, mark, before)
        support += _support_of_code(text, mark, before)
        weighed = [
            _weigh_one(text, (mark, after), one, known, against=against[at], support=support)
            for one in mark.candidates[:30]
        ]
        best = sorted(weighed, key=lambda pair: (-pair[0].score, pair[0].place.id))
        if best and best[0][0].score >= ENOUGH + (_ALIASED if best[0][0].rank != PRIMARY else 0.0):
            ordered = tuple(one for one, _ in best[:6])
            locative = _stands_after(tokens, mark, _LOCATIVES)
            found.append(Weighed(mark, ordered, best[0][1], locative))
    return _with_qualifiers(text, _with_plurals(text, tokens, found))


def _weigh_one(
    text: str,
    marks: tuple[Mark, Mark | None],
    one: Candidate,
    countries: Mapping[str, float],
    *,
    against: _Against,
    support: float,
) -> tuple[Candidate, tuple[str, ...]]:
    mark, after = marks
    score = one.score + support + against.weight
    reasons = [f"“{text[mark.start : mark.end]}” is a name of {one.place.name}"]
    if after is not None and _qualifies(text, mark, one, after):
        score += _QUALIFIED
        reasons.append(f"“{text[after.start : after.end]}” follows, in which it lies")
    country = one.place.country or ""
    if one.place.level not in (COUNTRY, AREA) and country in countries:
        score += _SAME_COUNTRY * countries[country]
        reasons.append(f"the text speaks of {country}")
    if one.place.population < _LARGE:
        score += _SMALL_BEFORE_NAME if against.name_follows else 0.0
    if mark.last > mark.first:  # several words are either a sure name or no name at all
        score += _LONG_NAME if one.rank == PRIMARY else 0.0
        small = one.rank != PRIMARY or one.place.population < _LARGE
        everyday = against.everyday_words and small and one.place.level not in (COUNTRY, AREA)
        score += _EVERYDAY_WORDS if everyday else 0.0
    return replace(one, score=round(score, 3)), tuple(reasons)


def _qualifies(text: str, mark: Mark, one: Candidate, after: Mark) -> bool:
    if not _BETWEEN.fullmatch(text[mark.end : after.start]):
        return False
    above = set(ancestors(one.place.id))
    return any(other.place.id in above for other in after.candidates)


def _countries_named(
    marks: Sequence[Mark], against: Sequence[_Against], countries: frozenset[str]
) -> dict[str, float]:
    """Return the countries a text speaks of, and how much beside the one it speaks of most (1.0).

    A country is named, or spoken of through a large and unmistakable place.
    """
    counts = Counter(dict.fromkeys(countries, 1))
    for mark, objection in zip(marks, against, strict=True):
        best = mark.candidates[0]
        if best.place.country is None or objection.weight < _FIRST_WORD:
            continue
        rivals = {one.place.country for one in mark.candidates if one.score > best.score - 1.5}
        if best.place.level == COUNTRY or (best.score >= ENOUGH + 0.3 and len(rivals) == 1):
            counts[best.place.country] += 1
    most = max(counts.values(), default=1)
    return {country: math.sqrt(count / most) for country, count in counts.items()}


def _support_around(text: str, tokens: Sequence[Word], mark: Mark, before: Mark | None) -> float:
    if mark.first < 0:
        return 0.0
    score = _INFLECTED if mark.inflected else 0.0
    previous = _words_before(tokens, mark)
    if _stands_after(tokens, mark, _LOCATIVES):
        score += _LOCATIVE
    named = previous and previous[-1] in (*_KINDS_OF_TOWN, "of")
    if named and any(word in _KINDS_OF_TOWN for word in previous[-2:]):
        score += _KIND_NAMED
    if before is not None and text[before.end : mark.start].strip() in _JOINTS:
        score += _NEIGHBOUR
    return score


def _support_of_code(text: str, mark: Mark, before: Mark | None) -> float:
    """Return what a code gains from the town before it ("Austin, TX"); without one it is none."""
    if any(one.rank != CODE for one in mark.candidates):
        return 0.0
    if before is not None and any(_qualifies(text, before, one, mark) for one in before.candidates):
        return _QUALIFIED
    return -_QUALIFIED


def _words_before(tokens: Sequence[Word], mark: Mark) -> list[str]:
    if mark.first < 0:
        return []
    words = [token.folded for token in tokens[max(mark.first - 3, 0) : mark.first]]
    return words[:-1] if words and words[-1] == "the" else words


def _stands_after(tokens: Sequence[Word], mark: Mark, words: frozenset[str]) -> bool:
    return _words_before(tokens, mark)[-1:] != [] and _words_before(tokens, mark)[-1] in words


def _speaks_against(text: str, tokens: Sequence[Word], mark: Mark, shouting: bool) -> _Against:
    if mark.first < 0:
        return _Against()
    kinds = _common_words()
    single = tokens[mark.first].folded if mark.first == mark.last else None
    everyday = single is not None and kinds.get(single) == "everyday"
    acronym = mark.end - mark.start > 1 and text[mark.start : mark.end].isupper() and not shouting
    weight = _EVERYDAY if everyday and not acronym else 0.0
    if shouting:
        return _Against(weight)
    before = _neighbour(text, tokens, mark.first, -1)
    after = _neighbour(text, tokens, mark.last, +1)
    if before is not None and before not in _LOCATIVES and kinds.get(before) != "everyday":
        weight += _PERSON_BEFORE
    name_follows = after is not None and after not in SUFFIXES
    if name_follows:
        person = single is not None and kinds.get(single) == "given name"
        weight += _GIVEN_NAME if person and kinds.get(after or "") != "everyday" else _NAME_AFTER
        weight += _PUBLICATION if after in _PUBLICATIONS else 0.0
        weight += _IN_A_NAME if before is not None and kinds.get(before) == "everyday" else 0.0
    if single is not None and _starts_sentence(text, mark.start):
        weight += _FIRST_WORD
    if single is not None and kinds.get(single) in ("given name", "surname"):
        in_place = _stands_after(tokens, mark, _IN)
        weight += 0.0 if in_place else _MAYBE_A_PERSON
    words = tokens[mark.first : mark.last + 1]
    common = len(words) > 1 and all(kinds.get(word.folded) == "everyday" for word in words)
    return _Against(weight, name_follows, common)


def _neighbour(text: str, tokens: Sequence[Word], at: int, step: int) -> str | None:
    """Return the capitalised word right beside a word, if nothing but a space is between."""
    other = at + step
    if not 0 <= other < len(tokens):
        return None
    first, last = sorted((at, other))
    gap = text[tokens[first].end : tokens[last].start]
    if not _PLAIN_GAP.fullmatch(gap) or not text[tokens[other].start].isupper():
        return None
    return tokens[other].folded


def _starts_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \t\u00a0“\"‘'(«")
    return not before or before[-1] in ".!?\n•:;—-"


def _is_shouting(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    return capitals > 0.7 * len(letters)


def _with_plurals(text: str, tokens: Sequence[Word], found: list[Weighed]) -> list[Weighed]:
    """Read "Donetsk and Luhansk regions" as two regions."""
    plural = False
    for at in range(len(found) - 1, -1, -1):
        mark = found[at].mark
        if plural and text[mark.end : found[at + 1].mark.start].strip() in _JOINTS:
            regions = [one for one in found[at].candidates if one.place.level == REGION]
            rest = [one for one in found[at].candidates if one.place.level != REGION]
            found[at] = replace(found[at], candidates=(*regions, *rest))
        else:
            plural = mark.last >= 0 and tokens[mark.last].folded in _PLURALS
    return found


def _with_qualifiers(text: str, found: Sequence[Weighed]) -> tuple[Weighed, ...]:
    """Mark the names that only say where the one before them lies."""
    answer: list[Weighed] = []
    for one in found:
        if answer:
            before = answer[-1]
            near = _BETWEEN.fullmatch(text[before.mark.end : one.mark.start])
            above = set(ancestors(before.candidates[0].place.id)) if near else set()
            if any(other.place.id in above for other in one.candidates):
                inside = [other for other in one.candidates if other.place.id in above]
                rest = [other for other in one.candidates if other.place.id not in above]
                one = replace(one, candidates=(*inside, *rest), qualifies=True)
        answer.append(one)
    return tuple(answer)


@cache
def everyday_words() -> frozenset[str]:
    """Return folded words that mean a place only where something speaks for it."""
    return frozenset(_common_words())


@cache
def _common_words() -> dict[str, str]:
    """Return folded word → "everyday" or "given name" (``common-words.txt``)."""
    found: dict[str, str] = {}
    for line in path("gazetteer", "common-words.txt").read_text(encoding="utf-8").splitlines():
        title, colon, listed = line.partition(": ")
        if line.startswith("#") or not colon:
            continue
        kind = {"given names": "given name", "surnames": "surname"}.get(title, "everyday")
        for word in listed.split():
            found.setdefault(word, kind)
    return found
