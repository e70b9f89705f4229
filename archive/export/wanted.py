"""Which claims are wanted: by number, by article, by a search for photos, by state."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from archive.errors import Invalid, NotFound
from archive.search.search import find
from archive.store.models import (
    CLAIM_STATES,
    Appearance,
    Article,
    ArticleEvent,
    Claim,
    ClaimEvent,
    Link,
    Passage,
)
from archive.store.rows import row_of
from resources.i18n import gettext as _

_BATCH = 900
_WHOLE = re.compile(r"\s*(article|event):\s*(\d+)\s*")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which claims: these, those of an article, of a search for photos, in some states.

    ``query`` may be ``article:N`` or ``event:N`` alone: all claims of it. Without states all but
    the rejected ones.
    """

    ids: tuple[int, ...] = ()
    article_id: int | None = None
    query: str | None = None
    states: tuple[str, ...] = ()


def wanted_ids(session: Session, wanted: Wanted, today: date | None) -> list[int]:
    """Return the ids of the claims wanted, in the order of their texts.

    Raises:
        NotFound: one of the claims, or the article, does not exist. Invalid: no such state.
        QueryError: the search has a mistake.
    """
    query = (
        select(Claim.id)
        .join(Passage, Passage.id == Claim.passage_id)
        .outerjoin(Article, Article.id == Claim.article_id)
        .where(Article.removed_at.is_(None), *_tests(session, wanted))
        .order_by(Claim.article_id, Claim.photo_id, Passage.start, Claim.id)
    )
    found = list(session.scalars(query))
    if wanted.query and wanted.query.strip():
        asked = _of_query(session, wanted.query, today)
        found = [number for number in found if number in asked]
    return found


def _tests(session: Session, wanted: Wanted) -> list[Any]:
    for state in wanted.states:
        if state not in CLAIM_STATES:
            raise Invalid(field="state", problem=_("“{value}” is none of: {choices}.").format(
                value=state, choices=", ".join(CLAIM_STATES)))  # fmt: skip
    tests: list[Any] = [
        Claim.state.in_(wanted.states) if wanted.states else Claim.state != "rejected"
    ]
    if wanted.ids:
        known = set(session.scalars(select(Claim.id).where(Claim.id.in_(wanted.ids))))
        for number in wanted.ids:
            if number not in known:
                raise NotFound(what=_("claim"), key=number)
        tests.append(Claim.id.in_(wanted.ids))
    if wanted.article_id is not None:
        row_of(session, Article, wanted.article_id, _("article"))
        tests.append(Claim.article_id == wanted.article_id)
    return tests


def _of_query(session: Session, query: str, today: date | None) -> set[int]:
    whole = _WHOLE.fullmatch(query)
    if whole and whole[1] == "article":
        return set(session.scalars(select(Claim.id).where(Claim.article_id == int(whole[2]))))
    if whole:
        of_event = select(ArticleEvent.article_id).where(ArticleEvent.event_id == int(whole[2]))
        own = select(ClaimEvent.claim_id).where(ClaimEvent.event_id == int(whole[2]))
        test = or_(Claim.article_id.in_(of_event), Claim.id.in_(own))
        return set(session.scalars(select(Claim.id).where(test)))
    photos = [int(number) for number in find(session, query, today=today).all_ids]
    found: set[int] = set()
    for start in range(0, len(photos), _BATCH):
        part = photos[start : start + _BATCH]
        ran = select(Appearance.article_id).where(
            Appearance.photo_id.in_(part), Appearance.status != "removed"
        )
        linked = select(Link.claim_id).where(Link.photo_id.in_(part))
        test = or_(Claim.article_id.in_(ran), Claim.photo_id.in_(part), Claim.id.in_(linked))
        found |= set(session.scalars(select(Claim.id).where(test)))
    return found
