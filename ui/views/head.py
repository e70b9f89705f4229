"""The line above a view of the result: what is shown on the left, what can be done on the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.widgets.one_line import OneLine


class ViewHead(QWidget):
    """Words that give way when the window is narrow, and the view's own controls.

    A control whose size policy says that it expands takes a third of what room there is.
    """

    def __init__(self, *controls: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("area", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = OneLine()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 8)
        row.setSpacing(8)
        row.addWidget(self._words, 2)
        for control in controls:
            grows = control.sizePolicy().expandingDirections() & Qt.Orientation.Horizontal
            row.addWidget(control, 1 if grows else 0)

    @property
    def words(self) -> str:
        """Return what is said."""
        return self._words.text()

    def say(self, words: str) -> None:
        """Say what the view shows."""
        self._words.setText(words)
