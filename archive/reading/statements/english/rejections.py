"""Somebody else's answer at the end of a sentence: ", a claim Kyiv rejected", ", which X denied".

What is answered is what the sentence said before the comma, so the answer is a claim about the
same words: denied, or confirmed, by another party.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from archive.reading.statements.english.found import Found
from archive.reading.words.cue_words import NOUN_CUES
from archive.reading.words.phrases_behind import phrase_after
from archive.reading.words.prose import Prose
from archive.reading.words.verbs import BE, HAVE, has_clause, is_finite
from archive.reading.words.word_sets import word_set

_DENYING = word_set("denying")
_CONFIRMING = frozenset({"confirmed", "confirms", "verified", "acknowledged", "admitted",
                         "corroborated", "conceded"})  # fmt: skip
ANSWERED = frozenset(NOUN_CUES) | word_set("answered")
_OPENERS = frozenset({"a", "an", "the", "something", "claims", "allegations", "accusations",
                      "charges", "figures", "reports"})  # fmt: skip
_LONGEST_SUBJECT = 12


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer after the comma at ``comma``: who gives it, with which verb, up to ``end``."""

    comma: int
    cue: tuple[int, int]
    claimant: tuple[int, int]
    reported_as: str
    end: int


def answers(prose: Prose, first: int, end: int) -> list[Answer]:
    """Return the answers of the sentence ``first``..``end``."""
    found: list[Answer] = []
    for comma in range(first + 2, end - 2):
        if prose.tokens[comma].text not in {",", "—", "–"} or prose.quote_at(comma) is not None:
            continue
        start = _after_answered(prose, comma + 1, end)
        answer = _answer(prose, comma, start, end) if start is not None else None
        if answer is not None:
            found.append(answer)
    return found


def _after_answered(prose: Prose, index: int, end: int) -> int | None:
    """Return the token after "which", "a claim", "an assertion that", "something"."""
    if prose.lower(index) == "which":
        return index + 1
    if prose.lower(index) not in _OPENERS:
        return None
    for at in range(index, min(index + 4, end)):
        if prose.lower(at) in ANSWERED:
            after = at + 1
            return after + (prose.lower(after) in {"that", "which"})
    return None


def _answer(prose: Prose, comma: int, start: int, end: int) -> Answer | None:
    verb = next(
        (at for at in range(start, min(start + _LONGEST_SUBJECT, end))
         if prose.lower(at) in _DENYING | _CONFIRMING), None,
    )  # fmt: skip
    if verb is None:
        return None
    stop = next((at for at in range(verb, end) if prose.tokens[at].text in ",;.—–"), end)
    reported = "denied" if prose.lower(verb) in _DENYING else "confirmed"
    group = _group(prose, verb, start)
    if group == start:
        return _by_agent(prose, comma, (group, verb), reported, stop)
    whole = not any(is_finite(prose.tokens, at) for at in range(start, group))
    sign = any(prose.tokens[at].text in ",;:" for at in range(start, group))
    if not whole or sign:
        return None
    return Answer(comma, (group, verb + 1), (start, group), reported, stop)


def _group(prose: Prose, verb: int, start: int) -> int:
    """Return where the verb's auxiliaries and adverbs begin."""
    group = verb
    while group > start and (
        prose.lower(group - 1) in HAVE | BE | {"also", "later", "since", "has", "repeatedly"}
        or prose.lower(group - 1).endswith("ly")
    ):
        group -= 1
    return group


def _by_agent(
    prose: Prose, comma: int, group: tuple[int, int], reported: str, stop: int
) -> Answer | None:
    """Read ", a claim denied by Kyiv" and ", which was rejected by Kyiv"."""
    start, verb = group
    if prose.lower(verb + 1) != "by":
        return None
    agent = phrase_after(prose, verb + 2, stop)
    return Answer(comma, (start, verb + 1), agent, reported, stop) if agent else None


def answer_by(
    prose: Prose, start: int, end: int
) -> tuple[tuple[int, int], tuple[int, int], str] | None:
    """Return verb, speaker and kind of "… was rejected by Norvik" at ``start``, None without it."""
    verb = start
    while verb < end and (prose.lower(verb) in BE | HAVE or prose.lower(verb).endswith("ly")):
        verb += 1
    denied = prose.lower(verb) in _DENYING
    if verb == start or prose.lower(verb + 1) != "by":
        return None
    agent = phrase_after(prose, verb + 2, end)
    if agent is None or not (denied or prose.lower(verb) in _CONFIRMING):
        return None
    return (verb, verb + 1), agent, "denied" if denied else "confirmed"


def answered(prose: Prose, found: list[Found], sentence: tuple[int, int]) -> list[Found]:
    """Return the statements of a sentence and the answers to them, each a statement."""
    result = found
    for answer in answers(prose, *sentence):
        result = [item for item in result if not _inside(item.cue, answer)]
        result = [_cut(prose, item, answer) for item in result]
        said = _said(prose, result, answer, sentence[0])
        if said is None:
            continue
        zone = (answer.claimant[0], answer.end)
        result.append(
            Found(answer.cue, answer.claimant, (said,), answer.reported_as, "answer",
                  answer.comma, zone, left=True)
        )  # fmt: skip
    return result


def _inside(cue: tuple[int, int], answer: Answer) -> bool:
    return answer.comma < cue[0] < answer.end


def _cut(prose: Prose, item: Found, answer: Answer) -> Found:
    """Return a statement without the answer inside its words; what follows it is kept."""
    kept: list[tuple[int, int]] = []
    for start, stop in item.contents:
        if not start < answer.comma < stop:
            kept.append((start, stop))
            continue
        kept.append((start, answer.comma))
        if answer.end < stop and has_clause(prose.tokens, answer.end, stop):
            kept.append((answer.end, stop))
    return replace(item, contents=tuple(kept))


def _said(
    prose: Prose, found: Sequence[Found], answer: Answer, first: int
) -> tuple[int, int] | None:
    """Return what is answered: the words said just before the comma, or the clause there.

    Who calls it something says that: "a claim Kyiv dismissed as “wishful cartography”".
    """
    called = answer.cue[1] + 1
    quote = prose.quote_at(called) if called < answer.end else None
    if quote is not None and prose.lower(called - 1) == "as":
        return called, prose.index_from(quote.end)
    before = [part for item in found for part in item.contents if part[1] <= answer.comma]
    if before:
        return max(before, key=lambda part: part[1])
    return (first, answer.comma) if has_clause(prose.tokens, first, answer.comma) else None
