"""Money: the sign or name of a currency beside a number, with its hundredths behind it."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from archive.reading.figures.amounts import DOLLARS, OPENING, Amount, is_money
from archive.reading.figures.quantity_words import CURRENCIES, MONEY_CODES, MONEY_LETTERS
from archive.reading.words.tokens import Token

_HUNDREDTHS = frozenset({"cents", "cent", "pence", "p", "копійок", "копійки", "копійка", "коп",
                         "копеек", "копейки", "копейка"})  # fmt: skip
_HUNDRED = 100
_HEAVY = frozenset({"weigh", "weighs", "weighed", "weighing", "weight", "heavy", "heavier",
                    "lighter", "overweight"})  # fmt: skip
_REACH = 5
_OF_WEIGHT = frozenset({"of", "bomb", "bombs", "shell", "shells", "warhead", "warheads"})
"""What stands behind pounds that weigh: "2,000 pounds *of* rice", "500 pounds *bombs*"."""


def with_currency(tokens: Sequence[Token], amount: Amount) -> tuple[Amount, str]:
    """Return the amount over its currency and hundredths, and the currency; "" for no money."""
    amount, currency = _noted(tokens, amount)
    return (_with_hundredths(tokens, amount), currency) if currency else (amount, "")


def _with_hundredths(tokens: Sequence[Token], amount: Amount) -> Amount:
    """Read "78 гривень 40 копійок" and "five dollars and 20 cents" as one sum."""
    at = amount.last + 1
    at += at < len(tokens) and tokens[at].lower == "and"
    if amount.value is None or at + 1 >= len(tokens) or tokens[at + 1].lower not in _HUNDREDTHS:
        return amount
    small = tokens[at].text
    if not small.isdecimal() or int(small) >= _HUNDRED:
        return amount
    return replace(amount, last=at + 1, value=amount.value + Decimal(small) / _HUNDRED)


def _noted(tokens: Sequence[Token], amount: Amount) -> tuple[Amount, str]:
    inside = tokens[min(amount.first + 1, len(tokens) - 1)].lower
    opens = tokens[amount.first].lower in OPENING
    if opens and inside in DOLLARS and tokens[amount.first + 2].text == "$":
        return amount, DOLLARS[inside]
    if opens and is_money(tokens, amount.first + 1):
        return amount, CURRENCIES.get(inside) or MONEY_LETTERS[inside]
    before = tokens[amount.first - 1].lower if amount.first else ""
    if before in MONEY_LETTERS and tokens[amount.first - 1].end == tokens[amount.first].start:
        return replace(amount, first=amount.first - 1), MONEY_LETTERS[before]
    if before in CURRENCIES and len(before) < 4:
        first = amount.first - 1
        if first and before == "$" and tokens[first - 1].lower in DOLLARS:
            adjoins = tokens[first - 1].end == tokens[first].start
            other = DOLLARS[tokens[first - 1].lower] if adjoins else "USD"
            return replace(amount, first=first - adjoins), other
        return replace(amount, first=first), CURRENCIES[before]
    code = MONEY_CODES.get(tokens[amount.first - 1].text) if amount.first else None
    if code:
        return replace(amount, first=amount.first - 1), code
    return _named_after(tokens, amount)


def _named_after(tokens: Sequence[Token], amount: Amount) -> tuple[Amount, str]:
    """Return the amount over the currency behind it: "5 million *US dollars*", "200 *MXN*"."""
    after = amount.last + 1
    if after < len(tokens) and tokens[after].text in MONEY_CODES:
        return replace(amount, last=after), MONEY_CODES[tokens[after].text]
    if after < len(tokens) and tokens[after].lower in {"us", "u.s.", "american"}:
        after += 1
    if after < len(tokens) and tokens[after].lower in CURRENCIES and not _is_weight(tokens, after):
        return replace(amount, last=after), CURRENCIES[tokens[after].lower]
    return amount, ""


def _is_weight(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether "pounds" weighs: "500 pounds of explosives", "weighed just 4 pounds"."""
    if tokens[index].lower != "pounds":
        return False
    after = [token.lower for token in tokens[index + 1 : index + 4]]
    before = [token.lower for token in tokens[max(index - _REACH, 0) : index]]
    while "." in before:
        before = before[before.index(".") + 1 :]
    return not _OF_WEIGHT.isdisjoint(after[:1]) or not _HEAVY.isdisjoint([*before, *after])
