"""A report is looked at before it is saved, and what is saved is what was looked at."""

import csv
import json
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from archive.article_import import bring_in
from archive.catalogue import Catalogue
from archive.reports import KINDS
from tests.factories import ARTICLE
from ui import ask
from ui.messages import Messages
from ui.pictures import Pictures
from ui.reports import Reports
from ui.reports.dialog import ReportDialog
from ui.reports.periods import months_with_uses, periods
from ui.selection import Selection
from ui.workspace import Workspace


@pytest.fixture
def dialog(
    qtbot: QtBot, catalogue: Catalogue, workspace: Workspace, messages: Messages
) -> ReportDialog:
    bring_in(catalogue, ARTICLE)
    made = ReportDialog(workspace, messages)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("kind", list(KINDS))
def test_every_kind_has_a_preview(dialog: ReportDialog, kind: str) -> None:
    dialog.fields.kind.setCurrentIndex(dialog.fields.kind.findData(kind))
    assert dialog.report is not None
    assert dialog.report.kind == kind
    assert dialog.save.isEnabled()
    assert len(dialog.view.table.rows.rows) == len(dialog.report.rows)


def test_a_mistake_in_the_search_or_period_is_said_and_nothing_can_be_saved(
    dialog: ReportDialog,
) -> None:
    dialog.fields.query.setText("credit:(")
    dialog.refresh()
    assert dialog.error.text()
    assert not dialog.save.isEnabled()
    dialog.fields.query.clear()
    dialog.fields.since.setText("2024-99-01")
    dialog.refresh()
    assert "2024-99-01" in dialog.error.text()
    dialog.fields.since.clear()
    dialog.refresh()
    assert dialog.save.isEnabled()


@pytest.mark.parametrize("form", ["csv", "json"])
def test_the_file_has_the_rows_of_the_preview(
    dialog: ReportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    path = tmp_path / f"claims.{form}"
    monkeypatch.setattr(ask, "file_to_save", lambda *_args, **_kw: path)
    dialog.fields.kind.setCurrentIndex(dialog.fields.kind.findData("claims"))
    dialog.format.setCurrentIndex(dialog.format.findData(form))
    dialog.save.click()
    assert dialog.report is not None
    text = path.read_text(encoding="utf-8-sig")
    rows = json.loads(text)["rows"] if form == "json" else list(csv.reader(text.splitlines()))[1:]
    assert len(rows) >= len(dialog.report.rows) > 0


def test_a_path_that_cannot_be_written_is_said(
    dialog: ReportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "no such folder" / "report.csv"
    monkeypatch.setattr(ask, "file_to_save", lambda *_args, **_kw: path)
    dialog.format.setCurrentIndex(dialog.format.findData("csv"))
    dialog.save.click()
    assert "no such folder" in dialog.error.text()


def test_the_action_opens_the_dialog_with_the_search_in_force(
    qtbot: QtBot,
    workspace: Workspace,
    selection: Selection,
    pictures: Pictures,
    messages: Messages,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen = []

    def look(dialog: QDialog) -> int:
        assert isinstance(dialog, ReportDialog)
        seen.append(dialog.fields.query.text())
        return 0

    monkeypatch.setattr(ask, "show", look)
    panel = Reports(workspace, selection, pictures=pictures, messages=messages)
    qtbot.addWidget(panel)
    panel.query = "credit:reuters"
    panel.bindings()["report.make"]()
    assert seen == ["credit:reuters"]


def test_a_month_in_which_photos_ran_is_one_choice_away(
    dialog: ReportDialog, workspace: Workspace, catalogue: Catalogue, tmp_path: Path
) -> None:
    from archive.appearances import AppearanceTerms, add_appearance
    from archive.ingest import ingest_files
    from tests.factories import a_photo

    (photo,) = ingest_files(catalogue, [a_photo(tmp_path / "a.jpg")], workers=1).added
    terms = AppearanceTerms(publication="Post", medium="print", used_from="2024-02-29")
    catalogue.do(add_appearance, photo, terms)
    workspace.ask_later(months_with_uses, answered=dialog.fields._offer)
    place = dialog.fields.period.findData("2024-02")
    assert "February 2024" in dialog.fields.period.itemText(place)
    assert "1 use" in dialog.fields.period.itemText(place)
    dialog.fields.period.setCurrentIndex(place)
    assert dialog.report is not None
    assert (dialog.report.scope.since, dialog.report.scope.until) == ("2024-02-01", "2024-02-29")


def test_typed_days_are_asked_for_only_where_wanted(dialog: ReportDialog) -> None:
    fields = dialog.fields
    assert not fields.since.isVisible()
    fields.period.setCurrentIndex(fields.period.findData("typed"))
    assert fields.since.isVisible()
    assert dialog.report is not None


@pytest.mark.parametrize(
    ("today", "last_month", "quarter"),
    [
        (date(2024, 3, 31), ("2024-02-01", "2024-02-29"), "2024-01-01"),
        (date(2026, 1, 1), ("2025-12-01", "2025-12-31"), "2026-01-01"),
        (date(2025, 12, 31), ("2025-11-01", "2025-11-30"), "2025-10-01"),
    ],
)
def test_periods_end_where_their_months_do(
    today: date, last_month: tuple[str, str], quarter: str
) -> None:
    found = {each.code: each for each in periods(today, {"2023-05": 2})}
    assert (found["last month"].since, found["last month"].until) == last_month
    assert found["quarter"].since == quarter
    assert "2 uses" in found["2023-05"].words


def test_a_report_saved_after_its_dialog_closed_is_still_told(
    qtbot: QtBot, messages: Messages, workspace: Workspace, tmp_path: Path
) -> None:
    from shiboken6 import delete

    from ui.reports.dialog import _tell_saved

    told: list[str] = []
    messages.said.connect(lambda _kind, text, _button, _pressed: told.append(text))
    dialog = ReportDialog(workspace, messages)
    qtbot.addWidget(dialog)
    dialog.leave()
    delete(dialog)
    _tell_saved(messages, dialog, tmp_path / "report.pdf")
    assert "report.pdf" in told[0]


def test_a_saved_search_a_collection_or_the_chosen_photos_are_the_scope_by_name(
    qtbot: QtBot, catalogue: Catalogue, workspace: Workspace, messages: Messages, tmp_path: Path
) -> None:
    from archive.collections import add_collection, add_to_collection, save_search
    from archive.ingest import ingest_files
    from tests.factories import some_photos

    paths = some_photos(tmp_path / "photos", 3)
    first, second, third = sorted(ingest_files(catalogue, paths, workers=1).added)
    catalogue.do(save_search, "Month's end", f"id:{third}")
    front = catalogue.do(add_collection, 'The "front"').value
    catalogue.do(add_to_collection, front, [first, second])
    dialog = ReportDialog(workspace, messages, query=f"id:{first}", chosen=[second, third])
    qtbot.addWidget(dialog)
    dialog.show()
    fields = dialog.fields
    assert fields.named.isVisible()
    words = [fields.named.itemText(at) for at in range(fields.named.count())]
    assert [each for each in words if each] == [
        "A search", "The 2 chosen photos", "Saved search: Month's end", 'Collection: The "front"',
    ]  # fmt: skip
    fields.kind.setCurrentIndex(fields.kind.findData("fixity"))
    for shown, query in (
        (1, f"id:{second},{third}"),
        (words.index("Saved search: Month's end"), 'saved:"Month\'s end"'),
        (words.index('Collection: The "front"'), f"collection:#{front}"),
        (0, f"id:{first}"),
    ):
        fields.named.setCurrentIndex(shown)
        fields.named.activated.emit(shown)
        assert fields.query.text() == query
        assert dialog.report is not None
        assert dialog.report.scope.query == query
        assert fields.named.currentIndex() == shown
    fields.query.setText('saved:"Year end"')
    dialog.refresh()
    assert dialog.report is None
    assert "Year end" in dialog.error.text()
