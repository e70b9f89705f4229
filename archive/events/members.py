"""What belongs to events: photos, articles, claims."""

from collections.abc import Sequence

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from archive.errors import NotFound
from archive.events.read import EventMembers, EventRecord, descendants, event_records, event_row
from archive.store.models import (
    Article,
    ArticleEvent,
    Claim,
    ClaimEvent,
    Event,
    Photo,
    PhotoEvent,
)
from archive.values import ArticleId, ClaimId, PhotoId, ids_of

_BATCH = 5_000
_Link = type[PhotoEvent] | type[ArticleEvent] | type[ClaimEvent]


def add_to_event(session: Session, photo_ids: Sequence[int], event_id: int) -> int:
    """File photos under an event and return how many were not.

    Raises:
        NotFound: the event or a photo does not exist.
    """
    return _add(session, (PhotoEvent, Photo, "photo"), photo_ids, event_id)


def take_from_event(session: Session, photo_ids: Sequence[int], event_id: int) -> int:
    """Take photos out of an event and return how many were in it."""
    return _take(session, PhotoEvent, PhotoEvent.photo_id, numbers=photo_ids, event_id=event_id)


def add_articles_to_event(session: Session, article_ids: Sequence[int], event_id: int) -> int:
    """File articles under an event and return how many were not."""
    return _add(session, (ArticleEvent, Article, "article"), article_ids, event_id)


def take_articles_from_event(session: Session, article_ids: Sequence[int], event_id: int) -> int:
    """Take articles out of an event and return how many were in it."""
    column = ArticleEvent.article_id
    return _take(session, ArticleEvent, column, numbers=article_ids, event_id=event_id)


def add_claims_to_event(session: Session, claim_ids: Sequence[int], event_id: int) -> int:
    """File claims under an event and return how many were not."""
    return _add(session, (ClaimEvent, Claim, "claim"), claim_ids, event_id)


def take_claims_from_event(session: Session, claim_ids: Sequence[int], event_id: int) -> int:
    """Take claims out of an event and return how many were in it."""
    return _take(session, ClaimEvent, ClaimEvent.claim_id, numbers=claim_ids, event_id=event_id)


def events_of(session: Session, photo_id: int) -> tuple[EventRecord, ...]:
    """Return the events a photo is filed under, by their start."""
    query = (
        select(Event)
        .join(PhotoEvent, PhotoEvent.event_id == Event.id)
        .where(PhotoEvent.photo_id == photo_id)
        .order_by(Event.starts, Event.folded)
    )
    return tuple(event_records(session, session.scalars(query).all()))


def event_members(session: Session, event_id: int) -> EventMembers:
    """Return the photos, articles and claims of an event and its parts.

    Raises:
        NotFound: there is no such event.
    """
    event_row(session, event_id)
    parts = descendants(session, [event_id])
    photos = (
        select(PhotoEvent.photo_id)
        .join(Photo, Photo.id == PhotoEvent.photo_id)
        .where(PhotoEvent.event_id.in_(parts), Photo.removed_at.is_(None))
    )
    articles = select(ArticleEvent.article_id).where(ArticleEvent.event_id.in_(parts))
    claims = select(ClaimEvent.claim_id).where(ClaimEvent.event_id.in_(parts))
    return EventMembers(
        tuple(PhotoId(one) for one in sorted(set(session.scalars(photos)))),
        tuple(ArticleId(one) for one in sorted(set(session.scalars(articles)))),
        tuple(ClaimId(one) for one in sorted(set(session.scalars(claims)))),
    )


def _add(
    session: Session,
    kind: tuple[_Link, type[Photo] | type[Article] | type[Claim], str],
    numbers: Sequence[int],
    event_id: int,
) -> int:
    link, model, what = kind
    event_row(session, event_id)
    column = getattr(link, f"{what}_id")
    added = 0
    wanted = ids_of(numbers)
    for start in range(0, len(wanted), _BATCH):
        part = wanted[start : start + _BATCH]
        known = set(session.scalars(select(model.id).where(model.id.in_(part))))
        missing = [number for number in part if number not in known]
        if missing:
            raise NotFound(what=what, key=missing[0])
        present = select(column).where(link.event_id == event_id, column.in_(part))
        new = sorted(known - set(session.scalars(present)))
        if new:
            rows = [{f"{what}_id": number, "event_id": event_id} for number in new]
            session.execute(insert(link), rows)
        added += len(new)
    return added


def _take(
    session: Session,
    link: _Link,
    column: InstrumentedAttribute[int],
    *,
    numbers: Sequence[int],
    event_id: int,
) -> int:
    event_row(session, event_id)
    removed = 0
    wanted = ids_of(numbers)
    for start in range(0, len(wanted), _BATCH):
        part = wanted[start : start + _BATCH]
        taken = delete(link).where(link.event_id == event_id, column.in_(part))
        removed += len(session.scalars(taken.returning(link.id)).all())
    return removed
