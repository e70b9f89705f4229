"""Copies of the database, taken while it is in use. Kept files never change and need no copy."""

import contextlib
import os
import sqlite3
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from archive.errors import Corrupt, NoArchive, NotABackup
from archive.store.engine import DATABASE, reading_mode, translated
from archive.store.files import sync_folder, write_error
from resources.i18n import gettext as _


def backup(folder: Path, target: Path) -> None:
    """Copy the database of the archive in ``folder`` to ``target``, whole or not at all.

    Raises:
        Corrupt: the archive's own database is damaged.
        DiskFull, Unwritable: ``target`` is as it was before.
    """
    try:
        handle, temporary = tempfile.mkstemp(dir=target.parent, suffix=".part")
        os.close(handle)
    except OSError as error:
        raise write_error(error, target) from error
    try:
        with translated(folder):
            _copy(folder / DATABASE, Path(temporary))
        _refuse_damaged(Path(temporary), folder)
        Path(temporary).replace(target)
        sync_folder(target.parent)
    except OSError as error:
        raise write_error(error, target) from error
    finally:
        for suffix in ("", "-wal", "-shm"):  # who reads the copy to check it leaves a log
            with contextlib.suppress(OSError):
                Path(temporary + suffix).unlink()


def restore(folder: Path, source: Path) -> Path:
    """Put a backup in the place of the archive's database; return where the former one was kept.

    Raises:
        NotABackup: ``source`` is no whole archive database; nothing was changed.
        NoArchive: there is no archive in ``folder``.
    """
    check_whole(source)
    if not (folder / DATABASE).is_file():
        raise NoArchive(path=folder)
    kept = folder / "backups" / f"before-restore-{_stamp()}.db"
    try:
        backup(folder, kept)
        with translated(folder):
            _copy(source, folder / DATABASE)
    except Corrupt:
        _set_aside(folder, kept)
        _copy(source, folder / DATABASE)
    return kept


def before_migration(folder: Path) -> Path:
    """Back the database up before its schema changes, and return the copy's place."""
    target = folder / "backups" / f"before-update-{_stamp()}.db"
    backup(folder, target)
    return target


def check_whole(database: Path) -> None:
    """Raise unless a file is an undamaged archive database.

    Raises:
        NotABackup: there is no such file, it is something else, or SQLite finds damage in it.
    """
    if not database.is_file():
        reason = _("it is a folder") if database.is_dir() else _("there is no such file")
        raise NotABackup(path=database, reason=reason)
    try:
        with translated(database.parent), contextlib.closing(_open(database)) as connection:
            tables = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'photo'")
            if not tables.fetchone():
                raise NotABackup(path=database, reason=_("it is another database"))
            (answer,) = connection.execute("PRAGMA quick_check(1)").fetchone()
            if answer != "ok":
                raise NotABackup(path=database, reason=_("it is damaged"))
    except Corrupt as error:
        raise NotABackup(path=database, reason=_("it is damaged or of another kind")) from error


def _refuse_damaged(copy: Path, folder: Path) -> None:
    """A copy of damage must not take the place of an older backup that is whole."""
    try:
        check_whole(copy)
    except NotABackup as error:
        raise Corrupt(path=folder / DATABASE, backups=folder / "backups") from error


def _open(database: Path) -> sqlite3.Connection:
    whole = database.absolute()
    uri = f"{whole.as_uri()}?{reading_mode(whole.parent, whole.name)}"
    return sqlite3.connect(uri, uri=True)


def _copy(source: Path, target: Path) -> None:
    with (
        contextlib.closing(_open(source)) as read,
        contextlib.closing(sqlite3.connect(target)) as write,
    ):
        read.backup(write, pages=4096)


def _set_aside(folder: Path, kept: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        damaged = folder / f"{DATABASE}{suffix}"
        if damaged.exists():
            damaged.replace(kept.with_name(kept.name + suffix))


def _stamp() -> str:
    return datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
