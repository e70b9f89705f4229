"""Plain rows in a table: order, numbers, keys."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ui.widgets.rows_table import RowsTable, TableRow

ROWS = [
    TableRow(1, ("pear", 3)),
    TableRow(2, ("Apple", 20), "block"),
    TableRow(3, (None, None), "muted"),
]


@pytest.fixture
def table(qtbot: QtBot) -> RowsTable:
    made = RowsTable("Fruit", ["Name", "Number"], [100, 60], stretch=0)
    qtbot.addWidget(made)
    made.show_rows(ROWS)
    return made


def keys(table: RowsTable) -> list[int]:
    return [row.key for row in table.rows.rows]


def test_the_model_keeps_the_rules_of_qt(table: RowsTable, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(table.rows)


def test_columns_order_by_number_and_without_case(table: RowsTable) -> None:
    table.rows.sort(1)
    assert keys(table) == [1, 2, 3]
    table.rows.sort(1, Qt.SortOrder.DescendingOrder)
    assert keys(table)[:2] == [3, 2] or keys(table)[:2] == [2, 1]
    table.rows.sort(0)
    assert keys(table) == [2, 1, 3]


def test_the_current_row_stays_current_when_rows_are_replaced(table: RowsTable) -> None:
    assert table.choose(2)
    table.show_rows(list(reversed(ROWS)))
    assert table.current_key == 2
    assert not table.choose(99)


def test_enter_and_double_click_open(qtbot: QtBot, table: RowsTable) -> None:
    table.choose(2)
    with qtbot.waitSignal(table.opened) as heard:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert heard.args == [2]


def test_a_row_without_choice_is_none(table: RowsTable) -> None:
    table.clearSelection()
    table.show_rows([])
    assert table.current_key is None
    assert table.chosen_keys == ()


def test_a_header_too_long_ends_in_an_ellipsis(qtbot: QtBot) -> None:
    table = RowsTable("Uses", ["Publication, article"], [60], stretch=-1)
    qtbot.addWidget(table)
    assert table.horizontalHeader().textElideMode() is Qt.TextElideMode.ElideRight
