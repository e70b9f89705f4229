"""Who says what in a sentence: the words a verb of saying governs.

Each verb is tried in turn: with "that", before speech, before a bare clause, after its words
("…, the ministry said"), and with a noun phrase ("confirmed 12 deaths").
"""

from collections.abc import Callable

from archive.reading.statements.after import after_its_words
from archive.reading.statements.cue import Cue
from archive.reading.statements.cues import find_cues
from archive.reading.statements.demands import before_demand
from archive.reading.statements.found import (
    Found,
    after_hearer,
    bounds_number,
    last,
    made,
    relative_end,
)
from archive.reading.statements.objects import (
    accusation,
    expected,
    intention,
    is_somebody,
    noun_phrase,
    shown,
)
from archive.reading.words.cue_words import SHOWING, verb_forms
from archive.reading.words.noun_phrases import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
)
from archive.reading.words.prose import Prose
from archive.reading.words.quotes import is_scare
from archive.reading.words.verbs import (
    AUXILIARIES,
    first_finite,
    has_clause,
    is_finite,
    may_be_clause,
)

_MEANWHILE = frozenset({"as", "after", "when", "while", "because", "amid"})
_FRONTING = frozenset({"while", "although", "though", "as", "after", "when", "since", "because"})
_WITHOUT_THAT = frozenset({"indicate", "suggest", "signal", "hint", "imply", "mention", "observe",
                           "hope", "grumble", "respond", "reply", "boast", "agree", "feel",
                           "find", "expect", "accept", "rule", "show", "prove"})  # fmt: skip
_LONGEST_SUBJECT = 8  # tokens
_OF_NOUNS = frozenset({"the", "a", "an", "his", "her", "its", "their"})
_PLAINLY = frozenset({"say", "says", "said", "insist", "insists", "insisted", "argue", "argues",
                      "argued", "believe", "believes", "believed"})  # fmt: skip
_NO_CLAUSE = frozenset({"a", "as", "so", "to", "of", "and", "no", "yes", "when", "while", "after",
                        "before", "during", "what", "how", "little", "nothing", "much", "more",
                        "less", "something", "goodbye", "sorry"})  # fmt: skip
_SAYING = frozenset({"said", "says", "say", "told", "tells", "tell"})
_OFTEN = frozenset({"often", "always", "never", "usually", "rarely", "seldom", "sometimes", "still",
                    "now", "regularly", "frequently", "typically"})  # fmt: skip
_TAKEN = frozenset({"lives", "life", "victims"})
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
    for form in _FORMS:
        statement = form(prose, cue)
        if statement is not None:
            return statement
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
    certain = may_be_clause(prose.tokens, at + 1, end)
    if not certain and not has_clause(prose.tokens, at + 1, end):
        return None
    end = _main_clause_end(prose, cue, at + 1, end)
    begin = at + (prose.lower(at + 1) not in AUXILIARIES)  # "said *that* was not her view"
    return made(prose, cue, "that", ((begin, end),), at)


def _points(prose: Prose, cue: Cue, that: int) -> bool:
    """Tell whether "that" points at what was said: "rejected *that argument* in a ruling".

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
    """Tell whether what somebody says stands whole before the speaker and a comma."""
    opening = min(cue.subject[0], cue.group) if cue.subject else cue.first
    return _is_whole_clause(prose, cue.first, opening - 1)


def _next_that(prose: Prose, cue: Cue, at: int) -> int:
    """Find a "that" a little way on: "said in an interview with the paper that"."""
    if prose.lower(at) == ",":
        return _after_aside(prose, at, cue.end)
    bare = at == cue.at + 1 and prose.lower(at) not in PREPOSITIONS | {"as"}
    if bare and cue.verb.takes not in {"t", "n", "wn"}:
        return at  # "said the claim that it was safe was untrue"
    for index in range(at, min(at + 10, cue.end)):
        if prose.tokens[index].text in ',;:.“"—':
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
    if quote is None or quote.start != prose.tokens[at].start:
        return _after_colon(prose, cue, signs, at) or _otherwise(prose, cue, signs)
    opening = min(cue.subject[0], cue.group) if cue.subject else cue.group
    if opening > cue.first and prose.quote_at(opening - 1) is not None:
        return None
    if cue.verb.takes in {"a", "b", "d", "n", "v"} or (is_scare(quote) and at == signs):
        return None
    end = prose.index_from(quote.end)
    if end < cue.end and has_clause(prose.tokens, end, cue.end) and at == signs:
        return None
    return made(prose, cue, "speech", ((at, end),), signs)


def _otherwise(prose: Prose, cue: Cue, at: int) -> Found | None:
    """Read "thinks otherwise: “…”" and "was blunt about it: “…”": a few words and a colon."""
    for index in range(at + 1, min(at + 5, cue.end - 1)):
        quote = prose.quote_at(index + 1)
        if prose.lower(index) in verb_forms():
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


def _before_clause(prose: Prose, cue: Cue) -> Found | None:
    if cue.verb.takes == "q" or (cue.weak and not _is_sure(prose, cue)):
        return None
    start = cue.at + 1
    hearer = after_hearer(prose, cue)
    end = last(prose, before_demand(prose, cue.at, cue.end))
    end = relative_end(prose, start, end) if cue.relative else end
    if (
        cue.relative
        and start < end
        and is_finite(prose.tokens, start)
        and cue.subject
        and (cue.subject[1] == cue.group and prose.lower(cue.group - 1) not in RELATIVES)
    ):
        return made(prose, cue, "clause", ((start, end),), start)  # "a toll relatives insist *is*"
    for at in (hearer, start):
        opens = at < end and prose.tokens[at].text not in ",;:—–" and (
            _opens_clause(prose, at, end) or _must_be_clause(prose, cue, at, end)
        )  # fmt: skip
        if opens:
            return _clause_at(prose, cue, at, end)
    return None


def _clause_at(prose: Prose, cue: Cue, at: int, end: int) -> Found | None:
    """Return the statement whose words begin at ``at``, None where they are no clause after all."""
    if cue.verb.base == "declare" and prose.lower(at) in {"a", "an"}:
        return None  # "declared an emergency"
    thing = "n" in cue.verb.takes or cue.verb.base == "declare"
    thing = thing or (prose.lower(at) in _OF_NOUNS and prose.lower(cue.at) not in _SAYING)
    if thing and _is_described_noun(prose, at, end):
        return None
    end = _main_clause_end(prose, cue, at, end)
    joined = first_finite(prose.tokens, at, end)
    if joined is not None and prose.lower(joined - 1) in {"and", "but"}:
        return None  # "noted his good name but said it was cruel"
    return made(prose, cue, "clause", ((at, end),), at)


def _is_sure(prose: Prose, cue: Cue) -> bool:
    """Tell whether a verb that mostly needs "that" has a clause: "indicated *he* will not go"."""
    at = cue.at + 1
    if cue.verb.base not in _WITHOUT_THAT or at >= cue.end:
        return False
    named = at
    while named < cue.end and prose.tokens[named].is_capital:
        named += 1
    opens = named > at or prose.lower(at) in PRONOUNS | {"there"}
    told = opens and named < cue.end and is_finite(prose.tokens, max(named, at + 1))
    if cue.verb.base in SHOWING and prose.lower(at) in DETERMINERS - {"that"}:
        told = told or has_clause(prose.tokens, at, cue.end)  # "data show the rate of harm fell"
    return told or _has_auxiliary(prose, at, cue.end)


def _has_auxiliary(prose: Prose, at: int, end: int) -> bool:
    """Tell whether a noun phrase has its verb right behind: "found *the bank had* misled many"."""
    if prose.lower(at) not in DETERMINERS and not prose.tokens[at].is_number:
        return False
    for index in range(at + 1, min(at + _LONGEST_SUBJECT, end)):
        word = prose.lower(index)
        if word in AUXILIARIES and is_finite(prose.tokens, index):
            return index > at + 1
        if (
            word in PREPOSITIONS - {"of"} | SUBORDINATORS | RELATIVES
            or not prose.tokens[index].is_word
        ):
            return False
    return False


def _is_described_noun(prose: Prose, at: int, end: int) -> bool:
    """Tell whether the only verb describes a noun: "reported *results that beat* forecasts".

    Or tells when: "declared an emergency *as fires spread*".
    """
    finite = first_finite(prose.tokens, at, end)
    if finite is None:
        return False
    if any(prose.lower(index) in _MEANWHILE for index in range(at + 1, finite)):
        return True
    described = prose.lower(finite - 1) in {"that", "which"} and finite - 1 > at
    return described and first_finite(prose.tokens, finite + 1, end) is None


def _main_clause_end(prose: Prose, cue: Cue, at: int, end: int) -> int:
    """Return where the words end that stand before a main clause: "While X noted A*,* B fell"."""
    opening = min(cue.subject[0], cue.group) - 1 if cue.subject else cue.first
    if opening != cue.first or prose.lower(opening) not in _FRONTING:
        return end
    for index in range(at + 2, end - 2):
        comma = prose.tokens[index].text == "," and prose.quote_at(index) is None
        if comma and has_clause(prose.tokens, at, index):
            return index if has_clause(prose.tokens, index + 1, end) else end
    return end


def _opens_clause(prose: Prose, at: int, end: int) -> bool:
    token = prose.tokens[at]
    if token.lower == "as" and prose.lower(at + 1) in {"many", "much", "few"}:
        return has_clause(prose.tokens, at, end)
    if bounds_number(prose, at):
        return has_clause(prose.tokens, at, end)
    if token.lower in PREPOSITIONS or token.lower in {"to", "of", "and", "as", "so", "about"}:
        return False
    stop = next(
        (i for i in range(at, end) if prose.tokens[i].text in ",;—" and prose.quote_at(i) is None),
        end,
    )
    if stop < end and any(prose.lower(i) == "to" for i in range(at, stop)):
        return has_clause(prose.tokens, at, stop)  # "told her to drop it, but he fired"
    later = stop < end and not prose.lower(stop + 1).endswith("ing")  # "… it, confirming that"
    return has_clause(prose.tokens, at, stop) or (
        later and has_clause(prose.tokens, at, end) and not _closes(prose, at, stop)
    )


def _must_be_clause(prose: Prose, cue: Cue, at: int, end: int) -> bool:
    """Tell whether what follows a plain "said" can only be a clause: "said *wages lag prices*"."""
    if prose.lower(cue.at) not in _PLAINLY or prose.lower(at) in PREPOSITIONS | _NO_CLAUSE:
        return False
    stop = next((i for i in range(at, end) if prose.tokens[i].text in ",;:—–"), end)
    if prose.date_from(at) is not None or stop - at <= 2:
        return False
    return any(_may_act(prose, i) for i in range(at + 1, stop - 1))


def _may_act(prose: Prose, at: int) -> bool:
    """Tell whether a word might be the verb of what stands before it: "prices *drive* demand"."""
    before, token = prose.tokens[at - 1], prose.tokens[at]
    if not before.is_word or not token.is_word or token.is_capital:
        return False
    if before.lower in _OFTEN and at > 1:
        return token.lower.endswith("s") and not token.lower.endswith("ss")
    if before.lower in DETERMINERS | PREPOSITIONS | {"of", "and", "or", "to"}:
        return False
    if may_be_clause(prose.tokens, at - 1, at + 1):
        return True
    plural = before.lower.endswith("s") and not before.lower.endswith(("ss", "us", "is"))
    other = token.lower in PREPOSITIONS | RELATIVES | {"of", "and", "or", "to", "as", "than"}
    return plural and not other and not token.lower.endswith(("ed", "ing", "ly", "s", "en"))


def _closes(prose: Prose, at: int, stop: int) -> bool:
    """Tell whether nothing that could be a subject stands before a comma."""
    spoken = stop + 1 < len(prose.tokens) and prose.quote_at(stop + 1) is not None
    return stop - at < 2 and not prose.tokens[at].is_capital and not spoken


_FORMS: tuple[Callable[[Prose, Cue], Found | None], ...] = (
    accusation,
    intention,
    _with_that,
    _before_speech,
    after_its_words,
    _before_clause,
    shown,
    noun_phrase,
)
