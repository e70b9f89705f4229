"""Speech behind a colon without a verb of its own: "Karin Ek is blunt: “We lost it.”"."""

from archive.reading.statements.english.found import Found
from archive.reading.words.cue_words import verb_forms
from archive.reading.words.name_words import is_role
from archive.reading.words.prose import Prose
from archive.reading.words.quotes import is_scare
from archive.reading.words.subjects import subject_of
from archive.reading.words.verbs import is_finite

_SAYINGS = frozenset({"verdict", "message", "answer", "reply", "response", "advice", "warning",
                      "explanation", "conclusion", "reaction", "comment"})  # fmt: skip
_LONGEST_NAME = 12
_WHERE = frozenset({"in", "on", "at", "via", "to", "speaking", "writing", "during", "after"})
_LONGEST_LEAD = 20
"""Tokens before a colon that may tell who is about to speak."""


def colon_speech(prose: Prose, at: int, first: int, end: int) -> Found | None:
    """Read "Karin Ek is blunt: “We have forgotten.”": speech after a colon without its verb."""
    if prose.tokens[at].text != ":" or at + 1 >= end or not 1 < at - first < _LONGEST_LEAD:
        return None
    quote = prose.quote_at(at + 1)
    words = {prose.lower(index) for index in range(first, at)}
    if quote is None or is_scare(quote):
        return None
    said = (at + 1, prose.index_from(quote.end))
    aside = _before_aside(prose, first, at)
    if aside is None and words & verb_forms().keys():
        return None
    if aside is not None:
        return Found((at, at + 1), (first, aside), (said,), "other", "speech", first, (first, at))
    verb = next((i for i in range(at - 1, first, -1) if is_finite(prose.tokens, i)), None)
    if verb is None:
        return _named_before(prose, at, first, said)
    subject = _for_whom(prose, verb, first) or subject_of(prose, verb, first)
    if subject is None or prose.lower(subject[0]) == "it":
        return None
    return Found((verb, at), subject, (said,), "other", "speech", subject[0], (subject[0], at))


def _for_whom(prose: Prose, verb: int, first: int) -> tuple[int, int] | None:
    """Return Bo Ek of "For *Bo Ek*, the answer is simple: “…”", None elsewhere."""
    comma = next((i for i in range(first + 1, verb) if prose.tokens[i].text == ","), None)
    if comma is None or prose.lower(first) != "for" or comma - first > _LONGEST_NAME:
        return None
    return (first + 1, comma) if prose.tokens[comma - 1].is_capital else None


def _before_aside(prose: Prose, first: int, colon: int) -> int | None:
    """Return where the name ends in "Ana Ruiz, in a post on Sunday: “…”", None for other words."""
    comma = next((i for i in range(first, colon) if prose.tokens[i].text == ","), None)
    if comma is None or comma - first > _LONGEST_NAME or prose.lower(comma + 1) not in _WHERE:
        return None
    named = any(prose.tokens[i].is_capital for i in range(first, comma))
    acts = any(is_finite(prose.tokens, i) for i in range(first, colon))
    return comma if named and not acts else None


def _named_before(prose: Prose, at: int, first: int, said: tuple[int, int]) -> Found | None:
    """Read "Eyewitness Paul Ndlovu: “It was like thunder.”" and "One pilot's verdict: “…”"."""
    if prose.lower(at - 1) in _SAYINGS and prose.lower(at - 2) == "'s" and at - 2 > first:
        return Found((at - 1, at), (first, at - 2), (said,), "other", "speech", first, (first, at))
    named = range(first, at)
    capitals = sum(prose.tokens[index].is_capital for index in named)
    comma = next((i for i in named if prose.tokens[i].text == ","), at)
    role = comma < at and is_role(prose.lower(at - 1)) and comma > first + 1
    if len(named) > 6 or capitals < 2 or (comma < at and not role):
        return None
    at = comma if role else at
    return Found((at, at + 1), (first, at), (said,), "other", "speech", first, (first, at + 1))
