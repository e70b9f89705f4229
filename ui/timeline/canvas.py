"""The timeline as it is seen: photos as bars, events as stretches, articles as marks."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QWidget

from archive.search.moments import Bucket, Moments, Vague
from resources.i18n import gettext as _
from resources.i18n import mark, ngettext
from ui.timeline.axis import EPOCH, Axis, minute_of, moment_of
from ui.timeline.stories import Placing, Story
from ui.timeline.words import words_of_mark, words_of_stretch
from ui.widgets.colours import Colours, colours_of

AXIS, LANE, ARTICLES = 28, 20, 26  # px: height of the axis, of a line of events, of the articles
_LEAST_BAR = 2.0
_DAY = 1440.0  # minutes
_MINUTE = timedelta(minutes=1)


class TimeCanvas(QWidget):
    """Draws what it is given, for the time in view. ``TimeHand`` adds mouse and keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = minute_of(EPOCH)
        self.axis = Axis(now, now + 60 * 24 * 365.0 * 60, 100)
        self._moments: Moments | None = None
        self._counted: tuple[str, datetime, datetime] | None = None  # unit, from, to
        self._all: tuple[tuple[Bucket, ...], tuple[Vague, ...]] = ((), ())
        self.unit = "year"
        self.buckets: tuple[Bucket, ...] = ()
        self.vague: tuple[Vague, ...] = ()
        self._events: Sequence[Story] = ()
        self._articles: Sequence[Story] = ()
        self._lanes: list[tuple[int, Story]] = []
        self.range: tuple[float, float] | None = None  # minutes, on the edges of units
        self._current: float | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(160, 160)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(_("Timeline"))

    # --- what it is given ---

    def show_moments(self, moments: Moments) -> None:
        """Show when the photos of a result were taken."""
        self._moments = moments
        self._counted = None
        self._look()
        if not self.buckets and not self.vague and moments.span is not None:
            self.show_all()  # the photos of another query are elsewhere

    def show_stories(self, events: Sequence[Story], articles: Sequence[Story]) -> None:
        """Show events and articles beside the photos."""
        self._events, self._articles = events, articles
        self._look()

    def show_current(self, minute: float | None) -> None:
        """Mark when the photo with the focus was taken."""
        self._current = minute
        self.update()

    def show_all(self) -> None:
        """Show the whole time of the photos; without any, that of events and articles."""
        span = self._moments.span if self._moments is not None else None
        if span is not None:
            first, last = minute_of(span[0]), minute_of(span[1])
            spare = max(0.0, _DAY - (last - first)) / 2  # one photo: the day around it
            self.go(self.axis.around(first - spare, last + spare))
        elif stories := (*self._events, *self._articles):
            first, last = min(s.first for s in stories), max(s.last for s in stories)
            self.go(self.axis.around(first, last))

    def go(self, axis: Axis) -> None:
        """Look at another time."""
        if axis != self.axis:
            self.axis = axis
            self._look()

    @property
    def count_in_range(self) -> int:
        """Return how many photos the chosen stretch has."""
        if self.range is None:
            return 0
        low, high = self.range
        return sum(b.count for b in self.buckets if low <= minute_of(b.first) < high)

    # --- inside ---

    def _look(self) -> None:
        first, last = moment_of(self.axis.first), moment_of(self.axis.last)
        if self._moments is not None:
            bars = max(12, self.width() // 6)
            self.unit = self._moments.unit_for(first, last, at_most=bars)
            self._count(self._moments, first, last)
        self._lanes = self.placing.in_lanes(self._events)
        self.update()

    def _count(self, moments: Moments, first: datetime, last: datetime) -> None:
        """Count beyond what is in view, so that moving and going closer counts nothing anew."""
        counted = self._counted
        if counted is None or counted[0] != self.unit or first < counted[1] or last > counted[2]:
            room = last - first
            low = moment_of(self.axis.first - room / _MINUTE)
            high = moment_of(self.axis.last + room / _MINUTE)
            self._all = moments.buckets(low, high, self.unit), moments.vague(low, high, self.unit)
            self._counted = self.unit, low, high
        buckets, vague = self._all
        self.buckets = tuple(b for b in buckets if b.first < last and b.last > first)
        self.vague = tuple(v for v in vague if v.first < last and v.last > first)

    @property
    def placing(self) -> Placing:
        """Return where stories stand in the time in view."""
        return Placing(self.axis, float(self.width()), self.fontMetrics())

    @property
    def _floor(self) -> float:
        """Return where the bars stand."""
        lanes = 1 + max((lane for lane, _ in self._lanes), default=-1)
        return self.height() - AXIS - ARTICLES - LANE * lanes - 8

    def place_of_event(self, lane: int, event: Story) -> QRectF:
        """Return where an event is drawn."""
        left, right = self.axis.x_of(event.first), self.axis.x_of(event.last)
        left, right = max(left, 0.0), min(right, float(self.width()))
        return QRectF(left, self._floor + 6 + lane * LANE, max(4.0, right - left), LANE - 6)

    def story_at(self, x: float, y: float) -> tuple[str, Story] | None:
        """Return the event or article at a place: its kind and itself."""
        for lane, event in self._lanes:
            box = self.place_of_event(lane, event)
            left, right = self.placing.extent(event)
            if QRectF(left, box.top() - 3, right - left + 6, LANE).contains(x, y):
                return "event", event
        top = self.height() - AXIS - ARTICLES
        if top <= y <= top + ARTICLES:
            near = [(abs(self.axis.x_of(each.first) - x), each) for each in self._articles]
            away, story = min(near, key=lambda pair: pair[0], default=(99.0, None))
            if story is not None and away <= 7:
                return "article", story
        return None

    def bucket_at(self, x: float) -> Bucket | None:
        """Return the bar at a place."""
        minute = self.axis.minute_at(x)
        for bucket in self.buckets:
            if minute_of(bucket.first) <= minute < minute_of(bucket.last):
                return bucket
        return None

    def describe(self, bucket: Bucket | None) -> str:
        """Return a bar in words."""
        if bucket is None:
            return ""
        stretch = words_of_stretch(bucket.first, bucket.last, self.locale())
        words = ngettext("{count} photo", "{count} photos", bucket.count)
        return f"{stretch}: {words.format(count=self.locale().toString(bucket.count))}"

    # --- painting ---

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the time in view."""
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.well))
        self._paint_axis(painter, colours)
        self._paint_vague(painter, colours)
        self._paint_bars(painter, colours)
        self._paint_stories(painter, colours)
        self._paint_range(painter, colours)
        self._paint_scale(painter, colours)
        if self.hasFocus():
            painter.setPen(QColor(colours.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _paint_axis(self, painter: QPainter, colours: Colours) -> None:
        bottom = self.height() - AXIS
        painter.fillRect(QRectF(0, bottom, self.width(), AXIS), QColor(colours.panel))
        marks = list(self.axis.marks())
        ends = [*(self.axis.x_of(line.minute) for line in marks[1:]), self.width()]
        for line, end in zip(marks, ends, strict=True):
            x = self.axis.x_of(line.minute)
            painter.setPen(QColor(colours.line))
            painter.drawLine(QPointF(x, 0), QPointF(x, bottom + 6))
            painter.setPen(QColor(colours.muted))
            words = words_of_mark(line, self.locale())
            left = max(x + 4, 4.0)  # of the time that has begun already, at the edge
            if left + painter.fontMetrics().horizontalAdvance(words) <= min(end, self.width()):
                painter.drawText(QPointF(left, bottom + 19), words)

    def _paint_bars(self, painter: QPainter, colours: Colours) -> None:
        most = max((bucket.count for bucket in self.buckets), default=1)
        room = self._floor - 28
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        for bucket in self.buckets:
            left = self.axis.x_of(minute_of(bucket.first))
            right = self.axis.x_of(minute_of(bucket.last))
            height = max(3.0, room * bucket.count / most)
            width = max(_LEAST_BAR, right - left - 1)
            painter.drawRect(QRectF(left, self._floor - height, width, height))
        if not self.buckets and self._moments is not None:
            painter.setPen(QColor(colours.muted))
            where = QRectF(0, 0, self.width(), self._floor)
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter, _("No photos in this time"))

    def _paint_scale(self, painter: QPainter, colours: Colours) -> None:
        """Say how many photos the tallest bar stands for, over whatever lies there."""
        if not self.buckets:
            return
        most = max(bucket.count for bucket in self.buckets)
        words = _(UNIT_WORDS[self.unit]).format(count=self.locale().toString(most))
        metrics = painter.fontMetrics()
        ground = QRectF(2, 2, metrics.horizontalAdvance(words) + 12, metrics.height() + 6)
        painter.fillRect(ground, QColor(colours.well))
        painter.setPen(QColor(colours.muted))
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_vague(self, painter: QPainter, colours: Colours) -> None:
        """Hatch the stretches in which photos lie that are known no better."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(QColor(colours.line), Qt.BrushStyle.BDiagPattern))
        for vague in self.vague:
            left = self.axis.x_of(minute_of(vague.first))
            right = self.axis.x_of(minute_of(vague.last))
            painter.drawRect(QRectF(left, 28, right - left, self._floor - 28))

    def _paint_stories(self, painter: QPainter, colours: Colours) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for lane, event in self._lanes:
            box = self.place_of_event(lane, event)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.hover))
            painter.drawRoundedRect(box, 3, 3)
            painter.setPen(QColor(colours.text))
            painter.drawText(QPointF(self.placing.words_left(event), box.bottom() - 2), event.words)
        middle = self.height() - AXIS - ARTICLES / 2
        painter.setPen(QPen(QColor(colours.text), 1))
        painter.setBrush(QColor(colours.raised))
        for article in self._articles:
            x = self.axis.x_of(article.first)
            if -8 < x < self.width() + 8:
                painter.drawRect(QRectF(x - 4, middle - 6, 8, 11))
                painter.drawLine(QPointF(x - 2, middle - 3), QPointF(x + 2, middle - 3))
                painter.drawLine(QPointF(x - 2, middle), QPointF(x + 2, middle))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_range(self, painter: QPainter, colours: Colours) -> None:
        if self._current is not None:
            x = self.axis.x_of(self._current)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.text))
            tip = [QPointF(x - 5, 22), QPointF(x + 5, 22), QPointF(x, 30)]
            painter.drawPolygon(QPolygonF(tip))
        if self.range is not None:
            left, right = (self.axis.x_of(edge) for edge in self.range)
            fill = QColor(colours.text)
            fill.setAlpha(36)
            painter.setBrush(fill)
            painter.setPen(QPen(QColor(colours.text), 2))
            painter.drawRect(QRectF(left, 1, max(2.0, right - left), self.height() - AXIS - 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the same time on another width."""
        self.axis = self.axis.resized(self.width())
        self._look()


UNIT_WORDS = {
    "decade": mark("Tallest bar: {count} in a decade"),
    "year": mark("Tallest bar: {count} in a year"),
    "month": mark("Tallest bar: {count} in a month"),
    "day": mark("Tallest bar: {count} in a day"),
    "hour": mark("Tallest bar: {count} in an hour"),
    "minute": mark("Tallest bar: {count} in a minute"),
}
