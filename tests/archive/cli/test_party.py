"""``party`` from the command line: the desk's whole work on people and organisations."""

import json
from pathlib import Path

import pytest

from archive.cli.main import main
from tests.factories import an_archive


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    folder = tmp_path / "archive"
    an_archive(folder, who="test").close()

    def run(*arguments: str, status: int = 0) -> dict:
        capsys.readouterr()
        assert main(["--archive", str(folder), "--json", "party", *arguments]) == status
        return json.loads(capsys.readouterr().out)

    return run


def test_parties_are_made_changed_and_shown(run, tmp_path):
    getty = run("add", "Getty Images", "--kind", "agency", "--alias", "Getty")["id"]
    afp = str(run("add", "AFP", "--kind", "agency")["id"])
    assert run("set", afp, f"parent={getty}", "note=by day")["parent"] == "Getty Images"
    assert run("set", afp, "kind=wizard", status=1)["error"]["code"] == "invalid"
    assert run("set", afp, "colour=red", status=2)["error"]["code"] == "usage"
    assert run("set", str(getty), f"parent={afp}", status=1)["error"]["code"] == "invalid"
    assert run("alias", afp, "AFP", status=1)["error"]["code"] == "invalid"
    assert run("contact", afp, "email", "desk@afp.example")["contacts"][0]["kind"] == "email"
    assert run("contact", afp, "email", "nowhere", status=1)["error"]["code"] == "invalid"
    jan = str(run("add", "Jan Wilk", "--kind", "person")["id"])
    (worked,) = run("employ", jan, afp, "--from", "2019", "--to", "2021")["items"]
    assert (worked["starts"], worked["terms"]) == ("2019", "staff")
    assert run("employed", jan, "--on", "2022-01-01")["total"] == 0
    shown = run("show", afp)
    assert shown["employments"][0]["person"] == "Jan Wilk"
    assert {one["record"] for one in shown["named_by"]} == {"employment"}
    assert run("remove", afp, status=1)["error"]["code"] == "invalid"
    assert run("employed", jan, "--drop", str(worked["id"]))["total"] == 0
    assert run("remove", afp) == {"party": int(afp)}
    split = run("split", str(getty), "Getty")
    assert (split["made"]["name"], split["kept"]["aliases"]) == ("Getty", [])
    merged = run("merge", str(getty), str(split["made"]["id"]))
    assert merged["aliases"] == ["Getty"]
    assert run("unalias", str(getty), "getty")["aliases"] == []


def test_the_world_list_is_the_desks(run, tmp_path):
    assert run("seed")["added"] > 100
    table = tmp_path / "agencies.csv"
    assert run("export", str(table), "--kind", "agency")["parties"] > 100
    assert run("import", str(table))["same"] > 100
    assert run("export", str(tmp_path), status=1)["error"]["code"] == "unwritable"
    table.write_text("name,spellings\nDelta Bild,DB\n")
    assert run("import", str(table), "--dry-run")["added"] == ["Delta Bild"]
    assert run("list", "--matching", "Delta Bild")["total"] == 0
    assert run("import", str(table))["added"] == ["Delta Bild"]
    assert run("list", "--matching", "DB")["items"][0]["name"] == "Delta Bild"
    table.write_text("what\n1\n")
    assert run("import", str(table), status=1)["error"]["code"] == "invalid"
    assert run("alike")["total"] >= 0
