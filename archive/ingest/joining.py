"""A further file of a photo the archive has: what it says that the photo does not.

Nothing of the desk's is overwritten. A field the photo lacks is filled; another wording of the
caption is kept among the photo's wordings; a field that says something else becomes a conflict for
the editor, beside the value the photo has.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.metadata.fields import SINGLE, Fields
from archive.photos.captions import add_wording
from archive.photos.read import caption_versions
from archive.store.models import Credit, Photo
from archive.values import PhotoId

PHOTO_TEXTS = tuple(name for name in SINGLE if name in Photo.__table__.columns)
"""Fields of a file that are columns of a photo."""

_WORTH_ASKING = ("caption", "headline", "instructions", "usage_terms", "other_constraints")
_ARCHIVE, _NEW_FILE = "archive", "new file"


def join(session: Session, photo_id: int, fields: Fields, credit_line: str | None) -> None:
    """Compare a photo with another file of it, and keep what is new."""
    photo = session.get_one(Photo, photo_id)
    differing: dict[str, dict[str, str]] = {}
    for name in PHOTO_TEXTS:
        said, present = getattr(fields, name), getattr(photo, name)
        if said and not present:
            setattr(photo, name, said)
        elif said and said != present and name in _WORTH_ASKING:
            differing[name] = {_ARCHIVE: present, _NEW_FILE: said}
    caption = fields.caption
    if caption and caption not in {one.text for one in caption_versions(session, photo_id)}:
        add_wording(session, PhotoId(photo_id), "supplier", caption)
    line = session.scalar(select(Credit.line).where(Credit.photo_id == photo_id))
    if line and credit_line and line != credit_line:
        differing["credit"] = {_ARCHIVE: line, _NEW_FILE: credit_line}
    if differing:
        photo.conflicts = {**(photo.conflicts or {}), **differing}
    session.flush()
