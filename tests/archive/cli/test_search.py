"""``search``, ``tag``, ``place`` and ``event`` from the command line, with their exact JSON."""

import json
from pathlib import Path

import pytest

from archive.cli.main import main
from archive.store.models import Photo
from tests.factories import an_archive

CAPTIONS = (
    "Bodies are loaded into a refrigerated rail car at a morgue in Kharkiv, Ukraine",
    "A howitzer fires outside the town of Bakhmut",
    "У Харкові працюють рятувальники",
)


def three_photos(session):
    rows = [
        Photo(image_hash=f"{n:064}", width=4000, height=3000, format="jpeg", caption=caption)
        for n, caption in enumerate(CAPTIONS)
    ]
    session.add_all(rows)


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    folder = tmp_path / "archive"
    with an_archive(folder, who="test") as catalogue:
        catalogue.do(three_photos)

    def run(*arguments: str, status: int = 0) -> dict:
        capsys.readouterr()
        assert main(["--archive", str(folder), "--json", *arguments]) == status
        return json.loads(capsys.readouterr().out)

    run.text = lambda *arguments: (
        capsys.readouterr(),
        main(["--archive", str(folder), *arguments]),
        capsys.readouterr(),
    )[1:]
    return run


def test_a_search_answers_with_total_photos_and_facets(run):
    assert run("search", "howitzer") == {"total": 1, "photos": [2], "facets": {}}
    assert run("search", "") == {"total": 3, "photos": [3, 2, 1], "facets": {}}
    assert run("search", "", "--limit", "1", "--offset", "1")["photos"] == [2]
    assert run("search", "kharkiv", "--count") == {"total": 2, "photos": [], "facets": {}}
    assert run("search", "-howitzer")["photos"] == [3, 1]
    assert run("search", "-height:>1")["total"] == 0
    assert run("search", "howitzer", "bakhmut")["total"] == 1


@pytest.mark.parametrize(
    ("query", "at"), [("(kharkiv", 8), ('a "b', 2), ("taken:2023-13", 6), ("nofield:x", 0)]
)
def test_a_mistake_says_where_it_is(run, query, at):
    document = run("search", query, status=2)
    assert set(document) == {"error"}
    assert document["error"]["code"] == "query"
    assert document["error"]["at"] == at
    assert document["error"]["message"]


def test_tags(run):
    answer = run("tag", "add", "1", "2", "war")
    assert answer["changed"] == 2
    assert answer["tag"]["name"] == "war"
    run("tag", "add", "2", "artillery")
    run("tag", "under", "artillery", "war")
    run("tag", "alias", "artillery", "артилерія")
    assert run("search", "tag:war")["photos"] == [2, 1]
    assert run("search", "tag:АРТИЛЕРІЯ")["photos"] == [2]
    assert run("tag", "list")["total"] == 2
    assert run("tag", "remove", "1", "WAR")["changed"] == 1
    assert run("search", "tag:#1")["photos"] == [2]
    assert run("tag", "remove", "1", "nothing", status=1)["error"]["code"] == "not_found"
    assert run("tag", "add", "77", "war", status=1)["error"]["code"] == "not_found"
    run("tag", "add", "3", "gun")
    assert run("tag", "merge", "artillery", "gun")["photos"] == 2
    facets = run("search", "tag:any", "--facets")["facets"]
    assert facets["tag"][0] == {"value": "artillery", "label": "artillery", "count": 2}
    run("tag", "add", "x", "war", status=2)


def test_places(run):
    answer = run("place", "add", "1", "3", "Харків")
    assert answer["place"]["name"] == "Kharkiv"
    run("place", "add", "2", "Bakhmut", "--role", "created")
    assert run("search", "place:kharkov")["photos"] == [3, 1]
    assert run("search", 'place:"donetsk oblast"')["photos"] == [2]
    assert run("search", "shown:Артемовск")["photos"] == []
    assert run("search", "created:Артемовск")["photos"] == [2]
    found = run("place", "find", "Donetsk")
    assert [one["full_name"] for one in found["items"][:1]] == ["Donetsk, Donetsk Oblast, Ukraine"]
    assert "may be" in run("place", "add", "1", "Springfield", status=1)["error"]["message"]
    new = run("place", "new", "the morgue", "--in", "Kharkiv", "--at", "49.80,36.25")
    assert new["latitude"] == 49.8
    run("place", "add", "1", f"#{new['id']}")
    assert run("search", "near:49.80,36.25,1km")["photos"] == [1]
    assert run("place", "new", "x", "--at", "north", status=1)["error"]["code"] == "invalid"
    assert run("place", "remove", "1", "the morgue")["changed"] == 1
    assert run("place", "list", "--matching", "khar")["total"] == 3


def test_events(run):
    run("event", "new", "War", "--from", "2022-02-24")
    run("event", "new", "Battle of Bakhmut", "--part-of", "War", "--alias", "Битва за Бахмут")
    assert run("event", "add", "2", "битва за бахмут")["changed"] == 1
    assert run("search", "event:war")["photos"] == [2]
    assert run("search", 'event:"battle of bakhmut"')["photos"] == [2]
    shown = run("event", "show", "War")
    assert (shown["event"]["starts"], shown["members"]["photos"]) == ("2022-02-24", [2])
    run("event", "set", "War", "--to", "2020", status=1)
    run("event", "add", "1", "Fighting")
    assert run("event", "merge", "Battle of Bakhmut", "Fighting")["photos"] == 2
    assert run("event", "remove", "1", "fighting")["changed"] == 1
    assert run("event", "list")["total"] == 2


def test_people_get_lines(run):
    run("place", "add", "1", "Kharkiv")
    status, printed = run.text("search", "kharkiv morgue", "--explain", "--facets")
    assert status == 0
    assert printed.out.startswith("1 photo\n")
    assert "→ caption" in printed.out
    assert "place: Kharkiv 1" in printed.out
    status, printed = run.text("search", "kharkiv nowhereatall")
    assert "“nowhereatall” finds nothing." in printed.out
    status, printed = run.text("search", "a )")
    assert status == 2
    assert printed.err.startswith("The search has a mistake at character 3")


def test_why_is_told(run):
    document = run("search", "morgue", "--explain")
    (why,) = document["explain"]["1"]
    assert (why["part"], why["where"], why["text"]) == ("morgue", "caption", "morgue")
    assert CAPTIONS[0][why["start"] : why["end"]] == "morgue"


@pytest.mark.parametrize("option", ["--limit", "--offset"])
def test_fewer_than_none_is_refused(run, option):
    assert run("search", "", option, "-5", status=2)["error"]["code"] == "usage"
