"""Photo ids in an order, four bytes each: as Python numbers a million of them take 31 MB."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from operator import eq
from typing import overload

from archive.values import PhotoId


class PhotoIds(Sequence[PhotoId]):
    """Photo ids that are not changed any more; equal to any list or tuple of the same ids."""

    __slots__ = ("_ids",)
    _ids: "array[int]"

    def __init__(self, ids: Iterable[int] | bytes | memoryview = ()) -> None:
        """Keep some ids, or the bytes of 32-bit integers of this machine."""
        if isinstance(ids, bytes | memoryview):
            self._ids = array("i")
            self._ids.frombytes(ids)
        else:
            self._ids = ids._ids if isinstance(ids, PhotoIds) else array("i", ids)

    def __len__(self) -> int:
        return len(self._ids)

    @overload
    def __getitem__(self, at: int) -> PhotoId: ...
    @overload
    def __getitem__(self, at: slice) -> "PhotoIds": ...
    def __getitem__(self, at: int | slice) -> "PhotoId | PhotoIds":
        if isinstance(at, slice):
            return PhotoIds(self._ids[at].tobytes())
        return PhotoId(self._ids[at])

    def __iter__(self) -> Iterator[PhotoId]:
        return map(PhotoId, self._ids)

    def __contains__(self, number: object) -> bool:
        return number in self._ids

    def index(self, number: int, start: int = 0, stop: int | None = None) -> int:
        """Return where an id stands first.

        Raises:
            ValueError: it stands nowhere.
        """
        return self._ids.index(number, start, len(self._ids) if stop is None else stop)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, PhotoIds):
            return self._ids == other._ids
        if isinstance(other, list | tuple):
            return len(other) == len(self._ids) and all(map(eq, self._ids, other))
        return NotImplemented

    __hash__ = None  # type: ignore[assignment]  # equal to tuples, whose hash would take them all

    def __repr__(self) -> str:
        more = ", …" if len(self) > 20 else ""
        return f"PhotoIds([{', '.join(map(str, self._ids[:20]))}{more}])"
