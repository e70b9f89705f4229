"""Make outlines small: on the Web Mercator map, in whole steps, without points nobody can see.

Only ``build`` imports this.
"""

import numpy as np
from numpy.typing import NDArray

from archive.worldmap.pieces import distinct
from archive.worldmap.read import SIDE
from archive.worldmap.shapefile import Line

_NORTHMOST = 85.0511
Path = NDArray[np.int64]
"""Points of a line or ring: steps to the right, steps down."""


def on_map(line: Line) -> NDArray[np.float64]:
    """Return longitudes and latitudes as steps on the Web Mercator map."""
    x = (line[:, 0] + 180) / 360
    latitudes = np.radians(np.clip(line[:, 1], -_NORTHMOST, _NORTHMOST))
    y = 0.5 - np.arcsinh(np.tan(latitudes)) / (2 * np.pi)
    found: NDArray[np.float64] = np.stack([x, np.clip(y, 0, 1)], axis=1) * SIDE
    return found


def simplified(line: NDArray[np.float64], tolerance: float) -> Path:
    """Return a line without the points that lie within ``tolerance`` steps of what is left.

    The method of Douglas and Peucker (1973).
    """
    keep = np.zeros(len(line), np.bool_)
    keep[[0, -1]] = True
    waiting = [(0, len(line) - 1)]
    if len(line) > 3 and (line[0] == line[-1]).all():  # a ring: its farthest point stays too
        far = int(np.argmax(((line - line[0]) ** 2).sum(axis=1)))
        keep[far] = True
        waiting = [(0, far), (far, len(line) - 1)]
    while waiting:
        first, last = waiting.pop()
        if last - first < 2:
            continue
        away = _distances(line[first + 1 : last], line[first], line[last])
        most = int(np.argmax(away))
        if away[most] > tolerance:
            middle = first + 1 + most
            keep[middle] = True
            waiting += [(first, middle), (middle, last)]
    return distinct(np.rint(line[keep]).astype(np.int64))


def _distances(
    points: NDArray[np.float64], begin: NDArray[np.float64], end: NDArray[np.float64]
) -> NDArray[np.float64]:
    along = end - begin
    length = float(along @ along)
    apart = points - begin
    if not length:
        plain: NDArray[np.float64] = np.sqrt((apart**2).sum(axis=1))
        return plain
    share = np.clip(apart @ along / length, 0, 1)
    found: NDArray[np.float64] = np.sqrt(((apart - share[:, None] * along) ** 2).sum(axis=1))
    return found


def area(ring: NDArray[np.float64]) -> float:
    """Return the area of a ring in square steps; above zero if it runs clockwise on the screen."""
    x, y = ring[:, 0], ring[:, 1]
    return float((x[:-1] * y[1:] - x[1:] * y[:-1]).sum() / 2)
