"""What may stand before the subject of a sentence: "However,", "On Tuesday", "In a statement"."""

from archive.reading.words.participles import IRREGULAR
from archive.reading.words.prose import Prose
from archive.reading.words.small_words import LEADS, PREPOSITIONS, PRONOUNS
from archive.reading.words.verbs import is_adverb

_LEADING_OUT = LEADS | {"out"}


def after_leads(prose: Prose, start: int, end: int) -> int:
    """Skip what may stand before a subject: "However,", "On Tuesday", "In a statement"."""
    while start < end:
        word = prose.lower(start)
        dated = prose.date_from(start + (word in PREPOSITIONS)) if start + 1 < end else None
        if dated is not None and dated < end:
            start = dated
        elif word in _LEADING_OUT or (_is_adverb(prose, start) and start + 1 < end):
            start += 1
        elif word == "by" and start and _is_done(prose, start - 1):
            start += 1  # "the toll put out by *the Velm Guard authority*, which"
        elif word in PREPOSITIONS:
            moved = _after_preposition(prose, start, end)
            if moved is None:
                return start
            start = moved
        else:
            return start
    return start


def _is_adverb(prose: Prose, index: int) -> bool:
    """Tell "Separately officials" from "Daily Trust"."""
    named = prose.tokens[index].is_capital and prose.tokens[index + 1 :][:1]
    return is_adverb(prose.lower(index)) and not (named and named[0].is_capital)


def _is_done(prose: Prose, at: int) -> bool:
    """Tell whether a past before "by" tells of what somebody did: "*put out* by the council"."""
    word = prose.lower(at)
    return word == "out" or word in IRREGULAR or word.endswith("ed")


def _after_preposition(prose: Prose, start: int, end: int) -> int | None:
    for index in range(start + 2, end):
        word, before = prose.tokens[index], prose.tokens[index - 1]
        if prose.lower(index + 1) in {"a", "an"} and index + 2 < end:
            return index + 1  # "On one Velm page *an* unknown poster"
        if word.lower in {"the", "a", "an", "his", "its", "their"} or word.lower in PRONOUNS:
            return None if before.lower in PREPOSITIONS or before.lower == "of" else index
        if before.is_capital and word.is_word and not word.is_capital and word.lower != "of":
            return index if word.lower not in PREPOSITIONS else None
    return None
