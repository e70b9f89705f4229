"""Which photos may be one picture, which are, and what was decided."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, Select, and_, func, or_, select
from sqlalchemy.orm import Session, aliased

from archive.photos import existing_photos
from archive.store.models import File, Likeness, Photo
from archive.values import PhotoId

_PART = 500


@dataclass(frozen=True, slots=True)
class LikenessRecord:
    """Two photos that may be one picture.

    ``kind``: ``alike``, ``mirrored`` (one in a mirror) or ``crop`` (one is a piece of the other).
    ``distance`` is in bits of 64; ``decision``: ``undecided``, ``same picture``, ``different``.
    """

    photo: PhotoId
    other: PhotoId
    kind: str
    distance: int
    decision: str


@dataclass(frozen=True, slots=True)
class Likenesses:
    """One page of pairs, and how many there are in all."""

    pairs: tuple[LikenessRecord, ...]
    total: int


@dataclass(frozen=True, slots=True)
class LooksOf:
    """A photo among others: those that are the same picture, and pairs it stands in."""

    photo: PhotoId
    group: tuple[PhotoId, ...]
    pairs: tuple[LikenessRecord, ...]


def undecided(session: Session, *, limit: int = 50, offset: int = 0) -> Likenesses:
    """Return the pairs nobody has decided about: the likeliest first, then the newest."""
    query = _pairs().where(Likeness.decision == "undecided")
    total = session.scalar(select(func.count()).select_from(query.subquery()))
    order = Likeness.distance, Likeness.id.desc()
    rows = session.execute(query.order_by(*order).limit(limit).offset(offset))
    return Likenesses(tuple(map(_record, rows)), total or 0)


def looks_of(session: Session, photo_id: int) -> LooksOf:
    """Return what a photo looks like; its group without itself.

    Raises:
        NotFound: there is no such photo.
    """
    (known,) = existing_photos(session, [photo_id])
    group = session.scalar(select(Photo.group_id).where(Photo.id == known))
    members: tuple[PhotoId, ...] = ()
    if group is not None:
        query = select(Photo.id).where(
            Photo.group_id == group, Photo.id != known, Photo.removed_at.is_(None)
        )
        members = tuple(PhotoId(number) for number in session.scalars(query.order_by(Photo.id)))
    mine = or_(Likeness.photo_id == known, Likeness.other_id == known)
    rows = session.execute(_pairs().where(mine).order_by(Likeness.distance, Likeness.id))
    return LooksOf(known, members, tuple(map(_record, rows)))


def one_picture_with(session: Session, photo_id: int) -> tuple[int, ...]:
    """Return the photos that are, or may be, one picture with a photo: not those that are not."""
    stands = Likeness.decision != "different"
    group = select(Photo.group_id).where(Photo.id == photo_id).scalar_subquery()
    queries = (
        select(Likeness.other_id).where(Likeness.photo_id == photo_id, stands),
        select(Likeness.photo_id).where(Likeness.other_id == photo_id, stands),
        select(Photo.id).where(Photo.group_id == group, Photo.id != photo_id),
    )
    return tuple(number for query in queries for number in session.scalars(query))


def newest_hashes(session: Session, photo_ids: Iterable[int]) -> dict[int, str]:
    """Return the SHA-256 of each photo's newest file: the key of its thumbnail."""
    wanted = sorted(photo_ids)
    found: dict[int, str] = {}
    for at in range(0, len(wanted), _PART):
        part = File.photo_id.in_(wanted[at : at + _PART])
        query = select(File.photo_id, File.sha256).where(part).order_by(File.id)
        found |= {row.photo_id: row.sha256 for row in session.execute(query)}
    return found


def _pairs() -> Select[*tuple[Any, ...]]:
    """Ask for pairs of photos that are both in the archive and not one picture already."""
    one, other = aliased(Photo), aliased(Photo)
    return (
        select(
            Likeness.photo_id, Likeness.other_id, Likeness.kind, Likeness.distance,
            Likeness.decision,
        )
        .join(one, and_(one.id == Likeness.photo_id, one.removed_at.is_(None)))
        .join(other, and_(other.id == Likeness.other_id, other.removed_at.is_(None)))
        .where(func.coalesce(one.group_id, 0) != func.coalesce(other.group_id, -1))
    )  # fmt: skip


def _record(row: Row[*tuple[Any, ...]]) -> LikenessRecord:
    photo, other = PhotoId(row.photo_id), PhotoId(row.other_id)
    return LikenessRecord(photo, other, row.kind, row.distance, row.decision)
