"""Read claims with their figures, dates, places and passages: a few queries for any number."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from archive.articles.records import ClaimRecord, DateRecord, FigureRecord, PlaceRecord
from archive.places import full_names
from archive.store.models import (
    Article,
    Claim,
    ClaimDate,
    ClaimPlace,
    Figure,
    Link,
    Party,
    Passage,
)
from archive.values import ArticleId, ClaimId, Span

_BATCH = 900
T = TypeVar("T")


def claim_records(session: Session, claim_ids: Sequence[int]) -> tuple[ClaimRecord, ...]:
    """Return these claims in the order given; unknown ids are left out."""
    found: dict[int, ClaimRecord] = {}
    for start in range(0, len(claim_ids), _BATCH):
        for record in _batch(session, list(claim_ids[start : start + _BATCH])):
            found[record.id] = record
    return tuple(found[number] for number in claim_ids if number in found)


def _batch(session: Session, ids: list[int]) -> Iterable[ClaimRecord]:
    cue, said_by = aliased(Passage), aliased(Passage)
    query = (
        select(Claim, Passage, cue, said_by, Party.name, Party.kind,
               Passage.text_id != Article.text_id)
        .join(Passage, Passage.id == Claim.passage_id)
        .outerjoin(cue, cue.id == Claim.cue_passage_id)
        .outerjoin(said_by, said_by.id == Claim.claimant_passage_id)
        .outerjoin(Party, Party.id == Claim.claimant_id)
        .outerjoin(Article, Article.id == Claim.article_id)
        .where(Claim.id.in_(ids))
    )  # fmt: skip
    figures, dates = _figures(session, ids), _dates(session, ids)
    places, photos = _places(session, ids), _photos(session, ids)
    for row in session.execute(query):
        claim, passage, cue_passage, claimant_passage, party, party_kind, gone = row
        yield ClaimRecord(
            id=ClaimId(claim.id),
            article_id=ArticleId(claim.article_id) if claim.article_id else None,
            photo_id=claim.photo_id,
            span=span_of(passage),
            before=passage.before,
            after=passage.after,
            claimant_id=claim.claimant_id,
            claimant=party or claim.claimant,
            claimant_kind=party_kind if party and party_kind != "unknown" else claim.claimant_kind,
            claimant_span=span_of(claimant_passage) if claimant_passage else None,
            cue=span_of(cue_passage) if cue_passage else None,
            reported_as=claim.reported_as,
            modality=claim.modality,
            kind=claim.kind,
            figures=tuple(figures[claim.id]),
            dates=tuple(dates[claim.id]),
            places=tuple(places[claim.id]),
            state=claim.state,
            engine=claim.engine,
            note=claim.note,
            photos=tuple(photos[claim.id]),
            gone=bool(gone),
        )


def span_of(passage: Passage) -> Span:
    """Return a stored passage as a span."""
    return Span(passage.start, passage.end, passage.quote)


def _grouped(rows: Iterable[tuple[int, T]]) -> defaultdict[int, list[T]]:
    groups: defaultdict[int, list[T]] = defaultdict(list)
    for number, row in rows:
        groups[number].append(row)
    return groups


def _ordered(model: Any, ids: list[int], *more: Any) -> Any:
    return (
        select(model, Passage, *more)
        .join(Passage, Passage.id == model.passage_id)
        .where(model.claim_id.in_(ids))
        .order_by(Passage.start, model.id)
    )


def _figures(session: Session, ids: list[int]) -> defaultdict[int, list[FigureRecord]]:
    return _grouped(
        (row.claim_id, FigureRecord(row.id, span_of(passage), row.value, row.minimum, row.maximum,
                                    row.op, row.approximate, row.unit, row.subject, row.side))
        for row, passage in session.execute(_ordered(Figure, ids))
    )  # fmt: skip


def _dates(session: Session, ids: list[int]) -> defaultdict[int, list[DateRecord]]:
    return _grouped(
        (row.claim_id, DateRecord(row.id, span_of(passage), row.resolved_from, row.resolved_to,
                                  row.how, row.precision, row.role))
        for row, passage in session.execute(_ordered(ClaimDate, ids))
    )  # fmt: skip


def _places(session: Session, ids: list[int]) -> defaultdict[int, list[PlaceRecord]]:
    rows = session.execute(_ordered(ClaimPlace, ids)).all()
    names = full_names(session, (row.place_id for row, _passage in rows if row.place_id))
    return _grouped(
        (row.claim_id, PlaceRecord(row.id, span_of(passage), row.place_id, names.get(row.place_id)))
        for row, passage in rows
    )


def _photos(session: Session, ids: list[int]) -> defaultdict[int, list[int]]:
    query = select(Link.claim_id, Link.photo_id).where(Link.claim_id.in_(ids)).order_by(Link.id)
    return _grouped((claim, photo) for claim, photo in session.execute(query))
