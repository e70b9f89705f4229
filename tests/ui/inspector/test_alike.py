"""A credit changed on one photo is offered to those that came with the same one."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from archive import credits
from archive.catalogue import Catalogue
from archive.ingest import ingest_files
from tests.factories import a_photo, an_archive, some_photos
from tests.ui.conftest import PanelOf
from ui import ask
from ui.inspector import Inspector
from ui.inspector.alike import AlikeDialog
from ui.selection import Selection


@pytest.fixture(scope="module")
def four(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("four")
    other = a_photo(folder / "in" / "x.jpg", seed=99, creator="Jan Wilk", credit="AP")
    with an_archive(folder / "archive") as made:
        ingest_files(made, [*some_photos(folder / "in", 3), other], workers=1)
    return folder / "archive"


@pytest.fixture
def catalogue(four: Path, tmp_path: Path) -> Iterator[Catalogue]:
    with Catalogue.open(shutil.copytree(four, tmp_path / "a"), who="tester") as opened:
        yield opened


@pytest.fixture
def inspector(selection: Selection, panel_of: PanelOf) -> Inspector:
    made = panel_of(Inspector, 320, 900)
    selection.choose([1])
    return made


def retype(qtbot: QtBot, inspector: Inspector, words: str) -> None:
    inspector.edit_credit()
    inspector._credit.line.editor.selectAll()
    qtbot.keyClicks(inspector._credit.line.editor, words)
    inspector._credit.commit()


def test_the_others_are_shown_before_they_change_and_change_in_one_step(
    qtbot: QtBot, inspector: Inspector, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[object, ...]] = []

    def look(dialog: QDialog) -> int:
        assert isinstance(dialog, AlikeDialog)
        seen.extend(row.cells for row in dialog.table.rows.rows)
        assert catalogue.ask(credits.credit, 2).line == "REUTERS"
        dialog.start.click()
        return dialog.result()

    monkeypatch.setattr(ask, "show", look)
    assert not inspector._credit.alike.isVisible()
    retype(qtbot, inspector, "Olena Marchuk/Reuters")
    assert "2 others" in inspector._credit.alike.text()
    inspector._credit.alike.click()
    assert [(cells[0], cells[2], cells[3]) for cells in seen] == [
        (2, "REUTERS", "Olena Marchuk/Reuters"),
        (3, "REUTERS", "Olena Marchuk/Reuters"),
    ]
    lines = [catalogue.ask(credits.credit, each).line for each in (1, 2, 3, 4)]
    assert lines == [*["Olena Marchuk/Reuters"] * 3, "AP"]
    catalogue.undo()
    assert catalogue.ask(credits.credit, 2).line == "REUTERS"
    assert catalogue.ask(credits.credit, 1).line == "Olena Marchuk/Reuters"


def test_another_photo_takes_the_offer_away(
    qtbot: QtBot, inspector: Inspector, selection: Selection
) -> None:
    retype(qtbot, inspector, "Somebody/Reuters")
    assert inspector._credit.alike.isVisible()
    selection.choose([4])
    assert not inspector._credit.alike.isVisible()
    retype(qtbot, inspector, "Jan Wilk/AP")
    assert not inspector._credit.alike.isVisible(), "no other came with this credit"
