"""Protected names: who stands behind a withheld byline, kept where nothing else reads it.

The table is neither journaled nor indexed. Marking a name takes it out of the makers, out of the
credit line and out of what the history says of the photo. Other words that hold it (a caption) are
not changed: the rights of the photo are blocked until somebody has edited them.
"""

import re

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from archive.credits.edit import credit_row, write_creators
from archive.errors import Invalid, NotFound
from archive.photos import existing_photos
from archive.reading.fold import fold
from archive.store.models import Change, Creator, ProtectedName
from resources.i18n import gettext as _

IN_ITS_PLACE = "█████"
"""What the history shows where the name stood."""


def protect_name(session: Session, photo_id: int, name: str, reason: str) -> None:
    """Keep the real name behind a withheld byline where no search, report or export reads it.

    The kind of the byline becomes ``stringer`` if none is known.

    Raises:
        NotFound: there is no such photo. Invalid: name or reason are empty.
    """
    (known,) = existing_photos(session, [photo_id])
    cleaned = " ".join(name.split())
    if not cleaned or not reason.strip():
        raise Invalid(field="name", problem=_("a name and a reason are needed."))
    session.execute(delete(ProtectedName).where(ProtectedName.photo_id == known))
    session.add(
        ProtectedName(
            photo_id=known,
            name=cleaned,
            reason=reason.strip(),
            by=str(session.info.get("who") or ""),
        )
    )
    row = credit_row(session, known)
    row.withheld = row.withheld or "stringer"
    row.line = _without(row.line, cleaned, row.withheld.upper())
    kept = session.scalars(
        select(Creator.name)
        .where(Creator.photo_id == known, Creator.folded != fold(cleaned))
        .order_by(Creator.position)
    ).all()
    write_creators(session, known, kept)
    session.flush()
    _redact_history(session, known, cleaned)


def reveal_name(session: Session, photo_id: int) -> str:
    """Return the protected name of a photo. Callers record who looked and why.

    Raises:
        NotFound: no name is kept for this photo.
    """
    name = session.scalar(select(ProtectedName.name).where(ProtectedName.photo_id == photo_id))
    if name is None:
        raise NotFound(what=_("protected name of photo"), key=photo_id)
    return name


def _without(text: str | None, name: str, instead: str) -> str | None:
    if text is None:
        return None
    words = r"\s+".join(map(re.escape, name.split()))
    return re.sub(words, instead, text, flags=re.IGNORECASE)


def _redact_history(session: Session, photo_id: int, name: str) -> None:
    for change in session.scalars(select(Change).where(Change.photo_id == photo_id)):
        for spelling in (name, fold(name)):
            change.old = _without(change.old, spelling, IN_ITS_PLACE)
            change.new = _without(change.new, spelling, IN_ITS_PLACE)
    session.flush()
