"""What a position far from every town lies in: what the towns all around it lie in.

There are no outlines of regions here. The nearest towns are taken until they stand on all sides of
the position; where those lie in one region, or at least in one country, so does the position. Off a
coast no towns stand on the far side, near a border they lie in two countries: nothing is said.
"""

import math
from collections.abc import Iterable, Sequence

from archive.gazetteer import lookup
from archive.gazetteer.schema import COUNTRY, REGION

_WIDER_KM = (75.0, 150.0, 300.0, 600.0)
_MOST = 60  # towns looked at
_HALF = 180.0  # degrees without a town that leave a side open


def around(point: tuple[float, float]) -> tuple[lookup.Entry | None, lookup.Entry | None, float]:
    """Return the region or country that a position lies in, the nearest town, and its km.

    ``point``: latitude and longitude in degrees, on the globe. Each is None where nothing is near.
    """
    near: tuple[tuple[lookup.Entry, float], ...] = ()
    for km in _WIDER_KM:
        near = lookup.nearest(*point, within_km=km, limit=_MOST)
        towns = _on_all_sides(point, [town for town, _away in near])
        if towns:
            return _common(towns), *near[0]
    return (None, *near[0]) if near else (None, None, 0.0)


def _on_all_sides(
    point: tuple[float, float], towns: Sequence[lookup.Entry]
) -> Sequence[lookup.Entry]:
    """Return the nearest towns that leave no side of a point open; none if all of them do."""
    bearings: list[float] = []
    for count, town in enumerate(towns, start=1):
        bearings.append(_bearing(point, (town.latitude or 0.0, town.longitude or 0.0)))
        if count > 2 and _widest_gap(sorted(bearings)) < _HALF:
            return towns[:count]
    return ()


def _common(towns: Iterable[lookup.Entry]) -> lookup.Entry | None:
    """Return the region that towns lie in, else their country, if it is one for all of them."""
    chains = [lookup.chain(town.id) for town in towns]
    for level in (REGION, COUNTRY):
        found = {next((one for one in chain if one.level == level), None) for chain in chains}
        if len(found) == 1:
            (only,) = found
            if only is not None:
                return only
    return None


def _bearing(from_: tuple[float, float], to: tuple[float, float]) -> float:
    """Return the direction from a point to another in degrees, clockwise from north."""
    latitude, other = math.radians(from_[0]), math.radians(to[0])
    run = math.radians(to[1] - from_[1])
    east = math.sin(run) * math.cos(other)
    north = math.cos(latitude) * math.sin(other)
    north -= math.sin(latitude) * math.cos(other) * math.cos(run)
    return math.degrees(math.atan2(east, north)) % 360


def _widest_gap(bearings: Sequence[float]) -> float:
    ahead = [*bearings[1:], bearings[0] + 360]
    return max(after - before for before, after in zip(bearings, ahead, strict=True))
