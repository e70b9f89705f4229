"""A file that contradicts itself is settled on the command line, of one photo or a whole shoot."""

import json

import pytest

from archive.cli import main
from archive.ingest import ingest_files
from tests.factories import a_photo, an_archive


@pytest.fixture
def typed(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("CUTLINE_ARCHIVE", str(tmp_path / "archive"))
    said = {"creator": "Hanna Weber", "credit": "PIOTR ZIELINSKI/REUTERS"}
    files = [a_photo(tmp_path / f"{n}.jpg", seed=n, caption=f"Tram {n}.", **said) for n in (1, 2)]
    other = a_photo(tmp_path / "3.jpg", seed=3, creator="Jo Li", credit="Al Bo/REUTERS")
    with an_archive(tmp_path / "archive", who="ann") as catalogue:
        ingest_files(catalogue, [*files, other], workers=1)

    def run(*arguments, status=0):
        capsys.readouterr()
        assert main([*map(str, arguments), "--json"]) == status
        return json.loads(capsys.readouterr().out)

    return run


def makers(typed, photo):
    return typed("photo", "show", photo)["credit"]["creators"]


def test_what_carriers_say_stands_side_by_side(typed):
    (what,) = [each for each in typed("credit", "conflicts", 1)["items"] if each["maker"]]
    assert {line["carrier"]: line["value"] for line in what["lines"]} == {
        "byline": "Hanna Weber", "credit": "Piotr Zielinski",
    }  # fmt: skip


def test_one_answer_does_for_all_alike_after_a_look_and_in_one_step(typed):
    before = makers(typed, 1)
    looked = typed("credit", "settle", 1, "credit", "byline", "--alike", "--dry-run")
    assert (looked["photos"], looked["dry_run"]) == ([1, 2], True)
    assert makers(typed, 1) == before
    done = typed("credit", "settle", 1, "credit", "byline", "--alike")
    assert done["photos"] == [1, 2]
    assert [makers(typed, photo) for photo in (1, 2)] == [["Hanna Weber"]] * 2
    assert typed("credit", "conflicts", 2)["total"] == 0
    assert typed("credit", "conflicts", 3)["total"] > 0
    typed("undo")
    assert [makers(typed, photo) for photo in (1, 2)] == [before] * 2


def test_keep_settles_with_what_stands(typed):
    before = makers(typed, 1)
    assert typed("credit", "settle", 1, "credit", "keep")["alike"] == 1
    assert makers(typed, 1) == before
    assert "credit" not in [each["field"] for each in typed("credit", "conflicts", 1)["items"]]


@pytest.mark.parametrize("words", [("headline", "byline"), ("credit", "nobody")])
def test_a_field_or_carrier_that_is_none_is_told(typed, words):
    said = typed("credit", "settle", 1, *words, status=1)
    assert said["error"]["code"] == "invalid"
    assert "credit" in said["error"]["message"]
    assert typed("credit", "conflicts", 9, status=1)["error"]["code"] == "not_found"
