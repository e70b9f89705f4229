"""Deciding for many photos shows beforehand which verdicts would change."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from archive import credits, licences
from archive.catalogue import Catalogue
from archive.ingest import ingest_files
from archive.licences import LicenceTerms
from archive.rights import assess_photo
from tests.factories import an_archive, some_photos
from ui.rights.decide_dialog import DecideDialog
from ui.workspace import Workspace


@pytest.fixture(scope="module")
def several(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("several")
    with an_archive(folder / "archive") as made:
        ingest_files(made, some_photos(folder / "in", 3), workers=1)
        made.do(credits.edit_credit, [1, 2], {"category": "social"})
        made.do(credits.edit_credit, [3], {"category": "staff"})
        made.do(licences.add_licence, LicenceTerms("Singles", valid_to="2999-12-31"))
        made.do(licences.add_licence, LicenceTerms("Everything", supplier="Nobody"))
    return folder / "archive"


@pytest.fixture
def catalogue(several: Path, tmp_path: Path) -> Iterator[Catalogue]:
    with Catalogue.open(shutil.copytree(several, tmp_path / "a"), who="tester") as opened:
        yield opened


@pytest.fixture
def dialog(qtbot: QtBot, workspace: Workspace) -> DecideDialog:
    made = DecideDialog(workspace, (1, 2, 3))
    qtbot.addWidget(made)
    made.show()
    return made


def verdicts(catalogue: Catalogue) -> list[str]:
    return [catalogue.ask(assess_photo, each).verdict for each in (1, 2, 3)]


def test_what_is_foreseen_comes_true_and_one_undo_takes_it_back(
    dialog: DecideDialog, catalogue: Catalogue
) -> None:
    before = verdicts(catalogue)
    assert before[0] == "unknown"
    assert not dialog.start.isEnabled()
    assert "Choose" in dialog.start.toolTip()
    dialog.granted_by.setText("Ilse Krone")
    dialog.refresh()
    assert not dialog.start.isEnabled(), "nobody said how it was obtained"
    dialog.how.setText("by telephone")
    dialog.refresh()
    foreseen = {row.key: str(row.cells[3]) for row in dialog.table.rows.rows}
    assert set(foreseen) == {1, 2}
    assert "2 ×" in dialog.preview.text()
    assert verdicts(catalogue) == before, "nothing is written yet"
    dialog.start.click()
    after = verdicts(catalogue)
    assert after[:2] == ["conditions", "conditions"]
    assert all("Conditions" in words for words in foreseen.values())
    assert catalogue.undo().value == "decide_rights"
    assert verdicts(catalogue) == before


def test_a_licence_and_a_category_are_decided_together(
    dialog: DecideDialog, catalogue: Catalogue
) -> None:
    assert (
        dialog.licence.findText(
            "Everything",
        )
        < 0
    )
    dialog.licence.setCurrentIndex(1)
    dialog.category.setCurrentIndex(dialog.category.findData("agency"))
    dialog.start.click()
    assert catalogue.ask(licences.covered_photos, 1) == (1, 2, 3)
    assert {catalogue.ask(credits.credit, each).category for each in (1, 2, 3)} == {"agency"}


def test_a_category_can_be_taken_away_from_all(dialog: DecideDialog, catalogue: Catalogue) -> None:
    dialog.category.setCurrentIndex(dialog.category.count() - 1)
    assert dialog.start.isEnabled()
    dialog.start.click()
    assert catalogue.ask(credits.credit, 3).category is None
