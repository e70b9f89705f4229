"""Bringing photos in, end to end: real files, real worker processes, a real archive."""

import os
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from archive import photos
from archive.catalogue import Catalogue
from archive.errors import Cancelled, DiskFull, NotFound
from archive.ingest import (
    Report,
    import_items,
    import_run,
    imports,
    ingest_files,
    pipeline,
    resume_import,
    unfinished,
)
from archive.ingest.record import Entry, Recorded
from archive.metadata.read import unpacked
from archive.store.models import CaptionVersion, Creator, Credit, File, Lease, Original, Photo
from archive.values import ImportId, NoProgress
from tests.conftest import Log
from tests.factories import a_photo, photo_bytes, picture_bytes, some_photos


@pytest.fixture(autouse=True)
def no_gazetteer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Photos here name no places; building the gazetteer would take longer than all the tests."""


def bring_in(catalogue: Catalogue, *paths: Path, **options: bool) -> Report:
    return ingest_files(catalogue, paths, workers=2, **options)  # type: ignore[arg-type] # bools


def count(catalogue: Catalogue, table: type) -> int:
    return catalogue.ask(lambda s: s.scalar(select(func.count(table.id))) or 0)  # type: ignore[attr-defined] # all tables have ids


def test_a_folder_of_photos(catalogue: Catalogue, tmp_path: Path) -> None:
    folder = tmp_path / "wire"
    paths = some_photos(folder, 5)
    (folder / "note.txt").write_text("no photo")
    report = bring_in(catalogue, folder)
    assert len(report.added) == 5
    assert report.duplicates == []
    assert [one.path for one in report.failed] == [folder / "note.txt"]
    rows = catalogue.ask(photos.rows, report.added)
    assert [row.file_name for row in rows] == [path.name for path in paths]
    assert all(row.credit == "REUTERS" for row in rows)
    for row, path in zip(rows, paths, strict=True):
        assert catalogue.files.path_of(row.sha256).read_bytes() == path.read_bytes()
        assert catalogue.thumbnails.get(row.sha256, 512)
    assert catalogue.ask(import_run, 1).counts == {"added": 5, "failed": 1}


def test_everything_about_one_photo(catalogue: Catalogue, tmp_path: Path) -> None:
    path = a_photo(
        tmp_path / "a.jpg",
        width=120, height=80,
        caption="A boy aged 9-years-old near a morgue. REUTERS/Stringer",
        creator="STRINGER",
        xmp={
            "Xmp.photoshop.Instructions": "NO RESALES. NO ARCHIVES.",
            "Xmp.dc.subject": ["War", "snow", "war"],
            "Xmp.iptcExt.PersonInImage": ["Ann Example"],
        },
        exif={"Exif.Photo.DateTimeOriginal": "2023:03:07 14:05:09",
              "Exif.Photo.OffsetTimeOriginal": "+02:00"},
    )  # fmt: skip
    (photo_id,) = bring_in(catalogue, path).added
    detail = catalogue.ask(photos.photo_detail, photo_id)
    assert (detail.width, detail.height, detail.format) == (120, 80, "jpeg")
    assert detail.fields["taken"] == "2023-03-07T14:05:09+02:00"
    assert detail.taken_offset == 120
    assert detail.persons == ("Ann Example",)
    assert detail.sensitivity == "undecided"
    assert detail.sensitivity_reason == "death: morgue"
    assert detail.files[0].came_from == str(tmp_path)

    def more(session: Session) -> tuple[object, ...]:
        credit = session.scalars(select(Credit)).one()
        stored = session.scalars(select(Original.carriers)).one()
        leases = session.scalars(select(Lease.code).order_by(Lease.id)).all()
        versions = session.execute(select(CaptionVersion.owner, CaptionVersion.by)).all()
        return credit.withheld, credit.state, unpacked(stored).xmp, leases, versions

    withheld, state, xmp, leases, versions = catalogue.ask(more)
    assert (withheld, state) == ("stringer", "proposed")
    assert isinstance(xmp, dict)
    assert xmp["photoshop:Instructions"] == "NO RESALES. NO ARCHIVES."
    assert leases == ["no_resales", "no_archives", "archived"]
    assert versions == [("supplier", "tester")]


def test_the_same_bytes_are_known(catalogue: Catalogue, tmp_path: Path) -> None:
    first = a_photo(tmp_path / "a.jpg")
    (photo_id,) = bring_in(catalogue, first).added
    copy = Path(shutil.copy(first, tmp_path / "b.jpg"))
    report = bring_in(catalogue, copy, first)
    assert report.added == []
    assert [(one.path, one.photo) for one in report.duplicates] == [
        (copy, photo_id), (first, photo_id)
    ]  # fmt: skip
    assert count(catalogue, File) == 1


def test_copies_within_one_import(catalogue: Catalogue, tmp_path: Path) -> None:
    first = a_photo(tmp_path / "a.jpg")
    shutil.copy(first, tmp_path / "b.jpg")
    report = bring_in(catalogue, tmp_path)
    assert (len(report.added), len(report.duplicates)) == (1, 1)
    assert count(catalogue, File) == 1


def test_other_metadata_of_the_same_supplier_is_another_file(
    catalogue: Catalogue, tmp_path: Path
) -> None:
    first = a_photo(tmp_path / "a.jpg", caption="Snow in Lviv", xmp={"Xmp.dc.title": "T1"})
    second = a_photo(
        tmp_path / "b.jpg", caption="Snow in Lviv on Friday", xmp={"Xmp.photoshop.Headline": "H"}
    )
    (photo_id,) = bring_in(catalogue, first).added
    report = bring_in(catalogue, second)
    assert [one.photo for one in report.duplicates] == [photo_id]
    detail = catalogue.ask(photos.photo_detail, photo_id)
    assert len(detail.files) == 2
    assert detail.fields["caption"] == "Snow in Lviv"
    assert detail.fields["headline"] == "H"
    assert detail.conflicts["caption"] == {
        "archive": "Snow in Lviv", "new file": "Snow in Lviv on Friday",
    }  # fmt: skip
    texts = [one.text for one in catalogue.ask(photos.caption_versions, photo_id)]
    assert texts == ["Snow in Lviv", "Snow in Lviv on Friday"]


@pytest.mark.parametrize("together", [True, False])
def test_another_credit_party_is_a_photo_of_its_own_in_one_group(
    catalogue: Catalogue, tmp_path: Path, *, together: bool
) -> None:
    caption = "Snow in Lviv."
    first = a_photo(tmp_path / "a.jpg", caption=caption, creator="Ann Example", credit="REUTERS")
    second = a_photo(tmp_path / "b.jpg", caption=caption, creator="Ann Example",
                     credit="AFP via Getty Images")  # fmt: skip
    batches = [[first, second]] if together else [[first], [second]]
    added = [photo for batch in batches for photo in bring_in(catalogue, *batch).added]
    assert len(added) == 2
    groups = {catalogue.ask(photos.photo_detail, photo).group_id for photo in added}
    assert len(groups) == 1
    assert None not in groups
    third = a_photo(tmp_path / "c.jpg", caption=caption, creator="Ann Example",
                    credit="AFP via Getty Images", xmp={"Xmp.dc.title": "T"})  # fmt: skip
    assert [one.photo for one in bring_in(catalogue, third).duplicates] == [added[1]]


def test_a_removed_photo_comes_back(catalogue: Catalogue, tmp_path: Path) -> None:
    path = a_photo(tmp_path / "a.jpg")
    (photo_id,) = bring_in(catalogue, path).added
    catalogue.do(photos.remove_photos, [photo_id])
    assert bring_in(catalogue, path).added == [photo_id]
    assert catalogue.ask(photos.photo_detail, photo_id).removed_at is None


def test_look_alikes_are_suggested(catalogue: Catalogue, tmp_path: Path) -> None:
    from archive.store.models import Likeness

    for quality in (90, 60):
        (tmp_path / f"{quality}.jpg").write_bytes(
            picture_bytes(width=300, height=200, quality=quality)
        )
    (tmp_path / "other.jpg").write_bytes(picture_bytes(width=300, height=200, seed=7))
    added = bring_in(catalogue, tmp_path / "90.jpg", tmp_path / "60.jpg", tmp_path / "other.jpg")
    pairs = catalogue.ask(lambda s: s.execute(select(Likeness.photo_id, Likeness.other_id)).all())
    assert pairs == [(added.added[0], added.added[1])]


def test_by_reference(catalogue: Catalogue, tmp_path: Path) -> None:
    folder = tmp_path / "disk" / "wire"
    path = a_photo(folder / "day" / "a.jpg")
    (photo_id,) = bring_in(catalogue, folder, reference=True).added
    assert catalogue.ask(photos.file_path, photo_id) == path
    assert not catalogue.files.holds(catalogue.ask(photos.rows, [photo_id])[0].sha256)
    a_photo(folder / "day" / "b.jpg", seed=2)
    bring_in(catalogue, folder / "day" / "b.jpg", reference=True)
    from archive.ingest.roots import roots

    assert [(root.name, root.path) for root in catalogue.ask(roots)] == [("wire", folder)]
    shutil.copytree(folder, tmp_path / "disk" / "copy")
    assert not bring_in(catalogue, tmp_path / "disk" / "copy", reference=True).added
    catalogue.undo()  # what added nothing is no step
    assert count(catalogue, Photo) == 1


def test_one_step_that_can_be_undone_and_repeated(catalogue: Catalogue, tmp_path: Path) -> None:
    some_photos(tmp_path / "wire", 30)
    bring_in(catalogue, tmp_path / "wire")
    assert catalogue.undo().value == "import_photos"
    assert (count(catalogue, Photo), count(catalogue, File), count(catalogue, Creator)) == (0, 0, 0)
    catalogue.redo()
    assert (count(catalogue, Photo), count(catalogue, File)) == (30, 30)
    assert count(catalogue, Original) == 30


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


def test_imports_are_remembered(catalogue: Catalogue, tmp_path: Path) -> None:
    bring_in(catalogue, tmp_path / "nowhere")
    (record,) = catalogue.ask(imports)
    assert (record.state, record.by, record.counts) == ("finished", "tester", {"failed": 1})
    (item,) = catalogue.ask(import_items, record.id, state="failed").items
    assert "no such file" in item.reason


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


def test_photos_of_an_article(catalogue: Catalogue, tmp_path: Path) -> None:
    from archive.appearances import appearances
    from archive.article_import import import_article
    from tests.factories import an_article

    article = import_article(catalogue, an_article(tmp_path / "a.txt"))
    added = ingest_files(catalogue, some_photos(tmp_path / "w", 2), article=article, workers=1)
    found = catalogue.ask(appearances, article_id=article)
    assert sorted(one.photo_id for one in found.items) == added.added
    with pytest.raises(NotFound):
        ingest_files(catalogue, [tmp_path / "w"], article=999)
    assert len(catalogue.ask(imports)) == 1


def test_events_of_the_file(catalogue: Catalogue, tmp_path: Path) -> None:
    from archive.events import events_of

    xmp = {"Xmp.iptcExt.Event": "Flood of 2024", "Xmp.iptcExt.EventId": ["http://e.example/1"]}
    for seed in (1, 2):
        a_photo(tmp_path / "w" / f"{seed}.jpg", seed=seed, xmp=xmp)
    added = bring_in(catalogue, tmp_path / "w").added
    names = [[one.name for one in catalogue.ask(events_of, photo)] for photo in added]
    assert names == [["Flood of 2024"]] * 2


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
