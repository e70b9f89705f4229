"""Shares in words: "two-thirds of the voters", "a quarter", "половина жителів".

"A quarter of a million" is a number and no share.
"""

from collections.abc import Sequence
from decimal import Decimal

from archive.reading.figures.cyrillic_numbers import SEVERAL_SHARES, SHARES
from archive.reading.figures.numerals import MULTIPLES, Number, below_hundred, plain, text_at
from archive.reading.words.tokens import Token

_FRACTIONS = {
    "half": "0.5",
    "third": "0.333",
    "thirds": "0.667",
    "quarter": "0.25",
    "fifth": "0.2",
    "sixth": "0.167",
    "tenth": "0.1",
}
_SIDES = frozenset({"northern", "southern", "eastern", "western", "upper", "lower", "top", "bottom",
                    "first", "second", "other", "latter", "left", "right"})  # fmt: skip
"""Before a half that is a part of its own: "the *northern* half of the village"."""
_BY = frozenset({"by", "up", "down"})
_LARGE = (["million"], ["billion"])
_QUARTERS = {
    ("a", "quarter", "of", "a"): 1, ("three", "quarters", "of", "a"): 3,
    ("three-quarters", "of", "a"): 3,
}  # fmt: skip
_QUARTER_WORDS = frozenset(opening[0] for opening in _QUARTERS)


def quarter_at(tokens: Sequence[Token], index: int) -> Number | None:
    """Return the number at "a quarter of a million"; it is no share."""
    if tokens[index].lower not in _QUARTER_WORDS:
        return None
    words = " ".join(token.lower for token in tokens[index : index + 5]).split()
    for opening, quarters in _QUARTERS.items():
        length = len(opening)
        if tuple(words[:length]) == opening and words[length : length + 1] in _LARGE:
            scale = MULTIPLES[words[length]]
            return Number(index, index + length, plain(Decimal(scale) * quarters / 4), True)
    return None


def fraction_at(tokens: Sequence[Token], index: int) -> Number | None:
    """Return the share at ``index`` ("half of", "a third of", "two-thirds of"), or None."""
    word, last = tokens[index].lower, index
    if word[0] >= "а":
        return _cyrillic_share(tokens, index)
    if word in {"a", "one", "two"} and text_at(tokens, index + 1) in _FRACTIONS:
        last = index + 1
        word = tokens[last].lower
    elif word in {"two-thirds", "one-third", "three-quarters", "one-quarter"}:
        shares = {"two-thirds": "0.667", "one-third": "0.333", "three-quarters": "0.75"}
        value = shares.get(word, "0.25")
        return Number(index, last, Decimal(value), True) if _of(tokens, last) else None
    value = _FRACTIONS.get(word, "")
    whole = _of(tokens, last) or text_at(tokens, index - 1) in _BY  # "up *a fifth*", "by *half*"
    side = word == "half" and text_at(tokens, index - 1) in _SIDES
    if not value or not whole or side or (word != "half" and last == index):
        return None
    return Number(index, last, Decimal(value), True)


def _of(tokens: Sequence[Token], last: int) -> bool:
    return text_at(tokens, last + 1) in {"of", "the", "its", "their", "all"}


def _cyrillic_share(tokens: Sequence[Token], index: int) -> Number | None:
    """Read "половина жителів", "треть домов", "дві третини опитаних"."""
    several = below_hundred(tokens[index].lower)
    last = index + (several is not None)
    share = SHARES.get(text_at(tokens, last), "")
    if not share or (several is None) is (text_at(tokens, last) in SEVERAL_SHARES):
        return None
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    grown = text_at(tokens, index - 1) == "на"  # "подорожчав на *чверть*"
    if text_at(tokens, last + 1) in _AGES:
        return None
    if not grown and several is None and (following is None or not following.is_word):
        return None
    return Number(index, last, plain(Decimal(share) * (several or 1)), True)


_AGES = frozenset({"століття", "века", "століть", "веков", "години", "часа", "року", "года"})
