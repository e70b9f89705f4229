"""A protected name cannot be searched for: not as words, phrase, prefix, claimant or headline."""

import pytest

from archive.article_import import import_text
from archive.credits import lift_protection, protect_name
from archive.search import completions, count, explain, find, near
from archive.store.models import Appearance, Photo
from tests.factories import an_archive

TEXT = """\
Vera Kovalenko photographs the front

The commander said on Tuesday that Vera Kovalenko took 40 pictures of the bridge.

Vera Kovalenko claimed that 12 boats had sunk. The police denied it.
"""


def photos_in(session, article):
    numbers = []
    for at, printed in enumerate(("A bridge. Photo: Vera Kovalenko", "Boats. Kovalenko, Vera")):
        row = Photo(image_hash=str(at) * 64, width=4, height=3, format="jpeg", caption="A bridge")
        session.add(row)
        session.flush()
        session.add(Appearance(photo_id=row.id, article_id=article, caption_printed=printed,
                               status="published", publication="Herald"))  # fmt: skip
        numbers.append(row.id)
    session.flush()
    return numbers


SEARCHES = [
    "kovalenko", '"vera kovalenko"', "vera kovalenko", "kovalen*", "коваленко",
    "article:kovalenko", 'article:"vera kovalenko photographs"', "article:koval*",
    "claim:kovalenko", 'claim:"vera kovalenko took"', "claimant:kovalenko",
    'claimant:"vera kovalenko"',
]  # fmt: skip


@pytest.fixture
def archive(tmp_path):
    with an_archive(tmp_path / "archive", filled) as opened:
        yield opened


def filled(catalogue):
    article = import_text(catalogue, TEXT, published="2024-01-31")
    assert catalogue.do(photos_in, article).value == [1, 2]


def test_without_protection_all_of_them_find_it(archive):
    assert [query for query in SEARCHES if not archive.ask(count, query)] == []


@pytest.mark.parametrize("query", SEARCHES)
def test_nothing_finds_a_protected_name(archive, query):
    archive.ask(count, query)  # what is kept from before is of no use either
    archive.do(protect_name, 1, "Vera Kovalenko", "she lives there")
    assert archive.ask(count, query) == 0
    assert "ovalenko" not in repr(archive.ask(find, query).near).replace(query, "")
    archive.do(lift_protection, 1, "she is safe")
    assert archive.ask(count, query) > 0


def test_the_rest_of_the_words_is_still_found(archive):
    archive.do(protect_name, 1, "Vera Kovalenko", "she lives there")
    assert archive.ask(count, "boats") == 1
    assert archive.ask(count, 'article:"photographs the front"') == 2
    assert archive.ask(count, 'claim:"boats had sunk"') == 2
    reasons = archive.ask(explain, "boats", [1, 2])
    assert "ovalenko" not in repr(reasons)


def test_completion_and_near_spellings_do_not_offer_it(archive):
    archive.do(protect_name, 1, "Vera Kovalenko", "she lives there")
    for typed in ("kova", "vera", "claimant:kov", "by:kov", "person:kov"):
        assert "ovalenko" not in repr(archive.ask(completions, typed, len(typed)))
    assert "ovalenko" not in repr(archive.ask(near, "kovalenka"))
