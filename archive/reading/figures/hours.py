"""Bare hours: "open at 7", "from nine to five", "half past two" tell the clock and count nothing.

"At" also stands before levels: "the toll stood at nine", "capped at 10". An hour is whole, at most
twelve, with nothing counted behind it, and no word of a level before it in its clause.
"""

from collections.abc import Sequence

from archive.reading.figures.amounts import Amount
from archive.reading.figures.cyrillic_uses import is_between_hours
from archive.reading.figures.numerals import text_at
from archive.reading.figures.quantity_words import CLOCK
from archive.reading.words.tokens import Token
from archive.reading.words.word_sets import word_set

_LATEST = 12
_REACH = 12
_AT = frozenset({"at", "until", "till", "since"})
_NEARLY = frozenset({"about", "around", "roughly", "almost", "nearly", "past", "exactly"})
_BEFORE, _SHORTLY = frozenset({"before", "after"}), frozenset({"just", "shortly", "soon", "long"})
_FRACTIONS = frozenset({"half", "quarter"})
_HALVES = frozenset({"morning", "afternoon", "evening"})
_ENDS = frozenset({"", ".", ",", ";", ":", ")", "—", "–", "”", '"', "’", "?", "!", "and", "or",
                   "but", "on", "to", "when", "with", "for", "in", "from", "every", "each",
                   "sharp", "tomorrow", "today", "tonight", "yesterday", "until", "till", "as",
                   "because", "after", "before", "at", "that", "this", "while", "by"})  # fmt: skip
_LEVELS = word_set("levels")
_WORK = word_set("hours of work")
_JOINTS = frozenset({"to", "-", "–", "—", "and", "until", "till", "or"})
_NOON = frozenset({"noon", "midday", "midnight", "dawn", "dusk", "sunrise", "sunset"})


def is_hour(tokens: Sequence[Token], first: int, amount: Amount) -> bool:
    """Tell whether the number or range whose digits begin at ``first`` tells an hour."""
    if is_between_hours(tokens, first, amount.last):
        return True  # «с восьми до двадцати»
    highest = amount.high if amount.op == "between" else amount.value
    if highest is None or not 0 < highest <= _LATEST or highest % 1:
        return False
    if _in_the(tokens, amount.last + 1) or _is_past(tokens, first):
        return True
    if _until_a_time(tokens, amount.last + 1):
        return True
    if amount.op == "between":
        return _are_of_work(tokens, first) and _ends(tokens, amount.last)
    return _ends(tokens, amount.last) and (
        _is_told_at(tokens, first)
        or _joins_noon(tokens, first)
        or (_is_of_shift(tokens, first, amount.last) and _are_of_work(tokens, first))
    )


def _in_the(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a part of the day follows: "between six and eight *in the evening*"."""
    words = [text_at(tokens, at + ahead) for ahead in range(3)]
    return words[:2] == ["at", "night"] or (words[:2] == ["in", "the"] and words[2] in _HALVES)


def _until_a_time(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a time closes what an hour opens: "from 2 *to 4:30 p.m.*"."""
    minutes = text_at(tokens, at + 2) == ":" or text_at(tokens, at + 2) in CLOCK
    joined = text_at(tokens, at) in _JOINTS and minutes
    return joined and tokens[at + 1].is_number


def _is_past(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a share of an hour stands before it: "half *past* two", "a quarter to six"."""
    share, joint = text_at(tokens, first - 2), text_at(tokens, first - 1)
    return (share in _FRACTIONS and joint in {"past", "to"}) or (
        share == "minutes" and joint == "past"
    )


def _is_told_at(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a word of time stands before it: "*at* six", "just *after* four"."""
    at = first - 1 - (text_at(tokens, first - 1) in _NEARLY)
    word = text_at(tokens, at)
    if word in _BEFORE:
        return text_at(tokens, at - 1) in _SHORTLY
    return word in _AT and not (word == "at" and _tells_level(tokens, at))


def _joins_noon(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a named hour opens the stretch: "from *noon* to six"."""
    return text_at(tokens, first - 1) in {"to", "until", "till", "and"} and (
        text_at(tokens, first - 2) in _NOON
    )


def _is_of_shift(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a number is an end of "nine to five"."""
    return text_at(tokens, first - 1) == "to" or text_at(tokens, last + 1) == "to"


def _are_of_work(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether hours of work or opening are told before: "the *curfew* runs from …"."""
    return any(word in _WORK for word in _clause_before(tokens, first))


def _tells_level(tokens: Sequence[Token], at: int) -> bool:
    return any(word in _LEVELS for word in _clause_before(tokens, at))


def _clause_before(tokens: Sequence[Token], at: int) -> list[str]:
    """Return the words before a token up to a stop."""
    words: list[str] = []
    for position in range(at - 1, max(at - 1 - _REACH, -1), -1):
        if tokens[position].text in ".;!?:“”":
            break
        words.append(tokens[position].lower)
    return words


def _ends(tokens: Sequence[Token], last: int) -> bool:
    """Tell whether nothing is counted behind it: "open at 7*,*", not "at seven sites"."""
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    return after is None or after.lower in _ENDS
