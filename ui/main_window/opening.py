"""Opening an archive for a window: one window at a time may write, the others look."""

import getpass
import os
import socket
from dataclasses import dataclass
from pathlib import Path

import platformdirs
from PySide6.QtCore import QLockFile

from archive.catalogue import Catalogue
from archive.errors import Locked
from archive.rights import refresh_verdicts
from archive.values import Progress

_LOCK = "window.lock"


@dataclass(frozen=True, slots=True)
class Opened:
    """An open archive, and the lock this window holds on it (none: it may only look).

    ``holder`` names the window that may write, where it is another one.
    """

    catalogue: Catalogue
    lock: QLockFile | None
    holder: str = ""

    def close(self) -> None:
        """Close the archive and let other windows write."""
        self.catalogue.close()
        if self.lock is not None:
            self.lock.unlock()


def open_archive(folder: Path, who: str) -> Opened:
    """Open an archive: for writing if no other window does, else for looking.

    Raises:
        NoArchive, TooNew, Corrupt, NetworkFolder, Locked: it cannot be opened.
    """
    lock = QLockFile(str(folder / _LOCK))
    lock.setStaleLockTime(0)  # a lock is stale when its process is gone, not when it is old
    mine = folder.is_dir() and lock.tryLock(0)
    holder = "" if mine else _holder(lock)
    writable = mine and os.access(folder, os.W_OK)
    try:
        catalogue = Catalogue.open(
            folder, who=who, read_only=not writable, derive=(refresh_verdicts,)
        )
    except BaseException:
        lock.unlock()
        raise
    return Opened(catalogue, lock if mine else None, holder)


def writer(folder: Path) -> str:
    """Return the window that writes an archive now, "" if none does."""
    lock = QLockFile(str(folder / _LOCK))
    lock.setStaleLockTime(0)
    if not lock.tryLock(0):
        return _holder(lock)
    lock.unlock()
    return ""


def create_archive(folder: Path, who: str) -> None:
    """Make an archive in a new or empty folder.

    Raises:
        ArchiveExists, Unwritable, DiskFull, NetworkFolder: as the folder has it.
    """
    Catalogue.create(folder, who=who, derive=(refresh_verdicts,)).close()


def restore(folder: Path, source: Path) -> Path:
    """Put a backup in the place of a closed archive's database; return what was kept of it.

    Raises:
        Locked: a window has the archive open.
        NotABackup, NoArchive, DiskFull, Unwritable: nothing was changed.
    """
    lock = QLockFile(str(folder / _LOCK))
    lock.setStaleLockTime(0)
    if not lock.tryLock(0):
        raise Locked(holder=_holder(lock))
    try:
        return Catalogue.restore(folder, source)
    finally:
        lock.unlock()


def sample_folder() -> Path:
    """Return where the sample archive lies, once it has been made."""
    return Path(platformdirs.user_data_dir("cutline")) / "sample"


def make_sample_archive(who: str, progress: Progress) -> Path:
    """Make the sample archive if it is not there, and return its folder.

    It is made beside its place and renamed, so that one that was broken off is made again.
    """
    import shutil

    from archive.cli.sample import make_sample

    folder = sample_folder()
    if not (folder / "archive.db").exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        making = folder.with_name("sample.part")
        shutil.rmtree(making, ignore_errors=True)
        make_sample(making, who=who, progress=progress)
        making.rename(folder)
    return folder


def name_of(chosen: str) -> str:
    """Return who writes: the name in the preferences, else the login name."""
    if chosen:
        return chosen
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a user id without a name
        return socket.gethostname()


def _holder(lock: QLockFile) -> str:
    pid, host, _program = lock.getLockInfo()
    return f"{host}, {pid}" if pid else ""
