"""Claims leave for other programs: chosen or shown, in one of three forms."""

import json
from pathlib import Path

import pytest

from archive import claims
from archive.article_import import Given, bring_in
from archive.catalogue import Catalogue
from tests.factories import ARTICLE
from tests.ui.conftest import PanelOf
from ui import ask
from ui.claims import Claims
from ui.claims.export import FORMS
from ui.messages import Messages


@pytest.fixture
def panel(catalogue: Catalogue, panel_of: PanelOf) -> Claims:
    bring_in(catalogue, ARTICLE, Given(published="2024-03-09"))
    return panel_of(Claims, 1000, 500)


def save(panel: Claims, form: str, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    number = [each[0] for each in FORMS].index(form)
    monkeypatch.setattr(ask, "choice", lambda *_args: number)
    monkeypatch.setattr(ask, "file_to_save", lambda *_args, **_named: target)
    panel.bindings()["claim.export"]()


@pytest.mark.parametrize(("form", "suffix"), [(form, suffix) for form, _words, suffix in FORMS])
def test_what_is_shown_is_written(
    panel: Claims,
    catalogue: Catalogue,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    form: str,
    suffix: str,
) -> None:
    first = catalogue.ask(claims.claims).items[0]
    catalogue.do(claims.accept_claims, [first.id])
    target = tmp_path / f"out.{suffix}"
    save(panel, form, target, monkeypatch)
    text = target.read_text(encoding="utf-8")
    assert first.span.text in text
    if form == "jsonld":
        kinds = [node["@type"] for node in json.loads(text)["@graph"]]
        assert kinds.count("Claim") == catalogue.ask(claims.claims).total
        assert "ClaimReview" in kinds
    if form == "webannotation":
        assert "TextQuoteSelector" in text
        assert "TextPositionSelector" in text


def test_several_chosen_claims_are_written_alone(
    panel: Claims, catalogue: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    panel._messages.said.connect(lambda _kind, text, *_rest: said.append(text))
    panel.table.selectAll()
    model, chosen = panel.table.claims, panel.table.selectionModel()
    chosen.select(model.index(0, 0), chosen.SelectionFlag.Deselect | chosen.SelectionFlag.Rows)
    save(panel, "csv", tmp_path / "out.csv", monkeypatch)
    lines = (tmp_path / "out.csv").read_bytes().split(b"\r\n")
    assert len(lines) - 2 == catalogue.ask(claims.claims).total - 1
    catalogue.do(claims.reject_claims, panel.table.chosen_keys[:1])
    save(panel, "csv", tmp_path / "out.csv", monkeypatch)
    assert ["rejected" in text for text in said] == [False, True]


def test_a_file_that_cannot_be_written_is_said(
    panel: Claims, messages: Messages, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    panel._workspace.failed.connect(said.append)
    save(panel, "csv", tmp_path / "nowhere" / "out.csv", monkeypatch)
    assert said
    assert "no such folder" in said[0]
