"""Ratios: "five troops for every soldier", "one in five", "three of every five", "5 to 1"."""

from collections.abc import Sequence

from archive.reading.figures.amounts import Amount
from archive.reading.figures.counted import counted_after, side_of
from archive.reading.figures.digits import parse_digits
from archive.reading.figures.numerals import number_at
from archive.reading.records import Figure
from archive.reading.words.tokens import Token
from archive.values import span


def ratio(text: str, tokens: list[Token], amount: Amount) -> tuple[Figure, int] | None:
    """Read "five troops for every soldier", "one in five", "5 to 1"."""
    if amount.value is None or amount.unit == "times":  # "only twice in five months"
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
        part = _part_of(tokens, index) if index == amount.last + 1 else None
        if part is not None:
            if part + 1 >= len(tokens):
                return None
            return _one_in(text, tokens, amount, part)
        index += 1
    return None


def _part_of(tokens: Sequence[Token], index: int) -> int | None:
    """Return the token before the whole in "one *in* five", "three *of every* five"."""
    words = [token.lower for token in tokens[index : index + 3]]
    if words[:1] == ["in"]:
        return index + (words[1:2] == ["every"])
    if words[:2] == ["of", "every"] or words[:2] == ["out", "of"]:
        return index + 1 + (words[1:] == ["of", "every"])
    return None


def _for_every(text: str, tokens: list[Token], amount: Amount, at: int) -> tuple[Figure, int]:
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


def _one_in(text: str, tokens: list[Token], amount: Amount, at: int) -> tuple[Figure, int] | None:
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
