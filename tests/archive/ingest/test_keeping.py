"""A file is half kept by a worker and settled before its row."""

import errno
import hashlib
import os
import random
import sys
from pathlib import Path

import pytest

from archive.errors import DiskFull, Unwritable
from archive.ingest import keeping
from archive.ingest.keeping import being_kept, settle, write_part
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


@pytest.mark.parametrize(
    "size", [0, 1, 4095, 4096, 4097, 3 * 4096, 8 * 2**20 + 4096, 17 * 2**20 + 5]
)
def test_files_of_any_size_are_kept_whole(tmp_path: Path, size: int) -> None:
    data = random.Random(size).randbytes(size)
    sha256 = hashlib.sha256(data).hexdigest()
    part = write_part(tmp_path, sha256, data)
    assert part
    assert part.read_bytes() == data


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux writes around its cache")
@pytest.mark.parametrize("fails_at", [0, 1])
def test_where_the_cache_cannot_be_avoided_it_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails_at: int
) -> None:
    import fcntl

    data = random.Random(1).randbytes(9 * 2**20)
    write, written = os.write, []

    def refused(handle: int, some: memoryview) -> int:
        written.append(len(some))
        if fcntl.fcntl(handle, fcntl.F_GETFL) & os.O_DIRECT and len(written) > fails_at:
            raise OSError(errno.EINVAL, "Invalid argument")
        return write(handle, some)

    monkeypatch.setattr(os, "write", refused)
    part = write_part(tmp_path, hashlib.sha256(data).hexdigest(), data)
    assert part
    assert part.read_bytes() == data


def test_a_part_is_written_beside_other_work_and_gone_if_that_fails(tmp_path: Path) -> None:
    with being_kept(tmp_path, SHA256, DATA) as part:
        kept = part()
        assert kept
        assert kept.read_bytes() == DATA
    kept.unlink()
    with pytest.raises(RuntimeError), being_kept(tmp_path, SHA256, DATA):
        raise RuntimeError
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
    with being_kept(None, SHA256, DATA) as part:
        assert part() is None
