"""Everything an event's own page shows: its parts, days, photos, articles, claims and figures."""

from dataclasses import dataclass

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from archive.events.members import event_members
from archive.events.read import EventMembers, EventRecord, descendants, event, event_records
from archive.store.models import Appearance, Article, Claim, Event, Figure, Passage, Photo
from archive.values import ArticleId, ClaimId

_MOST = 500


@dataclass(frozen=True, slots=True)
class EventArticle:
    """An article of an event. ``filed``: by hand; otherwise one of the event's photos ran in it."""

    id: ArticleId
    headline: str | None
    published: str | None
    filed: bool


@dataclass(frozen=True, slots=True)
class EventClaim:
    """A claim of an event, with its figures as written."""

    id: ClaimId
    article_id: ArticleId | None
    claimant: str | None
    kind: str
    state: str
    text: str
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventDossier:
    """An event's page. ``days``: ISO day → photos taken on it; ``undated``: photos without one."""

    event: EventRecord
    parts: tuple[EventRecord, ...]
    members: EventMembers
    days: dict[str, int]
    undated: int
    articles: tuple[EventArticle, ...]
    claims: tuple[EventClaim, ...]

    @property
    def query(self) -> str:
        """The search for the event's photos, for map, timeline and grid."""
        return f"event:#{self.event.id}"


def event_dossier(session: Session, event_id: int) -> EventDossier:
    """Return everything about one event and its parts.

    Raises:
        NotFound: there is no such event.
    """
    record = event(session, event_id)
    parts = sorted(descendants(session, [event_id]) - {event_id})
    rows = session.scalars(
        select(Event).where(Event.id.in_(parts)).order_by(Event.starts, Event.folded)
    ).all()
    members = event_members(session, event_id)
    days = _days(session, members.photos)
    articles = _articles(session, members)
    return EventDossier(
        event=record,
        parts=tuple(event_records(session, rows)),
        members=members,
        days=days,
        undated=len(members.photos) - sum(days.values()),
        articles=articles,
        claims=_claims(session, members, [one.id for one in articles]),
    )


def _days(session: Session, photos: tuple[int, ...]) -> dict[str, int]:
    found: dict[str, int] = {}
    for start in range(0, len(photos), _MOST):
        day = func.substr(Photo.taken_from, 1, 10)
        rows = session.execute(
            select(day, func.count())
            .where(Photo.id.in_(photos[start : start + _MOST]), Photo.taken_from.is_not(None),
                   Photo.taken_precision.not_in(("year", "month")))
            .group_by(day)
        )  # fmt: skip
        for text, count in rows:
            found[text] = found.get(text, 0) + count
    return dict(sorted(found.items()))


def _articles(session: Session, members: EventMembers) -> tuple[EventArticle, ...]:
    ran = set[int]()
    for start in range(0, len(members.photos), _MOST):
        part = members.photos[start : start + _MOST]
        ran |= set(session.scalars(
            select(Appearance.article_id).where(
                Appearance.photo_id.in_(part), Appearance.article_id.is_not(None),
                Appearance.status != "removed")
        ))  # fmt: skip
    rows = session.execute(
        select(Article.id, Article.headline, Article.published_at)
        .where(Article.id.in_({*ran, *members.articles}), Article.removed_at.is_(None))
        .order_by(Article.published_at, Article.id)
    )
    return tuple(
        EventArticle(ArticleId(row[0]), row[1], row[2], row[0] in members.articles) for row in rows
    )


def _claims(
    session: Session, members: EventMembers, articles: list[ArticleId]
) -> tuple[EventClaim, ...]:
    rows = session.execute(
        select(Claim, Passage.quote)
        .join(Passage, Passage.id == Claim.passage_id)
        .where(or_(Claim.id.in_(members.claims), Claim.article_id.in_(articles)),
               Claim.state != "rejected")
        .order_by(Claim.article_id, Claim.position, Claim.id)
        .limit(_MOST)
    ).all()  # fmt: skip
    figures: dict[int, list[str]] = {}
    said = (
        select(Figure.claim_id, Passage.quote)
        .join(Passage, Passage.id == Figure.passage_id)
        .where(Figure.claim_id.in_([claim.id for claim, _quote in rows]))
        .order_by(Figure.id)
    )
    for claim_id, quote in session.execute(said):
        figures.setdefault(claim_id, []).append(quote)
    return tuple(
        EventClaim(
            ClaimId(claim.id),
            None if claim.article_id is None else ArticleId(claim.article_id),
            claim.claimant,
            claim.kind,
            claim.state,
            quote,
            tuple(figures.get(claim.id, ())),
        )
        for claim, quote in rows
    )
