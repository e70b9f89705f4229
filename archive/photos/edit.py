"""Change photos: their fields one by one or many at once, their groups, their removal."""

from collections.abc import Mapping, Sequence

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from archive.errors import Invalid
from archive.photos.captions import add_wording
from archive.photos.fields import field_named, typed_value
from archive.photos.read import existing_photos
from archive.store.models import Photo, PhotoGroup
from archive.store.models.base import utc_now
from archive.values import PhotoId
from resources.i18n import gettext as _

MODES = ("replace", "append", "prepend")
_NOT_JOINED = frozenset({"taken", "gps", "sensitivity", "rating"})


def edit_caption(session: Session, photo_id: int, text: str) -> None:
    """Give a photo a new caption; the former wording stays in its history.

    Raises:
        NotFound: there is no such photo.
    """
    edit_fields(session, [photo_id], {"caption": text})


def edit_fields(
    session: Session,
    photo_ids: Sequence[int],
    values: Mapping[str, str | None],
    *,
    mode: str = "replace",
) -> None:
    """Set fields of photos as typed; ``append`` and ``prepend`` add to what each has.

    Raises:
        NotFound: one of the photos does not exist.
        Invalid: a field does not exist, or cannot take its value; nothing is written.
    """
    fields = {name: field_named(name) for name in values}
    if mode != "replace" and (fixed := _NOT_JOINED & fields.keys()):
        raise Invalid(field=min(fixed), problem=_("this field can be replaced, not added to."))
    for photo_id in existing_photos(session, photo_ids):
        photo = session.get_one(Photo, photo_id)
        for name, field in fields.items():
            wanted = _joined(typed_value(photo, name), values[name], mode)
            if wanted == typed_value(photo, name):
                continue
            for column, value in field.columns(wanted).items():
                setattr(photo, column, value)
            if name == "caption" and photo.caption:
                add_wording(session, photo_id, "desk", photo.caption)
            _settle(photo, name)
    session.flush()


def _joined(existing: str | None, added: str | None, mode: str) -> str | None:
    if mode == "replace" or not existing or not added:
        return added if mode == "replace" or added else existing
    return f"{existing} {added}" if mode == "append" else f"{added} {existing}"


def _settle(photo: Photo, name: str) -> None:
    # A person who writes a field has decided what its carriers disagreed about.
    if photo.conflicts and name in photo.conflicts:
        rest = {key: value for key, value in photo.conflicts.items() if key != name}
        photo.conflicts = rest or None


def rate(session: Session, photo_ids: Sequence[int], rating: int | None) -> None:
    """Give photos 1 to 5 stars, -1 for turned down, ``None`` for no rating.

    Raises:
        Invalid: there is no such rating.
        NotFound: one of the photos does not exist.
    """
    columns = field_named("rating").columns(None if rating is None else str(rating))
    known = existing_photos(session, photo_ids)
    session.execute(update(Photo).where(Photo.id.in_(known)).values(columns))


def settle_conflict(session: Session, photo_id: int, name: str) -> None:
    """Keep a field as it is, though the carriers of the file disagree about it."""
    (known,) = existing_photos(session, [photo_id])
    _settle(session.get_one(Photo, known), name)
    session.flush()


def remove_photos(session: Session, photo_ids: Sequence[int]) -> None:
    """Take photos out of the archive's results; their records, history and files stay."""
    known = existing_photos(session, photo_ids)
    session.execute(update(Photo).where(Photo.id.in_(known)).values(removed_at=utc_now()))


def restore_photos(session: Session, photo_ids: Sequence[int]) -> None:
    """Bring removed photos back."""
    known = existing_photos(session, photo_ids)
    session.execute(update(Photo).where(Photo.id.in_(known)).values(removed_at=None))


def group_photos(session: Session, photo_ids: Sequence[PhotoId]) -> int:
    """Declare photos to be one picture (each keeps its licences); return the group.

    Photos that already stand in groups bring their groups together.
    """
    known = existing_photos(session, photo_ids)
    grouped = select(Photo.group_id).where(Photo.id.in_(known), Photo.group_id.is_not(None))
    groups = sorted(number for number in session.scalars(grouped.distinct()) if number is not None)
    if groups:
        target = groups[0]
        session.execute(update(Photo).where(Photo.group_id.in_(groups)).values(group_id=target))
    else:
        group = PhotoGroup()
        session.add(group)
        session.flush()
        target = group.id
    session.execute(update(Photo).where(Photo.id.in_(known)).values(group_id=target))
    return target
