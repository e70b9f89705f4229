"""Comparisons between claims, shown and never judged.

Figures form a series when they count the same kind of thing for the same side. Within a series:
does a stated change agree with the difference of two totals, does a bound hold, is one thing
counted under several names, do two totals differ?
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from archive.reading.claims.sums import sums
from archive.reading.figures.quantity_words import CASUALTY, CURRENCIES
from archive.reading.records import Check, Claim, Figure

_LONGEST_SERIES = 60
"""Figures of one series that are compared, each with each: a longer one is a table."""
_LONGEST_NAMED = 20
"""Figures that are compared because their claims share a word."""
_CURRENCIES = frozenset(CURRENCIES.values())
_LONG_WORD = re.compile(r"(?!(?:million|billion|trillion|млн|млрд)\b)\b[^\W\d_]{5,}")
_TOLERANCE = Decimal("0.05")
"""An approximate figure may be off by this share of its value."""


@dataclass(frozen=True, slots=True)
class _Stated:
    """A figure and the number of the claim it stands in."""

    claim: int
    figure: Figure
    value: Decimal


def checks(claims: Sequence[Claim]) -> tuple[Check, ...]:
    """Return what comparing the figures of ``claims`` shows, one check for each fact."""
    series: dict[tuple[str, str, str], list[_Stated]] = {}
    money: dict[str, list[_Stated]] = {}
    for number, claim in enumerate(claims):
        for figure in claim.figures:
            key = _series(claim, figure)
            value = figure.value if figure.value is not None else figure.low
            if key is not None and value is not None:
                stated = _Stated(number, figure, value)
                series.setdefault(key, []).append(stated)
                if _is_money(figure):
                    money.setdefault(figure.unit, []).append(stated)
    found: list[Check] = []
    for whole in series.values():
        ones = whole[:_LONGEST_SERIES]
        found.extend(() if _is_money(ones[0].figure) else _arithmetic(ones))
        found.extend(_bounds(ones))
        found.extend(_units(ones))
    for amounts in money.values():
        found.extend(_of_one_thing(claims, amounts[:_LONGEST_SERIES]))
    found.extend(sums(claims))
    return tuple(dict.fromkeys(found))


def _is_money(figure: Figure) -> bool:
    return figure.unit in _CURRENCIES


def _of_one_thing(claims: Sequence[Claim], amounts: Sequence[_Stated]) -> Iterator[Check]:
    """Yield which sums of money add up, if their claims name one thing: "revenue"."""
    named: dict[str, list[_Stated]] = {}
    for one in amounts:
        for word in set(_LONG_WORD.findall(claims[one.claim].span.text.lower())):
            named.setdefault(word, []).append(one)
    groups = {tuple(id(one) for one in ones): ones for ones in named.values() if len(ones) > 2}
    for ones in groups.values():
        yield from _arithmetic(ones[:_LONGEST_NAMED])


def _series(claim: Claim, figure: Figure) -> tuple[str, str, str] | None:
    """Return what makes figures comparable: kind of claim, thing counted, side."""
    if claim.kind == "casualty count":
        place = "" if figure.side else _place(claim)
        return (claim.kind, "people", figure.side or place) if _is_total(claim, figure) else None
    if not figure.unit or figure.unit in {"%", "share"}:
        return None
    return claim.kind, figure.unit.lower(), figure.side


def _place(claim: Claim) -> str:
    return claim.places[0].span.text if claim.places else ""


def _is_total(claim: Claim, figure: Figure) -> bool:
    """Tell whether a casualty figure counts a whole war or day, not one battle."""
    words = claim.span.text.lower()
    return "battle" not in words and set(figure.unit.lower().split()) & CASUALTY != set()


def _exact(stated: Sequence[_Stated]) -> list[_Stated]:
    seen: dict[Decimal, _Stated] = {}
    for item in stated:
        if item.figure.op == "=" and not item.figure.approx and item.figure.value is not None:
            seen.setdefault(item.value, item)
    return list(seen.values())


def _arithmetic(stated: Sequence[_Stated]) -> Iterator[Check]:
    """Compare differences of totals with the change stated: "155,530 − 154,830 = 700"."""
    totals = _exact(stated)
    changes = [item for item in stated if item.figure.value is not None]
    for first, second in combinations(totals, 2):
        high, low = (first, second) if first.value > second.value else (second, first)
        difference = high.value - low.value
        for change in changes:
            if change.claim in (high.claim, low.claim) or change.value >= low.value:
                continue
            margin = change.value * _TOLERANCE if change.figure.approx else Decimal(0)
            if abs(change.value - difference) <= margin:
                numbers = [item.claim for item in stated if item.value == change.value]
                words = (f"{high.figure.span.text} − {low.figure.span.text} = {difference:,}, "
                         f"stated as “{change.figure.span.text}”")  # fmt: skip
                yield Check("arithmetic", tuple(dict.fromkeys((high.claim, low.claim, *numbers))),
                            True, words)  # fmt: skip
                break


def _bounds(stated: Sequence[_Stated]) -> Iterator[Check]:
    """Compare "beyond 155,500" with the nearest exact total of the series."""
    totals = _exact(stated)
    for item in stated:
        if item.figure.op not in {">", ">=", "<", "<="} or item.figure.value is None:
            continue
        near = [other for other in totals if _near(other.value, item.value)]
        if not near:
            continue
        other = min(near, key=lambda total: abs(total.value - item.value))
        holds = _holds(other.value, item.figure.op, item.value)
        words = f"“{item.figure.span.text}” beside “{other.figure.span.text}”"
        yield Check("bound", (item.claim, other.claim), holds, words)


def _near(first: Decimal, second: Decimal) -> bool:
    return abs(first - second) <= max(first, second) * Decimal("0.02")


def _holds(value: Decimal, op: str, bound: Decimal) -> bool:
    return {">": value > bound, ">=": value >= bound, "<": value < bound}.get(op, value <= bound)


def _units(stated: Sequence[_Stated]) -> Iterator[Check]:
    """Show that one number of a series is called by several names."""
    by_value: dict[Decimal, list[_Stated]] = {}
    for item in stated:
        by_value.setdefault(item.value, []).append(item)
    for same in by_value.values():
        names = list(dict.fromkeys(f"{item.figure.subject or item.figure.unit}" for item in same))
        units = {item.figure.unit.lower() for item in same}
        if len(units) > 1:
            claims = tuple(dict.fromkeys(item.claim for item in same))
            yield Check("unit drift", claims, None, " / ".join(names))
