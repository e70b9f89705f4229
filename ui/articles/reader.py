"""The text of an article with its marks painted, and the claim being looked at.

The view knows texts, marks and states only. The line under a claim has its claimant's colour:
dashed while proposed, solid once accepted or edited, dotted grey when rejected; a sign in the
margin says the same. Positions are code points outside, UTF-16 units towards Qt.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextLine,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from resources.i18n import gettext as _
from ui.articles.colours import ClaimColours, claimant_colours
from ui.articles.formats import Look, block_format, gap_format, plain_format, stretch_format
from ui.articles.marks import Kind, Lane, Mark, claim_at, lanes, stretches
from ui.widgets.colours import colours_of
from ui.widgets.text_units import TextUnits

_MEASURE = 720  # px: the widest comfortable line of text
_GUTTER = 36  # px: room for state signs
_LANE = 4  # px between stacked lines
_SIGNS = {"proposed": "○", "accepted": "✓", "edited": "✎", "rejected": "✕"}
_PARTS = (Kind.HEADLINE, Kind.KEY_POINT, Kind.CAPTION, Kind.CREDIT, Kind.BOILERPLATE)


@dataclass(frozen=True, slots=True)
class ClaimMark:
    """What the reader needs to know about a claim: claimant's number among the article's, state."""

    id: int
    claimant: int
    state: str


class ReaderView(QTextEdit):
    """An article to read and to review. ``claim_pointed`` says which claim was clicked."""

    claim_pointed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._units = TextUnits("")
        self._text = ""
        self._marks: tuple[Mark, ...] = ()
        self._claims: dict[int, ClaimMark] = {}
        self._passages: list[Mark] = []
        self._lanes: list[Lane] = []
        self._current: int | None = None
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(_("Article text"))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    @property
    def current(self) -> int | None:
        """Return the claim being looked at."""
        return self._current

    def show_text(self, text: str, marks: Sequence[Mark], claims: Sequence[ClaimMark]) -> None:
        """Show an article; the same text keeps its scroll position and the current claim."""
        if text != self._text:
            self._text, self._units, self._current = text, TextUnits(text), None
            self.setPlainText(text)
            self._place_text()
        self._marks = tuple(marks)
        self._claims = {claim.id: claim for claim in claims}
        self._passages = [mark for mark in marks if mark.kind is Kind.CLAIM]
        self._lanes = lanes(self._passages)
        if self._current not in self._claims:
            self._current = None
        self._format()

    def set_current(self, claim: int | None) -> None:
        """Lay the wash behind a claim and bring it into view."""
        self._current = claim if claim in self._claims else None
        self._format()
        mark = next((each for each in self._passages if each.claim == self._current), None)
        if mark is not None and self._current is not None:
            self.reveal(mark.start, mark.end)

    def reveal(self, start: int, end: int, *, select: bool = False) -> None:
        """Bring a stretch into view; ``select`` also selects it."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._units.to_qt(start))
        if select:
            cursor.setPosition(self._units.to_qt(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        rect = self.cursorRect(cursor)
        height = self.viewport().height()
        if rect.top() < height // 8 or rect.bottom() > height * 3 // 4:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + rect.top() - height // 3)

    def selected_span(self) -> tuple[int, int] | None:
        """Return the selected stretch in code points, or None."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        return self._units.from_qt(start), self._units.from_qt(end)

    def colours_of_claim(self, claim: int) -> ClaimColours | None:
        """Return the colours of a claim's claimant on the present theme."""
        known = self._claims.get(claim)
        return None if known is None else self._look().claims[known.id]

    def claimant_colour(self, number: int) -> QColor:
        """Return the colour of the ``number``-th claimant on the present theme."""
        colours = colours_of(self.palette())
        return claimant_colours(
            number, ground=QColor(colours.raised), text=QColor(colours.text)
        ).line

    def _look(self) -> Look:
        colours = colours_of(self.palette())
        ground, text = QColor(colours.raised), QColor(colours.text)
        by_claim = {
            claim.id: claimant_colours(claim.claimant, ground=ground, text=text)
            for claim in self._claims.values()
        }
        size = max(self.font().pixelSize(), 14) + 1
        return Look(colours, by_claim, self._current, size)

    def _format(self) -> None:
        look = self._look()
        scroll = self.verticalScrollBar().value()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setCharFormat(plain_format(look))
        cursor.setBlockFormat(block_format(None))
        for mark in self._marks:
            if mark.kind in _PARTS:
                self._select(cursor, mark.start, mark.end)
                cursor.setBlockFormat(block_format(mark.kind))
        for stretch in stretches(self._marks, len(self._text)):
            self._select(cursor, stretch.start, stretch.end)
            cursor.setCharFormat(stretch_format(stretch, look))
        self._tighten(cursor)
        cursor.endEditBlock()
        self.verticalScrollBar().setValue(scroll)
        self.viewport().update()

    def _tighten(self, cursor: QTextCursor) -> None:
        block = self.document().begin()
        while block.isValid():
            if block.length() == 1:  # an empty line only parts paragraphs
                cursor.setPosition(block.position())
                cursor.setBlockFormat(gap_format())
            block = block.next()

    def _select(self, cursor: QTextCursor, start: int, end: int) -> None:
        cursor.setPosition(self._units.to_qt(start))
        cursor.setPosition(self._units.to_qt(end), QTextCursor.MoveMode.KeepAnchor)

    def _place_text(self) -> None:
        side = max(_GUTTER, (self.viewport().width() - _MEASURE) // 2)
        root = self.document().rootFrame()
        frame = root.frameFormat()
        if frame.leftMargin() != side:
            frame.setLeftMargin(side)
            frame.setRightMargin(max(16, side - 16))
            frame.setTopMargin(16)
            frame.setBottomMargin(32)
            root.setFrameFormat(frame)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle and no wider than comfortable."""
        super().resizeEvent(event)
        self._place_text()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._text:
            self._format()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell which claim was clicked."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            at = self.cursorForPosition(event.position().toPoint()).position()
            claim = claim_at(self._passages, self._units.from_qt(at))
            if claim is not None:
                self.claim_pointed.emit(claim)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, then the lines under claims and the signs beside them."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        look = self._look()
        taken: dict[int, int] = {}  # signs already beside a line, by its height
        for lane in self._lanes:
            pen = self._pen(lane, look)
            pieces = list(self._pieces(lane))
            painter.setPen(pen)
            for piece in pieces:
                painter.drawLine(piece.bottomLeft(), piece.bottomRight())
            if pieces:
                self._paint_sign(painter, lane, pieces[0], taken)
        painter.end()

    def _pen(self, lane: Lane, look: Look) -> QPen:
        state = self._claims[lane.claim].state if lane.claim in self._claims else "proposed"
        if state == "rejected":
            return QPen(QColor(look.colours.muted), 1, Qt.PenStyle.DotLine)
        colour = look.claims[lane.claim].line if lane.claim in look.claims else QColor()
        style = Qt.PenStyle.DashLine if state == "proposed" else Qt.PenStyle.SolidLine
        return QPen(colour, 2.5 if lane.claim == self._current else 1.6, style)

    def _paint_sign(
        self, painter: QPainter, lane: Lane, piece: QRectF, taken: dict[int, int]
    ) -> None:
        row = int(piece.top())
        place = taken.get(row, 0)
        taken[row] = place + 1
        if place > 1:  # a third sign would leave the margin; the lines still tell
            return
        left = self.document().rootFrame().frameFormat().leftMargin()
        box = QRectF(left - 18 - 14 * place, piece.top(), 14, piece.height())
        sign = _SIGNS.get(self._claims[lane.claim].state, "○")
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, sign)

    def _pieces(self, lane: Lane) -> Iterator[QRectF]:
        start, end = self._units.to_qt(lane.start), self._units.to_qt(lane.end)
        block = self.document().findBlock(start)
        while block.isValid() and block.position() < end:
            yield from self._pieces_of_block(block, (start, end), lane.lane)
            block = block.next()

    def _pieces_of_block(
        self, block: QTextBlock, passage: tuple[int, int], lane: int
    ) -> Iterator[QRectF]:
        layout = block.layout()
        origin = self.document().documentLayout().blockBoundingRect(block).topLeft()
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
