"""Where a result's photos lie, as points that a map clusters at any zoom without asking again.

Points are kept in the order of a space-filling curve (Morton order over Web Mercator), so that the
cells of every zoom are stretches of one array: clustering a million points for a frame takes a few
milliseconds the first time at a zoom and well under one after that (``tests/bench/search``).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy.orm import Session

from archive.errors import Invalid
from archive.search.positions import BITS, Positions, inside, mercator_y, positions
from archive.search.results import result
from archive.values import PhotoId
from resources.i18n import gettext as _

ROLES = ("any", "created", "shown", "dateline", "gps")
DEEPEST = 19
"""The zoom beyond which cells are no longer divided: a cell of 64 px is then 19 m wide."""
_CLOSE = 11  # zoom from which only what lies near a view is divided
_TILE = 256  # pixels of the whole world at zoom 0
_CELL = 64  # pixels of the cell whose points are drawn as one

_RIM = 0.0002  # degrees: a box is written with four digits


@dataclass(frozen=True, slots=True)
class Box:
    """A part of the world in degrees; ``west`` > ``east`` crosses the date line."""

    west: float
    south: float
    east: float
    north: float

    @property
    def term(self) -> str:
        """What to add to a query to keep to this box."""
        return "box:" + ",".join(f"{round(side, 4) + 0:.9g}" for side in self.sides)

    @property
    def sides(self) -> tuple[float, float, float, float]:
        """South, west, north, east."""
        return self.south, self.west, self.north, self.east


@dataclass(frozen=True, slots=True)
class Cluster:
    """Points drawn as one.

    ``latitude``, ``longitude``: their middle. ``coarse``: how many are only known to lie in a
    region or country, and are drawn at its middle. ``newest``: the photo that came last. ``first``
    and ``end``: which points, for ``Points.ids_of``.
    """

    latitude: float
    longitude: float
    count: int
    coarse: int
    newest: PhotoId
    first: int
    end: int


@dataclass(frozen=True, slots=True)
class _Level:
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    x: NDArray[np.float64]
    y: NDArray[np.float64]
    counts: NDArray[np.int64]
    coarse: NDArray[np.int64]
    newest: NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Points:
    """The points of a result: one a photo. Needs no database; safe in any thread.

    ``total``: photos in the result; ``len(points)``: those of them that lie somewhere.
    """

    total: int
    _placed: Positions
    _levels: dict[int, _Level] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self._placed.ids)

    @property
    def box(self) -> Box | None:
        """The smallest box around all points, ``None`` without any."""
        if not len(self):
            return None
        x, y = self._placed.x, self._placed.y
        return Box(_longitude(x.min()), _latitude(y.max()), _longitude(x.max()), _latitude(y.min()))

    def clusters(self, box: Box, zoom: float) -> tuple[Cluster, ...]:
        """Return what to draw in a box at a zoom: the world is ``256 * 2**zoom`` pixels wide.

        Points nearer than some 64 pixels are one cluster; its first photo is the newest.
        """
        if not len(self):
            return ()
        level = self._level(zoom) if zoom < _CLOSE else _divided_near(self._placed, box, zoom)
        chosen = np.flatnonzero(inside(level.x, level.y, box.sides))
        columns = (
            _latitudes(level.y[chosen]), _longitudes(level.x[chosen]), level.counts[chosen],
            level.coarse[chosen], level.newest[chosen], level.starts[chosen], level.ends[chosen],
        )  # fmt: skip
        return tuple(
            Cluster(*values) for values in zip(*(part.tolist() for part in columns), strict=True)
        )

    def ids_of(self, cluster: Cluster) -> tuple[PhotoId, ...]:
        """Return the photos of a cluster, the newest first."""
        return _newest_first(self._placed.ids[cluster.first : cluster.end])

    def ids_within(self, box: Box) -> tuple[PhotoId, ...]:
        """Return the photos that lie in a box, the newest first."""
        inside_ = inside(self._placed.x, self._placed.y, box.sides)
        return _newest_first(self._placed.ids[inside_])

    def places_of(self, ids: Sequence[int]) -> list[int]:
        """Return which points some photos are; a cluster holds ``first`` to ``end`` of them."""
        wanted = np.array(ids, np.int64)
        found: list[int] = np.flatnonzero(np.isin(self._placed.ids, wanted)).tolist()
        return found

    def box_of(self, cluster: Cluster) -> Box:
        """Return a box just around the points of a cluster."""
        part = slice(cluster.first, cluster.end)
        x, y = self._placed.x[part], self._placed.y[part]
        west, east = _longitude(x.min()), _longitude(x.max())
        south, north = _latitude(y.max()), _latitude(y.min())
        return Box(west - _RIM, south - _RIM, east + _RIM, north + _RIM)

    def _level(self, zoom: float) -> _Level:
        depth = _depth(zoom)
        if depth not in self._levels:
            self._levels[depth] = _divided(self._placed, depth)
        return self._levels[depth]


def points(session: Session, query: str, *, role: str = "any", today: date | None = None) -> Points:
    """Return where a query's photos lie.

    ``role``: ``created`` (where the camera stood), ``shown``, ``dateline``, or ``any``: the first
    of these that is known; ``gps``: only the position in the file. Of several places of one role,
    the most precise counts.

    Raises:
        QueryError: the query has a mistake.
        Invalid: no such role.
    """
    if role not in ROLES:
        problem = _("“{name}” is none of: {choices}.").format(name=role, choices=", ".join(ROLES))
        raise Invalid(field="role", problem=problem)
    found = result(session, query, today=today)
    return Points(found.total, positions(session, role).of(found.mask))


def _depth(zoom: float) -> int:
    return int(min(max(math.floor(zoom), 0), DEEPEST) + math.log2(_TILE / _CELL))


def _divided(placed: Positions, depth: int) -> _Level:
    """Return the cells of a depth (``2**depth`` a side): the points' middle, number, newest."""
    cells = placed.codes >> np.int64(2 * (BITS - depth))
    starts = np.flatnonzero(np.append(True, cells[1:] != cells[:-1])[: len(cells)])
    ends = np.append(starts[1:], len(cells))[: len(starts)]
    counts = ends - starts
    if not len(starts):
        nowhere = np.empty(0, np.float64)
        return _Level(starts, ends, nowhere, nowhere, counts, counts, counts)
    return _Level(
        starts,
        ends,
        np.add.reduceat(placed.x, starts, dtype=np.float64) / counts,
        np.add.reduceat(placed.y, starts, dtype=np.float64) / counts,
        counts,
        np.add.reduceat(placed.coarse, starts, dtype=np.int64),
        np.maximum.reduceat(placed.ids, starts).astype(np.int64),
    )


def _divided_near(placed: Positions, box: Box, zoom: float) -> _Level:
    """Return the cells of a close zoom around a box: of millions of points few lie there.

    Cells that are cut off at the rim lie outside the box.
    """
    depth = _depth(zoom)
    rim = 2.0 / 2**depth
    left, right = (box.west + 180) / 360 - rim, (box.east + 180) / 360 + rim
    x, y = placed.x, placed.y
    across = (x >= left) & (x <= right) if box.west <= box.east else (x >= left) | (x <= right)
    within = across & (y >= mercator_y(box.north) - rim) & (y <= mercator_y(box.south) + rim)
    at = np.flatnonzero(within)
    level = _divided(placed.part(at), depth)
    return replace(level, starts=at[level.starts], ends=at[level.ends - 1] + 1)


def _latitude(y: float) -> float:
    return float(_latitudes(np.array([y], np.float64))[0])


def _longitude(x: float) -> float:
    return float(x) * 360 - 180


def _latitudes(y: NDArray[Any]) -> NDArray[np.float64]:
    found: NDArray[np.float64] = np.degrees(np.arctan(np.sinh((0.5 - y) * 2 * np.pi)))
    return found


def _longitudes(x: NDArray[Any]) -> NDArray[np.float64]:
    found: NDArray[np.float64] = x * 360 - 180
    return found


def _newest_first(ids: NDArray[Any]) -> tuple[PhotoId, ...]:
    ordered: Sequence[int] = np.sort(ids)[::-1].tolist()
    return tuple(PhotoId(number) for number in ordered)
