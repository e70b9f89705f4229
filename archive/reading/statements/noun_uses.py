"""Which words that look like verbs of saying are none: "the report", "states that he lost"."""

from archive.reading.words.cue_words import PASSIVE
from archive.reading.words.noun_phrases import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
)
from archive.reading.words.prose import Prose
from archive.reading.words.subjects import subject_of
from archive.reading.words.verbs import is_finite
from archive.reading.words.word_sets import word_set

_AMBIGUOUS = word_set("ambiguous")


def is_noun_use(prose: Prose, at: int, group: int, first: int) -> bool:
    """Tell whether "claims" or "report" is a noun: "the report", "Prigozhin's claims"."""
    if at > first and _owned(prose, at):
        return True
    if prose.lower(at) not in _AMBIGUOUS:
        return False
    if prose.lower(at + 1) == "of" or group < at:
        return prose.lower(at + 1) == "of"  # "an earlier forecast of 3%"
    if at == first or prose.lower(at - 1) in DETERMINERS | PREPOSITIONS | {"'s", "of"}:
        return True
    if at + 1 < len(prose.tokens) and is_finite(prose.tokens, at + 1):
        return True
    return not _ends_sentence(prose, at, first) and _is_object(prose, at)


def _owned(prose: Prose, at: int) -> bool:
    """Tell whether an article, owner or participle before a word makes it a noun."""
    before = prose.tokens[at - 1]
    return (
        before.lower in {"the", "a", "an", "of", "this"}
        or (before.lower == "'s" and not _has_contracted(prose, at - 1))
        or (before.lower.endswith("ing") and not before.is_capital)
    )


def _is_object(prose: Prose, at: int) -> bool:
    """Tell whether a word's neighbours make it a noun: "raised their growth *estimates* after"."""
    before, after = prose.tokens[at - 1], prose.lower(at + 1)
    if before.is_capital or not before.is_word:
        return False  # "the figures, released by the ministry, show"
    if prose.lower(at).endswith("s"):
        return after in SUBORDINATORS - {"that"} and before.lower not in PRONOUNS
    return not before.lower.endswith("s") and after not in {"that", ":"}


def _ends_sentence(prose: Prose, at: int, first: int) -> bool:
    """Tell whether a verb ends the sentence with its subject: "…, the company forecast."."""
    after = prose.tokens[at + 1].text if at + 1 < len(prose.tokens) else "."
    subject = subject_of(prose, at, first) if after in ".!?" else None
    return subject is not None and subject[0] > first and (
        prose.tokens[subject[0] - 1].text == ","
    )  # fmt: skip


def _has_contracted(prose: Prose, index: int) -> bool:
    """Tell "he's said" from "the bank's estimated price"."""
    return is_finite(prose.tokens, index) and prose.lower(index + 1).endswith("d")


def states_something(prose: Prose, at: int) -> bool:
    """Tell "the report states" and "they state that" from "states that he lost", "Benue state"."""
    form, before = prose.lower(at), prose.lower(at - 1)
    if form not in {"state", "states"}:
        return True
    after = prose.tokens[at + 1] if at + 1 < len(prose.tokens) else None
    speaks = after is not None and (after.text in ':,“"‘' or after.lower == "that")
    plural = before in {"they", "we", "both", "also", "clearly"}
    return speaks and (plural if form == "state" else not before.endswith(("s", "ing")))


def is_reduced(prose: Prose, at: int) -> bool:
    """Tell whether a past hangs on a noun: "votes *reported by* X", "men *believed to be*"."""
    word, after = prose.lower(at), prose.lower(at + 1)
    if after == "by":
        return word.endswith("ed") and prose.date_from(at + 2) is None
    return after == "to" and word in PASSIVE and prose.lower(at + 2) in {"be", "have"}
