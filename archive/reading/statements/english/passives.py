"""Passives: "is believed to have left", "It emerged that …", "were confirmed by X"."""

from archive.reading.figures.quantity_words import STATES
from archive.reading.statements.english.after import left_words
from archive.reading.statements.english.found import Found, bounds_number, last
from archive.reading.words.cue_words import AGENT_PASSIVE, PASSIVE
from archive.reading.words.noun_phrases import phrase_before
from archive.reading.words.phrases_behind import phrase_after
from archive.reading.words.prose import Prose
from archive.reading.words.small_words import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
)
from archive.reading.words.subjects import subject_of
from archive.reading.words.verbs import BE, HAVE, has_clause

_ARTICLES = frozenset({"a", "an", "the"})
_EXAMPLES = frozenset({"for", "such", "including", "especially"})
_MEANWHILE = frozenset({"when", "while"})
_LONGEST_AGENT = 10
_ADVERBS = frozenset({"just", "now", "since", "already"})
_EARLIER = frozenset({"also", "earlier", "first", "still", "long", "now", "once", "later", "not",
                      "never", "all", "both", "meanwhile"})  # fmt: skip


def passive(prose: Prose, at: int, first: int, end: int) -> Found | None:
    """Read "It is believed that …" and "X is reported to have …"; nobody is named."""
    word = prose.lower(at)
    if word not in PASSIVE or at == first or not _after_be(prose, at, first):
        return None
    if word == "known" and prose.lower(at - 1) in {"not", "never"}:
        return None  # "it is not known how many are left"
    start = _group_start(prose, at, first)
    until = last(prose, end)
    if prose.lower(at + 1) == "by":
        return _believed_by(prose, (first, start, at), until)
    if prose.lower(at + 1) == "that" or "it" in {prose.lower(start - 1), prose.lower(start)}:
        return _it_is(prose, at, (first, start), until)
    return _nobody_believes(prose, (first, start, at), until)


def _is_contact_clause(prose: Prose, subject: tuple[int, int], first: int) -> bool:
    """Tell whether a noun is described: "the vault *it* was thought to lie in"."""
    start, end = subject
    noun = prose.tokens[start - 1] if start > first else None
    pronoun = end - start == 1 and prose.lower(start) in {"he", "she", "they", "it"}
    plain = noun is not None and noun.is_word and noun.lower not in SUBORDINATORS | PREPOSITIONS
    return pronoun and plain and prose.lower(start - 2) in DETERMINERS


def _was_only_hoped(prose: Prose, start: int) -> bool:
    """Tell what once was expected of a thing: "orders, *which had been forecast* to rise, fell"."""
    return prose.lower(start) == "had" and prose.lower(start - 1) == "which"


def _nobody_believes(prose: Prose, before: tuple[int, int, int], until: int) -> Found | None:
    """Read "The vessel is reported to have sunk"; ``before`` the verb, its group and sentence."""
    first, start, at = before
    word = prose.lower(at)
    state = prose.lower(at + 1) in STATES or (
        word in {"feared", "presumed"} and prose.lower(at + 1).endswith("ed")
    )  # "60 are feared trapped"
    if prose.lower(at + 1) != "to" and not state:
        return None
    subject = subject_of(prose, start, first) or _counted(prose, first, start)
    if subject is None or (word in {"said", "known"} and start == first):
        return None
    if _is_contact_clause(prose, subject, first) or _was_only_hoped(prose, start):
        return None
    none = prose.lower(subject[0]) == "no"  # "no more trains are expected to run"
    if none and word == "expected":
        return None
    stop = next((i for i in range(at, until) if _turns(prose, i, until)), until)
    begin = _where_told(prose, at, (subject[0], start), first, state=state)
    return Found((at, at + 1), None, ((begin, stop),), PASSIVE[word], "passive", begin,
                 (at, at + 1))  # fmt: skip


def _is_only_told_of(prose: Prose, verb: int, subject: tuple[int, int]) -> bool:
    """Tell whether a passive only describes something or says when: "bombings *that were* …".

    Or has no noun before it: "has *just* been released by".
    """
    before, opening = prose.lower(verb - 1), prose.lower(subject[0] - 1)
    return before in RELATIVES | _ADVERBS or opening in {"until", "unless"}


def _group_start(prose: Prose, at: int, first: int) -> int:
    """Return where the verb's group begins: "*is now widely* believed"."""
    while first < at and (
        prose.lower(at - 1) in BE | HAVE | _EARLIER | {"'s"} or prose.lower(at - 1).endswith("ly")
    ):
        at -= 1
    return at


def _turns(prose: Prose, at: int, until: int) -> bool:
    """Tell whether what is reported ends: at a sign that parts no list, "while", "when"."""
    if prose.lower(at) in _MEANWHILE or _is_after_deed(prose, at, until):
        return True
    if prose.tokens[at].text not in ",;—":
        return False
    goes_on = _parts_adjectives(prose, at) or prose.lower(at + 1) in _EXAMPLES
    return not goes_on and not _lists_names(prose, at, until)


def _is_after_deed(prose: Prose, at: int, until: int) -> bool:
    """Tell "is said to be ill *after a guard hit* him" from "after it sank", "after the fair"."""
    if prose.lower(at) != "after" or prose.lower(at + 1) in PRONOUNS:
        return False
    return has_clause(prose.tokens, at + 1, until)


def _lists_names(prose: Prose, comma: int, until: int) -> bool:
    """Tell whether a comma stands in a list of names: "people from Velm*,* Norvik and Garnow"."""
    if prose.tokens[comma].text != "," or not prose.tokens[comma - 1].is_capital:
        return False
    at = comma + 1
    while at < until and (prose.tokens[at].is_capital or prose.tokens[at].text == ","):
        at += 1
    if prose.lower(comma + 1) == "and":
        return comma + 3 == until and prose.tokens[comma - 2].text == ","
    return at > comma + 1 and at + 1 < until and (
        prose.lower(at) == "and" and prose.tokens[at + 1].is_capital
    )  # fmt: skip


def _believed_by(prose: Prose, before: tuple[int, int, int], until: int) -> Found | None:
    """Read "*The dam is believed* by engineers *to be unsafe*".

    ``before`` are the sentence's first token, the first of the verb's group, and the verb.
    """
    first, start, at = before
    near = range(at + 3, min(at + _LONGEST_AGENT, until - 1))
    joint = next((i for i in near if prose.lower(i) == "to"), None)
    if joint is None or any(prose.tokens[i].text in ",;:" for i in range(at + 2, joint)):
        return None
    if prose.date_from(at + 2) is not None:
        return None  # "is expected by Friday"
    subject = subject_of(prose, start, first) or _counted(prose, first, start)
    said = (subject[0] if subject else joint, until)
    reported = PASSIVE[prose.lower(at)]
    return Found((at, at + 1), (at + 2, joint), (said,), reported, "passive", said[0], (at, joint))


def _parts_adjectives(prose: Prose, comma: int) -> bool:
    """Tell whether a comma stands in "a new*,* low-priced chain"."""
    after = prose.tokens[comma + 1]
    plain = after.is_word and not after.is_capital and after.lower not in PREPOSITIONS | RELATIVES
    one = prose.lower(comma - 2) in _ARTICLES and prose.tokens[comma - 1].is_word
    return one and plain and after.lower not in SUBORDINATORS | DETERMINERS | {"and", "but"}


def _where_told(prose: Prose, at: int, before: tuple[int, int], opens: int, *, state: bool) -> int:
    """Return where what is told begins: with its subject, or behind the verb at ``at``.

    Behind where the subject is long or shared: "The actress, 29, who plays Dee, is said *to have
    left*", "It has 11 shops and is rumoured *to be planning more*".
    """
    first, start = before
    if prose.tokens[start - 1].text == "," and prose.lower(opens) in PREPOSITIONS:
        return opens  # "In the hold, which was full, are said to be men from Velm"
    long = any(prose.tokens[i].text == "," for i in range(first, start)) and not state
    if long or prose.lower(start - 1) in {"and", "but"}:
        return at + 1
    return first - 2 * (prose.lower(first - 1) == "than")  # "More than 40 are feared dead"


def _counted(prose: Prose, first: int, start: int) -> tuple[int, int] | None:
    """Return "about 4,000 homes" before "are believed to be": all that stands there."""
    signs = any(prose.tokens[at].text in ",;:" for at in range(first, start))
    return (first, start) if bounds_number(prose, first) and not signs else None


def emerged(prose: Prose, at: int, first: int, end: int) -> Found | None:
    """Read "It emerged on Friday that …", of which nobody is the source."""
    if prose.lower(at - (prose.lower(at - 1) in HAVE) - 1) != "it":
        return None
    until = last(prose, end)
    that = next((i for i in range(at + 1, min(at + 7, until)) if prose.lower(i) == "that"), None)
    if that is None or not has_clause(prose.tokens, that + 1, until):
        return None
    return Found((at, at + 1), None, ((that + 1, until),), "other", "passive", at - 1, (at, that))


def _it_is(prose: Prose, at: int, before: tuple[int, int], until: int) -> Found | None:
    """Read "It is believed that …", "It was thought to be …" and "…, it is understood"."""
    first, start = before
    cue, reported = (at, at + 1), PASSIVE[prose.lower(at)]
    if prose.lower(start - 2) == "," and at + 1 >= until:
        words = left_words(prose, first, start - 1)
        return Found(cue, None, (words,), reported, "passive", at, cue,
                     left=True) if words else None  # fmt: skip
    if prose.lower(at + 1) == "to":
        return Found(cue, None, ((start - 1, until),), reported, "passive", start - 1, cue)
    that = next((i for i in range(at + 1, min(at + 7, until)) if prose.lower(i) == "that"), at)
    if not has_clause(prose.tokens, that + 1, until):
        return None
    said = (that + 1, until)
    return Found(cue, None, (said,), reported, "passive", start, (start, that + 1))


def _after_be(prose: Prose, at: int, first: int) -> bool:
    index = at - 1
    while index > first and (prose.lower(index).endswith("ly") or prose.lower(index) in _EARLIER):
        index -= 1
    contracted = prose.lower(index) == "'s" and prose.lower(index - 1) == "it"
    return contracted or prose.lower(index) in BE


def agent(prose: Prose, at: int, first: int, end: int) -> Found | None:
    """Read "The deaths were confirmed by X"."""
    if prose.lower(at) not in AGENT_PASSIVE or prose.lower(at + 1) != "by":
        return None
    if not _after_be(prose, at, first) or at + 2 >= end or prose.date_from(at + 2):
        return None  # "be released by Friday"
    source = phrase_after(prose, at + 2, end)
    begin = _group_start(prose, at, first)
    subject = phrase_before(prose, begin, first)
    if source is None or subject is None or _is_only_told_of(prose, begin, subject):
        return None
    reported = {"confirmed": "confirmed", "verified": "confirmed", "claimed": "claimed",
                "denied": "denied", "documented": "recorded", "recorded": "recorded",
                "estimated": "estimated"}.get(prose.lower(at), "other")  # fmt: skip
    return Found((at, at + 1), source, (subject,), reported, "agent", subject[0],
                 (at, source[1]), left=True)  # fmt: skip
