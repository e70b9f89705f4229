"""A way from what stands beside an article to its place in the text."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton


class SpanButton(QPushButton):
    """A button that points at a stretch of the text."""

    pointed = Signal(int, int)

    def __init__(self, text: str, start: int, end: int) -> None:
        super().__init__(text)
        self._span = (start, end)
        self.setProperty("flat", True)
        self.setProperty("link", True)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.pointed.emit(*self._span)
