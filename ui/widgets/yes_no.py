"""Something proposed, in words, with a button for yes and one for no."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget


class YesNo(QWidget):
    """A proposal with the key its owner knows it by."""

    decided = Signal(int, bool)

    def __init__(
        self, key: int, words: str, parent: QWidget | None = None, *, yes: str, no: str
    ) -> None:
        super().__init__(parent)
        self._key = key
        label = QLabel(words)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", "muted")
        self.yes, self.no = QPushButton("✓"), QPushButton("✕")
        for button, tip in ((self.yes, yes), (self.no, no)):
            button.setAccessibleName(f"{tip}: {words}")
            button.setToolTip(tip)
            button.setFixedWidth(36)
        self.yes.clicked.connect(self._on_yes)
        self.no.clicked.connect(self._on_no)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(label, 1)
        row.addWidget(self.yes, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.no, 0, Qt.AlignmentFlag.AlignTop)

    def _on_yes(self) -> None:
        self.decided.emit(self._key, True)

    def _on_no(self) -> None:
        self.decided.emit(self._key, False)
