"""Weigh what speaks for and against a word being a place, and for each of its homonyms.

Weights are on the scale of ``lookup``'s scores: the decimal logarithm of the population, plus one
for a primary name; a country is about 9, a town of 100,000 people 6, a village 3.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from archive.gazetteer.common_words import common_words, is_dictionary_place, is_plain_word
from archive.gazetteer.lookup import Candidate, ancestors
from archive.gazetteer.namesakes import is_about_sport
from archive.gazetteer.objections import Against, Beside, speaks_against
from archive.gazetteer.others import other_senses
from archive.gazetteer.schema import ALTERNATE, AREA, COUNTRY, PRIMARY, REGION, TOWN
from archive.gazetteer.sound import sound
from archive.gazetteer.support import (
    BETWEEN,
    JOINTS,
    LOCATIVE,
    QUALIFIED,
    is_owned,
    qualifies,
    support_of_code,
    supports,
)
from archive.gazetteer.surroundings import Mark, is_shouting, stands_after
from archive.reading.fold import Word, fold_name
from archive.reading.words.language import cyrillic_language
from archive.reading.words.morphology import is_known
from archive.reading.words.word_sets import word_set

ENOUGH = 5.5
_SAME_COUNTRY, _COUNTRY_ALONE, _OWNED = 3.0, 1.0, 3.0
_SMALL_BEFORE_NAME, _EVERYDAY_WORDS, _LONG_NAME, _NOTHING_ELSE = -2.0, -6.0, 1.0, 1.2
_INSIDE_A_NAME, _ALIAS_BEFORE_NAME, _ODD_ALIAS = -3.0, -2.5, -4.0
_DOUBTED = -1.0
"""An objection from which a place lends no weight to others of its country."""
_ALIASED, _SPELLED_OTHERWISE, _IN_DICTIONARY = 0.4, 0.6, 0.6
_SHORT, _UNMISTAKABLE = 3, 6.3
_AREA = 1.5
_LAST_LATIN = "\u036f"
_LARGE = 300_000
_LOCATIVES, _PLURALS = (word_set(f"place {name}") for name in ("locatives", "plurals"))
_ENGLISH_SPEAKING = frozenset({"US", "GB", "IE", "CA", "AU", "NZ"})
"""Their towns' other names are nicknames and names of old, which in news mean people and things."""
_MONEY = {"£": "GB", "₴": "UA", " грн": "UA", "₽": "RU", "₹": "IN", "₺": "TR", "₪": "IL",
          "₦": "NG", " zł": "PL", "₩": "KR"}  # fmt: skip
_OF_A_REGION = re.compile(r"(?:ськ|цьк|зьк|ск|цк)\w{1,4}$")


@dataclass(frozen=True, slots=True)
class Weighed:
    """An accepted name with its candidates, best first, and what spoke for it."""

    mark: Mark
    candidates: tuple[Candidate, ...]
    reasons: tuple[str, ...]
    locative: bool = False
    qualifies: bool = False


@dataclass(frozen=True, slots=True)
class _Known:
    """What a text speaks of: countries with their share, regions, and names that stand as places.

    ``standing``: folded names that somewhere in the text stand where only a place would.
    """

    countries: Mapping[str, float]
    regions: frozenset[int]
    standing: frozenset[str]


def weigh(
    text: str, tokens: Sequence[Word], marks: Sequence[Mark], countries: frozenset[str]
) -> tuple[Weighed, ...]:
    """Return the names that are places, with their candidates reordered by the evidence."""
    if not marks:
        return ()
    others = other_senses(text, tokens)
    beside = Beside(others, is_shouting(text), is_about_sport(text, tokens))
    against = [speaks_against(text, tokens, mark, beside) for mark in marks]
    support = supports(text, tokens, marks, list(map(_is_unmistakable, marks, against)))
    known = _Known(
        _countries_named(marks, against, countries | _hinted(text)),
        _regions_named(marks, against),
        frozenset(
            _name_of(tokens, mark)
            for mark, least in zip(marks, support, strict=True)
            if least >= LOCATIVE
        ),
    )
    found: list[Weighed] = []
    for at, mark in enumerate(marks):
        weighed = _weigh_name(text, tokens, marks, at, (against[at], support[at], known))
        best, reasons = weighed[0]
        own = best.rank == PRIMARY or text[mark.start] > _LAST_LATIN
        if best.score >= ENOUGH + (0.0 if own else _ALIASED):
            ordered = tuple(one for one, _ in weighed[:6])
            locative = stands_after(tokens, mark, _LOCATIVES)
            found.append(Weighed(mark, ordered, reasons, locative))
    return _with_qualifiers(text, _with_plurals(text, tokens, found))


def _is_unmistakable(mark: Mark, against: Against) -> bool:
    """Tell whether a name is a large place's and nothing speaks against it."""
    return mark.candidates[0].score >= _UNMISTAKABLE and against.weight >= _DOUBTED


def _name_of(tokens: Sequence[Word], mark: Mark) -> str:
    return " ".join(token.folded for token in tokens[mark.first : mark.last + 1])


def _weigh_name(
    text: str,
    tokens: Sequence[Word],
    marks: Sequence[Mark],
    at: int,
    said: tuple[Against, float, _Known],
) -> list[tuple[Candidate, tuple[str, ...]]]:
    """Return the candidates for a name with their reasons, the likeliest first."""
    mark = marks[at]
    against, support, known = said
    stands = support >= LOCATIVE or mark.first < 0 or _name_of(tokens, mark) in known.standing
    other_script = text[mark.start] > _LAST_LATIN  # where few names are words, too
    stands = stands or (other_script and not is_plain_word(text[mark.start : mark.end]))
    weighed = [
        _weigh_one(text, marks, at, one, (against, support, known, stands))
        for one in mark.candidates[:30]
    ]
    return sorted(weighed, key=lambda pair: (-pair[0].score, pair[0].place.id))


def _weigh_one(
    text: str,
    marks: Sequence[Mark],
    at: int,
    one: Candidate,
    said: tuple[Against, float, _Known, bool],
) -> tuple[Candidate, tuple[str, ...]]:
    mark = marks[at]
    against, support, known, stands = said
    score = one.score + support + against.weight
    reasons = [f"“{text[mark.start : mark.end]}” is a name of {one.place.name}"]
    score += support_of_code(text, mark, one, marks[at - 1] if at else None)
    qualified = at + 1 < len(marks) and qualifies(text, mark, one, marks[at + 1])
    if qualified:
        score += QUALIFIED
        after = marks[at + 1]
        reasons.append(f"“{text[after.start : after.end]}” follows, in which it lies")
    if at and is_owned(text, mark, one, marks[at - 1]):
        score += _OWNED
    name = text[mark.start : mark.end]
    if _is_nothing_else(name, mark, one, against) and support >= LOCATIVE:
        score += _NOTHING_ELSE
    score += _support_of_country(mark, one, known, stands=stands or qualified)
    if (one.place.country or "") in known.countries:
        reasons.append(f"the text speaks of {one.place.country}")
    score += _weight_of_alias(name, one, against, qualified=qualified)
    score += _weight_of_size(mark, one, against)
    return replace(one, score=round(score, 3)), tuple(reasons)


def _support_of_country(mark: Mark, one: Candidate, known: _Known, *, stands: bool) -> float:
    """Return what a place gains from others of its country or region in the text.

    A name that nowhere stands as a place gains little from the country alone: half of all
    surnames and things are towns of the United States.
    """
    country = one.place.country or ""
    first = mark.candidates[0].place  # "Mexico" does not speak for Mexico City
    itself = first.level == COUNTRY and first.country == country
    if one.place.level == AREA:
        return _AREA if stands else 0.0
    if one.place.level == COUNTRY or country not in known.countries or itself:
        return 0.0
    near = stands or not known.regions.isdisjoint(ancestors(one.place.id))
    return (_SAME_COUNTRY if near else _COUNTRY_ALONE) * known.countries[country]


def _weight_of_alias(name: str, one: Candidate, against: Against, *, qualified: bool) -> float:
    """Return what speaks against a name that is not the place's own."""
    if one.rank == PRIMARY:
        return 0.0
    weight = _ALIAS_BEFORE_NAME if against.name_follows else 0.0
    if one.rank != ALTERNATE or one.place.level != TOWN:
        return weight
    if name[0] > _LAST_LATIN:  # names of other scripts are nobody's own
        weight += _IN_DICTIONARY if is_dictionary_place(name) else 0.0
        return weight + (0.0 if is_plain_word(name) else _SPELLED_OTHERWISE)
    key, own = fold_name(name), fold_name(one.place.name)
    if sound(key) == sound(own):
        return weight + _SPELLED_OTHERWISE
    part = set(key.split()) <= set(own.split())  # "Vegas"
    odd = one.place.country in _ENGLISH_SPEAKING and one.place.population < 10**6
    return weight + (_ODD_ALIAS if odd and not part and not qualified else 0.0)


def _weight_of_size(mark: Mark, one: Candidate, against: Against) -> float:
    """Return what speaks against small places, and for and against names of several words."""
    score = 0.0
    if one.place.population < _LARGE:
        score += _SMALL_BEFORE_NAME if against.name_follows else 0.0
        score += _INSIDE_A_NAME if against.inside_a_name else 0.0
    if mark.last > mark.first:  # several words are either a sure name or no name at all
        score += _LONG_NAME if one.rank == PRIMARY else 0.0
        small = one.rank != PRIMARY or one.place.population < _LARGE
        everyday = against.everyday_words and small and one.place.level not in (COUNTRY, AREA)
        score += _EVERYDAY_WORDS if everyday else 0.0
    return score


def _is_nothing_else(word: str, mark: Mark, one: Candidate, against: Against) -> bool:
    """Tell whether a word is known as a town's own name alone: "in Stromness"."""
    long = mark.end - mark.start > _SHORT and not mark.inflected
    own = one.rank == PRIMARY or (one.rank == ALTERNATE and _is_in_no_dictionary(word))
    return long and own and against.weight >= 0 and not against.name_follows


def _is_in_no_dictionary(word: str) -> bool:
    """Tell whether a Cyrillic word is no common one: "в *Курахово*"."""
    cyrillic = "\u0400" <= word[:1] <= "\u04ff"
    return cyrillic and not any(is_known(word, language) for language in ("uk", "ru"))


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
            near = BETWEEN.fullmatch(text[before.mark.end : one.mark.start])
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
