"""The store of thumbnails."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from archive.errors import Corrupt
from archive.store.engine import reading_mode
from archive.store.thumbnails import Thumbnails


def test_thumbnails_are_found_by_hash_and_size(tmp_path: Path) -> None:
    thumbnails = Thumbnails(tmp_path)
    thumbnails.put_many([("a" * 64, 512, b"large"), ("a" * 64, 128, b"small")])
    assert thumbnails.get("a" * 64) == b"large"
    assert thumbnails.get("a" * 64, 128) == b"small"
    assert thumbnails.get("b" * 64) is None
    thumbnails.put_many([("a" * 64, 512, b"better")])
    assert thumbnails.get("a" * 64) == b"better"
    thumbnails.close()


def test_threads_read_while_another_writes(tmp_path: Path) -> None:
    thumbnails = Thumbnails(tmp_path)
    keys = [f"{number:064x}" for number in range(50)]
    thumbnails.put_many([(key, 512, key.encode()) for key in keys])
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(thumbnails.get, keys)) == [key.encode() for key in keys]
    thumbnails.close()


def test_a_reader_needs_no_right_to_write(tmp_path: Path) -> None:
    writer = Thumbnails(tmp_path)
    writer.put_many([("a" * 64, 512, b"x")])
    reader = Thumbnails(tmp_path, read_only=True)
    assert reader.get("a" * 64) == b"x"
    reader.close()
    writer.close()


def test_a_damaged_store_is_set_aside(tmp_path: Path) -> None:
    damaged = b"not a database" * 1000
    (tmp_path / "thumbs.db").write_bytes(damaged)
    with pytest.raises(Corrupt):
        Thumbnails(tmp_path, read_only=True).get("a" * 64)
    thumbnails = Thumbnails(tmp_path)
    assert thumbnails.get("a" * 64) is None
    thumbnails.put_many([("a" * 64, 512, b"again")])
    assert thumbnails.get("a" * 64) == b"again"
    thumbnails.close()
    assert (tmp_path / "damaged-thumbs.db").read_bytes() == damaged


def test_a_store_damaged_while_it_is_open_begins_anew(tmp_path: Path) -> None:
    store = Thumbnails(tmp_path)
    store.put_many([(f"{number:064x}", 512, b"x" * 4000) for number in range(200)])
    store.close()
    data = bytearray((tmp_path / "thumbs.db").read_bytes())
    data[8192:] = b"\xff" * (len(data) - 8192)  # the first page still looks like a database
    (tmp_path / "thumbs.db").write_bytes(data)
    store = Thumbnails(tmp_path)
    assert store.get(f"{7:064x}") is None
    store.put(f"{7:064x}", b"again")
    assert store.get(f"{7:064x}") == b"again"
    assert (tmp_path / "damaged-thumbs.db").exists()
    store.close()


def test_whether_a_log_was_left_is_asked_of_each_database(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)  # write-protected media
    for suffix in ("-wal", "-shm"):
        (tmp_path / f"archive.db{suffix}").write_bytes(b"left")
    assert "immutable" not in reading_mode(tmp_path)
    assert "immutable=1" in reading_mode(tmp_path, "thumbs.db")
