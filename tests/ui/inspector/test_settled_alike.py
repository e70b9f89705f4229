"""A conflict settled on one photo is offered to those whose files contradict themselves alike."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from sqlalchemy.orm import Session

from archive import credits
from archive.catalogue import Catalogue
from archive.dossier import dossier
from archive.dossier.contradictions import contradictions, settle
from archive.ingest import ingest_files
from archive.store.models import Photo
from tests.factories import a_photo, an_archive
from tests.ui.conftest import PanelOf
from ui import ask
from ui.inspector import Inspector
from ui.inspector.alike import SettledAlikeDialog
from ui.selection import Selection


@pytest.fixture(scope="module")
def shoot(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("shoot")
    said = {"creator": "Hanna Weber", "credit": "PIOTR ZIELINSKI/REUTERS"}
    files = [a_photo(folder / "in" / f"{n}.jpg", seed=n, caption=f"Tram {n}.", **said)
             for n in (1, 2, 3)]  # fmt: skip
    other = a_photo(folder / "in" / "4.jpg", seed=4, creator="Jo Li", credit="Al Bo/REUTERS")
    with an_archive(folder / "archive") as made:
        ingest_files(made, [*files, other], workers=1)
    return folder / "archive"


@pytest.fixture
def catalogue(shoot: Path, tmp_path: Path) -> Iterator[Catalogue]:
    with Catalogue.open(shutil.copytree(shoot, tmp_path / "a"), who="tester") as opened:
        yield opened


@pytest.fixture
def inspector(selection: Selection, panel_of: PanelOf) -> Inspector:
    made = panel_of(Inspector)
    selection.choose([1])
    return made


def test_the_others_are_shown_and_answered_in_one_step(
    inspector: Inspector, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[object, ...]] = []

    def look(dialog: QDialog) -> int:
        assert isinstance(dialog, SettledAlikeDialog)
        seen.extend(row.cells for row in dialog.table.rows.rows)
        dialog.start.click()
        return dialog.result()

    monkeypatch.setattr(ask, "show", look)
    inspector._conflicts.buttons[1].click()
    assert inspector._conflicts.isVisible()
    assert "2 others" in inspector._conflicts.alike.text()
    inspector._conflicts.alike.click()
    assert [(cells[0], cells[3]) for cells in seen] == [
        (2, "Piotr Zielinski"),
        (3, "Piotr Zielinski"),
    ]
    makers = [catalogue.ask(credits.credit, each).creators for each in (1, 2, 3, 4)]
    assert makers == [*[("Piotr Zielinski",)] * 3, ("Jo Li",)]
    assert not inspector._conflicts.isVisible()
    catalogue.undo()
    assert catalogue.ask(credits.credit, 2).creators == ("Hanna Weber",)
    assert catalogue.ask(credits.credit, 1).creators == ("Piotr Zielinski",)


def test_another_photo_takes_the_offer_away(inspector: Inspector, selection: Selection) -> None:
    inspector._conflicts.buttons[0].click()
    assert inspector._conflicts.alike.isVisible()
    selection.choose([4])
    assert not inspector._conflicts.alike.isVisible()


def contradict_twice(session: Session) -> None:
    session.get_one(Photo, 1).conflicts = {
        "credit": {"byline": "Hanna Weber", "credit": "Piotr Zielinski"},
        "creators": {"xmp": "Hanna Weber", "iim": "PIOTR ZIELINSKI"},
        "city": {"xmp": "Krasno", "iim": "Krosno"},
    }


def test_who_made_it_is_asked_once(catalogue: Catalogue) -> None:
    catalogue.do(contradict_twice)
    maker, byline, city = contradictions(catalogue.ask(dossier, 1))
    assert (maker.maker, byline.field, city.field) == (True, "creators", "city")
    catalogue.do(settle, 1, maker, "Piotr Zielinski")
    (left,) = contradictions(catalogue.ask(dossier, 1))
    assert left.field == "city"
    assert catalogue.ask(credits.credit, 1).creators == ("Piotr Zielinski",)


def test_a_name_in_capitals_is_stored_as_people_write_it(catalogue: Catalogue) -> None:
    catalogue.do(contradict_twice)
    _maker, byline, _city = contradictions(catalogue.ask(dossier, 1))
    catalogue.do(settle, 1, byline, "PIOTR ZIELINSKI")
    assert catalogue.ask(credits.credit, 1).creators == ("Piotr Zielinski",)
