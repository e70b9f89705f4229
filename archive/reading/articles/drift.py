"""Key points whose figure is not the body's: "400 metres wide" above "about 350 metres wide".

Shown and never judged, and only where the same thing is surely meant: a body claim that says
most of what the key point says, with a figure of the same unit, and no figure that agrees.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal

from archive.reading.articles.closeness import closeness
from archive.reading.records import Check, Claim, Figure

_SAME = 0.6
"""Share of a key point, without its figures, that a body claim must say to mean the same."""
_TOLERANCE = Decimal("0.05")
_DIGITS = re.compile(r"\d[\d.,\s]*\d|\d")
_SHARES = frozenset({"", "share"})

Extent = tuple[Decimal | None, Decimal | None]


def drift(
    claims: Sequence[Claim], points: Collection[int], loose: Collection[str]
) -> Iterator[Check]:
    """Yield a check for each figure of a key point that no figure of the body agrees with.

    ``points`` are the numbers of the claims that key points make, ``loose`` the words of figures
    in no claim: one of the same digits may be what the key point repeats.
    """
    body = [number for number in range(len(claims)) if number not in points]
    digits = {_digits(words) for words in loose}
    for number in sorted(points):
        for figure in claims[number].figures:
            if figure.unit.lower() in _SHARES or _digits(figure.span.text) in digits:
                continue
            unlike = _unlike(claims, number, figure, body)
            if unlike is not None:
                other, stated = unlike
                words = f"{_said(figure)} ≠ {_said(stated)}"
                yield Check("drift", (number, other), False, words)


def _unlike(
    claims: Sequence[Claim], number: int, figure: Figure, body: Sequence[int]
) -> tuple[int, Figure] | None:
    """Return the body's figure that a key point's differs from, None if any agrees or is meant."""
    stated = [(at, f) for at in body for f in claims[at].figures if _same_unit(figure, f)]
    if any(_equal(figure, other) for _, other in stated):
        return None
    alike = [(at, other) for at, other in stated if _means_the_same(claims[number], claims[at])]
    if any(_agree(figure, other) for _, other in alike) or _is_sum(figure, stated):
        return None
    words = _plain(claims[number])
    return max(alike, key=lambda each: closeness(words, _plain(claims[each[0]])), default=None)


def _same_unit(figure: Figure, other: Figure) -> bool:
    sides = figure.side == other.side or not figure.side or not other.side
    return figure.unit.lower() == other.unit.lower() and sides


def _equal(figure: Figure, other: Figure) -> bool:
    known = figure.value is not None or figure.low is not None
    same = (figure.value, figure.low, figure.high) == (other.value, other.low, other.high)
    return same and known


def _means_the_same(point: Claim, said: Claim) -> bool:
    places = [{p.span.text for p in claim.places} for claim in (point, said)]
    apart = bool(places[0] and places[1]) and not places[0] & places[1]
    return not apart and closeness(_plain(point), _plain(said)) >= _SAME


def _plain(claim: Claim) -> str:
    """Return the words of a claim without its figures and what they count."""
    words = claim.span.text
    for figure in sorted(claim.figures, key=lambda each: -each.span.start):
        start = figure.span.start - claim.span.start
        if start >= 0:
            words = words[:start] + words[start + len(figure.span.text) :]
    units = {figure.unit.lower() for figure in claim.figures}
    return " ".join(word for word in words.split() if word.lower().strip(".,;") not in units)


def _extent(figure: Figure) -> Extent:
    """Return the least and most a figure can mean, None where it is open."""
    low, high = figure.low, figure.high
    if figure.value is not None:
        low = None if figure.op in {"<", "<="} else figure.value
        high = None if figure.op in {">", ">="} else figure.value
    return low, high


def _agree(figure: Figure, other: Figure) -> bool:
    """Tell whether two figures can both be so; a round or approximate one has some room."""
    round_ = figure.value is not None and figure.value % 10 == 0
    loose = figure.approx or other.approx or round_
    room = _TOLERANCE if loose else Decimal(0)
    (low, high), (other_low, other_high) = _extent(figure), _extent(other)
    below = high is not None and other_low is not None and high * (1 + room) < other_low
    above = low is not None and other_high is not None and low > other_high * (1 + room)
    return not below and not above


def _is_sum(figure: Figure, stated: Sequence[tuple[int, Figure]]) -> bool:
    """Tell whether a key point adds up what the body says of several places."""
    values = {other.value for _, other in stated if other.value is not None}
    if figure.value is None or len(values) < 2:
        return False
    pairs = any(figure.value - value in values - {value} for value in values)
    return pairs or sum(values) == figure.value


def _said(figure: Figure) -> str:
    named = figure.unit.lower() not in figure.span.text.lower() and figure.unit.islower()
    return f"“{figure.span.text} {figure.unit}”" if named else f"“{figure.span.text}”"


def _digits(words: str) -> str:
    found = _DIGITS.search(words)
    return re.sub(r"\D", "", found.group()) if found else words.lower()
