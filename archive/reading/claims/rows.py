"""Deeds in a row: "will open the road, stop charging tolls and work with the council".

Behind a modal or "to" several plain verbs share one doer; each with an object of its own is a
claim of its own.
"""

from collections.abc import Sequence

from archive.reading.records import Figure
from archive.reading.words.prose import Prose
from archive.reading.words.small_words import DETERMINERS, PREPOSITIONS
from archive.reading.words.verbs import MODALS, first_finite, is_adverb, is_finite
from archive.reading.words.word_sets import word_set

_SHORT_VERBS = frozenset({"ban", "begin", "bring", "build", "close", "cut", "drop", "give", "grant",
                          "join", "let", "lift", "make", "move", "open", "pay", "put", "set",
                          "shut", "start", "stop", "take", "win"})  # fmt: skip
_SURE = word_set("verbs") | _SHORT_VERBS
_MAYBE = word_set("verbs too")
_PLANNING = frozenset({"plan", "plans", "planned", "intends", "intended", "intend", "agreed",
                       "agrees", "vowed", "promised", "pledged", "decided", "aims",
                       "aimed"})  # fmt: skip
_TOLD = DETERMINERS | PREPOSITIONS | {"him", "them", "people"}
_OBJECTS = DETERMINERS | {"him", "them", "it", "us", "people"}
_NO_OBJECT = frozenset({"of", "and", "or", "there", "here", "so", "as", ",", "."})
_LEAST = 3


def row_cut(prose: Prose, at: tuple[int, int, int], figures: Sequence[Figure]) -> int | None:
    """Cut "will open the road*, stop* charging tolls *and work* with the council"."""
    first, joint, end = at
    if prose.lower(first).endswith("ing"):
        return joint + 1 if _does_both(prose, at) else None
    verb = _verb_behind(prose, joint)
    lead = _lead(prose, first)
    if verb is None or lead is None or verb + 2 >= end or joint - lead < _LEAST:
        return None
    comma = prose.tokens[joint].text == ","
    if comma and not (_closes(prose, joint, end) and _is_sure(prose, verb)):
        return None
    if not comma and not (_is_sure(prose, verb) or _ends_row(prose, lead, joint, verb)):
        return None
    plain = all(not is_finite(prose.tokens, i) or i <= lead + 1 for i in range(first, joint))
    held = any(prose.lower(i) in {"to", "that", "who", "which"} for i in range(lead + 1, joint))
    return verb - is_adverb(prose.lower(verb - 1)) if plain and not held else None


def _does_both(prose: Prose, at: tuple[int, int, int]) -> bool:
    """Tell whether two deeds are told in a row: "hearing a bang *and seeing* a flash"."""
    first, joint, end = at
    told = prose.lower(joint + 1).endswith("ing") and prose.lower(joint + 2) in _TOLD
    plain = first_finite(prose.tokens, first + 1, joint) is None
    alone = not any(prose.tokens[i].text in ",;:" for i in range(first, joint))
    return prose.lower(joint) == "and" and told and plain and alone and (
        joint - first >= _LEAST and end - joint > _LEAST
    )  # fmt: skip


def _verb_behind(prose: Prose, joint: int) -> int | None:
    """Return where a plain verb may stand behind a comma or "and"."""
    verb = joint + 1
    if prose.tokens[joint].text == ",":
        verb += prose.lower(verb) == "and"
    elif prose.lower(joint) != "and":
        return None
    return verb + is_adverb(prose.lower(verb))


def _lead(prose: Prose, first: int) -> int | None:
    """Return the modal or "to" of a row, or the verb that opens a later part of it."""
    if prose.lower(first - 1) == "," and _is_sure(prose, first):
        return first
    end = prose.sentence_of(first)[1]
    at = next((i for i in range(first, end) if _leads(prose, i)), None)
    if at is None:
        return None
    if prose.lower(at) in MODALS:
        return at
    return at + 1 if prose.lower(at) in _PLANNING and prose.lower(at + 1) == "to" else None


def _leads(prose: Prose, at: int) -> bool:
    """Tell whether a verb stands at a token: a finite one, or "plans" before "to"."""
    plans = prose.lower(at) in _PLANNING and prose.lower(at + 1) == "to"
    return plans or is_finite(prose.tokens, at)


def _is_sure(prose: Prose, verb: int) -> bool:
    """Tell whether a word can only be a verb here: "lift the ban", "stop charging", "give aid"."""
    word, after = prose.tokens[verb], prose.lower(verb + 1)
    if not word.is_word or word.is_capital:
        return False
    if word.lower == "make" and after in {"you", "us", "them", "him", "sure"}:
        return False
    doing = after.endswith("ing") and word.lower in _SURE | _MAYBE
    known = word.lower in _SURE and after not in PREPOSITIONS | _NO_OBJECT
    return known or doing or (word.lower in _MAYBE and after in _OBJECTS)


def _closes(prose: Prose, comma: int, end: int) -> bool:
    """Tell whether "and" and another plain verb follow a comma before any other sign."""
    for at in range(comma + 2, end - 2):
        if prose.lower(at) == "and":
            verb = at + 1 + is_adverb(prose.lower(at + 1))
            return prose.lower(verb) in _SURE | _MAYBE or _is_sure(prose, verb)
        if prose.tokens[at].text in ";:—–" or prose.lower(at) in {"that", "who", "which"}:
            return False
    return False


def _ends_row(prose: Prose, lead: int, joint: int, verb: int) -> bool:
    """Tell whether a row ends with a verb that might be a noun: ", stop X *and work* with Y"."""
    opened = prose.lower(lead) not in MODALS and prose.lower(lead) != "to"
    return opened and prose.lower(verb) in _SURE | _MAYBE
