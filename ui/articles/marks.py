"""What the reader marks in an article, worked out before anything is painted.

Marks overlap freely (a figure lies in a claim, a claim in a caption). Painting wants the
opposite: stretches that do not overlap, each with everything that holds there, and for the lines
under claims a lane each, so that claims sharing words do not hide one another. All positions are
code points of the article's text.
"""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """What a marked stretch of text is."""

    CLAIM = "claim"
    CLAIMANT = "claimant"
    CUE = "cue"
    FIGURE = "figure"
    DATE = "date"
    PLACE = "place"
    ORPHAN = "orphan"
    CAPTION = "caption"
    CREDIT = "credit"
    HEADLINE = "headline"
    TITLE = "title"
    KEY_POINT = "key point"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked stretch; ``claim`` is the id of the claim it belongs to, if any."""

    start: int
    end: int
    kind: Kind
    claim: int | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch in which the same marks hold throughout."""

    start: int
    end: int
    kinds: frozenset[Kind]
    claims: frozenset[int]


@dataclass(frozen=True, slots=True)
class Lane:
    """The line under a claim: where, and how many lines above it."""

    start: int
    end: int
    claim: int
    lane: int


def stretches(marks: Iterable[Mark], length: int) -> list[Stretch]:
    """Cut a text of ``length`` code points where marks begin or end; unmarked parts are left out.

    Marks outside the text or without width count for nothing.
    """
    kept = [_inside(mark, length) for mark in marks]
    kept = [mark for mark in kept if mark.start < mark.end]
    starts = sorted(kept, key=_start)
    edges = sorted({mark.start for mark in kept} | {mark.end for mark in kept})
    found: list[Stretch] = []
    open_marks: list[Mark] = []
    upcoming = 0
    for start, end in itertools.pairwise(edges):
        open_marks = [mark for mark in open_marks if mark.end > start]
        while upcoming < len(starts) and starts[upcoming].start <= start:
            open_marks.append(starts[upcoming])
            upcoming += 1
        if open_marks:
            kinds = frozenset(mark.kind for mark in open_marks)
            claims = frozenset(mark.claim for mark in open_marks if mark.claim is not None)
            found.append(Stretch(start, end, kinds, claims))
    return found


def lanes(claims: Sequence[Mark]) -> list[Lane]:
    """Give each claim's line the first lane that is free over its whole length."""
    ends: list[int] = []  # where the last line of each lane ends
    found = []
    for mark in sorted(claims, key=_start):
        if mark.claim is None or mark.start >= mark.end:
            continue
        lane = next((at for at, end in enumerate(ends) if end <= mark.start), len(ends))
        if lane == len(ends):
            ends.append(mark.end)
        ends[lane] = mark.end
        found.append(Lane(mark.start, mark.end, mark.claim, lane))
    return found


def claim_at(claims: Iterable[Mark], position: int) -> int | None:
    """Return the claim with the shortest passage at a position, or None."""
    around = [mark for mark in claims if mark.start <= position < mark.end]
    return min(around, key=_width).claim if around else None


def _inside(mark: Mark, length: int) -> Mark:
    if mark.start >= 0 and mark.end <= length:
        return mark
    return Mark(max(mark.start, 0), min(mark.end, length), mark.kind, mark.claim)


def _start(mark: Mark) -> tuple[int, int]:
    return mark.start, mark.end


def _width(mark: Mark) -> int:
    return mark.end - mark.start
