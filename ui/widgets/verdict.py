"""The mark of a rights verdict: a shape, a colour and a word, never colour alone.

clear: a disc with a tick; conditions: a triangle with a stroke; blocked: a square with a bar;
unknown: a ring with a question mark. The shapes differ in outline, so they can be told apart in
grey and at 12 px.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from resources.i18n import gettext, mark
from ui.widgets.colours import Colours, colours_of

VERDICT_WORDS = {
    "clear": mark("Clear"),
    "conditions": mark("Conditions"),
    "blocked": mark("Blocked"),
    "unknown": mark("Unknown"),
}


def verdict_word(verdict: str) -> str:
    """Return the word for a verdict, in the reader's language."""
    return gettext(VERDICT_WORDS.get(verdict, VERDICT_WORDS["unknown"]))


def verdict_colour(verdict: str, colours: Colours) -> str:
    """Return the colour that belongs to a verdict."""
    known = verdict if verdict in VERDICT_WORDS else "unknown"
    return str(getattr(colours, known))


def draw_verdict(painter: QPainter, box: QRectF, verdict: str, colours: Colours) -> None:
    """Draw the shape of a verdict into a square ``box``."""
    colour = QColor(verdict_colour(verdict, colours))
    ground = QColor(colours.well)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(ground, box.width() / 7)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    _SHAPES.get(verdict, _unknown)(painter, box, colour, pen)
    painter.restore()


def _at(box: QRectF, x: float, y: float) -> QPointF:
    return QPointF(box.left() + box.width() * x, box.top() + box.height() * y)


def _clear(painter: QPainter, box: QRectF, colour: QColor, pen: QPen) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(box)
    painter.setPen(pen)
    painter.drawPolyline(
        QPolygonF([_at(box, 0.28, 0.52), _at(box, 0.44, 0.68), _at(box, 0.73, 0.34)])
    )


def _conditions(painter: QPainter, box: QRectF, colour: QColor, pen: QPen) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(
        QPolygonF([_at(box, 0.5, 0.0), _at(box, 1.04, 0.98), _at(box, -0.04, 0.98)])
    )
    painter.setPen(pen)
    painter.drawLine(_at(box, 0.5, 0.36), _at(box, 0.5, 0.62))
    painter.drawPoint(_at(box, 0.5, 0.82))


def _blocked(painter: QPainter, box: QRectF, colour: QColor, pen: QPen) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(box)
    painter.setPen(pen)
    painter.drawLine(_at(box, 0.24, 0.5), _at(box, 0.76, 0.5))


def _unknown(painter: QPainter, box: QRectF, colour: QColor, pen: QPen) -> None:
    pen.setColor(colour)
    thin = QPen(pen)
    thin.setWidthF(box.width() / 9)
    painter.setPen(thin)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    edge = box.width() / 14
    painter.drawEllipse(box.adjusted(edge, edge, -edge, -edge))
    font = painter.font()
    font.setPixelSize(max(7, round(box.height() * 0.66)))
    font.setBold(True)
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "?")


_SHAPES = {"clear": _clear, "conditions": _conditions, "blocked": _blocked}


class VerdictMark(QWidget):
    """A verdict's shape and word on one line."""

    _GAP = 8

    def __init__(self, verdict: str = "unknown", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_verdict(verdict)

    @property
    def verdict(self) -> str:
        """Return the verdict shown."""
        return self._verdict

    def show_verdict(self, verdict: str) -> None:
        """Show a verdict: ``clear``, ``conditions``, ``blocked`` or ``unknown``."""
        self._verdict = verdict if verdict in VERDICT_WORDS else "unknown"
        self.setAccessibleName(gettext("Rights: {verdict}").format(verdict=verdict_word(verdict)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for shape and word."""
        metrics = QFontMetrics(self._bold())
        side = self._side(metrics)
        word = metrics.horizontalAdvance(verdict_word(self._verdict))
        return QSize(side + self._GAP + word + 4, max(side, metrics.height()) + 4)

    def minimumSizeHint(self) -> QSize:
        """Return the same: half a verdict says nothing."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint shape and word."""
        painter = QPainter(self)
        colours = colours_of(self.palette())
        metrics = QFontMetrics(self._bold())
        side = self._side(metrics)
        box = QRectF(1, (self.height() - side) / 2, side, side)
        draw_verdict(painter, box, self._verdict, colours)
        painter.setFont(self._bold())
        painter.setPen(QColor(verdict_colour(self._verdict, colours)))
        words = self.rect().adjusted(side + self._GAP, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, verdict_word(self._verdict))
        painter.end()

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font

    @staticmethod
    def _side(metrics: QFontMetrics) -> int:
        return round(metrics.ascent() * 0.95)
