"""The names of a place, those that held for a while too; and the towns near a position."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.errors import Invalid
from archive.gazetteer import lookup
from archive.places.read import full_name_of, place_row
from archive.store.models import PlaceName
from resources.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class PlaceNameRecord:
    """A name of a place. ``valid_to``: the first day it no longer held; ``own``: the desk's."""

    name: str
    language: str | None
    valid_from: str | None
    valid_to: str | None
    own: bool


@dataclass(frozen=True, slots=True)
class NearPlace:
    """A town of the gazetteer near a position, and how far away in km."""

    gazetteer_id: str
    full_name: str
    km: float


def names_of(session: Session, place_id: int) -> tuple[PlaceNameRecord, ...]:
    """Return all names of a place: the desk's own, then names of a time, then other spellings.

    Raises:
        NotFound: there is no such place.
    """
    row = place_row(session, place_id)
    query = select(PlaceName).where(PlaceName.place_id == place_id).order_by(PlaceName.id)
    found = [
        PlaceNameRecord(one.name, one.language, one.valid_from, one.valid_to, own=True)
        for one in session.scalars(query)
    ]
    number = lookup.number_of(row.gazetteer_id or "")
    if number is not None:
        found += [
            PlaceNameRecord(one.name, None, one.valid_from, one.valid_to, own=False)
            for one in lookup.former_names(number)
        ]
        found += [
            PlaceNameRecord(name, None, None, None, own=False) for name in lookup.spellings(number)
        ]
    known: dict[str, PlaceNameRecord] = {}
    for one in found:
        known.setdefault(one.name, one)
    return tuple(known.values())


def places_near(
    latitude: float, longitude: float, *, within_km: float = 25.0, limit: int = 10
) -> tuple[NearPlace, ...]:
    """Return the towns around a position in degrees, the nearest first.

    Raises:
        Invalid: no such point on the globe.
    """
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise Invalid(field="point", problem=_("latitude −90…90, longitude −180…180 degrees."))
    near = lookup.nearest(latitude, longitude, within_km=min(within_km, 1_000.0), limit=limit)
    return tuple(NearPlace(town.key, full_name_of(town), away) for town, away in near)
