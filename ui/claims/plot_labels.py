"""Where a plot of few figures says itself what it shows: numbers beside the points, their days.

With many points the axes and the tips do; with few there is room, and nothing need be guessed.
Points that would cover one another stand side by side.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise

from PySide6.QtCore import QDate

from ui.widgets.moments import reader_locale

FEW = 12
"""Points that are labelled."""
_FEW_DAYS = 8
_LONGEST = 26  # characters of a label
_COVERING = 12.0  # px: nearer ones cover one another
_APART = 14.0  # px
_COLUMN = 60.0  # px across in which labels share a column


def label_of(figure: str) -> str:
    """Return a figure as printed, cut where it would run over its neighbours."""
    words = " ".join(figure.split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"


def day_ticks(days: Sequence[float], scale: float, room: float) -> list[tuple[float, str]] | None:
    """Return ticks on the days themselves (seconds), None where they would stand too close.

    ``scale``: px a second. ``room``: px that a label needs.
    """
    single = sorted(set(days))
    gaps = [(later - earlier) * scale for earlier, later in pairwise(single)]
    if not single or len(single) > _FEW_DAYS or any(gap < room for gap in gaps):
        return None
    return [(day, day_name(day)) for day in single]


def day_name(seconds: float) -> str:
    """Return a day as people here shorten it, without its year."""
    day = datetime.fromtimestamp(seconds, UTC)
    return reader_locale().toString(QDate(day.year, day.month, day.day), "d MMM")


@dataclass(frozen=True, slots=True)
class Bar:
    """Where a point and its range stand, px; ``y`` grows upwards."""

    x: float
    bottom: float
    y: float
    top: float


@dataclass(frozen=True, slots=True)
class Stand:
    """How a point stands beside its day: px to the side, and px to the edge of its group."""

    aside: float
    edge: float


def side_by_side(bars: Mapping[int, Bar]) -> dict[int, Stand]:
    """Return how points stand, by claim: those that would cover one another beside each other."""
    groups: list[list[int]] = []
    for claim, bar in sorted(bars.items(), key=lambda each: (each[1].x, each[0])):
        near = (group for group in groups if any(_cover(bar, bars[one]) for one in group))
        group = next(near, None)
        if group is None:
            groups.append([claim])
        else:
            group.append(claim)
    return {
        claim: Stand((at - (len(group) - 1) / 2) * _APART, (len(group) - 1) / 2 * _APART)
        for group in groups
        for at, claim in enumerate(group)
    }


def _cover(one: Bar, other: Bar) -> bool:
    beside = abs(one.x - other.x) >= _COVERING
    above = one.bottom - other.top >= _COVERING or other.bottom - one.top >= _COVERING
    return not beside and not above


def one_below_another(labels: Mapping[int, tuple[float, float]], line: float) -> dict[int, float]:
    """Return the height of each label, px, so that none covers another; ``labels`` at x, y.

    ``line``: px that a label is high. Labels of one day share a column.
    """
    columns: defaultdict[int, list[int]] = defaultdict(list)
    for claim, (x, _y) in labels.items():
        columns[round(x / _COLUMN)].append(claim)
    placed: dict[int, float] = {}
    for column in columns.values():
        blocks: list[list[int]] = []  # labels that touch; each stands around its own middle
        for claim in sorted(column, key=lambda each: labels[each][1]):
            blocks.append([claim])
            while len(blocks) > 1 and _low(blocks[-1], labels, line) < (
                _low(blocks[-2], labels, line) + len(blocks[-2]) * line
            ):
                last = blocks.pop()
                blocks[-1] += last
        for block in blocks:
            low = _low(block, labels, line)
            placed |= {claim: low + at * line for at, claim in enumerate(block)}
    return placed


def _low(block: Sequence[int], labels: Mapping[int, tuple[float, float]], line: float) -> float:
    middle = sum(labels[claim][1] for claim in block) / len(block)
    return middle - (len(block) - 1) / 2 * line
