"""One open archive: writes, history, undo, two programs, damage."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import func, select, text, update
from sqlalchemy.orm import Session

from archive import collections
from archive.catalogue import Catalogue
from archive.errors import (
    ArchiveExists,
    Conflict,
    Corrupt,
    Invalid,
    Locked,
    NoArchive,
    NothingToRedo,
    NothingToUndo,
    ReadOnly,
    TooNew,
)
from archive.store.models import Change, Credit, File, Original, Photo, PhotoTag, Step, Tag


def add_photo(session: Session, caption: str = "A howitzer", sha: str = "a" * 64) -> int:
    photo = Photo(image_hash=sha, width=10, height=10, format="jpeg", caption=caption)
    session.add(photo)
    session.flush()
    session.add(Credit(photo_id=photo.id, line="Ann Example/Agency"))
    file = File(photo_id=photo.id, sha256=sha, size=1, format="jpeg", name="a.jpg")
    session.add(file)
    session.flush()
    session.add(Original(file_id=file.id, carriers=b"\x00raw"))
    return photo.id


def edit(session: Session, photo_id: int, caption: str | None) -> None:
    session.execute(update(Photo).where(Photo.id == photo_id).values(caption=caption))


def tag(session: Session, photo_id: int, name: str) -> int:
    row = Tag(name=name, folded=name.lower())
    session.add(row)
    session.flush()
    session.add(PhotoTag(photo_id=photo_id, tag_id=row.id))
    return row.id


def caption_of(session: Session, photo_id: int) -> str | None:
    return session.scalar(select(Photo.caption).where(Photo.id == photo_id))


def matching(session: Session, words: str) -> list[int]:
    query = text("SELECT rowid FROM photo_words WHERE photo_words MATCH :words")
    return list(session.scalars(query, {"words": words}))


@pytest.fixture
def archive(tmp_path: Path) -> Catalogue:
    with Catalogue.create(tmp_path / "archive", who="ann") as catalogue:
        yield catalogue


def test_a_write_tells_what_it_touched(archive: Catalogue) -> None:
    done = archive.do(add_photo)
    assert done.changes.ids("photo") == {done.value}
    assert done.changes.touches("credit", "file")
    assert not done.changes.touches("tag")


def test_undo_and_redo_bring_back_every_row(archive: Catalogue) -> None:
    photo = archive.do(add_photo).value
    archive.do(edit, photo, "A tank")
    assert archive.undo().value == "edit"
    assert archive.ask(caption_of, photo) == "A howitzer"
    archive.undo()
    assert archive.ask(caption_of, photo) is None
    assert archive.ask(lambda s: s.scalar(select(func.count(File.id)))) == 0
    with pytest.raises(NothingToUndo):
        archive.undo()
    archive.redo()
    archive.redo()
    assert archive.ask(caption_of, photo) == "A tank"
    assert archive.ask(lambda s: s.scalar(select(Original.carriers))) == b"\x00raw"
    with pytest.raises(NothingToRedo):
        archive.redo()


def test_undo_of_an_update_keeps_what_hangs_on_the_row(archive: Catalogue) -> None:
    photo = archive.do(add_photo).value
    archive.do(tag, photo, "artillery")
    archive.do(edit, photo, "Changed")
    archive.undo()
    assert archive.ask(lambda s: s.scalar(select(func.count(PhotoTag.id)))) == 1


def test_cascades_are_recorded_and_undone(archive: Catalogue) -> None:
    photo = archive.do(add_photo).value
    tag_id = archive.do(tag, photo, "artillery").value
    archive.do(lambda s: s.execute(text("DELETE FROM tag")) and None)
    assert archive.ask(lambda s: s.scalar(select(func.count(PhotoTag.id)))) == 0
    archive.undo()
    assert archive.ask(lambda s: s.scalar(select(PhotoTag.tag_id))) == tag_id


def test_a_new_step_ends_the_possibility_to_redo(archive: Catalogue) -> None:
    photo = archive.do(add_photo).value
    archive.do(edit, photo, "one")
    archive.undo()
    archive.do(edit, photo, "two")
    with pytest.raises(NothingToRedo):
        archive.redo()


def test_a_write_that_changes_nothing_leaves_redo_possible(archive: Catalogue) -> None:
    photo = archive.do(add_photo).value
    archive.do(edit, photo, "one")
    archive.undo()
    archive.do(edit, photo, "A howitzer")
    with archive.step("empty"):
        pass
    assert archive.redo().value == "edit"
    assert archive.ask(caption_of, photo) == "one"


def test_many_writes_in_one_step_are_undone_together(archive: Catalogue) -> None:
    with archive.step("import_photos", count=2):
        archive.do(add_photo)
        archive.do(add_photo, sha="b" * 64)
    assert archive.undo().value == "import_photos"
    assert archive.ask(lambda s: s.scalar(select(func.count(Photo.id)))) == 0


def test_undo_refuses_when_a_later_step_touched_the_row(archive: Catalogue) -> None:
    photo = archive.do(add_photo).value
    with archive.step("long import"):
        archive.do(edit, photo, "by the import")
        archive.do(add_photo, sha="c" * 64)
        with pytest.raises(Conflict):
            archive.undo()
    assert archive.ask(caption_of, photo) == "by the import"


def test_a_failing_write_leaves_nothing(archive: Catalogue) -> None:
    def fail(session: Session) -> None:
        add_photo(session)
        raise Invalid(field="caption", problem="no")

    with pytest.raises(Invalid):
        archive.do(fail)
    assert archive.ask(lambda s: s.scalar(select(func.count(Photo.id)))) == 0
    assert archive.ask(lambda s: s.scalar(select(func.count(Step.id)))) == 0


def test_a_write_that_changes_nothing_leaves_no_step(archive: Catalogue) -> None:
    photo = archive.do(add_photo).value
    archive.do(edit, photo, "A howitzer")
    assert archive.ask(lambda s: s.scalar(select(func.count(Step.id)))) == 1


def test_history_survives_a_restart(tmp_path: Path) -> None:
    with Catalogue.create(tmp_path / "a", who="ann") as first:
        photo = first.do(add_photo).value
        first.do(edit, photo, "Later")
    with Catalogue.open(tmp_path / "a", who="bob") as second:
        second.undo()
        assert second.ask(caption_of, photo) == "A howitzer"
        who = second.ask(lambda s: s.scalars(select(Step.who)).all())
        assert who == ["ann", "ann"]


def test_an_abandoned_step_can_be_undone_after_a_crash(tmp_path: Path) -> None:
    first = Catalogue.create(tmp_path / "a", who="ann")
    context = first.step("import_photos")
    context.__enter__()
    photo = first.do(add_photo).value
    first._writer._turn.give_back()  # what the operating system does when a program is killed
    with Catalogue.open(tmp_path / "a", who="bob") as second:
        second.do(edit, photo, "Edited later")
        second.undo()
        assert second.undo().value == "import_photos"
        assert second.ask(caption_of, photo) is None
    first._writer._turn.take()
    context.__exit__(None, None, None)
    first.close()


def test_the_text_index_follows_writes_and_undo(archive: Catalogue) -> None:
    photo = archive.do(add_photo, "Обстріл Харкова").value
    assert archive.ask(matching, "харкова") == [photo]
    archive.do(edit, photo, "Ein großes Tor")
    assert archive.ask(matching, "харкова") == []
    assert archive.ask(matching, "grosses") == [photo]
    archive.undo()
    assert archive.ask(matching, "харкова") == [photo]
    archive.undo()
    assert archive.ask(matching, "харкова") == []
    archive.redo()
    assert archive.ask(matching, "example") == [photo]


def test_a_reader_can_write_nothing(archive: Catalogue) -> None:
    archive.do(add_photo)
    with Catalogue.open(archive.path, who="bob", read_only=True) as reader:
        assert reader.ask(lambda s: s.scalar(select(func.count(Photo.id)))) == 1
        with pytest.raises(ReadOnly):
            reader.do(add_photo)
        with pytest.raises(ReadOnly):
            reader.undo()


def test_a_second_writer_learns_who_holds_the_archive(
    archive: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("archive.store.lock.WriterLock.take.__defaults__", (0.05,))
    with archive.step("import_photos"):
        archive.do(add_photo)
        with (
            Catalogue.open(archive.path, who="bob") as other,
            pytest.raises(Locked, match="ann"),
        ):
            other.do(add_photo, sha="d" * 64)
    with Catalogue.open(archive.path, who="bob") as other:
        other.do(add_photo, sha="d" * 64)


def test_another_programs_writes_are_noticed(archive: Catalogue) -> None:
    before = archive.version()
    with Catalogue.open(archive.path, who="bob") as other:
        photo = other.do(add_photo).value
        assert archive.version() != before
        assert archive.changes_since(before).ids("photo") == {photo}
        between = archive.version()
        other.undo()
        assert archive.version() != between
        assert archive.changes_since(between).ids("photo") == {photo}


def test_the_end_of_a_long_step_is_noticed(archive: Catalogue) -> None:
    with archive.step("import_photos", count=1):
        archive.do(add_photo)
        between = archive.version()
    assert archive.version() != between, "only now it can be undone"


def test_several_undone_steps_are_noticed_at_once(archive: Catalogue) -> None:
    ids = [archive.do(add_photo, sha=letter * 64).value for letter in "abcd"]
    for photo in ids:
        archive.do(edit, photo, "Edited")
    before = archive.version()
    for _ in range(3):
        archive.undo()
    assert archive.changes_since(before).ids("photo") >= set(ids[1:])
    between = archive.version()
    archive.redo()
    archive.redo()
    assert archive.changes_since(between).ids("photo") >= set(ids[1:3])


def test_folders_that_hold_no_archive_are_refused(tmp_path: Path) -> None:
    with pytest.raises(NoArchive):
        Catalogue.open(tmp_path, who="ann")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("mine")
    with pytest.raises(ArchiveExists):
        Catalogue.create(tmp_path / "full", who="ann")


def test_a_damaged_database_is_named_with_what_to_do(tmp_path: Path) -> None:
    Catalogue.create(tmp_path / "a", who="ann").close()
    (tmp_path / "a" / "archive.db").write_bytes(b"not a database at all" * 1000)
    for leftover in ("archive.db-wal", "archive.db-shm"):
        (tmp_path / "a" / leftover).unlink(missing_ok=True)
    with pytest.raises(Corrupt, match="backups"):
        Catalogue.open(tmp_path / "a", who="ann")


def test_an_archive_whose_database_is_empty_is_damaged_not_absent(tmp_path: Path) -> None:
    Catalogue.create(tmp_path / "a", who="ann").close()
    for leftover in ("archive.db-wal", "archive.db-shm"):
        (tmp_path / "a" / leftover).unlink(missing_ok=True)
    (tmp_path / "a" / "archive.db").write_bytes(b"")
    with pytest.raises(Corrupt, match="backups"):
        Catalogue.open(tmp_path / "a", who="ann")


def test_a_foreign_database_is_no_archive(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "archive.db")
    connection.execute("CREATE TABLE other (id INTEGER)")
    connection.close()
    with pytest.raises(NoArchive):
        Catalogue.open(tmp_path, who="ann")


def test_an_archive_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    Catalogue.create(tmp_path / "a", who="ann").close()
    connection = sqlite3.connect(tmp_path / "a" / "archive.db")
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    with pytest.raises(TooNew):
        Catalogue.open(tmp_path / "a", who="ann")


def test_an_archive_can_be_moved(tmp_path: Path) -> None:
    with Catalogue.create(tmp_path / "a", who="ann") as first:
        photo = first.do(add_photo).value
    (tmp_path / "a").rename(tmp_path / "elsewhere é ?#%")
    with Catalogue.open(tmp_path / "elsewhere é ?#%", who="ann") as moved:
        moved.do(edit, photo, "moved")
        assert moved.ask(caption_of, photo) == "moved"


def test_a_change_keeps_only_what_changed(archive: Catalogue) -> None:
    photo = archive.do(add_photo).value
    archive.do(edit, photo, "New")
    change = archive.ask(
        lambda s: s.execute(select(Change.old, Change.new).order_by(Change.id.desc())).first()
    )
    assert tuple(change) == ('{"caption":"A howitzer"}', '{"caption":"New"}')


def test_compacting_keeps_everything(archive: Catalogue) -> None:
    photo = archive.do(add_photo).value
    archive.compact()
    assert archive.ask(caption_of, photo) == "A howitzer"
    archive.undo()
    assert archive.ask(caption_of, photo) is None


def test_a_copy_of_a_closed_archive_is_whole_though_a_reader_closed_last(
    catalogue: Catalogue,
) -> None:
    with Catalogue.open(catalogue.path, who="ann", read_only=True) as reader:
        catalogue.do(collections.add_collection, "In the log")
        catalogue.close()
        assert (catalogue.path / "archive.db-wal").stat().st_size == 0
        assert [one.name for one in reader.ask(collections.collections)] == ["In the log"]
