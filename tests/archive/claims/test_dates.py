"""Dates set right by hand: read as people type them, kept under another article day, undone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive import articles, claims
from archive.article_import import import_text
from archive.claims.dates import days_of
from archive.errors import Invalid, NotFound

TEXT = """\
Flood leaves hundreds without homes

The relief office in Lanckow said that 4,200 homes were under water on Tuesday.
"""


@pytest.fixture
def flood(catalogue):
    return import_text(catalogue, TEXT, published="2024-01-31")


def dated(catalogue, article_id):
    return next(c for c in catalogue.ask(articles.article, article_id).claims if c.dates)


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("2024-03-12", ("2024-03-12", "2024-03-12", "day")),
        ("2024-02", ("2024-02-01", "2024-02-29", "month")),
        ("2023", ("2023-01-01", "2023-12-31", "year")),
        ("2024-03-01..2024-03-12", ("2024-03-01", "2024-03-12", "day")),
        ("2024-03-01 – 2024-03-12", ("2024-03-01", "2024-03-12", "day")),
        ("2024-03 to 2024-04", ("2024-03-01", "2024-04-30", "month")),
        ("..2024-03-12", (None, "2024-03-12", "day")),
        ("2024-03-01..", ("2024-03-01", None, "day")),
    ],
)
def test_days_as_people_type_them(typed, days):
    assert days_of(typed) == days


@pytest.mark.parametrize(
    "typed", ["", "..", "Tuesday", "2024-13", "2024-02-30", "12.03.2024", "2024-03-12..2024-03-01",
              "2024..2025..2026"],
)  # fmt: skip
def test_what_is_no_day_is_said(typed):
    with pytest.raises(Invalid):
        days_of(typed)


@given(st.text(max_size=30))
def test_anything_typed_is_days_or_refused(typed):
    try:
        first, last, _precision = days_of(typed)
    except Invalid:
        return
    assert first or last


@given(st.dates(), st.dates())
def test_days_shown_are_read_again_as_they_are(one, other):
    first, last = sorted((one.isoformat(), other.isoformat()))
    assert days_of(claims.days_words(first, last))[:2] == (first, last)


def test_a_corrected_date_stays_when_the_article_gets_another_day(catalogue, flood):
    before = dated(catalogue, flood)
    assert before.dates[0].first == "2024-01-30"
    catalogue.do(claims.edit_date, before.dates[0].id, "2024-01-23")
    catalogue.do(articles.edit_article, flood, published="2024-02-28")
    after = dated(catalogue, flood)
    assert (after.dates[0].first, after.dates[0].last) == ("2024-01-23", "2024-01-23")
    assert after.state == "edited"
    catalogue.undo()
    catalogue.undo()
    assert dated(catalogue, flood) == before


def test_a_date_that_is_none_is_taken_away_and_comes_back(catalogue, flood):
    before = dated(catalogue, flood)
    catalogue.do(claims.remove_date, before.dates[0].id)
    assert catalogue.ask(claims.claim, before.id).dates == ()
    with pytest.raises(NotFound):
        catalogue.do(claims.edit_date, before.dates[0].id, "2024")
    catalogue.undo()
    assert dated(catalogue, flood) == before


def at(words):
    start = TEXT.index(words)
    return start, start + len(words)


def test_a_missed_date_means_what_its_words_say_or_what_is_typed(catalogue, flood):
    before = dated(catalogue, flood)
    catalogue.do(claims.remove_date, before.dates[0].id)
    catalogue.do(claims.add_date, before.id, *at("on Tuesday"))
    (read,) = dated(catalogue, flood).dates
    assert (read.first, read.span.text) == ("2024-01-30", "Tuesday")
    catalogue.do(articles.edit_article, flood, published="2024-02-28")
    assert dated(catalogue, flood).dates[0].first == "2024-02-27"
    catalogue.undo()
    catalogue.undo()
    catalogue.do(claims.add_date, before.id, *at("under water"), "2023-12..2024-01")
    (told,) = catalogue.ask(claims.claim, before.id).dates
    assert (told.first, told.last) == ("2023-12-01", "2024-01-31")
    catalogue.do(articles.edit_article, flood, published="2024-02-28")
    assert catalogue.ask(claims.claim, before.id).dates == (told,)


def test_words_that_say_no_day_need_one(catalogue, flood):
    before = dated(catalogue, flood)
    for place, days in (
        (at("under water"), None),
        (at("under water"), "some day"),
        ((7, 7), "2024"),
    ):
        with pytest.raises(Invalid):
            catalogue.do(claims.add_date, before.id, *place, days)
    with pytest.raises(NotFound):
        catalogue.do(claims.add_date, 4711, 0, 3, "2024")
    assert dated(catalogue, flood) == before
