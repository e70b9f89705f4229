"""What of the world is on screen: pure arithmetic on the Web Mercator map (0 to 1 a side)."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

from archive.search.points import Box

TILE = 256.0  # px of the whole world at zoom 0
FARTHEST, NEAREST = 0.0, 16.0
_EARTH_KM = 6371.0
_NORTHMOST = 85.0511
_AROUND_A_POINT = 8.5  # zoom at which the towns around one place are in view


@dataclass(frozen=True, slots=True)
class Camera:
    """The middle of the view (``x``, ``y`` of the map), the zoom, the size of the view in px."""

    x: float = 0.5
    y: float = 0.4
    zoom: float = 1.5
    width: int = 100
    height: int = 100

    @property
    def scale(self) -> float:
        """Return px from one side of the world to the other."""
        return float(TILE * 2.0**self.zoom)

    @property
    def left(self) -> float:
        """Return the map's x at the left side of the view."""
        return self.x - self.width / 2 / self.scale

    @property
    def top(self) -> float:
        """Return the map's y at the upper side of the view."""
        return self.y - self.height / 2 / self.scale

    def placing(self) -> Callable[[float, float], tuple[float, float]]:
        """Return ``to_screen`` for many points: what they share is worked out once."""
        middle, left, top, scale = self.x, self.left, self.top, self.scale

        def place(x: float, y: float) -> tuple[float, float]:
            return (x + round(middle - x) - left) * scale, (y - top) * scale

        return place

    def to_screen(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the map is; the turn of the world nearest to the middle."""
        return self.placing()(x, y)

    def to_map(self, at_x: float, at_y: float) -> tuple[float, float]:
        """Return the point of the map at a place of the view; x may lie beyond 0 and 1."""
        return self.left + at_x / self.scale, self.top + at_y / self.scale

    def to_degrees(self, at_x: float, at_y: float) -> tuple[float, float]:
        """Return latitude and longitude at a place of the view."""
        x, y = self.to_map(at_x, at_y)
        return latitude_of(y), (x % 1.0) * 360 - 180

    def moved(self, right: float, down: float) -> "Camera":
        """Return the view moved by px, kept on the world."""
        return self._kept(self.x + right / self.scale, self.y + down / self.scale, self.zoom)

    def zoomed(self, zoom: float, at_x: float, at_y: float) -> "Camera":
        """Return the view at another zoom, with what is at a place of the view still there."""
        zoom = min(max(zoom, self.least_zoom), NEAREST)
        x, y = self.to_map(at_x, at_y)
        scale = TILE * 2.0**zoom
        middle_x, middle_y = (
            x - (at_x - self.width / 2) / scale,
            y - (at_y - self.height / 2) / scale,
        )
        return self._kept(middle_x, middle_y, zoom)

    def resized(self, width: int, height: int) -> "Camera":
        """Return the view in another size."""
        wanted = replace(self, width=max(width, 1), height=max(height, 1))
        return wanted._kept(self.x, self.y, max(self.zoom, wanted.least_zoom))

    def around(self, box: Box) -> "Camera":
        """Return the view that shows all of a box, with room beside it; a point with its land."""
        west, east = (box.west + 180) / 360, (box.east + 180) / 360
        east += 1.0 if east < west else 0.0
        high, low = mercator_y(box.north), mercator_y(box.south)
        across = max(east - west, 1e-4) / 0.8
        down = max(low - high, 1e-4) / 0.8
        zoom = math.log2(min(self.width / across, self.height / down) / TILE)
        closest = _AROUND_A_POINT if box.west == box.east and box.south == box.north else 11.0
        zoom = min(max(zoom, self.least_zoom), closest)
        return self._kept((west + east) / 2, (high + low) / 2, zoom)

    @property
    def least_zoom(self) -> float:
        """Return the zoom at which the world is as high as the view, or as wide."""
        return max(FARTHEST, math.log2(max(self.height, self.width / 2, 1) / TILE))

    @property
    def box(self) -> Box:
        """Return what is on screen, in degrees."""
        bottom = self.top + self.height / self.scale
        south, north = latitude_of(bottom), latitude_of(self.top)
        if self.width >= self.scale:
            return Box(-180.0, south, 180.0, north)
        right = self.left + self.width / self.scale
        return Box(_degrees(self.left), south, _degrees(right), north)

    @property
    def km_per_px(self) -> float:
        """Return how many kilometres a px is, at the middle of the view."""
        shrunk = math.cos(math.radians(latitude_of(self.y)))
        return 2 * math.pi * _EARTH_KM * shrunk / self.scale

    def _kept(self, x: float, y: float, zoom: float) -> "Camera":
        half = self.height / 2 / (TILE * 2.0**zoom)
        y = min(max(y, half), 1 - half) if half < 0.5 else 0.5
        return replace(self, x=x % 1.0, y=y, zoom=zoom)


def latitude_of(y: float) -> float:
    """Return the latitude of a height on the map."""
    return math.degrees(math.atan(math.sinh((0.5 - y) * 2 * math.pi)))


def scale_bar(km_per_px: float, most: int) -> tuple[float, float]:
    """Return a round number of km and its length in px, at most ``most``."""
    room = km_per_px * most
    power = 10.0 ** math.floor(math.log10(room))
    km = next(step * power for step in (5.0, 2.0, 1.0) if step * power <= room)
    return km, km / km_per_px


def mercator_y(latitude: float) -> float:
    """Return how far down the map a latitude lies."""
    bounded = math.radians(min(max(latitude, -_NORTHMOST), _NORTHMOST))
    return 0.5 - math.asinh(math.tan(bounded)) / (2 * math.pi)


def x_of(longitude: float) -> float:
    """Return how far across the map a longitude lies."""
    return (longitude + 180) / 360


def distance_km(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the great-circle distance between two points (latitude, longitude)."""
    rise = math.radians(other[0] - one[0]) / 2
    run = math.radians(other[1] - one[1]) / 2
    inner = math.cos(math.radians(one[0])) * math.cos(math.radians(other[0]))
    chord = math.sin(rise) ** 2 + inner * math.sin(run) ** 2
    return 2 * _EARTH_KM * math.asin(math.sqrt(min(1.0, chord)))


def _degrees(x: float) -> float:
    return (x % 1.0) * 360 - 180
