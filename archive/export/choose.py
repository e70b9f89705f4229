"""Which claims leave the archive, and everything about them that a form may tell.

A claim whose words hold a protected name stays; elsewhere such a name is blotted out.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.articles import ClaimRecord, claim_records
from archive.credits import Redaction, redactions
from archive.export.wanted import Wanted, wanted_ids
from archive.store.models import (
    Article,
    Claim,
    Party,
    PartyAlias,
    Passage,
    Photo,
    ProtectedName,
    Text,
)
from archive.values import Span

_BATCH = 900
_AROUND = 32
_MOST_AROUND = 400


@dataclass(frozen=True, slots=True)
class Source:
    """Where a claim stands: an article or a photo's caption, and the text it was read from."""

    uuid: str
    text_uuid: str
    imported_at: str
    language: str | None
    headline: str | None = None
    url: str | None = None
    published: str | None = None
    byline: str | None = None
    publisher: str | None = None
    is_photo: bool = False


@dataclass(frozen=True, slots=True)
class Speaker:
    """A claimant with all spellings."""

    uuid: str | None
    name: str
    kind: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ExportedClaim:
    """A claim and what stands around it; ``before``/``after`` make its words unmistakable."""

    uuid: str
    record: ClaimRecord
    source: Source
    speaker: Speaker | None
    before: str
    after: str
    photos: tuple[str, ...] = ()

    @property
    def reviewed(self) -> bool:
        """Tell whether somebody at the desk said yes to it."""
        return self.record.state in ("accepted", "edited")


@dataclass(frozen=True, slots=True)
class Chosen:
    """The claims to export, and the ids of those left out for a protected name."""

    claims: tuple[ExportedClaim, ...]
    left_out: tuple[int, ...]
    redacted: Redaction

    def clean(self, document: Any) -> Any:
        """Return a document without any protected name."""
        return self.redacted(document)


def chosen_claims(session: Session, wanted: Wanted, *, today: date | None = None) -> Chosen:
    """Return the claims wanted with everything about them, in the order of their texts.

    Raises:
        NotFound: one of the claims, or the article, does not exist. Invalid: no such state.
        QueryError: the search has a mistake.
    """
    ids = wanted_ids(session, wanted, today)
    redacted = _all_redactions(session)
    records = claim_records(session, ids)
    rows = _rows(session, [record.id for record in records])
    speakers = _speakers(session, records)
    photos = _photo_uuids(session, records)
    kept: list[ExportedClaim] = []
    left_out: list[int] = []
    for record in records:
        uuid, source, body = rows[record.id]
        words = [record.span.text, record.claimant or "",
                 *(figure.span.text for figure in record.figures)]  # fmt: skip
        if redacted(words) != words:
            left_out.append(record.id)
            continue
        before, after = _around(body, record.span, redacted)
        speaker = _speaker(record, speakers)
        kept.append(
            ExportedClaim(uuid, record, source, speaker, before, after,
                          tuple(photos[number] for number in record.photos if number in photos))
        )  # fmt: skip
    return Chosen(tuple(kept), tuple(left_out), redacted)


def _all_redactions(session: Session) -> Redaction:
    numbers = session.scalars(select(ProtectedName.photo_id)).all()
    each = list(redactions(session, numbers).values())

    def redacted(value: Any) -> Any:
        for one in each:
            value = one(value)
        return value

    return redacted


def _rows(session: Session, ids: Sequence[int]) -> dict[int, tuple[str, Source, str]]:
    found: dict[int, tuple[str, Source, str]] = {}
    for start in range(0, len(ids), _BATCH):
        query = (
            select(Claim.id, Claim.uuid, Text, Article, Photo.uuid.label("photo"),
                   Party.name.label("publisher"))
            .join(Passage, Passage.id == Claim.passage_id)
            .join(Text, Text.id == Passage.text_id)
            .outerjoin(Article, Article.id == Claim.article_id)
            .outerjoin(Party, Party.id == Article.publisher_id)
            .outerjoin(Photo, Photo.id == Claim.photo_id)
            .where(Claim.id.in_(ids[start : start + _BATCH]))
        )  # fmt: skip
        for row in session.execute(query):
            found[row.id] = (row.uuid, _source(row), row.Text.body)
    return found


def _source(row: Any) -> Source:
    text, article = row.Text, row.Article
    if article is None:
        return Source(row.photo or text.uuid, text.uuid, text.at, text.language, is_photo=True)
    return Source(
        article.uuid, text.uuid, text.at, article.language or text.language, article.headline,
        public_address(article.url), article.published_at, article.byline, row.publisher,
    )  # fmt: skip


def public_address(url: str | None) -> str | None:
    """Return an address that means the same elsewhere; None for a path of this machine."""
    cleaned = (url or "").strip()
    return cleaned if re.match(r"https?://[^\s/]+", cleaned) and " " not in cleaned else None


def _speakers(session: Session, records: Iterable[ClaimRecord]) -> dict[int, Speaker]:
    ids = sorted({r.claimant_id for r in records if r.claimant_id is not None})
    found: dict[int, Speaker] = {}
    for start in range(0, len(ids), _BATCH):
        part = ids[start : start + _BATCH]
        for row in session.scalars(select(Party).where(Party.id.in_(part))):
            found[row.id] = Speaker(row.uuid, row.name, row.kind)
        aliases = select(PartyAlias.party_id, PartyAlias.name).where(PartyAlias.party_id.in_(part))
        for number, name in session.execute(aliases.order_by(PartyAlias.id)):
            known = found[number]
            found[number] = replace(known, aliases=(*known.aliases, name))
    return found


def _speaker(record: ClaimRecord, known: dict[int, Speaker]) -> Speaker | None:
    if record.claimant_id is not None and record.claimant_id in known:
        speaker = known[record.claimant_id]
        kind = record.claimant_kind if speaker.kind == "unknown" else speaker.kind
        return replace(speaker, kind=kind or "unknown")
    if record.claimant:
        return Speaker(None, record.claimant, record.claimant_kind or "anonymous")
    return None


def _photo_uuids(session: Session, records: Iterable[ClaimRecord]) -> dict[int, str]:
    ids = sorted({number for record in records for number in record.photos})
    found: dict[int, str] = {}
    for start in range(0, len(ids), _BATCH):
        query = select(Photo.id, Photo.uuid).where(Photo.id.in_(ids[start : start + _BATCH]))
        found |= {
            row[0]: row[1] for row in session.execute(query.where(Photo.removed_at.is_(None)))
        }
    return found


def _around(body: str, passage: Span, redacted: Redaction) -> tuple[str, str]:
    """Return so many words before and after a passage that it is found once in its text.

    They end before a protected name, so that what is told stands in the text as it is.
    """
    width = _AROUND
    while True:
        before = body[max(0, passage.start - width) : passage.start]
        after = body[passage.end : passage.end + width]
        if width >= _MOST_AROUND or body.count(before + passage.text + after) == 1:
            break
        width *= 2
    return _cut_before(before, redacted), _cut_after(after, redacted)


def _cut_before(words: str, redacted: Redaction) -> str:
    while words and redacted(words) != words:
        words = words.partition(" ")[2]
    return words


def _cut_after(words: str, redacted: Redaction) -> str:
    while words and redacted(words) != words:
        words = words.rpartition(" ")[0]
    return words
