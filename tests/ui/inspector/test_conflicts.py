"""A file whose carriers name different people: side by side, settled with one key."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from archive import credits, photos
from archive.catalogue import Catalogue
from archive.ingest import ingest_files
from tests.factories import a_photo, an_archive
from tests.ui.conftest import PanelOf
from ui.inspector import Inspector
from ui.selection import Selection
from ui.workspace import Workspace


@pytest.fixture(scope="module")
def contradicting(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("contradicting")
    photo = a_photo(
        folder / "in" / "one.jpg",
        creator="Hanna Weber",
        credit="Piotr Zielinski/REUTERS",
        caption="Trams run in Krasno.",
    )
    with an_archive(folder / "archive") as made:
        ingest_files(made, [photo], workers=1)
    return folder / "archive"


@pytest.fixture
def catalogue(contradicting: Path, tmp_path: Path) -> Iterator[Catalogue]:
    with Catalogue.open(shutil.copytree(contradicting, tmp_path / "a"), who="tester") as opened:
        yield opened


@pytest.fixture
def inspector(selection: Selection, panel_of: PanelOf) -> Inspector:
    made = panel_of(Inspector, 320, 900)
    selection.choose([1])
    return made


def test_a_digit_says_which_carrier_is_right(
    qtbot: QtBot, inspector: Inspector, catalogue: Catalogue
) -> None:
    assert catalogue.ask(credits.credit, 1).state == "conflict"
    inspector.settle_conflict()
    carriers = inspector._conflicts
    assert carriers.hasFocus()
    first, second, keep = carriers.buttons
    assert "Hanna Weber" in first.toolTip()
    assert "Piotr Zielinski" in second.toolTip()
    assert keep.text().startswith("0")
    qtbot.keyClick(carriers, Qt.Key.Key_9)
    qtbot.keyClick(carriers, Qt.Key.Key_2)
    found = catalogue.ask(credits.credit, 1)
    assert (found.creators, found.state) == (("Piotr Zielinski",), "verified")
    assert not carriers.isVisible()
    catalogue.undo()
    assert catalogue.ask(credits.credit, 1).state == "conflict"


def test_nought_keeps_the_credit_as_it_stands(
    qtbot: QtBot, inspector: Inspector, catalogue: Catalogue
) -> None:
    before = catalogue.ask(credits.credit, 1)
    inspector.settle_conflict()
    qtbot.keyClick(inspector._conflicts, Qt.Key.Key_0)
    after = catalogue.ask(credits.credit, 1)
    assert (after.creators, after.line, after.state) == (before.creators, before.line, "verified")


def test_naming_somebody_behind_a_withheld_byline_asks_why(
    qtbot: QtBot, inspector: Inspector, catalogue: Catalogue, workspace: Workspace
) -> None:
    carriers = inspector._conflicts
    record = catalogue.ask(credits.credit, 1)
    with catalogue.step("test"):
        catalogue.do(_withhold)
    workspace.look()
    inspector._reload()
    inspector.settle_conflict()
    qtbot.keyClick(carriers, Qt.Key.Key_1)
    assert catalogue.ask(credits.credit, 1).creators == record.creators
    assert inspector._conflicts.reason.hasFocus()
    qtbot.keyClicks(inspector._conflicts.reason, "She agreed")
    qtbot.keyClick(inspector._conflicts.reason, Qt.Key.Key_Return)
    assert catalogue.ask(credits.credit, 1).creators == ("Hanna Weber",)


def _withhold(session: object) -> None:
    from archive.credits.edit import credit_row

    credit_row(session, 1).withheld = "stringer"  # type: ignore[arg-type] # a session


def test_a_second_contradiction_takes_the_place_of_the_first(
    qtbot: QtBot, inspector: Inspector, catalogue: Catalogue, workspace: Workspace
) -> None:
    said = {"headline": {"xmp": "Trams", "iim": "Trains"}, "city": {"xmp": "Krasno", "iim": "K"}}
    workspace.do(_contradict, said)
    conflicts = inspector._conflicts
    inspector.settle_conflict()
    assert "1 of 3" in conflicts._title.text()
    qtbot.keyClick(conflicts, Qt.Key.Key_1)
    assert "Headline" in conflicts._title.text()
    qtbot.keyClick(conflicts, Qt.Key.Key_2)
    assert catalogue.ask(photos.rows, [1])[0].headline == "Trains"
    assert "City" in conflicts._title.text()
    assert [button.text() for button in conflicts.buttons] == ["0  Keep as it stands"]
    qtbot.keyClick(conflicts, Qt.Key.Key_0)
    assert not conflicts.isVisible()
    assert not catalogue.ask(photos.rows, [1])[0].has_conflict


def test_a_credit_line_written_differently_twice_is_settled_too(
    qtbot: QtBot, inspector: Inspector, catalogue: Catalogue, workspace: Workspace
) -> None:
    workspace.do(_contradict, {"credit": {"xmp": "One/AP", "iim": "Two/AFP"}})
    inspector.settle_conflict()
    qtbot.keyClick(inspector._conflicts, Qt.Key.Key_2)
    assert catalogue.ask(credits.credit, 1).line == "Two/AFP"
    focused = QApplication.focusWidget()
    assert not isinstance(focused, QLineEdit | QPlainTextEdit), "the next digit must go nowhere"
    assert not inspector._conflicts.isVisible()
    catalogue.undo()
    assert catalogue.ask(photos.rows, [1])[0].has_conflict


def test_a_line_that_names_nobody_does_not_take_the_maker_away(
    qtbot: QtBot, inspector: Inspector, catalogue: Catalogue, workspace: Workspace
) -> None:
    before = catalogue.ask(credits.credit, 1).creators
    assert before
    workspace.do(_contradict, {"credit": {"xmp": "REUTERS", "iim": "Getty Images"}})
    inspector.settle_conflict()
    qtbot.keyClick(inspector._conflicts, Qt.Key.Key_2)
    found = catalogue.ask(credits.credit, 1)
    assert (found.line, found.creators) == ("Getty Images", before)


def _contradict(session: object, said: dict[str, dict[str, str]]) -> None:
    from archive.store.models import Photo

    photo = session.get(Photo, 1)  # type: ignore[attr-defined] # a session
    photo.conflicts = {**photo.conflicts, **said}
