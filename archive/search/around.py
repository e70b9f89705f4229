"""Photos around a point, and photos that look alike: by arrays instead of indexes.

A scan of a million coordinates takes 2 ms, of a million 64-bit hashes 1 ms (measured), so neither
needs an index of its own.
"""

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.gazetteer import lookup
from archive.likeness import known_crop_hashes, one_picture_with
from archive.places import place
from archive.search.arrays import NEVER
from archive.search.columns import Ids, columns, ids_of_query
from archive.search.facts import photo_facts
from archive.search.name_index import name_index
from archive.search.names import in_places
from archive.search.positions import positions
from archive.search.sources import MICRO
from archive.search.tree import Around, Within
from archive.store.arrays import whole_numbers
from archive.store.models import Photo, Place

_PHOTO = frozenset(["photo"])
_DEFAULT_KM = 25.0
_DEFAULT_BITS = 10
_EARTH_KM = 6371.0
_KM_PER_DEGREE = 111.2
_Reals = NDArray[np.float64]


def near(session: Session, value: Around) -> Ids:
    """Return photos made within a radius (km), or of a place that lies within it."""
    centre = _centre(session, value)
    if centre is None:
        return np.empty(0, np.int64)
    latitude, longitude, radius = centre
    ids, latitudes, longitudes = _points(session)
    within = _distances(latitudes, longitudes, latitude, longitude) <= radius
    found: Ids = np.concatenate([ids[within], _by_place(session, latitude, longitude, radius)])
    return found


def within(session: Session, value: Within) -> Ids:
    """Return photos whose camera or place lies in a box, as the map draws them."""
    known = positions(session, "any")
    inside = known.within(value.south, value.west, value.north, value.east)
    found: Ids = known.ids[inside].astype(np.int64)
    return found


def similar(session: Session, value: Around) -> Ids:
    """Return photos that look like a photo, as it is or in a mirror, and those that were noted.

    Looks differ in few of the 64 bits of a perceptual hash. Crops and wholes are found by their
    pixels when photos come in, and noted as look-alikes.
    """
    photo = int(value.name or 0)
    ids, hashes = _hashes(session)
    limit = _DEFAULT_BITS if value.radius is None else int(value.radius)
    noted = np.array(one_picture_with(session, photo), np.int64)
    own = hashes[ids == photo]
    crops = known_crop_hashes(session, [photo]).get(photo)
    mirror = own[:0] if crops is None else crops[:1]
    near = [ids[np.bitwise_count(hashes ^ looks) <= limit] for looks in (*own, *mirror)]
    found: Ids = np.concatenate([noted, *near])
    return found


def _centre(session: Session, value: Around) -> tuple[float, float, float] | None:
    radius = value.radius
    if value.latitude is not None and value.longitude is not None:
        return value.latitude, value.longitude, _DEFAULT_KM if radius is None else radius
    for number in sorted(name_index(session).places_named(value.name or "")):
        own = place(session, number)
        if own.latitude is not None and own.longitude is not None and own.gazetteer_id is None:
            default = max(_DEFAULT_KM, (own.precision_m or 0.0) / 1000)
            return own.latitude, own.longitude, default if radius is None else radius
    for one in lookup.find(value.name or "", limit=1):
        latitude, longitude = one.place.latitude, one.place.longitude
        if latitude is not None and longitude is not None:
            default = max(_DEFAULT_KM, one.place.radius_km or 0.0)
            return latitude, longitude, default if radius is None else radius
    return None


def _by_place(session: Session, latitude: float, longitude: float, radius: float) -> Ids:
    """Return photos without a position of their own whose town or site lies within the radius."""
    margin = radius / _KM_PER_DEGREE + 0.01
    query = select(Place.id, Place.latitude, Place.longitude).where(
        Place.kind.in_(("town", "site")),
        Place.latitude.between(latitude - margin, latitude + margin),
    )
    rows = session.execute(query).all()
    if not rows:
        return np.empty(0, np.int64)
    lats = np.array([row.latitude for row in rows])
    lons = np.array([row.longitude for row in rows])
    inside = _distances(lats, lons, latitude, longitude) <= radius
    near_by = [row.id for row, chosen in zip(rows, inside, strict=True) if chosen]
    placed = ids_of_query(session, in_places(near_by))
    camera = photo_facts(session)["latitude"]
    found: Ids = placed[camera[np.minimum(placed, len(camera) - 1)] == NEVER]
    return found


def _points(session: Session) -> tuple[Ids, _Reals, _Reals]:
    known = photo_facts(session)
    latitude, longitude = known["latitude"], known["longitude"]

    def make() -> tuple[Ids, _Reals, _Reals]:
        ids = np.flatnonzero((latitude != NEVER) & (longitude != NEVER))
        return ids, latitude[ids] / MICRO, longitude[ids] / MICRO

    found: tuple[Ids, _Reals, _Reals] = columns(session).derived(
        "cameras", (latitude, longitude), make
    )
    return found


def _hashes(session: Session) -> tuple[Ids, NDArray[np.uint64]]:
    def load() -> tuple[Ids, NDArray[np.uint64]]:
        known = Photo.perceptual_hash.is_not(None)
        ids, hashes = whole_numbers(session, select(Photo.id, Photo.perceptual_hash).where(known))
        return ids, hashes.view(np.uint64)

    found: tuple[Ids, NDArray[np.uint64]] = columns(session).kept("hashes", load, _PHOTO)
    return found


def _distances(lats: _Reals, lons: _Reals, latitude: float, longitude: float) -> _Reals:
    """Return great-circle distances in km from a point (degrees)."""
    rise = np.sin(np.radians(lats - latitude) / 2)
    run = np.sin(np.radians(lons - longitude) / 2)
    chord = rise**2 + np.cos(np.radians(lats)) * np.cos(np.radians(latitude)) * run**2
    found: _Reals = 2 * _EARTH_KM * np.arcsin(np.sqrt(np.clip(chord, 0.0, 1.0)))
    return found
