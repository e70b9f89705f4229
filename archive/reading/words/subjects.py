"""Subjects of verbs: who stands before a verb, without a parser."""

from archive.reading.words.appositions import comma_before
from archive.reading.words.asides import is_occasion, named_behind_speech
from archive.reading.words.cue_words import SOURCE_NOUNS
from archive.reading.words.name_words import KIND_NOUNS, NAME_PARTICLES, is_role
from archive.reading.words.noun_phrases import phrase_before
from archive.reading.words.over_asides import over_appositions
from archive.reading.words.prose import Prose
from archive.reading.words.relative_antecedents import (
    ARTICLES,
    doer,
    met_with,
    one_served,
    owner_of,
    thing_told_of,
    writing_at_end,
)
from archive.reading.words.small_words import PREPOSITIONS, RELATIVES
from archive.reading.words.verbs import first_finite

_LONGEST_TITLED = 10
_LONGEST_AGE = 3
"""Tokens from the comma before an age to the one behind it: ", aged 49,"."""


def subject_of(prose: Prose, verb: int, first: int) -> tuple[int, int] | None:
    """Return the subject of the verb group that begins at token ``verb``, or None.

    Hops over one or two appositions between commas; "who" stands for the noun before it.
    """
    spoken = named_behind_speech(prose, verb, first)
    if spoken is not None:
        return spoken
    found = titled_before(prose, verb, first) or _subject_of(prose, verb, first)
    if (
        found is not None
        and prose.lower(found[0]) == "own"
        and prose.lower(found[0] - 1) == "whose"
    ):
        return owner_of(prose, found[0] - 1, first) or found
    if found is not None and prose.tokens[found[0] - 1].text == "," and found[0] - 1 > first:
        named = _named_before(prose, found, first)
        if named is not None:
            return named
    if found is None or not prose.lower(found[0]).endswith("ing"):
        return found
    if found[0] <= first + 1:
        return _name_at_end(prose, found)
    if prose.lower(found[0] - 1) in {"while", "when", "after", "before"}:
        # "the chief while confirming it said"
        opening = found[0] - 1
        return over_appositions(prose, opening, first) or phrase_before(prose, opening, first)
    return found


def titled_before(prose: Prose, verb: int, first: int) -> tuple[int, int] | None:
    """Return the report of "The report, *“Nowhere to Go,”* documents", None without a title."""
    quote = prose.quote_at(verb - 1) if verb > first + 3 else None
    if quote is None:
        return None
    opening = prose.index_from(quote.start)
    comma = opening - 1
    if comma <= first or prose.tokens[comma].text != "," or comma - first > _LONGEST_TITLED:
        return None
    named = any(prose.lower(i) in SOURCE_NOUNS | {"book", "film"} for i in range(first, comma))
    if not named or first_finite(prose.tokens, first, comma) is not None:
        return None
    return first, comma


def _name_at_end(prose: Prose, phrase: tuple[int, int]) -> tuple[int, int]:
    """Return Bo Ek of "*Commenting* on the plan Bo Ek said"; a lone "Beijing" is a name itself."""
    start, end = phrase
    name = end
    while name > start and prose.tokens[name - 1].is_capital:
        name -= 1
    plain = name < end and name - start > 2 and prose.lower(start + 1) in PREPOSITIONS - {"by"}
    plain = plain and prose.lower(name - 1) not in PREPOSITIONS | {"of", "the"}
    return (name, end) if plain else phrase


def _named_before(prose: Prose, found: tuple[int, int], first: int) -> tuple[int, int] | None:
    """Return Bo Ek of "“…,” Bo Ek, the head of the council said": a comma is left out."""
    start, end = found
    near = [prose.lower(at) for at in range(start, min(start + 4, end))]
    roles = any(map(is_role, near)) and not any(word in KIND_NOUNS for word in near)
    opens = prose.lower(start) in ARTICLES | {"former", "retired", "acting"}
    if not roles or not (opens or is_role(prose.lower(start))):
        return None
    name = start - 1
    while name > first and (
        prose.tokens[name - 1].is_capital or prose.lower(name - 1) in NAME_PARTICLES
    ):
        name -= 1
    opens = name == first or prose.quote_at(name - 1) is not None
    opens = opens or prose.tokens[name - 1].text == ","
    opens = opens and prose.lower(name) not in PREPOSITIONS  # "In Russia, the minister said"
    dated = any(prose.date_from(at) is not None for at in range(name, start - 1))
    opens = opens and not dated  # "Also Monday, the governor said"
    return (name, start - 1) if opens and 2 <= start - 1 - name <= 4 else None


def _subject_of(prose: Prose, verb: int, first: int) -> tuple[int, int] | None:
    if verb <= first:
        return None
    if prose.lower(verb - 1) in {"who", "which"}:
        end = verb - 1
        aside = end > first and prose.tokens[end - 1].text == "," and prose.lower(end) == "who"
        named = over_appositions(prose, end - 1, first) if aside else None
        told = named is not None and prose.lower(named[1] + 1) not in RELATIVES
        if named is not None and told and prose.tokens[named[1] - 1].is_capital:
            return named  # "Bo Ek, head of the agency, who put it at 120"
        end -= prose.tokens[end - 1].text == "," if end > first else 0
        found = phrase_before(prose, end, first) if end > first else None
        if prose.lower(verb - 1) == "which":
            return thing_told_of(prose, found) if found else met_with(prose, end, first)
        return found and doer(prose, one_served(prose, found, verb))
    if prose.lower(verb - 1) == "that" and verb - 2 > first and prose.tokens[verb - 2].is_word:
        return writing_at_end(prose, phrase_before(prose, verb - 1, first))  # "research that said"
    if prose.tokens[verb - 1].text not in {",", "—", "–"}:
        comma = _before_dates(prose, verb, first)
        if comma is not None:
            return subject_of(prose, comma + 1, first)
        return _over_address(prose, verb, first) or phrase_before(prose, verb, first)
    return over_appositions(prose, verb - 1, first) or _before_one_comma(prose, verb - 1, first)


def _before_one_comma(prose: Prose, comma: int, first: int) -> tuple[int, int] | None:
    """Return the clerk of "*A clerk* who asked not to be named*,* told us": a comma too many."""
    opening = comma_before(prose, comma, first)
    start = first if opening is None else opening + 1
    who = next((at for at in range(start + 2, comma) if prose.lower(at) == "who"), None)
    if who is None or prose.tokens[comma].text != "," or who - start > _LONGEST_TITLED:
        return None
    noun = phrase_before(prose, who, first)
    articled = noun is not None and prose.lower(start) in ARTICLES | {"one", "another"}
    return noun if articled and noun is not None and noun[0] <= start + 1 else None


def opens_with_relative(prose: Prose, comma: int, first: int) -> bool:
    """Tell whether all before ``comma`` is a noun and its relative: "X, who rates it high,"."""
    found = over_appositions(prose, comma, first)
    if found is None or prose.lower(found[1] + 1) not in {"who", "whose"}:
        return False
    return (
        comma_before(prose, comma, first) == found[1]
        and first_finite(prose.tokens, first, found[1]) is None
    )


def _before_dates(prose: Prose, verb: int, first: int) -> int | None:
    """Return the comma of "Ali Rad, *on Sunday* rejected": a day between name and verb."""
    comma = comma_before(prose, verb, first)
    if comma is None or verb - comma > 5:
        return None
    start = comma + 1 + (prose.lower(comma + 1) in PREPOSITIONS)
    return comma if start < verb and prose.date_from(start) == verb else None


def _over_address(prose: Prose, verb: int, first: int) -> tuple[int, int] | None:
    """Return who speaks over where they live or spoke: "*Jim Ek*, 49, of Velm Road said".

    Or "*Jim Ek*, the chief, at a meeting on Friday said".
    """
    comma = comma_before(prose, verb, first)
    if comma is None or comma <= first or prose.lower(comma + 1) == "and":
        return None
    age = comma_before(prose, comma, first)
    if age is not None and prose.tokens[comma - 1].is_number and comma - age <= _LONGEST_AGE:
        comma = age
    elif not is_occasion(prose, comma + 1, verb):
        return None
    found = over_appositions(prose, comma, first) or phrase_before(prose, comma, first)
    if found is None or prose.lower(found[0]) in PREPOSITIONS:
        return None
    return found if prose.tokens[found[1] - 1].is_capital else None
