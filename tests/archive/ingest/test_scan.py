"""What a walk finds, what it leaves out, what it cannot look at."""

import os
from pathlib import Path

import pytest

from archive.errors import Cancelled
from archive.ingest.scan import scan
from archive.values import NoProgress
from tests.ordinary import ordinary_permissions


def names(*paths: Path, leave_out: Path | None = None) -> list[str]:
    return [one.path.name for one in scan(paths, leave_out=leave_out).found]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.jpg", "a.jpg", "sub/c.jpg", "sub/deep/d.png", "z.jpg"):
        path = tmp_path / "wire" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x" * 7)
    return tmp_path / "wire"


def test_folders_in_order_of_name(folder: Path) -> None:
    assert names(folder) == ["a.jpg", "b.jpg", "z.jpg", "c.jpg", "d.png"]
    assert scan([folder]).found[0].size == 7


def test_clutter_sidecars_and_the_archive_are_left_out(folder: Path) -> None:
    for name in (".DS_Store", "._a.jpg", "Thumbs.db", "desktop.ini", "a.xmp", "b.jpg.XMP"):
        (folder / name).write_bytes(b"")
    (folder / ".hidden").mkdir()
    (folder / ".hidden" / "x.jpg").write_bytes(b"")
    assert names(folder, leave_out=folder / "sub") == ["a.jpg", "b.jpg", "z.jpg"]
    sidecars = {one.path.name: one.sidecar for one in scan([folder]).found}
    assert sidecars["a.jpg"] == folder / "a.xmp"
    assert sidecars["b.jpg"] == folder / "b.jpg.XMP"
    assert sidecars["z.jpg"] is None


def test_what_is_named_is_taken_whatever_it_is_called(folder: Path) -> None:
    hidden = folder / ".secret.jpg"
    hidden.write_bytes(b"")
    (folder / ".secret.jpg.xmp").write_bytes(b"")
    (found,) = scan([hidden]).found
    assert (found.path, found.sidecar) == (hidden, folder / ".secret.jpg.xmp")


def test_each_file_once(folder: Path) -> None:
    (folder / "link.jpg").symlink_to(folder / "a.jpg")
    (folder / "sub" / "round").symlink_to(folder, target_is_directory=True)
    assert names(folder, folder / "a.jpg", folder / "sub") == [
        "a.jpg", "b.jpg", "z.jpg", "c.jpg", "d.png",
    ]  # fmt: skip


def test_what_is_not_there_or_no_file(folder: Path) -> None:
    (folder / "broken.jpg").symlink_to(folder / "nowhere")
    os.mkfifo(folder / "pipe.jpg")
    found = scan([folder, folder / "missing"])
    reasons = {path.name: str(error) for path, error in found.failed}
    assert "no such file or folder" in reasons["missing"]
    assert "pipe" in reasons["pipe.jpg"]
    assert "broken.jpg" in reasons
    assert len(found.found) == 5


def test_a_folder_that_may_not_be_read(folder: Path) -> None:
    (folder / "sub").chmod(0)
    try:
        with ordinary_permissions():
            found = scan([folder])
    finally:
        (folder / "sub").chmod(0o755)
    assert [path.name for path, _ in found.failed] == ["sub"]
    assert len(found.found) == 3


def test_a_folder_that_goes_away_meanwhile(folder: Path) -> None:
    class Remove(NoProgress):
        def advance(self, done: int, note: str = "") -> None:
            if (folder / "sub").exists():
                (folder / "sub").rename(folder.parent / "elsewhere")

    found = scan([folder], progress=Remove())
    assert [path.name for path, _ in found.failed] == ["sub"]


def test_cancel(folder: Path) -> None:
    class Stop(NoProgress):
        def advance(self, done: int, note: str = "") -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        scan([folder], progress=Stop())
