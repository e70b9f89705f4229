"""Columns kept in files: taken up by the next program, followed, and never trusted blindly."""

import errno
import json

import pytest

from archive.catalogue import Catalogue
from archive.photos import edit_caption, remove_photos
from archive.search import column_files as columns_in_files
from archive.search import columns, count, facets
from archive.search.columns import fresh_columns
from archive.tags import tag_photos
from tests.archive.search.test_in_step import in_step
from tests.archive.search.world import ATHENS, MORGUE, TOKYO, fill


@pytest.fixture
def archive(archive, monkeypatch):
    monkeypatch.setattr(columns, "MANY", 1)
    archive.ask(facets, "")
    return archive


def restarted(archive):
    """Return the archive as a program sees it that has just been started."""
    columns.forget_columns()
    return archive


def from_files(archive):
    """Return whether the columns of this moment came from files."""
    found = archive.ask(fresh_columns)
    return bool(found._kept) and not found._read_anew


def listed(archive):
    return archive.path / "columns" / "columns.json"


def test_the_next_program_takes_them_up(archive):
    before = archive.ask(facets, "")
    assert from_files(restarted(archive))
    assert archive.ask(facets, "") == before
    in_step(archive)


def test_what_has_changed_since_is_followed(archive):
    archive.do(tag_photos, [TOKYO, ATHENS], 1)
    archive.do(remove_photos, [MORGUE])
    archive.do(edit_caption, ATHENS, "Other words")
    assert from_files(restarted(archive))
    assert archive.ask(count, "tag:weapon") == 3
    in_step(archive)
    archive.undo()
    archive.undo()
    restarted(archive)
    assert archive.ask(count, "") == 6
    in_step(archive)


def test_an_older_state_than_theirs_has_no_use_for_them(archive):
    archive.do(tag_photos, [TOKYO, ATHENS], 1)
    columns.forget_columns()
    archive.ask(facets, "")
    document = json.loads(listed(archive).read_text())
    document["state"]["change"] += 1_000
    listed(archive).write_text(json.dumps(document))
    restarted(archive)
    in_step(archive)


@pytest.mark.parametrize("damage", ["list", "array", "gone", "another step", "another program"])
def test_damaged_or_foreign_files_are_not_used(archive, damage):
    document = json.loads(listed(archive).read_text())
    arrays = sorted((archive.path / "columns" / document["part"]).iterdir())
    if damage == "list":
        listed(archive).write_text('{"of":')
    elif damage == "array":
        for each in arrays:
            each.write_bytes(each.read_bytes()[:130])
    elif damage == "gone":
        for each in arrays:
            each.unlink()
    elif damage == "another step":
        document["of"]["step"] = "0" * 36
        listed(archive).write_text(json.dumps(document))
    else:
        document["of"]["defined"] = "x"
        listed(archive).write_text(json.dumps(document))
    assert not from_files(restarted(archive))
    in_step(archive)
    archive.ask(facets, "")
    assert from_files(restarted(archive))


def test_only_the_newest_stay(archive):
    for tag in (1, 2):
        archive.do(tag_photos, [TOKYO], tag)
        columns.forget_columns()
        listed(archive).unlink()
        archive.ask(facets, "")
    names = {path.name for path in (archive.path / "columns").iterdir()}
    assert len(names) == 2
    assert "columns.json" in names


def test_an_archive_that_cannot_be_written_to_does_without(archive):
    with Catalogue.open(archive.path, who="t", read_only=True) as reader:
        listed(archive).unlink()
        folder = archive.path / "columns"
        for each in folder.iterdir():
            for file in each.iterdir():
                file.unlink()
            each.rmdir()
        folder.rmdir()
        folder.write_text("in the way")
        columns.forget_columns()
        assert reader.ask(facets, "")
        in_step(reader)


def test_small_archives_write_none(catalogue):
    catalogue.do(fill)
    catalogue.ask(facets, "")
    assert not (catalogue.path / "columns").exists()


def test_files_that_are_mapped_are_never_written_again(archive):
    def part():
        return json.loads(listed(archive).read_text(encoding="utf-8"))["part"]

    mapped = restarted(archive).ask(fresh_columns)
    first, before = part(), mapped._kept["alive"].value
    archive.ask(count, "morgue")  # reads the words anew
    archive.ask(facets, "")
    assert part() != first
    assert "vocabulary" in restarted(archive).ask(fresh_columns)._kept
    assert before.sum() == 6  # can still be read


def test_a_full_disk_keeps_nothing_half_written(archive, monkeypatch):
    save, saved = columns_in_files.np.save, []

    def full(path, *args, **kw):
        save(path, *args, **kw)
        saved.append(path)
        if len(saved) > 1:
            raise OSError(errno.ENOSPC, "No space left on device")

    before = sorted(archive.path.rglob("*.npy"))
    archive.do(edit_caption, ATHENS, "Quite other words")
    listed(archive).unlink()
    restarted(archive)
    monkeypatch.setattr(columns_in_files.np, "save", full)
    archive.ask(facets, "")
    assert len(saved) > 1
    assert sorted(archive.path.rglob("*.npy")) == before


def test_files_left_empty_when_the_power_went_are_read_anew(archive):
    before = archive.ask(facets, "")
    for file in archive.path.rglob("*.npy"):
        empty = file.with_suffix(".empty")
        empty.write_bytes(b"")
        empty.replace(file)
    assert restarted(archive).ask(facets, "") == before
