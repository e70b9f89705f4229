"""Who says what in a sentence: the words a verb of saying governs.

Each verb is tried in turn: with "that", before speech, before a bare clause, after its words
("…, the ministry said"), and with a noun phrase ("confirmed 12 deaths").
"""

from collections.abc import Callable

from archive.reading.statements.english.accusations import accusation
from archive.reading.statements.english.after import after_its_words
from archive.reading.statements.english.bare_clauses import before_clause, main_clause_end
from archive.reading.statements.english.cue import Cue
from archive.reading.statements.english.cues import find_cues
from archive.reading.statements.english.demands import before_demand
from archive.reading.statements.english.found import Found, is_somebody, last, made
from archive.reading.statements.english.hearers import adjuncts, after_hearer, is_behind_speech
from archive.reading.statements.english.no_proposition import is_no_proposition
from archive.reading.statements.english.objects import (
    confession,
    expected,
    intention,
    noun_phrase,
    shown,
)
from archive.reading.statements.english.unlisted_verbs import acts_on
from archive.reading.words.asides import is_occasion
from archive.reading.words.cue_words import SHOWING, verb_forms
from archive.reading.words.prose import Prose
from archive.reading.words.quotes import is_scare
from archive.reading.words.small_words import DETERMINERS, PREPOSITIONS, PRONOUNS, SUBORDINATORS
from archive.reading.words.verbs import AUXILIARIES, has_clause, is_finite, may_be_clause

_FRONTING = frozenset({"while", "although", "though", "as", "after", "when", "since", "because"})
_TAKEN = frozenset({"lives", "life", "victims"})
_FEW = 14
"""Tokens between a verb of saying and the colon before its speech."""
_OF_THINGS = frozenset({"promise", "threaten"})


def by_verbs(prose: Prose, first: int, end: int) -> list[Found]:
    """Return the statements of the sentence ``first``..``end`` that hang on a verb of saying."""
    found = (_first_form(prose, cue) for cue in find_cues(prose, first, end))
    return [statement for statement in found if statement is not None]


def _first_form(prose: Prose, cue: Cue) -> Found | None:
    if cue.inverted:
        return after_its_words(prose, cue) or _announced(prose, cue)
    if cue.verb.base in _OF_THINGS and cue.subject and not is_somebody(prose, cue.subject):
        return None
    if cue.verb.base == "understands" and not _is_paper(prose, cue):
        return None
    taken = {prose.lower(at) for at in range(cue.at + 1, min(cue.at + 7, cue.end))} & _TAKEN
    if cue.verb.base == "claim" and taken:
        return None  # "the floods claimed 200 lives"
    if prose.lower(cue.at + 1) == "that" and _is_wanted(prose, cue.at + 2):
        return None
    for form in _FORMS:
        statement = form(prose, cue)
        if statement is not None:
            return None if is_no_proposition(prose, cue, statement) else statement
    return None


def _is_paper(prose: Prose, cue: Cue) -> bool:
    """Tell whether a paper tells what it knows: "…, *the Post* understands"."""
    start, end = cue.subject or (cue.at, cue.at)
    named = end > start and prose.tokens[end - 1].is_capital
    return named and (prose.lower(start) == "the" or prose.tokens[end - 1].text.isupper())


def _announced(prose: Prose, cue: Cue) -> Found | None:
    """Read "Says Ana Ruiz, head of Norvik: “It is new.”"."""
    if cue.group != cue.first or cue.subject is None:
        return None
    for colon in range(cue.subject[1], min(cue.subject[1] + 15, cue.end - 1)):
        quote = prose.quote_at(colon + 1)
        if prose.tokens[colon].text in ":," and quote is not None and not is_scare(quote):
            return made(prose, cue, "speech", ((colon + 1, prose.index_from(quote.end)),), colon)
    return None


def _with_that(prose: Prose, cue: Cue) -> Found | None:
    if cue.verb.takes in {"a", "b", "d", "q"}:
        return None
    at = after_hearer(prose, cue)
    at = at if prose.lower(at) == "that" else _next_that(prose, cue, at)
    if cue.verb.base == "expect" and prose.lower(at) != "that":
        return expected(prose, cue)
    if at > cue.at + 1 and _told_before(prose, cue):
        return None  # "Militiamen killed 87, X said in a report that Y rejected"
    if prose.lower(at) != "that" or at + 1 >= cue.end:
        return None
    if _points(prose, cue, at):
        return None
    end = last(prose, before_demand(prose, at, cue.end))
    certain = may_be_clause(prose.tokens, at + 1, end) or acts_on(prose, at + 1, end)
    if not certain and not has_clause(prose.tokens, at + 1, end):
        return None
    end = main_clause_end(prose, cue, at + 1, end)
    begin = at + (prose.lower(at + 1) not in AUXILIARIES)  # "said *that* was a rumour"
    return made(prose, cue, "that", ((begin, end),), at)


def _is_wanted(prose: Prose, at: int) -> bool:
    """Tell whether "that" opens a demand: "demanding that *she be heard* in court"."""
    return prose.lower(at) in PRONOUNS and prose.lower(at + 1) == "be"


def _points(prose: Prose, cue: Cue, that: int) -> bool:
    """Tell whether "that" points at what was said: "dropped *that idea* in May".

    Or "While a judge found *that act* unlawful, …", where no clause stands before the comma.
    """
    noun = prose.tokens[that + 1]
    plain = noun.is_word and not noun.is_capital and not noun.lower.endswith("s")
    if not plain or noun.lower in PRONOUNS | DETERMINERS | {"there"}:
        return False
    if cue.verb.takes == "n":
        return prose.lower(that + 2) in PREPOSITIONS | {"", ".", ","}
    comma = next((i for i in range(that, cue.end) if prose.tokens[i].text == ","), cue.end)
    alone = comma < cue.end and prose.lower(cue.first) in _FRONTING
    return alone and not has_clause(prose.tokens, that + 1, comma)


def _told_before(prose: Prose, cue: Cue) -> bool:
    """Tell whether what somebody says stands whole before the speaker and a comma.

    Or before the mark that closes it: "“It is good,” Ek told the paper of talks that are held".
    Not where a relative speaks: "…, *which* said in May that".
    """
    opening = min(cue.subject[0], cue.group) if cue.subject else cue.first
    if prose.lower(cue.group - 1) in {"who", "which"}:
        return False
    return is_behind_speech(prose, cue) or _is_whole_clause(prose, cue.first, opening - 1)


def _next_that(prose: Prose, cue: Cue, at: int) -> int:
    """Find a "that" a little way on: "said in an interview with the paper that"."""
    if prose.lower(cue.at + 1) == "by":  # "say by a wide margin, 49 to 42, *that*"
        near = range(cue.at + 1, min(cue.at + 8, cue.end))
        at = next((i for i in near if prose.tokens[i].text == ","), at)
    if prose.lower(at) == ",":
        return _after_aside(prose, at, cue.end)
    bare = at == cue.at + 1 and prose.lower(at) not in PREPOSITIONS | {"as"}
    past = prose.lower(at + 1) == "past"  # "said this past week that"
    if bare and not past and cue.verb.takes not in {"t", "n", "wn"}:
        return at  # "said the claim that it was safe was untrue"
    for index in range(at, min(at + 10, cue.end)):
        joined = prose.lower(index) in {"and", "but"} and prose.lower(index + 1) in verb_forms()
        if joined or prose.tokens[index].text in ',;:.“"—':
            return at
        if prose.lower(index) == "that":
            return index if not has_clause(prose.tokens, at, index) else at
    return at


def _after_aside(prose: Prose, comma: int, end: int) -> int:
    """Return the "that" of "repeated, as he did last week, that", or the comma again."""
    for index in range(comma + 2, min(comma + 25, end - 1)):
        if prose.quote_at(index) is not None:
            return comma
        if prose.tokens[index].text == ",":
            return index + 1 if prose.lower(index + 1) == "that" else comma
    return comma


def _before_speech(prose: Prose, cue: Cue) -> Found | None:
    at = after_hearer(prose, cue)
    signs = at
    while at < cue.end and prose.tokens[at].text in ",:;" and at - signs < 2:
        at += 1
    if at >= len(prose.tokens):
        return None
    quote = prose.quote_at(at)
    if cue.verb.base in SHOWING and at == signs:
        return None  # "had shown “not a flicker of remorse”"
    if quote is None or quote.start != prose.tokens[at].start:
        return _after_colon(prose, cue, signs, at) or _otherwise(prose, cue, signs)
    if _begins_before(prose, cue, at):
        return None
    if cue.verb.takes in {"a", "b", "d", "n", "v"} or (is_scare(quote) and at == signs):
        return None
    end = prose.index_from(quote.end)
    if end < cue.end and has_clause(prose.tokens, end, cue.end) and at == signs:
        return None
    end = _beyond_mark(prose, end, cue.end) if at == signs else end
    return made(prose, cue, "speech", ((at, end),), signs)


def _beyond_mark(prose: Prose, end: int, until: int) -> int:
    """Return where a clause begun in marks ends: "told us “lorries came” *to his yard at dawn*".

    ``end`` is the token behind the closing mark; speech that is whole ends there.
    """
    stop = last(prose, until)
    whole = prose.tokens[end - 2].text in {",", ".", "!", "?", "…"}
    plain = end < stop and not any(prose.tokens[i].text in ",;:—–" for i in range(end, stop))
    goes_on = plain and prose.lower(end) in PREPOSITIONS and not is_occasion(prose, end, stop)
    goes_on = goes_on and prose.date_from(end + 1) is None
    return stop if goes_on and not whole else end


def _begins_before(prose: Prose, cue: Cue, at: int) -> bool:
    """Tell whether a quotation goes on with what stands before its speaker.

    With speech ("“No,” she said, “never”"), or "*The figures*, he said, “speak for themselves”".
    """
    opening = min(cue.subject[0], cue.group) if cue.subject and not cue.same_speaker else cue.group
    if opening > cue.first and prose.quote_at(opening - 1) is not None:
        return True
    comma = opening - 1
    if comma - cue.first < 2 or prose.tokens[comma].text != ",":
        return False
    head = prose.lower(cue.first)
    named = head in DETERMINERS or prose.tokens[cue.first + 1].is_capital
    plain = named and not any(prose.tokens[i].text in ",;:" for i in range(cue.first, comma))
    verbless = not has_clause(prose.tokens, cue.first, comma)
    return plain and verbless and is_finite(prose.tokens, at + 1)


def _otherwise(prose: Prose, cue: Cue, at: int) -> Found | None:
    """Read "thinks otherwise: “…”" and "was blunt about it: “…”": a few words and a colon."""
    for index in range(at + 1, min(at + _FEW, cue.end - 1)):
        quote = prose.quote_at(index + 1)
        if prose.lower(index) in verb_forms() or is_finite(prose.tokens, index):
            return None  # "it argued, adding: “…”"
        if prose.tokens[index].text == ":" and quote is not None and not is_scare(quote):
            return made(prose, cue, "speech", ((index + 1, prose.index_from(quote.end)),), at)
    return None


def _after_colon(prose: Prose, cue: Cue, signs: int, at: int) -> Found | None:
    if at == signs or prose.tokens[signs].text != ":":
        return None
    end = last(prose, cue.end)
    if not has_clause(prose.tokens, at, end):
        return None
    opening = min(cue.subject[0], cue.group) if cue.subject else cue.first
    if _is_whole_clause(prose, cue.first, opening - 1):  # "Nobody left, he insists: all slept"
        both = ((cue.first, opening - 1), (at, end))
        return made(prose, cue, "colon", both, signs, left=True)
    return made(prose, cue, "colon", ((at, end),), signs)


def _is_whole_clause(prose: Prose, first: int, comma: int) -> bool:
    """Tell whether a clause of its own stands before a comma: not "When asked,"."""
    if comma <= first or prose.tokens[comma].text != ",":
        return False
    head = prose.lower(first)
    dependent = head in SUBORDINATORS | PREPOSITIONS or head.endswith("ing")
    return not dependent and has_clause(prose.tokens, first, comma)


def _as_said(prose: Prose, cue: Cue) -> Found | None:
    """Read "*As the mayor said on Friday*, the mill is shut": the main clause is what he said."""
    subject = cue.subject
    if subject is None or subject[0] != cue.first + 1 or prose.lower(cue.first) != "as":
        return None
    comma, stop = adjuncts(prose, cue.at + 1, cue.end), last(prose, cue.end)
    opens = "s" in cue.verb.takes and comma < stop and prose.tokens[comma].text == ","
    if not opens or not has_clause(prose.tokens, comma + 1, stop):
        return None
    return made(prose, cue, "according", ((comma + 1, stop),), comma)


_FORMS: tuple[Callable[[Prose, Cue], Found | None], ...] = (
    _as_said,
    accusation,
    intention,
    confession,
    _with_that,
    _before_speech,
    after_its_words,
    before_clause,
    shown,
    noun_phrase,
)
