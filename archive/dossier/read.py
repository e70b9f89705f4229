"""Gather a dossier from the features, without any name that is protected."""

import zlib
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.appearances import AppearanceRecord, appearances
from archive.articles import without_names
from archive.credits import Redaction, credit, disclosures, redactions
from archive.desk import Use, completed_use
from archive.dossier.records import (
    ArticleOfPhoto,
    ClaimOfPhoto,
    CollectionOfPhoto,
    Dossier,
    EventOfPhoto,
    RightsRecord,
    SaidReason,
)
from archive.events import events_of
from archive.history import photo_history
from archive.licences import leases
from archive.metadata.read import unpacked
from archive.photos import (
    CaptionWording,
    FileRecord,
    PhotoDetail,
    caption_versions,
    photo_detail,
)
from archive.places import places_of
from archive.rights import Assessment, assess_photo, reason_document
from archive.store.models import (
    Article,
    Claim,
    Collection,
    CollectionPhoto,
    Link,
    Original,
    Party,
    Passage,
)
from archive.tags import tags_of

_SHOWN_CHANGES = 200
_OWN = (
    "uuid", "width", "height", "orientation", "format", "image_hash", "perceptual_hash",
    "group_id", "import_id", "added_at", "removed_at", "fields", "taken_from", "taken_to",
    "taken_precision", "taken_offset", "latitude", "longitude", "sensitivity",
    "sensitivity_reason", "persons", "conflicts",
)  # fmt: skip


def dossier(session: Session, photo_id: int, *, use: Use | None = None) -> Dossier:
    """Return everything about one photo, its rights for ``use`` (default: the desk's, today).

    Raises:
        NotFound: there is no such photo.
    """
    own = photo_detail(session, photo_id)
    hidden = redactions(session, [photo_id]).get(photo_id)
    said = _original(session, own)
    original = hidden(said) if hidden else said
    files = _files(own.files, hidden)
    used = _printed(appearances(session, photo_ids=[photo_id]).items, hidden)
    return Dossier(
        id=photo_id,
        headline=own.fields.get("headline"),
        caption=own.fields.get("caption"),
        file=files[0] if files else None,
        original=original,
        original_exposes=original != said,
        captions=_wordings(caption_versions(session, photo_id), hidden),
        credit=credit(session, photo_id),
        rights=rights_record(session, photo_id, use=use),
        leases=leases(session, photo_id=photo_id).items,
        tags=tags_of(session, photo_id),
        places=places_of(session, photo_id),
        events=tuple(EventOfPhoto(each.id, each.name) for each in events_of(session, photo_id)),
        collections=_collections(session, photo_id),
        appearances=used,
        articles=_articles(session, [use_.article_id for use_ in used if use_.article_id]),
        claims=_claims(session, photo_id),
        history=photo_history(session, photo_id, limit=_SHOWN_CHANGES),
        disclosures=disclosures(session, photo_id),
        files=files,
        **{name: getattr(own, name) for name in _OWN},
    )


def _wordings(
    wordings: tuple[CaptionWording, ...], hidden: Redaction | None
) -> tuple[CaptionWording, ...]:
    if hidden is None:
        return wordings
    return tuple(replace(each, text=hidden(each.text)) for each in wordings)


def _files(files: tuple[FileRecord, ...], hidden: Redaction | None) -> tuple[FileRecord, ...]:
    """Files as they may be shown: a folder or a file left in place can be named after somebody."""
    if hidden is None:
        return files
    return tuple(
        replace(each, name=hidden(each.name), path=hidden(each.path),
                came_from=hidden(each.came_from))
        for each in files
    )  # fmt: skip


def _printed(
    used: tuple[AppearanceRecord, ...], hidden: Redaction | None
) -> tuple[AppearanceRecord, ...]:
    if hidden is None:
        return used
    return tuple(
        replace(use, caption_printed=hidden(use.caption_printed),
                credit_printed=hidden(use.credit_printed))
        for use in used
    )  # fmt: skip


def rights_record(session: Session, photo_id: int, *, use: Use | None = None) -> RightsRecord:
    """Return the rights of one photo in words, for ``use`` or the desk's default use today.

    Raises:
        NotFound: there is no such photo.
    """
    asked = completed_use(session, use)
    return said_rights(assess_photo(session, photo_id, asked), asked)


def said_rights(answer: Assessment, use: Use) -> RightsRecord:
    """Return an assessment with its reasons in the reader's words."""
    return RightsRecord(
        verdict=answer.verdict,
        cost=answer.cost,
        reasons=tuple(_said(reason_document(each)) for each in answer.reasons),
        medium=use.medium,
        territory=use.territory,
        licence_id=answer.licence_id,
        licence_state=answer.licence_state,
        expires=answer.expires,
        embargo_until=answer.embargo_until,
        valid_until=answer.valid_until,
    )


def _said(document: Mapping[str, Any]) -> SaidReason:
    return SaidReason(
        document["code"], document["text"], document["source"], document["level"],
        document["overridden_by"],
    )  # fmt: skip


def _original(session: Session, own: PhotoDetail) -> Mapping[str, Any]:
    """What the newest file said, every carrier raw."""
    if not own.files:
        return {}
    stored = session.scalar(
        select(Original.carriers).where(Original.file_id == own.files[0].id).limit(1)
    )
    try:
        return unpacked(stored).document() if stored else {}
    except (zlib.error, ValueError, KeyError):
        return {"notes": ["original_unreadable"]}


def _collections(session: Session, photo_id: int) -> tuple[CollectionOfPhoto, ...]:
    query = (
        select(Collection.id, Collection.name)
        .join(CollectionPhoto, CollectionPhoto.collection_id == Collection.id)
        .where(CollectionPhoto.photo_id == photo_id)
        .order_by(Collection.folded)
    )
    return tuple(CollectionOfPhoto(*row) for row in session.execute(query))


def _articles(session: Session, article_ids: list[int]) -> tuple[ArticleOfPhoto, ...]:
    query = (
        select(Article.id, Article.headline, Party.name, Article.published_at, Article.url)
        .outerjoin(Party, Party.id == Article.publisher_id)
        .where(Article.id.in_(article_ids))
        .order_by(Article.published_at, Article.id)
    )
    return without_names(session, tuple(ArticleOfPhoto(*row) for row in session.execute(query)))


def _claims(session: Session, photo_id: int) -> tuple[ClaimOfPhoto, ...]:
    columns = (Claim.id, Passage.quote, Claim.claimant, Claim.kind, Claim.state, Claim.article_id)
    quoted = select(*columns).join(Passage, Passage.id == Claim.passage_id)
    own = quoted.where(Claim.photo_id == photo_id).order_by(Claim.id)
    linked = (
        select(*columns, Link.relation)
        .join(Passage, Passage.id == Claim.passage_id)
        .join(Link, Link.claim_id == Claim.id)
        .where(Link.photo_id == photo_id)
        .order_by(Claim.id)
    )
    said = [ClaimOfPhoto(*row, "caption") for row in session.execute(own)]
    named = (*said, *(ClaimOfPhoto(*row) for row in session.execute(linked)))
    return without_names(session, named)
