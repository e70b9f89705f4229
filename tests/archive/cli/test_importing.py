"""``import``, ``metadata`` and ``verify`` as people and programs use them."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from archive.catalogue import Catalogue
from archive.cli import main
from archive.errors import Cancelled
from archive.ingest import ingest_files
from archive.values import NoProgress
from tests.factories import a_photo, picture_bytes, some_photos


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CUTLINE_ARCHIVE", str(tmp_path / "archive"))
    assert main(["init", str(tmp_path / "archive")]) == 0
    return tmp_path / "archive"


def answer(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, Any]:
    capsys.readouterr()
    status = main([*map(str, arguments), "--json"])
    return status, json.loads(capsys.readouterr().out)


def test_import_answers_with_exactly_these_keys(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = some_photos(tmp_path / "wire", 2)
    (tmp_path / "wire" / "note.txt").write_text("no photo")
    status, document = answer(capsys, "import", tmp_path / "wire", "--workers", "1")
    assert status == 0
    assert list(document) == ["added", "duplicates", "failed", "seconds"]
    assert document["added"] == [1, 2]
    assert document["duplicates"] == []
    assert document["failed"][0].keys() == {"path", "reason"}
    assert document["failed"][0]["path"] == str(tmp_path / "wire" / "note.txt")
    status, document = answer(capsys, "import", second, first, "--workers", "1")
    assert (status, document["added"]) == (0, [])
    assert document["duplicates"] == [
        {"path": str(second), "photo": 2}, {"path": str(first), "photo": 1},
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.jpg", b"", "empty"),
        ("cut.jpg", picture_bytes(width=400, height=300)[:3000], "damaged"),
        ("text.jpg", b"not a picture", "no known picture format"),
    ],
)
def test_bad_input_is_named_with_its_reason(
    folder: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    data: bytes,
    reason: str,
) -> None:
    (tmp_path / name).write_bytes(data)
    status, document = answer(capsys, "import", tmp_path / name, "--workers", "1")
    assert status == 1
    assert document["added"] == []
    (failed,) = document["failed"]
    assert failed["path"] == str(tmp_path / name)
    assert reason in failed["reason"]
    assert main(["import", str(tmp_path / name), "--workers", "1"]) == 1
    assert reason in capsys.readouterr().out


def test_a_huge_file_that_is_no_picture_is_not_read_to_its_end(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (tmp_path / "huge.jpg").open("wb") as file:
        file.truncate(200_000_000)
    with (tmp_path / "vast.jpg").open("wb") as file:
        file.write(picture_bytes()[:400])
        file.truncate(600_000_000)
    _, document = answer(capsys, "import", tmp_path / "huge.jpg", tmp_path / "vast.jpg")
    reasons = [one["reason"] for one in document["failed"]]
    assert "zeros" in reasons[0]
    assert "too large" in reasons[1]
    assert document["seconds"] < 20


def test_a_path_that_does_not_exist(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, document = answer(capsys, "import", folder / "nowhere")
    assert (status, len(document["failed"])) == (1, 1)


def test_import_without_paths_is_wrong_usage(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, document = answer(capsys, "import")
    assert (status, document["error"]["code"]) == (2, "usage")


def test_an_article_that_does_not_exist(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, document = answer(capsys, "import", a_photo(tmp_path / "a.jpg"), "--article", "7")
    assert (status, document["error"]["code"]) == (1, "not_found")


class StopAt(NoProgress):
    def advance(self, done: int, note: str = "") -> None:
        if done == 2 and note:
            raise Cancelled


def test_an_interrupted_import_is_listed_and_resumed(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    some_photos(tmp_path / "wire", 5)
    with Catalogue.open(folder, who="ann") as catalogue, pytest.raises(Cancelled):
        ingest_files(catalogue, [tmp_path / "wire"], progress=StopAt(), workers=1)
    status, document = answer(capsys, "import", "--unfinished")
    assert (status, document["total"]) == (0, 1)
    assert document["items"][0]["waiting"] == 3
    assert main(["import", str(tmp_path / "nowhere")]) == 1
    assert "import --resume 1" in capsys.readouterr().err
    status, document = answer(capsys, "import", "--resume", "--workers", "1")
    assert (status, len(document["added"])) == (0, 3)
    status, document = answer(capsys, "import", "--resume")
    assert (status, document["error"]["code"]) == (1, "nothing_to_resume")
    assert answer(capsys, "import", "--unfinished")[1]["total"] == 0


def test_metadata_read_needs_no_archive(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = a_photo(tmp_path / "a.jpg", caption="Snow in Lviv", credit="REUTERS")
    status, document = answer(capsys, "metadata", "read", path)
    assert status == 0
    assert document["carriers"].keys() == {"xmp", "sidecar", "iim", "exif"}
    assert document["fields"]["caption"] == "Snow in Lviv"
    assert document["origins"]["credit"] == "xmp"
    assert document["conflicts"] == []
    assert main(["metadata", "read", str(path)]) == 0
    assert "caption: Snow in Lviv  [xmp]" in capsys.readouterr().out
    status, document = answer(capsys, "metadata", "read", tmp_path / "none.jpg")
    assert (status, document["error"]["code"]) == (1, "unreadable")


def test_metadata_diff(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["import", str(a_photo(tmp_path / "a.jpg", caption="Snow")), "--workers", "1"])
    assert answer(capsys, "metadata", "diff", "1") == (0, {"photo": 1, "differences": []})
    assert main(["photo", "set", "1", "caption=Ice"]) == 0
    _, document = answer(capsys, "metadata", "diff", "1")
    assert document["differences"] == [{"field": "caption", "archive": "Ice", "file": "Snow"}]
    assert main(["metadata", "diff", "1"]) == 0
    assert "- Snow" in capsys.readouterr().out
    assert answer(capsys, "metadata", "diff", "9")[0] == 1


def test_verify(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["import", str(a_photo(tmp_path / "a.jpg")), "--workers", "1"])
    status, document = answer(capsys, "verify", "--fixity")
    assert (status, document["sound"], document["files"]) == (0, True, 1)
    (kept,) = (folder / "files").glob("??/??/*")
    kept.unlink()
    status, document = answer(capsys, "verify")
    assert (status, document["sound"]) == (1, False)
    assert document["problems"][0]["problem"] == "missing"
    assert main(["verify"]) == 1
    assert "missing" in capsys.readouterr().out


def test_import_from_another_process_keeps_standard_output_clean(
    folder: Path, tmp_path: Path
) -> None:
    """Spawned workers import the program again: nothing of that may be printed or run twice."""
    root = Path(__file__).parents[3]
    done = subprocess.run(
        [sys.executable, "main.py", "import", str(a_photo(tmp_path / "a.jpg")), "--json"],
        cwd=root, capture_output=True, text=True, check=False,
        env={**os.environ, "CUTLINE_ARCHIVE": str(folder)},
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["added"] == [1]
