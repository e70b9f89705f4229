"""May we run it? One photo, or many, with named reasons and where they come from."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from archive import credits, licences
from archive.catalogue import Catalogue
from archive.desk import Use
from archive.dossier import SaidReason
from archive.ingest import ingest_files
from archive.licences import LicenceTerms
from tests.factories import a_photo, an_archive
from ui import ask
from ui.pictures import Pictures
from ui.rights import Rights
from ui.rights.judging import judge, source_words
from ui.rights.may_we import MayWeRunIt
from ui.selection import Selection
from ui.workspace import Workspace

DAY = QDate(2026, 3, 8)


@pytest.fixture(scope="module")
def three_photos(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("judged")
    notes = {"Xmp.photoshop.Instructions": "NO RESALES. NO ARCHIVES."}
    paths = [
        a_photo(folder / "in" / "one.jpg", seed=1, xmp=notes),
        a_photo(folder / "in" / "two.jpg", seed=2),
        a_photo(folder / "in" / "three.jpg", seed=3, caption=None),
    ]
    with an_archive(folder / "archive") as made:
        ingest_files(made, paths, workers=1)
        made.do(credits.edit_credit, [1, 2, 3], {"category": "agency"})
        terms = LicenceTerms("Wire", media=("web",), valid_to="2026-12-31", photos=(1, 2))
        made.do(licences.add_licence, terms)
    return folder / "archive"


@pytest.fixture
def catalogue(three_photos: Path, tmp_path: Path) -> Iterator[Catalogue]:
    with Catalogue.open(shutil.copytree(three_photos, tmp_path / "a"), who="tester") as opened:
        yield opened


@pytest.fixture
def one(qtbot: QtBot, workspace: Workspace, pictures: Pictures) -> MayWeRunIt:
    for lease in workspace.ask(licences.leases).items:
        workspace.do(licences.confirm_leases, [lease.id])
    made = MayWeRunIt(workspace, pictures, (1,), today=DAY)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def many(qtbot: QtBot, workspace: Workspace, pictures: Pictures) -> MayWeRunIt:
    made = MayWeRunIt(workspace, pictures, (1, 2, 3), today=DAY)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_answer_follows_language_and_print_run(one: MayWeRunIt) -> None:
    terms = LicenceTerms("Book", media=("newspaper",), languages=("de",), print_run=20_000,
                         photos=(1,))  # fmt: skip
    one._workspace.do(licences.add_licence, terms)
    one.use.media.setCurrentIndex(one.use.media.findData("newspaper"))
    assert "20000 copies" in one.reasons.text()
    one.use.copies.setValue(20_000)
    one.use.language.setText("de")
    one.use.language.editingFinished.emit()
    assert "“Book”" in one.reasons.text()
    assert "20000 copies" not in one.reasons.text()
    one.use.copies.setValue(20_001)
    assert one.verdict == "blocked"
    assert "not 20001" in one.reasons.text()
    one.use.language.setText("Klingonese")
    one.refresh()
    assert "Klingonese" in one._error.text()


def test_the_answer_follows_medium_and_territory(one: MayWeRunIt) -> None:
    first = one.reasons.text()
    one.use.media.setCurrentIndex(one.use.media.findData("resale"))
    assert one.verdict == "blocked"
    assert one.reasons.text() != first
    assert "its instructions" in one.reasons.text()
    one.use.place.setText("Nowhereland")
    one.refresh()
    assert "Nowhereland" in one._error.text()
    assert one.reasons.text() == ""


def test_the_day_decides_whether_the_licence_still_holds(one: MayWeRunIt) -> None:
    one.use.date.setDate(QDate(2027, 1, 1))
    assert one.verdict == "blocked"
    assert "licence 1, “Wire”" in one.reasons.text()


def test_many_stand_with_the_worst_first_and_can_be_sifted(qtbot: QtBot, many: MayWeRunIt) -> None:
    rows = many.table.rows.rows
    assert [row.key for row in rows] == [3, 1, 2]
    assert "no caption" in str(rows[0].cells[3])
    assert many.verdict == "blocked"
    qtbot.mouseClick(many._filters["blocked"], Qt.MouseButton.LeftButton)
    assert [row.key for row in many.table.rows.rows] == [3]
    with qtbot.waitSignal(many.photos_opened) as heard:
        many.open_these.click()
    assert heard.args == [(3,)]


def test_enter_in_the_territory_judges_and_does_not_leave(qtbot: QtBot, many: MayWeRunIt) -> None:
    many.use.place.setFocus()
    qtbot.keyClicks(many.use.place, "Polska")
    qtbot.keyClick(many.use.place, Qt.Key.Key_Return)
    assert many.isVisible()
    assert many.use.asked.territory == "Polska"


def test_choosing_a_row_shows_its_reasons(many: MayWeRunIt) -> None:
    many.table.choose(1)
    assert "NO RESALES" in many.reasons.text()
    many.table.choose(3)
    assert "NO RESALES" not in many.reasons.text()


def test_a_source_is_named_down_to_its_place() -> None:
    source = {"kind": "lease", "id": 4, "field": "usage_terms", "start": 2, "end": 9}
    said = SaidReason("restriction", "…", source, "condition", None)
    assert source_words(said, {}) == "restriction 4, its usage terms, characters 3 to 9"
    licence = SaidReason("licensed", "…", {"kind": "licence", "id": 7}, "note", None)
    assert source_words(licence, {7: "Wire"}) == "licence 7, “Wire”"
    assert source_words(SaidReason("x", "…", None, "note", None), {}) == ""


def test_the_action_asks_about_all_chosen_photos(
    panel: Rights, selection: Selection, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[QDialog] = []
    monkeypatch.setattr(ask, "show", lambda dialog: seen.append(dialog) or 0)
    selection.choose([1, 2])
    panel.bindings()["rights.assess"]()
    (dialog,) = seen
    assert isinstance(dialog, MayWeRunIt)
    assert len(dialog.table.rows.rows) == 2


def test_a_photo_that_is_gone_is_left_out(catalogue: Catalogue) -> None:
    answers = catalogue.ask(judge, (1, 2, 3), Use(None, None, "2026-03-08"))
    assert sum(answers.counts.values()) == len(answers.rows) == 3
