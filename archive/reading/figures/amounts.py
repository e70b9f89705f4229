"""Numbers and ranges among tokens, before their surroundings are read."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from archive.reading.figures.cyrillic_numbers import CYRILLIC
from archive.reading.figures.numerals import BEGINNINGS, MULTIPLES, Number, number_at, plain
from archive.reading.figures.quantity_words import CURRENCIES, MONEY_LETTERS, PERCENT
from archive.reading.figures.shares import fraction_at, quarter_at
from archive.reading.words.tokens import Token
from archive.reading.words.word_sets import word_set

OPENING = frozenset({"between", "from", "від", "от", "між", "между"})


_RANGE = re.compile(
    r"(?P<low>\d+)-(?P<high>\d+)(?:(?P<scale>bn|mn|mln|m|k)|(?P<unit>[ckm]m|kg|ft|mph|ha|pc))?",
    re.I,
)
_RANGE_OF_SCALED = re.compile(
    r"(?P<low>\d+)(?P<scale>bn|mn|mln|m|k)[-–](?P<high>\d+)(?P=scale)", re.I
)
_CHANGED_FROM = frozenset({"from", "с", "со", "з", "із", "зі"})
_GUESSING = frozenset({"about", "maybe", "perhaps", "some", "around", "like", "probably"})
DOLLARS = {"a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "hk": "HKD", "nz": "NZD", "s": "SGD",
           "nt": "TWD", "r": "BRL", "us": "USD"}  # fmt: skip
"""Letters before the sign of dollars, and whose they are."""
_SCALED = 1000
_CHANGES = word_set("changes")
"""Verbs after which "from 600 to 800" tells a change, not a range."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number or range at tokens ``first``..``last`` (inclusive)."""

    first: int
    last: int
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    op: str = "="
    approx: bool = False
    unit: str = ""
    in_words: bool = False


def amount_at(tokens: Sequence[Token], index: int, comma: bool) -> Amount | None:
    """Return the number, range or share that begins at ``index``; ``comma``: "3.436" groups."""
    token = tokens[index]
    if not (token.is_number or token.lower in BEGINNINGS or "-" in token.text):
        return None  # as most words do, said before anything dearer is tried
    joined = _joined_range(tokens, index)
    if joined is not None:
        return _multiplied_range(tokens, joined)
    quarter = quarter_at(tokens, index)
    if quarter is not None:
        return Amount(index, quarter.last, quarter.value, None, None, in_words=True)
    fraction = fraction_at(tokens, index)
    if fraction is not None:
        return Amount(fraction.first, fraction.last, fraction.value, None, None, unit="share",
                       in_words=True)  # fmt: skip
    number = number_at(tokens, index, comma_decimal=comma)
    if number is None:
        return _pair_in_words(tokens[index], index)
    if number.vague:
        return Amount(number.first, number.last, None, number.value, None, ">=", True,
                       in_words=True)  # fmt: skip
    number = _before_its_multiple(tokens, number, comma)
    return _range(tokens, number, comma) or Amount(
        number.first, number.last, number.value, None, None, in_words=number.in_words
    )


def _before_its_multiple(tokens: Sequence[Token], number: Number, comma: bool) -> Number:
    """Return where a change began with the multiple it ends in: "from *2.1* to 1.1 million"."""
    at = number.last + 1
    opens = number.first and tokens[number.first - 1].lower in _CHANGED_FROM
    if not opens or at + 1 >= len(tokens) or tokens[at].lower not in {"to", "до"}:
        return number
    other = number_at(tokens, at + 1, comma_decimal=comma)
    if number.in_words or other is None or other.last == other.first or number.value >= _SCALED:
        return number
    return replace(number, value=plain(number.value * MULTIPLES.get(tokens[other.last].lower, 1)))


def _joined_range(tokens: Sequence[Token], index: int) -> Amount | None:
    """Read "600-700", "15-20m" and "15m-20m" as ranges."""
    token, last = tokens[index], index
    if not token.is_number:
        return None
    match = _RANGE.fullmatch(token.text)
    if match is None and index + 1 < len(tokens) and tokens[index + 1].start == token.end:
        last += 1
        match = _RANGE_OF_SCALED.fullmatch(token.text + tokens[last].text)
    if match is None:
        return None
    scale = MULTIPLES.get((match["scale"] or "").lower(), 1)
    unit = (match.groupdict().get("unit") or "").replace("pc", "%")
    low, high = Decimal(match["low"]) * scale, Decimal(match["high"]) * scale
    return Amount(index, last, None, low, high, "between", unit=unit) if low < high else None


def _pair_in_words(token: Token, index: int) -> Amount | None:
    """Read "двоє-троє" and "три-четыре" as a range."""
    low_word, dash, high_word = token.lower.partition("-")
    low, high = CYRILLIC.get(low_word), CYRILLIC.get(high_word)
    if not dash or low is None or high is None or low >= high:
        return None
    return Amount(index, index, None, Decimal(low), Decimal(high), "between", in_words=True)


def _multiplied_range(tokens: Sequence[Token], amount: Amount) -> Amount:
    """Read "20-30 thousand" as twenty to thirty thousand."""
    after = tokens[amount.last + 1].lower if amount.last + 1 < len(tokens) else ""
    factor = MULTIPLES.get(after) if len(after) > 1 else None  # "20-30 m" are metres
    if factor is None or amount.low is None or amount.high is None:
        return amount
    return replace(amount, last=amount.last + 1, low=amount.low * factor, high=amount.high * factor)


def _range(tokens: Sequence[Token], number: Number, comma: bool) -> Amount | None:
    """Read "between A and B", "from A to B", "A to B", "A–B", "A or B"."""
    after = number.last + 1
    unit_sign = after < len(tokens) and tokens[after].text == "%"
    after += unit_sign
    if after + 1 >= len(tokens):
        return None
    word = tokens[after].lower
    signed = _signs_before(tokens, number.first)
    before = tokens[number.first - 1 - signed].lower if number.first else ""
    if word == "," and _is_guess(tokens, number, after):
        return _between(tokens, number, number_at(tokens, after + 1), word)
    if word not in {"to", "-", "–", "—", "or"} and (word, before) not in _PAIRS:
        return None
    spaced = tokens[after].start != tokens[after - 1].end
    if word in {"-", "–", "—"} and spaced and not _joins_numbers(tokens, after):
        return None
    if word == "to" and _is_change(tokens, number.first - signed):
        return None
    currency = _signs_after(tokens, after + 1)
    other = number_at(tokens, after + 1 + currency, comma_decimal=comma)
    if unit_sign and other is not None and not _is_percent(tokens, other.last + 1):
        return None  # "fell 2.1% to 4.62 per euro"
    return _between(tokens, number, other, word)


def is_money(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a sign of money stands at a token, or letters that are glued to a number."""
    glued = index + 1 < len(tokens) and tokens[index].end == tokens[index + 1].start
    return tokens[index].lower in CURRENCIES or (glued and tokens[index].lower in MONEY_LETTERS)


def _signs_before(tokens: Sequence[Token], first: int) -> int:
    """Return how many signs of money stand before a number: two before "C$5"."""
    if first < 2 or not is_money(tokens, first - 1):
        return 0
    letters, sign = tokens[first - 2], tokens[first - 1]
    whose = sign.text == "$" and letters.lower in DOLLARS and letters.end == sign.start
    return 1 + whose


def _signs_after(tokens: Sequence[Token], at: int) -> int:
    """Return how many signs of money begin at a token: two at "C$5"."""
    if at + 1 >= len(tokens):
        return 0
    if tokens[at + 1].text == "$" and tokens[at].lower in DOLLARS:
        return 2
    return int(is_money(tokens, at))


def _joins_numbers(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a dash with blanks joins a range: "10 - 15 minutes", not "Lons 1 - 2 Arbois"."""
    if at + 2 >= len(tokens) or at < 1:
        return False
    both = tokens[at - 1].text.isdecimal() and tokens[at + 1].text.isdecimal()
    unit = tokens[at + 2]
    return both and (unit.text == "%" or (unit.is_word and unit.text.islower()))


def _is_guess(tokens: Sequence[Token], number: Number, at: int) -> bool:
    """Tell whether two numbers are guessed one after the other: "maybe 20, 30 metres"."""
    if not number.first or tokens[number.first - 1].lower not in _GUESSING:
        return False
    plain_ones = tokens[number.last].text.isdecimal() and tokens[at + 1].text.isdecimal()
    unit = tokens[at + 2] if at + 2 < len(tokens) else tokens[at]
    return plain_ones and unit.is_word and unit.text.endswith("s")


def _is_percent(tokens: Sequence[Token], index: int) -> bool:
    words = [token.lower for token in tokens[index : index + 2]]
    return bool(words) and (words[0] in PERCENT or " ".join(words) in PERCENT)


def _is_change(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a number before "to" is where a change began: "rose from 600 to 800"."""
    opening = tokens[max(first - 6, 0) : first]
    return bool(opening) and opening[-1].lower == "from" and any(
        token.lower in _CHANGES for token in opening
    )  # fmt: skip


_PAIRS = frozenset(
    {("and", "between"), ("та", "від"), ("до", "від"), ("до", "от"), ("і", "між"), ("и", "между")}
)


def _between(
    tokens: Sequence[Token], number: Number, other: Number | None, word: str
) -> Amount | None:
    if other is None or other.vague:
        return None
    low, high = number.value, other.value
    if low < 1000 <= high and high % 1000 == 0 and low * 1000 < high:
        low *= 1000 if high < 10**6 else 10**6 if high < 10**9 else 10**9
    unlikely = word in {"or", ","} and high > low * 2
    if low >= high or unlikely or (not low and number.in_words):  # "from zero to 60 mph"
        return None
    first = number.first
    signed = _signs_before(tokens, first)
    if first and tokens[first - 1 - signed].lower in OPENING:
        first -= 1 + signed
    return Amount(first, other.last, None, low, high, "between", in_words=number.in_words)
