"""Places on photos, in their roles: put on, taken off, proposed, decided."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from archive.errors import Invalid, NotFound
from archive.places.adopt import adopt_place
from archive.places.proposals import PlaceProposal
from archive.places.read import place_row
from archive.store.models import PLACE_ROLES, Photo, PhotoPlace, Place
from archive.store.rows import row_of
from archive.values import PlaceId, ids_of
from resources.i18n import gettext as _

_BATCH = 5_000


@dataclass(frozen=True, slots=True)
class PhotoPlaceRecord:
    """A place of a photo: its role, where it comes from, what was decided, and why proposed."""

    id: int
    place_id: PlaceId
    name: str
    role: str
    source: str
    state: str
    reason: str | None


def place_photos(
    session: Session,
    photo_ids: Sequence[int],
    place_id: int,
    *,
    role: str = "shown",
    source: str = "user",
) -> int:
    """Put a place on photos in a role and return on how many it is new or newly accepted.

    Raises:
        NotFound: the place or a photo does not exist. Invalid: no such role.
    """
    place_row(session, place_id)
    _check_role(role)
    changed = 0
    numbers = ids_of(photo_ids)
    for start in range(0, len(numbers), _BATCH):
        part = numbers[start : start + _BATCH]
        known = set(session.scalars(select(Photo.id).where(Photo.id.in_(part))))
        missing = [number for number in part if number not in known]
        if missing:
            raise NotFound(what="photo", key=missing[0])
        here = (
            PhotoPlace.place_id == place_id,
            PhotoPlace.role == role,
            PhotoPlace.photo_id.in_(part),
        )
        states = select(PhotoPlace.photo_id, PhotoPlace.state).where(*here)
        present = {row[0]: row[1] for row in session.execute(states)}
        session.execute(update(PhotoPlace).where(*here).values(state="accepted"))
        new = sorted(known - present.keys())
        if new:
            session.execute(
                insert(PhotoPlace),
                [{"photo_id": one, "place_id": place_id, "role": role, "source": source}
                 for one in new],
            )  # fmt: skip
        changed += len(new) + sum(state != "accepted" for state in present.values())
    return changed


def unplace_photos(
    session: Session, photo_ids: Sequence[int], place_id: int, *, role: str | None = None
) -> int:
    """Take a place off photos, in one role or in all, and return from how many rows."""
    place_row(session, place_id)
    removed = 0
    numbers = ids_of(photo_ids)
    for start in range(0, len(numbers), _BATCH):
        taken = delete(PhotoPlace).where(
            PhotoPlace.place_id == place_id,
            PhotoPlace.photo_id.in_(numbers[start : start + _BATCH]),
        )
        if role is not None:
            _check_role(role)
            taken = taken.where(PhotoPlace.role == role)
        removed += len(session.scalars(taken.returning(PhotoPlace.id)).all())
    return removed


def propose_places(session: Session, photo_id: int, proposals: Iterable[PlaceProposal]) -> int:
    """Note proposals for a photo and return how many are new; what was decided stays decided."""
    known = {
        (row.place_id, row.role)
        for row in session.execute(
            select(PhotoPlace.place_id, PhotoPlace.role).where(PhotoPlace.photo_id == photo_id)
        )
    }
    added = 0
    for proposal in proposals:
        place_id = adopt_place(session, proposal.gazetteer_id)
        if (place_id, proposal.role) in known:
            continue
        known.add((place_id, proposal.role))
        session.add(
            PhotoPlace(
                photo_id=photo_id,
                place_id=place_id,
                role=proposal.role,
                source=proposal.source,
                state="proposed",
                reason=proposal.reason,
            )
        )
        added += 1
    session.flush()
    return added


def decide_place(session: Session, photo_place_id: int, *, accept: bool) -> None:
    """Accept or reject a proposed place; a rejected one is not proposed again.

    Raises:
        NotFound: there is no such proposal.
    """
    row = row_of(session, PhotoPlace, photo_place_id, _("proposed place"))
    row.state = "accepted" if accept else "rejected"
    session.flush()


def places_of(session: Session, photo_id: int) -> tuple[PhotoPlaceRecord, ...]:
    """Return the places of a photo, decided and proposed ones; rejected ones last."""
    query = (
        select(PhotoPlace, Place.name)
        .join(Place, Place.id == PhotoPlace.place_id)
        .where(PhotoPlace.photo_id == photo_id)
        .order_by(PhotoPlace.state == "rejected", PhotoPlace.role, Place.folded)
    )
    return tuple(
        PhotoPlaceRecord(
            row.id, PlaceId(row.place_id), name, row.role, row.source, row.state, row.reason
        )
        for row, name in session.execute(query)
    )


def _check_role(role: str) -> None:
    if role not in PLACE_ROLES:
        raise Invalid(
            field="role",
            problem=_("“{role}” is none of: {choices}.").format(
                role=role, choices=", ".join(PLACE_ROLES)
            ),
        )
