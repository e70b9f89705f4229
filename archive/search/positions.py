"""The position of every photo for a role, in Morton order: loaded once, then chosen from.

The camera's own coordinates come before the places a photo is filed under; of several places, the
most precise counts. A photo that is only known to lie in a region or country stands at its middle
and is marked as coarse.
"""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import case, select
from sqlalchemy.orm import Session

from archive.search.arrays import NEVER
from archive.search.columns import Mask, columns
from archive.search.facts import photo_facts
from archive.search.memory import give_back
from archive.search.sources import MICRO
from archive.store.arrays import whole_numbers
from archive.store.models import PLACE_KINDS, PLACE_ROLES, Photo, PhotoPlace, Place

BITS = 26
"""Of x and of y in a code: cells of 0.6 m at the equator."""
_TABLES = frozenset(["photo_place", "place"])
_ROLE_CODES = {role: number for number, role in enumerate(PLACE_ROLES)}
_PRECISE = ("site", "town", "area", "region", "country")  # the best first
_RANKS = {kind: _PRECISE.index(kind) for kind in PLACE_KINDS}
_COARSE = 2
_CAMERA = -len(_PRECISE)  # before every place
_NORTHMOST = 85.0511
_Numbers = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class Positions:
    """Photos by the order of their Morton codes; ``x`` and ``y`` are Web Mercator, 0 to 1."""

    ids: NDArray[np.int32]
    codes: NDArray[np.int64]
    x: NDArray[np.float32]
    y: NDArray[np.float32]
    coarse: NDArray[np.bool_]

    def of(self, mask: Mask) -> "Positions":
        """Return those of some photos."""
        chosen = mask[np.minimum(self.ids, len(mask) - 1)] & (self.ids < len(mask))
        if chosen.all():
            return self
        return self.part(np.flatnonzero(chosen))

    def part(self, at: NDArray[np.int64]) -> "Positions":
        """Return those at some places, in order."""
        return Positions(self.ids[at], self.codes[at], self.x[at], self.y[at], self.coarse[at])

    def within(self, south: float, west: float, north: float, east: float) -> Mask:
        """Return which lie in a box in degrees; ``west`` > ``east`` crosses the date line."""
        return inside(self.x, self.y, (south, west, north, east))


def inside(x: _Numbers, y: _Numbers, box: tuple[float, float, float, float]) -> Mask:
    """Return which Web Mercator points lie in a box: south, west, north, east in degrees."""
    south, west, north, east = box
    left, right = (west + 180) / 360, (east + 180) / 360
    across = (x >= left) & (x <= right) if west <= east else (x >= left) | (x <= right)
    found: Mask = across & (y >= mercator_y(north)) & (y <= mercator_y(south))
    return found


def mercator_y(latitude: float) -> float:
    """Return how far down the Web Mercator map a latitude lies: 0 the top, 1 the bottom."""
    bounded = math.radians(min(max(latitude, -_NORTHMOST), _NORTHMOST))
    return 0.5 - math.asinh(math.tan(bounded)) / (2 * math.pi)


def positions(session: Session, role: str) -> Positions:
    """Return where all photos lie for a role.

    ``any``: created, else shown, else dateline; ``gps``: only what the camera itself wrote.
    """
    known, kept = photo_facts(session), columns(session)

    def load() -> tuple[_Numbers, ...]:
        loaded = _placed(session, role)
        give_back(len(loaded[0]))
        return loaded

    placed = kept.kept(f"placed {role}", load, _TABLES)

    def make() -> Positions:
        joined = _joined(session, role, placed)
        give_back(len(joined.ids))
        return joined

    sources = known["latitude"], known["longitude"], placed
    found: Positions = kept.derived(f"positions {role}", sources, make)
    return found


def _joined(session: Session, role: str, placed: tuple[_Numbers, ...]) -> Positions:
    ids, latitudes, longitudes, ranks = placed
    if role in ("any", "created", "gps"):
        own, own_latitudes, own_longitudes = _cameras(session)
        ids, ranks = np.concatenate([own, ids]), np.concatenate([np.full(len(own), _CAMERA), ranks])
        latitudes = np.concatenate([own_latitudes, latitudes])
        longitudes = np.concatenate([own_longitudes, longitudes])
    order = np.lexsort((ranks, ids))
    first = order[np.flatnonzero(np.diff(ids[order], prepend=-1))]
    return _in_order(ids[first], latitudes[first], longitudes[first],
                     ranks[first] % len(_PRECISE) >= _COARSE)  # fmt: skip


def _in_order(ids: _Numbers, latitudes: _Numbers, longitudes: _Numbers, coarse: Mask) -> Positions:
    x = ((longitudes + 180) / 360) % 1
    bounded = np.radians(np.clip(latitudes, -_NORTHMOST, _NORTHMOST))
    y = np.clip(0.5 - np.arcsinh(np.tan(bounded)) / (2 * np.pi), 0, 1)
    codes = _interleaved(x) | (_interleaved(y) << np.int64(1))
    order = np.argsort(codes, kind="stable")
    return Positions(ids[order].astype(np.int32), codes[order], x[order].astype(np.float32),
                     y[order].astype(np.float32), coarse[order])  # fmt: skip


def _interleaved(part: _Numbers) -> NDArray[np.int64]:
    """Return numbers from 0 to 1 as bits with a gap after each."""
    bits = np.minimum((part * (1 << BITS)).astype(np.int64), (1 << BITS) - 1)
    for shift, mask in (
        (16, 0x0000FFFF0000FFFF), (8, 0x00FF00FF00FF00FF), (4, 0x0F0F0F0F0F0F0F0F),
        (2, 0x3333333333333333), (1, 0x5555555555555555),
    ):  # fmt: skip
        bits = (bits | (bits << np.int64(shift))) & np.int64(mask)
    return bits


def _cameras(session: Session) -> tuple[_Numbers, _Numbers, _Numbers]:
    known = photo_facts(session)
    latitude, longitude = known["latitude"], known["longitude"]
    ids = np.flatnonzero((latitude != NEVER) & (longitude != NEVER))
    return ids, latitude[ids] / MICRO, longitude[ids] / MICRO


def _placed(session: Session, role: str) -> tuple[_Numbers, _Numbers, _Numbers, _Numbers]:
    """Return photo, latitude, longitude and rank (role, then precision) of every filed place."""
    links = select(
        PhotoPlace.photo_id, PhotoPlace.place_id, case(_ROLE_CODES, value=PhotoPlace.role)
    ).where(PhotoPlace.state != "rejected")
    if role != "any":
        links = links.where(PhotoPlace.role == role)
    photos, places, roles = whole_numbers(session, links)
    located = select(
        Place.id, Place.latitude, Place.longitude, case(_RANKS, value=Place.kind)
    ).where(Place.latitude.is_not(None), Place.longitude.is_not(None))
    known = np.array([tuple(row) for row in session.execute(located)] or np.empty((0, 4)))
    rows = np.full(int(max(places.max(initial=0), known[:, 0].max(initial=0))) + 1, -1)
    rows[known[:, 0].astype(np.int64)] = np.arange(len(known))
    at = rows[places]
    photos, roles, at = photos[at >= 0], roles[at >= 0], at[at >= 0]
    ranks = roles * len(_PRECISE) + known[at, 3].astype(np.int64)
    return (
        photos.astype(np.int32), known[at, 1].astype(np.float32),
        known[at, 2].astype(np.float32), ranks.astype(np.int8),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reach:
    """Where a photo stands on the map, in degrees, and how far off that may be, in metres."""

    latitude: float
    longitude: float
    metres: float


def reach_of(session: Session, photo_id: int, role: str) -> Reach | None:
    """Return how far off a photo's position for a role may be; ``None`` where nobody said."""
    photo = session.get(Photo, photo_id)
    if photo is None:
        return None
    if photo.latitude is not None and role in ("any", "created", "gps"):
        return _reach(photo.latitude, photo.longitude, photo.gps_precision_m)
    order = case(_ROLE_CODES, value=PhotoPlace.role), case(_RANKS, value=Place.kind), Place.id
    placed = (
        select(Place.latitude, Place.longitude, Place.precision_m)
        .join(PhotoPlace, PhotoPlace.place_id == Place.id)
        .where(PhotoPlace.photo_id == photo_id, PhotoPlace.state != "rejected")
        .where(Place.latitude.is_not(None), Place.longitude.is_not(None))
        .order_by(*order)
    )
    if role != "any":
        placed = placed.where(PhotoPlace.role == role)
    first = session.execute(placed.limit(1)).first()
    return _reach(*first) if first else None


def _reach(latitude: float | None, longitude: float | None, metres: float | None) -> Reach | None:
    if latitude is None or longitude is None or not metres:
        return None
    return Reach(latitude, longitude, metres)
