"""Columns fill their table, and many in little room are cut fairly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from ui.widgets.column_widths import ColumnWidths, fitted, shown
from ui.widgets.rows_table import RowsTable, TableRow


@given(
    st.lists(st.tuples(st.integers(1, 400), st.floats(0, 5)), min_size=1, max_size=12),
    st.integers(0, 3000),
)
def test_widths_fill_the_room_unless_even_the_least_overflow(
    columns: list[tuple[int, float]], room: int
) -> None:
    wanted, shares = [each[0] for each in columns], [each[1] for each in columns]
    widths = fitted(wanted, shares, room, 56)
    assert all(width >= min(each, 56) for width, each in zip(widths, wanted, strict=True))
    if sum(min(each, 56) for each in wanted) <= room:
        assert sum(widths) <= room
        assert room - sum(widths) <= len(widths)


def test_spare_room_goes_by_share_and_the_widest_are_cut_first() -> None:
    assert fitted([100, 100], [3, 1], 400, 56) == [250, 150]
    assert fitted([60, 80, 400], [1, 1, 1], 300, 56) == [60, 80, 160]
    assert fitted([60, 150, 400], [1, 0, 1], 400, 56) == [60, 150, 190]
    assert fitted([], [], 300, 56) == []


def test_a_table_follows_its_width_until_a_column_is_dragged(qtbot: QtBot) -> None:
    table = RowsTable("Rows", ["One", "Two"], [], stretch=-1)
    qtbot.addWidget(table)
    widths = ColumnWidths(table, [1, 3])
    table.show_rows([TableRow(1, ("a", "b"))])
    table.resize(800, 200)
    table.show()
    header = table.horizontalHeader()
    assert header.length() == pytest.approx(table.viewport().width(), abs=3)
    table.resize(1100, 200)
    assert header.length() == pytest.approx(table.viewport().width(), abs=3)
    header.resizeSection(0, 300)
    table.resize(900, 200)
    assert header.sectionSize(0) == 300
    widths.set_shares([1, 1])
    widths.fit()
    assert header.length() == pytest.approx(table.viewport().width(), abs=3)


def test_columns_that_may_go_are_not_shown_where_all_would_be_cut() -> None:
    wanted = [200, 150, 100, 80]
    assert shown(wanted, (1, 2), 600) == [0, 1, 2, 3]
    assert shown(wanted, (1, 2), 400) == [0, 2, 3]
    assert shown(wanted, (1, 2), 300) == [0, 3]
    assert shown(wanted, (), 10) == [0, 1, 2, 3]
