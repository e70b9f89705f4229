"""The table of claims: filtered, reviewed, and a way back to the passage."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from archive import claims
from archive.article_import import Given, bring_in
from archive.catalogue import Catalogue
from tests.factories import ARTICLE
from ui.claims import Claims
from ui.messages import Messages
from ui.pictures import Pictures
from ui.selection import Selection
from ui.workspace import Workspace


@pytest.fixture
def panel(
    qtbot: QtBot,
    catalogue: Catalogue,
    workspace: Workspace,
    selection: Selection,
    pictures: Pictures,
    messages: Messages,
) -> Claims:
    bring_in(catalogue, ARTICLE, Given(published="2024-03-09"))
    made = Claims(workspace, selection, pictures=pictures, messages=messages)
    qtbot.addWidget(made)
    made.resize(1000, 500)
    made.show()
    made.table.setFocus()
    return made


def test_every_claim_is_a_row(
    panel: Claims, catalogue: Catalogue, qtmodeltester: ModelTester
) -> None:
    total = catalogue.ask(claims.claims).total
    assert total
    assert len(panel.table.rows.rows) == total
    qtmodeltester.check(panel.table.rows)


def test_enter_leads_to_the_passage(qtbot: QtBot, panel: Claims, catalogue: Catalogue) -> None:
    first = catalogue.ask(claims.claims).items[0]
    panel.show_claim(first.id)
    with qtbot.waitSignal(panel.passage_opened) as heard:
        qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert heard.args == [first.article_id, first.id]


def test_keys_review_the_chosen_rows(qtbot: QtBot, panel: Claims, catalogue: Catalogue) -> None:
    panel.table.selectAll()
    qtbot.keyClick(panel.table, Qt.Key.Key_A)
    assert {each.state for each in catalogue.ask(claims.claims).items} == {"accepted"}


def test_filters_narrow_the_table_and_say_when_nothing_is_left(
    qtbot: QtBot, panel: Claims, catalogue: Catalogue
) -> None:
    total = len(panel.table.rows.rows)
    panel._figures.setChecked(True)
    assert 0 < len(panel.table.rows.rows) <= total
    panel._state.setCurrentIndex(panel._state.findData("rejected"))
    assert panel._nothing.isVisible()
    panel._claimant.setText("office")
    panel.show_claim(catalogue.ask(claims.claims).items[0].id)
    assert len(panel.table.rows.rows) == total
    panel._pause.stop()


def test_an_undone_review_comes_back(
    qtbot: QtBot, panel: Claims, workspace: Workspace, catalogue: Catalogue
) -> None:
    panel.table.selectRow(0)
    qtbot.keyClick(panel.table, Qt.Key.Key_R)
    assert panel.table.rows.rows[0].level == "muted"
    workspace.undo()
    assert panel.table.rows.rows[0].level == ""
