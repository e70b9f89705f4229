"""Open an archive's database: connections, pragmas, the driver's errors in the user's words.

Readers and the writer have engines of their own: readers see a steady snapshot (WAL) and can write
nothing; the one writer connection carries the journal's triggers and begins every transaction with
the right to write. ``synchronous=FULL``: a commit survives a power cut.
"""

import contextlib
import os
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool, QueuePool

from archive.errors import (
    ArchiveError,
    Corrupt,
    DiskFull,
    Locked,
    NetworkFolder,
    NoArchive,
    ReadOnly,
    Unreadable,
    Unwritable,
)
from archive.store import vocabulary

DATABASE = "archive.db"
PAGE_SIZE = 8192
_LEAST_ROOM = 2**18  # bytes below which a disk counts as full
NETWORK_FILESYSTEMS = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "9p", "fuse.sshfs", "fuse.rclone", "davfs"}
)


def writer_engine(folder: Path) -> Engine:
    """Return the engine of the one connection that may write."""
    engine = create_engine(
        "sqlite://", creator=_opener(folder), poolclass=QueuePool, pool_size=1, max_overflow=0
    )
    event.listen(engine, "connect", _prepare_writer)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def reader_engine(folder: Path) -> Engine:
    """Return the engine of connections that only read, one a thread."""
    mode = reading_mode(folder)
    engine = create_engine(
        "sqlite://", creator=_opener(folder, mode), poolclass=QueuePool, pool_size=8, max_overflow=8
    )
    event.listen(engine, "connect", _prepare_reader)
    event.listen(engine, "begin", _begin)
    return engine


def reading_mode(folder: Path, name: str = DATABASE) -> str:
    """Return how the database of a name in ``folder`` is opened for reading, for a URL.

    On write-protected media no reader can join the log, and nothing changes: ``immutable``. Only
    where a log was left by a program that could not end properly must it be read, too.
    """
    log, index = folder / f"{name}-wal", folder / f"{name}-shm"
    left = index.exists() and log.exists() and log.stat().st_size > 0
    return "mode=ro" if left or os.access(folder, os.W_OK) else "mode=ro&immutable=1"


def empty_log(writer: Engine) -> None:
    """Move what the log holds into the database, so that a copy of the folder is whole.

    SQLite does so itself when the last connection closes, but not if that is one that only reads.
    Whoever reads at this moment keeps the log for the next time.
    """
    with contextlib.suppress(DBAPIError, sqlite3.Error), writer.connect() as connection:
        plain = connection.connection.driver_connection
        if isinstance(plain, sqlite3.Connection):
            plain.execute("PRAGMA busy_timeout=200")
            plain.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def migrating_engine(folder: Path) -> Engine:
    """Return an engine that leaves foreign keys alone, for rebuilding tables."""
    engine = create_engine("sqlite://", creator=_opener(folder), poolclass=NullPool)
    event.listen(engine, "connect", _prepare_migration)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def _opener(folder: Path, mode: str = "mode=rwc") -> Callable[[], sqlite3.Connection]:
    # A URL of SQLAlchemy's would misread folders with ? # or % in their names.
    uri = f"{(folder / DATABASE).absolute().as_uri()}?{mode}"

    def open_database() -> sqlite3.Connection:
        return sqlite3.connect(uri, uri=True, check_same_thread=False)

    return open_database


def _prepare_writer(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None
    connection.execute(f"PRAGMA page_size={PAGE_SIZE}")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA busy_timeout=5000")
    connection.execute("PRAGMA temp_store=MEMORY")
    for statement in vocabulary.STATEMENTS:
        connection.execute(statement)


def _prepare_reader(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None
    connection.execute("PRAGMA busy_timeout=5000")
    connection.execute("PRAGMA temp_store=MEMORY")  # forgets temporary tables
    for statement in vocabulary.STATEMENTS:
        connection.execute(statement)
    connection.execute("PRAGMA query_only=ON")


def _prepare_migration(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys=OFF")


def _begin(connection: Connection) -> None:
    plain = connection.connection.driver_connection
    if isinstance(plain, sqlite3.Connection) and not plain.in_transaction:
        plain.execute("BEGIN")


def _begin_immediate(connection: object) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")  # type: ignore[attr-defined] # as above


@contextmanager
def translated(folder: Path) -> Iterator[None]:
    """Turn what the driver raises into the errors a user can act on.

    Only the environment's faults are translated (full disk, damage, locks); a mistake in our own
    SQL stays a ``DBAPIError`` and is a bug.
    """
    try:
        yield
    except DBAPIError as error:
        known = known_error(error.orig, folder)
        if known is None:
            raise
        raise known from error
    except sqlite3.Error as error:
        known = known_error(error, folder)
        if known is None:
            raise
        raise known from error


def known_error(error: BaseException | None, folder: Path) -> ArchiveError | None:
    """Return the ``ArchiveError`` that a driver's error means, or ``None`` if it is our bug."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return Corrupt(path=folder / DATABASE, backups=folder / "backups") if (
            isinstance(error, sqlite3.DatabaseError) and "malformed" in str(error)
        ) else None  # fmt: skip
    primary = code & 0xFF
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return Locked(holder="another program")
    if primary == sqlite3.SQLITE_FULL:
        return DiskFull(path=folder)
    if primary == sqlite3.SQLITE_READONLY:
        return ReadOnly(path=folder)
    if primary in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return Corrupt(path=folder / DATABASE, backups=folder / "backups")
    if primary == sqlite3.SQLITE_CANTOPEN:
        return _not_opened(error, folder)
    if primary == sqlite3.SQLITE_IOERR:
        return _failed_access(error, folder)
    return None


def _not_opened(error: BaseException | None, folder: Path) -> ArchiveError:
    if not (folder / DATABASE).is_file():
        return NoArchive(path=folder)
    if not os.access(folder, os.W_OK):  # a writer makes its log beside the database
        return ReadOnly(path=folder)
    return Unreadable(path=folder / DATABASE, reason=str(error))


def _failed_access(error: BaseException | None, folder: Path) -> ArchiveError:
    """Return what the system's refusal means: a reader too needs room, to index what was logged."""
    if shutil.disk_usage(folder).free < _LEAST_ROOM:
        return DiskFull(path=folder)
    return Unwritable(path=folder / DATABASE, reason=str(error))


def refuse_network_folder(folder: Path) -> None:
    """Raise ``NetworkFolder`` if ``folder`` lies on a network file system (known on Linux only)."""
    if not sys.platform.startswith("linux"):
        return
    filesystem = _filesystem_of(folder.resolve())
    if filesystem in NETWORK_FILESYSTEMS:
        raise NetworkFolder(path=folder, filesystem=filesystem)


def _filesystem_of(folder: Path, mounts: Path = Path("/proc/mounts")) -> str:
    found, kind = 0, ""
    try:
        listed = mounts.read_text(encoding="utf-8", errors="replace")
    except OSError:  # a system that does not say what is mounted
        return ""
    for line in listed.splitlines():
        _, point, filesystem, *_ = line.split(" ")
        point = point.replace("\\040", " ")
        if folder.is_relative_to(point) and len(point) >= found:
            found, kind = len(point), filesystem
    return kind
