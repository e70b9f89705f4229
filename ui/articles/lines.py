"""The lines under claims and the signs beside them, painted over what is in sight of the text.

The line has its claimant's colour: dashed while proposed, solid once accepted or edited, dotted
grey when rejected. In the margin stand a sign for the same and the claimant's number, so that
neither needs the colour. The work grows with what is in sight, not with the article.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextDocument, QTextLine

from ui.articles.marks import Lane, Mark, lanes
from ui.widgets.claim_colours import Inks
from ui.widgets.text_units import TextUnits

GUTTER = 68  # px: room for the signs
SIGNS = {"proposed": "○", "accepted": "✓", "edited": "✎", "rejected": "✕"}
_LANE = 4  # px between stacked lines
_GAP = 6  # px between signs and the text
_SIGNS_BESIDE = 2  # signs with numbers that fit beside a line


@dataclass(frozen=True, slots=True)
class ClaimMark:
    """What the reader needs to know about a claim.

    ``claimant`` is the claimant's number among the article's, from 0; ``words`` says who claims
    what for tool tips and screen readers.
    """

    id: int
    claimant: int
    state: str
    words: str = ""


@dataclass(frozen=True)
class Scene:
    """What painting needs: the document, its inks, the claims, the current one."""

    document: QTextDocument
    units: TextUnits
    inks: Inks
    claims: Mapping[int, ClaimMark]
    current: int | None


class ClaimLines:
    """Where the claims of an article lie, ready to be painted."""

    def __init__(self, passages: Sequence[Mark] = ()) -> None:
        self._lanes = sorted(lanes(passages), key=_start)
        self._starts = [lane.start for lane in self._lanes]
        self._reach = list(accumulate((lane.end for lane in self._lanes), max))

    def between(self, start: int, end: int) -> list[Lane]:
        """Return the lanes that touch a stretch of the text (code points)."""
        first = bisect_right(self._reach, start)  # before it, everything ends before ``start``
        last = bisect_left(self._starts, end)
        return [lane for lane in self._lanes[first:last] if lane.end > start]

    def paint(self, painter: QPainter, scene: Scene, sight: tuple[int, int]) -> None:
        """Paint what lies in a stretch of the text (code points), in document coordinates."""
        signs: dict[int, list[tuple[str, QColor]]] = {}
        for lane in self.between(*sight):
            mark = scene.claims.get(lane.claim)
            if mark is None:
                continue
            painter.setPen(pen_of(mark, scene))
            pieces = list(pieces_of(lane, scene, sight))
            for piece in pieces:
                painter.drawLine(piece.bottomLeft(), piece.bottomRight())
            if pieces and lane.start >= sight[0]:
                _note_sign(signs, mark, pieces[0], painter.pen().color())
        left = scene.document.rootFrame().frameFormat().leftMargin()
        for top, row in signs.items():
            _paint_signs(painter, row, left, top)


def pen_of(mark: ClaimMark, scene: Scene) -> QPen:
    """Return the pen for the line under a claim."""
    if mark.state == "rejected":
        return QPen(QColor(scene.inks.colours.muted), 1, Qt.PenStyle.DotLine)
    style = Qt.PenStyle.DashLine if mark.state == "proposed" else Qt.PenStyle.SolidLine
    colour = scene.inks.of(mark.claimant).line
    return QPen(colour, 2.5 if mark.id == scene.current else 1.6, style)


def pieces_of(lane: Lane, scene: Scene, sight: tuple[int, int]) -> Iterator[QRectF]:
    """Yield a box for each line of text that a passage takes, as far as it is in sight."""
    start = scene.units.to_qt(max(lane.start, sight[0]))
    end = scene.units.to_qt(min(lane.end, sight[1]))
    block = scene.document.findBlock(start)
    while block.isValid() and block.position() < end:
        yield from _in_block(block, (start, end), lane.lane)
        block = block.next()


def _in_block(block: QTextBlock, passage: tuple[int, int], lane: int) -> Iterator[QRectF]:
    layout = block.layout()
    origin = block.document().documentLayout().blockBoundingRect(block).topLeft()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(passage[0] - block.position(), line.textStart())
        last = min(passage[1] - block.position(), line.textStart() + line.textLength())
        if first < last:
            yield _piece(line, (first, last), origin, lane)


def _piece(line: QTextLine, within: tuple[int, int], origin: QPointF, lane: int) -> QRectF:
    left = float(line.cursorToX(within[0])[0])  # type: ignore[index]  # the stub says float, Qt's binding answers (x, position)
    right = float(line.cursorToX(within[1])[0])  # type: ignore[index]  # as above
    top = origin.y() + line.y()
    bottom = top + line.ascent() + line.descent() + 2 + lane * _LANE
    return QRectF(QPointF(origin.x() + left, top), QPointF(origin.x() + right, bottom))


def _note_sign(
    signs: dict[int, list[tuple[str, QColor]]], mark: ClaimMark, piece: QRectF, colour: QColor
) -> None:
    row = signs.setdefault(int(piece.top()), [])
    sign = (f"{SIGNS.get(mark.state, '○')}{mark.claimant + 1}", colour)
    if sign not in row:
        row.append(sign)


def _paint_signs(
    painter: QPainter, row: Sequence[tuple[str, QColor]], left: float, top: int
) -> None:
    shown = [*row[:_SIGNS_BESIDE]]
    if len(row) > _SIGNS_BESIDE:
        shown[-1] = (f"+{len(row) - _SIGNS_BESIDE + 1}", row[0][1])
    height, right = painter.fontMetrics().height() + 4, left - _GAP
    for words, colour in reversed(shown):
        width = painter.fontMetrics().horizontalAdvance(words) + 1
        painter.setPen(colour)
        box = QRectF(right - width, top, width, height)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        right -= width + _GAP


def _start(lane: Lane) -> tuple[int, int]:
    return lane.start, lane.end
