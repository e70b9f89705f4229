"""A saved search or a collection is a report's scope by its name."""

import pytest

from archive.cli import main
from archive.collections import (
    add_collection,
    add_to_collection,
    remove_collection,
    rename_saved_search,
    save_search,
)
from archive.errors import Invalid, QueryError
from archive.reports import last_like, make_report, named_scopes, save_report, scope, stored_report
from tests.archive.reports.conftest import NOW


def photos_of(archive, query):
    report = make_report(archive, "fixity", scope(query, None, None), now=NOW)
    return sorted({row.ids["photo"] for row in report.rows}), report


@pytest.fixture
def named(archive):
    search = archive.do(save_search, "The old front", "id:1,2").value
    collection = archive.do(add_collection, "Front page").value
    archive.do(add_to_collection, collection, [3])
    quoted = archive.do(add_collection, "“Dawn”").value
    return search, collection, quoted


def test_both_are_offered_in_the_way_a_scope_names_them(archive, named):
    assert [(one.kind, one.query) for one in archive.ask(named_scopes)] == [
        ("saved", 'saved:"The old front"'),
        ("collection", f"collection:#{named[2]}"),
        ("collection", 'collection:"Front page"'),
    ]


@pytest.mark.parametrize("query", ['saved:"The old front"', 'Saved: "the OLD front"', "saved:#1"])
def test_a_saved_search_is_asked_as_it_stands(archive, named, query):
    found, report = photos_of(archive, query)
    assert (found, report.scope.query) == ([1, 2], query)
    assert report.notes[0] == "Saved search “The old front”, which asks: id:1,2"


@pytest.mark.parametrize("query", ['collection:"front page"', "collection:#1"])
def test_a_collection_is_asked_by_name(archive, named, query):
    found, report = photos_of(archive, query)
    assert (found, report.notes[0]) == ([3], "Collection “Front page”")


def test_a_word_of_a_collections_name_and_more_than_one_term_stay_a_search(archive, named):
    assert photos_of(archive, "collection:front")[0] == [3]
    assert photos_of(archive, 'collection:"Front page" id:1')[0] == []


def test_a_renamed_or_removed_one_is_said(archive, named):
    search, collection, _quoted = named
    archive.do(rename_saved_search, search, "Front in May")
    archive.do(remove_collection, collection)
    for query, words in (
        ('collection:"Front page"', "no collection “Front page”"),
        ("collection:#1", "no collection “#1”"),
    ):
        with pytest.raises(Invalid, match=words):
            photos_of(archive, query)
    for query in ('saved:"The old front"', "saved:#77"):
        with pytest.raises(QueryError, match="there is no saved search"):
            photos_of(archive, query)


def test_a_saved_search_may_be_a_part_of_the_scope(archive, named):
    found, report = photos_of(archive, 'saved:"The old front" -id:2')
    assert (found, report.scope.query) == ([1], 'saved:"The old front" -id:2')
    assert report.notes[0] == "Saved search “The old front”, which asks: id:1,2"


def test_the_stored_report_says_which_and_what_it_asked_then(archive, named, tmp_path):
    asked = scope('saved:"The old front"', "2024-03-01", "2024-03-31")
    report = make_report(archive, "licensing", asked, now=NOW)
    save_report(report, tmp_path / "march.json", "json", archive)
    archive.do(save_search, "The old front", "id:4")
    kept = archive.ask(last_like, "licensing", 'saved:"The old front"', before="2024-04-01")
    assert kept is not None
    assert archive.ask(stored_report, kept.id).notes[0].endswith("id:1,2")


def test_the_command_line_takes_the_names(archive, named, capsys):
    folder = str(archive.path)
    archive.close()
    command = ("--archive", folder, "report", "fixity", "--format", "csv", "--scope")
    assert main([*command, 'saved:"The old front"']) == 0
    assert len(capsys.readouterr().out.splitlines()) >= 3
    assert main([*command, 'saved:"Gone"']) == 2
    assert "no saved search “Gone”" in capsys.readouterr().err
