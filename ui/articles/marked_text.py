"""A long text with styles laid into it where marks are; the base of the reader.

Positions are code points outside, UTF-16 units towards Qt. When marks change, only stretches that
look different now are formatted again: laying out a megabyte anew takes a second, one claim none.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from ui.articles.formats import Look, Style, block_format, gap_format, style_of
from ui.articles.lines import GUTTER
from ui.articles.marks import Kind, Mark, stretches
from ui.widgets.claim_colours import Inks
from ui.widgets.colours import colours_of
from ui.widgets.text_units import TextUnits

_MEASURE = 720  # px: the widest comfortable line of text
_TOP = 16  # px above the first line
_PARTS = (Kind.HEADLINE, Kind.KEY_POINT, Kind.CAPTION, Kind.CREDIT, Kind.BOILERPLATE)


class MarkedText(QTextEdit):
    """Shows a text read-only, with the formats of its marks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ""
        self.units = TextUnits("")
        self._marks: tuple[Mark, ...] = ()
        self._claimants: Mapping[int, int] = {}
        self._styles: dict[tuple[int, int], Style] = {}
        self._look = self._make_look()
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # Lines wrap: by what a long text is too wide while it is laid out nobody need scroll.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    @property
    def inks(self) -> Inks:
        """Return the claimants' colours on the present theme."""
        return self._look.inks

    def lay(self, text: str, marks: Sequence[Mark], claimants: Mapping[int, int]) -> bool:
        """Show a text with marks; ``claimants`` by claim. Tells whether the text is another."""
        other = text != self.text
        if other:
            self.text, self.units = text, TextUnits(text)
            self.setPlainText(text)
            self._place_text()
            self._styles = {}
        self._marks, self._claimants = tuple(marks), dict(claimants)
        self._format(whole=other)
        return other

    def reveal(self, start: int, end: int, *, select: bool = False) -> None:
        """Bring a stretch into view; ``select`` also selects it."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.units.to_qt(start))
        if select:
            cursor.setPosition(self.units.to_qt(end), QTextCursor.MoveMode.KeepAnchor)
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
        return self.units.from_qt(start), self.units.from_qt(end)

    def position_at(self, point: QPoint) -> int:
        """Return the place in the text (code points) nearest to a point of the viewport."""
        return self.units.from_qt(self.cursorForPosition(point).position())

    def in_sight(self) -> tuple[int, int]:
        """Return the stretch of the text that can be seen (code points)."""
        area = self.viewport().rect()
        # Above the first line a text that is still being laid out is hit anywhere in it.
        top = max(_TOP + 2 - self.verticalScrollBar().value(), 0)
        column = round(self.document().rootFrame().frameFormat().leftMargin()) + 2
        first = self.position_at(QPoint(column, top))
        return first, max(self.position_at(area.bottomRight()) + 1, first)

    def cursor_over(self, start: int, end: int) -> QTextCursor:
        """Return a cursor that selects a stretch."""
        cursor = QTextCursor(self.document())
        self._select(cursor, start, end)
        return cursor

    def _make_look(self) -> Look:
        size = max(self.font().pixelSize(), 14) + 1
        return Look(Inks(colours_of(self.palette())), size)

    def _format(self, *, whole: bool) -> None:
        before = {} if whole else self._styles
        self._styles = {
            (each.start, each.end): style_of(each, self._claimants)
            for each in stretches(self._marks, len(self.text))
        }
        scroll = self.verticalScrollBar().value()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        if whole:
            self._format_plainly(cursor)
        for place in before.keys() - self._styles.keys():
            self._select(cursor, *place)
            cursor.setCharFormat(self._look.plain())
        for place, style in self._styles.items():
            if before.get(place) != style:
                self._select(cursor, *place)
                cursor.setCharFormat(self._look.format(style))
        cursor.endEditBlock()
        if self.verticalScrollBar().value() != scroll:
            self.verticalScrollBar().setValue(scroll)
        self.viewport().update()

    def _format_plainly(self, cursor: QTextCursor) -> None:
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setCharFormat(self._look.plain())
        cursor.setBlockFormat(block_format(None))
        for mark in self._marks:
            if mark.kind in _PARTS:
                self._select(cursor, mark.start, mark.end)
                sign = self._before_words(cursor.selectionStart())
                cursor.setBlockFormat(block_format(mark.kind, sign=sign))
        block = self.document().begin()
        while block.isValid():
            if block.length() == 1:  # an empty line only parts paragraphs
                cursor.setPosition(block.position())
                cursor.setBlockFormat(gap_format())
            block = block.next()

    def _before_words(self, position: int) -> float:
        """Return the width in pixels of what stands before a part in its paragraph: "• "."""
        block = self.document().findBlock(position)
        before = block.text()[: position - block.position()]
        if before.strip().isalnum():
            return 0
        return QFontMetricsF(self._look.plain().font()).horizontalAdvance(before)

    def _select(self, cursor: QTextCursor, start: int, end: int) -> None:
        cursor.setPosition(self.units.to_qt(start))
        cursor.setPosition(self.units.to_qt(end), QTextCursor.MoveMode.KeepAnchor)

    def _place_text(self) -> None:
        side = max(GUTTER, (self.viewport().width() - _MEASURE) // 2)
        root = self.document().rootFrame()
        frame = root.frameFormat()
        if frame.leftMargin() != side:
            frame.setLeftMargin(side)
            frame.setRightMargin(max(16, side - 32))
            frame.setTopMargin(_TOP)
            frame.setBottomMargin(32)
            root.setFrameFormat(frame)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle and no wider than comfortable."""
        super().resizeEvent(event)
        self._place_text()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._look = self._make_look()
            if self.text:
                self._format(whole=True)
