"""Licences, restrictions, uses and gaps from the window; may we run it?"""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from archive import appearances, credits, licences
from archive.catalogue import Catalogue
from tests.ui.rights.conftest import Fill, type_into
from ui.rights import Rights
from ui.widgets.form_dialog import FormDialog
from ui.workspace import Workspace


def test_a_licence_is_added_and_mistakes_stand_beside_their_fields(
    panel: Rights, catalogue: Catalogue, answer: Callable[[Fill], None]
) -> None:
    def fill(dialog: FormDialog) -> None:
        type_into(dialog, name="Wire 2026", licensor="Reuters", valid_from="2026-13-01")
        type_into(dialog, uses_allowed="many", fee="1200.50", currency="EUR")
        dialog.start.click()
        assert dialog._errors["uses_allowed"].text()
        type_into(dialog, uses_allowed="3")
        dialog.start.click()
        assert "2026-13-01" in dialog._errors["valid_from"].text()
        assert not dialog._errors["uses_allowed"].isVisibleTo(dialog)
        type_into(dialog, valid_from="2026-01-01", valid_to="2026-12-31")
        chosen = dialog.fields["chosen"]
        assert isinstance(chosen, QCheckBox)
        assert chosen.isChecked()
        dialog.start.click()

    answer(fill)
    panel.bindings()["licence.add"]()
    (licence,) = catalogue.ask(licences.licences).items
    assert (licence.fee, licence.currency, licence.uses_allowed) == ("1200.50", "EUR", 3)
    assert catalogue.ask(licences.covered_photos, licence.id) == (1,)
    (row,) = panel.licences.table.rows.rows
    assert row.cells[0] == "Wire 2026"


def test_a_licence_is_edited_and_ended(
    panel: Rights,
    catalogue: Catalogue,
    workspace: Workspace,
    answer: Callable[[Fill], None],
) -> None:
    workspace.do(licences.add_licence, licences.LicenceTerms("Old", supplier="Reuters"))

    def fill(dialog: FormDialog) -> None:
        type_into(dialog, name="New", territories="GB, Ukraine")
        dialog.ready.emit()

    answer(fill)
    panel.licences.table.selectRow(0)
    panel.licences._edit.click()
    (licence,) = catalogue.ask(licences.licences).items
    assert (licence.name, licence.territories) == ("New", ("GB", "UA"))
    panel.licences._end.click()
    assert catalogue.ask(licences.licences).items[0].ended_at


def test_restrictions_read_from_the_file_wait_for_a_yes(
    panel: Rights, catalogue: Catalogue
) -> None:
    panel._tabs.setCurrentWidget(panel.leases)
    waiting = catalogue.ask(licences.leases, state="proposed").total
    assert waiting
    panel.leases.table.selectAll()
    panel.leases._yes.click()
    assert catalogue.ask(licences.leases, state="accepted").total == waiting


def test_one_key_says_yes_or_no_to_a_restriction(
    qtbot: QtBot, panel: Rights, catalogue: Catalogue
) -> None:
    panel.show_tab("restrictions")
    table = panel.leases.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_A)
    assert catalogue.ask(licences.leases, state="accepted").total == 1
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_R)
    assert catalogue.ask(licences.leases, state="rejected").total == 1


def test_use_is_denied_with_a_reason(
    panel: Rights, catalogue: Catalogue, answer: Callable[[Fill], None]
) -> None:
    def fill(dialog: FormDialog) -> None:
        type_into(dialog, reason="The family asked", valid_to="2030-01-01")
        dialog.ready.emit()

    answer(fill)
    panel.bindings()["lease.deny"]()
    mine = [each for each in catalogue.ask(licences.leases).items if each.code is None]
    assert [(each.access, each.reason) for each in mine] == [("deny", "The family asked")]


def test_a_use_is_recorded_with_the_credit_that_is_owed(
    panel: Rights, catalogue: Catalogue, answer: Callable[[Fill], None]
) -> None:
    def fill(dialog: FormDialog) -> None:
        type_into(dialog, publication="The Lanckow Post", used_from="2026-03-08")
        dialog.ready.emit()

    answer(fill)
    panel.bindings()["usage.add"]()
    (use,) = catalogue.ask(appearances.appearances).items
    assert use.publication == "The Lanckow Post"
    assert use.credit_printed == catalogue.ask(credits.credit, 1).owed
    panel._tabs.setCurrentWidget(panel.ledger)
    assert len(panel.ledger.table.rows.rows) == 1


def test_gaps_name_what_is_missing(qtbot: QtBot, panel: Rights) -> None:
    panel._tabs.setCurrentWidget(panel.gaps)
    (row,) = panel.gaps.table.rows.rows
    assert row.cells[2]
    panel.gaps.table.selectRow(0)
    with qtbot.waitSignal(panel.photos_opened) as heard:
        panel.gaps.table.opened.emit(row.key)
    assert heard.args == [(1,)]


@pytest.mark.parametrize(
    ("action", "tab"),
    [("rights.desk", "desk"), ("usage.list", "ledger"), ("rights.rules", "rules")],
)
def test_an_action_leads_to_its_tab(qtbot: QtBot, panel: Rights, action: str, tab: str) -> None:
    with qtbot.waitSignal(panel.page_asked) as heard:
        panel.bindings()[action]()
    assert heard.args == ["licences"]
    assert panel._tabs.currentWidget() is getattr(panel, tab)
