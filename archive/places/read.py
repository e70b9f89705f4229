"""Read places: one, a page of them, those a name may mean, what lies inside one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from archive.gazetteer import lookup
from archive.gazetteer.schema import AREA, COUNTRY, REGION
from archive.reading.fold import fold_name
from archive.store.models import Photo, PhotoPlace, Place, PlaceName
from archive.store.rows import row_of
from archive.values import Page, PlaceId, give_or_take
from resources.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class PlaceRecord:
    """A place of the archive. ``within``: what it lies in, nearest first; ``photos``: its own."""

    id: PlaceId
    uuid: str
    gazetteer_id: str | None
    name: str
    kind: str
    country_code: str | None
    latitude: float | None
    longitude: float | None
    precision_m: float | None
    parent_id: PlaceId | None
    within: tuple[str, ...]
    names: tuple[str, ...]
    photos: int

    @property
    def position(self) -> str:
        """Latitude and longitude, and how far off they may be: "48.59, 38 ±500m"; or nothing."""
        if self.latitude is None or self.longitude is None:
            return ""
        off = "" if self.precision_m is None else f" {give_or_take(self.precision_m)}"
        return f"{self.latitude:.6g}, {self.longitude:.6g}{off}"

    @property
    def full_name(self) -> str:
        """The name with what the place lies in: "Bakhmut, Donetsk Oblast, Ukraine"."""
        return ", ".join((self.name, *self.within))


@dataclass(frozen=True, slots=True)
class PlaceChoice:
    """A place a name may mean: in the archive already (``place_id``) or in the gazetteer only."""

    place_id: PlaceId | None
    gazetteer_id: str | None
    full_name: str
    kind: str
    score: float


def place(session: Session, place_id: int) -> PlaceRecord:
    """Return one place.

    Raises:
        NotFound: there is no such place.
    """
    return _records(session, [place_row(session, place_id)])[0]


def places(
    session: Session, *, matching: str | None = None, limit: int = 200, offset: int = 0
) -> Page[PlaceRecord]:
    """Return the archive's places by name: all, or those with a name that begins so."""
    query = select(Place)
    if matching and (folded := fold_name(matching)):
        named = select(PlaceName.place_id).where(
            PlaceName.folded.startswith(folded, autoescape=True)
        )
        own = Place.folded.startswith(folded, autoescape=True)
        query = query.where(or_(own, Place.id.in_(named)))
    total = session.scalar(select(func.count()).select_from(query.subquery())) or 0
    page = query.order_by(Place.folded, Place.id).limit(limit).offset(offset)
    return Page(total, tuple(_records(session, session.scalars(page).all())))


def find_places(session: Session, name: str, *, limit: int = 10) -> tuple[PlaceChoice, ...]:
    """Return what a name may mean, the likeliest first: the desk's own places, then homonyms."""
    own = _records(session, _rows_named(session, name))
    choices = [
        PlaceChoice(one.id, one.gazetteer_id, one.full_name, one.kind, 99.0)
        for one in own
        if one.gazetteer_id is None
    ]
    found = lookup.find(name, limit=limit)
    adopted = ids_of_gazetteer(session, [one.place.key for one in found])
    choices += [
        PlaceChoice(
            adopted.get(one.place.key), one.place.key, one.full_name, one.place.kind, one.score
        )
        for one in found
    ]
    return tuple(choices[:limit])


def complete_places(
    session: Session, beginning: str, *, limit: int = 10
) -> tuple[PlaceChoice, ...]:
    """Return the places somebody may be typing: the desk's own, then the largest of the world.

    Where no name begins so, what else the letters may mean: another spelling, a form of a name.
    """
    choices = [
        PlaceChoice(one.id, one.gazetteer_id, one.full_name, one.kind, 99.0)
        for one in places(session, matching=beginning, limit=limit).items
    ]
    known = {one.gazetteer_id for one in choices}
    choices += [
        PlaceChoice(None, entry.key, full_name_of(entry), entry.kind, 0.0)
        for entry in lookup.beginning(beginning, limit=limit)
        if entry.key not in known
    ]
    return tuple(choices[:limit]) or find_places(session, beginning, limit=limit)


def full_name_of(entry: lookup.Entry) -> str:
    """Return a place's name with the region and country it lies in."""
    above = [one.name for one in lookup.chain(entry.id) if one.level in (COUNTRY, REGION)]
    return ", ".join((entry.name, *above))


def places_named(session: Session, name: str) -> frozenset[int]:
    """Return every place of the archive that a name means, with all that lies inside.

    The name may be any the gazetteer knows, in any script; "Kharkiv, Ukraine" keeps to what lies
    in Ukraine.
    """
    parts = [part for part in name.split(",") if fold_name(part)] or [name]
    found = _meant(session, name) or _meant(session, parts[0])
    for part in parts[1:]:
        inside = found & places_named(session, part)
        found = inside or found
    return found


def _meant(session: Session, name: str) -> frozenset[int]:
    own = {row.id for row in _rows_named(session, name)}
    numbers: set[int] = set()
    for number in lookup.numbers_named(name):
        numbers |= {number, *_members(number)}
    keys = [entry.key for entry in map(lookup.place, sorted(numbers)) if entry is not None]
    own |= set(ids_of_gazetteer(session, keys).values())
    return descendants(session, own)


def _members(number: int) -> tuple[int, ...]:
    entry = lookup.place(number)
    return lookup.members(number) if entry is not None and entry.level == AREA else ()


def descendants(session: Session, place_ids: Iterable[int]) -> frozenset[int]:
    """Return these places and all that lie inside them."""
    start = select(Place.id).where(Place.id.in_(list(place_ids))).cte("inside", recursive=True)
    inside = start.union(select(Place.id).join(start, Place.parent_id == start.c.id))
    return frozenset(session.scalars(select(inside.c.id)))


def ids_of_gazetteer(session: Session, keys: Sequence[str]) -> dict[str, PlaceId]:
    """Return gazetteer key → place, for those the archive has."""
    found: dict[str, PlaceId] = {}
    for start in range(0, len(keys), 1_000):
        query = select(Place.gazetteer_id, Place.id).where(
            Place.gazetteer_id.in_(keys[start : start + 1_000])
        )
        found.update({row[0] or "": PlaceId(row[1]) for row in session.execute(query)})
    return found


def full_names(session: Session, place_ids: Iterable[int]) -> dict[int, str]:
    """Return each place's name with what it lies in, by id: "Bakhmut, Donetsk Oblast, Ukraine"."""
    wanted = set(place_ids)
    loaded: dict[int, Place] = {}  # held, with all above them: each level is one query
    level = wanted
    while level:
        found = session.scalars(select(Place).where(Place.id.in_(level))).all()
        loaded |= {row.id: row for row in found}
        level = {row.parent_id for row in found if row.parent_id is not None} - loaded.keys()
    return {
        number: ", ".join((row.name, *_within(session, row)))
        for number, row in loaded.items() if number in wanted
    }  # fmt: skip


def place_row(session: Session, place_id: int) -> Place:
    """Return the row of a place; raises NotFound."""
    return row_of(session, Place, place_id, _("place"))


def _rows_named(session: Session, name: str) -> Sequence[Place]:
    folded = fold_name(name)
    if not folded:
        return []
    named = select(PlaceName.place_id).where(PlaceName.folded == folded)
    query = select(Place).where(or_(Place.folded == folded, Place.id.in_(named)))
    return session.scalars(query.order_by(Place.id)).all()


def _records(session: Session, rows: Sequence[Place]) -> list[PlaceRecord]:
    ids = [row.id for row in rows]
    names: dict[int, list[str]] = {}
    query = select(PlaceName.place_id, PlaceName.name).where(PlaceName.place_id.in_(ids))
    for place_id, name in session.execute(query.order_by(PlaceName.id)):
        names.setdefault(place_id, []).append(name)
    counted = (
        select(PhotoPlace.place_id, func.count(PhotoPlace.photo_id.distinct()))
        .join(Photo, Photo.id == PhotoPlace.photo_id)
        .where(PhotoPlace.place_id.in_(ids), PhotoPlace.state != "rejected")
        .where(Photo.removed_at.is_(None))
        .group_by(PhotoPlace.place_id)
    )
    counts = {row[0]: row[1] for row in session.execute(counted)}
    return [
        PlaceRecord(
            PlaceId(row.id), row.uuid, row.gazetteer_id, row.name, row.kind, row.country_code,
            row.latitude, row.longitude, row.precision_m,
            None if row.parent_id is None else PlaceId(row.parent_id),
            _within(session, row), tuple(names.get(row.id, ())), counts.get(row.id, 0),
        )
        for row in rows
    ]  # fmt: skip


def _within(session: Session, row: Place) -> tuple[str, ...]:
    """Return the names above a place; districts between a town and its region are left out."""
    above: list[str] = []
    seen = {row.id}
    parent_id = row.parent_id
    while parent_id is not None and parent_id not in seen:
        seen.add(parent_id)
        parent = session.get(Place, parent_id)
        if parent is None:
            break
        number = lookup.number_of(parent.gazetteer_id or "")
        if number is None or not lookup.is_district(number):
            above.append(parent.name)
        parent_id = parent.parent_id
    return tuple(above)
