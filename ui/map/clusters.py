"""Photos on the map: circles that say how many there are; drawn once a size, then copied."""

import math
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap

from archive.search.points import Cluster
from resources.i18n import ngettext
from ui.map.camera import Camera, mercator_y, x_of
from ui.widgets.colours import Colours

_KEPT = 500
_LEAST, _MOST = 7.0, 24.0  # px, radius
_REACH = 4.0  # px beyond a circle that still hit it


def radius_of(count: int) -> float:
    """Return how large the circle of so many photos is, in px."""
    return min(_MOST, _LEAST + 3.6 * math.log10(max(1, count)))


def place_of(cluster: Cluster, camera: Camera) -> tuple[float, float]:
    """Return where a cluster is on screen."""
    return camera.to_screen(x_of(cluster.longitude), mercator_y(cluster.latitude))


def box_of(cluster: Cluster, camera: Camera) -> QRectF:
    """Return the square around a cluster's circle."""
    x, y = place_of(cluster, camera)
    reach = radius_of(cluster.count) + 1
    return QRectF(x - reach, y - reach, 2 * reach, 2 * reach)


def hit(clusters: Sequence[Cluster], camera: Camera, at_x: float, at_y: float) -> Cluster | None:
    """Return the cluster under a point of the view, the nearest of several."""
    nearest: tuple[float, Cluster] | None = None
    for cluster in clusters:
        x, y = place_of(cluster, camera)
        away = math.hypot(x - at_x, y - at_y)
        if away <= radius_of(cluster.count) + _REACH and (nearest is None or away < nearest[0]):
            nearest = (away, cluster)
    return nearest[1] if nearest else None


def short(count: int, locale: QLocale) -> str:
    """Return a number that fits into a circle: 12, 950, 1.2k, 84k, 1.1M."""
    for least, sign in ((1_000_000, "M"), (1_000, "k")):
        if count >= least:
            value = count / least
            return locale.toString(value, "f", 1 if value < 10 else 0) + sign
    return locale.toString(count)


def words_of_cluster(cluster: Cluster) -> str:
    """Return what a cluster holds, in words."""
    words = ngettext("{count} photo", "{count} photos", cluster.count).format(count=cluster.count)
    if cluster.coarse:
        rough = ngettext(
            "{count} of them known to a region or country only",
            "{count} of them known to a region or country only",
            cluster.coarse,
        )
        words = f"{words}, {rough.format(count=cluster.coarse)}"
    return words


class ClusterPainter:
    """Draws clusters in the colours of a theme."""

    def __init__(self, colours: Colours, font: QFont, locale: QLocale, ratio: float) -> None:
        self._colours, self._locale, self._ratio = colours, locale, ratio
        self._font = QFont(font)
        self._font.setPixelSize(max(9, round(font.pixelSize() * 0.85)))
        self._font.setBold(True)
        self._drawn: OrderedDict[tuple[str, bool, bool], QPixmap] = OrderedDict()

    def paint_all(
        self, painter: QPainter, camera: Camera, clusters: Sequence[tuple[Cluster, bool]]
    ) -> None:
        """Draw clusters, each with whether photos of it are chosen; the last ones lie on top."""
        place = camera.placing()
        for cluster, chosen in clusters:
            x, y = place(x_of(cluster.longitude), mercator_y(cluster.latitude))
            pixmap = self._pixmap(cluster, chosen)
            size = pixmap.deviceIndependentSize()
            painter.drawPixmap(QPointF(x - size.width() / 2, y - size.height() / 2), pixmap)

    def drawn(self, clusters: Iterable[tuple[Cluster, bool]]) -> Iterator[Cluster]:
        """Draw the circles that never were, and yield each: one takes a tenth of a millisecond."""
        for cluster, chosen in clusters:
            if self._key(cluster, chosen) not in self._drawn:
                self._pixmap(cluster, chosen)
                yield cluster

    def _key(self, cluster: Cluster, chosen: bool) -> tuple[str, bool, bool]:
        words = short(cluster.count, self._locale) if cluster.count > 1 else ""
        return words, cluster.coarse == cluster.count, chosen

    def _pixmap(self, cluster: Cluster, chosen: bool) -> QPixmap:
        key = self._key(cluster, chosen)
        found = self._drawn.get(key)
        if found is None:
            words, vague, _chosen = key
            found = self._drawn[key] = self._circle(words, radius_of(cluster.count), vague, chosen)
            if len(self._drawn) > _KEPT:
                self._drawn.popitem(last=False)
        return found

    def _circle(self, words: str, radius: float, vague: bool, chosen: bool) -> QPixmap:
        side = 2 * radius + 6
        pixmap = QPixmap(round(side * self._ratio), round(side * self._ratio))
        pixmap.setDevicePixelRatio(self._ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        colours = self._colours
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(colours.panel if not vague else colours.accent), 2)
        if vague:  # known to a region or country only: an open circle
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        ground = colours.on_accent if chosen else colours.accent
        painter.setBrush(QColor(colours.raised if vague and not chosen else ground))
        middle = QPointF(side / 2, side / 2)
        painter.drawEllipse(middle, radius, radius)
        if chosen:
            painter.setPen(QPen(QColor(colours.accent), 3))
            painter.drawEllipse(middle, radius - 1, radius - 1)
        ink = colours.accent if chosen or vague else colours.on_accent
        painter.setPen(QColor(ink))
        painter.setFont(self._font)
        painter.drawText(QRectF(0, 0, side, side), Qt.AlignmentFlag.AlignCenter, words)
        painter.end()
        return pixmap
