"""A place as people describe it: name, kind, what it lies in, where, and its other names."""

import re
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.errors import Invalid
from archive.places.adopt import resolve_place
from archive.places.edit import add_place, add_place_name, edit_place
from archive.places.read import place, place_row
from archive.store.models import PlaceName
from archive.values import PlaceId, give_or_take, metres
from resources.i18n import gettext as _

_POINT = re.compile(r"\s*([-+−]?\d+(?:\.\d+)?)\s*[,;\s]\s*([-+−]?\d+(?:\.\d+)?)\s*")


@dataclass(frozen=True, slots=True)
class OwnName:
    """Another name that the desk gives a place. ``valid_to``: the first day it held no more."""

    name: str
    language: str | None = None
    valid_from: str | None = None
    valid_to: str | None = None


@dataclass(frozen=True, slots=True)
class PlaceTerms:
    """A place as described. ``parent``: a name that clearly means a place, or ``#number``.

    ``point``: latitude and longitude in degrees, as typed; ``precision``: how far off they may be,
    as typed: ``50 m``, ``2 km``.
    """

    name: str
    kind: str = "site"
    parent: str | None = None
    point: str | None = None
    names: tuple[OwnName, ...] = ()
    precision: str | None = None


def place_terms(session: Session, place_id: int) -> PlaceTerms:
    """Return how a place is described now; what it lies in by its full name.

    Raises:
        NotFound: there is no such place.
    """
    known = place(session, place_id)
    above = None if known.parent_id is None else place(session, known.parent_id).full_name
    point = None if known.latitude is None else f"{known.latitude:.6g}, {known.longitude:.6g}"
    rows = session.scalars(
        select(PlaceName).where(PlaceName.place_id == place_id).order_by(PlaceName.id)
    )
    names = tuple(OwnName(one.name, one.language, one.valid_from, one.valid_to) for one in rows)
    off = None if known.precision_m is None else give_or_take(known.precision_m).removeprefix("±")
    return PlaceTerms(known.name, known.kind, above, point, names, off)


def add_described_place(session: Session, terms: PlaceTerms) -> PlaceId:
    """Add a place of the desk's own as described.

    Raises:
        Invalid: an empty name, a point or date that is none, a name of several places.
        NotFound: nothing bears the name of what it lies in.
    """
    number = add_place(session, terms.name, kind=terms.kind)
    describe_place(session, number, terms)
    return number


def describe_place(session: Session, place_id: int, terms: PlaceTerms) -> None:
    """Make a place what is described. Only what differs is written; raises as adding does."""
    known = place_terms(session, place_id)
    values: dict[str, str | float | None] = {}
    if terms.kind != known.kind:
        values["kind"] = terms.kind
    if terms.parent != known.parent:
        values["parent_id"] = _above(session, terms.parent)
    if terms.point != known.point:
        values["latitude"], values["longitude"] = _point(terms.point)
    if terms.precision != known.precision and (terms.point or terms.precision):
        values["precision_m"] = precision_in(terms.precision)
    if values:
        edit_place(session, place_id, **values)
    set_place_names(session, place_id, terms.names)
    if terms.name != known.name:  # last: the former name stays as another one
        edit_place(session, place_id, name=terms.name)


def set_place_names(session: Session, place_id: int, names: tuple[OwnName, ...]) -> None:
    """Let a place have these other names of the desk's own and no others.

    Raises:
        Invalid: an empty name, a date that is none, an end before the start.
    """
    row = place_row(session, place_id)
    query = select(PlaceName).where(PlaceName.place_id == row.id)
    for one in session.scalars(query).all():
        if OwnName(one.name, one.language, one.valid_from, one.valid_to) not in names:
            session.delete(one)
    session.flush()
    for each in names:
        add_place_name(
            session, row.id, each.name, language=each.language, valid_from=each.valid_from,
            valid_to=each.valid_to,
        )  # fmt: skip


def precision_in(text: str | None) -> float | None:
    """Return the metres that somebody typed as a precision; nothing typed is none.

    Raises:
        Invalid: it is no length.
    """
    if not text:
        return None
    length = metres(text)
    if length is None:
        problem = _("a length is needed, like 50 m or 2 km.")
        raise Invalid(field="precision", problem=problem)
    return length


def _above(session: Session, parent: str | None) -> PlaceId | None:
    if not parent:
        return None
    if re.fullmatch(r"#\d{1,18}", parent):
        return place(session, int(parent[1:])).id
    try:
        return resolve_place(session, parent)
    except Invalid as error:
        raise Invalid(field="parent", problem=str(error.params.get("problem"))) from error


def _point(text: str | None) -> tuple[float | None, float | None]:
    if not text:
        return None, None
    said = _POINT.fullmatch(text)
    if said is None:
        problem = _("latitude and longitude in degrees are needed, like 48.59, 38.00.")
        raise Invalid(field="point", problem=problem)
    latitude, longitude = (float(part.replace("−", "-")) for part in said.groups())
    return latitude, longitude
