"""Store an article with everything the engine proposed about it."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from archive.articles.passages import Passages, spans_of
from archive.articles.published import known_published
from archive.articles.records import NewArticle
from archive.errors import ArchiveError
from archive.gazetteer.lookup import Candidate
from archive.parties import add_alias, find_or_add_party, find_party
from archive.places import adopt_place
from archive.reading.records import Claim as ReadClaim
from archive.reading.records import Claimant, DateMention, PartKind, PrintedCaption
from archive.reading.records import Figure as ReadFigure
from archive.store.models import (
    PARTY_KINDS,
    Article,
    ArticleCaption,
    ArticlePart,
    ArticlePlace,
    Claim,
    ClaimDate,
    ClaimPlace,
    Figure,
    Orphan,
    Text,
)
from archive.values import ArticleId, Span


def add_article(session: Session, new: NewArticle) -> ArticleId:
    """Store an article, its parts, captions and proposed claims.

    Raises:
        Invalid: the publication date is none.
    """
    text = stored_text(session, new)
    publisher = (new.publisher or "").strip()
    row = Article(
        text_id=text.id, headline=new.headline, byline=new.byline, url=new.url,
        publisher_id=find_or_add_party(session, publisher, kind="publisher") if publisher else None,
        published_at=known_published(new.published), language=new.reading.language or None,
        format=new.format, engine=_engine(new.reading.claims),
    )  # fmt: skip
    session.add(row)
    session.flush()
    passages = Passages(session, text.id, new.text)
    passages.add_all(spans_of(new.reading))
    parts = add_parts(session, row.id, new, passages)
    _add_captions(session, row.id, new, passages, parts)
    add_claims(session, row.id, new.reading.claims, passages, parts)
    for orphan in new.reading.orphans:
        session.add(Orphan(article_id=row.id, passage_id=passages.add(orphan.span),
                           kind=orphan.kind))  # fmt: skip
    session.flush()
    return ArticleId(row.id)


def stored_text(session: Session, new: NewArticle) -> Text:
    """Store the text of an article and return its row."""
    text = Text(
        body=new.text, sha256=text_hash(new.text),
        language=new.reading.language or None, source_sha256=new.source_sha256,
        source_name=new.source_name,
    )  # fmt: skip
    session.add(text)
    session.flush()
    return text


def text_hash(text: str) -> str:
    """Return what a text is found again by."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _engine(claims: Iterable[ReadClaim]) -> str | None:
    return next((f"{claim.engine} {claim.engine_version}" for claim in claims), None)


Parts = Mapping[Span, int]
"""Passages of an article's parts → ids of the parts."""


def add_parts(
    session: Session, article_id: int, new: NewArticle, passages: Passages
) -> dict[Span, int]:
    """Store the parts of an article and return their ids by passage."""
    lost = {point.span for point in new.reading.key_points if point.lost_attribution}
    rows = [
        ArticlePart(
            article_id=article_id, passage_id=passages.add(part.span), kind=part.kind.value,
            position=position, lost_attribution=part.span in lost,
        )
        for position, part in enumerate(new.reading.parts)
    ]  # fmt: skip
    session.add_all(rows)
    session.flush()
    return {part.span: row.id for part, row in zip(new.reading.parts, rows, strict=True)}


def _add_captions(
    session: Session, article_id: int, new: NewArticle, passages: Passages, parts: Parts
) -> None:
    for caption in new.reading.captions:
        columns = caption_columns(caption, passages, parts)
        session.add(ArticleCaption(article_id=article_id, **columns))
    session.flush()


def caption_columns(
    caption: PrintedCaption, passages: Passages, parts: Parts
) -> dict[str, str | int | None]:
    """Return a caption as the columns of its row."""
    line = caption.credit_line
    return {
        "part_id": parts.get(caption.span), "passage_id": passages.add(caption.span),
        "credit_passage_id": passages.optional(caption.credit),
        "credit_line": line.as_printed if line else None,
        "creators": "\n".join(line.creators) if line and line.creators else None,
        "withheld": line.withheld if line else None, "agency": line.agency if line else None,
        "distributor": line.distributor if line else None, "image_source": caption.image,
    }  # fmt: skip


def add_claims(
    session: Session,
    article_id: int,
    claims: Iterable[ReadClaim],
    passages: Passages,
    parts: Parts,
) -> list[int]:
    """Store proposed claims of an article and return their ids in order."""
    parties: dict[Claimant, int | None] = {}
    places: dict[str, int | None] = {}
    known, rows = list(claims), list[Claim]()
    for position, claim in enumerate(known):
        said_by = claim.claimant
        if said_by is not None and said_by not in parties:
            parties[said_by] = party_of(session, said_by)
        row = Claim(
            article_id=article_id, part_id=part_of(claim.span, parts),
            passage_id=passages.add(claim.span), cue_passage_id=passages.optional(claim.cue),
            claimant_passage_id=passages.optional(claim.claimant_span),
            claimant_id=parties[said_by] if said_by else None,
            claimant=said_by.name if said_by else None,
            claimant_kind=said_by.kind if said_by else None, kind=claim.kind,
            reported_as=claim.reported_as, modality=claim.modality, position=position,
            engine=f"{claim.engine} {claim.engine_version}",
        )  # fmt: skip
        session.add(row)
        rows.append(row)
    session.flush()
    stored = [(row.id, claim) for row, claim in zip(rows, known, strict=True)]
    add_contents(session, stored, passages, places)
    _add_article_places(session, article_id, places.values())
    return [row.id for row in rows]


def part_of(passage: Span, parts: Parts) -> int | None:
    """Return the part of an article that a passage lies in."""
    return next(
        (number for part, number in parts.items()
         if part.start <= passage.start and passage.end <= part.end), None,
    )  # fmt: skip


def add_contents(
    session: Session, stored: Sequence[tuple[int, ReadClaim]], passages: Passages,
    places: dict[str, int | None],
) -> None:  # fmt: skip
    """Store the figures, dates and places of claims (id, as read)."""
    figures = [
        {"claim_id": claim_id, "passage_id": passages.add(f.span)} | figure_columns(f)
        for claim_id, claim in stored
        for f in claim.figures
    ]
    dates = [
        {"claim_id": claim_id, "passage_id": passages.add(date.span)} | date_columns(date)
        for claim_id, claim in stored
        for date in claim.dates
    ]
    named = [
        {"claim_id": claim_id, "passage_id": passages.add(place.span),
         "place_id": place_of(session, place.place, places)}
        for claim_id, claim in stored for place in claim.places
    ]  # fmt: skip
    for model, rows in ((Figure, figures), (ClaimDate, dates), (ClaimPlace, named)):
        if rows:
            session.execute(insert(model), rows)


def figure_columns(figure: ReadFigure) -> dict[str, Any]:
    """Return a figure as the columns of its row: decimal texts, real numbers for searching."""
    low = figure.low if figure.low is not None else figure.value
    high = figure.high if figure.high is not None else figure.value
    open_up, open_down = figure.op in {">", ">="}, figure.op in {"<", "<="}
    return {
        "value": _decimal(figure.value), "minimum": _decimal(figure.low),
        "maximum": _decimal(figure.high), "op": figure.op, "approximate": figure.approx,
        "unit": figure.unit or None, "subject": figure.subject or None, "side": figure.side or None,
        "number_from": float(low) if low is not None and not open_down else None,
        "number_to": float(high) if high is not None and not open_up else None,
    }  # fmt: skip


def date_columns(date: DateMention) -> dict[str, str | None]:
    """Return a date as the columns of its row."""
    resolved = date.resolved
    return {
        "role": date.role, "precision": date.precision,
        "resolved_from": resolved.first if resolved else None,
        "resolved_to": resolved.last if resolved else None,
        "how": resolved.how if resolved else None,
    }  # fmt: skip


def _decimal(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"


def party_of(session: Session, claimant: Claimant) -> int | None:
    """Return the party of a named claimant; unnamed sources are descriptions, not parties.

    A person is known by the full name, in any script: a bare surname is many people's.
    """
    if not claimant.named:
        return None
    kind = claimant.kind if claimant.kind in PARTY_KINDS else "unknown"
    if kind == "person":
        return find_or_add_party(session, claimant.name, kind=kind)
    for name in (claimant.name, *claimant.aliases):
        known = find_party(session, name)
        if known is not None:
            return known
    party_id = find_or_add_party(session, claimant.name, kind=kind)
    for alias in claimant.aliases:
        if find_party(session, alias) is None:
            add_alias(session, party_id, alias)
    return party_id


def place_of(session: Session, place: object, known: dict[str, int | None]) -> int | None:
    """Return the archive's place for the gazetteer's likeliest candidate."""
    if not isinstance(place, Candidate):
        return None
    key = place.place.key
    if key not in known:
        try:
            known[key] = adopt_place(session, key)
        except ArchiveError:  # the gazetteer was rebuilt meanwhile: the name stays as printed
            known[key] = None
    return known[key]


def _add_article_places(session: Session, article_id: int, place_ids: Iterable[int | None]) -> None:
    known = set(
        session.scalars(select(ArticlePlace.place_id).where(ArticlePlace.article_id == article_id))
    )
    rows = [
        {"article_id": article_id, "place_id": place_id}
        for place_id in dict.fromkeys(place_ids)
        if place_id is not None and place_id not in known
    ]
    if rows:
        session.execute(insert(ArticlePlace), rows)


READ_KINDS = frozenset(
    kind.value for kind in PartKind if kind not in {PartKind.BOILERPLATE, PartKind.SUBHEADING}
)
