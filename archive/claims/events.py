"""The events that claims belong to: their own, and those of the article they stand in."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import select, union
from sqlalchemy.orm import Session

from archive.store.models import ArticleEvent, Claim, ClaimEvent, Event

_BATCH = 900
"""Claims asked for at once: SQLite takes a limited number of values."""


def events_of_claims(session: Session) -> tuple[tuple[int, str], ...]:
    """Return the events that any claim belongs to, id and name, by name."""
    ids = union(
        select(ClaimEvent.event_id),
        select(ArticleEvent.event_id).join(Claim, Claim.article_id == ArticleEvent.article_id),
    )
    query = select(Event.id, Event.name).where(Event.id.in_(ids)).order_by(Event.name)
    return tuple((row[0], row[1]) for row in session.execute(query))


def event_names(session: Session, claim_ids: Sequence[int]) -> Mapping[int, Sequence[str]]:
    """Return the names of each claim's events; claims of no event are left out."""
    own = select(ClaimEvent.claim_id, Event.name).join(Event, Event.id == ClaimEvent.event_id)
    of_article = (
        select(Claim.id, Event.name)
        .join(ArticleEvent, ArticleEvent.article_id == Claim.article_id)
        .join(Event, Event.id == ArticleEvent.event_id)
    )
    found: dict[int, dict[str, None]] = {}
    for ids in _batches(claim_ids):
        rows = [
            *session.execute(own.where(ClaimEvent.claim_id.in_(ids))),
            *session.execute(of_article.where(Claim.id.in_(ids))),
        ]
        for row in rows:
            found.setdefault(row[0], {})[row[1]] = None
    return {claim_id: tuple(names) for claim_id, names in found.items()}


def _batches(ids: Sequence[int]) -> Iterable[Sequence[int]]:
    for start in range(0, len(ids), _BATCH):
        yield ids[start : start + _BATCH]
