"""Shares in words: "two-thirds of the voters", "a quarter", "половина жителів".

"A quarter of a million" is a number and no share.
"""

from collections.abc import Sequence
from decimal import Decimal

from archive.reading.figures.cyrillic_numbers import SEVERAL_SHARES, SHARES
from archive.reading.figures.numerals import MULTIPLES, Number, below_hundred, plain, text_at
from archive.reading.words.tokens import Token
from archive.reading.words.verbs import is_finite
from archive.reading.words.word_sets import word_set

_FRACTIONS = {
    "half": "0.5",
    "third": "0.333",
    "quarter": "0.25",
    "fifth": "0.2",
    "sixth": "0.167",
    "tenth": "0.1",
}
_PARTS = {"third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
          "tenth": 10}  # fmt: skip
_BOUNDING = frozenset({"nearly", "almost", "about", "than", "over", "least", "some", "roughly",
                       "around", "under"})  # fmt: skip
_SIDES = frozenset({"northern", "southern", "eastern", "western", "upper", "lower", "top", "bottom",
                    "first", "second", "other", "latter", "left", "right"})  # fmt: skip
"""Before a half that is a part of its own: "the *northern* half of the village"."""
_BY = frozenset({"by", "up", "down"})
_CHANGES = word_set("changes")
_THEN = frozenset(
    {"", ".", ",", "from", "in", "on", "since", "over", "to", "last", "this", "during"}
)
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
    if word == "a" and text_at(tokens, index + 1) in _FRACTIONS:
        last = index + 1
        word = tokens[last].lower
    else:
        several = _several_parts(tokens, index)
        if several is not None:
            return several if _is_whole(tokens, several) else None
    value = _FRACTIONS.get(word, "")
    whole = _of(tokens, last) or text_at(tokens, index - 1) in _BY  # "up *a fifth*", "by *half*"
    whole = whole or (text_at(tokens, index - 1) in _BOUNDING and _ends(tokens, last + 1))
    whole = whole or _is_change(tokens, index, last)
    side = word == "half" and text_at(tokens, index - 1) in _SIDES
    if not value or not whole or side or (word != "half" and last == index):
        return None
    return Number(index, last, Decimal(value), True)


def _several_parts(tokens: Sequence[Token], index: int) -> Number | None:
    """Read "three-fifths", "nine tenths" and "one-third", whatever is taken of the whole."""
    word, last = tokens[index].lower, index
    count, dash, part = word.partition("-")
    if not dash:
        part, last = text_at(tokens, index + 1), index + 1
    whole = _PARTS.get(part.removesuffix("s"))
    many = below_hundred(count)
    if not whole or not many or many >= whole or (many > 1) is not part.endswith("s"):
        return None
    return Number(index, last, round(Decimal(many) / whole, 3).normalize(), True)


def _is_whole(tokens: Sequence[Token], share: Number) -> bool:
    """Tell whether a share is one of something: "two-thirds *of* us", "*nearly* two-thirds"."""
    bounded = text_at(tokens, share.first - 1) in _BY | _BOUNDING
    after = text_at(tokens, share.last + 1)
    if bounded or _of(tokens, share.last) or after == "majority":
        return True
    finite = bool(after) and is_finite(tokens, share.last + 1)
    return finite or _is_change(tokens, share.first, share.last)


def _is_change(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether something rose or fell by a share: "sales rose *a third* from May"."""
    return text_at(tokens, first - 1) in _CHANGES and text_at(tokens, last + 1) in _THEN


def _ends(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether nothing counted follows: "more than a third *said*", not "a third suspect"."""
    return at >= len(tokens) or tokens[at].text in ".,;)" or is_finite(tokens, at)


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
    many = several or 1
    thirds = round(Decimal(many) / 3, 3) if share == _THIRD else Decimal(share) * many
    return Number(index, last, plain(thirds), True)


_THIRD = "0.333"
_AGES = frozenset({"століття", "века", "століть", "веков", "години", "часа", "року", "года"})
