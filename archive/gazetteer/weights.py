"""What one place that a name may mean weighs where the name stands.

Weights are on the scale of ``names.score``: the decimal logarithm of the population, plus one for
a primary name; a country is about 9, a town of 100,000 people 6, a village 3.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from archive.gazetteer.common_words import is_dictionary_place, is_plain_word
from archive.gazetteer.kinds import core
from archive.gazetteer.lookup import ancestors
from archive.gazetteer.objections import Against
from archive.gazetteer.records import Candidate
from archive.gazetteer.schema import ALTERNATE, AREA, CODE, COUNTRY, DISTRICT, PRIMARY, REGION, TOWN
from archive.gazetteer.sound import sound
from archive.gazetteer.support import (
    LOCATIVE,
    QUALIFIED,
    holds,
    is_owned,
    qualifies,
    support_of_code,
)
from archive.gazetteer.surroundings import Mark
from archive.reading.fold import fold_name
from archive.reading.words.morphology import is_known

_SAME_COUNTRY, _COUNTRY_ALONE, _OWNED, _HOLDS, _SETTLED = 3.0, 1.0, 3.0, 2.0, 3.0
_LISTED = 2.5
_SMALL_BEFORE_NAME, _EVERYDAY_WORDS, _LONG_NAME, _NOTHING_ELSE = -2.0, -6.0, 1.0, 1.2
_INSIDE_A_NAME, _ALIAS_BEFORE_NAME, _ODD_ALIAS = -3.0, -2.5, -4.0
_SPELLED_OTHERWISE, _IN_DICTIONARY, _AREA = 0.6, 0.6, 1.5
_KIND_SAID, _DISTRICT_SAID, _OTHER_KIND = 1.8, 4.0, -6.0
_OF_A_DISTRICT = re.compile(r"раион|raion|rayon|district|county|powiat|kreis")
_LAND_IN_WATER = frozenset({"isle", "isles", "island", "islands", "peninsula"})
_A_NOUN = -3.0
_SHORT = 3
_LARGE = 300_000
_LAST_LATIN = "\u036f"
_ENGLISH_SPEAKING = frozenset({"US", "GB", "IE", "CA", "AU", "NZ"})
"""Their towns' other names are nicknames and names of old, which in news mean people and things."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a text speaks of: countries with their share, regions, and names that stand as places.

    ``standing``: folded names that somewhere in the text stand where only a place would;
    ``settled``: folded names of which the text says once where they lie, and that place's number.
    """

    countries: Mapping[str, float]
    regions: frozenset[int]
    standing: frozenset[str]
    settled: Mapping[str, int]
    capital_nouns: bool = False
    """Whether the text's language gives every noun a capital: "das *Gerät*" is no town."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a text, what speaks for and against it, and what the text speaks of.

    ``stands``: here or elsewhere in the text, it stands where only a place would;
    ``listed_with``: the countries of places it is listed with.
    """

    text: str
    marks: Sequence[Mark]
    at: int
    folded: str
    against: Against
    support: float
    known: Known
    stands: bool
    listed_with: frozenset[str] = frozenset()

    @property
    def mark(self) -> Mark:
        """Where the name stands."""
        return self.marks[self.at]

    @property
    def name(self) -> str:
        """The name as printed."""
        return self.text[self.mark.start : self.mark.end]

    @property
    def before(self) -> Mark | None:
        """The known name before this one."""
        return self.marks[self.at - 1] if self.at else None

    @property
    def after(self) -> Mark | None:
        """The known name after this one."""
        return self.marks[self.at + 1] if self.at + 1 < len(self.marks) else None


def is_other_script(name: str) -> bool:
    """Tell whether a name is written in another script than Latin, where few names are words."""
    return name[:1] > _LAST_LATIN


def weight_of(named: Named, one: Candidate) -> float:
    """Return what a candidate weighs: how likely a place is named, and this one."""
    mark, against = named.mark, named.against
    qualified = _is_qualified(named, one)
    score = one.score + named.support + against.weight
    score += support_of_code(named.text, mark, one, named.before)
    score += QUALIFIED if qualified else 0.0
    if named.before is not None and one.rank != CODE:
        score += _OWNED if is_owned(named.text, mark, one, named.before) else 0.0
        score += _HOLDS if _may_hold(one) and holds(named.text, mark, one, named.before) else 0.0
    if not (qualified or against.name_follows) and (
        named.known.settled.get(named.folded) == one.place.id
    ):  # not "*Charlotte* Church"
        score += _SETTLED
    score += _LISTED if one.place.country in named.listed_with else 0.0
    if named.support >= LOCATIVE and _is_nothing_else(named.name, mark, one, against):
        score += _NOTHING_ELSE
    score += _support_of_country(mark, one, named.known, stands=named.stands or qualified)
    if named.known.capital_nouns and one.rank != PRIMARY and named.support < LOCATIVE:
        score += _A_NOUN if one.place.level == TOWN and not qualified else 0.0
    score += _weight_of_alias(named.name, one, against, qualified=qualified)
    return round(score + _weight_of_size(named, one), 3)


def reasons_for(named: Named, one: Candidate) -> tuple[str, ...]:
    """Return in words why a candidate is likely meant."""
    reasons = [f"“{named.name}” is a name of {one.place.name}"]
    if named.after is not None and _is_qualified(named, one):
        after = named.text[named.after.start : named.after.end]
        reasons.append(f"“{after}” follows, in which it lies")
    if one.place.country in named.known.countries:
        reasons.append(f"the text speaks of {one.place.country}")
    return tuple(reasons)


def _may_hold(one: Candidate) -> bool:
    return one.place.level in (REGION, DISTRICT, AREA)


def _is_qualified(named: Named, one: Candidate) -> bool:
    return named.after is not None and qualifies(named.text, named.mark, one, named.after)


def _support_of_country(mark: Mark, one: Candidate, known: Known, *, stands: bool) -> float:
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
    regions = known.regions - {first.id}  # "Luhansk region" does not speak for Luhansk district
    near = stands or not regions.isdisjoint(ancestors(one.place.id))
    return (_SAME_COUNTRY if near else _COUNTRY_ALONE) * known.countries[country]


def _weight_of_alias(name: str, one: Candidate, against: Against, *, qualified: bool) -> float:
    """Return what speaks against a name that is not the place's own."""
    if one.rank == PRIMARY:
        return 0.0
    weight = _ALIAS_BEFORE_NAME if against.name_follows else 0.0
    if one.rank != ALTERNATE or one.place.level != TOWN:
        return weight
    if is_other_script(name):  # where no name is the place's own
        weight += _IN_DICTIONARY if is_dictionary_place(name) else 0.0
        return weight + (0.0 if is_plain_word(name) else _SPELLED_OTHERWISE)
    key, own = fold_name(name), fold_name(one.place.name)
    if sound(key) == sound(own):
        return weight + _SPELLED_OTHERWISE
    part = set(key.split()) <= set(own.split())  # "Vegas"
    odd = one.place.country in _ENGLISH_SPEAKING and one.place.population < 10**6
    return weight + (_ODD_ALIAS if odd and not part and not qualified else 0.0)


def _weight_of_size(named: Named, one: Candidate) -> float:
    """Return what speaks against small places, and for and against names of several words."""
    mark, against, score = named.mark, named.against, 0.0
    if one.place.population < _LARGE:
        score += _SMALL_BEFORE_NAME if against.name_follows else 0.0
        score += _INSIDE_A_NAME if against.inside_a_name else 0.0
    score += _weight_of_kind(named.folded, one)
    if mark.last > mark.first:  # several words are either a sure name or no name at all
        score += _LONG_NAME if one.rank == PRIMARY else 0.0
        small = one.rank != PRIMARY or one.place.population < _LARGE
        everyday = against.everyday_words and small and one.place.level not in (COUNTRY, AREA)
        score += _EVERYDAY_WORDS if everyday else 0.0
    return score


def _weight_of_kind(name: str, one: Candidate) -> float:
    """Return what a region gains whose kind is said: "Kherson *province*", "Щекинском *районе*"."""
    words = tuple(name.split())
    kinds = set(words) - set(core(words))
    if len(words) > 1 and one.rank == PRIMARY and not _LAND_IN_WATER.isdisjoint(words):
        return _KIND_SAID
    if not kinds or one.place.level not in (REGION, DISTRICT):
        return 0.0
    district = any(_OF_A_DISTRICT.match(kind) for kind in kinds)
    if district != (one.place.level == DISTRICT):
        return _OTHER_KIND if district and is_other_script(name) else 0.0
    return _DISTRICT_SAID if district and is_other_script(name) else _KIND_SAID


def _is_nothing_else(word: str, mark: Mark, one: Candidate, against: Against) -> bool:
    """Tell whether a word is known as a town's own name alone: "in Stromness"."""
    long = mark.end - mark.start > _SHORT and not mark.inflected
    own = one.rank == PRIMARY or (one.rank == ALTERNATE and _is_in_no_dictionary(word))
    return long and own and against.weight >= 0 and not against.name_follows


def _is_in_no_dictionary(word: str) -> bool:
    """Tell whether a Cyrillic word is no common one: "в *Курахово*"."""
    cyrillic = "\u0400" <= word[:1] <= "\u04ff"
    return cyrillic and not any(is_known(word, language) for language in ("uk", "ru"))
