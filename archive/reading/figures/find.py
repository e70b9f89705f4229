"""Figures: what is counted in a text, how much of it, and how sure the wording is.

A figure is a number with its bound ("beyond 155,500"), its approximation ("around 700"), its
range ("between 300 and 450") or ratio ("three nurses for every ward"), and what it
counts. Years, ages, clock times, ordinals and numbers in names are not figures.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from archive.reading.figures.ages import is_age_range, is_aged
from archive.reading.figures.amounts import Amount, amount_at
from archive.reading.figures.clock_and_page import not_counting
from archive.reading.figures.counted import (
    Counted,
    befallen_before,
    befallen_beside,
    counted_after,
    counted_before,
    side_of,
    with_own_predicate,
)
from archive.reading.figures.cyrillic_numbers import COLLECTIVES, ONES
from archive.reading.figures.describing import describing_at
from archive.reading.figures.hours import is_hour
from archive.reading.figures.measures import (
    MEASURES,
    MULTIPLES,
    below_zero_in_words,
    multiple_at,
    turned_round,
    with_measure,
)
from archive.reading.figures.money import with_currency
from archive.reading.figures.not_counts import is_no_count, is_score
from archive.reading.figures.numbered import is_model, is_numbered
from archive.reading.figures.numerals import BEGINNINGS
from archive.reading.figures.quantity_words import APPROXIMATE, BOUNDS, CURRENCIES, PERCENT, STATES
from archive.reading.figures.ratios import ratio
from archive.reading.figures.speakers import counts_speakers
from archive.reading.records import Figure
from archive.reading.words.tokens import Token, tokenize
from archive.values import Span, span

_OPENING = BEGINNINGS | MULTIPLES


def find_figures(
    text: str,
    start: int = 0,
    end: int | None = None,
    *,
    skip: Sequence[Span] = (),
    language: str = "en",
    tokens: Sequence[Token] | None = None,
) -> tuple[Figure, ...]:
    """Return the figures of ``text[start:end]`` in order.

    ``skip`` are passages (dates), in order, whose numbers are none. ``language`` decides what
    "3.436" is; ``tokens`` are those of the stretch where they are known.
    """
    stop = len(text) if end is None else end
    tokens = tokenize(text, start, stop) if tokens is None else list(tokens)
    others = list(not_counting(text, start, stop))
    skip = sorted([*skip, *others], key=lambda passage: passage.start) if others else skip
    comma = language not in {"en", ""}
    found: list[Figure] = []
    index = 0
    while index < len(tokens):
        amount = _may_count(tokens[index]) and (
            describing_at(tokens, index)
            or amount_at(tokens, index, comma)
            or multiple_at(tokens, index)
        )
        if not amount or any(_skipped(tokens[i], skip) for i in (amount.first, amount.last)):
            index += 1
            continue
        figure, index = _figure(text, tokens, amount)
        if figure is not None:
            found.append(_after_another(figure, found))
    return tuple(found)


def _may_count(token: Token) -> bool:
    """Tell whether an amount may begin with a token, as with most words none does."""
    word = token.lower
    return token.is_number or word in _OPENING or "-" in word or word.endswith("fold")


def _after_another(figure: Figure, found: Sequence[Figure]) -> Figure:
    """Give "1,150 others" the unit of the figure just before it."""
    if figure.unit != "others" or not found:
        return figure if figure.unit != "others" else replace(figure, unit="people")
    near = figure.span.start - found[-1].span.end < 60
    unit = found[-1].unit if near else ""
    if unit in {"%", "share"} or unit in CURRENCIES.values() or (figure.subject and unit in STATES):
        unit = ""
    return replace(figure, unit=unit or "people")


_OCCASIONS = frozenset({"occasion", "way", "reason", "thing", "time", "point", "person", "side"})


def _skipped(token: Token, skip: Sequence[Span]) -> bool:
    at = bisect_right(skip, token.start, key=lambda passage: passage.start) - 1
    return at >= 0 and token.start < skip[at].end


def _figure(text: str, tokens: list[Token], amount: Amount) -> tuple[Figure | None, int]:
    """Return the figure, if it is one, and the token to go on from."""
    resume = amount.last + 1
    core_first = amount.first
    amount, money = with_currency(tokens, below_zero_in_words(tokens, amount))
    amount = _with_bound(tokens, _with_plus(tokens, amount))
    related = ratio(text, tokens, amount)
    if related is not None:
        return related
    amount, measure = (amount, "") if money else _with_measure(tokens, amount)
    if not money and not measure:
        amount = turned_round(tokens, amount)
    counted = _right_count(tokens, amount) if not money and not measure else Counted()
    if not money and _is_none(tokens, amount, core_first, counted, measure):
        return None, resume
    if not counted.unit and not money:
        counted = _left_count(tokens, amount, measure)
    elif counted.unit == "others":
        counted = replace(counted, unit=befallen_before(tokens, amount.first) or "others")
    passage = span(text, tokens[amount.first].start, tokens[amount.last].end)
    unit = money or measure or amount.unit or counted.unit
    side = counted.side or side_of(tokens, amount.first)
    figure = Figure(passage, amount.value, amount.low, amount.high, amount.op, amount.approx,
                    unit, counted.subject, side)  # fmt: skip
    return figure, max(resume, amount.last + 1)


def _with_measure(tokens: Sequence[Token], amount: Amount) -> tuple[Amount, str]:
    amount, percent = _with_percent(tokens, amount)
    return (amount, percent) if percent else with_measure(tokens, amount)


def _right_count(tokens: Sequence[Token], amount: Amount) -> Counted:
    counted = counted_after(tokens, amount.last)
    if counted.unit.split()[:1] == ["times"]:
        return Counted("times", last=counted.last)
    following = tokens[amount.last + 1].lower if amount.last + 1 < len(tokens) else ""
    return Counted("others") if not counted.unit and following == "more" else counted


def _is_none(
    tokens: Sequence[Token], amount: Amount, core: int, counted: Counted, measure: str
) -> bool:
    """Tell whether the number is a year, an age, a name's or a speaker's and not a quantity."""
    if amount.op == "between":
        return _is_no_range(tokens, amount, core, counted)
    if amount.unit or measure in MEASURES or measure.startswith(("%", "кв", "куб", "градус")):
        return False
    told = is_aged(tokens, amount.last) or is_hour(tokens, core, amount)
    if told or counts_speakers(tokens, core, amount):
        return True
    bounds_one = counted.unit.split()[:1] and amount.op != "=" and tokens[core].lower == "one"
    if amount.in_words and amount.op != "=" and tokens[core].lower not in ONES:
        return False  # "более ста пострадали"
    if bounds_one and counted.unit.split()[-1].lower() not in _OCCASIONS:
        return False  # "at least one dose", but "on more than one occasion"
    if counted.unit == "others":
        counted = Counted()
        if amount.in_words and tokens[core].lower not in ONES:
            return False  # "Four others were hurt"
    return is_no_count(tokens, core, amount.last, counted)


def _is_no_range(tokens: Sequence[Token], amount: Amount, core: int, counted: Counted) -> bool:
    named = is_numbered(tokens, core) or is_model(tokens, core) or is_hour(tokens, core, amount)
    score = is_score(tokens, core, amount.last, counted)
    return named or score or is_age_range(tokens, amount.first) or is_aged(tokens, amount.last)


def _left_count(tokens: Sequence[Token], amount: Amount, measure: str) -> Counted:
    following = tokens[amount.last + 1].lower if amount.last + 1 < len(tokens) else ""
    if measure == "%" or amount.unit == "share" or following == "of":
        return counted_after(tokens, amount.last, through_of=True)
    own = with_own_predicate(tokens, amount.first, amount.last)
    if own:
        return Counted("others", own)
    befallen = befallen_before(tokens, amount.first) or befallen_beside(
        tokens, amount.first, amount.last
    )
    if befallen:
        return Counted(befallen, befallen, side_of(tokens, amount.first))
    people = next((t.lower for t in tokens[amount.first : amount.last + 1]
                   if t.lower in COLLECTIVES), "")  # fmt: skip
    if people:
        return Counted("осіб" if people.endswith(("є", "'ятеро")) or "і" in people else "человек")
    return counted_before(tokens, amount.first)


def _with_percent(tokens: Sequence[Token], amount: Amount) -> tuple[Amount, str]:
    after = amount.last + 1
    if after < len(tokens) and tokens[after].lower in PERCENT:
        return replace(amount, last=after), "%"
    two = " ".join(token.lower for token in tokens[after : after + 2])
    return (replace(amount, last=after + 1), "%") if two in PERCENT else (amount, "")


def _with_plus(tokens: Sequence[Token], amount: Amount) -> Amount:
    """Read "700+" and "700 or more" as lower bounds."""
    after = amount.last + 1
    words = " ".join(token.lower for token in tokens[after : after + 2])
    if words.startswith("+") and tokens[after].start == tokens[amount.last].end:
        return replace(amount, last=after, op=">=")
    suffix = " ".join(token.lower for token in tokens[after : after + 2])
    if suffix in _SUFFIXES and tokens[after].start == tokens[amount.last].end:
        op, approx = _SUFFIXES[suffix]
        return replace(amount, last=after + 1, op=op, approx=approx or amount.approx)
    if words == "or so":
        return replace(amount, last=after + 1, approx=True)
    if words in {"or more", "or fewer", "or less"}:
        return replace(amount, last=after + 1, op=">=" if words == "or more" else "<=")
    return amount


def _with_bound(tokens: Sequence[Token], amount: Amount) -> Amount:
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


_SUFFIXES = {"- odd": ("=", True), "- strong": ("=", False), "- plus": (">=", False)}
"""Behind a number: "300-odd villagers", "a 10,000-strong force"."""
_CHANGED = re.compile(
    r"(?:вы|воз|под)?рос|увелич|повы[сш]|сниз|упал|сократ|дости|зрос|збільш|підвищ|знизи|впал|скороти"
    r"|подорож|подешев|подня|опуст|підня|зменш|уменьш"
)


def _is_position(tokens: Sequence[Token], first: int, words: str) -> bool:
    """Tell whether "under" or "past" means a place or time rather than a bound."""
    before = tokens[first - 1].lower if first else ""
    if words == "до":  # "выросло до пяти" is five
        if before in {"-", "–", "—"} and first > 1:
            return True  # "вырос на 4,2 трлн рублей - до 38,1 трлн"
        return any(_CHANGED.match(token.lower) for token in tokens[max(first - 3, 0) : first])
    if words == "past":
        return before in {"the", "quarter", "half"}
    return words == "under" and before in {"children", "aged", "those", "people"}
