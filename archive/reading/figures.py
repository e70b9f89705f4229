"""Figures: what is counted in a text, how much of it, and how sure the wording is.

A figure is a number with its bound ("beyond 155,500"), its approximation ("around 700"), its
range ("between 20,000 and 30,000") or ratio ("five troops for every soldier"), and what it
counts. Years, ages, clock times, ordinals and numbers in names are not figures.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from archive.values import Span, span

from .counted import Counted, befallen_before, counted_after, counted_before, side_of
from .not_counts import is_no_count
from .numerals import Number, fraction_at, number_at, parse_digits
from .quantity_words import APPROXIMATE, BOUNDS, CURRENCIES, PERCENT
from .records import Figure
from .tokens import Token, tokenize


@dataclass(frozen=True, slots=True)
class _Amount:
    """A number or range among the tokens, before its surroundings are read."""

    first: int
    last: int
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    op: str = "="
    approx: bool = False
    unit: str = ""
    in_words: bool = False


def find_figures(
    text: str,
    start: int = 0,
    end: int | None = None,
    *,
    skip: Sequence[Span] = (),
    language: str = "en",
) -> tuple[Figure, ...]:
    """Return the figures of ``text[start:end]`` in order.

    ``skip`` are passages (dates) whose numbers are none. ``language`` decides what "3.436" is.
    """
    tokens = tokenize(text, start, end)
    comma = language not in {"en", ""}
    found: list[Figure] = []
    index = 0
    while index < len(tokens):
        amount = _amount_at(tokens, index, comma)
        if amount is None or _skipped(tokens[amount.first], skip):
            index += 1
            continue
        figure, index = _figure(text, tokens, amount)
        if figure is not None:
            found.append(figure)
    return tuple(found)


def _skipped(token: Token, skip: Sequence[Span]) -> bool:
    return any(passage.start <= token.start < passage.end for passage in skip)


def _amount_at(tokens: Sequence[Token], index: int, comma: bool) -> _Amount | None:
    joined = _joined_range(tokens[index])
    if joined is not None:
        return replace(joined, first=index, last=index)
    fraction = fraction_at(tokens, index)
    if fraction is not None:
        return _Amount(fraction.first, fraction.last, fraction.value, None, None, unit="share",
                       in_words=True)  # fmt: skip
    number = number_at(tokens, index, comma_decimal=comma)
    if number is None:
        return None
    if number.vague:
        return _Amount(number.first, number.last, None, number.value, None, ">=", True,
                       in_words=True)  # fmt: skip
    return _range(tokens, number, comma) or _Amount(
        number.first, number.last, number.value, None, None, in_words=number.in_words
    )


def _joined_range(token: Token) -> _Amount | None:
    low_text, dash, high_text = token.text.partition("-")
    if not dash or not low_text.isdigit() or not high_text.isdigit():
        return None
    low, high = Decimal(low_text), Decimal(high_text)
    return _Amount(0, 0, None, low, high, "between") if low < high else None


def _range(tokens: Sequence[Token], number: Number, comma: bool) -> _Amount | None:
    """Read "between A and B", "from A to B", "A to B", "A–B", "A or B"."""
    after = number.last + 1
    unit_sign = after < len(tokens) and tokens[after].text == "%"
    after += unit_sign
    if after + 1 >= len(tokens):
        return None
    word = tokens[after].lower
    signed = number.first > 1 and tokens[number.first - 1].lower in CURRENCIES
    before = tokens[number.first - 1 - signed].lower if number.first else ""
    if word not in {"to", "-", "–", "—", "or"} and (word, before) not in _PAIRS:
        return None
    if word in {"-", "–", "—"} and tokens[after].start != tokens[after - 1].end:
        return None
    currency = tokens[after + 1].lower in CURRENCIES and after + 2 < len(tokens)
    other = number_at(tokens, after + 1 + currency, comma_decimal=comma)
    return _between(tokens, number, other, word)


_OPENING = frozenset({"between", "from", "від", "от", "між", "между"})
_PAIRS = frozenset(
    {("and", "between"), ("та", "від"), ("до", "від"), ("до", "от"), ("і", "між"), ("и", "между")}
)


def _between(
    tokens: Sequence[Token], number: Number, other: Number | None, word: str
) -> _Amount | None:
    if other is None or other.vague:
        return None
    low, high = number.value, other.value
    if low < 1000 <= high and high % 1000 == 0 and low * 1000 < high and not number.in_words:
        low *= 1000 if high < 10**6 else 10**6 if high < 10**9 else 10**9
    if low >= high or (word == "or" and high > low * 2):
        return None
    first = number.first
    signed = first > 1 and tokens[first - 1].lower in CURRENCIES
    if first and tokens[first - 1 - signed].lower in _OPENING:
        first -= 1 + signed
    return _Amount(first, other.last, None, low, high, "between", in_words=number.in_words)


def _figure(text: str, tokens: list[Token], amount: _Amount) -> tuple[Figure | None, int]:
    """Return the figure, if it is one, and the token to go on from."""
    resume = amount.last + 1
    core_first = amount.first
    amount, money = _with_currency(tokens, amount)
    amount = _with_bound(tokens, _with_plus(tokens, amount))
    ratio = _ratio(text, tokens, amount)
    if ratio is not None:
        return ratio
    amount, percent = _with_percent(tokens, amount)
    counted = counted_after(tokens, amount.last) if not money and not percent else Counted()
    plain = amount.unit == "" and amount.op != "between"
    if plain and is_no_count(tokens, core_first, amount.last, counted):
        return None, resume
    if not counted.unit and not money:
        counted = _left_count(tokens, amount, percent)
    elif counted.unit == "others":
        counted = replace(counted, unit=befallen_before(tokens, amount.first) or "people")
    passage = span(text, tokens[amount.first].start, tokens[amount.last].end)
    unit = money or percent or amount.unit or counted.unit
    side = counted.side or side_of(tokens, amount.first)
    figure = Figure(passage, amount.value, amount.low, amount.high, amount.op, amount.approx,
                    unit, counted.subject, side)  # fmt: skip
    return figure, max(resume, amount.last + 1)


def _left_count(tokens: Sequence[Token], amount: _Amount, percent: str) -> Counted:
    if percent or amount.unit == "share":
        return counted_after(tokens, amount.last, through_of=True)
    befallen = befallen_before(tokens, amount.first)
    if befallen:
        return Counted(befallen, befallen, side_of(tokens, amount.first))
    return counted_before(tokens, amount.first)


def _with_currency(tokens: Sequence[Token], amount: _Amount) -> tuple[_Amount, str]:
    inside = tokens[min(amount.first + 1, len(tokens) - 1)].lower
    if tokens[amount.first].lower in _OPENING and inside in CURRENCIES:
        return amount, CURRENCIES[inside]
    before = tokens[amount.first - 1].lower if amount.first else ""
    if before in CURRENCIES and len(before) < 4:
        first = amount.first - 1
        if first and before == "$" and tokens[first - 1].lower in {"us", "a", "c", "hk", "nz"}:
            first -= tokens[first - 1].end == tokens[first].start
        return replace(amount, first=first), CURRENCIES[before]
    after = amount.last + 1
    if after < len(tokens) and tokens[after].lower in {"us", "u.s.", "american"}:
        after += 1
    if after < len(tokens) and tokens[after].lower in CURRENCIES and not _is_weight(tokens, after):
        return replace(amount, last=after), CURRENCIES[tokens[after].lower]
    return amount, ""


def _is_weight(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether "pounds" weighs: "500 pounds of explosives"."""
    following = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    return tokens[index].lower == "pounds" and following in {"of", "bomb", "bombs"}


def _with_percent(tokens: Sequence[Token], amount: _Amount) -> tuple[_Amount, str]:
    after = amount.last + 1
    if after < len(tokens) and tokens[after].lower in PERCENT:
        return replace(amount, last=after), "%"
    two = " ".join(token.lower for token in tokens[after : after + 2])
    return (replace(amount, last=after + 1), "%") if two in PERCENT else (amount, "")


def _with_plus(tokens: Sequence[Token], amount: _Amount) -> _Amount:
    """Read "700+" and "700 or more" as lower bounds."""
    after = amount.last + 1
    words = " ".join(token.lower for token in tokens[after : after + 2])
    if words.startswith("+") and tokens[after].start == tokens[amount.last].end:
        return replace(amount, last=after, op=">=")
    if words in {"or more", "or fewer", "or less"}:
        return replace(amount, last=after + 1, op=">=" if words == "or more" else "<=")
    return amount


def _with_bound(tokens: Sequence[Token], amount: _Amount) -> _Amount:
    """Take the words before the number that bound it or make it approximate."""
    for _ in range(2):
        for length in (3, 2, 1):
            first = amount.first - length
            words = " ".join(token.lower for token in tokens[max(first, 0) : amount.first])
            if first >= 0 and words in BOUNDS and not _is_position(tokens, first, words):
                op = BOUNDS[words] if amount.op in {"=", ">="} else amount.op
                amount = replace(amount, first=first, op=op)
                break
            if first >= 0 and words in APPROXIMATE:
                amount = replace(amount, first=first, approx=True)
                break
    return amount


def _is_position(tokens: Sequence[Token], first: int, words: str) -> bool:
    """Tell whether "under" or "past" means a place or time rather than a bound."""
    before = tokens[first - 1].lower if first else ""
    if words == "past":
        return before in {"the", "quarter", "half"}
    return words == "under" and before in {"children", "aged", "those", "people"}


def _ratio(text: str, tokens: list[Token], amount: _Amount) -> tuple[Figure, int] | None:
    """Read "five troops for every soldier", "one in five", "5 to 1"."""
    if amount.value is None:
        return None
    index = amount.last + 1
    two = [token.lower for token in tokens[index : index + 3]]
    if two[:2] in (["to", "1"], ["to", "one"]):
        passage = span(text, tokens[amount.first].start, tokens[index + 1].end)
        return Figure(passage, amount.value, None, None, amount.op, amount.approx, "ratio",
                      ""), index + 2  # fmt: skip
    limit = min(index + 4, len(tokens) - 1)
    while index < limit:
        if tokens[index].lower == "for" and tokens[index + 1].lower in {"every", "each"}:
            return _for_every(text, tokens, amount, index)
        if not tokens[index].is_word:
            return None
        if tokens[index].lower == "in" and index == amount.last + 1:
            return _one_in(text, tokens, amount, index)
        index += 1
    return None


def _for_every(text: str, tokens: list[Token], amount: _Amount, at: int) -> tuple[Figure, int]:
    per = number_at(tokens, at + 2) if at + 2 < len(tokens) else None
    other = counted_after(tokens, per.last if per else at + 1)
    counted = counted_after(tokens, amount.last)
    last = max(other.last, at + 1)
    value = amount.value
    if per is not None and per.value and value is not None:
        value = (value / per.value).normalize()
    passage = span(text, tokens[amount.first].start, tokens[last].end)
    unit = f"{counted.unit or 'count'} per {other.subject or 'unit'}"
    side = counted.side or side_of(tokens, amount.first)
    figure = Figure(passage, value, None, None, amount.op, amount.approx, unit,
                    counted.subject, side)  # fmt: skip
    return figure, last + 1


def _one_in(text: str, tokens: list[Token], amount: _Amount, at: int) -> tuple[Figure, int] | None:
    """Read "one in five" as a share of a fifth."""
    whole = number_at(tokens, at + 1)
    small = amount.value is not None and amount.value <= 10
    year = whole is not None and whole.value >= 1000 and parse_digits(tokens[at + 1].text)
    if whole is None or not small or year or amount.value is None or whole.value <= amount.value:
        return None
    counted = counted_after(tokens, whole.last)
    passage = span(text, tokens[amount.first].start, tokens[whole.last].end)
    share = round(amount.value / whole.value, 4).normalize()
    figure = Figure(passage, share, None, None, amount.op, amount.approx, "share",
                    counted.subject, counted.side)  # fmt: skip
    return figure, whole.last + 1
