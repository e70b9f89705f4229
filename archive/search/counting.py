"""Count how often each number of a column stands with some photos: one pass over an array each.

Of more than half of the photos, the others are counted and taken from the total, which is kept.
Small columns are counted together, as one number each photo (``Share``).
"""

from dataclasses import dataclass, field
from functools import reduce

import numpy as np
from numpy.typing import NDArray
from sqlalchemy.orm import Session

from archive.search.arrays import Array
from archive.search.columns import Mask, columns
from archive.search.facet_terms import Bits, bits_of
from archive.search.links import Links
from archive.search.results import Result

Counts = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Together:
    """Several small columns as one number a photo; ``sizes``: one more than each one's largest."""

    codes: Array
    sizes: tuple[int, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Share:
    """One of the columns that are counted together."""

    of: Together
    axis: int


Values = Array | Links | Share


def together(*arrays: Array) -> Together:
    """Return small columns (numbers from 0) as one; photos beyond a column's end have 0 in it."""
    length = max(len(each) for each in arrays)
    sizes = tuple(int(each.max(initial=0)) + 1 for each in arrays)
    codes = np.zeros(length, np.int32)
    for each, size in zip(arrays, sizes, strict=True):
        codes *= size
        codes[: len(each)] += each
    small = reduce(lambda one, other: one * other, sizes) <= np.iinfo(np.uint16).max
    return Together(codes.astype(np.uint16) if small else codes, sizes)


@dataclass(slots=True)
class Chosen:
    """Photos to count: a result's, or all others if these are fewer; ``bits``: the result."""

    ids: NDArray[np.int64]
    mask: Mask
    inverse: bool
    bits: Bits
    _passes: dict[int, Counts] = field(default_factory=dict)

    @classmethod
    def of(cls, found: Result) -> "Chosen":
        """Return the photos of a result."""
        bits, known = bits_of(found.mask), found.asking.columns
        alive = found.asking.alive
        living: int = known.derived("living", (alive,), lambda: int(np.count_nonzero(alive)))
        if found.total * 2 <= living:
            return cls(found.ids, found.mask, inverse=False, bits=bits)
        others = alive & ~found.mask
        return cls(np.flatnonzero(others), others, inverse=True, bits=bits)

    def counts(self, session: Session, name: str, values: Values) -> Counts:
        """Return how often each number stands with the photos."""
        counts = self._counted(values)
        if not self.inverse:
            return counts
        left = total(session, name, values).copy()
        left[: len(counts)] -= counts
        return left

    def _counted(self, values: Values) -> Counts:
        if not isinstance(values, Share):
            return _count(values, self.ids, self.mask)
        known = self._passes.get(id(values.of))
        if known is None:
            known = self._passes[id(values.of)] = _count(values.of.codes, self.ids, self.mask)
        return _share(known, values)


def total(session: Session, name: str, values: Values) -> Counts:
    """Return how often each number stands with all photos; kept."""
    alive = columns(session).alive(session)
    source = values.of if isinstance(values, Share) else values
    found: Counts = columns(session).derived(
        f"counts {name}", (source, alive), lambda: _count(values, np.flatnonzero(alive), alive)
    )
    return found


def _count(values: Values, ids: NDArray[np.int64], mask: Mask) -> Counts:
    """Return how often each number stands with photos: their ids, and the same as flags."""
    if isinstance(values, Share):
        return _share(_count(values.of.codes, ids, mask), values)
    if not isinstance(values, Links):
        return np.bincount(_inside(values, ids))
    slots = [np.bincount(_inside(slot, ids)) for slot in values.slots]
    end = np.searchsorted(values.owners, len(mask))
    slots.append(np.bincount(values.more[:end][mask[values.owners[:end]]]))
    found = np.zeros(max(map(len, slots)), np.int64)
    for counts in slots:
        found[: len(counts)] += counts
    return found[1:]  # 0 is no value


def _inside(values: Array, ids: NDArray[np.int64]) -> Array:
    """Return the values of some photos (ascending ids); photos beyond the end have none."""
    inside = ids if not len(ids) or ids[-1] < len(values) else ids[ids < len(values)]
    found: Array = values.take(inside)  # a third faster than values[inside] (measured)
    return found


def _share(counts: Counts, one: Share) -> Counts:
    sizes = one.of.sizes
    whole = np.zeros(int(np.prod(sizes)), np.int64)
    whole[: len(counts)] = counts
    others = tuple(axis for axis in range(len(sizes)) if axis != one.axis)
    found: Counts = whole.reshape(sizes).sum(axis=others)
    return found
