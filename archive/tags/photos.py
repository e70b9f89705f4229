"""Tags on photos: put on, taken off, read for one photo or a selection."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from archive.errors import NotFound
from archive.store.models import Photo, PhotoTag, Tag
from archive.tags.read import tag_row
from archive.values import TagId, ids_of

_BATCH = 5_000


@dataclass(frozen=True, slots=True)
class TagUse:
    """A tag on some photos: on how many, and where it came from."""

    id: TagId
    name: str
    photos: int
    source: str


def tag_photos(
    session: Session, photo_ids: Sequence[int], tag_id: int, *, source: str = "user"
) -> int:
    """Put a tag on photos and return how many did not have it.

    Raises:
        NotFound: the tag or a photo does not exist.
    """
    tag_row(session, tag_id)
    added = 0
    numbers = ids_of(photo_ids)
    for start in range(0, len(numbers), _BATCH):
        part = numbers[start : start + _BATCH]
        known = set(session.scalars(select(Photo.id).where(Photo.id.in_(part))))
        missing = [number for number in part if number not in known]
        if missing:
            raise NotFound(what="photo", key=missing[0])
        bear = select(PhotoTag.photo_id).where(
            PhotoTag.tag_id == tag_id, PhotoTag.photo_id.in_(part)
        )
        new = known - set(session.scalars(bear))
        if new:
            rows = [{"photo_id": one, "tag_id": tag_id, "source": source} for one in sorted(new)]
            session.execute(insert(PhotoTag), rows)
        added += len(new)
    return added


def untag_photos(session: Session, photo_ids: Sequence[int], tag_id: int) -> int:
    """Take a tag off photos and return how many had it.

    Raises:
        NotFound: the tag does not exist.
    """
    tag_row(session, tag_id)
    removed = 0
    numbers = ids_of(photo_ids)
    for start in range(0, len(numbers), _BATCH):
        part = numbers[start : start + _BATCH]
        taken = delete(PhotoTag).where(PhotoTag.tag_id == tag_id, PhotoTag.photo_id.in_(part))
        removed += len(session.scalars(taken.returning(PhotoTag.id)).all())
    return removed


def tags_of(session: Session, photo_id: int) -> tuple[TagUse, ...]:
    """Return the tags of one photo by name."""
    return tags_of_photos(session, [photo_id])


def tags_of_photos(session: Session, photo_ids: Sequence[int]) -> tuple[TagUse, ...]:
    """Return the tags any of these photos bears, with how many bear each, by name."""
    counts: dict[int, int] = {}
    sources: dict[int, str] = {}
    numbers = ids_of(photo_ids)
    for start in range(0, len(numbers), _BATCH):
        query = (
            select(PhotoTag.tag_id, func.count(), func.min(PhotoTag.source))
            .where(PhotoTag.photo_id.in_(numbers[start : start + _BATCH]))
            .group_by(PhotoTag.tag_id)
        )
        for tag_id, count, source in session.execute(query):
            counts[tag_id] = counts.get(tag_id, 0) + count
            sources[tag_id] = source
    names = select(Tag.id, Tag.name).where(Tag.id.in_(counts)).order_by(Tag.folded, Tag.id)
    return tuple(
        TagUse(TagId(tag_id), name, counts[tag_id], sources[tag_id])
        for tag_id, name in session.execute(names)
    )
