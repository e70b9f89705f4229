"""Make and change the desk's own places; other names; take one away."""

from collections.abc import Iterable

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from archive.errors import Invalid, NotFound
from archive.places.read import descendants, place_row
from archive.reading.fold import fold_name
from archive.store.models import PLACE_KINDS, PhotoPlace, Place, PlaceName
from archive.values import PlaceId, is_partial_date
from resources.i18n import gettext as _

_FIELDS = frozenset({"name", "kind", "parent_id", "latitude", "longitude", "precision_m"})
_FARTHEST = 2_000_000.0  # m


def add_place(
    session: Session,
    name: str,
    *,
    kind: str = "site",
    parent_id: int | None = None,
    point: tuple[float, float] | None = None,
    names: Iterable[str] = (),
) -> PlaceId:
    """Add a place of the desk's own: a bridge, a morgue, a stretch of front.

    ``point``: latitude and longitude in degrees.

    Raises:
        Invalid: an empty name, an unknown kind, a point outside the globe.
        NotFound: the parent does not exist.
    """
    parent = None if parent_id is None else place_row(session, parent_id)
    row = Place(
        name=_cleaned(name), folded=fold_name(name), kind=_known_kind(kind), parent_id=parent_id,
        country_code=parent.country_code if parent else None,
    )  # fmt: skip
    if point is not None:
        row.latitude, row.longitude = _checked_point(*point)
    session.add(row)
    session.flush()
    for other in names:
        add_place_name(session, row.id, other)
    return PlaceId(row.id)


def edit_place(session: Session, place_id: int, **values: str | float | None) -> None:
    """Set ``name``, ``kind``, ``parent_id``, ``latitude``, ``longitude``, ``precision_m``.

    The former name stays as another name. A position that is taken away takes its precision along.

    Raises:
        Invalid: an unknown field or kind, an empty name, a place inside itself, no such point.
    """
    row = place_row(session, place_id)
    unknown = values.keys() - _FIELDS
    if unknown:
        raise Invalid(field=min(unknown), problem=_("a place has no such field."))
    if "kind" in values:
        row.kind = _known_kind(str(values["kind"]))
    if "parent_id" in values:
        _put_into(session, row, values["parent_id"])
    if "latitude" in values or "longitude" in values:
        _move(row, values.get("latitude", row.latitude), values.get("longitude", row.longitude))
    if "precision_m" in values:
        row.precision_m = _checked_precision(row, values["precision_m"])
    if "name" in values:
        former = row.name
        row.name = _cleaned(str(values["name"] or ""))
        row.folded = fold_name(row.name)
        session.flush()
        if fold_name(former) != row.folded:
            add_place_name(session, place_id, former)
    session.flush()


def add_place_name(
    session: Session,
    place_id: int,
    name: str,
    *,
    language: str | None = None,
    valid_from: str | None = None,
    valid_to: str | None = None,
) -> None:
    """Give a place another name, perhaps one that held for a while; a known one is left alone.

    Raises:
        Invalid: an empty name, a date that is none, an end before the start.
    """
    _check_time(valid_from, valid_to)
    row, cleaned = place_row(session, place_id), _cleaned(name)
    known = select(PlaceName.id).where(PlaceName.place_id == place_id, PlaceName.name == cleaned)
    if cleaned != row.name and session.scalar(known) is None:
        session.add(
            PlaceName(
                place_id=place_id,
                name=cleaned,
                folded=fold_name(cleaned),
                language=language,
                valid_from=valid_from,
                valid_to=valid_to,
            )
        )
        session.flush()


def _check_time(first: str | None, last: str | None) -> None:
    for field, said in (("valid_from", first), ("valid_to", last)):
        if said is not None and not is_partial_date(said):
            problem = _("a date like 2023, 2023-03 or 2023-03-08 is needed.")
            raise Invalid(field=field, problem=problem)
    if first and last and last < first[: len(last)]:
        raise Invalid(field="valid_to", problem=_("it lies before the start."))


def remove_place_name(session: Session, place_id: int, name: str) -> None:
    """Take a name from a place.

    Raises:
        NotFound: it has no such name of the desk's own.
    """
    found = select(PlaceName).where(
        PlaceName.place_id == place_id, PlaceName.folded == fold_name(name)
    )
    row = session.scalar(found)
    if row is None:
        raise NotFound(what=_("name"), key=name)
    session.delete(row)
    session.flush()


def remove_place(session: Session, place_id: int) -> None:
    """Take a place away, from its photos too; what lay inside keeps no parent."""
    row = place_row(session, place_id)
    session.execute(delete(PhotoPlace).where(PhotoPlace.place_id == place_id))
    session.delete(row)
    session.flush()


def _move(row: Place, latitude: object, longitude: object) -> None:
    if latitude is None or longitude is None:
        row.latitude = row.longitude = row.precision_m = None
        return
    row.latitude, row.longitude = _checked_point(float(str(latitude)), float(str(longitude)))


def _put_into(session: Session, row: Place, parent_id: object) -> None:
    """Let a place lie in another, or in none; one of the desk's own lies in its country too."""
    parent = place_row(session, int(str(parent_id))) if parent_id else None
    if parent is not None and parent.id in descendants(session, [row.id]):
        raise Invalid(field="parent", problem=_("a place cannot lie in itself."))
    row.parent_id = parent.id if parent else None
    if row.gazetteer_id is None:
        row.country_code = parent.country_code if parent else None


def _checked_point(latitude: float, longitude: float) -> tuple[float, float]:
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise Invalid(field="point", problem=_("latitude −90…90, longitude −180…180 degrees."))
    return latitude, longitude


def _checked_precision(row: Place, said: object) -> float | None:
    """Return how far off a place's position may be, in metres; it must have one."""
    if said is None:
        return None
    length = float(str(said))
    if row.latitude is None:
        problem = _("a position is needed first.")
        raise Invalid(field="precision", problem=problem)
    if not 0 < length <= _FARTHEST:
        raise Invalid(field="precision", problem=_("more than 0 and at most 2000 km."))
    return length


def _known_kind(kind: str) -> str:
    if kind not in PLACE_KINDS:
        raise Invalid(
            field="kind",
            problem=_("“{kind}” is none of: {choices}.").format(
                kind=kind, choices=", ".join(PLACE_KINDS)
            ),
        )
    return kind


def _cleaned(name: str) -> str:
    text = name.encode("utf-8", "ignore").decode()  # without bytes that are no text
    cleaned = " ".join(text.split())
    if not fold_name(cleaned):
        raise Invalid(field="name", problem=_("a name is needed."))
    return cleaned
