"""What people decided about single photos: reasons set aside, and permissions with their proof."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.credits import redactions
from archive.errors import NotFound
from archive.licences.contracts import keep_copy, kept_files
from archive.licences.leases import add_permission
from archive.licences.scope import known_period
from archive.store.models import Override, Permission
from archive.store.rows import row_of
from archive.values import PhotoId
from resources.i18n import gettext as _

_KINDS = ((b"\x89PNG", ".png"), (b"\xff\xd8\xff", ".jpg"), (b"%PDF", ".pdf"), (b"GIF8", ".gif"),
          (b"RIFF", ".webp"), (b"PK\x03\x04", ".zip"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class OverrideRecord:
    """A reason that a named person set aside; ``valid_to`` is its last day (None: no end).

    ``phrase`` or ``source_id`` (a licence, a lease) say which of several reasons of its code;
    ``level`` is how much the reason weighed, and it holds only while it weighs no more.
    """

    id: int
    photo_id: PhotoId
    code: str
    reason: str
    by: str
    at: str
    valid_to: str | None
    phrase: str | None = None
    source_id: int | None = None
    level: str | None = None


@dataclass(frozen=True, slots=True)
class PermissionRecord:
    """A maker's or owner's leave; ``evidence_sha256`` names the kept proof, if there is one."""

    id: int
    photo_id: PhotoId
    granted_by: str
    how: str
    at: str | None
    note: str | None
    evidence_sha256: str | None
    withdrawn_on: str | None = None


@dataclass(frozen=True, slots=True)
class PermissionTerms:
    """A permission as typed; ``evidence`` is a file that proves it (a screenshot, a letter)."""

    granted_by: str
    how: str
    at: str | None = None
    note: str | None = None
    evidence: Path | None = None


def overrides(session: Session, photo_id: int | None = None) -> tuple[OverrideRecord, ...]:
    """Return the reasons set aside for a photo (None: all), the oldest first; ended ones too."""
    query = select(Override).order_by(Override.photo_id, Override.id)
    if photo_id is not None:
        query = query.where(Override.photo_id == photo_id)
    rows = session.scalars(query)
    return tuple(
        OverrideRecord(row.id, PhotoId(row.photo_id), row.code, row.reason, row.by, row.at,
                       row.valid_to, row.phrase, row.source_id, row.level)
        for row in rows
    )  # fmt: skip


def permissions(session: Session, photo_id: int | None = None) -> tuple[PermissionRecord, ...]:
    """Return the permissions for a photo (None: all), the oldest first.

    A protected name is blacked out: who keeps their name back may be who gave the permission.
    """
    query = select(Permission).order_by(Permission.photo_id, Permission.id)
    if photo_id is not None:
        query = query.where(Permission.photo_id == photo_id)
    rows = session.scalars(query).all()
    hidden = redactions(session, sorted({row.photo_id for row in rows}))
    found = []
    for row in rows:
        said = (row.granted_by, row.how, row.note)
        by, how, note = hidden[row.photo_id](said) if row.photo_id in hidden else said
        found.append(PermissionRecord(row.id, PhotoId(row.photo_id), by, how, row.at, note,
                                      row.evidence_sha256, row.withdrawn_on))  # fmt: skip
    return tuple(found)


def record_permission(session: Session, photo_ids: Sequence[int], terms: PermissionTerms) -> None:
    """Record a permission, with a copy of its proof if there is one.

    Raises:
        NotFound, Invalid: as ``add_permission``.
        Unreadable, Vanished, TooLarge, DiskFull, Unwritable: the proof cannot be kept.
    """
    last = session.scalar(select(Permission.id).order_by(Permission.id.desc()).limit(1)) or 0
    sha256 = keep_copy(session, terms.evidence) if terms.evidence is not None else None
    add_permission(session, photo_ids, terms.granted_by, terms.how, at=terms.at, note=terms.note)
    if sha256 is not None:
        for row in session.scalars(select(Permission).where(Permission.id > last)):
            row.evidence_sha256 = sha256
        session.flush()


def permission_evidence(session: Session, permission_id: int) -> tuple[str, Path]:
    """Return a name for the proof of a permission, and where its copy lies.

    Raises:
        NotFound: there is no such permission, or it has no proof.
    """
    row = session.get(Permission, permission_id)
    if row is None or row.evidence_sha256 is None:
        raise NotFound(what=_("proof of permission"), key=permission_id)
    path = kept_files(session).path_of(row.evidence_sha256)
    head = path.read_bytes()[:8] if path.is_file() else b""
    ending = next((ending for sign, ending in _KINDS if head.startswith(sign)), "")
    return f"permission-{permission_id}{ending}", path


def withdraw_permission(session: Session, permission_id: int, on: str) -> None:
    """Let a permission hold no longer from a day on; it stays on record for the uses before.

    Raises:
        NotFound: there is no such permission. Invalid: no day, or one before it was given.
    """
    row = _permission(session, permission_id)
    _given, row.withdrawn_on = known_period(row.at, on)
    session.flush()


def remove_permission(session: Session, permission_id: int) -> None:
    """Take out a permission that was recorded by mistake; the history keeps that it was there.

    Raises:
        NotFound: there is no such permission.
    """
    session.delete(_permission(session, permission_id))
    session.flush()


def _permission(session: Session, permission_id: int) -> Permission:
    return row_of(session, Permission, permission_id, _("permission"))
