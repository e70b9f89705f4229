"""Saved searches named within other searches."""

import pytest

from archive import collections, search
from archive.errors import QueryError
from tests.archive.search.world import HOWITZER, MORGUE, RESCUE, TODAY, fill
from tests.factories import an_archive

KEPT = {
    "War desk": "morgue OR howitzer OR рятувальники",
    "March": "taken:2023-03",
    "War, March": 'saved:"War desk" saved:march',
    "“Odd” name": "howitzer",
}


@pytest.fixture
def archive(tmp_path):
    with an_archive(tmp_path / "archive", keep) as opened:
        yield opened


def keep(catalogue):
    catalogue.do(fill)
    for name, query in KEPT.items():
        catalogue.do(collections.save_search, name, query)


def found(archive, query):
    return sorted(archive.ask(search.find, query, today=TODAY).ids)


@pytest.mark.parametrize(
    ("query", "photos"),
    [
        ('saved:"War desk"', [MORGUE, HOWITZER, RESCUE]),
        ('saved:"war DESK" -howitzer', [MORGUE, RESCUE]),
        ('-saved:"War desk" id:1 OR saved:#2', [MORGUE, HOWITZER]),
        ('saved:"War, March"', [MORGUE, HOWITZER]),
        ('saved:"War, March" morgue', [MORGUE]),
        ('saved:("War desk" -march)', [RESCUE]),
        ("saved:mar*", [MORGUE, HOWITZER]),
        ("saved:desk,march", [MORGUE, HOWITZER, RESCUE]),
        ("saved:odd", [HOWITZER]),
    ],
)
def test_a_saved_search_is_a_term_like_any_other(archive, query, photos):
    assert found(archive, query) == photos
    assert archive.ask(search.count, query, today=TODAY) == len(photos)


def test_what_it_stands_for_is_looked_up_anew(archive):
    assert found(archive, "saved:march -morgue") == [HOWITZER]
    archive.do(collections.save_search, "March", "рятувальники")
    assert found(archive, "saved:march -morgue") == [RESCUE]


@pytest.mark.parametrize(
    ("query", "at", "words"),
    [
        ('morgue saved:"War dask"', 7, "no saved search “War dask”, perhaps “War desk”"),
        ("saved:#77", 0, "no saved search “#77”"),
        ("saved:none", 0, "the name of a saved search"),
    ],
)
def test_one_that_is_not_there_is_a_mistake_at_its_place(archive, query, at, words):
    with pytest.raises(QueryError, match=words) as raised:
        archive.ask(search.find, query)
    assert raised.value.params["at"] == at


def test_one_that_asks_for_itself_is_told_with_the_way_round(archive):
    with pytest.raises(QueryError, match="itself: March → War, March → March"):
        archive.ask(search.refuse_circle, "March", 'rain saved:"War, March"')
    archive.do(collections.save_search, "March", 'rain saved:"War, March"')
    with pytest.raises(QueryError, match="itself: War, March → March → War, March"):
        archive.ask(search.find, 'saved:"War, March"')
    told = {one.name: one.problem for one in archive.ask(search.saved_sets)}
    assert told["March"] is not None
    assert told["War desk"] is None


def test_a_mistake_within_one_is_told_of_its_name(archive):
    archive.do(collections.save_search, "March", "taken:soon")
    with pytest.raises(QueryError, match="“March” asks taken:soon") as raised:
        archive.ask(search.find, 'morgue saved:"War, March"')
    assert raised.value.params["at"] == 7


def test_why_names_the_words_that_found_a_photo(archive):
    why = archive.ask(search.explain, 'saved:"War desk" -howitzer', [MORGUE])
    assert [one.text for one in why[MORGUE]] == ["morgue"]


def test_names_are_offered_and_none_found_is_its_own_term(archive):
    offered = archive.ask(search.completions, "saved:", 6)
    assert [one.text for one in offered][:2] == ["saved:March", 'saved:"“Odd” name"']
    assert 'saved:"War desk"' in [
        one.text for one in archive.ask(search.completions, "saved:de", 8)
    ]
    archive.do(collections.save_search, "Nothing", "unheardof")
    assert archive.ask(search.find, "morgue saved:nothing").nothing_for == "saved:nothing"
