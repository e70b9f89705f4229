"""Records as arrays: several values a photo, such as its tags, side by side in a few arrays.

The first value of every photo stands in one array, the second in the next, and so on; the values of
the few photos that have more than most stand in a list beside them. Counting is then one pass over
an array a value, without looking up where a photo's values begin.
"""

import operator
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import SQLColumnExpression, func, select
from sqlalchemy.orm import Session

from archive.search.arrays import BETWEEN, CHUNK, Array, Column, narrow, replaced
from archive.search.memory import give_back
from archive.store.arrays import numbers

_FEW = 16  # an array for the next value is worth it if one photo in so many has that many values


@dataclass(frozen=True, slots=True, eq=False)
class Links:
    """Several values a photo, each plus one; 0 for none.

    ``slots``: a photo's first value, second value, … at its id. ``more``: values beyond the slots,
    of the photos ``owners``. ``words``: what the values stand for, where they are numbers of texts.
    """

    slots: tuple[Array, ...]
    owners: Array
    more: Array
    words: tuple[str, ...] = ()

    @property
    def arrays(self) -> Mapping[str, Array]:
        """The arrays by a name."""
        slots = {f"slot {at}": slot for at, slot in enumerate(self.slots)}
        return {**slots, "owners": self.owners, "more": self.more}

    @classmethod
    def of_arrays(cls, arrays: Mapping[str, Array], words: tuple[str, ...]) -> "Links":
        """Return the links whose ``arrays`` these are."""
        slots = []
        for at in count():
            if f"slot {at}" not in arrays:
                break
            slots.append(arrays[f"slot {at}"])
        return cls(tuple(slots), arrays["owners"], arrays["more"], words)

    def any(self) -> NDArray[np.bool_]:
        """Return which photos have a value."""
        found: NDArray[np.bool_] = self.slots[0] > 0
        return found

    def having(self, numbers: Iterable[int]) -> NDArray[np.bool_]:
        """Return which photos have any of some values."""
        size = 1 + max(int(each.max(initial=0)) for each in (*self.slots, self.more))
        wanted = np.zeros(size, np.bool_)
        wanted[[number + 1 for number in numbers if number + 1 < size]] = True
        found = wanted[self.slots[0]]
        for slot in self.slots[1:]:
            found |= wanted[slot]
        found[self.owners[wanted[self.more]]] = True
        return found

    def of(self, photo: int) -> list[int]:
        """Return the values of a photo."""
        own = [int(slot[photo]) - 1 for slot in self.slots if photo < len(slot) and slot[photo]]
        return own + [int(value) - 1 for value in self.more[self.owners == photo]]


@dataclass(frozen=True, slots=True)
class LinkSource:
    """A table with several rows a photo; a value is an id, or a text."""

    owner: Column
    value: Column
    where: SQLColumnExpression[bool]
    is_text: bool = False


def load_links(session: Session, source: LinkSource) -> Links:
    """Return all links of a table."""
    last = session.scalar(select(func.max(source.owner))) or 0
    codes: dict[str, int] = {}
    owners, values = [], []
    for first in range(0, last + 1, CHUNK):
        chunk = source.owner.between(first, first + CHUNK - 1)
        owned, found = _read(session, source, chunk, codes)
        owners.append(owned)
        values.append(found)
    links = _side_by_side(np.concatenate(owners), np.concatenate(values), last + 1, tuple(codes))
    give_back(last)
    return links


def _side_by_side(owned: Array, values: Array, size: int, words: tuple[str, ...]) -> Links:
    """Return links of owners (ascending) and their values as slots for ``size`` photos."""
    places = _places(owned)
    longest = np.bincount(places)
    have_any = int(longest[0]) if len(longest) else 0
    width = max(1, int(np.count_nonzero(longest * _FEW >= have_any)))
    slots = []
    for at in range(width):
        slot, here = np.zeros(size, np.int32), places == at
        slot[owned[here]] = values[here] + 1
        slots.append(narrow(slot))
    beyond = places >= width
    return Links(tuple(slots), owned[beyond], narrow(values[beyond] + 1), words)


def _places(owned: Array) -> Array:
    """Return how many values of its owner stand before each value."""
    starts = np.flatnonzero(np.diff(owned, prepend=-1))
    lengths = np.diff(starts, append=len(owned))
    return np.arange(len(owned), dtype=np.int32) - np.repeat(starts, lengths).astype(np.int32)


def follow_links(
    session: Session, source: LinkSource, known: Links, photos: Sequence[int]
) -> Links:
    """Return the links with those of some photos (ascending ids) read anew."""
    codes = {word: at for at, word in enumerate(known.words)}
    owned, values = _read(session, source, source.owner.in_(list(photos)), codes)
    words = known.words if len(codes) == len(known.words) else tuple(codes)
    places, width = _places(owned), len(known.slots)
    slots = tuple(
        replaced(slot, 0, photos, (owned[places == at], values[places == at] + 1))
        for at, slot in enumerate(known.slots)
    )
    stay, beyond = ~np.isin(known.owners, photos), places >= width
    if stay.all() and not beyond.any():
        same = words is known.words and all(map(operator.is_, slots, known.slots))
        return known if same else Links(slots, known.owners, known.more, words)
    owners = np.concatenate([known.owners[stay], owned[beyond]])
    more = np.concatenate([known.more[stay], values[beyond] + 1])
    order = np.lexsort((more, owners))
    return Links(slots, owners[order], narrow(more[order]), words)


def _read(
    session: Session, source: LinkSource, where: SQLColumnExpression[bool], codes: dict[str, int]
) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Return whose each value is and the values, by photo."""
    rows = (
        select(source.owner.label("photo"), source.value.label("value"))
        .where(where, source.where)
        .distinct()
        .subquery()
    )
    between = BETWEEN if source.is_text else ","
    joined = select(func.group_concat(rows.c.photo), func.group_concat(rows.c.value, between))
    photos, texts = (text or "" for text in session.execute(joined).one())
    owned = numbers(photos).astype(np.int32)
    if source.is_text:
        listed = texts.split(BETWEEN) if texts else []
        found = np.array([codes.setdefault(word, len(codes)) for word in listed], np.int32)
    else:
        found = numbers(texts).astype(np.int32)
    order = np.lexsort((found, owned))
    return owned[order], found[order]
