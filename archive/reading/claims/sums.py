"""Whether figures that stand beside each other add up, as the words say they do.

"12 people: seven in Kela and five in Suma", "rose from 12 to 19, an increase of seven", "30
soldiers, 34 of them conscripts". Shown and never judged.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from archive.reading.figures.quantity_words import CASUALTY
from archive.reading.records import Check, Claim, Figure
from archive.reading.words.name_words import PERSON_NOUNS

_NEAR = 60
"""Code points between a whole and its parts: they stand in one sentence."""
_MOST_PARTS = 6
_PEOPLE = CASUALTY | PERSON_NOUNS | {"people", "others", "men", "women", "children", "deaths", ""}
_OF_THEM = re.compile(
    r"\s(?:[\w-]+\s){0,2}?of (?:them|whom|those|these|which)\b|\sіз них\b|\sиз них\b"
)
_FROM = re.compile(r"\bfrom (?:about |around |some )?$", re.I)
_TO = re.compile(r"\s(?:[\w-]+\s){0,3}to (?:about |around |some )?$", re.I)
_CHANGE = re.compile(
    r"(?:\s[\w-]+){0,3},?\s(?:up|down|an? (?:increase|rise|jump|gain|growth|fall|drop|decline"
    r"|decrease|loss|reduction)) (?:of|by) (?:about |around |some )?$",
    re.I,
)
_TOLERANCE = Decimal("0.05")


class _Stated(NamedTuple):
    claim: int
    figure: Figure
    value: Decimal


def sums(claims: Sequence[Claim]) -> Iterator[Check]:
    """Yield the sums, parts and changes that figures in a row tell."""
    stated = sorted(
        (_Stated(number, figure, figure.value)
         for number, claim in enumerate(claims) for figure in claim.figures
         if figure.value is not None),
        key=lambda one: one.figure.span.start,
    )  # fmt: skip
    spoken = sorted(words.start for claim in claims for words in (claim.cue, claim.claimant_span)
                    if words is not None)  # fmt: skip
    for at, whole in enumerate(stated):
        row = list(_row(stated, at, spoken))
        yield from _parts(whole, row)
        yield from _exceeding(claims, whole, row)
        yield from _change(claims, row)


def _row(stated: Sequence[_Stated], at: int, spoken: Sequence[int]) -> Iterator[_Stated]:
    """Yield a figure and those that follow it near by before somebody speaks (``spoken``)."""
    yield stated[at]
    last = stated[at]
    for one in stated[at + 1 : at + 1 + _MOST_PARTS]:
        gap = one.figure.span.start - last.figure.span.end
        begin, end = last.figure.span.end, one.figure.span.start
        if not 0 < gap <= _NEAR or bisect_left(spoken, begin) < bisect_left(spoken, end):
            return
        yield one
        last = one


def _parts(whole: _Stated, row: Sequence[_Stated]) -> Iterator[Check]:
    """Yield that the figures behind a whole are its parts, if they make it up to the last one."""
    total, exact = Decimal(0), whole.figure.op == "=" and not whole.figure.approx
    for count, part in enumerate(row[1:], start=1):
        loose = part.figure.approx or part.figure.op != "="
        if not exact or loose or not _alike(whole.figure, part.figure):
            return
        total += part.value
        if total == whole.value and count > 1:
            words = " + ".join(one.figure.span.text for one in row[1 : count + 1])
            yield _made(row[: count + 1], True, f"{words} = {whole.figure.span.text}")
            return


def _alike(whole: Figure, part: Figure) -> bool:
    """Tell whether two figures may count the same: people of all kinds, or one unit."""
    units = [figure.unit.lower().split()[-1:] or [""] for figure in (whole, part)]
    people = all(set(unit) <= _PEOPLE for unit in units)
    return people or (whole.unit == part.unit and whole.unit not in {"%", "share"})


def _exceeding(claims: Sequence[Claim], whole: _Stated, row: Sequence[_Stated]) -> Iterator[Check]:
    """Yield a part that is larger than the whole named before it: "30, 34 of them conscripts"."""
    if len(row) < 2 or row[1].value <= whole.value or whole.figure.op in {">", ">="}:
        return
    if _OF_THEM.match(_behind(claims, row[1])):
        words = f"“{row[1].figure.span.text}” of “{whole.figure.span.text}”"
        yield _made(row[:2], False, words)


def _behind(claims: Sequence[Claim], one: _Stated) -> str:
    claim = claims[one.claim]
    return claim.span.text[one.figure.span.end - claim.span.start :]


def _change(claims: Sequence[Claim], row: Sequence[_Stated]) -> Iterator[Check]:
    """Yield whether a change is the difference of its ends: "from 12 to 19, a rise of seven"."""
    if len(row) < 3 or len({one.claim for one in row[:3]}) > 1:
        return
    claim, (first, second, change) = claims[row[0].claim], row[:3]
    start = claim.span.start
    text = claim.span.text
    places = [(one.figure.span.start - start, one.figure.span.end - start) for one in row[:3]]
    told = (
        _FROM.search(text[: places[0][0]])
        and _TO.fullmatch(text[places[0][1] : places[1][0]])
        and _CHANGE.fullmatch(text[places[1][1] : places[2][0]])
    )
    if not told or (change.figure.unit == "%" and first.figure.unit != "%"):
        return
    difference = abs(second.value - first.value)
    loose = any(one.figure.approx for one in row[:3])
    margin = change.value * _TOLERANCE if loose else Decimal(0)
    words = (
        f"{second.figure.span.text} − {first.figure.span.text} = {second.value - first.value:,}, "
        f"stated as “{change.figure.span.text}”"
    )
    yield _made(row[:3], abs(difference - change.value) <= margin, words)


def _made(row: Sequence[_Stated], holds: bool, words: str) -> Check:
    return Check("arithmetic", tuple(dict.fromkeys(one.claim for one in row)), holds, words)
