"""The commands that concern the archive as a whole, and how any command answers and fails."""

import argparse
import json
import os
from pathlib import Path

import pytest

from archive import collections
from archive.catalogue import Catalogue
from archive.cli import archive_commands, main, output
from archive.cli.main import _options_anywhere, parser
from archive.errors import NoArchive


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CUTLINE_ARCHIVE", str(tmp_path / "archive"))
    assert main(["init", str(tmp_path / "archive")]) == 0
    return tmp_path / "archive"


def answer(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, object]]:
    capsys.readouterr()
    status = main([*arguments, "--json"])
    printed = capsys.readouterr()
    return status, json.loads(printed.out)


def test_init_answers_with_the_folder_and_refuses_a_full_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, document = answer(capsys, "init", str(tmp_path / "new"))
    assert (status, document) == (0, {"archive": str(tmp_path / "new")})
    status, document = answer(capsys, "init", str(tmp_path / "new"))
    assert status == 1
    assert document["error"]["code"] == "archive_exists"
    assert "not empty" in document["error"]["message"]


def test_without_an_archive_every_command_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, document = answer(capsys, "--archive", str(tmp_path / "none"), "history")
    assert (status, document["error"]["code"]) == (1, "no_archive")
    assert "cutline init DIR" in document["error"]["message"]
    assert "init" not in str(NoArchive(path="x")), "the window has a button for it"


def test_wrong_usage_is_status_2(capsys: pytest.CaptureFixture[str]) -> None:
    status, document = answer(capsys, "dance")
    assert (status, document["error"]["code"]) == (2, "usage")
    assert main([]) == 2
    assert "usage" in capsys.readouterr().err


def test_undo_redo_and_history(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Catalogue.open(folder, who="ann") as catalogue:
        catalogue.do(collections.add_collection, "Front")
    status, document = answer(capsys, "undo")
    assert (status, document) == (0, {"undone": "New collection"})
    status, document = answer(capsys, "history")
    assert document["total"] == 1
    assert document["items"][0]["state"] == "undone"
    assert document["items"][0]["who"] == "ann"
    assert answer(capsys, "redo")[0] == 0
    status, document = answer(capsys, "redo")
    assert (status, document["error"]["code"]) == (1, "nothing_to_redo")


def test_backup_restore_and_vacuum(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert answer(capsys, "backup", str(tmp_path / "copy.db"))[0] == 0
    with Catalogue.open(folder, who="ann") as catalogue:
        catalogue.do(collections.add_collection, "Front")
    status, document = answer(capsys, "restore", str(tmp_path / "copy.db"))
    assert status == 0
    assert Path(document["kept"]).is_file()
    with Catalogue.open(folder, who="ann") as catalogue:
        assert catalogue.ask(collections.collections) == ()
    status, document = answer(capsys, "vacuum")
    assert status == 0
    page = 8192  # rows packed anew may need one page more where nothing was free
    assert document["after"] <= document["before"] + page


def test_options_of_every_command_may_stand_anywhere() -> None:
    assert _options_anywhere(["search", "x", "--json", "--archive", "d"]) == [
        "--json", "--archive", "d", "search", "x"]  # fmt: skip
    assert _options_anywhere(["search", "--", "--json"]) == ["search", "--", "--json"]


def test_a_file_name_that_is_no_text_is_escaped(capsys: pytest.CaptureFixture[str]) -> None:
    output.print_json({"path": os.fsdecode(b"caf\xe9.jpg"), "good": "café"})
    printed = capsys.readouterr().out
    assert json.loads(printed)["good"] == "café"
    printed.encode("utf-8")


def test_every_command_has_a_help_line() -> None:
    actions = [a for a in parser()._actions if isinstance(a, argparse._SubParsersAction)]
    named = {choice.dest: choice.help for choice in actions[0]._choices_actions}
    assert set(named) == set(actions[0].choices)
    assert all(named.values())
    assert archive_commands.__doc__
