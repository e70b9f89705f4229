"""Run the reading engine over a source, with the gazetteer as its place finder."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from archive.article_import.source import Source
from archive.gazetteer.mentions import find_in_text
from archive.gazetteer.unlisted import unlisted
from archive.reading.records import ArticleReading, PlaceMention

if TYPE_CHECKING:
    from archive.reading.statements.proposed import Proposer


def extract(
    source: Source, *, published: str | None = None, proposer: "Proposer | None" = None
) -> ArticleReading:
    """Return what the engine, and a ``proposer`` beside it, propose.

    ``published`` overrides what the source says.
    """
    from archive.reading.articles.read import read_article  # the engine: not at the start

    return read_article(
        source.text,
        parts=source.parts,
        published=published or source.published,
        places=named_places,
        language=source.language,
        proposer=proposer,
    )


def named_places(text: str) -> Iterator[PlaceMention]:
    """Yield the places a text names, with the gazetteer's likeliest candidate where it has one."""
    found = find_in_text(text)
    yield from (PlaceMention(mention.span, mention.best) for mention in found)
    yield from (PlaceMention(name, None) for name in unlisted(text, found))
