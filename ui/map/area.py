"""The area a query keeps to, as lines on the map."""

import math
import re

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPolygonF

from ui.map.camera import Camera, mercator_y, x_of

_NUMBER = r"(-?\d+(?:\.\d+)?)"
_BOX = re.compile(rf"(?<![\w:-])box:{_NUMBER},{_NUMBER},{_NUMBER},{_NUMBER}(?![\w.])")
_NEAR = re.compile(rf"(?<![\w:-])near:{_NUMBER},{_NUMBER},(\d+(?:\.\d+)?)(km|mi|m)?(?![\w.])")
_KM = {"km": 1.0, "m": 0.001, "mi": 1.609344, None: 1.0}
_KM_OF_DEGREE = 111.195
_CORNERS = 72  # of a circle

Degrees = tuple[float, float]
"""Latitude, longitude; the longitude may lie beyond 180."""


def area_of(query: str) -> tuple[Degrees, ...]:
    """Return the corners of the box or circle a query keeps to; none without one."""
    if box := _BOX.search(query):
        south, west, north, east = map(float, box.groups())
        east += 360 if east < west else 0
        return (north, west), (north, east), (south, east), (south, west)
    if near := _NEAR.search(query):
        return circle(float(near[1]), float(near[2]), float(near[3]) * _KM[near[4]])
    return ()


def on_screen(corners: tuple[Degrees, ...], camera: Camera) -> QPolygonF:
    """Return an area as it lies on screen, in the turn of the world nearest to its middle."""
    if not corners:
        return QPolygonF()
    xs = [x_of(longitude) for _latitude, longitude in corners]
    turn = round(camera.x - (min(xs) + max(xs)) / 2)
    return QPolygonF([
        QPointF((x + turn - camera.left) * camera.scale,
                (mercator_y(latitude) - camera.top) * camera.scale)
        for x, (latitude, _longitude) in zip(xs, corners, strict=True)
    ])  # fmt: skip


def circle(latitude: float, longitude: float, km: float) -> tuple[Degrees, ...]:
    """Return points at a distance from a point, on the sphere.

    Around a pole they go from one edge of the world to the other, and along the pole back.
    """
    reach, lat = math.radians(km / _KM_OF_DEGREE), math.radians(latitude)
    ways = (2 * math.pi * number / _CORNERS for number in range(_CORNERS))
    edge = tuple(_gone(lat, longitude, reach, way) for way in ways)
    pole = math.copysign(90.0, latitude)
    if abs(latitude) + math.degrees(reach) <= abs(pole):
        return edge
    along = sorted(edge, key=lambda each: each[1])
    west, east = longitude - 180.0, longitude + 180.0
    return (pole, west), (along[0][0], west), *along, (along[-1][0], east), (pole, east)


def _gone(lat: float, longitude: float, reach: float, way: float) -> Degrees:
    north = math.cos(lat) * math.sin(reach) * math.cos(way)
    up = math.asin(math.sin(lat) * math.cos(reach) + north)
    across = math.atan2(
        math.sin(way) * math.sin(reach) * math.cos(lat),
        math.cos(reach) - math.sin(lat) * math.sin(up),
    )
    return math.degrees(up), longitude + math.degrees(across)
