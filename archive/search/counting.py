"""Count how often each number of a column stands with some photos: one pass over an array each.

Of more than half of the photos, the others are counted and taken from the total, which is kept.
Small columns are counted together, as one number each photo (``Share``). The values of fewer photos
are fetched from all columns at once (``SideBySide``).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property, partial
from math import prod

import numpy as np
from numpy.typing import NDArray
from sqlalchemy.orm import Session

from archive.search.arrays import Array
from archive.search.columns import Ids, Mask, columns
from archive.search.facet_terms import Bits, bits_of, in_both
from archive.search.links import Links
from archive.search.results import Result
from archive.search.side_by_side import SideBySide

Counts = NDArray[np.int64]
Take = Callable[[Array], Array]
_FEW, _MANY = 300, 10  # photos from which, and the share up to which rows are faster than columns
_SPARSE = 40  # of so many photos one: then looking up each is faster than all of them as bits


@dataclass(frozen=True, slots=True, eq=False)
class Together:
    """Several small columns as one number a photo; ``sizes``: one more than each one's largest."""

    codes: Array
    sizes: tuple[int, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Share:
    """One of the columns that are counted together; ``axis`` ``None``: all of them as one number.

    A photo that has nothing (0) in one of the columns then counts nowhere.
    """

    of: Together
    axis: int | None


Values = Array | Links | Share


def together(*arrays: Array) -> Together:
    """Return small columns (numbers from 0) as one; photos beyond a column's end have 0 in it."""
    length = max(len(each) for each in arrays)
    sizes = tuple(int(each.max(initial=0)) + 1 for each in arrays)
    codes = np.zeros(length, np.int32)
    for each, size in zip(arrays, sizes, strict=True):
        codes *= size
        codes[: len(each)] += each
    small = prod(sizes) <= np.iinfo(np.uint16).max
    return Together(codes.astype(np.uint16) if small else codes, sizes)


@dataclass(eq=False)
class Chosen:
    """Photos to count: a result's, or all others if these are fewer."""

    found: Result
    inverse: bool
    take: Take
    """Returns their values of a column."""
    _passes: dict[int, Counts] = field(default_factory=dict)

    @classmethod
    def of(cls, found: Result, side_by_side: Callable[[], SideBySide]) -> "Chosen":
        """Return the photos of a result; ``side_by_side`` gives the columns to be counted."""
        alive = found.asking.alive
        living: int = found.asking.columns.derived(
            "living", (alive,), lambda: int(np.count_nonzero(alive))
        )
        if found.total * 2 > living:
            others = np.flatnonzero(alive & ~found.mask)
            return cls(found, inverse=True, take=partial(_inside, others))
        ids = found.ids.astype(np.int64)  # once, instead of with each column
        take: Take = partial(_inside, ids)
        if _FEW <= found.total <= living / _MANY:
            take = side_by_side().of_photos(ids)
        return cls(found, inverse=False, take=take)

    def counts(self, session: Session, name: str, values: Values) -> Counts:
        """Return how often each number stands with the photos."""
        counts = self._counted(values)
        if not self.inverse:
            return counts
        left = total(session, name, values).copy()
        left[: len(counts)] -= counts
        return left

    def also_in(self, others: Bits) -> int:
        """Return how many photos of the result are in a set, too."""
        if len(self.found.ids) * _SPARSE > len(self.found.asking.alive):
            return in_both(self._bits, others)
        at, bit = self._places_of_bits
        if len(at) and at[-1] >= others.nbytes:
            inside = at < others.nbytes
            at, bit = at[inside], bit[inside]
        return int(np.count_nonzero(others.view(np.uint8).take(at) & bit))

    @cached_property
    def _bits(self) -> Bits:
        return bits_of(self.found.mask)

    @cached_property
    def _places_of_bits(self) -> tuple[Ids, NDArray[np.uint8]]:
        """Return in which byte, and as which bit of it, each photo stands in a set of bits."""
        ids = self.found.ids
        return ids >> 3, np.uint8(128) >> (ids & 7).astype(np.uint8)

    def _mask(self) -> Mask:
        mask = self.found.mask
        return self.found.asking.alive & ~mask if self.inverse else mask

    def _counted(self, values: Values) -> Counts:
        if not isinstance(values, Share):
            return _count(values, self.take, self._mask)
        known = self._passes.get(id(values.of))
        if known is None:
            known = self._passes[id(values.of)] = _count_together(values.of, self.take)
        return _share(known, values)


def total(session: Session, name: str, values: Values) -> Counts:
    """Return how often each number stands with all photos; kept."""
    alive = columns(session).alive(session)
    source = values.of if isinstance(values, Share) else values

    def make() -> Counts:
        take = partial(_inside, np.flatnonzero(alive))
        if isinstance(values, Share):
            return _share(_count_together(values.of, take), values)
        return _count(values, take, lambda: alive)

    found: Counts = columns(session).derived(f"counts {name}", (source, alive), make)
    return found


def arrays_of(values: Iterable[Values]) -> tuple[Array, ...]:
    """Return the arrays that are counted, each once."""
    found = {id(array): array for each in values for array in _arrays(each)}
    return tuple(found.values())


def _arrays(values: Values) -> tuple[Array, ...]:
    if isinstance(values, Links):
        return values.slots
    return (values.of.codes if isinstance(values, Share) else values,)


def _count(values: Array | Links, take: Take, mask: Callable[[], Mask]) -> Counts:
    """Return how often each number stands with photos: how to get their values, and as flags."""
    if not isinstance(values, Links):
        return np.bincount(take(values))
    slots = [np.bincount(take(slot)) for slot in values.slots]
    if len(values.owners):
        flags = mask()
        end = np.searchsorted(values.owners, len(flags))
        slots.append(np.bincount(values.more[:end][flags[values.owners[:end]]]))
    found = max(slots, key=len)
    for counts in slots:
        if counts is not found:
            found[: len(counts)] += counts
    return found[1:]  # 0 is no value


def _inside(ids: Ids, values: Array) -> Array:
    """Return the values of some photos (ascending ids); photos beyond the end have none."""
    inside = ids if not len(ids) or ids[-1] < len(values) else ids[ids < len(values)]
    found: Array = values.take(inside)  # a third faster than values[inside] (measured)
    return found


def _count_together(columns: Together, take: Take) -> Counts:
    """Return how often each combination stands with photos, by all columns' numbers."""
    counted = np.bincount(take(columns.codes), minlength=prod(columns.sizes))
    return counted.reshape(columns.sizes)


def _share(counts: Counts, one: Share) -> Counts:
    axes = range(counts.ndim)
    if one.axis is not None:
        found: Counts = counts.sum(axis=tuple(axis for axis in axes if axis != one.axis))
        return found
    known = counts.copy()
    for axis in axes:
        known[(slice(None),) * axis + (0,)] = 0
    return known.ravel()
