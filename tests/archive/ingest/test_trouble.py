"""Bringing photos in where something goes wrong or is stopped: what is left, and how it goes on."""

import os
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from sqlalchemy import select
from sqlalchemy.orm import Session

from archive import photos
from archive.catalogue import Catalogue
from archive.errors import Cancelled, DiskFull, NotFound
from archive.ingest import (
    import_items,
    import_run,
    ingest_files,
    pipeline,
    resume_import,
    unfinished,
)
from archive.ingest.record import Entry, Recorded
from archive.store.models import File, Photo
from archive.values import ImportId, NoProgress
from tests.archive.ingest.bringing import bring_in, count
from tests.conftest import Log
from tests.factories import a_photo, photo_bytes, some_photos


class Stop(NoProgress):
    """Cancels when a number of files are done."""

    def __init__(self, at: int) -> None:
        self.at = at
        self.seen: list[int] = []

    def advance(self, done: int, note: str = "") -> None:
        self.seen.append(done)
        if done >= self.at and note.endswith(".jpg"):
            raise Cancelled


def test_cancel_and_go_on(
    catalogue: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "BATCH", 4)
    paths = some_photos(tmp_path / "wire", 13)
    with pytest.raises(Cancelled):
        ingest_files(catalogue, [tmp_path / "wire"], progress=Stop(6), workers=2)
    (left,) = catalogue.ask(unfinished)
    assert (left.state, left.waiting) == ("cancelled", 13 - count(catalogue, Photo))
    assert list(catalogue.files.folder.glob("??/??/*.part")) == []
    report = resume_import(catalogue, left.id, workers=2)
    assert len(report.added) == left.waiting
    assert count(catalogue, Photo) == len(paths)
    assert catalogue.ask(unfinished) == ()
    assert catalogue.ask(import_run, left.id).counts == {"added": 13}
    with pytest.raises(NotFound):
        resume_import(catalogue, left.id)


def test_progress_counts_every_file(catalogue: Catalogue, tmp_path: Path) -> None:
    some_photos(tmp_path / "wire", 3)
    watched = Stop(99)
    ingest_files(catalogue, [tmp_path / "wire"], progress=watched, workers=1)
    assert watched.seen[-1] == 3
    assert watched.seen[1:] == sorted(watched.seen[1:])


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Yield a folder on a disk of 9 MB, where the system lets us have one."""
    import subprocess

    folder = tmp_path / "small"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=9m", "tmpfs", str(folder)]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("needs the right to mount a small file system")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def noise(path: Path, seed: int) -> Path:
    """Write a photo of more than half a megabyte."""
    pixels = np.random.default_rng(seed).integers(0, 256, (600, 800, 3), dtype=np.uint8)
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(pixels).save(path, "JPEG", quality=95)
    return path


def test_a_full_disk_stops_the_run_and_loses_nothing(small_disk: Path, tmp_path: Path) -> None:
    for number in range(16):
        noise(tmp_path / "wire" / f"{number:02}.jpg", seed=number)
    with Catalogue.create(small_disk / "archive", who="tester") as catalogue:
        ballast = catalogue.path / "ballast"
        ballast.write_bytes(b"x" * 2_000_000)
        with pytest.raises(DiskFull, match="full"):
            bring_in(catalogue, tmp_path / "wire")
        ballast.unlink()
        rows = catalogue.ask(lambda s: s.scalars(select(File.sha256)).all())
        assert all(catalogue.files.holds(sha256) for sha256 in rows)
        assert list(catalogue.files.folder.glob("??/??/*.part")) == []
        (left,) = catalogue.ask(unfinished)
        assert left.counts.get("added", 0) == len(rows)
        assert left.waiting == 16 - len(rows)


def test_names_that_are_no_text(catalogue: Catalogue, tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.jpg")
    try:
        (tmp_path / name).write_bytes(photo_bytes())
    except OSError:
        pytest.skip("this file system only takes names that are text")
    (tmp_path / os.fsdecode(b"bad\xff.txt")).write_bytes(b"no photo")
    report = bring_in(catalogue, tmp_path / name, tmp_path / os.fsdecode(b"bad\xff.txt"))
    assert len(report.added) == 1
    items = catalogue.ask(import_items, 1).items
    assert [item.state for item in items] == ["added", "failed"]
    assert items[0].path.startswith("file:///")


def test_a_file_that_vanished_and_one_that_may_not_be_read(
    catalogue: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = some_photos(tmp_path / "wire", 4)

    class Vanish(NoProgress):
        def begin(self, total: int, label: str) -> None:
            if total:
                paths[1].unlink()
                paths[2].unlink()
                paths[2].mkdir()

    report = ingest_files(catalogue, [tmp_path / "wire"], progress=Vanish(), workers=1)
    assert len(report.added) == 2
    reasons = {one.path: one.reason for one in report.failed}
    assert "disappeared" in reasons[paths[1]]
    assert "it is a folder" in reasons[paths[2]]


def test_one_photo_that_cannot_be_stored_fails_alone(
    catalogue: Catalogue,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    expected_log: Log,
) -> None:
    from archive.ingest.record import record

    def trip(session: Session, run: ImportId, entries: Sequence[Entry]) -> Recorded:
        done = record(session, run, entries)
        if any(entry.job.path.name == "photo-002.jpg" for entry in entries):
            raise ValueError("an unforeseen value")
        return done

    monkeypatch.setattr(pipeline, "record", trip)
    expected_log.expect("could not be written")
    some_photos(tmp_path / "w", 4)
    report = bring_in(catalogue, tmp_path / "w")
    assert len(report.added) == 3
    assert "cannot be stored" in report.failed[0].reason
    assert catalogue.ask(import_run, report.import_id).counts == {"added": 3, "failed": 1}


def test_words_that_trip_the_proposals_do_not_cost_the_photo(
    catalogue: Catalogue,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    expected_log: Log,
) -> None:
    def trip(*_: object) -> None:
        raise IndexError

    monkeypatch.setattr(pipeline, "propose", trip)
    expected_log.expect("could not be read for proposals")
    (photo,) = bring_in(catalogue, a_photo(tmp_path / "a.jpg")).added
    assert catalogue.ask(photos.photo_detail, photo).fields["caption"]
