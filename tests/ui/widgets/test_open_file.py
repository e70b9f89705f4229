"""Copies of kept files: private, of this run only, never the archive's own."""

import os
from pathlib import Path

import pytest

from ui.widgets import open_file as opening


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Path]:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    shown: list[Path] = []
    monkeypatch.setattr(opening, "open_file", shown.append)
    opening.copies_folder.cache_clear()
    return shown


def test_a_copy_has_the_name_of_the_contract_and_is_not_the_kept_file(
    opened: list[Path], tmp_path: Path
) -> None:
    kept = tmp_path / "0f3c"
    kept.write_bytes(b"terms")
    opening.open_copy("../Vertrag Ü.pdf", kept)
    opening.open_copy("Vertrag Ü.pdf", kept)
    first, second = opened
    assert (first.name, first.read_bytes()) == ("Vertrag Ü.pdf", b"terms")
    assert first != second
    assert opening.copies_folder() in first.parents
    assert opening.copies_folder().stat().st_mode & 0o077 == 0


def test_a_file_that_is_gone_is_an_error(opened: list[Path], tmp_path: Path) -> None:
    with pytest.raises(OSError, match="0f3c"):
        opening.open_copy("a.pdf", tmp_path / "0f3c")
    assert not opened


def test_what_a_crash_left_behind_goes_after_a_day(tmp_path: Path) -> None:
    old, new = tmp_path / "cutline-copy-old", tmp_path / "cutline-copy-new"
    for folder in (old, new):
        folder.mkdir()
        (folder / "a.pdf").write_bytes(b"x")
    now = new.stat().st_mtime
    os.utime(old, (now - 90_000, now - 90_000))
    opening.remove_left_copies(tmp_path, now)
    assert (old.exists(), new.exists()) == (False, True)


def test_a_window_open_for_days_makes_its_folder_again(opened: list[Path], tmp_path: Path) -> None:
    kept = tmp_path / "0f3c"
    kept.write_bytes(b"terms")
    opening.open_copy("a.pdf", kept)
    opening.remove_left_copies(tmp_path, opening.copies_folder().stat().st_mtime + 2 * 24 * 3600)
    opening.open_copy("b.pdf", kept)
    assert [each.exists() for each in opened] == [False, True]
