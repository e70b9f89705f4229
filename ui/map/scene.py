"""The painted map, kept: while the view only moves, a frame copies a part of it.

Composed a little larger than the view; while somebody zooms, it is stretched instead and composed
when the zoom rests. Composing takes as long as a frame may, copying a millisecond.
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap

from ui.map.camera import Camera

_LARGER = 1.4  # than the view, each way
_STRETCH = 3.0  # zoom steps


class Scene:
    """A picture of the map and where it looks."""

    def __init__(self, draw: Callable[[QPainter, Camera], None]) -> None:
        self._draw = draw
        self._shows: Camera | None = None
        self._picture: QPixmap | None = None
        self.composed = 0  # times, for the bench

    def forget(self) -> None:
        """Compose anew at the next painting: what is shown has changed."""
        self._shows = None

    def paint(self, painter: QPainter, camera: Camera, ground: QColor, ratio: float) -> None:
        """Paint what a camera sees."""
        if not self._covers(camera):
            self._compose(camera, ground, ratio)
        shows = self._shows
        assert shows is not None
        assert self._picture is not None
        across = camera.left - shows.left
        left = (across - round(across)) * camera.scale
        top = (camera.top - shows.top) * camera.scale
        source = QRectF(left * ratio, top * ratio, camera.width * ratio, camera.height * ratio)
        painter.drawPixmap(QRectF(0, 0, camera.width, camera.height), self._picture, source)

    def stretch(self, painter: QPainter, camera: Camera) -> bool:
        """Paint the picture there is at another zoom; tell whether it does for now."""
        shows = self._shows
        if shows is None or self._picture is None or abs(shows.zoom - camera.zoom) > _STRETCH:
            return False
        larger = camera.scale / shows.scale
        across = shows.left - camera.left
        left = (across - round(across)) * camera.scale
        top = (shows.top - camera.top) * camera.scale
        target = QRectF(left, top, shows.width * larger, shows.height * larger)
        painter.drawPixmap(target, self._picture, QRectF(self._picture.rect()))
        return True

    def _covers(self, camera: Camera) -> bool:
        shows = self._shows
        if shows is None or shows.zoom != camera.zoom:
            return False
        across = camera.left - shows.left
        left = (across - round(across)) * camera.scale
        top = (camera.top - shows.top) * camera.scale
        return (
            left >= 0
            and top >= 0
            and left + camera.width <= shows.width
            and top + camera.height <= shows.height
        )

    def _compose(self, camera: Camera, ground: QColor, ratio: float) -> None:
        width, height = round(camera.width * _LARGER), round(camera.height * _LARGER)
        larger = replace(camera, width=width, height=height)
        size = round(larger.width * ratio), round(larger.height * ratio)
        if self._picture is None or (self._picture.width(), self._picture.height()) != size:
            self._picture = QPixmap(*size)
        self._picture.setDevicePixelRatio(ratio)
        self._picture.fill(ground)
        painter = QPainter(self._picture)
        self._draw(painter, larger)
        painter.end()
        self._picture.setDevicePixelRatio(1.0)
        self._shows = larger
        self.composed += 1
