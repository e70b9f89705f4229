"""What a place says when it is empty: what it is for and what to do next."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from resources.i18n import gettext as _

_LEAST, _MOST = 240, 440  # px, of the sentence


class EmptyState(QWidget):
    """A title, a sentence, and a button or two, in the middle of an empty place."""

    def __init__(self, title: str = "", text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._title.setProperty("role", "title")
        self._text = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        for label in (self._title, self._text):  # they may quote what somebody typed
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setMinimumWidth(_LEAST)
        self._text.setMaximumWidth(_MOST)
        words = QHBoxLayout()  # a row hands on how high a wrapped text is; an alignment would not
        words.addStretch(1)
        words.addWidget(self._text, _MOST)
        words.addStretch(1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        row = QHBoxLayout()
        row.addStretch()
        row.addLayout(self._buttons)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(self._title)
        column.addLayout(words)
        column.addLayout(row)
        column.addStretch(3)
        self.say(title, text)

    def say(self, title: str, text: str) -> None:
        """Say something else."""
        self._title.setText(title)
        self._text.setText(text)
        self.setAccessibleName(f"{title}. {text}")

    def add_button(
        self, text: str, pressed: Callable[[], object], *, primary: bool = False
    ) -> QPushButton:
        """Add a button that does what to do next."""
        button = QPushButton(text)
        button.setProperty("primary", "true" if primary else "false")
        button.clicked.connect(pressed)
        self._buttons.addWidget(button)
        return button


def not_read_yet() -> EmptyState:
    """Return what stands where nobody knows yet whether there is anything to show."""
    return EmptyState(_("One moment…"))
