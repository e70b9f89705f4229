"""The painted map, kept: while the view only moves, a frame copies a part of it.

Composed a little larger than the view. The next picture is composed in steps, a few milliseconds a
frame, before the view reaches the edge of the one there is; only a view that is covered by nothing
waits for a whole composition. At another zoom the picture there is is stretched meanwhile.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap

from ui.map.camera import Camera

Step = Callable[[QPainter], None]
Compose = Callable[[Camera], Iterator[Step]]

_LARGER = 1.4  # than the view, each way
_STRETCH = 6.0  # zoom steps
_NEAR = 0.45  # of the spare room: the next picture is begun beyond
_BUDGET = 0.003  # s of a frame for composing


@dataclass(slots=True)
class _Picture:
    """A picture of the map, where it looks, and what is still to be painted on it."""

    pixmap: QPixmap
    shows: Camera
    steps: Iterator[Step]
    is_stale: bool = False

    def go_on(self, until: float) -> bool:
        """Paint until a moment (``time.perf_counter``); tell whether it is finished."""
        for step in self.steps:
            painter = QPainter(self.pixmap)
            step(painter)
            painter.end()
            if time.perf_counter() >= until:
                return False
        self.pixmap.setDevicePixelRatio(1.0)
        return True


class Scene:
    """A picture of the map and the next one. ``again`` asks for another frame."""

    def __init__(self, compose: Compose, again: Callable[[], None]) -> None:
        self._compose = compose
        self._again = again
        self._now: _Picture | None = None
        self._next: _Picture | None = None
        self.composed = 0  # times, for the bench

    def forget(self) -> None:
        """Compose anew at the next painting: what is shown has changed."""
        self._now = self._next = None

    def renew(self) -> None:
        """Compose anew in the next frames; what is shown may stay until then."""
        self._next = None
        if self._now is not None:
            self._now.is_stale = True

    def paint(self, painter: QPainter, camera: Camera, ground: QColor, ratio: float) -> None:
        """Paint what a camera sees."""
        until = time.perf_counter() + _BUDGET
        now = self._now
        if now is None or not _does(now.shows, camera):
            self._compose_now(camera, ground, ratio)
        elif self._next is None and (now.is_stale or not _lasts(now.shows, camera)):
            self._next = self._begun(camera, ground, ratio)
        self._go_on(until)
        assert self._now is not None
        shows, pixmap = self._now.shows, self._now.pixmap
        larger = camera.scale / shows.scale
        left, top = _offset(shows, camera)
        whole = QRectF(-left, -top, shows.width * larger, shows.height * larger)
        seen = whole.intersected(QRectF(0, 0, camera.width, camera.height))
        zoom = ratio / larger  # px of the picture in one of the view
        source = QRectF((seen.left() + left) * zoom, (seen.top() + top) * zoom,
                        seen.width() * zoom, seen.height() * zoom)  # fmt: skip
        if seen != QRectF(0, 0, camera.width, camera.height):
            painter.fillRect(QRectF(0, 0, camera.width, camera.height), ground)
        painter.drawPixmap(seen, pixmap, source)

    # --- inside ---

    def _compose_now(self, camera: Camera, ground: QColor, ratio: float) -> None:
        if self._next is None or not _covers(self._next.shows, camera):
            self._next = self._begun(camera, ground, ratio)
        self._next.go_on(float("inf"))
        self._take_next()

    def _go_on(self, until: float) -> None:
        if self._next is not None:
            if self._next.go_on(until):
                self._take_next()
            else:
                self._again()

    def _take_next(self) -> None:
        self._now, self._next = self._next, None
        self.composed += 1

    def _begun(self, camera: Camera, ground: QColor, ratio: float) -> _Picture:
        width, height = round(camera.width * _LARGER), round(camera.height * _LARGER)
        larger = replace(camera, width=width, height=height)
        pixmap = QPixmap(round(width * ratio), round(height * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(ground)
        return _Picture(pixmap, larger, self._compose(larger))


def _offset(shows: Camera, camera: Camera) -> tuple[float, float]:
    """Return how far right and below a picture's corner a view's corner lies, in its px."""
    across = camera.left - shows.left
    return (across - round(across)) * camera.scale, (camera.top - shows.top) * camera.scale


def _spare(shows: Camera, camera: Camera) -> tuple[float, float, float, float]:
    """Return the px that a picture reaches beyond a view: left, top, right, bottom."""
    left, top = _offset(shows, camera)
    return left, top, shows.width - left - camera.width, shows.height - top - camera.height


def _covers(shows: Camera, camera: Camera) -> bool:
    return shows.zoom == camera.zoom and min(_spare(shows, camera)) >= 0


def _does(shows: Camera, camera: Camera) -> bool:
    """Tell whether a picture may be shown at all: of another zoom it is stretched for a while."""
    away = abs(shows.zoom - camera.zoom)
    return _covers(shows, camera) if away == 0 else away <= _STRETCH


def _lasts(shows: Camera, camera: Camera) -> bool:
    """Tell whether a picture is the right one and far enough from its edge."""
    if shows.zoom != camera.zoom:
        return False
    left, top, right, bottom = _spare(shows, camera)
    across, down = (left + right) / 2 * _NEAR, (top + bottom) / 2 * _NEAR
    return min(left, right) >= across and min(top, bottom) >= down
