"""The parser beside the rules: switched on, its claims carry its name; it is never in the way."""

import importlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from archive import articles
from archive.article_import.run import bring_in, bring_in_again
from archive.catalogue import Catalogue
from archive.cli.main import main
from archive.extras import NLP
from archive.syntax import engine, parser
from archive.syntax.parser import parser_if
from tests.archive.syntax import stand_in

TEXT = """\
Quarry dispute goes on

KHUST, 12 March - The mayor said on Tuesday that 14 lorries had passed the checkpoint overnight.

Residents hissed the quarry was killing their trees.

The road stays closed. Nobody at the quarry could be reached on the matter.
"""


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    stand_in.write(tmp_path / "site")
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    importlib.invalidate_caches()
    engine.version.cache_clear()
    yield
    parser.worker.close()
    engine.version.cache_clear()


def read(catalogue: Catalogue, text: str = TEXT) -> list[articles.ClaimRecord]:
    done = bring_in(catalogue, text)
    return list(catalogue.ask(articles.article, done.article_id).claims)


@pytest.mark.usefixtures("installed")
def test_switched_off_or_missing_it_is_not_even_loaded(catalogue: Catalogue) -> None:
    assert parser_if(frozenset()) is None
    assert {claim.engine.split()[0] for claim in read(catalogue)} == {"rules"}
    assert parser.worker.kept == []
    assert "spacy" not in sys.modules


@pytest.mark.usefixtures("installed")
def test_switched_on_it_adds_claims_that_say_who_read_them(catalogue: Catalogue) -> None:
    without = {claim.span for claim in read(catalogue)}
    catalogue.extras = frozenset([NLP])
    first = catalogue.ask(articles.articles).items[0].id
    more = "It rained in the evening, and the square was empty."
    bring_in_again(catalogue, first, f"{TEXT}\n{more}\n")
    claims = catalogue.ask(articles.article, first).claims
    (added,) = [claim for claim in claims if claim.engine.startswith("parser")]
    assert added.engine == "parser 1 (spaCy 9.9)"
    assert added.span.text == "the quarry was killing their trees"
    assert added.span not in without
    assert added.cue is not None
    assert added.cue.text == "hissed"
    assert added.claimant == "Residents"
    assert without <= {claim.span for claim in claims}  # those of the rules are as they were


@pytest.mark.usefixtures("installed")
def test_where_it_breaks_the_rules_read_alone_and_it_is_told(catalogue: Catalogue) -> None:
    catalogue.extras = frozenset([NLP])
    done = bring_in(catalogue, TEXT.replace("Nobody", "BREAKS. Nobody"))
    assert "The parser did not read the article" in done.notes[-1]
    engines = {claim.engine for claim in catalogue.ask(articles.article, done.article_id).claims}
    assert [name.split()[0] for name in engines] == ["rules"]


def test_it_is_not_asked_about_other_languages(catalogue: Catalogue, installed: None) -> None:
    catalogue.extras = frozenset([NLP])
    read(catalogue, "Міст закрито\n\nМер повідомив, що 14 вантажівок проїхали через міст.\n")
    assert parser.worker.kept == []


@pytest.mark.usefixtures("installed")
def test_the_command_line_asks_for_it_by_name(
    catalogue: Catalogue, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "article.txt"
    file.write_text(TEXT, encoding="utf-8")
    words = ["--archive", str(catalogue.path), "--json", "article", "add", str(file)]
    assert main([*words, "--parser"]) == 0
    found = json.loads(capsys.readouterr().out)["claims"]
    assert "parser 1 (spaCy 9.9)" in {claim["engine"] for claim in found}


def test_who_asks_for_it_without_having_it_is_told(
    catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    words = ["--archive", str(catalogue.path), "article", "add", "x.txt", "--parser"]
    assert main(words) == 1
    assert "./dev extras nlp" in capsys.readouterr().err
