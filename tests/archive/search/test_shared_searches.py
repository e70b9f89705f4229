"""Saved searches: live counts, what is new, shared as text."""

import json

import pytest

from archive import collections
from archive.cli.main import main
from archive.errors import Invalid, QueryError
from archive.search import as_text, from_text, saved_sets
from archive.store.models import Photo, SavedSearch


def test_counts_follow_the_archive_and_tell_what_is_new(archive):
    number = archive.do(collections.save_search, "Kharkiv", "kharkiv").value
    (before,) = archive.ask(saved_sets)
    assert (before.count, before.new) == (1, 0)

    def one_more(session):
        session.get(SavedSearch, number).last_looked_at = "2024-01-01T00:00:00.000Z"
        session.add(Photo(image_hash="e" * 64, width=1, height=1, format="jpeg",
                          caption="Night in Kharkiv",
                          added_at="2024-01-02T00:00:00.000Z"))  # fmt: skip

    archive.do(one_more)
    (after,) = archive.ask(saved_sets)
    assert (after.count, after.new) == (2, 1)
    archive.maintain(lambda session: collections.look_at_search(session, number))
    assert archive.ask(saved_sets)[0].new == 0


def test_a_query_that_can_no_longer_be_asked_says_so(archive):
    archive.do(collections.save_search, "Broken", "nofield:x")
    (found,) = archive.ask(saved_sets)
    assert found.count == 0
    assert found.problem


def test_shared_as_text_and_taken_back(archive):
    archive.do(collections.save_search, "Front", 'place:"donetsk oblast" -tag:weapon')
    text = as_text(archive.ask(collections.saved_searches))
    assert from_text(text) == (("Front", 'place:"donetsk oblast" -tag:weapon'),)
    assert from_text("# of ours\n\nkharkiv\n") == (("kharkiv", "kharkiv"),)


@pytest.mark.parametrize("text", ["", "\n#x\n", "\tquery"])
def test_a_text_without_searches_is_refused(text):
    with pytest.raises(Invalid):
        from_text(text)


def test_a_mistake_in_a_shared_query_is_shown():
    with pytest.raises(QueryError):
        from_text("Name\t(kharkiv")


def test_from_the_command_line(archive, tmp_path, capsys):
    archive.close()

    def run(*arguments, status=0):
        capsys.readouterr()
        assert main(["--archive", str(archive.path), "--json", *arguments]) == status
        return json.loads(capsys.readouterr().out)

    assert run("saved", "add", "Morgue", "morgue")["count"] == 1
    assert run("saved", "list")["items"][0]["name"] == "Morgue"
    text = run("saved", "export")["text"]
    run("saved", "remove", "Morgue")
    file = tmp_path / "searches.txt"
    file.write_text(text, encoding="utf-8")
    assert run("saved", "import", str(file)) == {"kept": 1, "replaced": []}
    assert run("saved", "look", "Morgue")["new"] == 0
    assert run("saved", "look", "Nothing", status=1)["error"]["code"] == "not_found"
    assert run("saved", "add", "x", "(a", status=2)["error"]["code"] == "query"
