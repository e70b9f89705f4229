"""Link photos with articles and claims, and take links away."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from archive.appearances import AppearanceTerms, add_appearance, remove_appearance
from archive.errors import Invalid, NotFound
from archive.photos import existing_photos
from archive.photos.captions import add_wording
from archive.store.models import (
    RELATIONS,
    Appearance,
    ArticleCaption,
    Claim,
    Link,
    Passage,
)
from archive.store.rows import row_of
from archive.values import AppearanceId, ArticleId, PhotoId, ids_of
from resources.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class LinkRecord:
    """A photo in its relation to a claim."""

    id: int
    photo_id: PhotoId
    claim_id: int
    relation: str
    by: str | None
    at: str
    note: str | None


def link_article(
    session: Session, photo_id: int, article_id: int, *, caption_id: int | None = None
) -> AppearanceId:
    """Record that a photo ran in an article, with the caption and credit printed under it.

    A photo that ran there already keeps one appearance; a caption named now is added to it.

    Raises:
        NotFound: photo, article or caption do not exist.
    """
    (photo,) = existing_photos(session, [photo_id])
    caption = _caption(session, article_id, caption_id)
    printed = session.get(Passage, caption.passage_id) if caption else None
    words = printed.quote if printed else None
    known = session.scalars(
        select(Appearance).where(
            Appearance.photo_id == photo, Appearance.article_id == article_id,
            Appearance.status != "removed",
        )
    ).all()  # fmt: skip
    same = next((row for row in known if row.caption_id in (None, caption_id)), None)
    if same is None and known and caption_id is None:
        return AppearanceId(known[0].id)
    if same is not None:
        if caption is not None:
            same.caption_id, same.caption_printed = caption.id, words
            same.credit_printed = caption.credit_line
        appearance_id = AppearanceId(same.id)
    else:
        terms = AppearanceTerms(article_id=article_id, caption_id=caption_id, caption_printed=words)
        appearance_id = add_appearance(session, photo, terms)
    if words:
        add_wording(session, photo, "printed", words, article_id=ArticleId(article_id))
    session.flush()
    return appearance_id


def unlink_article(session: Session, photo_id: int, article_id: int) -> None:
    """Take back that a photo ran in an article; the ledger keeps the entry as removed.

    Raises:
        NotFound: the photo is not linked to the article.
    """
    ids = session.scalars(
        select(Appearance.id).where(
            Appearance.photo_id == photo_id, Appearance.article_id == article_id,
            Appearance.status != "removed",
        )
    ).all()  # fmt: skip
    if not ids:
        raise NotFound(what=_("link"), key=f"{photo_id} – {article_id}")
    for appearance_id in ids:
        remove_appearance(session, appearance_id)


def link_claim(
    session: Session, photo_id: int, claim_id: int, *, relation: str = "illustrates",
    note: str | None = None,
) -> int:  # fmt: skip
    """Link a photo to a claim and return the link's id; the same link is kept once.

    Raises:
        NotFound: photo or claim do not exist. Invalid: no such relation.
    """
    (photo,) = existing_photos(session, [photo_id])
    row_of(session, Claim, claim_id, _("claim"))
    word = known_relation(relation)
    row = session.scalar(
        select(Link).where(Link.photo_id == photo, Link.claim_id == claim_id, Link.relation == word)
    )
    if row is None:
        row = Link(photo_id=photo, claim_id=claim_id, relation=word, by=session.info.get("who"))
        session.add(row)
    row.note = note or row.note
    session.flush()
    return row.id


def drop_links(session: Session, link_ids: Sequence[int]) -> None:
    """Take links between photos and claims away.

    Raises:
        NotFound: one of them does not exist.
    """
    known = set(session.scalars(select(Link.id).where(Link.id.in_(link_ids))))
    for link_id in ids_of(link_ids):
        if link_id not in known:
            raise NotFound(what=_("link"), key=link_id)
    session.execute(delete(Link).where(Link.id.in_(link_ids)))


def unlink_claim(session: Session, photo_id: int, claim_id: int) -> None:
    """Take every link between a photo and a claim away.

    Raises:
        NotFound: they are not linked.
    """
    found = session.scalars(
        select(Link.id).where(Link.photo_id == photo_id, Link.claim_id == claim_id)
    ).all()
    if not found:
        raise NotFound(what=_("link"), key=f"{photo_id} – {claim_id}")
    drop_links(session, found)


def links(
    session: Session, *, photo_id: int | None = None, claim_id: int | None = None
) -> tuple[LinkRecord, ...]:
    """Return the links of a photo or of a claim, the oldest first."""
    query = select(Link).order_by(Link.id)
    if photo_id is not None:
        query = query.where(Link.photo_id == photo_id)
    if claim_id is not None:
        query = query.where(Link.claim_id == claim_id)
    return tuple(
        LinkRecord(row.id, PhotoId(row.photo_id), row.claim_id, row.relation, row.by, row.at,
                   row.note)
        for row in session.scalars(query)
    )  # fmt: skip


def known_relation(relation: str) -> str:
    """Return a relation as it is stored ("file_photo" is "file photo").

    Raises:
        Invalid: there is no such relation.
    """
    word = relation.strip().lower().replace("_", " ").replace("-", " ")
    if word not in RELATIONS:
        raise Invalid(
            field="as",
            problem=_("“{value}” is none of: {choices}.").format(
                value=relation, choices=", ".join(RELATIONS)
            ),
        )
    return word


def _caption(session: Session, article_id: int, caption_id: int | None) -> ArticleCaption | None:
    if caption_id is None:
        return None
    row = session.get(ArticleCaption, caption_id)
    if row is None or row.article_id != article_id:
        raise NotFound(what=_("caption of this article"), key=caption_id)
    return row
