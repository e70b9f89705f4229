"""Comparing over many articles: what it shows is what each article shows, and it stays cheap."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import event

from archive import articles, claims
from archive.article_import import Given, bring_in
from archive.catalogue import Catalogue
from archive.credits import protect_name
from archive.store.models import Photo
from tests.factories import an_archive

TOLL = """\
Toll rises in Derna

Key points
• The ministry said {point} people were killed in Derna.

The ministry said on Tuesday that {body} people were killed in Derna, where {houses} houses fell.

Hanna Lind took pictures of it.
"""


@pytest.fixture
def many(tmp_path: Path) -> Iterator[Catalogue]:
    with an_archive(tmp_path / "archive", fifty_articles) as opened:
        yield opened


def fifty_articles(catalogue: Catalogue) -> None:
    for number in range(1, 51):
        toll = 400 + number
        text = TOLL.format(point=toll + 90 * (number % 2), body=toll, houses=number + 20)
        day = f"2024-{1 + number // 28:02}-{1 + number % 28:02}"
        bring_in(catalogue, text, Given(url=f"https://paper.example/{number}", published=day))


@contextmanager
def statements(catalogue: Catalogue) -> Iterator[list[str]]:
    """Collect what is asked of the database."""
    asked: list[str] = []

    def note(_connection, _cursor, statement, *_more):
        asked.append(statement)

    engine = catalogue.ask(lambda session: session.get_bind())
    event.listen(engine, "before_cursor_execute", note)
    yield asked
    event.remove(engine, "before_cursor_execute", note)


def test_key_points_of_all_articles_are_checked_as_those_of_each(many):
    one_by_one = [
        (number, check)
        for number in range(1, 51)
        for check in many.ask(articles.article, number).checks
        if check.kind == "drift"
    ]
    found = [(one.article_id, one.check) for one in many.ask(articles.key_point_checks)]
    assert found == one_by_one
    assert [number for number, _check in found] == list(range(1, 51, 2))
    (alone,) = many.ask(articles.key_point_checks, article_id=7)
    assert (alone.article_id, alone.check) == found[3]


def test_a_rejected_key_point_is_checked_no_more(many):
    (first, *_rest) = many.ask(articles.key_point_checks)
    many.do(claims.reject_claims, [first.check.claims[0]])
    assert first.article_id not in {one.article_id for one in many.ask(articles.key_point_checks)}


def test_no_article_is_opened_for_it(many):
    photo = many.do(_photo).value
    many.do(protect_name, photo, "Hanna Lind", "asked for it")
    with statements(many) as asked:
        assert many.ask(articles.key_point_checks)
        assert many.ask(claims.comparisons)
    assert len(asked) < 25


def _photo(session):
    row = Photo(image_hash="0" * 64, width=4, height=3, format="jpeg")
    session.add(row)
    session.flush()
    return row.id


def test_the_comparisons_of_one_article_are_not_pushed_out_by_others(many):
    for number in (1, 25, 50):
        found = many.ask(claims.comparisons, article_id=number)
        assert found
        assert all(number in one.articles for one in found)
        assert len({(one.text, one.articles) for one in found}) == len(found)
