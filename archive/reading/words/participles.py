"""Pasts that hang on a noun: "figures *released* by the office", "a poll *taken* before May".

Two verbs of one clause do not follow each other without a joint between them, so the first is a
participle and belongs to who speaks.
"""

from archive.reading.words.cue_words import SOURCE_NOUNS, verb_forms
from archive.reading.words.prose import BREAKS, Prose
from archive.reading.words.small_words import (
    PREPOSITIONS,
    PRONOUNS,
)
from archive.reading.words.verbs import AUXILIARIES, is_adverb
from archive.reading.words.word_sets import word_set

_NEVER_PASSIVE = word_set("never passive")
IRREGULAR = frozenset(
    {
        "taken",
        "drawn",
        "written",
        "sent",
        "held",
        "led",
        "made",
        "put",
        "brought",
        "built",
        "found",
        "seen",
        "heard",
    }
)
_PHRASAL = frozenset({("carried", "out"), ("set", "up"), ("drawn", "up"), ("put", "together")})


def describes_next(prose: Prose, index: int, first: int) -> bool:
    """Tell whether a past describes the noun behind it: "…, *leaked* files suggest"."""
    after = prose.tokens[index + 1]
    noun = after.is_word and not after.is_capital and after.lower in SOURCE_NOUNS
    opens = index == first or prose.tokens[index - 1].text in BREAKS
    return noun and opens and prose.lower(index).endswith("ed")


def is_participle(prose: Prose, index: int, first: int) -> bool:
    """Tell whether a past hangs on the noun before it: "figures *released* by X showed".

    Two verbs of one clause do not follow each other without a joint between them.
    """
    word = prose.lower(index)
    if word == "disclosed" and prose.lower(index + 1) == "to" and index > first:
        return prose.lower(index - 1) in SOURCE_NOUNS  # "emails *disclosed to* the agency reveal"
    past = word.endswith("ed") or word in IRREGULAR or word == "set"
    if index <= first or not past:
        return False
    posted = (
        word == "posted" and prose.lower(index - 1) in SOURCE_NOUNS
    )  # "a video *posted* online"
    charged = word in {"accused", "suspected"} and prose.lower(index + 1) == "of"
    if word in verb_forms() and not (posted or charged):
        return False
    if word in _NEVER_PASSIVE:
        return False
    done = (word, prose.lower(index + 1)) in _PHRASAL
    after = prose.lower(index + 1 + (done or is_adverb(prose.lower(index + 1))))
    if after in verb_forms() and word.endswith("ed") and prose.tokens[index - 1].is_word:
        return prose.lower(index - 1) not in PRONOUNS  # "most economists *surveyed* said"
    dated = prose.date_from(index + 1) is not None if index + 1 < len(prose.tokens) else False
    before = prose.tokens[index - 1]
    subject = before.lower in PRONOUNS or not (before.is_word or before.text == ".")
    return (after in PREPOSITIONS | {"online"} or dated) and not subject


def is_past_of_noun(prose: Prose, index: int) -> bool:
    """Tell whether a past hangs on a noun: "a poll *taken* before the search found"."""
    word = prose.lower(index)
    past = (word.endswith("ed") or word in IRREGULAR) and word not in _NEVER_PASSIVE
    return past and prose.lower(index - 1) not in AUXILIARIES | {"been"}
