"""Weigh what speaks for and against a word being a place, and for each of its homonyms.

Weights are on the scale of ``lookup``'s scores: the decimal logarithm of the population, plus one
for a primary name; a country is about 9, a town of 100,000 people 6, a village 3.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from archive.gazetteer.common_words import common_words
from archive.gazetteer.lookup import Candidate, ancestors
from archive.gazetteer.objections import Against, speaks_against
from archive.gazetteer.others import other_senses
from archive.gazetteer.schema import ALTERNATE, AREA, CODE, COUNTRY, PRIMARY, REGION
from archive.gazetteer.surroundings import (
    Mark,
    is_dateline,
    is_shouting,
    seats_a_body,
    stands_after,
    words_before,
)
from archive.reading.fold import Word
from archive.reading.words.language import cyrillic_language
from archive.reading.words.morphology import is_known
from archive.reading.words.word_sets import word_set

ENOUGH = 5.5
_QUALIFIED, _KIND_NAMED, _SAME_COUNTRY, _LOCATIVE, _NEIGHBOUR = 5.0, 3.0, 3.0, 1.0, 1.5
_INFLECTED, _SMALL_BEFORE_NAME, _EVERYDAY_WORDS, _LONG_NAME = -0.5, -2.0, -6.0, 1.0
_SEAT, _DATELINE, _NOTHING_ELSE = 1.0, 3.0, 1.2
_INSIDE_A_NAME, _ALIAS_BEFORE_NAME, _NEIGHBOUR_AFTER = -3.0, -2.5, 1.0
_DOUBTED = -1.0
"""An objection from which a place lends no weight to others of its country."""
_ALIASED = 0.4
_SHORT = 3
_LARGE = 300_000
_LOCATIVES, _KINDS_OF_TOWN, _PLURALS, _JOINTS, _IN = (
    word_set(f"place {name}") for name in ("locatives", "kinds", "plurals", "joints", "in")
)
_MONEY = {"£": "GB", "₴": "UA", " грн": "UA", "₽": "RU", "₹": "IN", "₺": "TR", "₪": "IL",
          "₦": "NG", " zł": "PL", "₩": "KR"}  # fmt: skip
_OF_A_REGION = re.compile(r"(?:ськ|цьк|зьк|ск|цк)\w{1,4}$")
_BETWEEN = re.compile(
    r"\s*(?:[,،、]\s*(?:(?:in|the)\s+)*|\(|\s(?:in|,)\s(?:the\s)?|\s[-–—/|]\s)\s*"
)


@dataclass(frozen=True, slots=True)
class Weighed:
    """An accepted name with its candidates, best first, and what spoke for it."""

    mark: Mark
    candidates: tuple[Candidate, ...]
    reasons: tuple[str, ...]
    locative: bool = False
    qualifies: bool = False


def weigh(
    text: str, tokens: Sequence[Word], marks: Sequence[Mark], countries: frozenset[str]
) -> tuple[Weighed, ...]:
    """Return the names that are places, with their candidates reordered by the evidence."""
    shouting = is_shouting(text)
    others = other_senses(text, tokens)
    against = [speaks_against(text, tokens, mark, others, shouting=shouting) for mark in marks]
    known = _countries_named(marks, against, countries | _hinted(text))
    found: list[Weighed] = []
    for at, mark in enumerate(marks):
        after = marks[at + 1] if at + 1 < len(marks) else None
        before = marks[at - 1] if at else None
        support = _support_around(text, tokens, mark, before)
        if after is not None and text[mark.end : after.start].strip() in _JOINTS:
            support += _NEIGHBOUR_AFTER
        support += _support_of_code(text, mark, before)
        weighed = [
            _weigh_one(text, (mark, after), one, known, against=against[at], support=support)
            for one in mark.candidates[:30]
        ]
        best = sorted(weighed, key=lambda pair: (-pair[0].score, pair[0].place.id))
        if best and best[0][0].score >= ENOUGH + (_ALIASED if best[0][0].rank != PRIMARY else 0.0):
            ordered = tuple(one for one, _ in best[:6])
            locative = stands_after(tokens, mark, _LOCATIVES)
            found.append(Weighed(mark, ordered, best[0][1], locative))
    return _with_qualifiers(text, _with_plurals(text, tokens, found))


def _weigh_one(
    text: str,
    marks: tuple[Mark, Mark | None],
    one: Candidate,
    countries: Mapping[str, float],
    *,
    against: Against,
    support: float,
) -> tuple[Candidate, tuple[str, ...]]:
    mark, after = marks
    score = one.score + support + against.weight
    reasons = [f"“{text[mark.start : mark.end]}” is a name of {one.place.name}"]
    if after is not None and _qualifies(text, mark, one, after):
        score += _QUALIFIED
        reasons.append(f"“{text[after.start : after.end]}” follows, in which it lies")
    country = one.place.country or ""
    if _is_nothing_else(text[mark.start : mark.end], mark, one, against) and support >= _LOCATIVE:
        score += _NOTHING_ELSE
    first = mark.candidates[0].place  # "Mexico" does not speak for Mexico City
    itself = first.level == COUNTRY and first.country == country
    if one.place.level not in (COUNTRY, AREA) and country in countries and not itself:
        score += _SAME_COUNTRY * countries[country]
        reasons.append(f"the text speaks of {country}")
    if one.rank != PRIMARY and against.name_follows:
        score += _ALIAS_BEFORE_NAME
    if one.place.population < _LARGE:
        score += _SMALL_BEFORE_NAME if against.name_follows else 0.0
        score += _INSIDE_A_NAME if against.inside_a_name else 0.0
    if mark.last > mark.first:  # several words are either a sure name or no name at all
        score += _LONG_NAME if one.rank == PRIMARY else 0.0
        small = one.rank != PRIMARY or one.place.population < _LARGE
        everyday = against.everyday_words and small and one.place.level not in (COUNTRY, AREA)
        score += _EVERYDAY_WORDS if everyday else 0.0
    return replace(one, score=round(score, 3)), tuple(reasons)


def _is_nothing_else(word: str, mark: Mark, one: Candidate, against: Against) -> bool:
    """Tell whether a word is known as a town's own name alone: "in Stromness"."""
    long = mark.end - mark.start > _SHORT and not mark.inflected
    own = one.rank == PRIMARY or (one.rank == ALTERNATE and _is_in_no_dictionary(word))
    return long and own and against.weight >= 0 and not against.name_follows


def _is_in_no_dictionary(word: str) -> bool:
    """Tell whether a Cyrillic word is no common one: "в *Курахово*"."""
    cyrillic = "\u0400" <= word[:1] <= "\u04ff"
    return cyrillic and not any(is_known(word, language) for language in ("uk", "ru"))


def _qualifies(text: str, mark: Mark, one: Candidate, after: Mark) -> bool:
    if not _BETWEEN.fullmatch(text[mark.end : after.start]):
        return False
    above = set(ancestors(one.place.id))
    return any(other.place.id in above for other in after.candidates)


def _countries_named(
    marks: Sequence[Mark], against: Sequence[Against], countries: frozenset[str]
) -> dict[str, float]:
    """Return the countries a text speaks of, and how much beside the one it speaks of most (1.0).

    A country is named, or spoken of through a large and unmistakable place.
    """
    counts = Counter(dict.fromkeys(countries, 1))
    for mark, objection in zip(marks, against, strict=True):
        best = mark.candidates[0]
        if best.place.country is None or objection.weight < _DOUBTED:
            continue
        rivals = {one.place.country for one in mark.candidates if one.score > best.score - 1.5}
        if best.place.level == COUNTRY or (best.score >= ENOUGH + 0.3 and len(rivals) == 1):
            counts[best.place.country] += 1
    most = max(counts.values(), default=1)
    return {country: math.sqrt(count / most) for country, count in counts.items()}


def _hinted(text: str) -> frozenset[str]:
    """Return the countries that a text's money or language points to."""
    found = {country for sign, country in _MONEY.items() if sign in text}
    return frozenset(found | ({"UA"} if cyrillic_language(text, "") == "uk" else set()))


def _support_around(text: str, tokens: Sequence[Word], mark: Mark, before: Mark | None) -> float:
    if mark.first < 0:
        return 0.0
    score = _INFLECTED if mark.inflected else 0.0
    previous = words_before(tokens, mark)
    if stands_after(tokens, mark, _LOCATIVES):
        score += _LOCATIVE
    named = previous and previous[-1] in (*_KINDS_OF_TOWN, "of")
    if named and any(word in _KINDS_OF_TOWN for word in previous[-2:]):
        score += _KIND_NAMED
    if before is not None and text[before.end : mark.start].strip() in _JOINTS:
        score += _NEIGHBOUR
    score += _SEAT if seats_a_body(text, tokens, mark.last) else 0.0
    return score + (_DATELINE if is_dateline(text, mark) else 0.0)


def _support_of_code(text: str, mark: Mark, before: Mark | None) -> float:
    """Return what a code gains from the town before it ("Austin, TX"); without one it is none."""
    if any(one.rank != CODE for one in mark.candidates):
        return 0.0
    if before is not None and any(_qualifies(text, before, one, mark) for one in before.candidates):
        return _QUALIFIED
    return -_QUALIFIED


def _with_plurals(text: str, tokens: Sequence[Word], found: list[Weighed]) -> list[Weighed]:
    """Read "Donetsk and Luhansk regions" as two regions."""
    plural = False
    for at in range(len(found) - 1, -1, -1):
        mark = found[at].mark
        joined = plural and text[mark.end : found[at + 1].mark.start].strip() in _JOINTS
        if joined and not _is_town_in_case(text, mark):
            regions = [one for one in found[at].candidates if one.place.level == REGION]
            rest = [one for one in found[at].candidates if one.place.level != REGION]
            found[at] = replace(found[at], candidates=(*regions, *rest))
        else:
            plural = mark.last >= 0 and tokens[mark.last].folded in _PLURALS
    return found


def _is_town_in_case(text: str, mark: Mark) -> bool:
    """Tell whether a Cyrillic word is a noun, of which no region is named: "в *Белгороде* и …"."""
    word = text[mark.start : mark.end]
    return "\u0400" <= word[0] <= "\u04ff" and not _OF_A_REGION.search(word)


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


def everyday_words() -> frozenset[str]:
    """Return folded words that mean a place only where something speaks for it."""
    return frozenset(common_words())
