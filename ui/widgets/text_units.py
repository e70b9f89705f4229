"""Code points here, UTF-16 units there: the edge between the archive's offsets and Qt's.

The archive counts text in Unicode code points; a ``QTextDocument`` counts in UTF-16 units, where
every character beyond the Basic Multilingual Plane (emoji, some CJK) takes two. One ``TextUnits``
is made per text and answers in logarithmic time.
"""

from bisect import bisect_left

_BMP_LAST = 0xFFFF


class TextUnits:
    """Converts positions in one text between code points and UTF-16 units."""

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._wide = [at for at, sign in enumerate(text) if ord(sign) > _BMP_LAST]
        self._wide_units = [at + before for before, at in enumerate(self._wide)]

    def to_qt(self, position: int) -> int:
        """Return the UTF-16 position of a code point position (clamped to the text)."""
        position = min(max(position, 0), self._length)
        return position + bisect_left(self._wide, position)

    def from_qt(self, units: int) -> int:
        """Return the code point position of a UTF-16 position (clamped to the text).

        A position inside a surrogate pair counts as the position before the character.
        """
        units = min(max(units, 0), self._length + len(self._wide))
        return units - bisect_left(self._wide_units, units)
