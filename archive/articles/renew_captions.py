"""Captions of an article that is brought in again: the same caption keeps its record.

So the photos that ran with it stay linked. One that is gone stays only if a photo ran with it.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.articles.add import Parts, caption_columns
from archive.articles.passages import Passages
from archive.articles.records import NewArticle
from archive.articles.relocate import Relocator
from archive.reading.records import PrintedCaption
from archive.store.models import Appearance, Article, ArticleCaption, LinkSuggestion, Passage
from archive.values import Span


def renew_captions(
    session: Session, article: Article, new: NewArticle, passages: Passages, parts: Parts,
    relocator: Relocator,
) -> None:  # fmt: skip
    """Store the captions of the new text; those found again keep their record."""
    rows = session.execute(
        select(ArticleCaption, Passage)
        .join(Passage, Passage.id == ArticleCaption.passage_id)
        .where(ArticleCaption.article_id == article.id)
    ).all()
    free = list(new.reading.captions)
    for row, passage in rows:
        same = _same(Span(passage.start, passage.end, passage.quote), free, relocator)
        if same is not None:
            free.remove(same)
            for name, value in caption_columns(same, passages, parts).items():
                setattr(row, name, value)
        elif not _ran(session, row.id):
            session.delete(row)
    session.flush()
    for caption in free:
        columns = caption_columns(caption, passages, parts)
        session.add(ArticleCaption(article_id=article.id, **columns))
    session.flush()


def _same(
    passage: Span, captions: list[PrintedCaption], relocator: Relocator
) -> PrintedCaption | None:
    exact = [one for one in captions if one.span.text.split() == passage.text.split()]
    if exact:
        return exact[0]
    found = relocator.find(passage)
    if found is None:
        return None
    near = [one for one in captions
            if one.span.start < found.span.end and found.span.start < one.span.end]  # fmt: skip
    return near[0] if near else None


def _ran(session: Session, caption_id: int) -> bool:
    used = select(Appearance.id).where(Appearance.caption_id == caption_id).limit(1)
    answered = select(LinkSuggestion.id).where(
        LinkSuggestion.caption_id == caption_id, LinkSuggestion.state != "proposed"
    )
    return any(session.scalar(query) is not None for query in (used, answered.limit(1)))
