"""A protected name in a printed article is blacked out wherever the article is read, place kept."""

import json
from pathlib import Path

import pytest

from archive import articles, claims
from archive.article_import import import_text
from archive.cli.main import main
from archive.credits import lift_protection, protect_name
from archive.reports import make_report, scope
from archive.store.models import Photo, Text
from tests.factories import an_archive

TEXT = """\
Stringer Vera Kovalenko photographs the front

The commander said on Tuesday that Vera
Kovalenko took 40 pictures of the bridge. “Kovalenko, Vera was brave,” said Oleh Tkach, a medic.

Kovalenko claimed that 12 boats had sunk. The police denied it.
"""


def a_photo(session):
    row = Photo(image_hash="0" * 64, width=4, height=3, format="jpeg", caption="A bridge")
    session.add(row)
    session.flush()
    return row.id


@pytest.fixture
def protected(catalogue):
    article = import_text(catalogue, TEXT, published="2024-01-31")
    photo = catalogue.do(a_photo).value
    catalogue.do(protect_name, photo, "Vera Kovalenko", "she lives there")
    return article, photo


def test_the_name_is_nowhere_and_every_place_is_kept(catalogue, protected):
    article, photo = protected
    detail = catalogue.ask(articles.article, article)
    assert "Kovalenko" not in repr(detail)
    assert len(detail.text) == len(TEXT)
    assert detail.text.count("\n") == TEXT.count("\n")
    for part in (*detail.parts, *detail.claims, *detail.captions):
        assert detail.text[part.span.start : part.span.end] == part.span.text
    page = catalogue.ask(claims.claims)
    assert "Kovalenko" not in repr(page)
    assert "Kovalenko" not in repr(catalogue.ask(claims.claim, page.items[0].id))
    assert "Kovalenko" not in repr(catalogue.ask(claims.series, claims.SeriesFilter(least=1)))
    assert "Kovalenko" not in repr(catalogue.ask(articles.articles))
    assert "Kovalenko" not in repr(catalogue.ask(articles.versions, article))
    ledger = make_report(catalogue, "claims", scope("", None, None), now="2024-02-01T00:00Z")
    assert ledger.rows
    assert "Kovalenko" not in repr(ledger)
    catalogue.do(lift_protection, photo, "she is safe")
    assert catalogue.ask(articles.article, article).text == TEXT


def test_what_was_printed_stays_what_it_was(catalogue, protected):
    assert catalogue.ask(lambda session: session.get_one(Text, 1).body) == TEXT


def test_the_command_line_shows_no_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    with an_archive(tmp_path / "a", who="test") as made:
        import_text(made, TEXT, published="2024-01-31")
        made.do(protect_name, made.do(a_photo).value, "Vera Kovalenko", "she lives there")
    for words in (["article", "show", "1"], ["article", "list"], ["claim", "list"]):
        for form in ([], ["--json"]):
            capsys.readouterr()
            assert main(["--archive", str(tmp_path / "a"), *form, *words]) == 0
            said = capsys.readouterr().out
            assert "Kovalenko" not in said
            assert not form or json.loads(said)
