"""Change what is known about an article. Its text never changes."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.articles.add import READ_KINDS
from archive.articles.published import known_published
from archive.articles.read import article_row
from archive.errors import Invalid
from archive.parties import find_or_add_party
from archive.reading.records import DateMention
from archive.store.models import ArticlePart, Claim, ClaimDate, Passage, Text
from archive.store.models.base import utc_now
from resources.i18n import gettext as _

DAYS_BY_HAND = "set by hand"  # how a date was resolved that a person set right
FIELDS = ("headline", "byline", "publisher", "url", "published")


def edit_article(session: Session, /, article_id: int, **values: str | None) -> None:
    """Set fields of an article; a new publication date resolves the dates of its claims anew.

    Raises:
        NotFound: there is no such article.
        Invalid: no such field, or no date.
    """
    row = article_row(session, article_id)
    unknown = values.keys() - set(FIELDS)
    if unknown:
        raise Invalid(field=min(unknown), problem=_("an article has no such field."))
    words = {name: (value or "").strip() or None for name, value in values.items()}
    for name in ("headline", "byline", "url"):
        if name in words:
            setattr(row, name, words[name])
    if "publisher" in words:
        publisher = words["publisher"]
        row.publisher_id = (
            find_or_add_party(session, publisher, kind="publisher") if publisher else None
        )
    if "published" in words:
        row.published_at = known_published(words["published"])
        session.flush()
        resolve_dates(session, article_id, row.text_id, row.published_at)
    session.flush()


def remove_article(session: Session, article_id: int) -> None:
    """Take an article out of all lists; nothing is deleted.

    Raises:
        NotFound: there is no such article.
    """
    article_row(session, article_id).removed_at = utc_now()
    session.flush()


def restore_article(session: Session, article_id: int) -> None:
    """Bring a removed article back.

    Raises:
        NotFound: there is no such article.
    """
    article_row(session, article_id).removed_at = None
    session.flush()


def resolve_dates(session: Session, article_id: int, text_id: int, published: str | None) -> None:
    """Reckon the dates of an article's claims anew from its publication date."""
    found = _dates(session, article_id, text_id, published)
    query = (
        select(ClaimDate, Passage)
        .join(Claim, Claim.id == ClaimDate.claim_id)
        .join(Passage, Passage.id == ClaimDate.passage_id)
        .where(Claim.article_id == article_id)
    )
    for row, passage in session.execute(query):
        mention = found.get((passage.start, passage.end))
        if mention is None or row.how == DAYS_BY_HAND:
            continue
        resolved = mention.resolved
        row.resolved_from = resolved.first if resolved else None
        row.resolved_to = resolved.last if resolved else None
        row.how = resolved.how if resolved else None
        row.precision = mention.precision


def _dates(
    session: Session, article_id: int, text_id: int, published: str | None
) -> dict[tuple[int, int], DateMention]:
    """Return the dates of an article's parts, each part read as when it was imported."""
    from archive.reading.articles.line_kinds import dateline  # not for the start
    from archive.reading.dates import find_dates

    text = session.get_one(Text, text_id).body
    query = (
        select(ArticlePart.kind, Passage)
        .join(Passage, Passage.id == ArticlePart.passage_id)
        .where(ArticlePart.article_id == article_id, ArticlePart.kind.in_(READ_KINDS))
    )
    found: dict[tuple[int, int], DateMention] = {}
    for kind, passage in session.execute(query):
        start = passage.start + (dateline(passage.quote) if kind == "paragraph" else 0)
        for mention in find_dates(text, start, passage.end, published=published):
            found[mention.span.start, mention.span.end] = mention
    return found
