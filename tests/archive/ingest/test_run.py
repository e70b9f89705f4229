"""Bringing photos in, end to end: real files, real worker processes, a real archive."""

import shutil
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from archive import photos
from archive.catalogue import Catalogue
from archive.errors import NotFound
from archive.ingest import (
    import_items,
    import_run,
    imports,
    ingest_files,
)
from archive.metadata.read import unpacked
from archive.store.models import CaptionVersion, Creator, Credit, File, Lease, Original, Photo
from tests.archive.ingest.bringing import bring_in, count
from tests.factories import a_photo, picture_bytes, some_photos


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


def test_imports_are_remembered(catalogue: Catalogue, tmp_path: Path) -> None:
    bring_in(catalogue, tmp_path / "nowhere")
    (record,) = catalogue.ask(imports)
    assert (record.state, record.by, record.counts) == ("finished", "tester", {"failed": 1})
    (item,) = catalogue.ask(import_items, record.id, state="failed").items
    assert "no such file" in item.reason


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
