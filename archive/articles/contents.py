"""What a stretch of an article's text holds: its figures, dates and places, read on their own.

For claims that somebody marks or moves by hand; the engine reads whole articles.
"""

from dataclasses import dataclass

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from archive.articles.add import date_columns, figure_columns, place_of
from archive.articles.passages import Passages
from archive.gazetteer.mentions import find_in_text
from archive.reading.claims.kinds import kind_of, modality
from archive.reading.figures import find_figures
from archive.reading.records import DateMention, PlaceMention
from archive.reading.records import Figure as ReadFigure
from archive.store.models import Article, Claim, ClaimDate, ClaimPlace, Figure, Passage, Text
from archive.values import Span


@dataclass(frozen=True, slots=True)
class Contents:
    """Figures, dates and places of a stretch, and what kind and modality its words suggest."""

    figures: tuple[ReadFigure, ...]
    dates: tuple[DateMention, ...]
    places: tuple[PlaceMention, ...]
    kind: str
    modality: str


def contents_of(text: str, passage: Span, *, published: str | None, language: str) -> Contents:
    """Return what ``text`` holds between the ends of ``passage``."""
    from archive.reading.dates import find_dates  # not for the start

    dates = find_dates(text, passage.start, passage.end, published=published)
    figures = find_figures(
        text, passage.start, passage.end, skip=[d.span for d in dates], language=language or "en"
    )
    first = text.rfind("\n", 0, passage.start) + 1
    last = text.find("\n", passage.end)
    line = text[first : last if last >= 0 else len(text)]
    places = []
    for mention in find_in_text(line):
        start, end = mention.span.start + first, mention.span.end + first
        if passage.start <= start and end <= passage.end:
            places.append(PlaceMention(Span(start, end, mention.span.text), mention.best))
    how_sure = modality(passage.text, "")
    kind = kind_of(passage.text, passage.text, figures, how_sure)
    return Contents(tuple(figures), tuple(dates), tuple(places), kind, how_sure)


def read_contents(session: Session, claim_id: int, within: Span) -> Contents:
    """Add to a claim what ``within`` holds and the claim does not have yet."""
    claim = session.get_one(Claim, claim_id)
    text = session.get_one(Text, session.get_one(Passage, claim.passage_id).text_id)
    article = session.get(Article, claim.article_id) if claim.article_id else None
    published = article.published_at if article is not None else None
    found = contents_of(text.body, within, published=published, language=text.language or "en")
    passages = Passages(session, text.id, text.body)
    for model, rows in (
        (Figure, [(f.span, figure_columns(f)) for f in found.figures]),
        (ClaimDate, [(d.span, date_columns(d)) for d in found.dates]),
        (ClaimPlace, [(p.span, {"place_id": place_of(session, p.place, {})})
                      for p in found.places]),
    ):  # fmt: skip
        known = set(session.execute(
            select(Passage.start, Passage.end)
            .join(model, model.passage_id == Passage.id).where(model.claim_id == claim_id)
        ))  # fmt: skip
        fresh = [
            {"claim_id": claim_id, "passage_id": passages.add(where), **columns}
            for where, columns in rows
            if not any(start < where.end and where.start < end for start, end in known)
        ]
        if fresh:
            session.execute(insert(model), fresh)
    return found
