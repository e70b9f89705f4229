"""The table of claims: filtered, reviewed, and a way back to the passage."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from archive import claims
from archive.article_import import Given, bring_in
from archive.catalogue import Catalogue
from tests.factories import ARTICLE
from tests.ui.conftest import PanelOf
from ui.claims import Claims
from ui.claims.groups import GROUPINGS, ClaimRow, Group
from ui.claims.model import ClaimsModel
from ui.widgets.moments import stretch_words
from ui.widgets.rows_table import SortText
from ui.workspace import Workspace


@pytest.fixture
def panel(catalogue: Catalogue, panel_of: PanelOf) -> Claims:
    bring_in(catalogue, ARTICLE, Given(published="2024-03-09"))
    made = panel_of(Claims, 1000, 500)
    made.table.setFocus()
    return made


def shown(panel: Claims) -> list[ClaimRow]:
    return [row for _index, row in panel.table.claims.claims()]


def test_every_claim_is_a_row(
    panel: Claims, catalogue: Catalogue, qtmodeltester: ModelTester
) -> None:
    total = catalogue.ask(claims.claims).total
    assert total
    assert len(shown(panel)) == total
    qtmodeltester.check(panel.table.claims)


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
    assert len(panel.table.chosen_keys) == len(shown(panel)), "still chosen"
    qtbot.keyClick(panel.table, Qt.Key.Key_U)
    assert {each.state for each in catalogue.ask(claims.claims).items} == {"proposed"}


def test_filters_narrow_the_table_and_say_when_nothing_is_left(
    qtbot: QtBot, panel: Claims, catalogue: Catalogue
) -> None:
    total = len(shown(panel))
    panel.filters.figures.setChecked(True)
    assert 0 < len(shown(panel)) <= total
    panel.filters.state.setCurrentIndex(panel.filters.state.findData("rejected"))
    assert panel._stack.currentIndex() == 1
    panel.filters.claimant.setText("office")
    panel.show_claim(catalogue.ask(claims.claims).items[0].id)
    assert len(shown(panel)) == total


def test_words_and_days_find_claims(qtbot: QtBot, panel: Claims) -> None:
    total = len(shown(panel))
    panel.filters.words.setText("VEHICLES")
    qtbot.waitUntil(lambda: 0 < len(shown(panel)) < total)
    assert all("vehicles" in row.cells[1].lower() for row in shown(panel))
    panel.filters.words.clear()
    panel.filters.last.setText("2023")
    qtbot.waitUntil(lambda: shown(panel) == [])
    panel.filters.last.setText("2024-3")
    assert panel.filters.wanted().day_to is None
    assert panel.filters.last.property("wrong")


@pytest.mark.parametrize("by", [code for code in GROUPINGS if code])
def test_groups_hold_every_claim_and_a_heading_stands_for_its_claims(
    qtbot: QtBot, panel: Claims, catalogue: Catalogue, by: str, qtmodeltester: ModelTester
) -> None:
    everything = {row.key for row in shown(panel)}
    panel.grouping.setCurrentIndex(panel.grouping.findData(by))
    assert {row.key for row in shown(panel)} == everything
    model = panel.table.claims
    qtmodeltester.check(model)
    heading = model.index(0, 0)
    assert model.row_at(heading) is None
    panel.table.setCurrentIndex(heading)
    below = {model.row_at(model.index(n, 0, heading)).key for n in range(model.rowCount(heading))}
    assert set(panel.table.chosen_keys) == below
    qtbot.keyClick(panel.table, Qt.Key.Key_R)
    stored = {claim.id: claim.state for claim in catalogue.ask(claims.claims).items}
    assert {key for key, state in stored.items() if state == "rejected"} == below


def test_a_review_goes_on_where_it_was_when_reviewed_claims_leave_the_table(
    qtbot: QtBot, panel: Claims, catalogue: Catalogue
) -> None:
    panel.filters.state.setCurrentIndex(panel.filters.state.findData("proposed"))
    order = [row.key for row in shown(panel)]
    assert len(order) > 3
    panel.table.choose(order[1])
    for key in (Qt.Key.Key_A, Qt.Key.Key_R):
        qtbot.keyClick(panel.table, key)
    states = {claim.id: claim.state for claim in catalogue.ask(claims.claims).items}
    assert (states[order[1]], states[order[2]]) == ("accepted", "rejected")
    assert states[order[0]] == "proposed"
    assert panel.table.current_key == order[3]
    panel.table.choose(order[-1])
    qtbot.keyClick(panel.table, Qt.Key.Key_A)
    assert panel.table.current_key == order[-2]


def test_a_key_of_the_review_never_means_a_group_that_nobody_chose(
    qtbot: QtBot, panel: Claims, catalogue: Catalogue
) -> None:
    panel.grouping.setCurrentIndex(panel.grouping.findData("claimant"))
    panel.table.setCurrentIndex(panel.table.claims.index(0, 0))
    heading = panel.table.claims.titles[0]
    panel._reload()
    assert panel.table.claims.titles[panel.table.currentIndex().row()] == heading
    assert len(panel.table.chosen_keys) > 1, "the heading is still chosen"
    panel.table.clearSelection()
    panel.table.choose_first()
    (first,) = panel.table.chosen_keys
    qtbot.keyClick(panel.table, Qt.Key.Key_A)
    found = catalogue.ask(claims.claims).items
    assert [claim.id for claim in found if claim.state == "accepted"] == [first]


def test_an_undone_review_comes_back(
    qtbot: QtBot, panel: Claims, workspace: Workspace, catalogue: Catalogue
) -> None:
    first = shown(panel)[0].key
    panel.table.choose(first)
    qtbot.keyClick(panel.table, Qt.Key.Key_R)
    assert shown(panel)[0].state == "rejected"
    workspace.undo()
    assert shown(panel)[0].state == "proposed"
    assert panel.table.current_key == first


def test_actions_of_the_window_mean_the_claims_that_can_be_seen(
    qtbot: QtBot, panel: Claims, catalogue: Catalogue
) -> None:
    first = shown(panel)[0]
    panel.table.choose(first.key)
    panel.review("accept")
    assert catalogue.ask(claims.claim, first.key).state == "accepted"
    with qtbot.waitSignal(panel.passage_opened) as heard:
        panel.review("edit")
    assert heard.args == [first.article_id, first.key]
    panel.hide()
    panel.review("reject")
    assert catalogue.ask(claims.claim, first.key).state == "accepted"


def test_days_stand_in_the_readers_locale_and_sort_by_the_calendar(qtbot: QtBot) -> None:
    spans = [("2024-03-09", "2024-03-09"), ("2023-12-31", "2024-01-02"), ("2024-03", "2024-03")]
    words = [stretch_words(*span) for span in spans]
    assert words == ["9 Mar 2024", "31 Dec 2023 – 2 Jan 2024", "Mar 2024"]
    cells = [SortText(text, first) for text, (first, _last) in zip(words, spans, strict=True)]
    rows = [
        ClaimRow(at, 1, ("", "", "", cell, "", ""), "proposed", gone=False)
        for at, cell in enumerate(cells)
    ]
    holder = QWidget()
    qtbot.addWidget(holder)
    model = ClaimsModel(holder)
    model.show_groups((Group("", tuple(rows)),))
    model.sort(3)
    assert [row.key for _index, row in model.claims()] == [1, 2, 0]


def test_a_sorted_table_keeps_its_groups_open_and_its_row_chosen(panel: Claims) -> None:
    panel.grouping.setCurrentIndex(list(GROUPINGS).index("claimant"))
    table = panel.table
    assert table.claims.headerData(0, Qt.Orientation.Horizontal) == "Stands in"
    assert len({row.cells[0] for row in shown(panel)}) == 1  # one article; the heading says who
    chosen = [row.key for _index, row in table.claims.claims()][-1]
    table.choose(chosen)
    table.collapse(table.claims.index(1, 0))
    closed = table.claims.titles[1]
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert table.current_key == chosen
    opened = {
        title: table.isExpanded(table.claims.index(place, 0))
        for place, title in enumerate(table.claims.titles)
    }
    assert [title for title, is_open in opened.items() if not is_open] == [closed]


def test_figures_sort_by_their_numbers(panel: Claims) -> None:
    panel.table.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    keys = [row.cells[2].key for row in shown(panel) if isinstance(row.cells[2], SortText)]
    assert keys == sorted(keys)
    numbers = [float(key) for key in keys if key]
    assert numbers == sorted(numbers)
    assert len(set(numbers)) > 1


def test_where_room_is_scarce_the_kind_makes_way_for_the_claim(panel: Claims) -> None:
    header = panel.table.header()
    panel.resize(1400, 500)
    assert not header.isSectionHidden(4)
    panel.resize(640, 500)
    assert header.isSectionHidden(4)
    assert header.sectionSize(5) >= panel.table.sizeHintForColumn(5)
    assert header.length() <= panel.table.viewport().width()
