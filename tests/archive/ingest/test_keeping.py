"""A file is half kept by a worker and settled before its row."""

import errno
import hashlib
import os
from pathlib import Path

import pytest

from archive.errors import DiskFull, Unwritable
from archive.ingest import keeping
from archive.ingest.keeping import settle, write_part
from archive.store.files import Files

DATA = b"a photo"
SHA256 = hashlib.sha256(DATA).hexdigest()


def test_a_part_becomes_the_file(tmp_path: Path) -> None:
    part = write_part(tmp_path, SHA256, DATA)
    assert part
    assert not Files(tmp_path).holds(SHA256)
    settle(tmp_path, {SHA256: part})
    kept = Files(tmp_path).path_of(SHA256)
    assert kept.read_bytes() == DATA
    assert kept.stat().st_mode & 0o222 == 0
    assert not part.exists()


def test_what_is_kept_already_is_not_written_again(tmp_path: Path) -> None:
    part = write_part(tmp_path, SHA256, DATA)
    assert part
    settle(tmp_path, {SHA256: part})
    assert write_part(tmp_path, SHA256, DATA) is None
    settle(tmp_path, {})


def full(*_details: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_disk_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "_let_go", full)
    with pytest.raises(DiskFull):
        write_part(tmp_path, SHA256, DATA)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_disk_that_turns_out_full_leaves_a_part_at_most(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    part = write_part(tmp_path, SHA256, DATA)
    assert part
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull):
        settle(tmp_path, {SHA256: part})
    assert not Files(tmp_path).holds(SHA256)
    assert Files(tmp_path).sweep_parts() == 1


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / SHA256[:2]).write_text("in the way")
    with pytest.raises(Unwritable):
        write_part(tmp_path, SHA256, DATA)
