"""Politicians called after their party: "the *Republican*", "the two-term *Democrat*"."""

from collections.abc import Sequence

from archive.reading.words.small_words import PREPOSITIONS
from archive.reading.words.tokens import Token

MEMBERS = frozenset({"Democrat", "Republican", "Conservative", "Tory", "Liberal", "Socialist",
                     "Nationalist", "Unionist", "Communist", "Libertarian", "Green",
                     "Centrist", "Progressive", "Populist"})  # fmt: skip
"""What one politician is called after a party: "the New York Democrat"."""
_ALSO_SMALL = frozenset({"independent", "conservative", "socialist", "liberal", "libertarian",
                         "nationalist", "populist", "centrist", "progressive"})  # fmt: skip
"""What one is called after his views, in small letters."""
_LETTERS = {"democrat": "D", "republican": "R", "independent": "I"}
_LONGEST = 4
_ADJECTIVES = {"democratic": "democrat"}


def is_member(tokens: Sequence[Token]) -> bool:
    """Tell whether "the" and words mean one politician: "the *two-term Democrat*"."""
    last = tokens[-1]
    known = last.text in MEMBERS or last.text in _ALSO_SMALL
    between = tokens[1:-1]
    plain = all(token.is_word or token.text[0].isdigit() for token in between)
    joined = any(token.lower in PREPOSITIONS | {"and", "of"} for token in between)
    return known and len(between) < _LONGEST and plain and not joined


def member_in(words: str) -> str | None:
    """Return the party that words tell somebody to be of: "republican" of "the Republican MP"."""
    for word in words.split():
        lowered = _ADJECTIVES.get(word.lower(), word.lower())
        if lowered.title() in MEMBERS or word in _ALSO_SMALL:
            return lowered
    return None


def letter_of(member: str) -> str | None:
    """Return what stands for a party behind a name: "Sen. Bo Ek (*D*-Velm)"."""
    return _LETTERS.get(member)
