"""Which article of the archive a source is: the same text, or a changed text at its address."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlencode, urlsplit

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.article_import.source import Source
from archive.articles.add import text_hash
from archive.articles.read import article_row
from archive.reading.fold import fold
from archive.store.models import Article, Text
from archive.values import ArticleId

_CAMPAIGN = re.compile(
    r"utm_|at_|cmp|cmpid|fbclid|gclid|ref$|ref_|src$|smid|partner|ocid|mc_|xtor|amp$|outputtype|s$"
    r"|share|igshid|ns_|taid|guccounter", re.I
)  # fmt: skip
_AMP = re.compile(r"(?:/amp)+/?$|^/amp(?=/)|\.amp(?=\.html?$|$)", re.I)
_SHARED = 0.1
"""The share of five-word stretches that two versions of one article have in common at least."""


def known_article(session: Session, read: Source) -> ArticleId | None:
    """Return the article in the archive that has exactly this text and address."""
    query = (
        select(Article.id, Article.url)
        .join(Text, Text.id == Article.text_id)
        .where(Text.sha256 == text_hash(read.text), Article.removed_at.is_(None))
        .order_by(Article.id)
    )
    return next(
        (ArticleId(number) for number, url in session.execute(query)
         if url == read.url or not url or not read.url), None,
    )  # fmt: skip


def earlier_version(session: Session, read: Source) -> ArticleId | None:
    """Return the article whose changed text a source is: the same address, and text in common.

    A page whose address is only that of the whole site is never taken for another's version.
    """
    wanted = address_key(read.url)
    if wanted is None:
        return None
    query = (
        select(Article.id, Article.url, Article.headline, Article.text_id)
        .where(Article.removed_at.is_(None), Article.url.is_not(None))
        .order_by(Article.id.desc())
    )
    for number, url, headline, text_id in session.execute(query):
        if address_key(url) == wanted:
            body = session.execute(select(Text.body).where(Text.id == text_id)).scalar_one()
            if _is_akin(read, headline, body):
                return ArticleId(number)
    return None


def address_key(url: str | None) -> str | None:
    """Return what is compared of an address, None if it names no single page.

    Left out: the protocol, ``www.``, ``m.`` and ``amp.`` before the host, marks of campaigns, the
    fragment, a slash at the end, ``/amp``.
    """
    try:
        parts = urlsplit((url or "").strip())
    except ValueError:
        return None
    host = re.sub(r"^(?:www|m|mobile|amp)\.", "", (parts.hostname or "").lower())
    path = _AMP.sub("", parts.path).rstrip("/")
    said = [(k, v) for k, v in parse_qsl(parts.query) if not _CAMPAIGN.match(k)]
    query = urlencode(sorted(said))
    if not host or (len(path.strip("/")) < 2 and not query):
        return None
    return f"{host}{path}?{query}"


def _is_akin(read: Source, headline: str | None, body: str) -> bool:
    if headline and read.headline and fold(headline) == fold(read.headline):
        return True
    one, other = set(_stretches(read.text)), set(_stretches(body))
    return len(one & other) >= _SHARED * max(min(len(one), len(other)), 1)


def _stretches(text: str) -> Iterator[tuple[str, ...]]:
    words = fold(text).split()
    return (tuple(words[at : at + 5]) for at in range(max(len(words) - 4, 1)))


def article_row_exists(session: Session, article_id: int) -> None:
    """Make sure that there is such an article; raises NotFound."""
    article_row(session, article_id)


def published_of(session: Session, article_id: int) -> str | None:
    """Return when an article was published, as far as is known; raises NotFound."""
    return article_row(session, article_id).published_at
