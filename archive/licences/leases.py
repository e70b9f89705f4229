"""Leases: allow or deny the use of one photo for a while; by hand, or proposed from a phrase.

Also the two records beside them: a named person's override of a reason, and the permission of
whoever made or owns a picture they supplied.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, case, delete, false, func, select, update
from sqlalchemy.orm import Session

from archive.errors import Invalid, NotFound
from archive.licences.scope import known_day, known_media, known_period, known_territories, lines
from archive.licences.scope import unlined as _unlined
from archive.licences.wording import FIELDS, LeaseTerms, leases_in
from archive.photos import existing_photos
from archive.reading.restrictions import Phrase
from archive.store.models import Lease, Override, Permission, Photo
from archive.store.rows import row_of
from archive.values import LeaseId, Page, PhotoId
from resources.i18n import gettext as _

NEVER_OVERRIDDEN = ("missing_credit", "missing_caption")


@dataclass(frozen=True, slots=True)
class LeaseRecord:
    """A lease as stored; ``state`` is ``proposed`` until somebody says yes or no.

    ``phrase_gone``: somebody decided about it, and the words it cites stand there no longer.
    """

    id: LeaseId
    photo_id: PhotoId
    access: str
    valid_from: str | None
    valid_to: str | None
    media: tuple[str, ...]
    territories: tuple[str, ...]
    reason: str | None
    code: str | None
    phrase: str | None
    phrase_field: str | None
    phrase_start: int | None
    phrase_end: int | None
    state: str
    by: str | None
    at: str
    phrase_gone: bool = False


def add_lease(session: Session, photo_ids: Sequence[int], terms: LeaseTerms) -> tuple[LeaseId, ...]:
    """Allow or deny the use of photos.

    Raises:
        NotFound: a photo does not exist. Invalid: access, period, medium or territory are none.
    """
    if terms.access not in ("allow", "deny"):
        raise Invalid(field="access", problem=_("write allow or deny."))
    start, end = known_period(terms.valid_from, terms.valid_to)
    media, territories = known_media(terms.media), known_territories(terms.territories)
    rows = [
        Lease(photo_id=photo_id, access=terms.access, valid_from=start, valid_to=end,
              media=lines(media), territories=lines(territories), reason=terms.reason,
              state="accepted", by=session.info.get("who"))
        for photo_id in existing_photos(session, photo_ids)
    ]  # fmt: skip
    session.add_all(rows)
    session.flush()
    return tuple(LeaseId(row.id) for row in rows)


def propose_leases(
    session: Session, photo_ids: Sequence[int], *, extra: tuple[Phrase, ...] = ()
) -> tuple[LeaseId, ...]:
    """Read the restrictions in the words of photos and propose a lease for each new one.

    A phrase that somebody has decided about is not proposed again; a proposal whose phrase is gone
    is withdrawn.

    Raises:
        NotFound: a photo does not exist.
    """
    made: list[Lease] = []
    for photo_id in existing_photos(session, photo_ids):
        photo = session.get_one(Photo, photo_id)
        _withdraw_what_is_gone(session, photo_id)
        known = {
            (row.code, row.phrase)
            for row in session.scalars(select(Lease).where(Lease.photo_id == photo_id))
        }
        texts = {field: getattr(photo, field) for field in FIELDS}
        for terms in leases_in(texts, sent_on(photo.taken_from, photo.added_at), extra=extra):
            if (terms.code, terms.phrase) not in known:
                made.append(_proposed(photo_id, terms))
    session.add_all(made)
    session.flush()
    return tuple(LeaseId(row.id) for row in made)


def stands_no_longer(
    phrase: str | None, field: str | None, texts: Mapping[str, str | None]
) -> bool:
    """Tell whether a phrase that was read in a field of a photo is no longer in it."""
    return bool(phrase) and field in FIELDS and str(phrase) not in (texts.get(str(field)) or "")


def _phrase_is_gone() -> ColumnElement[bool]:
    """What ``stands_no_longer`` tells, of leases joined with their photos."""
    found = [
        (Lease.phrase_field == field,
         func.instr(func.coalesce(getattr(Photo, field), ""), Lease.phrase) == 0)
        for field in FIELDS
    ]  # fmt: skip
    return case(*found, else_=false())


def _withdraw_what_is_gone(session: Session, photo_id: int) -> None:
    gone = select(Lease.id).join(Photo, Photo.id == Lease.photo_id).where(_phrase_is_gone())
    waiting = gone.where(Lease.photo_id == photo_id, Lease.state == "proposed")
    session.execute(delete(Lease).where(Lease.id.in_(session.scalars(waiting).all())))


def _proposed(photo_id: int, terms: LeaseTerms) -> Lease:
    return Lease(
        photo_id=photo_id, access=terms.access, valid_from=terms.valid_from,
        valid_to=terms.valid_to, media=lines(terms.media), territories=lines(terms.territories),
        reason=terms.reason, code=terms.code, phrase=terms.phrase, phrase_field=terms.field,
        phrase_start=terms.start, phrase_end=terms.end, state="proposed",
    )  # fmt: skip


def sent_on(taken_from: str | None, added_at: str | None) -> date | None:
    """Return the day from which "days of transmission" count: the day taken, else added."""
    for text in (taken_from, added_at):
        try:
            return date.fromisoformat((text or "")[:10])
        except ValueError:
            continue
    return None


def confirm_leases(session: Session, lease_ids: Sequence[int]) -> None:
    """Say yes to proposed leases.

    Raises:
        NotFound: one does not exist.
    """
    _decide(session, lease_ids, "accepted")


def reject_leases(session: Session, lease_ids: Sequence[int]) -> None:
    """Say no to leases; they stay on record and have no effect.

    Raises:
        NotFound: one does not exist.
    """
    _decide(session, lease_ids, "rejected")


def _decide(session: Session, lease_ids: Sequence[int], state: str) -> None:
    known = set(session.scalars(select(Lease.id).where(Lease.id.in_(lease_ids))))
    for lease_id in lease_ids:
        if lease_id not in known:
            raise NotFound(what=_("lease"), key=lease_id)
    who = session.info.get("who")
    session.execute(update(Lease).where(Lease.id.in_(known)).values(state=state, by=who))


def end_lease(session: Session, lease_id: int, last_day: str) -> None:
    """Let a lease end with a day.

    Raises:
        NotFound: no such lease. Invalid: no day, or one before its start.
    """
    row = row_of(session, Lease, lease_id, _("lease"))
    _start, row.valid_to = known_period(row.valid_from, last_day)
    session.flush()


def leases(
    session: Session, *, photo_id: int | None = None, state: str | None = None
) -> Page[LeaseRecord]:
    """Return leases: all, of one photo, in one state; no proposal whose phrase is gone."""
    query = (
        select(Lease, _phrase_is_gone()).join(Photo, Photo.id == Lease.photo_id)
        .order_by(Lease.photo_id, Lease.id)
    )  # fmt: skip
    if photo_id is not None:
        query = query.where(Lease.photo_id == photo_id)
    if state is not None:
        query = query.where(Lease.state == state)
    found = tuple(_record(row, gone=bool(gone)) for row, gone in session.execute(query)
                  if not (gone and row.state == "proposed"))  # fmt: skip
    return Page(len(found), found)


def _record(row: Lease, *, gone: bool) -> LeaseRecord:
    return LeaseRecord(
        LeaseId(row.id), PhotoId(row.photo_id), row.access, row.valid_from, row.valid_to,
        _unlined(row.media), _unlined(row.territories), row.reason, row.code, row.phrase,
        row.phrase_field, row.phrase_start, row.phrase_end, row.state, row.by, row.at, gone,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class ReasonNamed:
    """A reason to be set aside: its code and, of several of one code, which of them.

    ``phrase`` are the words it cites, ``source_id`` the licence or lease it comes from, ``level``
    how much it weighs: once it weighs more it stands again.
    """

    code: str
    phrase: str | None = None
    source_id: int | None = None
    level: str | None = None


def override_reason(
    session: Session,
    photo_ids: Sequence[int],
    named: ReasonNamed,
    reason: str,
    *,
    until: str | None = None,
) -> None:
    """Let photos be used against a reason; who does it is recorded with why.

    Raises:
        NotFound: a photo does not exist.
        Invalid: nobody is named, no reason is given, or the code may never be overridden.
    """
    who = str(session.info.get("who") or "").strip()
    if not who or not reason.strip():
        raise Invalid(field="reason", problem=_("an override needs a name and a reason."))
    if named.code in NEVER_OVERRIDDEN:
        problem = _("“{code}” cannot be overridden.").format(code=named.code)
        raise Invalid(field="code", problem=problem)
    last = known_day(until, "until")
    for photo_id in existing_photos(session, photo_ids):
        session.add(
            Override(photo_id=photo_id, code=named.code, phrase=named.phrase,
                     source_id=named.source_id, level=named.level, reason=reason.strip(), by=who,
                     valid_to=last)
        )  # fmt: skip
    session.flush()


def withdraw_override(session: Session, override_id: int) -> None:
    """Take an override back; that it was given stays in the history.

    Raises:
        NotFound: there is no such override.
    """
    row = row_of(session, Override, override_id, _("override"))
    session.delete(row)
    session.flush()


def add_permission(
    session: Session,
    photo_ids: Sequence[int],
    granted_by: str,
    how: str,
    *,
    at: str | None = None,
    note: str | None = None,
) -> None:
    """Record that the maker or owner let us use photos: who, how it was obtained, when.

    Raises:
        NotFound: a photo does not exist. Invalid: nobody is named, or no way is stated.
    """
    if not granted_by.strip() or not how.strip():
        raise Invalid(field="permission", problem=_("say who gave it and how it was obtained."))
    day = known_day(at, "at")
    for photo_id in existing_photos(session, photo_ids):
        session.add(Permission(photo_id=photo_id, granted_by=granted_by.strip(),
                               how=how.strip(), at=day, note=note))  # fmt: skip
    session.flush()
