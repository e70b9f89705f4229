"""Count how often each number of a column stands with some photos: one pass over an array each.

Of more than half of the photos, the others are counted and taken from the total, which is kept.
Small columns are counted together, as one number each photo (``Share``); links of which no photo
has several, as a column (``Single``).
"""

from dataclasses import dataclass, field
from functools import reduce

import numpy as np
from numpy.typing import NDArray
from sqlalchemy.orm import Session

from archive.search.arrays import Array, Links, Single
from archive.search.columns import Mask, columns
from archive.search.facet_terms import Bits, bits_of
from archive.search.results import Result

Counts = NDArray[np.int64]
_MANY, _FEW = 2, 0.2  # values a photo and share of all photos from which values are gone through


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


Values = Array | Links | Share | Single


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

    alive: Mask
    ids: NDArray[np.int64]
    inverse: bool
    bits: Bits
    _passes: dict[int, Counts] = field(default_factory=dict)

    @classmethod
    def of(cls, found: Result) -> "Chosen":
        """Return the photos of a result."""
        alive, bits = found.asking.alive, bits_of(found.mask)
        if found.total * 2 <= np.count_nonzero(alive):
            return cls(alive, found.ids, inverse=False, bits=bits)
        return cls(alive, np.flatnonzero(alive & ~found.mask), inverse=True, bits=bits)

    def counts(self, session: Session, name: str, values: Values) -> Counts:
        """Return how often each number stands with the photos."""
        values = as_single(session, name, values)
        counts = self._counted(session, name, values)
        if not self.inverse:
            return counts
        left = total(session, name, values).copy()
        left[: len(counts)] -= counts
        return left

    def _counted(self, session: Session, name: str, values: Values) -> Counts:
        if isinstance(values, Share):
            known = self._passes.get(id(values.of))
            if known is None:
                known = self._passes[id(values.of)] = _count(values.of.codes, self.ids)
            return _share(known, values)
        many = isinstance(values, Links) and len(values.values) > _MANY * len(self.alive)
        if not isinstance(values, Links) or not many or len(self.ids) < _FEW * len(self.alive):
            return _count(values, self.ids)
        return self._by_value(session, name, values)

    def _by_value(self, session: Session, name: str, values: Links) -> Counts:
        photos, starts = columns(session).derived(
            f"photos by {name}", (values,), values.photos_by_value
        )
        chosen = np.zeros(len(values.starts) - 1, np.uint8)
        chosen[self.ids[self.ids < len(chosen)]] = 1
        known = starts[:-1] < starts[1:]
        found = np.zeros(len(starts) - 1, np.int64)
        found[known] = np.add.reduceat(chosen[photos], starts[:-1][known], dtype=np.int64)
        return found


def total(session: Session, name: str, values: Values) -> Counts:
    """Return how often each number stands with all photos; kept."""
    values, alive = as_single(session, name, values), columns(session).alive(session)
    source = values.of if isinstance(values, Share) else values
    found: Counts = columns(session).derived(
        f"counts {name}", (source, alive), lambda: _count(values, np.flatnonzero(alive))
    )
    return found


def as_single(session: Session, name: str, values: Values) -> Values:
    """Return links as one number a photo where no photo has several: counted much faster."""
    if not isinstance(values, Links):
        return values
    found: Links | Single = columns(session).derived(
        f"one {name} a photo", (values.starts, values.values), lambda: values.single() or values
    )
    return found


def _count(values: Values, ids: NDArray[np.int64]) -> Counts:
    if isinstance(values, Links):
        return np.bincount(values.of(ids))
    if isinstance(values, Single):
        return _count(values.shifted, ids)[1:]
    if isinstance(values, Share):
        return _share(_count(values.of.codes, ids), values)
    inside = ids if not len(ids) or ids[-1] < len(values) else ids[ids < len(values)]
    return np.bincount(values[inside])


def _share(counts: Counts, one: Share) -> Counts:
    sizes = one.of.sizes
    whole = np.zeros(int(np.prod(sizes)), np.int64)
    whole[: len(counts)] = counts
    others = tuple(axis for axis in range(len(sizes)) if axis != one.axis)
    found: Counts = whole.reshape(sizes).sum(axis=others)
    return found
