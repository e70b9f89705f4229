"""Bring an article in: read, extract, store in one step, suggest photos.

Nothing is linked here: the suggestions wait for a yes.
"""

from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.article_import.extract import extract
from archive.article_import.read import read_bytes, read_file
from archive.article_import.source import Source
from archive.article_import.suggest import photo_suggestions
from archive.articles import NewArticle, add_article, edit_article
from archive.articles.published import known_published
from archive.catalogue import Catalogue
from archive.links import suggest_links
from archive.store.files import Files
from archive.store.models import Article, Text
from archive.values import ArticleId, NoProgress, Progress
from resources.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class Given:
    """What the user says about an article; it overrides what the text or page says."""

    url: str | None = None
    publisher: str | None = None
    published: str | None = None
    headline: str | None = None
    byline: str | None = None
    format: str | None = None


@dataclass(frozen=True, slots=True)
class Imported:
    """The article, whether the archive had it already, and how many photos are suggested."""

    article_id: ArticleId
    known: bool
    suggested: int


def bring_in(
    catalogue: Catalogue,
    source: Path | str | bytes,
    given: Given | None = None,
    *,
    progress: Progress | None = None,
) -> Imported:
    """Bring an article in from a file (a path), pasted text (a string) or bytes.

    The same text is never stored twice: what is given about it is then taken over.

    Raises:
        Unreadable, Vanished, TooLarge, NotAnArticle: the source is none.
        Invalid: the date or format given is none.
    """
    given = given or Given()
    progress = progress or NoProgress()
    known_published(given.published)
    progress.begin(3, _("Reading the article"))
    read = _read(source, given)
    progress.advance(1, read.name)
    known = catalogue.ask(known_article, read)
    if known is not None:
        return _known(catalogue, known, given)
    reading = extract(read, published=given.published)
    progress.advance(2, read.name)
    digest = Files(catalogue.path / "texts").keep_bytes(read.data)
    new = NewArticle(
        read.text, reading,
        headline=given.headline or read.headline, byline=given.byline or read.byline,
        publisher=given.publisher or read.publisher, url=given.url or read.url,
        published=given.published or read.published, format=read.format, source_sha256=digest,
        source_name=Path(read.name).name,
    )  # fmt: skip
    with catalogue.step("import_article", name=new.source_name):
        article_id = catalogue.do(add_article, new).value
        suggested = catalogue.do(suggest_photos, article_id).value
    progress.advance(3, read.name)
    return Imported(article_id, False, suggested)


def _read(source: Path | str | bytes, given: Given) -> Source:
    if isinstance(source, Path):
        read = read_file(source, format=given.format)
    else:
        data = source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source
        read = read_bytes(data, _("The pasted text"), format=given.format)
    return replace(read, url=given.url or read.url)


def known_article(session: Session, read: Source) -> ArticleId | None:
    """Return the article in the archive that has exactly this text and address."""
    query = (
        select(Article.id, Article.url)
        .join(Text, Text.id == Article.text_id)
        .where(Text.body == read.text, Article.removed_at.is_(None))
        .order_by(Article.id)
    )
    return next(
        (ArticleId(number) for number, url in session.execute(query)
         if url == read.url or not url or not read.url), None,
    )  # fmt: skip


def _known(catalogue: Catalogue, article_id: ArticleId, given: Given) -> Imported:
    said = {
        name: value
        for name in ("url", "publisher", "published", "headline", "byline")
        if (value := getattr(given, name))
    }
    with catalogue.step("import_article", name=str(article_id)):
        if said:
            catalogue.do(edit_article, article_id, **said)
        suggested = catalogue.do(suggest_photos, article_id).value
    return Imported(article_id, True, suggested)


def suggest_photos(session: Session, article_id: int) -> int:
    """Suggest photos for an article's captions and claims; returns how many are new.

    Raises:
        NotFound: there is no such article.
    """
    return suggest_links(session, article_id, photo_suggestions(session, article_id))
