"""Count how often each number of a column stands with some photos: one pass over an array each.

Of more than half of the photos, the others are counted and taken from the total, which is kept.
Small columns are counted together, as one number each photo (``Share``). The values of fewer photos
are fetched from all columns at once (``SideBySide``).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial, reduce

import numpy as np
from numpy.typing import NDArray
from sqlalchemy.orm import Session

from archive.search.arrays import Array
from archive.search.columns import Mask, columns
from archive.search.facet_terms import Bits, bits_of
from archive.search.links import Links
from archive.search.results import Result
from archive.search.side_by_side import SideBySide

Counts = NDArray[np.int64]
Take = Callable[[Array], Array]
_FEW, _MANY = 300, 10  # photos from which, and the share up to which rows are faster than columns


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
    take: Take
    """Returns their values of a column."""
    _passes: dict[int, Counts] = field(default_factory=dict)

    @classmethod
    def of(cls, found: Result, side_by_side: Callable[[], SideBySide]) -> "Chosen":
        """Return the photos of a result; ``side_by_side`` gives the columns to be counted."""
        bits, known = bits_of(found.mask), found.asking.columns
        alive = found.asking.alive
        living: int = known.derived("living", (alive,), lambda: int(np.count_nonzero(alive)))
        if found.total * 2 > living:
            others = alive & ~found.mask
            ids = np.flatnonzero(others)
            return cls(ids, others, inverse=True, bits=bits, take=partial(_inside, ids))
        take: Take = partial(_inside, found.ids)
        if _FEW <= found.total <= living / _MANY:
            take = side_by_side().of_photos(found.ids)
        return cls(found.ids, found.mask, inverse=False, bits=bits, take=take)

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
            return _count(values, self.take, self.mask)
        known = self._passes.get(id(values.of))
        if known is None:
            known = self._passes[id(values.of)] = _count(values.of.codes, self.take, self.mask)
        return _share(known, values)


def total(session: Session, name: str, values: Values) -> Counts:
    """Return how often each number stands with all photos; kept."""
    alive = columns(session).alive(session)
    source = values.of if isinstance(values, Share) else values
    found: Counts = columns(session).derived(
        f"counts {name}",
        (source, alive),
        lambda: _count(values, partial(_inside, np.flatnonzero(alive)), alive),
    )
    return found


def arrays_of(values: Iterable[Values]) -> tuple[Array, ...]:
    """Return the arrays that are counted, each once."""
    found = {id(array): array for each in values for array in _arrays(each)}
    return tuple(found.values())


def _arrays(values: Values) -> tuple[Array, ...]:
    if isinstance(values, Links):
        return values.slots
    return (values.of.codes if isinstance(values, Share) else values,)


def _count(values: Values, take: Take, mask: Mask) -> Counts:
    """Return how often each number stands with photos: how to get their values, and as flags."""
    if isinstance(values, Share):
        return _share(_count(values.of.codes, take, mask), values)
    if not isinstance(values, Links):
        return np.bincount(take(values))
    slots = [np.bincount(take(slot)) for slot in values.slots]
    end = np.searchsorted(values.owners, len(mask))
    slots.append(np.bincount(values.more[:end][mask[values.owners[:end]]]))
    found = np.zeros(max(map(len, slots)), np.int64)
    for counts in slots:
        found[: len(counts)] += counts
    return found[1:]  # 0 is no value


def _inside(ids: NDArray[np.int64], values: Array) -> Array:
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
