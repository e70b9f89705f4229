"""Figures of one series over time, with their ranges and sources; a click opens the passage.

Each claimant has a colour and a shape of point. A bar shows the range that the wording allows; an
arrow, that it is open ("at least"). An approximate figure is hollow. The plotting library is
imported with this module, so this module is imported only when a plot is first wanted.
"""

from collections.abc import Sequence
from datetime import UTC, datetime

import pyqtgraph as pg
from PySide6.QtCore import QDate, QPointF, QTimer, Signal
from PySide6.QtGui import QColor, QPen, QResizeEvent
from PySide6.QtWidgets import QGraphicsSceneMouseEvent, QVBoxLayout, QWidget

from archive.claims import Point
from resources.i18n import gettext as _
from ui.claims.marks import SHAPES, claimant_of, hue_of
from ui.claims.plot_labels import (
    FEW,
    Bar,
    Stand,
    day_ticks,
    label_of,
    one_below_another,
    side_by_side,
)
from ui.widgets.colours import Colours, colours_of
from ui.widgets.moments import reader_locale

_SIZE = 11  # px of a point
_OPEN = 0.07  # of the height of the plot: an open end's arrow
_OPEN_PX = 24  # at least, so that the point does not cover it
_PAUSE = 80  # ms
_MARGIN = 0.12
_LEAST_DAYS = 6.0  # beside the first and last point: fewer, and the axis counts hours
_LEAST = 180  # px, height
_BESIDE = 7  # px from the middle of a point to its number


class FigurePlot(QWidget):
    """A plot of points. ``opened`` is the claim whose point was clicked."""

    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: tuple[Point, ...] = ()
        self._claimants: tuple[str, ...] = ()
        self._across = self._up = 1.0  # px a second, px for 1 of what is counted
        self._stands: dict[int, Stand] = {}
        self._labels: dict[int, float] = {}  # how high the number beside each point stands
        numbers = pg.AxisItem("left")
        numbers.tickStrings = _numbers
        numbers.enableAutoSIPrefix(False)
        days = pg.DateAxisItem(orientation="bottom", utcOffset=0)
        self._plot = pg.PlotWidget(
            self, axisItems={"bottom": days, "left": numbers}, viewBox=pg.ViewBox(enableMenu=False)
        )
        menu = self._plot.getPlotItem().ctrlMenu  # never shown; without an owner it would stay
        menu.setParent(self, menu.windowFlags())
        self._plot.hideButtons()
        self._plot.setAccessibleName(_("Figures over time"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._plot)
        self.setMinimumHeight(_LEAST)
        self._again = QTimer(self, singleShot=True, interval=_PAUSE)
        self._again.timeout.connect(self._draw)

    def show_points(self, points: Sequence[Point], claimants: Sequence[str], words: str) -> None:
        """Draw the points that have a day.

        ``claimants`` in the order of their colours; ``words`` say what is drawn.
        """
        self._points = tuple(point for point in points if point.day_from or point.day_to)
        self._claimants = tuple(claimants)
        self._plot.setAccessibleDescription(words)
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw again once the size rests: open ends are as long as can be seen."""
        super().resizeEvent(event)
        if self._points:
            self._again.start()

    def _draw(self) -> None:
        colours = colours_of(self.palette())
        self._plot.clear()
        self._plot.setBackground(colours.raised)
        self._plot.showGrid(x=False, y=True, alpha=0.15)
        for side in ("left", "bottom"):
            self._plot.getAxis(side).setPen(colours.edge)
            self._plot.getAxis(side).setTextPen(colours.text)
        low, high = self._bounds()
        self._fit(low, high)
        self._spread()
        for number, name in enumerate(self._claimants):
            of_one = [point for point in self._points if claimant_of(point) == name]
            ink = hue_of(number, colours)
            for point in of_one:
                self._draw_range(point, QPen(ink, 0), (low, high))
            self._draw_marks(of_one, number, colours)

    def _bounds(self) -> tuple[float, float]:
        ends = [end for point in self._points for end in _ends(point)]
        return (min(ends), max(ends)) if ends else (0.0, 1.0)

    def _fit(self, low: float, high: float) -> None:
        days = [day for point in self._points for day in _days(point)]
        if not days:
            return
        height = (high - low) or abs(high) or 1.0
        margin = max(_MARGIN, 1.8 * _OPEN_PX / max(self.height(), 1))
        self._plot.setLabel("bottom", _months(days))
        side = max((max(days) - min(days)) * _MARGIN, _LEAST_DAYS * 86_400.0)
        self._plot.setRange(
            xRange=(min(days) - side, max(days) + side),
            yRange=(low - height * margin, high + height * margin),
            padding=0,
        )

    def _spread(self) -> None:
        """Put points that would cover one another side by side, and ticks on the days of few."""
        box = self._plot.getViewBox()
        (left, right), (low, high) = box.viewRange()
        across = max(box.width(), 1.0) / max(right - left, 1.0)
        up = max(box.height(), 1.0) / ((high - low) or 1.0)
        self._across, self._up = across, up
        bars = {point.claim_id: self._bar(point) for point in self._points}
        self._stands = side_by_side(bars)
        labels = {claim: (bar.x, bar.y) for claim, bar in bars.items()}
        self._labels = one_below_another(labels, self.fontMetrics().height())
        room = self.fontMetrics().horizontalAdvance("28 MMM") + 12
        days = [day for point in self._points for day in _days(point)]
        ticks = day_ticks(days, across, room)
        self._plot.getAxis("bottom").setTicks(None if ticks is None else [ticks])

    def _bar(self, point: Point) -> Bar:
        ends = [end * self._up for end in _ends(point)]
        middle, height = sum(_days(point)) / 2, _height(point)
        return Bar(middle * self._across, min(ends), height * self._up, max(ends))

    def _middle(self, point: Point) -> float:
        stand = self._stands.get(point.claim_id)
        return sum(_days(point)) / 2 + (stand.aside / self._across if stand else 0.0)

    def _draw_range(self, point: Point, pen: QPen, bounds: tuple[float, float]) -> None:
        pen.setWidthF(2.0)
        pen.setCosmetic(True)
        first, last = _days(point)
        middle, number = self._middle(point), _height(point)
        if last > first:
            self._plot.plot([first, last], [number, number], pen=pen)
        low, high = point.low, point.high
        share = max(_OPEN, _OPEN_PX / max(self.height(), 1))
        reach = ((bounds[1] - bounds[0]) or abs(number) or 1.0) * share
        bottom = float(low) if low is not None else number - reach
        top = float(high) if high is not None else number + reach
        if top > bottom:
            self._plot.plot([middle, middle], [bottom, top], pen=pen)
        for end, open_end, shape in ((top, high is None, "t1"), (bottom, low is None, "t")):
            if open_end:
                self._plot.plot([middle], [end], pen=None, symbol=shape, symbolSize=7,
                          symbolPen=pen, symbolBrush=pen.color())  # fmt: skip

    def _draw_marks(self, points: Sequence[Point], number: int, colours: Colours) -> None:
        ink = hue_of(number, colours)
        ground = QColor(colours.raised)
        marks = pg.ScatterPlotItem(
            pos=[(self._middle(point), _height(point)) for point in points],
            symbol=SHAPES[number % len(SHAPES)][0],
            size=_SIZE,
            pen=[pg.mkPen(ink, width=2) for _point in points],
            brush=[pg.mkBrush(ground if point.approx else ink) for point in points],
            data=list(points),
            hoverable=True,
            hoverSize=_SIZE + 4,
            tip=_tip,
        )
        marks.sigClicked.connect(self._on_clicked)
        self._plot.addItem(marks)
        if len(self._points) <= FEW:
            for point in points:
                self._draw_label(point, ink)

    def _draw_label(self, point: Point, ink: QColor) -> None:
        """Write a figure beside its point, or its group: to the left where that is on the right."""
        (left, right), _height_range = self._plot.getViewBox().viewRange()
        day = sum(_days(point)) / 2
        beyond = day > left + 0.7 * (right - left)
        label = pg.TextItem(label_of(point.figure), color=ink, anchor=(float(beyond), 0.5))
        label.setFont(self.font())
        beside = (self._stands[point.claim_id].edge + _BESIDE) / self._across
        height = self._labels[point.claim_id] / self._up
        label.setPos(day - beside if beyond else day + beside, height)
        self._plot.addItem(label, ignoreBounds=True)

    def _on_clicked(
        self, _item: object, spots: Sequence[pg.SpotItem], _event: QGraphicsSceneMouseEvent
    ) -> None:
        if len(spots):
            self.opened.emit(spots[0].data().claim_id)

    def place_of(self, claim_id: int) -> QPointF | None:
        """Return where a claim's point is on the widget (for tests and screen readers)."""
        for point in self._points:
            if point.claim_id == claim_id:
                at = QPointF(self._middle(point), _height(point))
                return QPointF(self._plot.mapFromScene(self._plot.getViewBox().mapViewToScene(at)))
        return None


def _height(point: Point) -> float:
    """Return where a figure's mark stands: its number, the middle of a range."""
    if point.value is None and point.low is not None and point.high is not None:
        return (float(point.low) + float(point.high)) / 2
    return float(point.number)


def _months(days: Sequence[float]) -> str:
    """Return the months over which days stretch, for below the axis."""
    names = [
        reader_locale().toString(QDate(day.year, day.month, 1), "MMM yyyy")
        for day in (datetime.fromtimestamp(each, UTC) for each in (min(days), max(days)))
    ]
    return " – ".join(dict.fromkeys(names))


def _days(point: Point) -> tuple[float, float]:
    first = point.day_from or point.day_to or "1970-01-01"
    last = point.day_to or first
    return _seconds(first), _seconds(last)


def _seconds(day: str) -> float:
    return datetime.fromisoformat(day[:10]).replace(tzinfo=UTC).timestamp()


def _ends(point: Point) -> tuple[float, ...]:
    known = [end for end in (point.low, point.high) if end is not None]
    return (float(point.number), *map(float, known))


def _numbers(values: Sequence[float], scale: float, spacing: float) -> list[str]:
    """Return the numbers of an axis as people here write them."""
    places = 0 if spacing * scale >= 1 else 2
    return [reader_locale().toString(value * scale, "f", places) for value in values]


def _tip(x: float, y: float, data: Point) -> str:
    return "\n".join(
        part
        for part in (f"{data.figure} · {claimant_of(data)}", data.words, data.headline or "")
        if part
    )
