"""Weigh what speaks for and against the words of a text being places.

What the whole text speaks of is gathered first, then every name is judged (``weights``).
"""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from archive.gazetteer.common_words import common_words, is_plain_word
from archive.gazetteer.lookup import lies_in
from archive.gazetteer.namesakes import is_about_sport
from archive.gazetteer.objections import Against, Beside, speaks_against
from archive.gazetteer.others import other_senses, small_things
from archive.gazetteer.records import Candidate
from archive.gazetteer.schema import COUNTRY, PRIMARY, REGION
from archive.gazetteer.support import BETWEEN, JOINTS, LOCATIVE, PLURALS, qualifies, supports
from archive.gazetteer.surroundings import Mark, is_shouting, stands_after
from archive.gazetteer.weights import (
    Known,
    Named,
    is_other_script,
    reasons_for,
    weight_of,
)
from archive.reading.fold import Word
from archive.reading.words.language import cyrillic_language
from archive.reading.words.word_sets import word_set

ENOUGH = 5.5
_DOUBTED = -1.0
"""An objection from which a place lends no weight to others of its country."""
_ALIASED, _UNMISTAKABLE = 0.4, 6.3
_MOST, _SHOWN = 30, 6  # candidates of a name
_RIVAL, _LIKELIER = 1.5, 0.5
"""How near the likeliest a candidate of another country leaves a name in doubt: for the whole
text, and for the name that stands beside it."""
_LOCATIVES = word_set("place locatives")
_MONEY = {"£": "GB", "₴": "UA", " грн": "UA", "₽": "RU", "₹": "IN", "₺": "TR", "₪": "IL",
          "₦": "NG", " zł": "PL", "₩": "KR"}  # fmt: skip
_PART_OF_TOWN = re.compile(r"\b(?:district|suburb|neighbou?rhood|quarter|part|area)\b")
_GERMAN = frozenset({"der", "die", "das", "und", "ist", "nicht", "mit", "von", "den", "dem", "ein",
                     "eine", "auf", "fur", "sich", "auch", "des", "im", "zu", "als"})  # fmt: skip
_GERMAN_SHARE = 0.12
_OF_A_REGION = re.compile(r"(?:ськ|цьк|зьк|ск|цк)\w{1,4}$")


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
    if not marks:
        return ()
    things = small_things(text, tokens)
    others = other_senses(text, tokens, things)
    beside = Beside(others, things, is_shouting(text), is_about_sport(text, tokens))
    against = [speaks_against(text, tokens, mark, beside) for mark in marks]
    support = supports(text, tokens, marks, list(map(_is_unmistakable, marks, against)))
    known = Known(
        _countries_named(marks, against, countries | _hinted(text)),
        _regions_named(marks, against),
        frozenset(
            _name_of(tokens, mark)
            for mark, least in zip(marks, support, strict=True)
            if least >= LOCATIVE
        ),
        _settled(text, tokens, marks),
        _gives_nouns_capitals(tokens),
    )
    sure = [
        least >= LOCATIVE or (mark.candidates[0].score >= ENOUGH and one.weight >= _DOUBTED)
        for mark, least, one in zip(marks, support, against, strict=True)
    ]
    listed = _listed_with(text, marks, sure)
    found: list[Weighed] = []
    for at, mark in enumerate(marks):
        folded = _name_of(tokens, mark)
        stands = support[at] >= LOCATIVE
        if not against[at].name_follows:  # "the Munich Security Conference" in Munich
            stands = stands or mark.first < 0 or _stands_elsewhere(text, mark, folded, known)
        named = Named(text, marks, at, folded, against[at], support[at], known, stands, listed[at])
        if (weighed := _accepted(tokens, named)) is not None:
            found.append(weighed)
    return _with_qualifiers(text, _with_plurals(text, tokens, found))


def _listed_with(text: str, marks: Sequence[Mark], sure: Sequence[bool]) -> list[frozenset[str]]:
    """Return the countries of the sure places each name is listed with: "Cowes *and Ryde*"."""
    found: list[frozenset[str]] = [frozenset()] * len(marks)
    for at in range(len(marks) - 1):
        if text[marks[at].end : marks[at + 1].start].strip() in JOINTS:
            found[at] |= _countries_of(marks[at + 1], _LIKELIER) if sure[at + 1] else frozenset()
            found[at + 1] |= _countries_of(marks[at], _LIKELIER) if sure[at] else frozenset()
    return found


def _countries_of(mark: Mark, rival: float) -> frozenset[str]:
    """Return the country of a town or region if no other country's is likely meant."""
    best = mark.candidates[0]
    if best.place.level == COUNTRY:  # "In the United States, *Packard* signs"
        return frozenset()
    near = {one.place.country for one in mark.candidates if one.score > best.score - rival}
    return frozenset({best.place.country or ""} if len(near) == 1 else ())


def _is_unmistakable(mark: Mark, against: Against) -> bool:
    """Tell whether a name is a large place's and nothing speaks against it."""
    return mark.candidates[0].score >= _UNMISTAKABLE and against.weight >= _DOUBTED


def _stands_elsewhere(text: str, mark: Mark, folded: str, known: Known) -> bool:
    """Tell whether a name stands as a place elsewhere in the text, or can hardly be a word."""
    name = text[mark.start : mark.end]
    return folded in known.standing or (is_other_script(name) and not is_plain_word(name))


def _settled(text: str, tokens: Sequence[Word], marks: Sequence[Mark]) -> dict[str, int]:
    """Return the names that are said once to lie somewhere: "*Donetsk*, Russia"."""
    found: dict[str, int] = {}
    for mark, after in pairwise(marks):
        if mark.first >= 0 and BETWEEN.fullmatch(text[mark.end : after.start]):
            inside = (one for one in mark.candidates if qualifies(text, mark, one, after))
            if (best := next(inside, None)) is not None:
                found.setdefault(_name_of(tokens, mark), best.place.id)
    return found


def _name_of(tokens: Sequence[Word], mark: Mark) -> str:
    return " ".join(token.folded for token in tokens[mark.first : mark.last + 1])


def _accepted(tokens: Sequence[Word], named: Named) -> Weighed | None:
    """Return a name with its candidates, the likeliest first; ``None`` if it is no place."""
    mark = named.mark
    scored = sorted(
        ((weight_of(named, one), one) for one in mark.candidates[:_MOST]),
        key=lambda pair: (-pair[0], pair[1].place.id),
    )
    score, best = scored[0]
    own = best.rank == PRIMARY or is_other_script(named.name)
    if score < ENOUGH + (0.0 if own else _ALIASED):
        return None
    ordered = tuple(replace(one, score=score) for score, one in scored[:_SHOWN])
    locative = stands_after(tokens, mark, _LOCATIVES)
    return Weighed(mark, ordered, reasons_for(named, best), locative)


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
        clear = best.score >= ENOUGH + 0.3 and _countries_of(mark, _RIVAL)
        if best.place.level == COUNTRY or clear:
            counts[best.place.country] += 1
    most = max(counts.values(), default=1)
    return {country: math.sqrt(count / most) for country, count in counts.items()}


def _gives_nouns_capitals(tokens: Sequence[Word]) -> bool:
    """Tell whether a text is German."""
    small = sum(token.folded in _GERMAN for token in tokens)
    return small > _GERMAN_SHARE * len(tokens)


def _hinted(text: str) -> frozenset[str]:
    """Return the countries that a text's money or language points to."""
    found = {country for sign, country in _MONEY.items() if sign in text}
    return frozenset(found | ({"UA"} if cyrillic_language(text, "") == "uk" else set()))


def _regions_named(marks: Sequence[Mark], against: Sequence[Against]) -> frozenset[int]:
    """Return the regions a text names without doubt."""
    return frozenset(
        mark.candidates[0].place.id
        for mark, objection in zip(marks, against, strict=True)
        if mark.candidates[0].place.level == REGION and objection.weight >= _DOUBTED
    )


def _with_plurals(text: str, tokens: Sequence[Word], found: list[Weighed]) -> list[Weighed]:
    """Read "Donetsk and Luhansk regions" as two regions."""
    plural = False
    for at in range(len(found) - 1, -1, -1):
        mark = found[at].mark
        joined = plural and text[mark.end : found[at + 1].mark.start].strip() in JOINTS
        if joined and not _is_town_in_case(text, mark):
            regions = [one for one in found[at].candidates if one.place.level == REGION]
            rest = [one for one in found[at].candidates if one.place.level != REGION]
            found[at] = replace(found[at], candidates=(*regions, *rest))
        else:
            plural = mark.last >= 0 and tokens[mark.last].folded in PLURALS
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
            gap = text[before.mark.end : one.mark.start]
            near = BETWEEN.fullmatch(gap) and not _PART_OF_TOWN.search(gap)
            town = before.candidates[0].place
            if near and (inside := [x for x in one.candidates if lies_in(town, (x.place.id,))]):
                rest = [other for other in one.candidates if other not in inside]
                one = replace(one, candidates=(*inside, *rest), qualifies=True)
        answer.append(one)
    return tuple(answer)


def everyday_words() -> frozenset[str]:
    """Return folded words that mean a place only where something speaks for it."""
    return frozenset(common_words())
