"""Several speakers under one verb: "Ana Ruiz and Bo Ek said", but not "Marks and Spencer said"."""

import re

from archive.reading.words.bodies import body_named
from archive.reading.words.demonyms import country_of
from archive.reading.words.name_words import is_role
from archive.reading.words.small_words import PREPOSITIONS, SUBORDINATORS
from archive.reading.words.tokens import tokenize
from archive.reading.words.verbs import first_finite
from archive.values import Span, span

_PAIRING = frozenset({"both", "neither", "brothers", "sisters", "twins", "cousins", "siblings"})
"""What opens two names: "*Brothers* Peter and Tom Hale said"."""
_OWNERS = frozenset({"his", "her", "their", "its", "other", "others"})
_WITHIN = frozenset({"of", "for", "on", "to"})
_TITLED = r"(?:[A-Z]|Sen|Rep|Gov|Gen|Lt|Col|Capt|Sgt|Adm|Det|Insp|Supt|Rev|Hon|Prof|Dr|Mrs?|Ms)\."
_OPENING = re.compile(
    rf"(?:\A|[.!?”\"\n]\s*)((?:{_TITLED}|[^.,;:!?“”\"\n])+,\s(?:{_TITLED}|[^.;:!?“”\"\n])*)\Z"
)
_LONGEST_LIST = 300
_RELATIVES = ("who ", "which ", "whose ", "a ", "an ")


def joined(text: str, words: Span) -> tuple[Span, Span] | None:
    """Return the two sides of "and" in what names speakers, None where one name holds it.

    "The Department of Health and Human Services" is one body: what follows "of" may go on, unless
    an article begins a name of its own.
    """
    tokens = tokenize(text, words.start, words.end)
    joints = [at for at, token in enumerate(tokens) if token.lower == "and"]
    if len(joints) != 1 or any(token.text == "," for token in tokens):
        return None
    (joint,) = joints
    left, right = tokens[:joint], tokens[joint + 1 :]
    left = left[1:] if len(left) > 1 and left[0].lower in _PAIRING else left
    if not left or not right or body_named(words.text) or country_of(words.text):
        return None
    if left[-1].is_number or right[0].is_number:
        return None  # "a survey done between 3 and 19 June"
    article = right[0].lower == "the"
    goes_on = any(token.lower in _WITHIN for token in left) and not article
    nameless = right[0].lower in _OWNERS and not right[-1].is_capital  # "and his wife"
    named = left[0].is_capital and any(is_role(token.lower) for token in right[:3])
    offices = is_role(left[-1].lower) and not article and (right[0].text.islower() or named)
    if goes_on or nameless or offices or is_role(right[-1].lower):
        return None  # "the union's president and chief executive Ana Ruiz"
    return (
        span(text, left[0].start, left[-1].end),
        span(text, right[0].start, right[-1].end),
    )


def listed_before(text: str, words: Span) -> list[Span]:
    """Return what a sentence lists before the last of its speakers, itself or two of them.

    "*Ana Ruiz*, Bo Ek and Cy Dahl said"; "*Ana Ruiz*, a nurse, and Bo Ek, a teacher, said".
    """
    begin = max(words.start - _LONGEST_LIST, 0)
    match = _OPENING.search(text[begin : words.start])
    if match is None:
        return []
    start = begin + match.start(1)
    parts = [
        span(text, start + part.start(), start + part.end())
        for part in re.finditer(r"[^,\s](?:[^,]*[^,\s])?", match[1].removesuffix("and "))
        if not part.group().startswith(_RELATIVES)
    ]
    first = tokenize(parts[0].text)[0].lower if parts else ""
    if first in PREPOSITIONS | SUBORDINATORS or any(map(_acts, parts)):
        return []  # "After meeting Ana Ruiz, Bo Ek and Cy Dahl said"
    return parts


def _acts(part: Span) -> bool:
    """Tell whether a part of what looks like a list is a clause."""
    tokens = tokenize(part.text)
    return first_finite(tokens, 1, len(tokens)) is not None
