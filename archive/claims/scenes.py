"""Where figures of claims belong: to a side, a place, an event, or only their article."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.store.models import ArticleEvent, ArticlePlace, Claim, ClaimPlace, Passage, Place

_BATCH = 900
_BROAD = ("country", "area")
"""Kinds of places that are no scene of their own: losses "in Ukraine" are a side's losses."""
_Named = tuple[int | None, str, str]
"""A place of a claim: its id (None where no list knows it), its name, its kind."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Whose or where: the side, the place, or failing these the event or article."""

    side: str
    place_id: int | None
    place: str
    event_id: int | None = None
    article_id: int | None = None


class Scenes:
    """The scenes of claims: their places and those of their articles are read at once."""

    def __init__(self, session: Session, claims: Sequence[int], articles: Collection[int]) -> None:
        """Read what is known of claims and of the articles they stand in."""
        ordered = sorted(articles)
        self._places = _places(session, claims)
        self._events = _events(session, ordered)
        self._of_articles = _article_places(session, ordered)

    def of(self, claim: int, article: int | None, side: str) -> Scene:
        """Return the scene of a claim's figure that counts for a side, or for none."""
        places = self._places.get(claim, [])
        narrow = next((place for place in places if place[2] not in _BROAD), None)
        if narrow is not None:
            return Scene(side, narrow[0], narrow[1])
        if side:
            return Scene(side, None, "")
        if places:
            return Scene("", places[0][0], places[0][1])
        if article in self._events:
            return Scene("", None, "", event_id=self._events[article])
        if article in self._of_articles:
            return Scene("", *self._of_articles[article])
        return Scene("", None, "", article_id=article)


def batches(ids: Sequence[int]) -> Iterable[Sequence[int]]:
    """Yield ids in batches that a query may hold."""
    return (ids[start : start + _BATCH] for start in range(0, len(ids), _BATCH))


def _places(session: Session, ids: Sequence[int]) -> dict[int, list[_Named]]:
    """Return the places of claims: those that lists know first."""
    found: dict[int, list[_Named]] = {}
    for part in batches(ids):
        query = (
            select(ClaimPlace.claim_id, Place.id, Place.name, Place.kind, Passage.quote)
            .outerjoin(Place, Place.id == ClaimPlace.place_id)
            .join(Passage, Passage.id == ClaimPlace.passage_id)
            .where(ClaimPlace.claim_id.in_(part))
            .order_by(Place.id.is_(None), ClaimPlace.id)
        )
        for claim_id, number, name, kind, words in session.execute(query):
            found.setdefault(claim_id, []).append((number, name or words, kind or ""))
    return found


def _events(session: Session, articles: Sequence[int]) -> dict[int, int]:
    found: dict[int, int] = {}
    for part in batches(articles):
        query = select(ArticleEvent.article_id, ArticleEvent.event_id)
        for article_id, event_id in session.execute(
            query.where(ArticleEvent.article_id.in_(part)).order_by(ArticleEvent.id)
        ):
            found.setdefault(article_id, event_id)
    return found


def _article_places(session: Session, articles: Sequence[int]) -> dict[int, tuple[int | None, str]]:
    """Return the first place of each article that is no country, else the first no list knows."""
    found: dict[int, tuple[int | None, str]] = {}
    for part in batches(articles):
        query = (
            select(ArticlePlace.article_id, Place.id, Place.name)
            .join(Place, Place.id == ArticlePlace.place_id)
            .where(ArticlePlace.article_id.in_(part), Place.kind.not_in(_BROAD))
            .order_by(ArticlePlace.id)
        )
        for article_id, number, name in session.execute(query):
            found.setdefault(article_id, (number, name))
        unlisted = (
            select(Claim.article_id, Passage.quote)
            .join(ClaimPlace, ClaimPlace.claim_id == Claim.id)
            .join(Passage, Passage.id == ClaimPlace.passage_id)
            .where(Claim.article_id.in_(part), ClaimPlace.place_id.is_(None))
            .order_by(ClaimPlace.id)
        )
        for row in session.execute(unlisted):
            found.setdefault(row[0] or 0, (None, row[1]))
    return found
