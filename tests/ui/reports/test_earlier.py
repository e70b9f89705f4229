"""Reports that were handed over: opened again, compared, made anew."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from archive.appearances import AppearanceTerms, add_appearance
from archive.catalogue import Catalogue
from archive.ingest import ingest_files
from archive.reports import make_report, save_report, scope
from tests.factories import a_photo
from ui import ask
from ui.messages import Messages
from ui.pictures import Pictures
from ui.reports import Reports
from ui.reports.dialog import ReportDialog
from ui.reports.earlier import EarlierReports
from ui.reports.periods import month_words
from ui.selection import Selection
from ui.workspace import Workspace


def hand_over(catalogue: Catalogue, folder: Path, kind: str, since: str, until: str) -> None:
    report = make_report(catalogue, kind, scope("", since, until), now=f"{until}T12:00:00Z")
    save_report(report, folder / f"{kind}-{since}.csv", "csv", catalogue)


@pytest.fixture
def catalogue(catalogue: Catalogue, tmp_path: Path) -> Catalogue:
    """An archive with a photo that ran in March and in April, and reports on February and March."""
    (photo,) = ingest_files(catalogue, [a_photo(tmp_path / "a.jpg")], workers=1).added
    for day in ("2024-03-08", "2024-04-02", "2024-04-09"):
        used = AppearanceTerms(publication="Post", medium="print", used_from=day, used_to=day)
        catalogue.do(add_appearance, photo, used)
    hand_over(catalogue, tmp_path, "usage", "2024-02-01", "2024-02-29")
    hand_over(catalogue, tmp_path, "usage", "2024-03-01", "2024-03-31")
    hand_over(catalogue, tmp_path, "gaps", "2024-03-01", "2024-03-31")
    return catalogue


@pytest.fixture
def earlier(qtbot: QtBot, workspace: Workspace) -> EarlierReports:
    made = EarlierReports(workspace)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_newest_is_shown_as_it_was(earlier: EarlierReports) -> None:
    rows = [row.cells[:3] for row in earlier.list.rows.rows]
    assert [cells[1] for cells in rows] == ["What is missing", "Use by supplier", "Use by supplier"]
    assert rows[-1][2] == "February 2024"
    earlier.list.selectRow(1)
    assert "March 2024" in earlier.view.count.text()
    assert len(earlier.view.table.rows.rows) == 1


def test_a_stored_report_does_not_follow_what_happened_since(
    earlier: EarlierReports, catalogue: Catalogue
) -> None:
    before = catalogue.path
    used = AppearanceTerms(publication="New", medium="print", used_from="2024-03-09")
    catalogue.do(add_appearance, 1, used)
    earlier.list.selectRow(0)
    earlier.list.selectRow(1)
    assert earlier.view.table.rows.rows[0].cells[1] == 1, f"one use in March, in {before}"


def test_two_of_one_kind_are_compared(earlier: EarlierReports) -> None:
    assert not earlier.compare.isEnabled()
    earlier.list.selectAll()
    assert not earlier.compare.isEnabled()
    earlier.list.clearSelection()
    select(earlier, 1, 2)
    assert earlier.compare.isEnabled()
    earlier.compare.click()
    assert "February 2024" in earlier.view.count.text()
    words = [" ".join(map(str, row.cells)) for row in earlier.view.table.rows.rows]
    assert any("+1" in each for each in words)


def test_two_of_different_kinds_cannot_be_compared(earlier: EarlierReports) -> None:
    select(earlier, 0, 1)
    assert not earlier.compare.isEnabled()
    assert "one kind" in earlier.compare.toolTip()


def select(earlier: EarlierReports, *rows: int) -> None:
    from PySide6.QtCore import QItemSelectionModel

    flags = QItemSelectionModel.SelectionFlag
    for row in rows:
        index = earlier.list.model().index(row, 0)
        earlier.list.selectionModel().select(index, flags.Select | flags.Rows)


def test_a_new_report_offers_to_be_compared_with_the_month_before(
    qtbot: QtBot, workspace: Workspace, messages: Messages
) -> None:
    dialog = ReportDialog(workspace, messages)
    qtbot.addWidget(dialog)
    dialog.show()
    fields = dialog.fields
    fields.kind.setCurrentIndex(fields.kind.findData("usage"))
    assert not dialog.compare.isVisible(), "all time has nothing before it"
    fields.period.setCurrentIndex(fields.period.findData("2024-04"))
    assert "March 2024" in dialog.compare.text()
    dialog.compare.click()
    assert "Compared with March 2024" in dialog.view.count.text()
    dialog.compare.click()
    assert "Compared" not in dialog.view.count.text()
    assert len(dialog.view.table.rows.rows) == 1


def test_a_report_is_made_again_with_the_same_question(
    qtbot: QtBot,
    workspace: Workspace,
    selection: Selection,
    pictures: Pictures,
    messages: Messages,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    panel = Reports(workspace, selection, pictures=pictures, messages=messages)
    qtbot.addWidget(panel)
    asked: list[tuple[str, str | None]] = []

    def answer(dialog: QDialog) -> int:
        if isinstance(dialog, EarlierReports):
            dialog.list.selectRow(2)
            dialog.again.click()
        elif isinstance(dialog, ReportDialog) and dialog.report is not None:
            asked.append((dialog.report.kind, dialog.report.scope.since))
        return dialog.result()

    monkeypatch.setattr(ask, "show", answer)
    panel.bindings()["report.list"]()
    assert asked == [("usage", "2024-02-01")]


def test_an_archive_without_reports_says_what_will_be_here(
    qtbot: QtBot, workspace: Workspace, catalogue: Catalogue
) -> None:
    from archive.store.models import StoredReport

    catalogue.maintain(lambda session: session.query(StoredReport).delete())
    dialog = EarlierReports(workspace)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog._empty.isVisible()
    assert not dialog._split.isVisible()


@pytest.mark.parametrize(
    ("since", "until", "words"),
    [
        ("2024-02-01", "2024-02-29", "February 2024"),
        ("2024-02-01", "2024-02-28", ""),
        ("2024-02-02", "2024-02-29", ""),
        (None, "2024-02-29", ""),
    ],
)
def test_only_a_whole_month_has_its_name(since: str | None, until: str, words: str) -> None:
    assert month_words(since, until) == words
