"""Who speaks, over what stands between commas: "*Ann Lee*, 44, the head of the club, said"."""

from archive.reading.words.appositions import (
    comma_before,
    may_be_apposition,
    opening_of,
    over_state,
)
from archive.reading.words.asides import before_relative, titled_at_length
from archive.reading.words.cue_words import verb_forms
from archive.reading.words.demonyms import country_of
from archive.reading.words.name_words import LETTERS, is_role
from archive.reading.words.noun_phrases import phrase_before
from archive.reading.words.prose import Prose
from archive.reading.words.relative_antecedents import ARTICLES
from archive.reading.words.small_words import DETERMINERS, PREPOSITIONS, RELATIVES


def over_appositions(prose: Prose, comma: int, first: int) -> tuple[int, int] | None:
    """Return who is named before the asides that end at ``comma``, None where nobody is."""
    found = titled_at_length(prose, comma, first) or _over_each(prose, comma, first)
    if found is None:
        return None
    return before_relative(prose, found, first) or _in_office(prose, found, first) or found


def _over_each(prose: Prose, comma: int, first: int) -> tuple[int, int] | None:
    best: tuple[int, int] | None = None
    for _ in range(3):
        state = over_state(prose, comma, first)
        opening = opening_of(prose, state, first)
        if opening is None:
            return best or _before_town(prose, state, comma, first)
        opening = over_state(prose, opening, first)
        found = _over_letters(prose, phrase_before(prose, opening, first), first)
        if found is None and best is None:
            found = _name_before(prose, opening, first)
        if found is None and _is_aside(prose, opening, first):
            comma = opening
            continue
        if found is None or (best is not None and not _goes_on(prose, best, found, first)):
            return best  # "Ten died in the fire, *the mayor*, Bo Ek, said"
        inner = _aside_before(prose, found, first)
        if inner is not None:
            comma = inner
            continue
        best = found
        if prose.lower(opening + 1) in RELATIVES or not may_be_apposition(prose, found, first):
            return best
        comma = opening
    return best


def _in_office(prose: Prose, office: tuple[int, int], first: int) -> tuple[int, int] | None:
    """Return Ana Ruiz of "*Ana Ruiz*, head of the trust, which runs schools, said"."""
    start, end = office
    comma = start - 1
    head = next((at for at in range(start, end) if prose.lower(at) in PREPOSITIONS | {"of"}), end)
    roles = any(is_role(prose.lower(at)) for at in range(start, head))
    told = prose.lower(end + 1) == "which"
    if not told or comma <= first or prose.tokens[comma].text != "," or not roles:
        return None
    named = phrase_before(prose, comma, first)
    return named if named is not None and prose.tokens[named[1] - 1].is_capital else None


def _over_letters(
    prose: Prose, found: tuple[int, int] | None, first: int
) -> tuple[int, int] | None:
    """Return Ana Ruiz of "Ana Ruiz, *PhD*, a biologist": no degree or honour speaks."""
    if found is None or prose.tokens[found[0] - 1].text != "," or found[1] - found[0] > 1:
        return found
    letters = prose.tokens[found[0]].text in LETTERS
    return phrase_before(prose, found[0] - 1, first) if letters else found


def _is_land(prose: Prose, found: tuple[int, int], first: int) -> bool:
    """Tell whether only a land stands between commas: "Bo Ek of Velm University, *UK*, who"."""
    before = found[0] - 1
    alone = before > first and prose.lower(before) == "," and prose.tokens[before - 1].is_capital
    return alone and country_of(prose.words(*found).text) is not None


def _before_town(prose: Prose, state: int, comma: int, first: int) -> tuple[int, int] | None:
    """Return Bo Ek of "Bo Ek, *of Mill Lane, Velm*, denies": street and town are one aside."""
    town = state < comma and prose.lower(state + 1) in {"of", "from"}
    return phrase_before(prose, state, first) if town else None


def _is_aside(prose: Prose, comma: int, first: int) -> bool:
    """Tell an age or a town before a comma: "Mr Lee, *44*, from Hull", "Lee, *of Hull*, who"."""
    before = comma_before(prose, comma, first)
    town = before is not None and prose.lower(before + 1) in {"of", "from", "in"}
    return prose.tokens[comma - 1].is_number or town


def _goes_on(prose: Prose, best: tuple[int, int], found: tuple[int, int], first: int) -> bool:
    """Tell whether a phrase before a comma is who speaks, rather than what stands behind it."""
    return _is_named(prose, found, first) and not _is_named_after(prose, best)


def _is_named_after(prose: Prose, body: tuple[int, int]) -> bool:
    """Tell whether a body is named behind its comma: ", *the operator*, Norvik, said".

    What stands before it is no part of it; behind a place it may be: "Bo, the mayor of Ek, Ohio".
    """
    start, end = body
    comma = end + 1
    while comma < len(prose.tokens) and prose.tokens[comma].is_capital:
        comma += 1
    named = comma > end + 1 and prose.lower(comma) == ","
    return named and prose.lower(start) in ARTICLES and not prose.tokens[end - 1].is_capital


def _name_before(prose: Prose, end: int, first: int) -> tuple[int, int] | None:
    """Return whom "Outside court *Detective Constable Mark Rowe*, of Kent Police, said" names."""
    start = end
    while start > first and prose.tokens[start - 1].is_capital:
        start -= 1
    plain = start > first and prose.tokens[start - 1].is_word
    plain = plain and prose.lower(start - 1) not in PREPOSITIONS | {"of", "and", "or"}
    return (start, end) if plain and end - start > 1 and is_role(prose.lower(start)) else None


def _leads_in(prose: Prose, start: int) -> bool:
    """Tell whether what opens a sentence is what somebody does: "*Citing* a survey,"."""
    after = prose.lower(start + 1)
    return after in PREPOSITIONS or after in DETERMINERS or prose.lower(start) in verb_forms()


def _aside_before(prose: Prose, found: tuple[int, int], first: int) -> int | None:
    """Return the second comma's place in "Judge Ann Lee, *in sentencing the gang* — … — said".

    The noun before the dash stands in an aside of its own: the comma before that aside counts.
    """
    if _is_land(prose, found, first):
        return found[0] - 1
    opening = comma_before(prose, found[0], first)
    if opening is None or opening + 1 == found[0] or not prose.tokens[opening - 1].is_capital:
        return None
    return found[1] if prose.lower(opening + 1) in PREPOSITIONS else None


def _is_named(prose: Prose, phrase: tuple[int, int], first: int) -> bool:
    """Tell whether a phrase is a name, or all that stands before its commas."""
    start, end = phrase
    if end - start == 1 and prose.lower(start).endswith("ing"):
        return False  # "*Reacting*, the lawmaker, Bo Ek, said"
    if start == first and prose.lower(start).endswith("ing") and _leads_in(prose, start):
        return False  # "*Drawing on records of 40 firms*, the report, Cold Homes, shows"
    return start == first or prose.tokens[end - 1].is_capital or prose.tokens[start].is_capital
