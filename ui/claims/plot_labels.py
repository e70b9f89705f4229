"""Where a plot of few figures says itself what it shows: numbers beside the points, their days.

With many points the axes and the tips do; with few there is room, and nothing need be guessed.
Points that would cover one another stand side by side.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
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


def side_by_side(places: Mapping[int, tuple[float, float]]) -> dict[int, float]:
    """Return by how many px each point moves sideways; ``places`` in px by claim."""
    groups: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for claim, (x, y) in sorted(places.items()):
        groups[round(x / _COVERING), round(y / _COVERING)].append(claim)
    return {
        claim: (at - (len(group) - 1) / 2) * _APART
        for group in groups.values()
        for at, claim in enumerate(group)
    }
