"""Key points that give another figure than their article, over all articles or in one."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.articles.read import article
from archive.articles.records import CheckRecord
from archive.store.models import Article, ArticlePart
from archive.values import ArticleId


def key_point_checks(
    session: Session, *, article_id: int | None = None
) -> tuple[tuple[ArticleId, CheckRecord], ...]:
    """Return the checks of kind ``drift`` with their articles, without names that are protected."""
    query = (
        select(ArticlePart.article_id)
        .join(Article, Article.id == ArticlePart.article_id)
        .where(ArticlePart.kind == "key point", Article.removed_at.is_(None))
        .distinct()
        .order_by(ArticlePart.article_id)
    )
    if article_id is not None:
        query = query.where(ArticlePart.article_id == article_id)
    details = (article(session, number) for number in session.scalars(query).all())
    return tuple((each.id, check) for each in details for check in each.checks
                 if check.kind == "drift")  # fmt: skip
