"""A row of buttons that stays one row: where it is narrow, their words get shorter.

A button says "✓ Accept (A)"; then without its key; then without its sign, with ever less air around
it; in the end its sign and key.
"""

import re
from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

_KEY = re.compile(r"\s*\(\w\)$")
_SIGN = re.compile(r"^[^\w&]+\s+")
_AIR = ("", "some", "most", "most")  # the style sheet's, by how much is left out


class TightRow(QWidget):
    """Buttons from the left; their accessible names stay the whole words."""

    def __init__(self, buttons: Sequence[QPushButton], *, gap: int = 4) -> None:
        super().__init__()
        self._buttons = tuple(buttons)
        self._words = tuple(lengths(button.text()) for button in buttons)
        self._length, self._gap = 0, gap
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(gap)
        for button in buttons:
            button.setAccessibleName(button.accessibleName() or _KEY.sub("", button.text()))
            row.addWidget(button)
        row.addStretch()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Return a size that asks for no width: the words follow from it."""
        return QSize(1, max(button.sizeHint().height() for button in self._buttons))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        for length in range(len(self._words[0])):
            self._say(length)
            if self._needed() <= self.width():
                break

    def _needed(self) -> int:
        gaps = self._gap * (len(self._buttons) - 1)
        return gaps + sum(button.sizeHint().width() for button in self._buttons)

    def _say(self, length: int) -> None:
        if length == self._length:
            return
        self._length = length
        for button, words in zip(self._buttons, self._words, strict=True):
            button.setText(words[length])
            button.setProperty("tight", _AIR[length])
            button.style().unpolish(button)
            button.style().polish(button)


def lengths(words: str) -> tuple[str, str, str, str]:
    """Return what a button may say, the longest first."""
    keyless = _KEY.sub("", words)
    sign, key = _SIGN.match(words), _KEY.search(words)
    shortest = f"{sign[0].strip()} {key[0].strip(' ()')}" if sign and key else keyless
    return words, keyless, _SIGN.sub("", keyless), shortest
