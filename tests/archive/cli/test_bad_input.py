"""What bad input gets on the command line: a message that names the thing, and a status."""

import contextlib
import json
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from archive.cli import main
from tests.factories import a_photo, picture_bytes
from tests.ordinary import ordinary_permissions

ROOT = Path(__file__).parents[3]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CUTLINE_ARCHIVE", str(tmp_path / "archive"))
    assert main(["init", str(tmp_path / "archive")]) == 0
    return tmp_path / "archive"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Yield a folder on a disk of 9 MB, where the system lets us have one."""
    disk = tmp_path / "small"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=9m", "tmpfs", str(disk)]
    mounted = shutil.which("mount") and not subprocess.run(mount, capture_output=True).returncode
    if not mounted:
        pytest.skip("needs the right to mount a small file system")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def told(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str]:
    """Return the status of a command and what it said; both ways of saying it agree."""
    capsys.readouterr()
    status = main([*map(str, words), "--json"])
    message = json.loads(capsys.readouterr().out)["error"]["message"]
    assert main([*map(str, words)]) == status
    printed = capsys.readouterr()
    assert printed.err.strip().endswith(message.splitlines()[-1])
    assert printed.out == ""
    return status, message


def fill(disk: Path) -> Path:
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while file.write(b"x" * 4096):
                pass
        except OSError:
            return ballast
    raise AssertionError("the disk has no end")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "empty"),
        ("milk\neggs\nbread\n", "too few words"),
        ("id;price\n" + "".join(f"thing {n};{n * 3}\n" for n in range(90)), "looks like data"),
    ],
)
def test_a_text_that_is_no_article(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, says: str
) -> None:
    (tmp_path / "list.txt").write_text(text)
    status, message = told(capsys, "article", "add", tmp_path / "list.txt")
    assert status == 1
    assert "list.txt does not read as an article" in message
    assert says in message
    assert "Paste the text" in message


def test_an_unreadable_folder(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "wire").mkdir(mode=0)
    capsys.readouterr()
    try:
        with ordinary_permissions():
            assert main(["import", str(tmp_path / "wire"), "--json"]) == 1
    finally:
        (tmp_path / "wire").chmod(0o700)
    (failed,) = json.loads(capsys.readouterr().out)["failed"]
    assert failed["path"] == str(tmp_path / "wire")
    assert "you have no permission" in failed["reason"]


def test_a_photo_of_200_megabytes_that_is_none(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (tmp_path / "huge.jpg").open("wb") as huge:
        huge.write(picture_bytes()[:300])
        huge.truncate(200 * 2**20)
    capsys.readouterr()
    assert main(["import", str(tmp_path / "huge.jpg"), "--json"]) == 1
    (failed,) = json.loads(capsys.readouterr().out)["failed"]
    assert "huge.jpg is damaged" in failed["reason"]
    assert "fresh copy" in failed["reason"]


@pytest.mark.parametrize("where", ["no such folder/report.csv", "taken.csv"])
def test_a_report_that_cannot_be_written(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], where: str
) -> None:
    (tmp_path / "taken.csv").mkdir()
    status, message = told(capsys, "report", "licensing", "-o", tmp_path / where)
    assert status == 1
    assert f"{tmp_path / where} cannot be written" in message


def test_a_search_with_a_mistake_is_wrong_usage(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, message = told(capsys, "search", "taken:soon")
    assert status == 2
    assert "character 7" in message
    assert told(capsys, "report", "gaps", "--scope", "(flood", "--format", "json")[0] == 2


def test_an_archive_of_a_newer_program(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with sqlite3.connect(folder / "archive.db") as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.close()
    status, message = told(capsys, "search", "flood")
    assert status == 1
    assert str(folder) in message
    assert "Update Cutline" in message


@pytest.mark.parametrize("data", [b"", os.urandom(20_000)], ids=["emptied", "overwritten"])
def test_a_damaged_database(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], data: bytes
) -> None:
    assert main(["backup", str(tmp_path / "saved.db")]) == 0
    for suffix in ("-wal", "-shm"):
        (folder / f"archive.db{suffix}").unlink(missing_ok=True)
    (folder / "archive.db").write_bytes(data)
    for words in (("search", "flood"), ("tag", "add", 1, "x"), ("import", tmp_path / "saved.db")):
        status, message = told(capsys, *words)
        assert status == 1
        assert f"{folder / 'archive.db'} is damaged" in message
        assert str(folder / "backups") in message
    assert main(["restore", str(tmp_path / "saved.db")]) == 0
    assert main(["search", "flood"]) == 0


def test_a_file_that_is_no_backup(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    photo = a_photo(tmp_path / "photo.jpg")
    status, message = told(capsys, "restore", photo)
    assert status == 1
    assert "photo.jpg is no whole backup" in message


def test_a_full_disk_is_named(
    small_disk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CUTLINE_ARCHIVE", str(small_disk / "archive"))
    assert main(["init", str(small_disk / "archive")]) == 0
    for leftover in small_disk.glob("archive/archive.db-*"):
        leftover.unlink()  # as after a restart: readers too need room for them
    ballast = fill(small_disk)
    for words in (("tag", "list"), ("party", "add", "Corvina"), ("init", small_disk / "second")):
        status, message = told(capsys, *words)
        assert status == 1
        assert "is full" in message
        assert str(small_disk) in message
    assert not (small_disk / "second").exists(), "half an archive would stand in the way"
    ballast.unlink()
    assert main(["tag", "list"]) == 0
    assert main(["init", str(small_disk / "second")]) == 0


def test_a_backup_of_damage_leaves_the_older_backup(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    saved = tmp_path / "saved.db"
    assert main(["backup", str(saved)]) == 0
    whole = saved.read_bytes()
    with (folder / "archive.db").open("r+b") as database:
        for place in range(3 * 8192, 60 * 8192, 8192):
            database.seek(place)
            database.write(b"\x7f" * 4000)
    status, message = told(capsys, "backup", saved)
    assert status == 1
    assert f"{folder / 'archive.db'} is damaged" in message
    assert saved.read_bytes() == whole
    assert sorted(path.name for path in tmp_path.glob("*.part")) == []


def test_write_protected_media_are_read_and_say_why_they_are_not_written(
    small_disk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    folder = small_disk / "archive"
    monkeypatch.setenv("CUTLINE_ARCHIVE", str(folder))
    photo = a_photo(tmp_path / "a.jpg", caption="Snow is cleared in Lviv. REUTERS/Stringer")
    assert main(["init", str(folder)]) == 0
    assert main(["import", str(photo)]) == 0
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    for reading in (
        ("photo", "show", "1"),
        ("search", "snow"),
        ("verify", "--fixity"),
        ("report", "licensing", "-o", tmp_path / "report.pdf"),
        ("backup", tmp_path / "saved.db"),
    ):
        assert main([str(word) for word in reading]) == 0, reading
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    for writing in (("tag", "add", 1, "snow"), ("import", photo), ("undo",), ("vacuum",)):
        status, message = told(capsys, *writing)
        assert status == 1
        assert str(folder) in message
        assert "copy the archive to another place" in message, writing
    status, message = told(capsys, "report", "licensing", "-o", small_disk / "report.csv")
    assert status == 1
    assert "the disk can only be read" in message


def test_an_empty_name_does_not_mean_this_folder(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, message = told(capsys, "import", "")
    assert status == 2
    assert "a name is empty" in message


def test_a_file_is_no_place_for_an_archive(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "letter").write_text("words")
    status, message = told(capsys, "init", tmp_path / "letter")
    assert status == 1
    assert "it is a file, not a folder" in message


def test_a_terminal_does_not_obey_what_strangers_wrote(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = "a\x1b[2J\u202egpj.jpg"
    (tmp_path / name).write_bytes(b"no picture")
    capsys.readouterr()
    assert main(["import", str(tmp_path / name)]) == 1
    printed = capsys.readouterr().out
    assert "a␛[2J\\u202egpj.jpg" in printed
    assert "\x1b" not in printed
    assert main(["--by", " Ann\nEditor ", "tag", "list"]) == 0


def test_an_archive_of_an_older_program_is_brought_up_to_date_by_whatever_comes_first(
    folder: Path, small_disk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    oldest = sorted((ROOT / "tests" / "data" / "databases").glob("*.sql"))[0]
    for suffix in ("", "-wal", "-shm"):
        (folder / f"archive.db{suffix}").unlink(missing_ok=True)
    with contextlib.closing(sqlite3.connect(folder / "archive.db")) as database:
        database.executescript(oldest.read_text())
    shutil.copytree(folder, small_disk / "archive")
    assert main(["photo", "list"]) == 0, "a command that only reads"
    assert len(list((folder / "backups").glob("before-update-*.db"))) == 1
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    status, message = told(capsys, "--archive", small_disk / "archive", "search", "x")
    assert status == 1
    assert "older version" in message
    assert "copy the archive to another place" in message
