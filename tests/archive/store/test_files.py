"""Kept files: whole or absent, never changed, what a full disk or a vanishing file leaves."""

import errno
import hashlib
from pathlib import Path
from typing import BinaryIO

import pytest

from archive.errors import DiskFull, Unreadable, Unwritable, Vanished
from archive.store.files import Files, sha256_of, write_whole


def sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def test_a_kept_file_lies_under_its_hash_and_cannot_be_written(tmp_path: Path) -> None:
    source = tmp_path / "a.jpg"
    source.write_bytes(b"picture")
    kept = Files(tmp_path / "files").keep(source, sha(b"picture"))
    digest = sha(b"picture")
    assert kept == tmp_path / "files" / digest[:2] / digest[2:4] / digest
    assert kept.read_bytes() == b"picture"
    assert kept.stat().st_mode & 0o222 == 0


def test_keeping_twice_copies_once(tmp_path: Path) -> None:
    files = Files(tmp_path / "files")
    source = tmp_path / "a.jpg"
    source.write_bytes(b"picture")
    first = files.keep(source, sha(b"picture"))
    before = first.stat().st_mtime_ns
    source.unlink()
    assert files.keep(source, sha(b"picture")).stat().st_mtime_ns == before
    assert list(files.every()) == [first]


def test_a_file_that_changed_since_it_was_hashed_is_not_kept(tmp_path: Path) -> None:
    source = tmp_path / "a.jpg"
    source.write_bytes(b"another picture")
    files = Files(tmp_path / "files")
    with pytest.raises(Vanished, match=r"a\.jpg"):
        files.keep(source, sha(b"picture"))
    assert [path for path in (tmp_path / "files").rglob("*") if path.is_file()] == []


def test_a_file_that_went_away_is_named(tmp_path: Path) -> None:
    with pytest.raises(Vanished, match=r"gone\.jpg"):
        Files(tmp_path / "files").keep(tmp_path / "gone.jpg", sha(b""))
    with pytest.raises(Vanished):
        sha256_of(tmp_path / "gone.jpg")
    with pytest.raises(Unreadable):
        sha256_of(tmp_path)


def test_a_full_disk_leaves_nothing_half_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "a.jpg"
    source.write_bytes(b"picture")

    def full(_files: Files, _source: Path, copy: BinaryIO) -> str:
        copy.write(b"pic")
        raise OSError(errno.ENOSPC, "No space left on device")

    files = Files(tmp_path / "files")
    monkeypatch.setattr(Files, "_copy", full)
    with pytest.raises(DiskFull, match="full"):
        files.keep(source, sha(b"picture"))
    assert [path for path in (tmp_path / "files").rglob("*") if path.is_file()] == []


def test_halves_that_a_crash_left_are_swept(tmp_path: Path) -> None:
    files = Files(tmp_path / "files")
    whole = files.path_of(files.keep_bytes(b"whole"))
    (whole.parent / "tmpabc.part").write_bytes(b"half")
    assert files.sweep_parts() == 1
    assert list(files.every()) == [whole]


def test_a_whole_write_replaces_or_leaves_alone(tmp_path: Path) -> None:
    target = tmp_path / "report.csv"
    target.write_bytes(b"old")
    write_whole(target, b"new")
    assert target.read_bytes() == b"new"
    with pytest.raises(Unwritable, match=r"no-such-folder"):
        write_whole(tmp_path / "no-such-folder" / "report.csv", b"new")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["report.csv"]
