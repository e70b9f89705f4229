"""A button that appears below selected text: make a claim of it, with the mouse alone."""

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QPushButton

from resources.i18n import gettext as _
from ui.articles.marked_text import MarkedText

_PAUSE = 150  # ms after the selection last changed
_GAP = 6  # px below the line


class SelectionButton(QPushButton):
    """Belongs to a text; shown while words are selected in it."""

    def __init__(self, text: MarkedText, *, read_only: bool) -> None:
        super().__init__(_("New claim (N)"), text.viewport())
        self._text = text
        self._offered = self._can_be_offered = not read_only
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._place)
        self.hide()
        text.selectionChanged.connect(self._on_selection_changed)
        for moved in (text.verticalScrollBar().valueChanged,
                      text.document().documentLayout().documentSizeChanged):  # fmt: skip
            moved.connect(self._on_selection_changed)

    def set_offered(self, offered: bool) -> None:
        """Show it for selected words, or not: they may be meant for a form."""
        self._offered = offered and self._can_be_offered
        self._on_selection_changed()

    def _on_selection_changed(self) -> None:
        self.hide()
        if self._text.textCursor().hasSelection() and self._offered:
            self._pause.start()

    def _place(self) -> None:
        cursor = self._text.textCursor()
        if not cursor.hasSelection() or not self._offered:
            return
        cursor.setPosition(cursor.selectionEnd())
        line = self._text.cursorRect(cursor)
        area = self._text.viewport().rect()
        self.adjustSize()
        x = min(max(line.left() - self.width() // 2, 4), area.width() - self.width() - 4)
        below = line.bottom() + _GAP
        above = line.top() - self.height() - _GAP
        self.move(QPoint(x, below if below + self.height() < area.height() else above))
        self.setVisible(area.contains(line.center()))
