"""Cut outlines into pieces that are drawn or left out as a whole, by what is on screen."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

Path = NDArray[np.int64]
"""Points of a line or ring: steps to the right, steps down."""


_GROWTH = 1.2  # of the number of points, by a cut that is worth it


def distinct(points: Path) -> Path:
    """Return a line without points that repeat the one before."""
    moved = np.any(np.diff(points, axis=0) != 0, axis=1)
    found: Path = points[np.concatenate([[True], moved])]
    return found


def pieces(ring: Path, most: int) -> Iterator[Path]:
    """Yield a ring cut into rings of at most ``most`` points, along vertical and level lines.

    A ring that cutting makes no smaller (it crosses itself everywhere) stays as it is.
    """
    low, high = ring.min(axis=0), ring.max(axis=0)
    side = int(np.argmax(high - low))
    if len(ring) <= most or high[side] - low[side] < 2:
        yield ring
        return
    middle = int(low[side] + high[side]) // 2
    halves = [_half(ring, side, middle, sign) for sign in (1, -1)]
    if sum(map(len, halves)) > len(ring) * _GROWTH + most:
        yield ring
        return
    for half in halves:
        if len(half) > 3:
            yield from pieces(half, most)


def _half(ring: Path, side: int, at: int, sign: int) -> Path:
    """Return what of a ring lies on one side of a line (Sutherland and Hodgman, 1974)."""
    begin, end = ring[:-1], ring[1:]
    inside_begin, inside_end = sign * (begin[:, side] - at) <= 0, sign * (end[:, side] - at) <= 0
    crosses = inside_begin != inside_end
    run = np.where(crosses, end[:, side] - begin[:, side], 1)
    share = (at - begin[:, side]) / run
    cut = np.rint(begin + share[:, None] * (end - begin)).astype(np.int64)
    cut[:, side] = at
    found = np.stack([cut, end], axis=1).reshape(-1, 2)
    part = found[np.stack([crosses, inside_end], axis=1).reshape(-1)]
    return distinct(np.concatenate([part, part[:1]])) if len(part) else part


def stretches(line: Path, most: int) -> Iterator[Path]:
    """Yield a line in stretches of at most ``most`` points that meet at their ends."""
    for first in range(0, max(1, len(line) - 1), most - 1):
        yield line[first : first + most]
