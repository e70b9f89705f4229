"""Run the reading engine over a source, with the gazetteer as its place finder."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from archive.article_import.source import Source
from archive.gazetteer.former import in_its_time
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

    day = published or source.published
    return read_article(
        source.text,
        parts=source.parts,
        published=day,
        places=partial(named_places, day=day),
        language=source.language,
        proposer=proposer,
    )


def named_places(text: str, *, day: str | None = None) -> Iterator[PlaceMention]:
    """Yield the places a text of a day names, with the likeliest candidate where there is one."""
    found = find_in_text(text)
    for mention in found:
        meant = in_its_time(mention.candidates, mention.span.text, day)
        yield PlaceMention(mention.span, meant[0])
    yield from (PlaceMention(name, None) for name in unlisted(text, found))
