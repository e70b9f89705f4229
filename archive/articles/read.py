"""Read articles: the list, and everything about one."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from archive.articles.checks import checks_of
from archive.articles.claim_records import claim_records, span_of
from archive.articles.records import (
    ArticleDetail,
    ArticleRow,
    CaptionRecord,
    ClaimRecord,
    KeyPointRecord,
    OrphanRecord,
    PartRecord,
    PrintedCredit,
    VersionRecord,
)
from archive.articles.without_names import without_names
from archive.reading.articles.titles import title_of
from archive.store.models import (
    Appearance,
    Article,
    ArticleCaption,
    ArticleEvent,
    ArticlePart,
    ArticleVersion,
    Claim,
    Event,
    Orphan,
    Party,
    Passage,
    Text,
)
from archive.store.rows import row_of
from archive.values import ArticleId, Page
from resources.i18n import gettext as _


def articles(
    session: Session, *, limit: int = 100, offset: int = 0, removed: bool = False
) -> Page[ArticleRow]:
    """Return a page of articles, the newest first, and how many there are."""
    shown = Article.removed_at.is_not(None) if removed else Article.removed_at.is_(None)
    total = session.scalar(select(func.count()).select_from(Article).where(shown)) or 0
    in_text = (Passage.id == Claim.passage_id) & (Passage.text_id == Article.text_id)
    counted = (
        select(func.count())
        .select_from(Claim)
        .join(Passage, in_text)  # what is no longer in the text is counted nowhere else either
        .where(Claim.article_id == Article.id)
    )
    reviewed = counted.where(Claim.state != "proposed")
    captions = select(func.count()).where(ArticleCaption.article_id == Article.id)
    photos = select(func.count(Appearance.photo_id.distinct())).where(
        Appearance.article_id == Article.id, Appearance.status != "removed"
    )
    query = (
        select(
            Article, Party.name, func.substr(Text.body, 1, 120), counted.scalar_subquery(),
            reviewed.scalar_subquery(), captions.scalar_subquery(), photos.scalar_subquery(),
        )
        .join(Text, Text.id == Article.text_id)
        .outerjoin(Party, Party.id == Article.publisher_id)
        .where(shown)
        .order_by(func.coalesce(Article.published_at, Article.added_at).desc(), Article.id.desc())
        .limit(limit)
        .offset(offset)
    )  # fmt: skip
    rows = (
        ArticleRow(
            ArticleId(row.id), row.headline, title_of(row.headline, opening), publisher,
            row.published_at, row.language, row.added_at, *counts,
        )
        for row, publisher, opening, *counts in session.execute(query)
    )  # fmt: skip
    return Page(total, without_names(session, tuple(rows)))


def article_row(session: Session, article_id: int) -> Article:
    """Return the row of an article that exists, removed or not.

    Raises:
        NotFound: there is no such article.
    """
    return row_of(session, Article, article_id, _("article"))


def article(session: Session, article_id: int) -> ArticleDetail:
    """Return everything about one article, without names that are protected.

    Raises:
        NotFound: there is no such article.
    """
    row = article_row(session, article_id)
    text = session.get_one(Text, row.text_id)
    publisher = session.get(Party, row.publisher_id) if row.publisher_id else None
    ids = session.scalars(
        select(Claim.id)
        .join(Passage, Passage.id == Claim.passage_id)
        .where(Claim.article_id == article_id)
        .order_by(Passage.start, Passage.end.desc(), Claim.id)
    ).all()
    known = claim_records(session, ids)
    claims = tuple(claim for claim in known if not claim.gone)
    photos = _photos_by_caption(session, article_id)
    points = _key_points(session, article_id, claims)
    orphans = _orphans(session, article_id, row.text_id, claims)
    detail = ArticleDetail(
        id=ArticleId(row.id), uuid=row.uuid, headline=row.headline, byline=row.byline,
        publisher_id=row.publisher_id, publisher=publisher.name if publisher else None,
        url=row.url, published=row.published_at, language=row.language, format=row.format,
        text=text.body, parts=_parts(session, article_id),
        key_points=points,
        captions=_captions(session, row, photos), claims=claims,
        orphans=orphans, checks=checks_of(claims, points, orphans),
        added_at=row.added_at, removed_at=row.removed_at, source_sha256=text.source_sha256,
        source_name=text.source_name,
        photos=tuple(dict.fromkeys(number for ids in photos.values() for number in ids)),
        gone=tuple(claim for claim in known if claim.gone),
        version=1 + _replaced(session, article_id), events=_events(session, article_id),
    )  # fmt: skip
    return without_names(session, detail)


def _events(session: Session, article_id: int) -> tuple[tuple[int, str], ...]:
    query = (
        select(Event.id, Event.name)
        .join(ArticleEvent, ArticleEvent.event_id == Event.id)
        .where(ArticleEvent.article_id == article_id)
        .order_by(Event.name, Event.id)
    )
    return tuple((row[0], row[1]) for row in session.execute(query))


def _replaced(session: Session, article_id: int) -> int:
    query = select(func.count()).where(ArticleVersion.article_id == article_id)
    return session.scalar(query) or 0


def versions(session: Session, article_id: int) -> tuple[VersionRecord, ...]:
    """Return the texts an article has had, the first one first, the present one last.

    Raises:
        NotFound: there is no such article.
    """
    row = article_row(session, article_id)
    older = session.execute(
        select(ArticleVersion, Text)
        .join(Text, Text.id == ArticleVersion.text_id)
        .where(ArticleVersion.article_id == article_id)
        .order_by(ArticleVersion.id)
    ).all()
    found = [
        VersionRecord(number, text.id, text.body, old.headline, old.byline, old.published_at,
                      text.source_name, text.at, old.replaced_at)
        for number, (old, text) in enumerate(older, start=1)
    ]  # fmt: skip
    text = session.get_one(Text, row.text_id)
    found.append(
        VersionRecord(len(found) + 1, text.id, text.body, row.headline, row.byline,
                      row.published_at, text.source_name, text.at, None)
    )  # fmt: skip
    return without_names(session, tuple(found), article=article_id)


def _parts(session: Session, article_id: int) -> tuple[PartRecord, ...]:
    query = (
        select(ArticlePart.kind, Passage)
        .join(Passage, Passage.id == ArticlePart.passage_id)
        .where(ArticlePart.article_id == article_id)
        .order_by(ArticlePart.position)
    )
    return tuple(PartRecord(kind, span_of(passage)) for kind, passage in session.execute(query))


def _key_points(
    session: Session, article_id: int, claims: tuple[ClaimRecord, ...]
) -> tuple[KeyPointRecord, ...]:
    query = (
        select(ArticlePart, Passage)
        .join(Passage, Passage.id == ArticlePart.passage_id)
        .where(ArticlePart.article_id == article_id, ArticlePart.kind == "key point")
        .order_by(ArticlePart.position)
    )
    return tuple(
        KeyPointRecord(
            span_of(passage),
            tuple(
                claim.id
                for claim in claims
                if passage.start <= claim.span.start and claim.span.end <= passage.end
            ),
            part.lost_attribution,
        )
        for part, passage in session.execute(query)
    )


def _photos_by_caption(session: Session, article_id: int) -> defaultdict[int | None, list[int]]:
    query = (
        select(Appearance.caption_id, Appearance.photo_id)
        .where(Appearance.article_id == article_id, Appearance.status != "removed")
        .order_by(Appearance.id)
    )
    found: defaultdict[int | None, list[int]] = defaultdict(list)
    for caption_id, photo_id in session.execute(query):
        found[caption_id].append(photo_id)
    return found


def _captions(
    session: Session, row: Article, photos: defaultdict[int | None, list[int]]
) -> tuple[CaptionRecord, ...]:
    credit = aliased(Passage)
    query = (
        select(ArticleCaption, Passage, credit)
        .join(Passage, Passage.id == ArticleCaption.passage_id)
        .outerjoin(credit, credit.id == ArticleCaption.credit_passage_id)
        .where(ArticleCaption.article_id == row.id, Passage.text_id == row.text_id)
        .order_by(Passage.start)
    )
    return tuple(
        CaptionRecord(
            caption.id, span_of(passage), _credit(caption, printed) if printed else None,
            caption.image_source, tuple(photos.get(caption.id, ())),
        )
        for caption, passage, printed in session.execute(query)
    )  # fmt: skip


def _credit(row: ArticleCaption, passage: Passage) -> PrintedCredit:
    return PrintedCredit(
        span_of(passage), row.credit_line or passage.quote,
        tuple((row.creators or "").split("\n")) if row.creators else (), row.withheld,
        row.agency, row.distributor,
    )  # fmt: skip


def _orphans(
    session: Session, article_id: int, text_id: int, claims: Sequence[ClaimRecord]
) -> tuple[OrphanRecord, ...]:
    """Return the figures and quotations that stand in no claim now: rejected ones hold none."""
    query = (
        select(Orphan.kind, Passage)
        .join(Passage, Passage.id == Orphan.passage_id)
        .where(Orphan.article_id == article_id, Passage.text_id == text_id)
    )
    found = {(p.start, p.end): (kind, span_of(p)) for kind, p in session.execute(query)}
    for claim in claims:
        if claim.state == "rejected":
            found |= {(f.span.start, f.span.end): ("figure", f.span) for f in claim.figures}
    live = [claim for claim in claims if claim.state != "rejected"]
    figures = [figure.span for claim in live for figure in claim.figures]
    held = {"figure": figures, "quotation": [claim.span for claim in live]}
    return tuple(
        OrphanRecord(where, kind)
        for _place, (kind, where) in sorted(found.items())
        if not any(one.start < where.end and where.start < one.end for one in held[kind])
    )
