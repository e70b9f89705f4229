"""The values of many columns side by side, a row a photo: for counting a few photos at once.

A photo's values stand in one line of the processor's cache. Of ten thousand photos among a million,
thirteen columns are then read with one look into memory a photo instead of thirteen.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from archive.search.arrays import Array

_WORD = 8  # bytes; rows are gathered as whole numbers of this size


@dataclass(frozen=True, slots=True, eq=False)
class SideBySide:
    """Columns as rows of numbers, which are read as bytes of a form; names in it by identity."""

    rows: NDArray[np.uint64]
    form: np.dtype[np.void]
    names: dict[int, str]
    arrays: tuple[Array, ...]  # kept, so that no other array takes the identity of one of them

    @classmethod
    def of(cls, arrays: Sequence[Array]) -> "SideBySide":
        """Return columns side by side; photos beyond a column's end have 0 in it."""
        widest_first = sorted(arrays, key=lambda array: -array.itemsize)  # each stands aligned
        names = {id(array): str(at) for at, array in enumerate(widest_first)}
        columns = [(names[id(array)], array.dtype) for array in widest_first]
        rest = -sum(array.itemsize for array in arrays) % _WORD
        form = np.dtype([*columns, ("rest", np.uint8, (rest,))])
        rows = np.zeros((max(map(len, arrays)), form.itemsize // _WORD), np.uint64)
        fields = rows.view(form)[:, 0]
        for array in arrays:
            fields[names[id(array)]][: len(array)] = array
        return cls(rows, form, names, tuple(arrays))

    def of_photos(self, ids: NDArray[np.int64]) -> Callable[[Array], Array]:
        """Return what gives some photos' values (ascending ids) of any of the columns.

        Photos beyond the end of all columns have none.
        """
        inside = ids if not len(ids) or ids[-1] < len(self.rows) else ids[ids < len(self.rows)]
        found = self.rows.take(inside, axis=0).view(self.form)[:, 0]
        return lambda array: found[self.names[id(array)]]
