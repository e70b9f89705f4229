"""``place``, ``event``, ``tag`` and ``collection``: what the desk makes of photos by hand."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from archive.cli.main import main
from tests.archive.cli.test_archive_commands import answer
from tests.factories import an_archive, some_photos


@pytest.fixture
def desk(tmp_path, capsys):
    folder = tmp_path / "desk"
    an_archive(folder, three_photos).close()

    def ask(*words: str):
        return answer(capsys, "--archive", str(folder), *words)

    return ask


def three_photos(catalogue):
    with TemporaryDirectory() as folder:
        some_photos(Path(folder), 3)
        assert main(["--archive", str(catalogue.path), "import", folder]) == 0


def test_an_event_is_described_changed_and_taken_away(desk):
    status, made = desk("event", "new", "Strike", "--from", "2023-03", "--to", "2023-04",
                        "--approximate", "--place", "Bakhmut", "--alias", "Walkout")  # fmt: skip
    assert (status, made["places"], made["aliases"]) == (0, ["Bakhmut"], ["Walkout"])
    desk("event", "new", "Ferry", "--part-of", "Strike")
    desk("event", "add", "1", "2", "Ferry")
    _, changed = desk("event", "set", "Walkout", "--to", "", "--exact", "--no-place", "Bakhmut",
                      "--no-alias", "Walkout", "--note", "Nobody knows when it ended")  # fmt: skip
    assert (changed["ends"], changed["approximate"], changed["places"]) == (None, False, [])
    assert (changed["photos"], changed["aliases"]) == (2, [])
    assert desk("event", "delete", "Strike")[0] == 0
    assert desk("event", "show", "Strike")[0] == 1
    assert desk("event", "show", "Ferry")[1]["event"]["parent"] is None


def test_articles_and_claims_are_filed_under_an_event(desk, tmp_path: Path):
    text = tmp_path / "story.txt"
    text.write_text("Ferry stops\n\nAbout 1,200 people waited at Osek, the port said.\n")
    desk("article", "add", str(text))
    desk("event", "new", "Strike")
    status, filed = desk("event", "file", "Strike", "--article", "1")
    assert (status, filed["changed"]) == (0, 1)
    shown = desk("event", "show", "Strike")[1]
    assert [one["headline"] for one in shown["articles"]] == ["Ferry stops"]
    assert any("1,200" in figure for one in shown["claims"] for figure in one["figures"])
    assert desk("event", "file", "Strike", "--article", "1", "--out")[1]["changed"] == 1


def test_places_are_looked_up_from_a_position_and_changed(desk):
    near = desk("place", "near", "48.595,38.0", "--limit", "1")[1]["items"]
    assert near[0]["full_name"] == "Bakhmut, Donetsk Oblast, Ukraine"
    assert desk("place", "near", "91,0")[0] == 1
    desk("place", "new", "The bridge", "--in", "Bakhmut")
    _, moved = desk("place", "set", "The bridge", "--at", "48.6,38.01", "--name", "Old bridge")
    assert (moved["latitude"], moved["name"], moved["names"]) == (
        48.6,
        "Old bridge",
        ["The bridge"],
    )
    assert desk("place", "set", "Old bridge", "--precision", "50 m")[1]["precision_m"] == 50.0
    _, ford = desk("place", "new", "Ford", "--at", "48.5,38.1", "--precision", "2km")
    assert (ford["kind"], ford["precision_m"]) == ("site", 2000.0)
    assert desk("place", "set", "Ford", "--precision", "")[1]["precision_m"] is None
    desk("place", "alias", "Old bridge", "Kirov bridge", "--from", "1950", "--to", "1991")
    names = desk("place", "show", "Old bridge")[1]["names"]
    assert [(one["name"], one["valid_to"]) for one in names][-1] == ("Kirov bridge", "1991")
    assert ("Artemivsk", "2016-02-04") in [
        (one["name"], one["valid_to"]) for one in desk("place", "show", "Bakhmut")[1]["names"]
    ]
    assert desk("place", "delete", "Old bridge")[0] == 0
    assert desk("place", "show", "Old bridge")[0] == 1


def test_tags_are_renamed_freed_and_taken_away(desk):
    desk("tag", "add", "1", "gun")
    desk("tag", "add", "1", "weapon")
    desk("tag", "under", "gun", "weapon")
    assert desk("tag", "rename", "gun", "howitzer")[1]["aliases"] == ["gun"]
    assert desk("tag", "unalias", "howitzer", "gun")[1]["aliases"] == []
    assert desk("tag", "top", "howitzer")[1]["parents"] == []
    assert desk("tag", "delete", "howitzer")[0] == 0
    assert desk("tag", "list")[1]["total"] == 1


@pytest.mark.parametrize("noun", ["event", "place"])
def test_what_is_meant_is_told_by_name_or_by_number(desk, noun):
    gone, kept = (desk(noun, "new", name)[1]["id"] for name in ("North gate", "South gate"))
    for words in (("show", f"{gone}"), ("merge", f"{kept}", f"#{gone}"), ("show", f"#{kept}")):
        assert desk(noun, *words)[0] == 0, words
    for unknown in (f"{gone}", f"#{gone}", "#99999999999999999999", "99999999999999999999"):
        assert desk(noun, "show", unknown)[0] == 1
    assert desk(noun, "merge", f"{kept}", "South gate")[0] == 1


def test_tags_and_collections_are_told_by_number_too(desk):
    desk("collection", "new", "Front")
    desk("tag", "add", "1", "gate")
    number = next(one["id"] for one in desk("tag", "list")[1]["items"] if one["name"] == "gate")
    assert desk("collection", "show", "1")[0] == 0
    assert desk("tag", "rename", f"{number}", "gates")[1]["name"] == "gates"
    assert desk("tag", "remove", "1", f"{number}")[1]["changed"] == 1


def test_a_search_kept_in_place_of_another_says_so(desk, tmp_path: Path):
    assert desk("saved", "add", "Fresh", "kharkiv")[1]["replaced"] == []
    (before,) = desk("saved", "add", "Fresh", "kyiv")[1]["replaced"]
    assert before["query"] == "kharkiv"
    shared = tmp_path / "shared.txt"
    shared.write_text("Fresh\tkyiv\nOther\tlviv\n", encoding="utf-8")
    assert desk("saved", "import", str(shared))[1]["replaced"] == []
    desk("undo")
    desk("undo")
    assert desk("saved", "export")[1]["text"] == "Fresh\tkharkiv\n"


def test_a_collection_keeps_the_order_of_the_hand(desk):
    assert desk("collection", "new", "Front page")[1] == {"id": 1}
    assert desk("collection", "add", "3", "1", "2", "Front page")[1]["photos"] == [3, 1, 2]
    assert desk("collection", "order", "2", "front PAGE")[1]["photos"] == [2, 3, 1]
    assert desk("collection", "order", "2", "9", "Front page")[0] == 1
    assert desk("collection", "remove", "3", "#1")[1]["photos"] == [2, 1]
    assert desk("collection", "list")[1]["items"][0]["photos"] == 2
    assert desk("collection", "rename", "Front page", "Title")[0] == 0
    assert desk("collection", "show", "Front page")[0] == 1
    assert desk("collection", "delete", "Title")[0] == 0


def test_a_page_of_a_list_says_how_many_there_are(desk, capsys, tmp_path: Path):
    for name in ("one", "two", "three"):
        desk("event", "new", name)
    main(["--archive", str(tmp_path / "desk"), "event", "list", "--limit", "2"])
    assert "2 of 3" in capsys.readouterr().out
    main(["--archive", str(tmp_path / "desk"), "event", "list"])
    assert " of 3" not in capsys.readouterr().out
