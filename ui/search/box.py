"""The line a search is typed into: marks a mistake at its place and offers completions."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QStringListModel, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from resources.i18n import gettext as _
from ui.widgets.colours import colours_of
from ui.widgets.text_units import TextUnits

_WAVE = 2.0  # px


class SearchBox(QLineEdit):
    """A line edit whose completions replace the word under the cursor."""

    word_changed = Signal(str)  # the word the cursor is in, to be completed
    left = Signal()  # the keyboard should go to the result

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wrong_at: int | None = None
        self._offered = QStringListModel(self)
        self._completer = QCompleter(self._offered, self)
        self._completer.setWidget(self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.activated.connect(self._on_completed)
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

    def word(self) -> tuple[int, str]:
        """Return the word before the cursor, and where it begins. Quotes hold words together."""
        text = self._before_cursor()
        start, quoted = 0, False
        for at, character in enumerate(text):
            if character == '"':
                quoted = not quoted
            elif not quoted and (character.isspace() or character == "("):
                start = at + 1
        while text[start : start + 1] == "-":
            start += 1
        return start, text[start:]

    def _before_cursor(self) -> str:
        text = self.text()
        return text[: TextUnits(text).from_qt(self.cursorPosition())]

    def offer(self, completions: Sequence[str]) -> None:
        """Offer completions for the word before the cursor."""
        self._offered.setStringList(list(completions))
        popup = self._completer.popup()
        if completions and self.hasFocus():
            self._completer.complete(self.rect())
        elif popup is not None:
            popup.hide()

    def _on_edited(self) -> None:
        self.mark_mistake(None)
        self.word_changed.emit(self.word()[1])

    def _on_completed(self, completion: str) -> None:
        start, word = self.word()
        text = self.text()
        rest = text[start + len(word) :]
        gap = "" if completion.endswith(":") or rest.startswith(" ") else " "
        self.setText(text[:start] + completion + gap + rest)
        cursor = start + len(completion) + len(gap)
        self.setCursorPosition(TextUnits(self.text()).to_qt(cursor))
        if completion.endswith(":"):
            self.word_changed.emit(completion)
        else:
            self.textEdited.emit(self.text())

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
