"""Read claims: one, or a page of those that a filter lets through."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from archive.articles import ClaimRecord, claim_records
from archive.errors import Invalid, NotFound
from archive.reading.fold import fold
from archive.store.models import (
    CLAIM_KINDS,
    CLAIM_STATES,
    Article,
    Claim,
    Figure,
    Party,
    PartyAlias,
    Passage,
)
from archive.values import Page
from resources.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """Which claims to list; None means any. ``claimant`` matches any spelling, word by word."""

    article_id: int | None = None
    state: str | None = None
    kind: str | None = None
    claimant: str | None = None
    with_figures: bool = False


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
    conditions = _conditions(wanted or ClaimFilter())
    shown = (
        select(Claim.id)
        .outerjoin(Article, Article.id == Claim.article_id)
        .where(Article.removed_at.is_(None), *conditions)
    )
    total = session.scalar(select(func.count()).select_from(shown.subquery())) or 0
    ids = session.scalars(
        shown.join(Passage, Passage.id == Claim.passage_id)
        .order_by(Claim.article_id.desc(), Passage.start, Claim.id)
        .limit(limit)
        .offset(offset)
    ).all()
    return Page(total, claim_records(session, ids))


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
    return conditions


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
    return found[0]


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
    row = session.get(Claim, claim_id)
    if row is None:
        raise NotFound(what=_("claim"), key=claim_id)
    return row
