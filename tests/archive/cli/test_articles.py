"""``article``, ``claim`` and ``link`` from the command line, with their exact JSON keys."""

import json
from pathlib import Path

import pytest

from archive.cli.main import main
from archive.store.models import Photo
from tests.factories import an_archive

FLOOD = str(Path(__file__).parents[2] / "data" / "articles" / "flood-parallel.txt")


def a_photo(session):
    session.add(Photo(image_hash="0" * 64, width=4, height=3, format="jpeg",
                      caption="Rescue workers carry residents along a street"))  # fmt: skip


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    folder = tmp_path / "archive"
    with an_archive(folder, who="test") as catalogue:
        catalogue.do(a_photo)

    def run(*arguments: str, status: int = 0) -> dict:
        capsys.readouterr()
        assert main(["--archive", str(folder), "--json", *arguments]) == status
        return json.loads(capsys.readouterr().out)

    return run


def test_article_add_show_list_and_their_keys(run):
    added = run("article", "add", FLOOD, "--published", "2024-05-13", "--publisher", "Post")
    assert added == run("article", "show", "1")
    assert {"id", "headline", "publisher", "published", "text", "key_points", "captions", "claims",
            "orphans", "checks"} <= added.keys()  # fmt: skip
    assert added["key_points"][0].keys() == {"start", "end", "text", "claims", "lost_attribution"}
    assert {"start", "end", "text", "credit"} <= added["captions"][0].keys()
    assert added["captions"][0]["credit"].keys() == {
        "start", "end", "as_printed", "creators", "withheld", "agency", "distributor",
    }  # fmt: skip
    assert added["captions"][0]["credit"]["withheld"] == "handout"
    claim = next(claim for claim in added["claims"] if claim["dates"] and claim["figures"])
    assert {"id", "start", "end", "text", "claimant", "claimant_kind", "claimant_span", "cue",
            "reported_as", "modality", "kind", "figures", "dates", "places", "state",
            "engine"} <= claim.keys()  # fmt: skip
    figure = claim["figures"][0]
    assert {"start", "end", "text", "value", "min", "max", "op", "approx", "unit",
            "subject"} <= figure.keys()  # fmt: skip
    assert figure["value"] == 61
    date = claim["dates"][0]
    assert date.keys() == {"id", "start", "end", "text", "resolved", "precision", "role"}
    assert date["resolved"].keys() == {"from", "to", "how"}
    assert added["checks"][0].keys() == {"kind", "claims", "holds", "text"}
    (row,) = run("article", "list")["items"]
    assert (row["id"], row["claims"], row["publisher"]) == (1, 21, "Post")


def test_claims_are_reviewed(run):
    run("article", "add", FLOOD)
    listed = run("claim", "list", "--article", "1", "--claimant", "National Roads")
    assert listed["total"] == len(listed["items"]) > 3
    assert run("claim", "list", "--words", "bridges")["total"] >= 1
    assert run("claim", "list", "--from", "2031-01-01")["total"] == 0
    assert run("claim", "list", "--from", "spring", status=2)["error"]["code"] == "usage"
    number = str(listed["items"][0]["id"])
    assert run("claim", "accept", number)["items"][0]["state"] == "accepted"
    assert run("claim", "reject", number)["items"][0]["state"] == "rejected"
    edited = run("claim", "edit", number, "kind=assessment", "note=checked")
    assert (edited["kind"], edited["state"]) == ("assessment", "edited")
    assert run("claim", "edit", number, "kind=nonsense", status=1)["error"]["code"] == "invalid"
    assert run("claim", "accept", "999", status=1)["error"]["code"] == "not_found"
    assert run("claim", "edit", number, "kind", status=2)["error"]["code"] == "usage"


def test_photos_are_linked(run):
    run("article", "add", FLOOD)
    suggested = run("link", "suggest", "1")
    assert suggested["total"] >= 1
    assert suggested["items"][0]["reason"]
    run("link", "confirm", str(suggested["items"][0]["id"]))
    assert run("article", "show", "1")["photos"] == [1]
    linked = run("link", "photo", "1", "claim", "2", "--as", "file_photo")
    assert linked["as"] == "file photo"
    assert run("claim", "show", "2")["photos"] == [1]
    run("link", "drop", "1", "claim", "2")
    assert run("link", "photo", "1", "claim", "2", "--as", "proves", status=1)["error"]
    run("link", "photo", "1", "article", "1")
    assert run("usage", "list", "--article", "1")["total"] == 1


def test_bad_input_is_named(run, tmp_path):
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    refused = run("article", "add", str(empty), status=1)
    assert refused["error"]["code"] == "not_an_article"
    assert "empty.txt" in refused["error"]["message"]
    assert "no.txt" in run("article", "add", str(tmp_path / "no.txt"), status=1)["error"]["message"]
    picture = tmp_path / "picture.txt"
    picture.write_bytes(b"\xff\xd8\xff\xe0" + b"x" * 100)
    assert run("article", "add", str(picture), status=1)["error"]["code"] == "unreadable"
    assert run("article", "show", "9", status=1)["error"]["code"] == "not_found"
    assert (
        run("article", "add", FLOOD, "--published", "soon", status=1)["error"]["code"] == "invalid"
    )


def test_a_changed_article_is_brought_in_again(run, tmp_path):
    text = Path(FLOOD).read_text(encoding="utf-8")
    run("article", "add", FLOOD, "--url", "https://post.example/flood")
    (claim, *_rest) = run("claim", "list", "--article", "1", "--claimant", "National Roads")[
        "items"
    ]
    run("claim", "accept", str(claim["id"]))
    changed = tmp_path / "changed.txt"
    changed.write_text("Live updates.\n\n" + text, encoding="utf-8")
    planned = run("article", "reimport", "1", str(changed), "--dry-run")
    assert run("article", "show", "1")["version"] == 1
    done = run("article", "reimport", "1", str(changed))
    assert {"article", "version", "same_text", "kept", "moved", "changed", "gone", "new",
            "reopened", "reviewed_kept"} <= done.keys()  # fmt: skip
    assert done["moved"] == planned["moved"]
    assert (done["version"], done["reviewed_kept"]) == (2, 1)
    (moved,) = (each for each in done["moved"] if each["claim"] == claim["id"])
    assert moved["now"]["start"] == moved["before"]["start"] + 15
    assert run("claim", "show", str(claim["id"]))["state"] == "accepted"
    assert [each["number"] for each in run("article", "versions", "1")["items"]] == [1, 2]
    shown = run("article", "show", "1")
    assert (shown["version"], shown["gone"]) == (2, [])
    assert run("article", "reimport", "9", str(changed), status=1)["error"]["code"] == "not_found"
    added = run("article", "add", FLOOD, "--url", "https://www.post.example/flood/")
    assert (added["id"], added["version"]) == (1, 3)
    assert added["renewal"]["reviewed_kept"] == 1


def test_series_and_checks(run, tmp_path):
    for number, (day, tanks) in enumerate((("2023-03-08", "3,436"), ("2023-03-10", "3,400"))):
        text = tmp_path / f"{number}.txt"
        text.write_text(f"Ukraine said on the record that Russia had lost {tanks} tanks so far.")
        run("article", "add", str(text), "--published", day)
    (series,) = run("claim", "series")["items"]
    assert [point["value"] for point in series["points"]] == [3436, 3400]
    assert {"key", "title", "measure", "unit", "side", "place", "articles", "points",
            "checks"} <= series.keys()  # fmt: skip
    assert {"claim", "article", "figure", "value", "min", "max", "from", "to", "claimant",
            "source"} <= series["points"][0].keys()  # fmt: skip
    (check,) = run("claim", "checks", "--article", "2")["items"]
    assert (check["kind"], check["holds"], check["articles"]) == ("fall", False, [1, 2])
    assert run("claim", "series", "--matching", "ships")["total"] == 0
    text.write_text("News\n\nKey points\n• 500 people died, the mayor said\n• Roads are closed\n\n"
                    "The mayor said 300 people died in the flood.")  # fmt: skip
    run("article", "add", str(text))
    (check,) = run("claim", "checks", "--article", "3")["items"]
    assert (check["kind"], check["articles"]) == ("drift", [3])
    assert check["text"] == "“500 people” ≠ “300 people”"
    assert run("claim", "checks", "--article", "9", status=1)["error"]["code"] == "not_found"


def test_claims_are_exported(run, tmp_path):
    run("article", "add", FLOOD, "--url", "https://post.example/flood", "--published", "2024-05-13")
    document = run("claim", "export", "--article", "1")
    assert document["@context"] == "https://schema.org"
    collection = run("claim", "export", "--article", "1", "--as", "webannotation")
    assert collection["total"] == 21
    out = tmp_path / "claims.csv"
    saved = run("claim", "export", "--article", "1", "--as", "csv", "-o", str(out))
    assert (saved["claims"], saved["as"], saved["left_out"]) == (21, "csv", [])
    assert out.read_bytes().startswith(b"claim,text,claimant")
    assert run("claim", "export", status=2)["error"]["code"] == "usage"
    assert run("claim", "export", "--article", "7", status=1)["error"]["code"] == "not_found"
    target = str(tmp_path / "no" / "x.json")
    error = run("claim", "export", "--article", "1", "-o", target, status=1)["error"]
    assert error["code"] == "unwritable"


def test_dates_of_a_claim_are_set_right(run):
    added = run("article", "add", FLOOD, "--published", "2024-05-13")
    claim = next(claim for claim in added["claims"] if claim["dates"])
    date = str(claim["dates"][0]["id"])
    changed = run("claim", "date", "edit", date, "2024-04..2024-05")
    told = changed["dates"][0]["resolved"]
    assert (told["from"], told["to"], changed["state"]) == ("2024-04-01", "2024-05-31", "edited")
    assert run("claim", "date", "edit", date, "Tuesday", status=1)["error"]["code"] == "invalid"
    left = run("claim", "date", "remove", date)
    assert len(left["dates"]) == len(claim["dates"]) - 1
    assert run("claim", "date", "remove", date, status=1)["error"]["code"] == "not_found"
    where = claim["dates"][0]
    ends = (str(claim["id"]), str(where["start"]), str(where["end"]))
    again = run("claim", "date", "add", *ends)
    assert {one["text"] for one in again["dates"]} == {one["text"] for one in claim["dates"]}
    typed = run("claim", "date", "add", *ends, "2024-01")
    assert len(typed["dates"]) == len(claim["dates"]) + 1


def test_places_of_a_claim_are_set_right(run):
    added = run("article", "add", FLOOD, "--published", "2024-05-13")
    claim = next(claim for claim in added["claims"] if claim["figures"])
    number, word = str(claim["id"]), claim["text"].split()[0]
    ends = (str(claim["start"]), str(claim["start"] + len(word)))
    changed = run("claim", "place", "add", number, *ends, "Springfield, Illinois")
    mention = next(one for one in changed["places"] if one["text"] == word)
    assert (mention["place"].split(",")[0], changed["state"]) == ("Springfield", "edited")
    lviv = run("claim", "place", "edit", str(mention["id"]), "Lviv")
    assert any((one["place"] or "").startswith("Lviv") for one in lviv["places"])
    unknown = run("claim", "place", "edit", str(mention["id"]))
    assert any(one["place"] is None for one in unknown["places"])
    left = run("claim", "place", "remove", str(mention["id"]))
    assert len(left["places"]) == len(changed["places"]) - 1
    error = run("claim", "place", "edit", str(mention["id"]), "Lviv", status=1)["error"]
    assert error["code"] == "not_found"
    error = run("claim", "place", "add", number, *ends, "Springfield", status=1)["error"]
    assert error["code"] == "invalid"


def test_figures_of_a_claim_are_set_right(run):
    added = run("article", "add", FLOOD, "--published", "2024-05-13")
    claim = next(claim for claim in added["claims"] if claim["figures"])
    figure = claim["figures"][0]
    changed = run("claim", "figure", "edit", str(figure["id"]), "amount=≥ 1,200", "unit=people")
    (told,) = [each for each in changed["figures"] if each["id"] == figure["id"]]
    assert (told["value"], told["op"], told["unit"]) == (1200, ">=", "people")
    assert changed["state"] == "edited"
    left = run("claim", "figure", "remove", str(figure["id"]))
    assert len(left["figures"]) == len(claim["figures"]) - 1
    place = (str(figure["start"]), str(figure["end"]))
    again = run("claim", "figure", "add", str(claim["id"]), *place, "subject=residents")
    assert "residents" in [each["subject"] for each in again["figures"]]
    wrong = run("claim", "figure", "edit", str(again["figures"][0]["id"]), "value=lots", status=1)
    assert wrong["error"]["code"] == "invalid"
    run("undo")
    assert len(run("claim", "show", str(claim["id"]))["figures"]) == len(left["figures"])
    assert run("claim", "figure", "edit", "9999", "value=1", status=1)["error"]
