"""Many words in little memory: one text of all in ascending order, found by bisection.

A million words take nine bytes each besides eight for where they begin and how many photos have
them; as Python's own they would take seventy.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

_END = b"\n"
_PAIRS = 1 << 16


@dataclass(eq=False)
class WordList:
    """Words in ascending order of their UTF-8, a line feed after each; ``starts``: where each is.

    ``photos``: how many have each. ``later``: words that came since.
    """

    letters: NDArray[np.uint8]
    starts: NDArray[np.int32]
    photos: NDArray[np.int32]
    later: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, words: Iterable[tuple[str, int]]) -> "WordList":
        """Return a list of words and their photos, in any order."""
        known = sorted((word.encode("utf-8", "replace"), count) for word, count in words)
        return cls.of_text(
            _END.join(word for word, _ in known), np.array([count for _, count in known], np.int32)
        )

    @classmethod
    def of_text(cls, text: bytes, photos: NDArray[Any]) -> "WordList":
        """Return a list of words in ascending order, a line feed between them."""
        letters = np.frombuffer(text + _END if len(photos) else b"", np.uint8)
        starts = np.zeros(len(photos) + 1, np.int32)
        starts[1:] = np.flatnonzero(letters == _END[0]) + 1
        return cls(letters, starts, photos.astype(np.int32))

    @property
    def arrays(self) -> Mapping[str, NDArray[Any]]:
        """The arrays by a name."""
        return {"letters": self.letters, "starts": self.starts, "photos": self.photos}

    def __contains__(self, word: str) -> bool:
        if word in self.later:
            return True
        sought = word.encode("utf-8", "replace")
        at = self._place(sought)
        return at < len(self.photos) and self._word(at) == sought

    def known(self, words: Iterable[str]) -> frozenset[str]:
        """Return those of some words that stand in the archive."""
        return frozenset(word for word in words if word in self)

    def stretch(self, beginning: str) -> tuple[int, int]:
        """Return the first of the words that begin so, and the end of them; without later ones."""
        first = beginning.encode("utf-8", "replace")
        return self._place(first), self._place(first + b"\xff")

    def beginning(self, beginning: str) -> Iterator[tuple[str, int]]:
        """Yield the words that begin so, and how many photos have each."""
        first, end = self.stretch(beginning)
        yield from zip(self.words(first, end), self.photos[first:end].tolist(), strict=True)
        yield from (each for each in self.later.items() if each[0].startswith(beginning))

    def words(self, first: int, end: int) -> Sequence[str]:
        """Return the words of a stretch."""
        text = bytes(self._text[self.starts[first] : self.starts[end]])
        return text.decode("utf-8").split("\n")[:-1]

    def word(self, at: int) -> str:
        """Return one of the words."""
        return self._word(at).decode("utf-8")

    @cached_property
    def _text(self) -> memoryview:
        return np.ascontiguousarray(self.letters).data

    @cached_property
    def _word(self) -> Callable[[int], bytes]:
        text, starts = self._text, np.ascontiguousarray(self.starts).data
        return lambda at: bytes(text[starts[at] : starts[at + 1] - 1])

    def _place(self, word: bytes) -> int:
        first = int.from_bytes(word[:2].ljust(2, b"\0"))
        begin, end = self._beginnings[first], self._beginnings[first + 1]
        return bisect_left(range(len(self.photos)), word, begin, end, key=self._word)

    @cached_property
    def _beginnings(self) -> Sequence[int]:
        """Where the words begin whose first two bytes are a number, or a larger one."""
        first = self.starts[:-1]
        pairs = self.letters[first].astype(np.int32) << 8 | self.letters[first + 1]
        return np.searchsorted(pairs, np.arange(_PAIRS + 1)).astype(np.int32).data
