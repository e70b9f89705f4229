"""The line a search is typed into: marks a mistake at its place and offers completions."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPointF, QRectF, QStringListModel, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from archive.search import Completion
from resources.i18n import gettext as _
from ui.search.completing import line_of
from ui.widgets.colours import colours_of
from ui.widgets.text_units import TextUnits

_WAVE = 2.0  # px


class SearchBox(QLineEdit):
    """A line edit whose completions replace the word under the cursor."""

    completion_asked = Signal(str, int)  # the text, and the code point the cursor is at
    left = Signal()  # the keyboard should go to the result

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wrong_at: int | None = None
        self._lines = QStringListModel(self)
        self._offered: Sequence[Completion] = ()
        self._completer = QCompleter(self._lines, self)
        self._completer.setWidget(self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.activated.connect(self._on_chosen)
        self.setClearButtonEnabled(True)
        self.setAccessibleName(_("Search"))
        self.setPlaceholderText(_("Search: words, “a phrase”, place:kharkiv, credit:reuters …"))
        self.textEdited.connect(self._on_edited)

    def mark_mistake(self, at: int | None) -> None:
        """Mark a mistake at a code point of the text, or none."""
        self._wrong_at = at
        self.setProperty("wrong", "true" if at is not None else "false")
        self.style().unpolish(self)
        self.style().polish(self)
        self.update()

    def _before_cursor(self) -> str:
        text = self.text()
        return text[: TextUnits(text).from_qt(self.cursorPosition())]

    def offer(self, text: str, completions: Sequence[Completion]) -> None:
        """Offer what a stretch of the text may become; of an older text, nothing."""
        if text != self.text():
            return
        self._offered = completions
        self._lines.setStringList([line_of(each, self.locale()) for each in completions])
        popup = self._completer.popup()
        if completions and text and self.hasFocus():
            self._completer.complete(self.rect())
            if popup is not None:  # Enter searches for what is typed, unless a line was chosen
                popup.setCurrentIndex(QModelIndex())
        elif popup is not None:
            popup.hide()

    def complete(self, chosen: Completion) -> None:
        """Put a completion into the text."""
        text = self.text()
        rest = text[chosen.end :]
        gap = "" if chosen.text.endswith(":") or rest.startswith(" ") else " "
        self.setText(text[: chosen.start] + chosen.text + gap + rest)
        cursor = chosen.start + len(chosen.text) + len(gap)
        self.setCursorPosition(TextUnits(self.text()).to_qt(cursor))
        if chosen.text.endswith(":"):
            self.completion_asked.emit(self.text(), cursor)
        else:
            self.textEdited.emit(self.text())

    def _on_edited(self) -> None:
        self.mark_mistake(None)
        self.completion_asked.emit(self.text(), len(self._before_cursor()))

    def _on_chosen(self, line: str) -> None:
        lines = self._lines.stringList()
        if line in lines:
            self.complete(self._offered[lines.index(line)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go down into the result."""
        popup = self._completer.popup()
        if event.key() == Qt.Key.Key_Down and (popup is None or not popup.isVisible()):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a wavy line under what is wrong."""
        super().paintEvent(event)
        if self._wrong_at is None:
            return
        text = self.text()
        at = min(self._wrong_at, len(text))
        metrics = self.fontMetrics()
        before_cursor = metrics.horizontalAdvance(self._before_cursor())
        origin = self.cursorRect().center().x() - before_cursor
        left = origin + metrics.horizontalAdvance(text[:at])
        width = max(8, metrics.horizontalAdvance(text[at:].split(" ")[0]))
        below = (self.height() + metrics.height()) / 2 - 1
        line = QRectF(left, below, width, _WAVE)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self.rect().adjusted(4, 0, -4, 0))
        painter.setPen(QPen(QColor(colours_of(self.palette()).blocked), 1.5))
        painter.drawPolyline(_wave(line))
        painter.end()


def _wave(line: QRectF) -> QPolygonF:
    count = max(2, round(line.width() / 3))
    step = line.width() / count
    return QPolygonF(
        [
            QPointF(line.left() + number * step, line.top() + (number % 2) * _WAVE)
            for number in range(count + 1)
        ]
    )
