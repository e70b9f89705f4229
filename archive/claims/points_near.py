"""The figures that those of one article can be compared with."""

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from archive.claims.points import Placed, placed_points
from archive.store.models import (
    ArticleEvent,
    ArticlePlace,
    Claim,
    ClaimPlace,
    Figure,
    Passage,
    Place,
)


def points_near(session: Session, article_id: int) -> list[Placed]:
    """Return the figures that those of an article can be compared with, its own among them.

    They count for the same sides, in the same places, in what these lie in or in what lies in
    them, or in the same events: however many others the archive has, they are not read.
    """
    own = placed_points(session, Claim.article_id == article_id)
    sides = {one.scene.side for one in own} - {""}
    places = _related(session, {one.scene.place_id for one in own if one.scene.place_id})
    events = [one.scene.event_id for one in own if one.scene.event_id]
    of_events = select(ArticleEvent.article_id).where(ArticleEvent.event_id.in_(events))
    unlisted = _named(session, {o.scene.place for o in own if o.scene.place_id is None})
    there = select(ArticlePlace.article_id).where(ArticlePlace.place_id.in_(places))
    claims = select(ClaimPlace.claim_id).where(ClaimPlace.place_id.in_(places))
    return placed_points(session, or_(
        Claim.article_id == article_id, Figure.side.in_(sides), Claim.id.in_(claims),
        Claim.article_id.in_(of_events), Claim.article_id.in_(there), Claim.id.in_(unlisted),
    ))  # fmt: skip


def _named(session: Session, names: set[str]) -> list[int]:
    """Return the claims in articles that name a place no list knows by one of these names."""
    names = names - {""}
    if not names:
        return []
    articles = (
        select(Claim.article_id)
        .join(ClaimPlace, ClaimPlace.claim_id == Claim.id)
        .join(Passage, Passage.id == ClaimPlace.passage_id)
        .where(ClaimPlace.place_id.is_(None), Passage.quote.in_(names))
    )
    return list(session.scalars(select(Claim.id).where(Claim.article_id.in_(articles))))


def _related(session: Session, places: set[int]) -> set[int]:
    """Return places with all they lie in and all that lies in them."""
    parents = {row[0]: row[1] for row in session.execute(select(Place.id, Place.parent_id))}
    inside: dict[int | None, list[int]] = {}
    for place, above in parents.items():
        inside.setdefault(above, []).append(place)
    found = set(places)
    waiting = list(places)
    while waiting:
        below = [one for one in inside.get(waiting.pop(), ()) if one not in found]
        found.update(below)
        waiting += below
    for place in places:
        above = parents.get(place)
        while above is not None and above not in found:
            found.add(above)
            above = parents.get(above)
    return found
