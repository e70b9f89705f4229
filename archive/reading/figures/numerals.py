"""Numbers as written: digits, words, multiples.

Yields bare numbers; whether one is a quantity, a year or part of a name is for ``figures``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, getcontext

from archive.reading.figures.cyrillic_numbers import (
    AND_A_HALF,
    CYRILLIC,
    CYRILLIC_MULTIPLES,
    HALVES,
    SHARES,
)
from archive.reading.figures.digits import parse_digits
from archive.reading.words.tokens import Token

_UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    **{word: value for word, value in CYRILLIC.items() if value < 20},
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90, **{word: value for word, value in CYRILLIC.items() if value >= 20},
}  # fmt: skip
MULTIPLES = {
    "hundred": 100, "dozen": 12, "thousand": 1000, "k": 1000, "million": 10**6, "m": 10**6,
    "mn": 10**6, "mln": 10**6, "bln": 10**9, "trln": 10**12,
    "lakh": 10**5, "lakhs": 10**5, "crore": 10**7, "crores": 10**7,
    "billion": 10**9, "bn": 10**9, "trillion": 10**12, "tn": 10**12,
    **CYRILLIC_MULTIPLES,
}  # fmt: skip
VAGUE = {
    "tens": 20, "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000,
    "millions": 2 * 10**6, "billions": 2 * 10**9, "десятки": 20, "десятків": 20,
    "десятков": 20, "сотні": 200, "сотни": 200, "сотень": 200, "сотен": 200, "тисячі": 2000,
    "тысячи": 2000, "мільйони": 2 * 10**6, "миллионы": 2 * 10**6,
}  # fmt: skip
"""Plural multiples that promise no number: the least that they can mean."""
_OWN = frozenset({"of", "the", "their", "its", "his", "her", "test", "credit", "these"})
"""Before "scores" that are results and no multiple: "a settling *of* scores"."""
NUMBER_WORDS = _UNITS | _TENS
BEGINNINGS = frozenset({"a", "half", "several", *_UNITS, *_TENS, *VAGUE, *HALVES, *SHARES})
"""The words without a hyphen that an amount may begin with."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number at tokens ``first``..``last`` (inclusive). ``in_words``: no digit in it."""

    first: int
    last: int
    value: Decimal
    in_words: bool
    vague: bool = False


def number_at(tokens: Sequence[Token], index: int, *, comma_decimal: bool = False) -> Number | None:
    """Return the number that begins at ``tokens[index]``, with its multiples, or None."""
    token = tokens[index]
    if token.is_number:
        value = parse_digits(token.text.rstrip(_VULGAR), comma_decimal=comma_decimal)
        if value is None:
            return None
        last, part = _with_vulgar(tokens, index)
        return _multiplied(tokens, index, last, value + part)
    if token.lower in HALVES:
        if token.lower == "пів" and text_at(tokens, index + 1) not in MULTIPLES:
            return None  # "пів години"
        return _multiplied(tokens, index, index, Decimal(HALVES[token.lower]), in_words=True)
    if token.lower in VAGUE and not (
        token.lower == "scores" and text_at(tokens, index - 1) in _OWN
    ):
        return _vague(tokens, index)
    if token.lower in {"a", "several"}:
        few = _a_few(tokens, index)
        if few is not None:
            return few
    return _in_words(tokens, index)


_VULGAR_PARTS = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.333", "⅔": "0.667"}
_VULGAR = "".join(_VULGAR_PARTS)


def _with_vulgar(tokens: Sequence[Token], index: int) -> tuple[int, Decimal]:
    """Return where "6 ½" and "6½" end, and the part of one that they add."""
    inside = _VULGAR_PARTS.get(tokens[index].text[-1])
    if inside:
        return index, Decimal(inside)
    behind = _VULGAR_PARTS.get(text_at(tokens, index + 1))
    return (index + 1, Decimal(behind)) if behind else (index, Decimal(0))


def plain(value: Decimal) -> Decimal:
    """Return the value without needless zeros and without an exponent."""
    if value != value.to_integral_value() or value.adjusted() >= getcontext().prec:
        return value.normalize()  # longer than what is reckoned with: its exponent stays
    return value.quantize(Decimal(1))


_LAKHS, _CRORES = frozenset({"lakh", "lakhs"}), frozenset({"crore", "crores"})
"""Multiples that follow each other: "Rs 1.2 *lakh crore*"."""
_HYPHENED = frozenset({"million", "billion", "trillion", "crore", "lakh"})
"""Multiples that some papers join to their number: "R9.1-billion"."""


def _multiplied(
    tokens: Sequence[Token], first: int, last: int, value: Decimal, *, in_words: bool = False
) -> Number:
    following = tokens[last + 1].lower if last + 1 < len(tokens) else ""
    adjoins = last + 1 < len(tokens) and tokens[last + 1].start == tokens[last].end
    if following == "-" and adjoins and text_at(tokens, last + 2) in _HYPHENED:
        return Number(first, last + 2, plain(value * MULTIPLES[tokens[last + 2].lower]), in_words)
    if following in {"m", "k"} and not adjoins:
        return Number(first, last, value, in_words)
    if following in MULTIPLES:
        last += 1
        value = plain(value * MULTIPLES[following])
        if following in _LAKHS and text_at(tokens, last + 1) in _CRORES:
            last += 1
            value = plain(value * MULTIPLES["crore"])
        if following in {"тис", "тыс"} and text_at(tokens, last + 1) == ".":
            last += 1
        if following[0] >= "а":
            value, last = _and_the_rest(tokens, last, value, MULTIPLES[following])
    return Number(first, last, value, in_words)


def _and_the_rest(
    tokens: Sequence[Token], last: int, value: Decimal, scale: int
) -> tuple[Decimal, int]:
    """Read the rest of "1 млн 200 тыс." and "5 тис. 300"."""
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    if after is None or not after.text.isdecimal() or len(after.text) > 3:
        return value, last
    rest = number_at(tokens, last + 1)
    if rest is None or rest.value >= scale or rest.value * 1000 < scale:
        return value, last
    plain_rest = rest.last > last + 1 or len(after.text) == 3
    return (value + rest.value, rest.last) if plain_rest else (value, last)


def text_at(tokens: Sequence[Token], index: int) -> str:
    """Return the word at ``index`` in small letters, "" outside the text."""
    return tokens[index].lower if 0 <= index < len(tokens) else ""


def _a_few(tokens: Sequence[Token], index: int) -> Number | None:
    """Read "a few dozen", "several hundred" and "a couple of thousand" as at least twice that."""
    words = [token.lower for token in tokens[index : index + 4]]
    for lead in (["a", "few"], ["a", "couple", "of"], ["several"]):
        following = words[len(lead)] if len(words) > len(lead) else ""
        if words[: len(lead)] == lead and following in {
            "dozen", "hundred", "thousand", "million", "billion"}:  # fmt: skip
            value = Decimal(2 * MULTIPLES[following])
            return Number(index, index + len(lead), value, True, vague=True)
    return None


def _vague(tokens: Sequence[Token], index: int) -> Number:
    value, last = Decimal(VAGUE[tokens[index].lower]), index
    if tokens[index].lower == "tens" and text_at(tokens, index + 1) != "of":
        return Number(index, last, value, True, vague=True)
    if tokens[index].lower[0] >= "а" and MULTIPLES.get(text_at(tokens, index + 1), 0) >= 1000:
        return Number(index, index + 1, value * MULTIPLES[text_at(tokens, index + 1)], True, True)
    if text_at(tokens, index + 1) == "of" and text_at(tokens, index + 2) in {
        "thousands",
        "millions",
    }:
        last = index + 2
        value = value * VAGUE[tokens[last].lower] / 2
    return Number(index, last, value, True, vague=True)


_JOINED_HALF, _HALF = "-and-a-half", Decimal("0.5")


def _and_a_half(tokens: Sequence[Token], index: int) -> Number | None:
    """Read "two and a half" with its multiple: "one and a half million"."""
    words = [token.lower for token in tokens[index + 1 : index + 4]]
    joined = tokens[index].lower.removesuffix(_JOINED_HALF)
    if joined != tokens[index].lower and below_hundred(joined):  # "five-and-a-half"
        return _multiplied(
            tokens, index, index, Decimal(below_hundred(joined) or 0) + _HALF, in_words=True
        )
    small = below_hundred(tokens[index].lower)
    if small and tuple(words[:2]) in AND_A_HALF:
        half = Decimal(small) + Decimal("0.5")
        return _multiplied(tokens, index, index + 2, half, in_words=True)
    if words != ["and", "a", "half"] or not small:
        return None
    scale = MULTIPLES.get(text_at(tokens, index + 4), 1) if _long(tokens, index + 4) else 1
    last = index + 3 + (scale > 1)
    return Number(index, last, plain((Decimal(small) + Decimal("0.5")) * scale), True)


def _long(tokens: Sequence[Token], index: int) -> bool:
    return len(text_at(tokens, index)) > 2


_LARGEST = Decimal(10) ** 9
"""What words multiply; "hundred and hundred and hundred …" counts nothing."""


def _in_words(tokens: Sequence[Token], index: int) -> Number | None:
    start = index
    if tokens[index].lower in {"a", "half"}:
        return _indefinite(tokens, index)
    half = _and_a_half(tokens, index)
    if half is not None or below_hundred(tokens[index].lower) is None:
        return half
    total, current, last = Decimal(0), Decimal(0), index - 1
    while index < len(tokens):
        word = tokens[index].lower
        small = below_hundred(word)
        if small is not None and (current == 0 or (current % 10 == 0 and current >= 20)):
            current += small
        elif word in MULTIPLES and len(word) > 2 and last >= start and current < _LARGEST:
            total, current = _scaled(total, current, MULTIPLES[word])
        elif word == "and" and last >= start and current % 100 == 0 and _joins(tokens, index):
            index += 1
            continue
        else:
            break
        last = index
        index += 1
    return None if last < start else Number(start, last, total + current, True)


def _joins(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether "and" stands inside a number: "two hundred and fifty"."""
    return (
        text_at(tokens, index - 1) == "hundred"
        and below_hundred(text_at(tokens, index + 1)) is not None
    )


def _scaled(total: Decimal, current: Decimal, scale: int) -> tuple[Decimal, Decimal]:
    if scale in {100, 12, 10}:
        return total, (current or Decimal(1)) * scale
    return total + (current or Decimal(1)) * scale, Decimal(0)


def below_hundred(word: str) -> int | None:
    """Return what a word below a hundred means: "seven", "twenty-one"; None for others."""
    if word in _UNITS:
        return _UNITS[word]
    if word in _TENS:
        return _TENS[word]
    if "-" not in word:
        return None
    tens, _, unit = word.partition("-")
    if tens in _TENS and unit in _UNITS:
        return _TENS[tens] + _UNITS[unit]
    return None


def _indefinite(tokens: Sequence[Token], index: int) -> Number | None:
    """Read "a hundred", "a dozen", "half a million", "half of"."""
    word, following = tokens[index].lower, text_at(tokens, index + 1)
    if word == "a" and following in _AFTER_A:
        rest = below_hundred(text_at(tokens, index + 3)) if following == "hundred" else None
        if rest and text_at(tokens, index + 2) == "and":
            return Number(index, index + 3, Decimal(100 + rest), True)
        return Number(index, index + 1, Decimal(MULTIPLES[following]), True)
    if word == "half" and following == "a" and text_at(tokens, index + 2) in {
        "million", "billion", "trillion", "dozen"}:  # fmt: skip
        return Number(index, index + 2, Decimal(MULTIPLES[tokens[index + 2].lower]) / 2, True)
    if word == "half" and following == "a" and text_at(tokens, index + 2) in _HALVED:
        return Number(index, index + 1, Decimal("0.5"), True)
    return None


_AFTER_A = frozenset({"hundred", "dozen", "thousand", "million", "billion", "trillion"})
_HALVED = frozenset({"mile", "kilometre", "kilometer", "metre", "meter", "tonne", "ton", "acre",
                     "hectare", "litre", "liter", "pint", "pound", "kilo", "degree"})  # fmt: skip
