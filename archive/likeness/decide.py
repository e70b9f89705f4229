"""Decide whether photos are one picture. A decision is remembered and can be undone.

One picture that came from several suppliers stays several photos: each has its own licence.
"""

from collections.abc import Sequence

from sqlalchemy import Select, func, insert, or_, select, update
from sqlalchemy.orm import Session

from archive.errors import Invalid
from archive.photos import existing_photos, group_photos
from archive.store.models import Likeness, Photo
from resources.i18n import gettext as _


def same_picture(session: Session, photo_ids: Sequence[int]) -> int:
    """Declare photos to be one picture; return the number of their group.

    Raises:
        NotFound: one of the photos does not exist.
        Invalid: fewer than two photos.
    """
    known = existing_photos(session, photo_ids)
    if len(known) < 2:
        raise Invalid(field="photos", problem=_("at least two are needed."))
    group = group_photos(session, known)
    members = select(Photo.id).where(Photo.group_id == group)
    session.execute(
        update(Likeness)
        .where(Likeness.photo_id.in_(members), Likeness.other_id.in_(members))
        .values(decision="same picture")
    )
    return group


def different(session: Session, photo: int, other: int) -> None:
    """Declare two photos to be two pictures: they are not suggested again.

    Nor are other versions of the one beside the other, where nobody has decided on them.

    Raises:
        NotFound: one of the photos does not exist.
        Invalid: it is twice the same photo, or both are in one group.
    """
    one, two = sorted(existing_photos(session, [photo, other]) * (1 + (photo == other)))
    if one == two:
        raise Invalid(field="photos", problem=_("a photo is not different from itself."))
    groups = session.scalars(select(Photo.group_id).where(Photo.id.in_([one, two]))).all()
    if groups[0] is not None and groups[0] == groups[1]:
        raise Invalid(field="photos", problem=_("both are in one group; take one out first."))
    pair = Likeness.photo_id == one, Likeness.other_id == two
    values = {"decision": "different"}
    if session.scalar(select(Likeness.id).where(*pair)) is None:
        session.execute(insert(Likeness).values(photo_id=one, other_id=two, distance=64, **values))
    session.execute(update(Likeness).where(*pair).values(**values))
    undecided = update(Likeness).where(Likeness.decision == "undecided").values(**values)
    mine, others = _versions(one), _versions(two)
    for first, second in ((mine, others), (others, mine)):
        pairs = Likeness.photo_id.in_(first), Likeness.other_id.in_(second)
        session.execute(undecided.where(*pairs))


def _versions(photo: int) -> Select[int]:
    """Return the query for a photo and those that are one picture with it."""
    group = select(Photo.group_id).where(Photo.id == photo).scalar_subquery()
    return select(Photo.id).where(or_(Photo.id == photo, Photo.group_id == group))


def leave_groups(session: Session, photo_ids: Sequence[int]) -> int:
    """Take photos out of their groups and return how many were in one; a group of one is none.

    Raises:
        NotFound: one of the photos does not exist.
    """
    known = existing_photos(session, photo_ids)
    grouped = Photo.id.in_(known), Photo.group_id.is_not(None)
    groups = session.execute(select(Photo.id, Photo.group_id).where(*grouped)).all()
    left = [row.id for row in groups]
    session.execute(update(Photo).where(Photo.id.in_(left)).values(group_id=None))
    for group in {row.group_id for row in groups}:
        alone = session.scalar(select(func.count()).where(Photo.group_id == group)) == 1
        if alone:
            session.execute(update(Photo).where(Photo.group_id == group).values(group_id=None))
    for part in (Likeness.photo_id, Likeness.other_id):
        same = part.in_(left), Likeness.decision == "same picture"
        session.execute(update(Likeness).where(*same).values(decision="different"))
    return len(left)
