"""Subjects that name no speaker: "*anybody* who says so is wrong", "more than X said"."""

from archive.reading.statements.english.found import speaks_for
from archive.reading.words.prose import Prose
from archive.reading.words.small_words import DETERMINERS, PREPOSITIONS

_ANYBODY = frozenset({"anybody", "anyone", "those", "whoever", "everyone", "everybody", "saying"})
_COUNTED = frozenset({"number", "numbers", "share", "proportion", "percentage"})
_LOOKS = frozenset({"look", "glance", "visit", "walk"})
"""What the paper itself does: nobody else says so."""
_STRETCHES = frozenset({"night", "day", "week", "month", "year", "morning", "evening", "weekend",
                        "days", "weeks", "months", "years", "hours", "nights"})  # fmt: skip
_COMPARING = frozenset({"above", "below", "beyond", "over", "under", "against", "despite", "with",
                        "ahead", "short"})  # fmt: skip


def is_nobody(prose: Prose, subject: tuple[int, int]) -> bool:
    """Tell whether nobody is meant: "saying *anybody* who complains “is wrong”".

    Nor in "fell sharply *on* hopes that", "slightly *above* predicted strength".

    Or the stamp of an entry: "*7:40 p.m. Structures* threatened: …".
    """
    related = prose.lower(subject[1]) in {"who", "that"}
    if related and prose.lower(subject[0]) in _ANYBODY:
        return True
    if related and not _COUNTED.isdisjoint(prose.lower(i) for i in (subject[0], subject[0] + 1)):
        return True  # "*the share of people* who say they smoke fell"
    stretch = prose.lower(subject[0]) in {"a", "an"} and prose.lower(subject[1] - 1) in _STRETCHES
    stretch = stretch and not speaks_for(prose, subject)  # "a *report* printed in May found"
    hangs = prose.lower(subject[1] - 1) in PREPOSITIONS | {"of", "above", "below"}
    if prose.lower(subject[0] + 1) in _LOOKS:
        return True  # "*a look at* the pictures shows"
    if prose.lower(subject[0]) in {"few", "i"} or stretch or hangs:
        return True  # "few in the town believe it", "spent *a jittery night* worried"
    return any(
        prose.lower(at) in {"p.m.", "a.m.", "pm", "am", "gmt"} and prose.tokens[at - 1].is_number
        for at in range(max(subject[0], 1), subject[1])
    )


def is_compared(prose: Prose, subject: tuple[int, int]) -> bool:
    """Tell whether words name a figure to compare with, not who speaks.

    "…, beating *the $3.9 billion analysts* had expected", "above the 3% economists forecast".
    """
    start, end = subject
    head = prose.tokens[start]
    compares = head.lower in _COMPARING or (
        head.lower.endswith("ing") and not head.is_capital and len(head.text) > len("thing")
    )
    than = next((i for i in range(start, min(start + 4, end)) if prose.lower(i) == "than"), start)
    at = than + 1
    if not compares and than == start:
        return False
    determined = at < end and prose.lower(at) in DETERMINERS
    at += determined
    at += at < end and prose.tokens[at].text in "$€£¥"
    return at < end - 1 and determined and prose.tokens[at].is_number
