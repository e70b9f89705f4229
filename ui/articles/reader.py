"""The text of an article with its claims: lines under them, the current one washed, with grips.

What is laid over the text follows the current claim and never touches the document, so going from
claim to claim costs the same in an article of two thousand. A grip that is let go, and a passage
moved by keys that rests for a moment, are said once (``passage_changed``).
"""

from collections import defaultdict
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget

from resources.i18n import gettext as _
from ui.articles.formats import ENTITIES
from ui.articles.grips import End, Grips, Passage
from ui.articles.lines import ClaimLines, ClaimMark, Scene, pieces_of
from ui.articles.marked_text import MarkedText
from ui.articles.marks import Kind, Lane, Mark, claim_at
from ui.articles.spoken import say
from ui.widgets.claim_colours import ClaimColours
from ui.widgets.wrapping import plain_tip

_REST = 700  # ms after the last key before a moved passage is said

__all__ = ["ClaimMark", "ReaderView"]


class ReaderView(MarkedText):
    """An article to read and to review. ``claim_pointed`` says which claim was clicked."""

    claim_pointed = Signal(int)
    passage_changed = Signal(int, int, int)  # claim, start, end

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._claims: dict[int, ClaimMark] = {}
        self._passages: dict[int, Mark] = {}
        self._entities: dict[int, list[Mark]] = {}  # figures, dates and places, by claim
        self._lines = ClaimLines()
        self._current: int | None = None
        self._draft: Passage | None = None  # where the current claim's ends are being moved to
        self._dragged: End | None = None
        self._writable = True
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self.settle)
        self._followed = False  # the current claim stays in sight until somebody scrolls away
        self._refit = QTimer(self, singleShot=True, interval=0)
        self._refit.timeout.connect(self._keep_in_sight)
        self.verticalScrollBar().actionTriggered.connect(self._on_scrolled)
        self.setAccessibleName(_("Article text"))
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)

    @property
    def current(self) -> int | None:
        """Return the claim being looked at."""
        return self._current

    @property
    def passage(self) -> Passage | None:
        """Return the current claim's passage, as far as it has been moved."""
        mark = self._passages.get(self._current) if self._current is not None else None
        return self._draft or (None if mark is None else Passage(mark.start, mark.end))

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid moving the ends of claims."""
        self._writable = not read_only

    def show_text(self, text: str, marks: Sequence[Mark], claims: Sequence[ClaimMark]) -> None:
        """Show an article; the same text keeps its scroll position and the current claim."""
        self._claims = {claim.id: claim for claim in claims}
        self._passages = {
            mark.claim: mark for mark in marks if mark.kind is Kind.CLAIM and mark.claim is not None
        }
        self._entities = defaultdict(list)
        for mark in marks:
            if mark.kind in ENTITIES and mark.claim is not None:
                self._entities[mark.claim].append(mark)
        self._lines = ClaimLines(tuple(self._passages.values()))
        other = self.lay(text, marks, {claim.id: claim.claimant for claim in claims})
        if other or self._current not in self._claims:
            self._current = None
        self._drop_draft()

    def show_claim(self, claim: ClaimMark) -> None:
        """Take over what was decided about one claim whose marks stay as they are."""
        if claim.id in self._claims:
            self._claims[claim.id] = claim
            self.viewport().update()

    def set_current(self, claim: int | None) -> None:
        """Lay the wash behind a claim, bring it into view and say it to a screen reader."""
        self.settle()
        self._current = claim if claim in self._claims else None
        self._drop_draft()
        passage = self.passage
        if passage is not None and self._current is not None:
            self.reveal(passage.start, passage.end)
            self._followed = True
            say(self, self._claims[self._current].words)

    def colours_of_claim(self, claim: int) -> ClaimColours | None:
        """Return the colours of a claim's claimant on the present theme."""
        known = self._claims.get(claim)
        return None if known is None else self.inks.of(known.claimant)

    def claimant_colour(self, number: int) -> QColor:
        """Return the colour of the ``number``-th claimant on the present theme."""
        return self.inks.of(number).line

    # --- moving the ends of the current claim ---

    def step_end(self, end: End, by: int) -> None:
        """Move an end of the current claim by a word: 1 further, -1 back."""
        if self.passage is not None and self._writable:
            self._show_draft(self.passage.stepped(end, self.text, by))
            self._rest.start()

    def settle(self) -> None:
        """Say now where the ends were moved to."""
        self._rest.stop()
        draft, self._draft = self._draft, None
        mark = self._passages.get(self._current) if self._current is not None else None
        if (
            draft is not None
            and mark is not None
            and (draft.start, draft.end)
            != (
                mark.start,
                mark.end,
            )
        ):
            self._draft = draft  # stays shown until the archive has it
            self.passage_changed.emit(self._current, draft.start, draft.end)

    def take_back(self) -> None:
        """Show the current claim where it was before its ends were moved."""
        self._dragged = None
        self._drop_draft()

    def _drop_draft(self) -> None:
        self._rest.stop()
        self._draft = None
        self._wash()

    def _show_draft(self, draft: Passage) -> None:
        self._draft = draft
        self._wash()

    # --- what is laid over the text ---

    def _wash(self) -> None:
        overlays = []
        passage = self.passage
        if passage is not None and self._current in self._claims:
            claimant = self._claims[self._current].claimant
            overlays.append(self._overlay(passage.start, passage.end, claimant))
            for mark in self._entities.get(self._current, ()):
                if passage.start <= mark.start and mark.end <= passage.end:
                    overlays.append(self._overlay(mark.start, mark.end, claimant, entity=True))
        self.setExtraSelections(overlays)
        self.viewport().update()

    def _overlay(
        self, start: int, end: int, claimant: int, *, entity: bool = False
    ) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        made.cursor = self.cursor_over(start, end)
        made.format = self._look.wash(claimant, entity=entity)
        return made

    def _scene(self) -> Scene:
        return Scene(self.document(), self.units, self.inks, self._claims, self._current)

    def _grips(self) -> Grips | None:
        passage = self.passage
        if passage is None or self._current is None or not self._writable:
            return None
        lane = Lane(passage.start, passage.end, self._current, 0)
        sight = self.in_sight()
        if not (sight[0] - 400 < passage.start and passage.end < sight[1] + 400):
            return None  # far longer than what can be seen
        pieces = list(pieces_of(lane, self._scene(), (passage.start, passage.end)))
        return Grips(pieces[0], pieces[-1]) if pieces else None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, then the lines under claims, the signs beside them and the grips."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self._scrolled())
        self._lines.paint(painter, self._scene(), self.in_sight())
        grips = self._grips()
        if grips is not None and self._current in self._claims:
            colours = self.inks.of(self._claims[self._current].claimant)
            grips.paint(painter, colours.line, self.inks.ground)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the claim being looked at in sight where the lines end elsewhere now."""
        super().resizeEvent(event)
        self._refit.start()  # once the text is laid out

    def _keep_in_sight(self) -> None:
        passage = self.passage
        if self._followed and passage is not None and not self.textCursor().hasSelection():
            self.reveal(passage.start, passage.end)

    def _on_scrolled(self) -> None:
        self._followed = False

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._wash()

    # --- the pointer ---

    def _scrolled(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _grip_at(self, point: QPointF) -> End | None:
        grips = self._grips()
        return None if grips is None else grips.at(point + self._scrolled())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a grip, or begin to select."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._dragged = self._grip_at(event.position())
        if self._dragged is None:
            super().mousePressEvent(event)
        else:
            self._rest.stop()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the grip that is held."""
        if self._dragged is None:
            super().mouseMoveEvent(event)
            on_grip = not event.buttons() and self._grip_at(event.position()) is not None
            shape = Qt.CursorShape.SizeHorCursor if on_grip else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(shape)
            return
        point = event.position().toPoint()
        exact = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if self.passage is not None:
            at = self.position_at(point)
            self._show_draft(self.passage.dragged(self._dragged, self.text, at, exact=exact))
        self._scroll_towards(point)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the grip, or tell which claim was clicked."""
        if self._dragged is not None:
            self._dragged = None
            self.settle()
            return
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            claim = claim_at(self._passages.values(), self.position_at(event.position().toPoint()))
            if claim is not None:
                self.claim_pointed.emit(claim)

    def _scroll_towards(self, point: QPoint) -> None:
        height, bar = self.viewport().height(), self.verticalScrollBar()
        if point.y() < 0 or point.y() > height:
            bar.setValue(bar.value() + (point.y() if point.y() < 0 else point.y() - height))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes back what is being moved, then the selection."""
        if event.key() == Qt.Key.Key_Escape and (self._draft or self.textCursor().hasSelection()):
            self.take_back()
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say who claims what is under the pointer."""
        if isinstance(event, QHelpEvent):
            claim = claim_at(self._passages.values(), self.position_at(event.pos()))
            mark = self._claims.get(claim) if claim is not None else None
            QToolTip.showText(event.globalPos(), plain_tip(mark.words) if mark else "", self)
            return True
        return super().viewportEvent(event)
