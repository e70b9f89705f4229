"""What the program suggests: photos for captions and claims, and what the desk says to it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from archive.links.edit import link_article, link_claim
from archive.store.models import (
    Article,
    ArticleCaption,
    Claim,
    LinkSuggestion,
    Passage,
)
from archive.store.rows import row_of
from archive.values import ArticleId, PhotoId
from resources.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class NewSuggestion:
    """A photo proposed for a caption or a claim. ``score`` 0–1; ``reason`` is for people."""

    photo_id: int
    caption_id: int | None
    claim_id: int | None
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class SuggestionRecord:
    """A stored suggestion with the words it is for."""

    id: int
    photo_id: PhotoId
    article_id: ArticleId
    caption_id: int | None
    claim_id: int | None
    words: str
    score: float
    reason: str
    state: str


def suggest_links(session: Session, article_id: int, proposals: Iterable[NewSuggestion]) -> int:
    """Store suggestions for an article; answers given before stay. Returns how many are new.

    Raises:
        NotFound: there is no such article.
    """
    row_of(session, Article, article_id, _("article"))
    rows = session.scalars(
        select(LinkSuggestion).where(LinkSuggestion.article_id == article_id)
    ).all()
    known = {(row.photo_id, row.caption_id, row.claim_id): row for row in rows}
    added = 0
    for new in proposals:
        row = known.get((new.photo_id, new.caption_id, new.claim_id))
        if row is None:
            session.add(LinkSuggestion(article_id=article_id, photo_id=new.photo_id,
                                       caption_id=new.caption_id, claim_id=new.claim_id,
                                       score=new.score, reason=new.reason))  # fmt: skip
            added += 1
        elif row.state == "proposed":
            row.score, row.reason = new.score, new.reason
    session.flush()
    return added


def suggestions(
    session: Session, article_id: int, *, state: str | None = "proposed"
) -> tuple[SuggestionRecord, ...]:
    """Return the suggestions for an article, captions first, the likeliest first.

    Nothing is suggested for a claim that was rejected.
    """
    caption, claim = Passage.__table__.alias(), Passage.__table__.alias()
    query = (
        select(LinkSuggestion, caption.c.quote, claim.c.quote)
        .outerjoin(ArticleCaption, ArticleCaption.id == LinkSuggestion.caption_id)
        .outerjoin(caption, caption.c.id == ArticleCaption.passage_id)
        .outerjoin(Claim, Claim.id == LinkSuggestion.claim_id)
        .outerjoin(claim, claim.c.id == Claim.passage_id)
        .where(
            LinkSuggestion.article_id == article_id,
            or_(LinkSuggestion.claim_id.is_(None), Claim.state != "rejected"),
        )
        .order_by(LinkSuggestion.caption_id.is_(None), LinkSuggestion.caption_id,
                  LinkSuggestion.claim_id, LinkSuggestion.score.desc(), LinkSuggestion.photo_id)
    )  # fmt: skip
    if state is not None:
        query = query.where(LinkSuggestion.state == state)
    return tuple(
        SuggestionRecord(
            row.id, PhotoId(row.photo_id), ArticleId(row.article_id), row.caption_id,
            row.claim_id, of_caption or of_claim or "", row.score, row.reason, row.state,
        )
        for row, of_caption, of_claim in session.execute(query)
    )  # fmt: skip


def confirm_suggestions(
    session: Session, suggestion_ids: Sequence[int], *, relation: str | None = None
) -> None:
    """Say yes: a caption's photo gets its appearance, a claim's photo its link.

    Raises:
        NotFound: there is no such suggestion. Invalid: no such relation.
    """
    for suggestion_id in suggestion_ids:
        row = _suggestion(session, suggestion_id)
        row.state = "accepted"
        if row.caption_id is not None:
            link_article(session, row.photo_id, row.article_id, caption_id=row.caption_id)
        elif row.claim_id is not None:
            link_claim(session, row.photo_id, row.claim_id, relation=relation or "illustrates")
    session.flush()


def dismiss_suggestions(session: Session, suggestion_ids: Sequence[int]) -> None:
    """Say no: these are not suggested again.

    Raises:
        NotFound: there is no such suggestion.
    """
    for suggestion_id in suggestion_ids:
        _suggestion(session, suggestion_id).state = "rejected"
    session.flush()


def _suggestion(session: Session, suggestion_id: int) -> LinkSuggestion:
    return row_of(session, LinkSuggestion, suggestion_id, _("suggestion"))
