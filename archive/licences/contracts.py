"""The contract behind a licence, kept by the hash of its bytes like every file of the archive."""

import hashlib
from pathlib import Path

from sqlalchemy.orm import Session

from archive.errors import NotFound, TooLarge, Unreadable
from archive.store.files import Files, archive_folder, read_error, sha256_of
from archive.store.models import Licence
from archive.store.rows import row_of
from resources.i18n import gettext as _

LARGEST = 200 << 20
"""Bytes of a contract."""


def attach_contract(session: Session, licence_id: int, path: Path) -> str:
    """Keep a copy of a contract's file and name it in a licence; return its SHA-256.

    The copy is on disk before the licence names it; a former contract's file stays, for undo.

    Raises:
        NotFound: there is no such licence.
        Unreadable, Vanished, TooLarge, DiskFull, Unwritable: as the system says.
    """
    row = _row(session, licence_id)
    sha256 = keep_copy(session, path)
    row.contract_sha256, row.contract_name = sha256, path.name
    session.flush()
    return sha256


def detach_contract(session: Session, licence_id: int) -> None:
    """Let a licence name no contract; the file stays in the archive, for undo.

    Raises:
        NotFound: there is no such licence.
    """
    row = _row(session, licence_id)
    row.contract_sha256 = row.contract_name = None
    session.flush()


def contract(session: Session, licence_id: int) -> tuple[str, Path]:
    """Return the name of a licence's contract and where its copy lies.

    Raises:
        NotFound: there is no such licence, or it has no contract.
    """
    row = _row(session, licence_id)
    if row.contract_sha256 is None:
        raise NotFound(what=_("contract of licence"), key=licence_id)
    return row.contract_name or row.contract_sha256, kept_files(session).path_of(
        row.contract_sha256
    )


def contract_bytes(session: Session, licence_id: int) -> tuple[str, bytes]:
    """Return the name and the bytes of a licence's contract.

    Raises:
        NotFound: as ``contract``. Unreadable, Vanished: the copy is gone or no longer what it was.
    """
    name, path = contract(session, licence_id)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise read_error(error, path) from error
    if hashlib.sha256(data).hexdigest() != path.name:
        raise Unreadable(path=path, reason=_("it has changed since it was kept"))
    return name, data


def keep_copy(session: Session, path: Path) -> str:
    """Keep a copy of a file that proves something; return its SHA-256.

    Raises:
        Unreadable, Vanished, TooLarge, DiskFull, Unwritable: as the system says.
    """
    if not path.is_file():
        reason = _("it is a folder") if path.is_dir() else _("there is no such file")
        raise Unreadable(path=path, reason=reason)
    if path.stat().st_size > LARGEST:
        raise TooLarge(path=path, limit="200 MB")
    sha256 = sha256_of(path)
    kept_files(session).keep(path, sha256)
    return sha256


def kept_files(session: Session) -> Files:
    """Return where contracts and proofs are kept."""
    return Files(archive_folder(session) / "texts")


def _row(session: Session, licence_id: int) -> Licence:
    return row_of(session, Licence, licence_id, _("licence"))
