"""Photos whose files contradict themselves alike: one answer may do for a whole shoot."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from archive.store.models import Photo
from archive.values import PhotoId


def photos_in_the_same_conflict(session: Session, photo_id: int, field: str) -> tuple[PhotoId, ...]:
    """Return the other photos whose carriers say the same different things of a field."""
    said = func.json_extract(Photo.conflicts, f'$."{field}"')
    own = session.scalar(select(said).where(Photo.id == photo_id))
    if own is None:
        return ()
    alike = select(Photo.id).where(
        Photo.conflicts.is_not(None), Photo.removed_at.is_(None), Photo.id != photo_id, said == own
    )
    return tuple(map(PhotoId, session.scalars(alike.order_by(Photo.id))))
