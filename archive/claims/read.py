"""Read claims: one, or a page of those that a filter lets through."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from archive.articles import ClaimRecord, claim_records, without_names
from archive.errors import Invalid, NotFound
from archive.reading.fold import fold
from archive.store.models import (
    CLAIM_KINDS,
    CLAIM_STATES,
    Article,
    ArticleEvent,
    Claim,
    ClaimDate,
    ClaimEvent,
    Figure,
    Party,
    PartyAlias,
    Passage,
)
from archive.store.rows import row_of
from archive.values import Page
from resources.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """Which claims to list; None means any. ``claimant`` matches any spelling, word by word.

    ``words`` must all be in the claim's own, in any spelling; ``event_id`` is the event of the
    claim or its article; ``day_from``/``day_to`` (ISO days) let a claim through whose dates touch
    that stretch, or whose article's day does where none of its dates is known.
    """

    article_id: int | None = None
    state: str | None = None
    kind: str | None = None
    claimant: str | None = None
    with_figures: bool = False
    words: str | None = None
    event_id: int | None = None
    day_from: str | None = None
    day_to: str | None = None


def claims(
    session: Session,
    wanted: ClaimFilter | None = None,
    *,
    limit: int = 100,
    offset: int = 0,
) -> Page[ClaimRecord]:
    """Return a page of claims, those of the newest article first, in the order of the text.

    Raises:
        Invalid: the filter names an unknown state or kind.
    """
    wanted = wanted or ClaimFilter()
    shown = (
        select(Claim.id)
        .outerjoin(Article, Article.id == Claim.article_id)
        .join(Passage, Passage.id == Claim.passage_id)
        .where(Article.removed_at.is_(None), *_conditions(wanted))
    )
    ordered = shown.order_by(Claim.article_id.desc(), Passage.start, Claim.id)
    words = fold(wanted.words or "").split()
    if words:
        quotes = session.execute(ordered.add_columns(Passage.quote)).all()
        found = [number for number, quote in quotes if _has_all(quote, words)]
        return _page(session, len(found), found[offset : offset + limit])
    total = session.scalar(select(func.count()).select_from(shown.subquery())) or 0
    ids = session.scalars(ordered.limit(limit).offset(offset)).all()
    return _page(session, total, ids)


def _page(session: Session, total: int, ids: Sequence[int]) -> Page[ClaimRecord]:
    return Page(total, without_names(session, claim_records(session, ids)))


def _has_all(quote: str, words: Sequence[str]) -> bool:
    folded = fold(quote)
    return all(word in folded for word in words)


def _conditions(wanted: ClaimFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if wanted.article_id is not None:
        conditions.append(Claim.article_id == wanted.article_id)
    if wanted.state is not None:
        conditions.append(Claim.state == known_word("state", wanted.state, CLAIM_STATES))
    if wanted.kind is not None:
        conditions.append(Claim.kind == known_word("kind", wanted.kind, CLAIM_KINDS))
    if wanted.claimant and wanted.claimant.strip():
        conditions.append(_said_by(wanted.claimant))
    if wanted.with_figures:
        conditions.append(Claim.id.in_(select(Figure.claim_id)))
    if wanted.event_id is not None:
        conditions.append(_of_event(wanted.event_id))
    if wanted.day_from or wanted.day_to:
        conditions.append(_touching(wanted.day_from or "0000", wanted.day_to or "9999"))
    return conditions


def _of_event(event_id: int) -> ColumnElement[bool]:
    own = select(ClaimEvent.claim_id).where(ClaimEvent.event_id == event_id)
    of_article = select(ArticleEvent.article_id).where(ArticleEvent.event_id == event_id)
    return or_(Claim.id.in_(own), Claim.article_id.in_(of_article))


def _touching(first: str, last: str) -> ColumnElement[bool]:
    known = or_(ClaimDate.resolved_from.is_not(None), ClaimDate.resolved_to.is_not(None))
    begins = func.coalesce(ClaimDate.resolved_from, ClaimDate.resolved_to)
    ends = func.coalesce(ClaimDate.resolved_to, ClaimDate.resolved_from)
    # Compared by as much of the day as is given: "2024-03" ends with its last day.
    touching = and_(
        known, func.substr(begins, 1, len(last)) <= last, func.substr(ends, 1, len(first)) >= first
    )
    day = func.substr(Article.published_at, 1, 10)
    of_article = and_(
        Claim.id.not_in(select(ClaimDate.claim_id).where(known)),
        func.substr(day, 1, len(last)) <= last,
        func.substr(day, 1, len(first)) >= first,
    )
    return or_(Claim.id.in_(select(ClaimDate.claim_id).where(touching)), of_article)


def _said_by(name: str) -> ColumnElement[bool]:
    words = fold(name).split()
    named = and_(*(Party.folded.contains(word, autoescape=True) for word in words))
    spelled = and_(*(PartyAlias.folded.contains(word, autoescape=True) for word in words))
    parties = select(Party.id).where(
        or_(named, Party.id.in_(select(PartyAlias.party_id).where(spelled)))
    )
    described = func.lower(Claim.claimant).contains(name.strip().lower(), autoescape=True)
    return or_(Claim.claimant_id.in_(parties), described)


def claim(session: Session, claim_id: int) -> ClaimRecord:
    """Return one claim.

    Raises:
        NotFound: there is no such claim.
    """
    found = claim_records(session, [claim_id])
    if not found:
        raise NotFound(what=_("claim"), key=claim_id)
    return without_names(session, found[0])


def known_word(field: str, value: str, choices: Sequence[str]) -> str:
    """Return a word of a closed list as it is stored; raises Invalid for any other."""
    word = value.strip().lower().replace("_", " ")
    if word not in choices:
        raise Invalid(
            field=field,
            problem=_("“{value}” is none of: {choices}.").format(
                value=value, choices=", ".join(choices)
            ),
        )
    return word


def claim_row(session: Session, claim_id: int) -> Claim:
    """Return the row of a claim; raises NotFound."""
    return row_of(session, Claim, claim_id, _("claim"))
