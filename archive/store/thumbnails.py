"""The thumbnails of an archive: JPEGs in a database of their own, keyed by file hash and size.

They can be made again from the photos, so a write need not survive a power cut. Reading one takes
microseconds, and a scan through the archive touches one file instead of a hundred thousand.
"""

import contextlib
import sqlite3
import threading
from collections.abc import Iterable
from pathlib import Path

from archive.errors import Corrupt
from archive.store.engine import reading_mode, translated

DATABASE = "thumbs.db"
GRID_SIZE = 512
"""Longest edge in pixels of the thumbnails that grids show."""


class Thumbnails:
    """The thumbnails of one archive. Safe to use from any thread."""

    def __init__(self, folder: Path, *, read_only: bool = False) -> None:
        self._folder = folder
        self._read_only = read_only
        self._local = threading.local()
        self._generation = 0
        self._opened: list[sqlite3.Connection] = []
        self._lock = threading.Lock()
        if not read_only:
            self._connection()

    def get(self, sha256: str, size: int = GRID_SIZE) -> bytes | None:
        """Return the JPEG of a file's thumbnail, or ``None`` if none was made, or it is lost."""
        try:
            with translated(self._folder):
                row = self._connection().execute(
                    "SELECT jpeg FROM thumbnail WHERE sha256 = ? AND size = ?", (sha256, size)
                )
                found = row.fetchone()
        except Corrupt:
            if self._read_only:
                raise
            self._begin_anew()
            return None
        return bytes(found[0]) if found else None

    def put(self, sha256: str, jpeg: bytes) -> None:
        """Store one thumbnail of the size that grids show."""
        self.put_many([(sha256, GRID_SIZE, jpeg)])

    def put_many(self, thumbnails: Iterable[tuple[str, int, bytes]]) -> None:
        """Store thumbnails, given as (file hash, longest edge, JPEG)."""
        with translated(self._folder), self._connection() as connection:
            connection.executemany(
                "INSERT INTO thumbnail (sha256, size, jpeg) VALUES (?, ?, ?) "
                "ON CONFLICT (sha256, size) DO UPDATE SET jpeg = excluded.jpeg",
                thumbnails,
            )

    def close(self) -> None:
        """Close every connection."""
        with self._lock:
            for connection in self._opened:
                connection.close()
            self._opened.clear()
        self._local = threading.local()

    def _begin_anew(self) -> None:
        """Put a new database in the place of one that turned out to be damaged; every thread's."""
        with self._lock:
            if getattr(self._local, "generation", 0) == self._generation:
                with contextlib.suppress(OSError):  # Windows: somebody has it open
                    self._set_aside()
                    self._generation += 1
        self._connection()

    def _set_aside(self) -> None:
        """Move a damaged database out of the way; what is in it can be made again."""
        for suffix in ("", "-wal", "-shm"):
            damaged = self._folder / f"{DATABASE}{suffix}"
            if damaged.exists():
                damaged.replace(damaged.with_name(f"damaged-{damaged.name}"))

    def _connection(self) -> sqlite3.Connection:
        existing: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if existing is not None and self._local.generation == self._generation:
            return existing
        with translated(self._folder):
            try:
                connection = self._open()
            except sqlite3.DatabaseError as error:
                if self._read_only or error.sqlite_errorcode != sqlite3.SQLITE_NOTADB:
                    raise
                self._set_aside()
                connection = self._open()
        self._local.connection, self._local.generation = connection, self._generation
        with self._lock:
            self._opened.append(connection)
        return connection

    def _open(self) -> sqlite3.Connection:
        path = self._folder / DATABASE
        if self._read_only:
            return sqlite3.connect(
                f"{path.absolute().as_uri()}?{reading_mode(self._folder, DATABASE)}",
                uri=True,
                check_same_thread=False,
            )
        connection = sqlite3.connect(path, check_same_thread=False)
        connection.execute("PRAGMA page_size=8192")
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        connection.execute("PRAGMA busy_timeout=5000")
        connection.execute(
            "CREATE TABLE IF NOT EXISTS thumbnail (sha256 TEXT NOT NULL, size INTEGER NOT NULL, "
            "jpeg BLOB NOT NULL, PRIMARY KEY (sha256, size)) WITHOUT ROWID"
        )
        return connection
