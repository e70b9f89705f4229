"""Measures glued to a number or set off: "85mph", "6.74m", "40°C", "three times what was due"."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from archive.reading.figures.amounts import Amount
from archive.reading.figures.cyrillic_numbers import CYRILLIC
from archive.reading.figures.describing import WAYS
from archive.reading.figures.digits import parse_digits
from archive.reading.figures.numerals import NUMBER_WORDS
from archive.reading.figures.quantity_words import (
    CURRENCIES,
    EQUIPMENT,
    PERCENT,
)
from archive.reading.words.tokens import Token
from archive.reading.words.word_sets import word_set

_SPEEDS = frozenset({"mph", "kph", "kmh", "kmph", "knots"})
_GLUED = frozenset({"m", "ft", "kg", "km", "cm", "ha", "lb", "lbs", "mw", "gw", "kw", "mwh", "gwh",
                    "kwh", "hp", "g", "mg", "ml", "p"})  # fmt: skip
_LENGTHS = word_set("lengths")
"""Words beside a length: a river that peaks at "6.74m" holds metres, not millions."""
_DEGREES = {"c": "°C", "f": "°F", "celsius": "°C", "fahrenheit": "°F", "centigrade": "°C"}
_FOLDS = {"twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5, "sixfold": 6, "sevenfold": 7,
          "eightfold": 8, "ninefold": 9, "tenfold": 10, "hundredfold": 100}  # fmt: skip
_BORED = EQUIPMENT | word_set("bored things")
_BORE_KINDS = frozenset(
    {
        "calibre",
        "caliber",
        "self-propelled",
        "towed",
        "automatic",
        "machine",
        "anti-aircraft",
        "semi-automatic",
        "semiautomatic",
        "tank",
        "nato",
    }
)
_POWERS = frozenset({"кв", "куб"})
_CYRILLIC_LENGTHS = frozenset({"м", "км", "см", "мм", "метр", "метри", "метрів", "метра", "метров",
                               "кілометрів", "километров", "кілометри", "километра"})  # fmt: skip
_MASSES = (["cubic"], ["square"], ["sq"], ["tonnes"], ["tons"], ["litres"], ["liters"], ["gallons"],
           ["barrels"], ["acres"], ["hectares"], ["people"])  # fmt: skip
_FELL = frozenset({"fell", "fallen", "falling", "plunged", "plunging", "plummeted", "tumbled",
                   "tumbling", "dropped", "dropping", "slid"})  # fmt: skip
_DOWN = frozenset({"into", "down", "from", "off", "onto", "over", "through"})
_PITS = frozenset({"drop", "fall", "cliff", "ravine", "gorge", "shaft", "pit", "chasm"})
_MINUS = frozenset({"minus", "мінус", "минус"})
_REACH = 7
MEASURES = frozenset({"m", "mm", "km/h", "°C", "°F", "°"}) | _SPEEDS | _GLUED
"""What makes a number a quantity, whatever stands beside it."""


def with_measure(tokens: Sequence[Token], amount: Amount) -> tuple[Amount, str]:
    """Return the amount over the sign of its measure, and that measure; "" where there is none."""
    if _is_length(tokens, amount):
        # "m" was taken for a multiple: the number itself stands one token before.
        factor = Decimal(10) ** 6
        value = amount.value / factor if amount.value is not None else None
        return replace(amount, value=value), "m"
    at = amount.last + 1
    word = tokens[at].lower if at < len(tokens) else ""
    glued = bool(word) and tokens[at].start == tokens[amount.last].end
    thin = glued and word == "mm" and not is_of_a_gun(tokens, at)
    if word == "km" and [t.lower for t in tokens[at + 1 : at + 3]] == ["/", "h"]:
        return replace(amount, last=at + 2), "km/h"
    if word in _SPEEDS or thin or (glued and word in _GLUED):
        return replace(amount, last=at), tokens[at].text
    described, _, way = word.partition("-")
    if glued and way in WAYS and described in _GLUED:
        return replace(amount, last=at), described  # "a 30m-high wave"
    powered = _area_or_volume(tokens, at)
    if powered:
        return replace(amount, last=at + 2), powered
    if word.startswith("градус"):
        return replace(_below_zero(tokens, amount), last=at), tokens[at].text
    if word == "°" or (glued and tokens[at].text in {"C", "F"}):
        return _in_degrees(tokens, amount, at)
    return amount, ""


def is_of_a_gun(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether millimetres are a gun's or a film's: "155*mm* shells", "a 9*mm* pistol"."""
    words = [token.lower for token in tokens[at + 1 : at + 4]]
    if not words or words[0] in {"-", "x", "×"}:
        return bool(words)
    return not _BORED.isdisjoint(words[: 1 + (words[0] in _BORE_KINDS)])


def _area_or_volume(tokens: Sequence[Token], at: int) -> str:
    """Return "кв. м", "куб. км" and the like that begin with a token; "" where none does."""
    parts = [token.text for token in tokens[at : at + 3]]
    if len(parts) < 3 or parts[0].lower() not in _POWERS or parts[1] != ".":
        return ""
    return f"{parts[0]}. {parts[2]}" if parts[2].lower() in _CYRILLIC_LENGTHS else ""


def _in_degrees(tokens: Sequence[Token], amount: Amount, at: int) -> tuple[Amount, str]:
    amount = _below_zero(tokens, amount)
    sign = at + (tokens[at].text == "°")
    scale = tokens[sign].lower if sign < len(tokens) else ""
    if scale in _DEGREES:
        return replace(amount, last=sign), _DEGREES[scale]
    return (replace(amount, last=at), "°") if sign > at else (amount, "")


def _below_zero(tokens: Sequence[Token], amount: Amount) -> Amount:
    """Return degrees with the minus sign that stands before them, apart from what comes before."""
    at = amount.first - 1
    minus = at >= 0 and tokens[at].text in "-−" and tokens[at].end == tokens[amount.first].start
    apart = at < 1 or tokens[at - 1].end < tokens[at].start
    if not minus or not apart or amount.value is None:
        return amount
    return replace(amount, first=at, value=-amount.value)


def below_zero_in_words(tokens: Sequence[Token], amount: Amount) -> Amount:
    """Read "minus 12" as below zero, not "nine minus two" and "plus or minus 3"."""
    at = amount.first - 1
    if amount.value is None or at < 0 or tokens[at].lower not in _MINUS:
        return amount
    before = tokens[at - 1] if at else tokens[at]
    reckoned = before.is_number or before.lower in NUMBER_WORDS or before.lower == "or"
    return amount if reckoned else replace(amount, first=at, value=-amount.value)


def _is_length(tokens: Sequence[Token], amount: Amount) -> bool:
    """Tell whether the "m" that a number ends with means metres."""
    last = tokens[amount.last]
    if last.text != "m" or amount.last == amount.first or amount.value is None:
        return False
    if last.start != tokens[amount.last - 1].end or tokens[amount.first].lower in CURRENCIES:
        return False
    if [token.lower for token in tokens[amount.last + 1 : amount.last + 2]] in _MASSES:
        return False  # "15m cubic metres" are millions
    near = tokens[max(amount.first - _REACH, 0) : amount.first]
    near = [*near, *tokens[amount.last + 1 : amount.last + 3]]
    sides = {token.lower for token in tokens[amount.last + 1 : amount.last + 2]}
    if sides & {"x", "×"} or _is_fall(tokens, amount) or _also_in_feet(tokens, amount.last):
        return True
    return any(token.lower in _LENGTHS for token in near)


def _is_fall(tokens: Sequence[Token], amount: Amount) -> bool:
    """Tell whether somebody fell that far: "plunged *35m* into a ravine", "a *35m* drop"."""
    before = [token.lower for token in tokens[max(amount.first - 2, 0) : amount.first]]
    after = tokens[amount.last + 1].lower if amount.last + 1 < len(tokens) else ""
    if before[-1:] == ["a"]:
        return after in _PITS
    return bool(_FELL.intersection(before)) and after in _DOWN


def _also_in_feet(tokens: Sequence[Token], last: int) -> bool:
    """Tell whether the same length follows in feet: "35m (115ft)"."""
    words = [token.lower for token in tokens[last + 1 : last + 4]]
    return words[:1] == ["("] and words[2:] in (["ft"], ["feet"], ["foot"], ["yards"], ["miles"])


_TO_DOUBLE = frozenset({"to", "would", "will", "could", "may", "might", "should", "must", "can"})
_REGULAR = frozenset({"a", "daily", "weekly", "monthly", "yearly", "-", "per", "each", "every"})
MULTIPLES = frozenset({"twice", "double", "triple"})
_UNCOUNTED = frozenset({"think", "thought", "thinking", "or"})
"""Beside a "twice" that counts nothing: "twice a week", "think twice"."""


def multiple_at(tokens: Sequence[Token], index: int) -> Amount | None:
    """Read "twice as many", "twice the size", "tenfold" and "six-fold" as multiples."""
    word = tokens[index].lower
    if word in MULTIPLES:
        following = tokens[index + 1].lower if index + 1 < len(tokens) else ""
        before = tokens[index - 1].lower if index else ""
        often = word == "twice" and not (following in _REGULAR or before in _UNCOUNTED)
        if before in _TO_DOUBLE:
            return None  # "which would double the size"
        if not often and following not in {"as", "the", "what", "that", "its", "their"}:
            return None
        value = 3 if word == "triple" else 2
        return Amount(index, index, Decimal(value), None, None, unit="times", in_words=True)
    if word.endswith("-fold") and word[0].isdigit():
        times = parse_digits(word.removesuffix("-fold"))
        return Amount(index, index, times, None, None, unit="times") if times else None
    if not word.endswith("fold"):
        return None
    value = _FOLDS.get(word.replace("-", ""), 0)
    return Amount(index, index, Decimal(value), None, None, unit="times", in_words=True) \
        if value else None  # fmt: skip


_TURNED = frozenset({"відсотків", "процентов", "процентів", "человек", "людей", "осіб", "чоловік",
                     "тонн", "метрів", "метров", "кілометрів", "километров", "гектарів", "гектаров",
                     "хвилин", "минут", "гривень", "рублей", "доларів", "долларов"})  # fmt: skip


def turned_round(tokens: Sequence[Token], amount: Amount) -> Amount:
    """Read "відсотків сорок" and "человек двадцать" as about forty per cent and twenty people."""
    before = tokens[amount.first - 1].lower if amount.first else ""
    counted = amount.first > 1 and (
        tokens[amount.first - 2].is_number or tokens[amount.first - 2].lower in CYRILLIC
    )
    after = tokens[amount.last + 1] if amount.last + 1 < len(tokens) else None
    if before not in _TURNED or not amount.in_words or counted:
        return amount
    if after is not None and after.is_word and before in {"людей", "осіб", "человек"}:
        return amount  # "у людей двоє дітей"
    unit = "%" if before in PERCENT else before
    return replace(amount, first=amount.first - 1, approx=True, unit=unit)
