"""The ledger: sifted by words, medium, state, days and breach; corrected; never emptied."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from archive import appearances
from archive.appearances import AppearanceTerms, add_appearance
from archive.catalogue import Catalogue
from tests.ui.rights.conftest import Fill, type_into
from ui.rights import Rights
from ui.rights.ledger_tab import LedgerTab
from ui.widgets.form_dialog import FormDialog
from ui.workspace import Workspace

Answer = Callable[[Fill], None]


@pytest.fixture
def ledger(panel: Rights, workspace: Workspace) -> LedgerTab:
    for terms in (
        AppearanceTerms(publication="Wochenblatt", medium="print", used_from="2024-03-08",
                        credit_printed="Olena Marchuk/REUTERS"),
        AppearanceTerms(publication="Посів", medium="web", used_from="2025-11-30",
                        used_to="2025-12-02", fee="12.50", currency="EUR", credit_printed=""),
        AppearanceTerms(publication="Evening Post", medium="web", used_from="2023-12-01",
                        fee="9", currency="EUR", status="pending"),
    ):  # fmt: skip
        workspace.do(add_appearance, 1, terms)
    panel.show_tab("uses")
    return panel.ledger


def shown(ledger: LedgerTab) -> list[str]:
    return [str(row.cells[2]) for row in ledger.table.rows.rows]


def test_the_newest_use_stands_first_and_days_sort_as_days(ledger: LedgerTab) -> None:
    assert shown(ledger) == ["Посів", "Wochenblatt", "Evening Post"]
    ledger.table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert shown(ledger) == ["Evening Post", "Wochenblatt", "Посів"]
    ledger.table.sortByColumn(5, Qt.SortOrder.AscendingOrder)
    assert shown(ledger)[:2] == ["Evening Post", "Посів"], "9 EUR before 12.50 EUR"


def test_words_find_any_script_without_regard_to_case(ledger: LedgerTab) -> None:
    ledger.words.setText("ПОСІВ")
    ledger.words.returnPressed.emit()
    assert shown(ledger) == ["Посів"]
    assert "1 of 3 uses" in ledger._count.text()
    ledger.words.setText("marchuk reuters")
    ledger.words.returnPressed.emit()
    assert shown(ledger) == ["Wochenblatt"]
    ledger.words.setText("nothing of the kind")
    ledger.words.returnPressed.emit()
    assert shown(ledger) == []
    assert not ledger.empty.isVisible(), "an empty result is no empty ledger"


def test_medium_state_and_days_sift(ledger: LedgerTab) -> None:
    ledger.medium.setCurrentIndex(ledger.medium.findData("web"))
    assert shown(ledger) == ["Посів", "Evening Post"]
    ledger.state.setCurrentIndex(ledger.state.findData("pending"))
    assert shown(ledger) == ["Evening Post"]
    ledger.medium.setCurrentIndex(0)
    ledger.state.setCurrentIndex(0)
    ledger.since.setText("2025-12-01")
    ledger.since.returnPressed.emit()
    assert shown(ledger) == ["Посів"], "it still ran on that day"
    ledger.until.setText("2025-11-01")
    ledger.until.returnPressed.emit()
    assert shown(ledger) == []


def test_breaches_are_judged_when_they_are_asked_for(ledger: LedgerTab) -> None:
    ledger.state.setCurrentIndex(ledger.state.findData("breach"))
    assert "Посів" in shown(ledger), "it ran without a credit"
    assert "Evening Post" not in shown(ledger), "it is only planned"


def test_a_use_is_corrected_and_undone(
    ledger: LedgerTab, catalogue: Catalogue, answer: Answer
) -> None:
    def fill(dialog: FormDialog) -> None:
        type_into(dialog, used_from="2024-02-30")
        dialog.start.click()
        assert "2024-02-30" in dialog._errors["used_from"].text()
        type_into(dialog, used_from="2024-02-29", page="7", circulation="40 000")
        dialog.start.click()

    answer(fill)
    key = ledger.table.rows.rows[1].key
    ledger.table.choose(key)
    ledger._edit.click()
    use = catalogue.ask(appearances.appearance, key)
    assert (use.used_from, use.page, use.circulation) == ("2024-02-29", "7", 40000)
    assert (use.publication, use.credit_printed) == ("Wochenblatt", "Olena Marchuk/REUTERS")
    catalogue.undo()
    assert catalogue.ask(appearances.appearance, key).used_from == "2024-03-08"


def test_taken_down_uses_stay_listed(
    ledger: LedgerTab, catalogue: Catalogue, answer: Answer
) -> None:
    def fill(dialog: FormDialog) -> None:
        type_into(dialog, used_to="2020-01-01")
        dialog.start.click()
        assert dialog._errors["used_to"].text()
        type_into(dialog, used_to="2026-01-05")
        dialog.start.click()

    answer(fill)
    ledger.table.selectRow(0)
    ledger._remove.click()
    (removed,) = [use for use in catalogue.ask(appearances.appearances).items
                  if use.status == "removed"]  # fmt: skip
    assert removed.used_to == "2026-01-05"
    assert len(shown(ledger)) == 3
    ledger.table.selectRow(0)
    assert not ledger._remove.isEnabled()
    assert "already" in ledger._remove.toolTip()


def test_the_photos_of_chosen_uses_are_shown(
    qtbot: QtBot, panel: Rights, ledger: LedgerTab
) -> None:
    ledger.table.selectAll()
    with qtbot.waitSignal(panel.photos_opened) as heard:
        ledger._photos.click()
    assert heard.args == [(1,)]


def test_planned_uses_whose_day_has_passed_are_asked_about_and_settled(
    panel: Rights, ledger: LedgerTab, catalogue: Catalogue
) -> None:
    panel.show_tab("desk")
    assert "1 planned use" in panel.desk.overdue.text()
    panel.desk.overdue.click()
    assert shown(ledger) == ["Evening Post"]
    ledger.table.selectRow(0)
    assert ledger._ran.isEnabled()
    ledger._ran.click()
    assert {use.status for use in catalogue.ask(appearances.appearances).items} == {"published"}
    panel.show_tab("desk")
    assert not panel.desk.overdue.isVisible()
    catalogue.undo()
    assert len(catalogue.ask(appearances.overdue, "2026-01-01")) == 1
