"""Names on the map: countries and towns, as many as fit without touching one another."""

from collections import OrderedDict
from collections.abc import Iterable, Sequence
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

_KEPT = 600  # drawn names
_HALO = 3.0
_DOT = 2.5
_TOWNS_FROM = 3.2  # zoom


@dataclass(frozen=True, slots=True)
class Label:
    """A name to be written: at which point of the map, how, and whether a dot marks the point."""

    text: str
    x: float
    y: float
    style: str  # country, capital, town
    dotted: bool


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

    def paint(
        self,
        painter: QPainter,
        camera: Camera,
        labels: Iterable[Label],
        circles: Sequence[QRectF] = (),
    ) -> None:
        """Write what fits; who comes first has the right of way. ``circles`` lie on top."""
        taken: list[QRectF] = []
        view = QRectF(0, 0, camera.width, camera.height)
        for label in labels:
            x, y = camera.to_screen(label.x, label.y)
            if not view.contains(x, y):
                continue
            pixmap = self._pixmap(label)
            size = pixmap.deviceIndependentSize()
            left = x + _DOT + 2 if label.dotted else x - size.width() / 2
            box = QRectF(left, y - size.height() / 2, size.width(), size.height())
            for circle in circles:  # the name goes beside the photos that cover its beginning
                if label.dotted and circle.intersects(box) and circle.left() <= x + _DOT:
                    box.moveLeft(circle.right())
            if any(box.intersects(other) for other in taken):
                continue
            taken.append(box.adjusted(-2, 0, 2, 0))
            if label.dotted:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(self._ink))
                painter.drawEllipse(QPointF(x, y), _DOT, _DOT)
            painter.drawPixmap(box.topLeft(), pixmap)

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
