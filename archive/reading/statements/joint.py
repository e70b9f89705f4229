"""Two speakers under one verb: "Ana Ruiz and Bo Ek said", but not "Marks and Spencer said"."""

from archive.reading.words.bodies import body_named
from archive.reading.words.demonyms import country_of
from archive.reading.words.name_words import is_role
from archive.reading.words.tokens import tokenize
from archive.values import Span, span

_OWNERS = frozenset({"his", "her", "their", "its", "other", "others"})
_WITHIN = frozenset({"of", "for", "on", "to"})


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
    if not left or not right or body_named(words.text) or country_of(words.text):
        return None
    if left[-1].is_number or right[0].is_number:
        return None  # "a survey done between 3 and 19 June"
    article = right[0].lower == "the"
    goes_on = any(token.lower in _WITHIN for token in left) and not article
    nameless = right[0].lower in _OWNERS and not right[-1].is_capital  # "and his wife"
    offices = is_role(left[-1].lower) and right[0].text.islower() and not article
    if goes_on or nameless or offices or is_role(right[-1].lower):
        return None  # "the union's president and chief executive Ana Ruiz"
    return (
        span(text, left[0].start, left[-1].end),
        span(text, right[0].start, right[-1].end),
    )
