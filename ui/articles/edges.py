"""Where a passage may begin and end when somebody moves its ends: at words, not inside them.

A word keeps what belongs to it: ``155,500``, ``don't``, ``€3.5``, ``50%`` are one word each. Signs
stand alone, and so does every character of scripts written without spaces. All positions are code
points. Nothing here looks at more of the text than a little around a position.
"""

import re
from collections.abc import Iterator

_AROUND = 120  # code points looked at on either side
_BETWEEN = " ,;:"  # stands after a claim, and is not of it
_WORD = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"  # kana and ideographs, one by one
    r"|[$€£¥₴₽]?\w+(?:[.,:'’\-–/]\w+)*%?"
    r"|\S"
)


def nearest_start(text: str, position: int) -> int:
    """Return the beginning of a word that is nearest to a position."""
    return _nearest((first for first, _last in _words(text, position)), position)


def nearest_end(text: str, position: int) -> int:
    """Return the end of a word that is nearest to a position."""
    return _nearest((last for _first, last in _words(text, position)), position)


def next_start(text: str, position: int, by: int) -> int:
    """Return the beginning of the next word (``by`` 1) or of the one before (-1)."""
    return _beside([first for first, _last in _words(text, position)], position, by)


def next_end(text: str, position: int, by: int) -> int:
    """Return the end of the next word (``by`` 1) or of the one before (-1)."""
    return _beside([last for _first, last in _words(text, position)], position, by)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch without white space at its ends."""
    words = text[start:end]
    left = len(words) - len(words.lstrip())
    return (start + left, start + left + len(words.strip())) if words.strip() else (start, end)


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a selection with its ends at the nearest words, no commas or spaces around it."""
    start, end = trimmed(text, start, end)
    first, last = nearest_start(text, start), nearest_end(text, end)
    if first >= last:  # within one word
        first = max((at for at, _end in _words(text, start) if at <= start), default=start)
        last = min((at for _start, at in _words(text, end) if at >= end), default=end)
    while last - first > 1 and text[last - 1] in _BETWEEN:
        last -= 1
    return trimmed(text, first, last)


def _words(text: str, position: int) -> Iterator[tuple[int, int]]:
    first, last = max(position - _AROUND, 0), min(position + _AROUND, len(text))
    while first > 0 and not text[first].isspace() and position - first < 2 * _AROUND:
        first -= 1  # not into the middle of a word
    while last < len(text) and not text[last].isspace() and last - position < 2 * _AROUND:
        last += 1
    for match in _WORD.finditer(text, first, last):
        yield match.span()


def _nearest(places: Iterator[int], position: int) -> int:
    return min(places, key=lambda place: abs(place - position), default=position)


def _beside(places: list[int], position: int, by: int) -> int:
    if by > 0:
        return next((place for place in places if place > position), position)
    return next((place for place in reversed(places) if place < position), position)
