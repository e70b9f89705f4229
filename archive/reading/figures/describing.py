"""Measures that describe a thing: "a *12-mile* queue", "a *two-metre* wall"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from archive.reading.figures.amounts import Amount
from archive.reading.figures.digits import parse_digits
from archive.reading.figures.numerals import NUMBER_WORDS
from archive.reading.figures.quantity_words import TIME_UNITS
from archive.reading.words.tokens import Token
from archive.reading.words.word_sets import word_set

_UNITS_OF_THINGS = word_set("units of things")
"""What describes a thing behind a hyphen: "a *704-megawatt* plant", "a *12-course* dinner"."""
_PLURALS = {"foot": "feet", "man": "men", "woman": "women", "person": "people", "percent": "%",
            **dict.fromkeys(("km", "kg", "mw", "gw", "cm", "mm", "horsepower", "magnitude",
                             "aircraft"), "")}  # fmt: skip
"""Plurals that no rule makes; none where one word is both."""
_SECURITIES = frozenset({"treasury", "treasuries", "bond", "bonds", "note", "notes", "gilt",
                         "gilts", "bund", "bunds", "yield", "yields", "bill", "bills"})  # fmt: skip
_EXTREMES = frozenset({"low", "lows", "high", "highs", "peak", "record", "best", "worst"})
"""What months and years only date: "a *two-year* low"."""
WAYS = ("long", "wide", "high", "tall", "deep", "thick")
_DESCRIBING = re.compile(
    rf"(?P<number>\d[\d,.]*|[a-z]+)-(?P<unit>{'|'.join(sorted(_UNITS_OF_THINGS))})(?:-(?:{'|'.join(WAYS)}))?",
    re.IGNORECASE,
)


def _plural(unit: str) -> str:
    """Return a unit's plural: "countries", "days", "inches", "feet"."""
    if unit in _PLURALS:
        return _PLURALS[unit] or unit
    if unit.endswith("y") and unit[-2] not in "aeou":
        return f"{unit[:-1]}ies"
    return f"{unit}es" if unit.endswith(("s", "ch", "sh", "x")) else f"{unit}s"


def describing_at(tokens: Sequence[Token], index: int) -> Amount | None:
    """Read "a *12-mile* queue", "a *two-metre* wall" and "a *six- to seven-foot* wall"."""
    ends = _ends_of_range(tokens, index)
    if ends is None:
        return _describing(tokens, index)
    high = _describing(tokens, index + 3)
    if high is None or high.value is None or ends >= high.value:
        return None
    return replace(high, first=index, value=None, low=ends, high=high.value, op="between")


def _ends_of_range(tokens: Sequence[Token], index: int) -> Decimal | None:
    """Return four of "*four- to* five-point", None where no range begins."""
    dash, joint = tokens[index + 1 : index + 2], tokens[index + 2 : index + 3]
    hangs = dash and dash[0].text == "-" and dash[0].start == tokens[index].end
    joins = joint and joint[0].lower == "to" and index + 3 < len(tokens)
    return _number_in(tokens[index].text) if hangs and joins else None


def _describing(tokens: Sequence[Token], index: int) -> Amount | None:
    token, last = tokens[index], index
    match = _DESCRIBING.fullmatch(token.text) if "-" in token.text else None
    words = match["number"] if match else token.text
    unit = match["unit"].lower() if match else ""
    if match is None and token.is_number:
        following = tokens[index + 1 : index + 3]
        glued = (
            len(following) > 1
            and following[0].text == "-"
            and (token.end == following[0].start and following[0].end == following[1].start)
        )
        unit, last = (following[1].lower, index + 2) if glued else ("", index)
    ahead = tokens[last + 1].lower if last + 1 < len(tokens) else ""
    number = _number_in(words) if unit in _UNITS_OF_THINGS else None
    if number is None or (unit in TIME_UNITS and (words.lower() == "one" or ahead in _EXTREMES)):
        return None
    if (unit in {"year", "month"} and _is_security(tokens, last)) or (
        match and _is_title(tokens, index, match["unit"])
    ):
        return None
    plural = _plural(unit)
    in_words = not words[0].isdigit()
    return Amount(index, last, number, None, None, unit=plural, in_words=in_words)


def _is_title(tokens: Sequence[Token], index: int, unit: str) -> bool:
    """Tell whether capitals make it a name: "the *Six-Day* War"."""
    after = tokens[index + 1 : index + 2]
    led = index > 0 and tokens[index - 1].lower == "the"
    return led and unit[0].isupper() and bool(after) and after[0].is_capital


def _is_security(tokens: Sequence[Token], last: int) -> bool:
    """Tell whether years name what is traded: "*10-year* Treasury notes"."""
    return any(token.lower in _SECURITIES for token in tokens[last + 1 : last + 4])


def _number_in(words: str) -> Decimal | None:
    """Return the number that one word means, whether digits or letters; ``None`` for none."""
    if words[0].isdigit():
        return parse_digits(words)
    return Decimal(NUMBER_WORDS[words.lower()]) if words.lower() in NUMBER_WORDS else None
