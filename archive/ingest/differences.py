"""Where the archive's fields are not what the file said when it came in."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.metadata.fields import Fields
from archive.metadata.read import unpacked
from archive.metadata.reconcile import reconcile
from archive.photos import photo_detail, position_typed
from archive.store.models import Credit, File, Original

_CREDIT = {"credit": "line", "source": "source", "copyright": "copyright_notice",
           "creator_title": "creator_title"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Difference:
    """A field: what the archive has now, and what the file said. ``None``: nothing."""

    field: str
    archive: str | None
    file: str | None


def fields_of_file(session: Session, photo_id: int) -> Fields:
    """Return the reconciled fields of a photo's newest file, read again from its original."""
    query = (
        select(Original.carriers)
        .join(File, File.id == Original.file_id)
        .where(File.photo_id == photo_id)
        .order_by(File.id.desc())
    )
    stored = session.scalar(query.limit(1))
    return reconcile(unpacked(stored)) if stored else Fields()


def differences(session: Session, photo_id: int) -> tuple[Difference, ...]:
    """Return the fields of a photo that differ from its newest file, in the order of the fields.

    Raises:
        NotFound: there is no such photo.
    """
    detail = photo_detail(session, photo_id)
    said = fields_of_file(session, photo_id)
    credit = session.scalar(select(Credit).where(Credit.photo_id == photo_id))
    now: dict[str, str | None] = {
        name: value for name, value in detail.fields.items() if name != "sensitivity"
    }
    now |= {name: getattr(credit, column, None) for name, column in _CREDIT.items()}
    pairs = ((name, value, _said(said, name)) for name, value in now.items())
    return tuple(Difference(name, ours, theirs) for name, ours, theirs in pairs if ours != theirs)


def _said(fields: Fields, name: str) -> str | None:
    if name == "taken":
        return fields.taken.text if fields.taken else None
    if name == "gps":
        point = fields.point
        return position_typed(point.latitude, point.longitude, point.precision_m) if point else None
    return getattr(fields, name) or None
