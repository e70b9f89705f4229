"""Read tags: one, a page of them, those with a name, what stands below one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from archive.errors import Invalid
from archive.reading.fold import fold_name
from archive.store.models import Photo, PhotoTag, Tag, TagAlias, TagParent, Vocabulary
from archive.store.rows import row_of
from archive.values import Page, TagId
from resources.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class TagRecord:
    """A tag with its aliases, the tags above it, and how many photos bear it (not those below)."""

    id: TagId
    uuid: str
    name: str
    vocabulary: str | None
    code: str | None
    aliases: tuple[str, ...]
    parent_ids: tuple[TagId, ...]
    parents: tuple[str, ...]
    photos: int


@dataclass(frozen=True, slots=True)
class VocabularyRecord:
    """A list tags belong to, and how many it has."""

    id: int
    name: str
    uri: str | None
    attribution: str | None
    tags: int


def tag(session: Session, tag_id: int) -> TagRecord:
    """Return one tag.

    Raises:
        NotFound: there is no such tag.
    """
    return _records(session, [tag_row(session, tag_id)])[0]


def tags(
    session: Session,
    *,
    matching: str | None = None,
    vocabulary: str | None = None,
    limit: int = 200,
    offset: int = 0,
) -> Page[TagRecord]:
    """Return tags by name: all, a vocabulary's, or those with a name or alias that begins so."""
    query = select(Tag)
    if vocabulary is not None:
        query = query.join(Vocabulary).where(Vocabulary.name == vocabulary)
    if matching and (folded := fold_name(matching)):
        aliased = select(TagAlias.tag_id).where(TagAlias.folded.startswith(folded, autoescape=True))
        named = Tag.folded.startswith(folded, autoescape=True)
        query = query.where(or_(named, Tag.id.in_(aliased)))
    total = session.scalar(select(func.count()).select_from(query.subquery())) or 0
    page = query.order_by(Tag.folded, Tag.id).limit(limit).offset(offset)
    return Page(total, tuple(_records(session, session.scalars(page).all())))


def children(session: Session, parent_id: int | None = None) -> tuple[TagRecord, ...]:
    """Return the tags right below one, or those below none."""
    if parent_id is None:
        query = select(Tag).where(Tag.id.not_in(select(TagParent.tag_id)))
    else:
        query = select(Tag).join(TagParent, TagParent.tag_id == Tag.id)
        query = query.where(TagParent.parent_id == parent_id)
    return tuple(_records(session, session.scalars(query.order_by(Tag.folded, Tag.id)).all()))


def find_tags(session: Session, name: str, *, vocabulary: str | None = None) -> tuple[TagId, ...]:
    """Return every tag with this name or alias, in any case and with any accents."""
    folded = fold_name(name)
    if not folded:
        return ()
    aliased = select(TagAlias.tag_id).where(TagAlias.folded == folded)
    query = select(Tag.id).where(or_(Tag.folded == folded, Tag.id.in_(aliased)))
    if vocabulary is not None:
        query = query.join(Vocabulary).where(Vocabulary.name == vocabulary)
    return tuple(TagId(number) for number in session.scalars(query.order_by(Tag.id)))


def descendants(session: Session, tag_ids: Iterable[int]) -> frozenset[int]:
    """Return these tags and all that stand below them."""
    start = select(Tag.id).where(Tag.id.in_(list(tag_ids))).cte("below", recursive=True)
    below = start.union(select(TagParent.tag_id).join(start, TagParent.parent_id == start.c.id))
    return frozenset(session.scalars(select(below.c.id)))


def vocabularies(session: Session) -> tuple[VocabularyRecord, ...]:
    """Return the vocabularies by name."""
    query = (
        select(Vocabulary.id, Vocabulary.name, Vocabulary.uri, Vocabulary.attribution,
               func.count(Tag.id))
        .outerjoin(Tag, Tag.vocabulary_id == Vocabulary.id)
        .group_by(Vocabulary.id)
        .order_by(Vocabulary.name)
    )  # fmt: skip
    return tuple(VocabularyRecord(*row) for row in session.execute(query))


def tag_row(session: Session, tag_id: int) -> Tag:
    """Return the row of a tag; raises NotFound."""
    return row_of(session, Tag, tag_id, _("tag"))


def cleaned_name(name: str) -> str:
    """Return a name with single spaces; raises Invalid if no word is left."""
    text = name.encode("utf-8", "ignore").decode()  # without bytes that are no text
    cleaned = " ".join(text.split())
    if not fold_name(cleaned):
        raise Invalid(field="name", problem=_("a name is needed."))
    return cleaned


def _records(session: Session, rows: Sequence[Tag]) -> list[TagRecord]:
    ids = [row.id for row in rows]
    aliases: dict[int, list[str]] = {}
    query = select(TagAlias.tag_id, TagAlias.name).where(TagAlias.tag_id.in_(ids))
    for tag_id, name in session.execute(query.order_by(TagAlias.id)):
        aliases.setdefault(tag_id, []).append(name)
    parents: dict[int, list[tuple[TagId, str]]] = {}
    above = select(TagParent.tag_id, Tag.id, Tag.name).join(Tag, Tag.id == TagParent.parent_id)
    for tag_id, parent_id, name in session.execute(above.where(TagParent.tag_id.in_(ids))):
        parents.setdefault(tag_id, []).append((TagId(parent_id), name))
    counted = (
        select(PhotoTag.tag_id, func.count())
        .join(Photo, Photo.id == PhotoTag.photo_id)
        .where(PhotoTag.tag_id.in_(ids), Photo.removed_at.is_(None))
        .group_by(PhotoTag.tag_id)
    )
    counts = {row[0]: row[1] for row in session.execute(counted)}
    owned = {row.vocabulary_id for row in rows if row.vocabulary_id is not None}
    names = select(Vocabulary.id, Vocabulary.name).where(Vocabulary.id.in_(owned))
    vocabulary = {row[0]: row[1] for row in session.execute(names)}
    return [
        TagRecord(
            TagId(row.id), row.uuid, row.name, vocabulary.get(row.vocabulary_id or 0), row.code,
            tuple(aliases.get(row.id, ())), tuple(one for one, _ in parents.get(row.id, ())),
            tuple(name for _, name in parents.get(row.id, ())), counts.get(row.id, 0),
        )
        for row in rows
    ]  # fmt: skip
