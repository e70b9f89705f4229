"""A report is looked at before it is saved, and what is saved is what was looked at."""

import csv
import json
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
    dialog.kind.setCurrentIndex(dialog.kind.findData(kind))
    assert dialog.report is not None
    assert dialog.report.kind == kind
    assert dialog.save.isEnabled()
    assert len(dialog.table.rows.rows) == len(dialog.report.rows)


def test_a_mistake_in_the_search_or_period_is_said_and_nothing_can_be_saved(
    dialog: ReportDialog,
) -> None:
    dialog.query.setText("credit:(")
    dialog.refresh()
    assert dialog.error.text()
    assert not dialog.save.isEnabled()
    dialog.query.clear()
    dialog.since.setText("2024-99-01")
    dialog.refresh()
    assert "2024-99-01" in dialog.error.text()
    dialog.since.clear()
    dialog.refresh()
    assert dialog.save.isEnabled()


@pytest.mark.parametrize("form", ["csv", "json"])
def test_the_file_has_the_rows_of_the_preview(
    dialog: ReportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    path = tmp_path / f"claims.{form}"
    monkeypatch.setattr(ask, "file_to_save", lambda *_args, **_kw: path)
    dialog.kind.setCurrentIndex(dialog.kind.findData("claims"))
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
        seen.append(dialog.query.text())
        return 0

    monkeypatch.setattr(ask, "show", look)
    panel = Reports(workspace, selection, pictures=pictures, messages=messages)
    qtbot.addWidget(panel)
    panel.query = "credit:reuters"
    panel.bindings()["report.make"]()
    assert seen == ["credit:reuters"]
