"""Bring an article in: read, extract, store in one step, suggest photos.

Nothing is linked here: the suggestions wait for a yes.
"""

from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy.orm import Session

from archive.article_import.extract import extract
from archive.article_import.known import (
    article_row_exists,
    earlier_version,
    known_article,
    published_of,
)
from archive.article_import.source import Source
from archive.article_import.suggest import photo_suggestions
from archive.articles import (
    NewArticle,
    Renewal,
    add_article,
    edit_article,
    renew_article,
    renewal,
)
from archive.articles.published import known_published
from archive.catalogue import Catalogue
from archive.links import suggest_links
from archive.store.files import Files
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
    """The article, whether the archive had it already, and how many photos are suggested.

    ``renewal``: what became of its claims, where its text has changed since. ``notes``: what to
    look at because the source could only be read in part or in another way.
    """

    article_id: ArticleId
    known: bool
    suggested: int
    renewal: Renewal | None = None
    notes: tuple[str, ...] = ()


def bring_in(
    catalogue: Catalogue,
    source: Path | str | bytes,
    given: Given | None = None,
    *,
    separate: bool = False,
    progress: Progress | None = None,
) -> Imported:
    """Bring an article in from a file (a path), pasted text (a string) or bytes.

    The same text is never stored twice: what is given about it is then taken over. A changed text
    of an article that has the same address is a new version of that article, unless it is to be
    a ``separate`` one.

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
        return replace(_known(catalogue, known, given), notes=read.notes)
    earlier = None if separate else catalogue.ask(earlier_version, read)
    if earlier is not None:
        return _renewed(catalogue, earlier, read, given)
    new, notes = _new_article(catalogue, read, given)
    progress.advance(2, read.name)
    with catalogue.step("import_article", name=new.source_name):
        article_id = catalogue.do(add_article, new).value
        suggested = catalogue.do(suggest_photos, article_id).value
    progress.advance(3, read.name)
    return Imported(article_id, False, suggested, notes=notes)


def bring_in_again(
    catalogue: Catalogue,
    article_id: int,
    source: Path | str | bytes,
    given: Given | None = None,
    *,
    progress: Progress | None = None,
) -> Imported:
    """Bring a changed text of an article in; reviewed claims stay, found again by their words.

    One step: parts, captions, claims and suggestions. The same text changes nothing but what is
    given about it.

    Raises:
        NotFound: there is no such article.
        Unreadable, Vanished, TooLarge, NotAnArticle, Invalid: as for ``bring_in``.
    """
    given = given or Given()
    progress = progress or NoProgress()
    known_published(given.published)
    catalogue.ask(article_row_exists, article_id)
    progress.begin(2, _("Reading the article"))
    read = _read(source, given)
    progress.advance(1, read.name)
    done = _renewed(catalogue, ArticleId(article_id), read, given)
    progress.advance(2, read.name)
    return done


def preview_again(
    catalogue: Catalogue, article_id: int, source: Path | str | bytes, given: Given | None = None
) -> Renewal:
    """Return what ``bring_in_again`` would do to an article's claims; nothing is written.

    Raises:
        As ``bring_in_again``.
    """
    given = given or Given()
    known_published(given.published)
    read = _read(source, given)
    published = given.published or read.published or catalogue.ask(published_of, article_id)
    new, _notes = _new(read, replace(given, published=published), catalogue.extras)
    return catalogue.ask(renewal, article_id, new)


def _renewed(catalogue: Catalogue, article_id: ArticleId, read: Source, given: Given) -> Imported:
    published = given.published or read.published or catalogue.ask(published_of, article_id)
    new, notes = _new_article(catalogue, read, replace(given, published=published))
    with catalogue.step("renew_article", name=str(article_id)):
        done = catalogue.do(renew_article, article_id, new).value
        suggested = catalogue.do(suggest_photos, article_id).value
    return Imported(article_id, True, suggested, done, notes)


def _new_article(
    catalogue: Catalogue, read: Source, given: Given
) -> tuple[NewArticle, tuple[str, ...]]:
    """Return an article ready to be stored, the bytes it came as kept, and what to look at."""
    digest = Files(catalogue.path / "texts").keep_bytes(read.data)
    new, notes = _new(read, given, catalogue.extras)
    return replace(new, source_sha256=digest), notes


def _new(read: Source, given: Given, extras: frozenset[str]) -> tuple[NewArticle, tuple[str, ...]]:
    from archive.syntax.parser import parser_if  # the engine: not at the start

    parser = parser_if(extras)
    reading = extract(read, published=given.published, proposer=parser)
    new = NewArticle(
        read.text, reading,
        headline=given.headline or read.headline, byline=given.byline or read.byline,
        publisher=given.publisher or read.publisher, url=given.url or read.url,
        published=given.published or read.published, format=read.format,
        source_name=Path(read.name).name,
    )  # fmt: skip
    if parser is None or not parser.problem:
        return new, read.notes
    note = _("The parser did not read the article, only the rules did: {problem}")
    return new, (*read.notes, note.format(problem=parser.problem))


def _read(source: Path | str | bytes, given: Given) -> Source:
    from archive.article_import.read import read_bytes, read_file  # lxml: not at the start

    if isinstance(source, Path):
        read = read_file(source, format=given.format)
    else:
        data = source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source
        read = read_bytes(data, _("The pasted text"), format=given.format)
    return replace(read, url=given.url or read.url)


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
