"""Claimants that are one are made one, claims of another are parted; undo takes either back."""

import pytest

from archive import claims
from archive.article_import import import_text
from archive.catalogue import Catalogue
from tests.ui.conftest import PanelOf
from ui import ask
from ui.claims import Claims

TEXT = """\
The quarry

Anna Reil, the mayor, said that 120 houses had been destroyed.

The fire service said that 9 boats had been brought.

“There are 14 people in the hospital,” Annie Reill said.
"""


@pytest.fixture
def panel(catalogue: Catalogue, panel_of: PanelOf) -> Claims:
    import_text(catalogue, TEXT, published="2024-03-09")
    return panel_of(Claims, 1000, 500)


def claimants(catalogue: Catalogue) -> list[str | None]:
    return [claim.claimant for claim in catalogue.ask(claims.claims).items]


def test_two_spellings_are_made_one_and_parted_again(
    panel: Claims, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = claimants(catalogue)
    assert set(before) == {"Anna Reil", "Annie Reill", "fire service"}
    monkeypatch.setattr(ask, "choice", lambda _w, _t, _l, names: names.index("Anna Reil"))
    chosen = [c for c in catalogue.ask(claims.claims).items if c.claimant_id is not None]
    panel._claimants.make_one(chosen)
    assert set(claimants(catalogue)) == {"Anna Reil", "fire service"}

    mistaken = next(c for c in catalogue.ask(claims.claims).items if "hospital" in c.span.text)
    panel.show_claim(mistaken.id)
    assert panel.table.chosen_keys == (mistaken.id,)
    monkeypatch.setattr(ask, "text", lambda *_args, **_kw: "Annie Reill")
    panel.bindings()["claimant.part"]()
    assert claimants(catalogue) == before
    catalogue.undo()
    assert set(claimants(catalogue)) == {"Anna Reil", "fire service"}
    catalogue.undo()
    assert claimants(catalogue) == before


@pytest.mark.parametrize("name", ["Anna Reil", "fire service"])
def test_a_mere_description_is_made_one_with_somebody_too(
    panel: Claims, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    before = claimants(catalogue)
    monkeypatch.setattr(ask, "choice", lambda _w, _t, _l, names: names.index(name))
    panel.table.selectAll()
    panel.bindings()["claimant.one"]()
    assert set(claimants(catalogue)) == {name}
    catalogue.undo()
    assert claimants(catalogue) == before


def test_what_cannot_be_made_one_or_parted_is_said(panel: Claims, catalogue: Catalogue) -> None:
    before = claimants(catalogue)
    panel.table.choose_first()
    panel.bindings()["claimant.one"]()
    panel.table.selectAll()
    panel.bindings()["claimant.part"]()
    panel.hide()
    panel.bindings()["claimant.one"]()
    assert claimants(catalogue) == before
