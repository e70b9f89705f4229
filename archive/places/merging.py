"""Make two places one, and say beforehand what would move."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from archive.errors import Invalid
from archive.places.edit import add_place_name
from archive.places.read import descendants, place_row
from archive.store.models import (
    PLACE_ROLES,
    ArticlePlace,
    ClaimPlace,
    EventPlace,
    PhotoPlace,
    Place,
    PlaceName,
)
from resources.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class PlaceHoldings:
    """How much hangs on a place itself; ``inside``: places directly in it."""

    photos: int
    articles: int
    claims: int
    events: int
    inside: int
    names: int


def holdings_of(session: Session, place_id: int) -> PlaceHoldings:
    """Return how much would move if a place were made one with another.

    Raises:
        NotFound: there is no such place.
    """
    row = place_row(session, place_id)

    def count(column: Any, of: Any) -> int:
        return session.scalar(select(func.count(column.distinct())).where(of == row.id)) or 0

    return PlaceHoldings(
        photos=count(PhotoPlace.photo_id, PhotoPlace.place_id),
        articles=count(ArticlePlace.article_id, ArticlePlace.place_id),
        claims=count(ClaimPlace.claim_id, ClaimPlace.place_id),
        events=count(EventPlace.event_id, EventPlace.place_id),
        inside=count(Place.id, Place.parent_id),
        names=count(PlaceName.id, PlaceName.place_id),
    )


def merge_places(session: Session, keep_id: int, other_id: int) -> None:
    """Make two places one: photos, articles, claims, events and names of the second move.

    So does its position, where the first has none.

    Raises:
        Invalid: both are the same, or the first lies inside the second.
    """
    keep, other = place_row(session, keep_id), place_row(session, other_id)
    if keep.id == other.id:
        raise Invalid(field="place", problem=_("a place cannot be merged with itself."))
    if keep.id in descendants(session, [other.id]):
        raise Invalid(field="place", problem=_("a place cannot be merged into what lies in it."))
    names = session.scalars(select(PlaceName).where(PlaceName.place_id == other.id)).all()
    moved = [(one.name, one.language, one.valid_from, one.valid_to) for one in names]
    _move_photos(session, keep_id=keep.id, other_id=other.id)
    for model, owner in ((ArticlePlace, "article_id"), (EventPlace, "event_id")):
        _move_links(session, model, owner, keep_id=keep.id, other_id=other.id)
    claims = update(ClaimPlace).where(ClaimPlace.place_id == other.id)
    session.execute(claims.values(place_id=keep.id))
    session.execute(update(Place).where(Place.parent_id == other.id).values(parent_id=keep.id))
    former = other.name
    if keep.latitude is None:
        keep.latitude, keep.longitude = other.latitude, other.longitude
        keep.precision_m = other.precision_m
    session.delete(other)
    session.flush()
    for name, language, start, end in [(former, None, None, None), *moved]:
        add_place_name(session, keep.id, name, language=language, valid_from=start, valid_to=end)


def _move_photos(session: Session, *, keep_id: int, other_id: int) -> None:
    for role in PLACE_ROLES:
        has = select(PhotoPlace.photo_id).where(
            PhotoPlace.place_id == keep_id, PhotoPlace.role == role
        )
        moving = update(PhotoPlace).where(
            PhotoPlace.place_id == other_id,
            PhotoPlace.role == role,
            PhotoPlace.photo_id.not_in(has),
        )
        session.execute(moving.values(place_id=keep_id))


def _move_links(
    session: Session,
    model: type[ArticlePlace] | type[EventPlace],
    owner: str,
    *,
    keep_id: int,
    other_id: int,
) -> None:
    column = getattr(model, owner)
    has = select(column).where(model.place_id == keep_id)
    moving = update(model).where(model.place_id == other_id, column.not_in(has))
    session.execute(moving.values(place_id=keep_id))
