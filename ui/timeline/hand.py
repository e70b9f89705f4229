"""The timeline under the hand: a stretch is dragged into the query, moved and zoomed."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from archive.search.moments import Bucket
from ui.timeline.axis import bounds, minute_of, moment_of, range_term
from ui.timeline.canvas import AXIS, TimeCanvas
from ui.widgets.wrapping import plain_tip

_STEP = 1.6
_PAN = 0.15  # of the view, by a key
_FAR = 4  # px: less is a click


class TimeHand(TimeCanvas):
    """Dragging over the bars chooses a stretch, dragging the axis moves."""

    term_chosen = Signal(str)
    range_changed = Signal()
    story_chosen = Signal(str, int)  # event or article, its id

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed: QPointF | None = None
        self._held = QPointF()
        self._dragged = False
        self._moves = False
        self._anchor: Bucket | None = None
        self._at: Bucket | None = None
        self.setMouseTracking(True)

    @property
    def term(self) -> str:
        """Return what keeps the query to the chosen stretch, empty without one."""
        if self.range is None:
            return ""
        return range_term(moment_of(self.range[0]), moment_of(self.range[1]), self.unit)

    def choose(self, first: float, last: float) -> None:
        """Choose a stretch (minutes), widened to whole units."""
        low, high = sorted((first, last))
        begin, _end = bounds(moment_of(low), self.unit)
        _begin, end = bounds(moment_of(high), self.unit)
        self.range = minute_of(begin), minute_of(end)
        self.range_changed.emit()
        self.update()

    def clear(self) -> None:
        """Choose nothing."""
        self.range = self._anchor = self._at = None
        self.range_changed.emit()
        self.update()

    def zoom_by(self, steps: float, x: float | None = None) -> None:
        """Go closer or farther, around a place or the middle."""
        self.go(self.axis.zoomed(_STEP**steps, self.width() / 2 if x is None else x))

    def closer(self) -> None:
        """Fill the view with the chosen stretch."""
        if self.range is not None:
            self.go(self.axis.around(*self.range))
            self.clear()

    # --- mouse ---

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the axis, or begin a stretch."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = self._held = event.position()
            self._dragged = False
            self._moves = event.position().y() >= self.height() - AXIS

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move, or stretch what is chosen."""
        at = event.position()
        if self._pressed is None:
            self._point_at(at)
            return
        if not self._dragged and (at - self._pressed).manhattanLength() < _FAR:
            return
        self._dragged = True
        if self._moves:
            self.go(self.axis.moved(self._held.x() - at.x()))
        else:
            self.choose(self.axis.minute_at(self._pressed.x()), self.axis.minute_at(at.x()))
        self._held = at

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the stretch into the query, or choose what was clicked."""
        pressed, self._pressed = self._pressed, None
        if pressed is None or self._moves:
            return
        if self._dragged:
            self.term_chosen.emit(self.term)
            return
        story = self.story_at(pressed.x(), pressed.y())
        bucket = self.bucket_at(pressed.x())
        if story is not None:
            self.story_chosen.emit(story[0], story[1].id)
        elif bucket is not None:
            self._take(bucket, extend=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            self.clear()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Fill the view with what was clicked."""
        bucket = self.bucket_at(event.position().x())
        if bucket is not None and event.position().y() < self.height() - AXIS:
            self._pressed = None
            self.range = minute_of(bucket.first), minute_of(bucket.last)
            self.closer()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer; sideways or with Shift, move."""
        turn = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or turn.x():
            self.go(self.axis.moved(-(turn.x() or turn.y())))
        else:
            self.zoom_by(turn.y() / 120, event.position().x())
        event.accept()

    def _point_at(self, at: QPointF) -> None:
        story = self.story_at(at.x(), at.y())
        words = story[1].words if story is not None else self.describe(self.bucket_at(at.x()))
        self.setToolTip(plain_tip(words))
        on_axis = at.y() >= self.height() - AXIS
        plain = Qt.CursorShape.OpenHandCursor if on_axis else Qt.CursorShape.IBeamCursor
        self.setCursor(Qt.CursorShape.PointingHandCursor if story is not None else plain)

    # --- keys ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from bar to bar, stretch, zoom, put into the query."""
        key, shift = Qt.Key(event.key()), event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        zooms = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1,
                 Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}  # fmt: skip
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        pans = {Qt.Key.Key_PageUp: -5, Qt.Key.Key_PageDown: 5}
        if key in zooms:
            middle = None if self.range is None else self.axis.x_of(sum(self.range) / 2)
            self.zoom_by(zooms[key], middle)
        elif key in steps and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.go(self.axis.moved(steps[key] * _PAN * self.width()))
        elif key in steps:
            self._step(steps[key], extend=bool(shift))
        elif key in pans:
            self.go(self.axis.moved(pans[key] * _PAN * self.width()))
        elif not self._act(key):
            super().keyPressEvent(event)

    def _act(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_Home:
            self.show_all()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.range is not None:
            self.term_chosen.emit(self.term)
        elif key == Qt.Key.Key_Z and self.range is not None:
            self.closer()
        elif key == Qt.Key.Key_Escape and self.range is not None:
            self.clear()
        else:
            return False
        return True

    def _step(self, by: int, *, extend: bool) -> None:
        """Go to the next or previous bar with photos."""
        if not self.buckets:
            return
        firsts = [bucket.first for bucket in self.buckets]
        known = self._at is not None and self._at.first in firsts
        at = firsts.index(self._at.first) + by if known and self._at is not None else 0
        if not known and by < 0:
            at = len(firsts) - 1
        self._take(self.buckets[min(max(at, 0), len(firsts) - 1)], extend=extend)

    def _take(self, bucket: Bucket, *, extend: bool) -> None:
        if not extend or self._anchor is None:
            self._anchor = bucket
        self._at = bucket
        last = minute_of(bucket.last) - 1
        edge = minute_of(self._anchor.first)
        other = minute_of(self._anchor.last) - 1
        self.choose(min(edge, minute_of(bucket.first)), max(other, last))
        self.setAccessibleDescription(self.describe(bucket))
