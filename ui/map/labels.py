"""Names on the map: countries and towns, as many as fit without touching one another."""

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
)

from archive.worldmap import CountryName, Town
from resources.i18n import language
from ui.map.camera import Camera, mercator_y, x_of

Sides = tuple[float, float, float, float]
"""Left, top, right and bottom of a box; plain numbers, for thousands are compared in a frame."""
_KEPT = 600  # drawn names
_HALO = 3.0
_DOT = 2.5
_TOWNS_FROM = 3.2  # zoom
_FARTHEST, _FARTHEST_DOTTED = 12.0, 24.0  # px from a point to its name: a dot shows where it is


@dataclass(frozen=True, slots=True)
class Label:
    """A name to be written: at which point of the map, how, and whether a dot marks the point."""

    text: str
    x: float
    y: float
    style: str  # country, capital, town
    dotted: bool


@dataclass(frozen=True, slots=True)
class Placed:
    """A name that has found its place, and the dot it belongs to."""

    pixmap: QPixmap
    at: QPointF
    dot: QPointF | None


def country_labels(names: Iterable[CountryName], zoom: float) -> list[Label]:
    """Return the names of countries for a zoom, in the language of the window."""
    ukrainian = language() == "uk"
    return [
        Label(each.ukrainian if ukrainian else each.name, each.x, each.y, "country", False)
        for each in names
        if each.zoom <= zoom + 0.6 and zoom < 6.5
    ]


def town_labels(found: Sequence[Town]) -> list[Label]:
    """Return the names of towns, the most important first."""
    return [
        Label(town.name, x_of(town.longitude), mercator_y(town.latitude),
              "capital" if town.capital else "town", True)
        for town in found
    ]  # fmt: skip


def least_population(zoom: float) -> int | None:
    """Return the inhabitants of the smallest town to be named at a zoom, ``None`` for no towns."""
    if zoom < _TOWNS_FROM:
        return None
    for below, people in ((4.2, 1_000_000), (5.2, 250_000), (6.4, 60_000), (8.0, 10_000)):
        if zoom < below:
            return people
    return 0


class LabelPainter:
    """Writes names with a rim in the colour of the ground. Make another for another theme."""

    def __init__(self, font: QFont, ink: str, rim: str, ratio: float) -> None:
        self._font, self._ink, self._rim, self._ratio = font, ink, rim, ratio
        self._drawn: OrderedDict[tuple[str, str], QPixmap] = OrderedDict()

    def drawn(self, camera: Camera, labels: Iterable[Label]) -> Iterator[Label]:
        """Draw the names in view that never were, and yield each: one takes half a millisecond."""
        for label, _x, _y in _in_view(camera, labels):
            if (label.text, label.style) not in self._drawn:
                self._pixmap(label)
                yield label

    def placed(
        self, camera: Camera, labels: Iterable[Label], circles: Sequence[QRectF] = ()
    ) -> list[Placed]:
        """Return the names that fit; who comes first has the right of way.

        A name goes beside ``circles``, which lie on top; where there is no room, it is left out.
        """
        taken: list[Sides] = []
        found: list[Placed] = []
        round_ = [(each.left(), each.top(), each.right(), each.bottom()) for each in circles]
        for label, x, y in _in_view(camera, labels):
            pixmap = self._pixmap(label)
            size = pixmap.deviceIndependentSize()
            left = x + _DOT + 2 if label.dotted else x - size.width() / 2
            top = y - size.height() / 2
            wanted = (left, top, left + size.width(), top + size.height())
            place = _beside(wanted, _around(x, y, dotted=label.dotted), round_, taken)
            if place is not None:
                taken.append((place[0] - 2, place[1], place[2] + 2, place[3]))
                dot = QPointF(x, y) if label.dotted else None
                found.append(Placed(pixmap, QPointF(place[0], place[1]), dot))
        return found

    def paint(self, painter: QPainter, names: Iterable[Placed]) -> None:
        """Write names where they were placed."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._ink))
        for name in names:
            if name.dot is not None:
                painter.drawEllipse(name.dot, _DOT, _DOT)
            painter.drawPixmap(name.at, name.pixmap)

    def _pixmap(self, label: Label) -> QPixmap:
        key = (label.text, label.style)
        found = self._drawn.get(key)
        if found is None:
            found = self._drawn[key] = self._written(label)
            if len(self._drawn) > _KEPT:
                self._drawn.popitem(last=False)
        return found

    def _written(self, label: Label) -> QPixmap:
        font = QFont(self._font)
        if label.style == "country":
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 112)
        else:
            font.setPixelSize(max(9, round(font.pixelSize() * 0.9)))
        font.setBold(label.style == "capital")
        metrics = QFontMetricsF(font)
        width = metrics.horizontalAdvance(label.text) + 2 * _HALO
        pixmap = QPixmap(round(width * self._ratio), round((metrics.height() + 2) * self._ratio))
        pixmap.setDevicePixelRatio(self._ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        outline = QPainterPath()
        outline.addText(QPointF(_HALO, 1 + metrics.ascent()), font, label.text)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.strokePath(outline, QPen(QColor(self._rim), _HALO, j=Qt.PenJoinStyle.RoundJoin))
        painter.fillPath(outline, QColor(self._ink))
        painter.end()
        return pixmap


def _in_view(camera: Camera, labels: Iterable[Label]) -> Iterator[tuple[Label, float, float]]:
    """Yield the names whose point is on screen, and where it is, in px."""
    place_of, width, height = camera.placing(), camera.width, camera.height
    for label in labels:
        x, y = place_of(label.x, label.y)
        if 0 <= x <= width and 0 <= y <= height:
            yield label, x, y


def _beside(
    box: Sides, point: Sides, circles: Sequence[Sides], taken: Sequence[Sides]
) -> Sides | None:
    """Return where a name has room: as it lies, else right, left, above or below a circle.

    It touches what is around its point: farther away it would name what lies there.
    """
    circle = _first_touched(box, circles)
    if circle is None:
        return box if _first_touched(box, taken) is None else None
    left, top, right, bottom = box
    width, height = right - left, bottom - top
    right_of, left_of = circle[2] + 1, min(circle[0], (point[0] + point[2]) / 2) - 1
    for place in (
        (right_of, top, right_of + width, bottom),
        (left_of - width, top, left_of, bottom),
        (left, circle[1] - height, right, circle[1]),
        (left, circle[3], right, circle[3] + height),
    ):
        if (
            _first_touched(place, (point,)) is not None
            and _first_touched(place, taken) is None
            and _first_touched(place, circles) is None
        ):
            return place
    return None


def _around(x: float, y: float, *, dotted: bool) -> Sides:
    far = _FARTHEST_DOTTED if dotted else _FARTHEST
    return (x - far, y - far, x + far, y + far)


def _first_touched(box: Sides, others: Iterable[Sides]) -> Sides | None:
    left, top, right, bottom = box
    for each in others:
        if left < each[2] and right > each[0] and top < each[3] and bottom > each[1]:
            return each
    return None
