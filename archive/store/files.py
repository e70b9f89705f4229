"""The files an archive keeps: content-addressed, written once, never changed.

A file is copied beside its final name, forced to disk, renamed, and its folder forced to disk,
all before any row speaks of it: a crash leaves an orphan that ``orphans`` finds, never a row
without its file.
"""

import contextlib
import errno
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from archive.errors import ArchiveError, DiskFull, Unreadable, Unwritable, Vanished, reason_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session  # workers keep files too, and start without it

_CHUNK = 1 << 20


def write_error(error: OSError, path: Path) -> ArchiveError:
    """Return the user's version of a failed write to ``path``."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull(path=path)
    return Unwritable(path=path, reason=reason_of(error))


def read_error(error: OSError, path: Path) -> ArchiveError:
    """Return the user's version of a failed read of ``path``."""
    if isinstance(error, FileNotFoundError):
        return Vanished(path=path)
    return Unreadable(path=path, reason=reason_of(error))


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file's bytes as lower-case hex.

    Raises:
        Unreadable, Vanished: as the system says.
    """
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise read_error(error, path) from error


def write_whole(path: Path, data: bytes) -> None:
    """Write ``data`` so that ``path`` holds all of it or what it held before.

    Raises:
        DiskFull, Unwritable: nothing was changed.
    """
    temporary: str | None = None
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
        sync_folder(path.parent)
    except OSError as error:
        if temporary is not None:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()
        raise write_error(error, path) from error


def sync_folder(folder: Path) -> None:
    """Force a folder's entries to disk, where the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _chunks(source: Path) -> Iterator[bytes]:
    try:
        with source.open("rb") as file:
            while chunk := file.read(_CHUNK):
                yield chunk
    except OSError as error:
        raise read_error(error, source) from error


class Files:
    """The kept files below one folder, each under the hash of its bytes: ``ab/cd/<sha256>``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path_of(self, sha256: str) -> Path:
        """Return where the file with this hash lies, or would lie."""
        return self.folder / sha256[:2] / sha256[2:4] / sha256

    def holds(self, sha256: str) -> bool:
        """Tell whether the file with this hash is kept."""
        return self.path_of(sha256).is_file()

    def keep(self, source: Path, sha256: str) -> Path:
        """Copy ``source`` in, check that it still has this hash, and return its place.

        Raises:
            Vanished: the file went away or changed since it was hashed.
            Unreadable, Unwritable, DiskFull: as the system says; nothing is left behind.
        """
        target = self.path_of(sha256)
        if target.is_file():
            return target
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            handle, temporary = tempfile.mkstemp(dir=target.parent, suffix=".part")
        except OSError as error:
            raise write_error(error, target) from error
        try:
            with os.fdopen(handle, "wb") as copy:
                if self._copy(source, copy) != sha256:
                    raise Vanished(path=source)
            Path(temporary).chmod(0o444)
            Path(temporary).replace(target)
            sync_folder(target.parent)
        except BaseException as error:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()
            if isinstance(error, OSError):
                raise write_error(error, target) from error
            raise
        return target

    def _copy(self, source: Path, copy: BinaryIO) -> str:
        digest = hashlib.sha256()
        for chunk in _chunks(source):
            digest.update(chunk)
            copy.write(chunk)
        copy.flush()
        os.fsync(copy.fileno())
        return digest.hexdigest()

    def keep_bytes(self, data: bytes) -> str:
        """Keep ``data`` as a file and return its SHA-256."""
        sha256 = hashlib.sha256(data).hexdigest()
        target = self.path_of(sha256)
        if not target.is_file():
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise write_error(error, target) from error
            write_whole(target, data)
        return sha256

    def every(self) -> Iterator[Path]:
        """Yield every whole file that is kept, in no order."""
        for path in self.folder.glob("??/??/*"):
            if not path.name.endswith(".part"):
                yield path

    def sweep_parts(self) -> int:
        """Delete half-made copies that a crash left, and return how many there were."""
        parts = list(self.folder.glob("??/??/*.part"))
        for part in parts:
            part.unlink(missing_ok=True)
        return len(parts)


def room_for(folder: Path, size: int) -> bool:
    """Tell whether the disk of ``folder`` has room for ``size`` bytes and a little more."""
    return shutil.disk_usage(folder).free > size + (16 << 20)


def archive_folder(session: "Session") -> Path:
    """Return the folder of the archive a session belongs to."""
    return Path(session.info["folder"])


def files_of(session: "Session") -> Files:
    """Return the kept files of the archive a session belongs to."""
    return Files(archive_folder(session) / "files")
