"""Who says what in a sentence: the words a verb of saying governs.

Each verb is tried in turn: with "that", before speech, before a bare clause, after its words
("…, the ministry said"), and with a noun phrase ("confirmed 12 deaths").
"""

from collections.abc import Callable

from archive.reading.figures.numerals import number_at
from archive.reading.statements.after import after_its_words
from archive.reading.statements.cues import Cue, find_cues
from archive.reading.statements.found import Found, after_hearer, bounds_number, last, made
from archive.reading.words.cue_words import verb_forms
from archive.reading.words.name_words import KIND_NOUNS, is_role
from archive.reading.words.noun_phrases import PREPOSITIONS, PRONOUNS
from archive.reading.words.prose import Prose
from archive.reading.words.quotes import is_scare
from archive.reading.words.verbs import DO, MODALS, has_clause, may_be_clause
from archive.reading.words.word_sets import word_set

_DENIED_NOUNS = word_set("denied nouns")
_FIGURE_VERBS = word_set("figure verbs")
_VERIFYING = frozenset({"verified", "verify", "confirmed", "confirm", "corroborated",
                        "corroborate", "substantiated"})  # fmt: skip
_DEMANDING = frozenset({"urged", "demanded", "ordered", "directed", "instructed"})
_TELLING = frozenset({"say", "specify", "elaborate", "name", "identify", "give", "provide",
                      "disclose", "comment", "confirm", "details", "no", "release",
                      "explain"})  # fmt: skip
_NEWS = frozenset({"development", "incident", "news", "matter", "story"})
_OF_THINGS = frozenset({"promise", "threaten"})
_INTENDING = frozenset({"promise", "pledge", "vow", "threaten", "swear"})
_PLAIN_NP = frozenset({"confirm", "deny", "admit", "acknowledge", "verify"})


def by_verbs(prose: Prose, first: int, end: int) -> list[Found]:
    """Return the statements of the sentence ``first``..``end`` that hang on a verb of saying."""
    found = (_first_form(prose, cue) for cue in find_cues(prose, first, end))
    return [statement for statement in found if statement is not None]


def _first_form(prose: Prose, cue: Cue) -> Found | None:
    if cue.inverted:
        return after_its_words(prose, cue)
    if cue.verb.base in _OF_THINGS and cue.subject and not _is_somebody(prose, cue.subject):
        return None
    for form in _FORMS:
        statement = form(prose, cue)
        if statement is not None:
            return statement
    return None


def _with_that(prose: Prose, cue: Cue) -> Found | None:
    if cue.verb.takes in {"a", "b", "q"}:
        return None
    at = after_hearer(prose, cue)
    at = at if prose.lower(at) == "that" else _next_that(prose, cue, at)
    if cue.verb.base == "expect" and prose.lower(at) != "that":
        return _expected(prose, cue)
    if prose.lower(at) != "that" or at + 1 >= cue.end:
        return None
    end = last(prose, _before_demand(prose, at, cue.end))
    certain = may_be_clause(prose.tokens, at + 1, end)
    if not certain and not has_clause(prose.tokens, at + 1, end):
        return None
    return made(prose, cue, "that", ((at + 1, end),), at)


def _before_demand(prose: Prose, at: int, end: int) -> int:
    """Return where a demand or a silence begins that follows a statement.

    "Said … *and demanded that*", "said … *but would not say whether*".
    """
    for index in range(at + 2, end - 2):
        if prose.quote_at(index) is not None:
            continue
        if prose.tokens[index].text == "," and _is_unverified(prose, index, end):
            return index
        verb = verb_forms().get(prose.lower(index))
        if verb is not None and verb.takes == "q" and prose.lower(index + 1) == "that":
            return index - (prose.lower(index - 1) in {"and", "but", "also"})
        if prose.lower(index) not in {"but", "and"}:
            continue
        if _is_silent(prose, index + 1) or _is_demand(prose, index + 1):
            return index
    return end


def _is_unverified(prose: Prose, comma: int, end: int) -> bool:
    """Tell whether a reporter adds a doubt: ", a figure that could not be verified"."""
    for at in range(comma + 2, min(comma + 14, end)):
        if prose.lower(at) in _VERIFYING:
            near = {prose.lower(i) for i in range(at - 4, at)}
            return bool(near & {"not", "cannot", "couldn't", "unable"})
        if prose.tokens[at].text in ",;.":
            return False
    return False


def _is_demand(prose: Prose, at: int) -> bool:
    """Tell whether somebody wants something: "called on them to go", "ordered an inquiry"."""
    word, after = prose.lower(at), prose.lower(at + 1)
    if word == "called":
        return after in {"on", "for", "upon"}
    if word == "appealed":
        return after in {"to", "for"}
    return word in _DEMANDING


def _is_silent(prose: Prose, at: int) -> bool:
    """Tell whether somebody says nothing of a thing: "did not specify", "declined to name"."""
    if prose.lower(at) in {"declined", "refused"} and prose.lower(at + 1) == "to":
        return True
    first, second = prose.lower(at), prose.lower(at + 1)
    told = at + 1 + (second in {"not", "immediately"})
    denied = first in {"didn't", "wouldn't", "couldn't", "doesn't", "gave", "offered"}
    denied = denied or (first in MODALS | DO and second == "not")
    return denied and prose.lower(told) in _TELLING


def _expected(prose: Prose, cue: Cue) -> Found | None:
    """Read "expect aftershocks to continue for two weeks" and "don't expect rain"."""
    end = last(prose, cue.end)
    if cue.group < cue.at and prose.lower(cue.at - 1).endswith(("n't", "not")):
        return made(prose, cue, "expected", ((cue.at + 1, end),), cue.at + 1)
    to = next((i for i in range(cue.at + 1, min(cue.at + 10, end)) if prose.lower(i) == "to"), None)
    return (
        made(prose, cue, "expected", ((cue.at + 1, end),), cue.at + 1) if to is not None else None
    )


def _next_that(prose: Prose, cue: Cue, at: int) -> int:
    """Find a "that" a little way on: "said in an interview with the paper that"."""
    if prose.lower(at) == ",":
        return _after_aside(prose, at, cue.end)
    bare = at == cue.at + 1 and prose.lower(at) not in PREPOSITIONS
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


def _intention(prose: Prose, cue: Cue) -> Found | None:
    """Read "vowed never to return" and "pledged on Friday to rebuild it"."""
    if cue.verb.base not in _INTENDING or cue.subject is None:
        return None
    at = _after_dates(prose, cue.at + 1, cue.end - 1)
    to = at + (prose.lower(at) in {"not", "never"})
    end = last(prose, _before_demand(prose, at, cue.end))
    if prose.lower(to) != "to" or end - to < 3:
        return None
    return made(prose, cue, "intention", ((at, end),), at)


def _before_speech(prose: Prose, cue: Cue) -> Found | None:
    at = after_hearer(prose, cue)
    signs = at
    while at < cue.end and prose.tokens[at].text in ",:" and at - signs < 2:
        at += 1
    if at >= len(prose.tokens):
        return None
    quote = prose.quote_at(at)
    if quote is None or quote.start != prose.tokens[at].start:
        return _after_colon(prose, cue, signs, at) or _otherwise(prose, cue, signs)
    opening = min(cue.subject[0], cue.group) if cue.subject else cue.group
    if opening > cue.first and prose.quote_at(opening - 1) is not None:
        return None
    if cue.verb.takes in {"a", "b", "n", "v"} or (is_scare(quote) and at == signs):
        return None
    end = prose.index_from(quote.end)
    if end < cue.end and has_clause(prose.tokens, end, cue.end) and at == signs:
        return None
    return made(prose, cue, "speech", ((at, end),), signs)


def _otherwise(prose: Prose, cue: Cue, at: int) -> Found | None:
    """Read "thinks otherwise: “…”" and "was blunt about it: “…”": a few words and a colon."""
    for index in range(at + 1, min(at + 5, cue.end - 1)):
        quote = prose.quote_at(index + 1)
        if prose.tokens[index].text == ":" and quote is not None and not is_scare(quote):
            return made(prose, cue, "speech", ((index + 1, prose.index_from(quote.end)),), at)
    return None


def _after_colon(prose: Prose, cue: Cue, signs: int, at: int) -> Found | None:
    if at == signs or prose.tokens[signs].text != ":":
        return None
    end = last(prose, cue.end)
    return (
        made(prose, cue, "colon", ((at, end),), signs)
        if has_clause(prose.tokens, at, end)
        else None
    )


def _before_clause(prose: Prose, cue: Cue) -> Found | None:
    if cue.weak or cue.verb.takes == "q":
        return None
    start = cue.at + 1
    hearer = after_hearer(prose, cue)
    end = last(prose, _before_demand(prose, cue.at, cue.end))
    for at in (hearer, start):
        if at < end and prose.tokens[at].text not in ",;:—–" and _opens_clause(prose, at, end):
            return made(prose, cue, "clause", ((at, end),), at)
    return None


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
    return has_clause(prose.tokens, at, stop) or (
        stop < end and has_clause(prose.tokens, at, end) and not _closes(prose, at, stop)
    )


def _closes(prose: Prose, at: int, stop: int) -> bool:
    """Tell whether nothing that could be a subject stands before a comma."""
    spoken = stop + 1 < len(prose.tokens) and prose.quote_at(stop + 1) is not None
    return stop - at < 2 and not prose.tokens[at].is_capital and not spoken


def _noun_phrase(prose: Prose, cue: Cue) -> Found | None:
    """Read "confirmed 12 deaths", "has recorded 155,530 casualties", "warned of an attack"."""
    if "n" not in cue.verb.takes or cue.subject is None:
        return None
    start, end = cue.at + 1, last(prose, cue.end)
    if cue.verb.base == "warn":
        start = _after_dates(prose, start, end)
        if prose.lower(start) not in {"of", "against", "about"}:
            return None
        start += 1
    elif not _takes_phrase(prose, cue.verb.base, start, end):
        return None
    stop = next((i for i in range(start, end) if prose.tokens[i].text in ";—"), end)
    if prose.lower(start + 1) in _NEWS and prose.lower(start) in {"the", "this"}:
        return None  # "confirmed the incident" says nothing of it
    return made(prose, cue, "noun", ((start, stop),), start) if stop > start else None


def _is_somebody(prose: Prose, subject: tuple[int, int]) -> bool:
    """Tell whether a subject can mean it: "the deal promises to help" promises nothing."""
    named = any(prose.tokens[at].is_capital for at in range(subject[0] + 1, subject[1]))
    heads = [prose.lower(at) for at in range(*subject)]
    lone = prose.tokens[subject[0]].is_capital and subject[1] - subject[0] == 1
    return named or lone or any(is_role(word) or word in KIND_NOUNS or word in PRONOUNS
                                for word in heads)  # fmt: skip


def _after_dates(prose: Prose, at: int, end: int) -> int:
    """Skip the days after a verb: "warned *on Sunday* of new attacks"."""
    while at < end:
        moved = prose.date_from(at + (prose.lower(at) in {"on", "in"}))
        if moved is None:
            return at
        at = moved
    return at


def _takes_phrase(prose: Prose, base: str, start: int, end: int) -> bool:
    to = prose.lower(start) == "to" and base != "claim"
    if start >= end or prose.tokens[start].text in ",.;:" or to:
        return False
    if base == "claim" and prose.lower(start) == "to":
        return prose.lower(start + 1) in {"have", "be"}
    if base == "claim":
        return prose.lower(start) in {"responsibility", "victory", "credit"}
    if base == "report" and prose.lower(start).endswith("ing"):
        return True  # "residents reported hearing gunfire"
    if base in _FIGURE_VERBS:
        stop = next((i for i in range(start, end) if prose.tokens[i].text == ","), end)
        return any(
            number_at(prose.tokens, i) is not None for i in range(start, min(stop, start + 9))
        )
    if base in _PLAIN_NP:
        return prose.lower(start) not in PREPOSITIONS
    stop = next((i for i in range(start, end) if prose.tokens[i].text in ",.;:"), end)
    return any(prose.lower(i) in _DENIED_NOUNS for i in range(start, min(start + 6, stop)))


def _accusation(prose: Prose, cue: Cue) -> Found | None:
    """Read "accused Y of shelling", "blamed Y for the attack", "blamed the attack on Y"."""
    joints = {"a": {"of"}, "b": {"for", "on"}}.get(cue.verb.takes)
    end = last(prose, cue.end)
    if joints is None or cue.subject is None or prose.lower(cue.at + 1) in joints:
        return None  # "Forces accused of torture": a headline's passive
    if not any(prose.lower(i) in joints for i in range(cue.at + 1, min(cue.at + 12, end))):
        return None
    return made(prose, cue, "accusation", ((cue.at + 1, end),), cue.at + 1)


_FORMS: tuple[Callable[[Prose, Cue], Found | None], ...] = (
    _accusation,
    _intention,
    _with_that,
    _before_speech,
    after_its_words,
    _before_clause,
    _noun_phrase,
)
