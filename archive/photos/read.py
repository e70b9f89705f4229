"""Read photos: a page of rows for a grid, everything about one, where its file lies."""

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import bindparam, exists, func, select
from sqlalchemy.orm import Session

from archive.errors import NotFound
from archive.photos.fields import FIELDS, typed_value
from archive.photos.records import CaptionWording, FileRecord, PhotoDetail, PhotoRow
from archive.store import driver
from archive.store.files import files_of
from archive.store.models import (
    Appearance,
    CaptionVersion,
    Credit,
    File,
    Link,
    Photo,
    PhotoPerson,
    RightsVerdict,
    Root,
    Text,
)
from archive.values import PhotoId

_LINKED = exists().where(Link.photo_id == Photo.id) | exists().where(
    Appearance.photo_id == Photo.id, Appearance.status != "removed"
)
_NEWEST = select(func.max(File.id)).where(File.photo_id == Photo.id).correlate(Photo)
_IDS = func.json_each(bindparam("ids")).table_valued("value")
_ROWS = driver.Query(
    select(
        Photo.id, File.sha256, Photo.headline, Photo.caption, Credit.line.label("credit"),
        func.coalesce(Credit.state, "missing").label("credit_state"), RightsVerdict.verdict,
        RightsVerdict.cost, Photo.sensitivity, Photo.sensitivity_reason,
        Photo.taken_text.label("taken"), Photo.added_at, Photo.width, Photo.height,
        Photo.format, File.name.label("file_name"), File.problem,
        Photo.conflicts.is_not(None).label("has_conflict"), _LINKED.label("is_linked"),
        Photo.rating,
    )
    .select_from(_IDS)
    .join(Photo, Photo.id == _IDS.c.value)
    .outerjoin(File, File.id == _NEWEST.scalar_subquery())
    .outerjoin(Credit, Credit.photo_id == Photo.id)
    .outerjoin(RightsVerdict, RightsVerdict.photo_id == Photo.id)
)  # fmt: skip
"""The columns are those of ``PhotoRow``, in its order."""


def rows(session: Session, photo_ids: Sequence[int]) -> tuple[PhotoRow, ...]:
    """Return the rows of these photos in the order given; unknown ids are left out."""
    known = _ROWS.rows(session, ids=f"[{','.join(map(str, photo_ids))}]")
    found = {row[0]: _as_read(row) for row in known}
    return tuple(found[number] for number in photo_ids if number in found)


def _as_read(row: driver.Row) -> PhotoRow:
    """Return a row with truth where SQLite has 0 and 1."""
    *first, has_conflict, is_linked, rating = row
    return PhotoRow._make((*first, bool(has_conflict), bool(is_linked), rating))


def photo_detail(session: Session, photo_id: int) -> PhotoDetail:
    """Return everything a photo itself knows.

    Raises:
        NotFound: there is no such photo.
    """
    photo = session.get(Photo, photo_id)
    if photo is None:
        raise NotFound(what="photo", key=photo_id)
    persons = session.scalars(
        select(PhotoPerson.name).where(PhotoPerson.photo_id == photo_id).order_by(PhotoPerson.id)
    )
    return PhotoDetail(
        id=PhotoId(photo.id),
        uuid=photo.uuid,
        width=photo.width,
        height=photo.height,
        orientation=photo.orientation,
        format=photo.format,
        image_hash=photo.image_hash,
        perceptual_hash=photo.perceptual_hash,
        group_id=photo.group_id,
        import_id=photo.import_id,
        added_at=photo.added_at,
        removed_at=photo.removed_at,
        fields={name: typed_value(photo, name) for name in FIELDS},
        taken_from=photo.taken_from,
        taken_to=photo.taken_to,
        taken_precision=photo.taken_precision,
        taken_offset=photo.taken_offset,
        latitude=photo.latitude,
        longitude=photo.longitude,
        gps_precision_m=photo.gps_precision_m,
        sensitivity=photo.sensitivity,
        sensitivity_reason=photo.sensitivity_reason,
        persons=tuple(persons),
        conflicts=photo.conflicts or {},
        files=_files(session, photo_id),
    )


def _files(session: Session, photo_id: int) -> tuple[FileRecord, ...]:
    query = (
        select(File, Root.path)
        .outerjoin(Root, Root.id == File.root_id)
        .where(File.photo_id == photo_id)
        .order_by(File.id.desc())
    )
    return tuple(
        FileRecord(
            id=file.id,
            sha256=file.sha256,
            size=file.size,
            format=file.format,
            name=file.name,
            kept=file.kept,
            path=str(_path(session, file, root)),
            came_from=file.came_from,
            problem=file.problem,
            added_at=file.added_at,
        )
        for file, root in session.execute(query)
    )


def _path(session: Session, file: File, root: str | None) -> Path:
    if file.kept or root is None:
        return files_of(session).path_of(file.sha256)
    return Path(root, file.relative_path or "")


def file_path(session: Session, photo_id: int) -> Path:
    """Return where the newest file of a photo lies (it may have gone missing).

    Raises:
        NotFound: there is no such photo, or it has no file.
    """
    found = session.execute(
        select(File, Root.path)
        .outerjoin(Root, Root.id == File.root_id)
        .where(File.photo_id == photo_id)
        .order_by(File.id.desc())
        .limit(1)
    ).first()
    if found is None:
        raise NotFound(what="photo", key=photo_id)
    return _path(session, found[0], found[1])


def place_of_bytes(session: Session, sha256: str) -> tuple[Path, str] | None:
    """Return where a file with exactly these bytes lies, and its own name."""
    query = (
        select(File, Root.path)
        .outerjoin(Root, Root.id == File.root_id)
        .where(File.sha256 == sha256)
        .limit(1)
    )
    found = session.execute(query).first()
    return None if found is None else (_path(session, found[0], found[1]), found[0].name)


def photo_of_file(session: Session, sha256: str) -> PhotoId | None:
    """Return the photo that has a file with exactly these bytes."""
    found = session.scalar(select(File.photo_id).where(File.sha256 == sha256))
    return None if found is None else PhotoId(found)


def photos_of_image(session: Session, image_hash: str) -> tuple[PhotoId, ...]:
    """Return the photos with exactly this image data, oldest first."""
    query = select(Photo.id).where(Photo.image_hash == image_hash, Photo.removed_at.is_(None))
    return tuple(PhotoId(number) for number in session.scalars(query.order_by(Photo.id)))


def existing_photos(session: Session, photo_ids: Sequence[int]) -> tuple[PhotoId, ...]:
    """Return the ids given, once each.

    Raises:
        NotFound: one of them is no photo; nothing else is looked at.
    """
    wanted = list(dict.fromkeys(photo_ids))
    known = set(session.scalars(select(Photo.id).where(Photo.id.in_(wanted))))
    for number in wanted:
        if number not in known:
            raise NotFound(what="photo", key=number)
    return tuple(PhotoId(number) for number in wanted)


def caption_versions(session: Session, photo_id: int) -> tuple[CaptionWording, ...]:
    """Return every wording a photo's caption has had, oldest first."""
    query = (
        select(CaptionVersion.owner, Text.body, CaptionVersion.at, CaptionVersion.by,
               CaptionVersion.article_id)
        .join(Text, Text.id == CaptionVersion.text_id)
        .where(CaptionVersion.photo_id == photo_id)
        .order_by(CaptionVersion.id)
    )  # fmt: skip
    return tuple(CaptionWording(*row) for row in session.execute(query))
