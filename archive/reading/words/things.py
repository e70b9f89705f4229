"""Whether a subject is a thing that says nothing itself: "the June *meeting*", "Ek's *page*"."""

from archive.reading.words.cue_words import SOURCE_NOUNS
from archive.reading.words.name_words import KIND_NOUNS, is_role
from archive.reading.words.prose import Prose
from archive.reading.words.small_words import PREPOSITIONS, PRONOUNS

_OPENING = frozenset({"shares", "talks", "prices", "trading", "tensions", "protests", "work",
                      "production", "shipments", "sales", "negotiations", "stocks",
                      "markets"})  # fmt: skip
"""Things that open a sentence without an article: "*Talks* failed"."""


def is_thing(prose: Prose, subject: tuple[int, int]) -> bool:
    """Tell whether the noun of a subject is plain and means no people, body or writing."""
    start, end = subject
    joints = PREPOSITIONS | {"of"}
    head = next((at for at in range(start + 1, end) if prose.lower(at) in joints), end)
    noun = prose.tokens[head - 1]
    speaks = noun.lower in KIND_NOUNS or noun.lower in SOURCE_NOUNS or noun.lower in PRONOUNS
    opens = noun.lower in _OPENING
    plain = noun.is_word and (not noun.is_capital or opens)
    return plain and not speaks and not is_role(noun.lower)


def is_owned(prose: Prose, subject: tuple[int, int]) -> bool:
    """Tell whether an article or owner stands before a noun: "*the* budget", "*Ek's* page"."""
    start, end = subject
    return prose.lower(start) == "the" or any(prose.lower(at) == "'s" for at in range(start, end))
