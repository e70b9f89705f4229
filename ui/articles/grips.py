"""The grips at both ends of the current claim: what is dragged, and how far it has come.

A grip snaps to words; with Alt held, to single characters. Nothing is said to anybody until the
grip is let go. Positions are code points.
"""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.articles.edges import nearest_end, nearest_start, next_end, next_start

_KNOB = 5.0  # px, radius
_REACH = 9.0  # px around a grip that count as on it


class End(Enum):
    """One end of a passage."""

    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a text; ``moved`` keeps at least one character in it."""

    start: int
    end: int

    def moved(self, end: End, position: int) -> "Passage":
        """Return the passage with one end elsewhere."""
        if end is End.START:
            return Passage(min(position, self.end - 1), self.end)
        return Passage(self.start, max(position, self.start + 1))

    def dragged(self, end: End, text: str, position: int, *, exact: bool) -> "Passage":
        """Return the passage with one end at a position, or at the word nearest to it."""
        if not exact:
            snap = nearest_start if end is End.START else nearest_end
            position = snap(text, position)
        return self.moved(end, position)

    def stepped(self, end: End, text: str, by: int) -> "Passage":
        """Return the passage with one end a word further (1) or back (-1)."""
        if end is End.START:
            return self.moved(end, next_start(text, self.start, by))
        return self.moved(end, next_end(text, self.end, by))


@dataclass(frozen=True, slots=True)
class Grips:
    """Where the two grips of a passage are, in document coordinates."""

    first: QRectF  # the box of the passage's first line
    last: QRectF

    def at(self, point: QPointF) -> End | None:
        """Return the grip under a point; where both are, the nearer."""
        found = [end for end in End if self._area(end).contains(point)]
        return min(found, key=lambda end: abs(self._x(end) - point.x()), default=None)

    def paint(self, painter: QPainter, colour: QColor, ground: QColor) -> None:
        """Paint both: a stem beside the words, a knob above the first and below the last."""
        painter.setPen(QPen(colour, 2))
        painter.setBrush(colour)
        for end in End:
            box, x = self._box(end), self._x(end)
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
        painter.setPen(QPen(ground, 1))
        painter.drawEllipse(QPointF(self._x(End.START), self.first.top()), _KNOB, _KNOB)
        painter.drawEllipse(QPointF(self._x(End.END), self.last.bottom()), _KNOB, _KNOB)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _box(self, end: End) -> QRectF:
        return self.first if end is End.START else self.last

    def _x(self, end: End) -> float:
        return self.first.left() if end is End.START else self.last.right()

    def _area(self, end: End) -> QRectF:
        box, x = self._box(end), self._x(end)
        # A little to the outer side only: inside the claim a click is a click on its words.
        left = x - _REACH if end is End.START else x - _REACH / 3
        return QRectF(left, box.top() - _KNOB, _REACH * 4 / 3, box.height() + 2 * _KNOB)
