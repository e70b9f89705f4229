"""The line above a view of the result: what is shown on the left, what can be done on the right."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from ui.widgets.one_line import OneLine

_WORDS = 160  # px that words need at least to say something
_GAP = 8


class ViewHead(QWidget):
    """Words that give way when the window is narrow, and the view's own controls.

    Where there is no room for all, the ``deeds`` stand on a line of their own.
    """

    def __init__(
        self, *deeds: QWidget, choices: Iterable[QWidget] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("area", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = OneLine()
        self._said, self._done = QHBoxLayout(), QHBoxLayout()
        for part in (self._said, self._done):
            part.setSpacing(_GAP)
        self._said.addWidget(self._words, 1)
        for choice in choices:
            self._said.addWidget(choice)
        for deed in deeds:
            self._done.addWidget(deed)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(12, 4, 12, 8)
        self._rows.setSpacing(_GAP)
        self._rows.addLayout(self._said, 1)
        self._rows.addLayout(self._done)

    @property
    def words(self) -> str:
        """Return what is said."""
        return self._words.text()

    def say(self, words: str) -> None:
        """Say what the view shows."""
        self._words.setText(words)

    def minimumSizeHint(self) -> QSize:
        """Return the size on two lines, the words cut."""
        edges = self._rows.contentsMargins()
        width = max(part.minimumSize().width() for part in (self._said, self._done))
        return QSize(width + edges.left() + edges.right(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put all on one line, or on two where it is narrow."""
        edges = self._rows.contentsMargins()
        parts = _WORDS + self._said.minimumSize().width() + self._done.minimumSize().width()
        wide = self.width() >= parts + 2 * _GAP + edges.left() + edges.right()
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if way != self._rows.direction():
            self._rows.setDirection(way)
        super().resizeEvent(event)
