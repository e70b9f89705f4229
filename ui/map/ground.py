"""The map under the photos: drawn in the background, larger than the view, moved until it is new.

Panning and zooming only move and stretch the last picture; the next one is asked for when the view
nears its edge or another zoom. So a frame never waits for outlines.
"""

import functools
import math
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from archive.errors import ArchiveError
from archive.worldmap import CountryName, Outlines, World
from ui.jobs import Jobs
from ui.map.camera import Camera
from ui.widgets.colours import Colours

_LARGER = 1.6  # than the view, each way
_COARSE, _MIDDLE = 2.6, 5.2  # zooms up to which the coarser scales do
_REGIONS_FROM = 4.6
_AT_ONCE = 8  # pieces drawn before the window may go on
_ROWS = 64  # px filled before that
_LONGEST_WAIT = 0.1  # s; the window paints in far less
_NEAR = 0.5  # of a zoom step: the picture is drawn anew beyond
_window_rests = threading.Event()
_window_rests.set()


@contextmanager
def window_first() -> Iterator[None]:
    """Hold up the drawing of outlines: two threads share Python's lock, and a frame cannot wait."""
    _window_rests.clear()
    try:
        yield
    finally:
        _window_rests.set()


@dataclass(frozen=True, slots=True)
class MapColours:
    """What the map is painted with; greys, so that the photos are what one sees."""

    water: str
    land: str
    coast: str
    border: str
    disputed: str
    region: str


def colours_for(colours: Colours) -> MapColours:
    """Return the map's colours in a theme."""
    dark = QColor(colours.window).lightness() < 128
    if dark:
        return MapColours("#1b1b1b", "#2f2f2f", "#555555", "#7d7d7d", "#d0a24a", "#444444")
    return MapColours("#cfcfcf", "#f1f1f1", "#9a9a9a", "#6c6c6c", "#8a5a00", "#d2d2d2")


class Ground(QObject):
    """Holds the newest picture of the map and asks for a better one when the view moves on."""

    changed = Signal()
    failed = Signal(str)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._world: World | None = None
        self._picture: QImage | None = None
        self._shows: Camera | None = None
        self._wish: tuple[Camera, MapColours, float] | None = None
        self._drawing = False
        self._broken = False
        self.disputed_in_view = False

    @property
    def ready(self) -> bool:
        """Tell whether the picture is what was asked for last."""
        return self._picture is not None and self._wish is None and not self._drawing

    @property
    def countries(self) -> tuple[CountryName, ...]:
        """Return the names of countries; none until the map was read."""
        return self._world.countries if self._world is not None else ()

    def paint(self, painter: QPainter, camera: Camera, strip: QRectF) -> None:
        """Paint what there is of the map within a strip, moved and stretched to the view.

        Stretching all at once takes longer than a frame: Qt shares it among threads and waits.
        """
        if self._picture is None or self._shows is None:
            return
        shows = self._shows
        stretch = camera.scale / shows.scale
        turns = round(camera.x - shows.x)
        left = (shows.left + turns - camera.left) * camera.scale
        top = (shows.top - camera.top) * camera.scale
        target = QRectF(left, top, shows.width * stretch, shows.height * stretch)
        painter.setClipRect(strip)  # a part of the picture would have an edge of its own
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, abs(stretch - 1) > 1e-9)
        painter.drawImage(target, self._picture, QRectF(self._picture.rect()))

    def wish(
        self, camera: Camera, colours: MapColours, ratio: float, *, anew: bool = False
    ) -> None:
        """Ask for a picture around a view, unless there is one that does."""
        if self._broken or (not anew and self._does(camera)):
            return
        larger = replace(camera, width=round(camera.width * _LARGER),
                         height=round(camera.height * _LARGER))  # fmt: skip
        self._wish = larger, colours, ratio
        self._start()

    def _does(self, camera: Camera) -> bool:
        shows = self._wish[0] if self._wish is not None else self._shows
        if shows is None or abs(shows.zoom - camera.zoom) > 1e-6:
            return False
        spare_x = (shows.width - camera.width) / 2 / camera.scale
        spare_y = (shows.height - camera.height) / 2 / camera.scale
        across = abs(camera.x - shows.x)
        near = min(across, 1 - across) <= spare_x * _NEAR
        return near and abs(camera.y - shows.y) <= spare_y * _NEAR

    def _start(self) -> None:
        if not self._drawing and self._wish is not None:
            wish, self._wish, self._drawing = self._wish, None, True
            self._jobs.fetch(
                partial(self._drawn, *wish), partial(self._on_drawn, wish[0]), self._on_failed
            )

    def _drawn(self, camera: Camera, colours: MapColours, ratio: float) -> tuple[QImage, bool]:
        self._world = _the_world()
        return draw_ground(_level(scale_for(camera.zoom)), camera, colours, ratio)

    def _on_drawn(self, camera: Camera, drawn: tuple[QImage, bool]) -> None:
        self._drawing = False
        self._shows = camera
        self._picture, self.disputed_in_view = drawn
        self._start()
        self.changed.emit()

    def _on_failed(self, error: Exception) -> None:
        self._drawing, self._broken, self._wish = False, True, None
        if isinstance(error, ArchiveError):
            self.failed.emit(str(error))


def scale_for(zoom: float) -> str:
    """Return which outlines a zoom is drawn from."""
    if zoom <= _COARSE:
        return "110m"
    return "50m" if zoom <= _MIDDLE else "10m"


@functools.cache
def _the_world() -> World:
    """Return the map: read once in a process, whatever archives are opened in it."""
    return World()


@functools.cache
def _level(scale: str) -> dict[str, "Shapes"]:
    return {kind: Shapes(found) for kind, found in _the_world().level(scale).items()}


def draw_ground(
    level: dict[str, "Shapes"], camera: Camera, colours: MapColours, ratio: float
) -> tuple[QImage, bool]:
    """Draw the map (any thread). Returns it, and whether a disputed border is on it."""
    image = QImage(round(camera.width * ratio), round(camera.height * ratio),
                   QImage.Format.Format_RGB32)  # fmt: skip
    painter = QPainter(image)
    for top in range(0, image.height(), _ROWS):
        painter.fillRect(0, top, image.width(), _ROWS, QColor(colours.water))
        _let_the_window_in(0)
    disputed = False
    right = camera.left + camera.width / camera.scale
    for turn in range(math.floor(camera.left), math.floor(right) + 1):
        painter.resetTransform()
        painter.scale(ratio * camera.scale, ratio * camera.scale)
        painter.translate(turn - camera.left, -camera.top)
        disputed |= _draw_turn(painter, level, camera, colours, turn)
    painter.end()
    return image, disputed


def _draw_turn(
    painter: QPainter, level: dict[str, "Shapes"], camera: Camera, colours: MapColours, turn: int
) -> bool:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # or seams show between pieces
    painter.setPen(Qt.PenStyle.NoPen)
    for kind, colour in (
        ("land", colours.land), ("inland water", colours.water), ("lake", colours.water),
    ):  # fmt: skip
        painter.setBrush(QColor(colour))
        for number, area in enumerate(level[kind].seen(camera, turn)):
            painter.drawPolygon(area)
            _let_the_window_in(number)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if camera.zoom >= _REGIONS_FROM and "region" in level:
        _stroke(painter, level["region"].seen(camera, turn), colours.region, 1.0)
    _stroke(painter, level["coast"].seen(camera, turn), colours.coast, 1.0)
    _stroke(painter, level["border"].seen(camera, turn), colours.border, 1.2)
    disputed = level["disputed border"].seen(camera, turn)
    _stroke(painter, disputed, colours.disputed, 1.6, dashed=True)
    return bool(disputed)


def _stroke(
    painter: QPainter, lines: list[QPolygonF], colour: str, width: float, *, dashed: bool = False
) -> None:
    pen = QPen(QColor(colour), width)
    pen.setCosmetic(True)  # in px, whatever the zoom
    if dashed:
        pen.setDashPattern([4, 3])
    painter.setPen(pen)
    for number, line in enumerate(lines):
        painter.drawPolyline(line)
        _let_the_window_in(number)


def _let_the_window_in(number: int) -> None:
    if number % _AT_ONCE == 0:
        time.sleep(0)  # or it waits for 0.5 ms whenever it wants Python's lock
        _window_rests.wait(_LONGEST_WAIT)


class Shapes:
    """Outlines as Qt draws them; each piece is converted when it is first on screen."""

    def __init__(self, outlines: Outlines) -> None:
        self._outlines = outlines
        self._made: list[QPolygonF | None] = [None] * (len(outlines.starts) - 1)

    def seen(self, camera: Camera, turn: int) -> list[QPolygonF]:
        """Return what is in view of a turn of the world, in units of the map."""
        left, top = camera.left - turn, camera.top
        right, bottom = left + camera.width / camera.scale, top + camera.height / camera.scale
        numbers = self._outlines.within(left, top, right, bottom).tolist()
        return [self._made[number] or self._make(number) for number in numbers]

    def _make(self, number: int) -> QPolygonF:
        found = self._outlines
        part = slice(found.starts[number], found.starts[number + 1])
        points = zip(found.x[part].tolist(), found.y[part].tolist(), strict=True)
        made = self._made[number] = QPolygonF([QPointF(x, y) for x, y in points])
        return made
