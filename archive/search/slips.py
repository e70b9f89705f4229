"""Which of very many words differ from one by a few letters, or may sound like it.

The words of a large archive lie side by side as bytes and are gone through as arrays: which letters
each has is one number a word. Few are left to be made texts and compared letter by letter.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from archive.search.inflected import across
from archive.search.word_list import WordList

_LONGER = 4  # letters by which words may differ in length that sound alike
_CONTINUED = 0xC0, 0x80  # the bits of a byte within a letter of several
_FIRM = {"b": "b\xb1", "d": "d\xb4\x92\x9f\x95", "l": "l\xbb\x99", "n": "n\xbd\x9a", "r": "r\x80"}
"""Consonants that no rule of ``inflected.across`` takes away, and the last bytes of those letters
in Latin and Cyrillic words."""


def _letter_bits() -> NDArray[np.uint64]:
    """Return a bit for each byte; Latin letters and digits have one of their own."""
    numbers = np.arange(256)
    places = 36 + numbers % 28
    places[ord("a") : ord("z") + 1] = np.arange(26)
    places[ord("0") : ord("9") + 1] = np.arange(26, 36)
    bits = np.uint64(1) << places.astype(np.uint64)
    bits[ord("\n")] = 0
    return bits


def _firm_bits() -> NDArray[np.uint8]:
    bits = np.zeros(256, np.uint8)
    for place, letters in enumerate(_FIRM.values()):
        bits[list(letters.encode("latin-1"))] |= np.uint8(1 << place)
    return bits


_BITS, _FIRM_BITS = _letter_bits(), _firm_bits()


def alike(
    words: WordList, stretch: tuple[int, int], wanted: str, far: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return which words of a stretch may differ in ``far`` letters, and which may sound alike.

    None is missing, but some of them are farther apart.
    """
    first, end = stretch
    begin = int(words.starts[first])
    letters = np.asarray(words.letters[begin : int(words.starts[end])])
    if not len(letters):
        return np.empty(0, np.int64), np.empty(0, np.int64)
    starts = words.starts[first:end] - begin
    plain = wanted.isascii() and int(letters.max()) < 128
    longer = np.diff(words.starts[first : end + 1]) - 1 - len(wanted)
    if not plain:
        within = letters & _CONTINUED[0] == _CONTINUED[1]
        longer -= np.add.reduceat(within, starts, dtype=np.int32)
    longer = np.abs(longer)
    bits, own = np.bitwise_or.reduceat(_BITS[letters], starts), _of(wanted)
    most = far if plain else far * 3  # bytes of a letter
    near = (longer <= far) & _differ(bits, own, most)
    heard = across(wanted)
    if not heard:
        return first + np.flatnonzero(near), np.empty(0, np.int64)
    firm = np.bitwise_or.reduceat(_FIRM_BITS[letters], starts)
    sounds = (longer <= _LONGER) & ~near & _differ(firm, _firm(heard), 1)
    if plain:
        sounds &= np.bitwise_count(bits & own) * 2 >= np.bitwise_count(own)
    return first + np.flatnonzero(near), first + np.flatnonzero(sounds)


def _differ(bits: NDArray[Any], own: np.uint64 | np.uint8, most: int) -> NDArray[np.bool_]:
    """Return where at most so many letters are missing, and as many are too many."""
    found: NDArray[np.bool_] = np.bitwise_count(bits & ~own) <= most
    found &= np.bitwise_count(own & ~bits) <= most
    return found


def _of(word: str) -> np.uint64:
    found: np.uint64 = np.bitwise_or.reduce(_BITS[list(word.encode("utf-8", "replace"))])
    return found


def _firm(word: str) -> np.uint8:
    found: np.uint8 = np.bitwise_or.reduce(_FIRM_BITS[list(word.encode("utf-8", "replace"))])
    return found


def distances(one: str, others: Sequence[str]) -> NDArray[np.int16]:
    """Return how many letters are missing, added, other, changed round between words."""
    from rapidfuzz.distance import OSA  # only who finds nothing needs it
    from rapidfuzz.process import cdist

    if not others:
        return np.empty(0, np.int16)
    found: NDArray[np.int16] = cdist([one], others, scorer=OSA.distance, dtype=np.int16)[0]
    return found
