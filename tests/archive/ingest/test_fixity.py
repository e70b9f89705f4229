"""Checks find what went missing, what changed, and what nobody names."""

from pathlib import Path

import pytest
from sqlalchemy import update

from archive.catalogue import Catalogue
from archive.ingest import ingest_files
from archive.ingest.fixity import CHANGED, MISSING, verify
from archive.photos import photo_detail
from archive.store.models import Photo
from tests.factories import a_photo, some_photos


@pytest.fixture
def files(catalogue: Catalogue, tmp_path: Path) -> list[Path]:
    added = ingest_files(catalogue, some_photos(tmp_path / "w", 3), workers=1).added
    return [Path(catalogue.ask(photo_detail, photo).files[0].path) for photo in added]


def test_all_is_well(catalogue: Catalogue, files: list[Path]) -> None:
    check = verify(catalogue, fixity=True)
    assert check.sound
    assert (check.files, check.problems, check.orphans) == (len(files), [], [])
    assert catalogue.ask(photo_detail, 1).files[0].problem is None


def test_missing_changed_and_unchanged_in_size(catalogue: Catalogue, files: list[Path]) -> None:
    files[0].unlink()
    files[1].chmod(0o644)
    files[1].write_bytes(files[1].read_bytes()[:-1])
    files[2].chmod(0o644)
    files[2].write_bytes(files[2].read_bytes()[:-1] + b"\0")
    quick = verify(catalogue)
    assert [(one.photo, one.problem) for one in quick.problems] == [(1, MISSING), (2, CHANGED)]
    thorough = verify(catalogue, fixity=True)
    assert [one.problem for one in thorough.problems] == [MISSING, CHANGED, CHANGED]
    assert not thorough.sound
    assert [catalogue.ask(photo_detail, n).files[0].problem for n in (1, 2, 3)] == [
        MISSING, CHANGED, CHANGED,
    ]  # fmt: skip


def test_a_file_that_came_back_is_no_problem_any_more(
    catalogue: Catalogue, files: list[Path]
) -> None:
    data = files[0].read_bytes()
    files[0].unlink()
    verify(catalogue)
    files[0].write_bytes(data)
    assert verify(catalogue, fixity=True).sound
    assert catalogue.ask(photo_detail, 1).files[0].problem is None


def test_orphans_are_named_but_not_wrong(catalogue: Catalogue, files: list[Path]) -> None:
    catalogue.undo()
    check = verify(catalogue)
    assert check.sound
    assert check.orphans == sorted(map(str, files))


def test_referenced_files_and_a_reader(catalogue: Catalogue, tmp_path: Path) -> None:
    path = a_photo(tmp_path / "disk" / "a.jpg")
    ingest_files(catalogue, [path], reference=True, workers=1)
    path.unlink()
    with Catalogue.open(catalogue.path, who="reader", read_only=True) as reader:
        (problem,) = verify(reader).problems
    assert (problem.path, problem.problem) == (str(path), MISSING)


def test_checking_is_no_step(catalogue: Catalogue, files: list[Path]) -> None:
    verify(catalogue)
    assert catalogue.undo().value == "import_photos"


def test_photos_of_an_older_program_get_the_image_hash_of_today(
    catalogue: Catalogue, files: list[Path]
) -> None:
    known = [catalogue.ask(photo_detail, photo).image_hash for photo in (1, 2, 3)]
    catalogue.maintain(lambda session: session.execute(update(Photo).values(image_hash="0" * 64)))
    files[1].unlink()
    verify(catalogue)
    assert catalogue.ask(photo_detail, 1).image_hash == "0" * 64
    verify(catalogue, fixity=True)
    assert [catalogue.ask(photo_detail, photo).image_hash for photo in (1, 2, 3)] == [
        known[0], "0" * 64, known[2],
    ]  # fmt: skip
