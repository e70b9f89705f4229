"""Text in at most a few lines, the last one cut with an ellipsis; never half a line."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.wrapping import plain_tip


class FewLines(QWidget):
    """Shows a text in up to ``lines`` lines of its width; what does not fit is in its tool tip."""

    def __init__(self, lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = lines
        self._text = ""
        self._lines: tuple[str, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def text(self) -> str:
        """Return the whole text."""
        return self._text

    def setText(self, text: str) -> None:
        """Show a text."""
        self._text = text
        self.setAccessibleName(text)
        self._break()
        self.updateGeometry()

    def clear(self) -> None:
        """Show nothing."""
        self.setText("")

    @property
    def lines(self) -> tuple[str, ...]:
        """Return the lines shown."""
        return self._lines

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines the text takes at a width."""
        return max(1, len(self._broken(width))) * self.fontMetrics().lineSpacing()

    def sizeHint(self) -> QSize:
        """Return room for one line's words and the lines they take."""
        return QSize(400, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Return the height that is needed; the width may shrink."""
        return QSize(0, self.heightForWidth(self.width()))

    def _break(self) -> None:
        self._lines = self._broken(self.width())
        shown = sum(map(len, self._lines))
        cut = bool(self._lines) and (self._lines[-1].endswith("…") and shown < len(self._text))
        self.setToolTip(plain_tip(self._text) if cut else "")
        self.update()

    def _broken(self, width: int) -> tuple[str, ...]:
        text = " ".join(self._text.split())
        layout = QTextLayout(text, self.font())
        found: list[str] = []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(40, width))
            start = line.textStart()
            if len(found) == self._most - 1:
                rest = text[start:]
                cut = Qt.TextElideMode.ElideRight
                found.append(self.fontMetrics().elidedText(rest, cut, max(40, width)))
                break
            found.append(text[start : start + line.textLength()].strip())
        layout.endLayout()
        return tuple(found)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._break()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        metrics = self.fontMetrics()
        for number, line in enumerate(self._lines):
            y = number * metrics.lineSpacing() + metrics.ascent()
            painter.drawText(QPointF(0, y), line)
        painter.end()
