"""Copies of the database, and putting one back."""

import contextlib
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from archive.catalogue import Catalogue
from archive.errors import NoArchive, NotABackup, Unwritable
from archive.store import backups
from archive.store.models import Collection


def add(session: Session, name: str) -> None:
    session.add(Collection(name=name, folded=name))


def count(session: Session) -> int:
    return session.scalar(select(func.count(Collection.id))) or 0


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with Catalogue.create(tmp_path / "a", who="ann") as catalogue:
        catalogue.do(add, "first")
    return tmp_path / "a"


def test_a_backup_taken_in_use_is_whole_and_can_be_restored(folder: Path, tmp_path: Path) -> None:
    with Catalogue.open(folder, who="ann") as catalogue:
        backups.backup(folder, tmp_path / "copy.db")
        catalogue.do(add, "second")
        assert catalogue.ask(count) == 2
    assert {path.name for path in tmp_path.iterdir()} == {"a", "copy.db"}
    kept = backups.restore(folder, tmp_path / "copy.db")
    with Catalogue.open(folder, who="ann") as catalogue:
        assert catalogue.ask(count) == 1
    backups.restore(folder, kept)
    with Catalogue.open(folder, who="ann") as catalogue:
        assert catalogue.ask(count) == 2
        catalogue.undo()
        assert catalogue.ask(count) == 1


def test_a_damaged_archive_can_be_restored(folder: Path, tmp_path: Path) -> None:
    backups.backup(folder, tmp_path / "copy.db")
    for leftover in ("archive.db-wal", "archive.db-shm"):
        (folder / leftover).unlink(missing_ok=True)
    (folder / "archive.db").write_bytes(b"damage" * 5000)
    backups.restore(folder, tmp_path / "copy.db")
    with Catalogue.open(folder, who="ann") as catalogue:
        assert catalogue.ask(count) == 1


def test_what_is_no_archive_is_not_restored(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "letter.db").write_bytes(b"Dear editor" * 1000)
    with contextlib.closing(sqlite3.connect(tmp_path / "other.db")) as other:
        other.execute("CREATE TABLE album (id)")
    for name in ("letter.db", "absent.db", "other.db"):
        with pytest.raises(NotABackup, match=name):
            backups.restore(folder, tmp_path / name)
    backups.backup(folder, tmp_path / "copy.db")
    (tmp_path / "empty").mkdir()
    with pytest.raises(NoArchive, match="empty"):
        backups.restore(tmp_path / "empty", tmp_path / "copy.db")
    with Catalogue.open(folder, who="ann") as catalogue:
        assert catalogue.ask(count) == 1


def test_a_backup_that_cannot_be_written_is_named(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(Unwritable, match="nowhere"):
        backups.backup(folder, tmp_path / "nowhere" / "copy.db")
