"""Columns of the photo table: fitted to its width, those it has no room for are left out."""

from pytestqt.qtbot import QtBot

from ui.browser import Browser
from ui.browser.columns import known
from ui.messages import Messages
from ui.pictures import Pictures
from ui.selection import Selection
from ui.workspace import Workspace


def test_columns_fill_the_table_without_a_scroll_bar(
    workspace: Workspace, selection: Selection, pictures: Pictures, messages: Messages, qtbot: QtBot
) -> None:
    made = Browser(workspace, selection, pictures=pictures, messages=messages)
    qtbot.addWidget(made)
    table = made.table
    made._stack.setCurrentWidget(table)
    made.show()
    for width in (1400, 1000, 700, 430):
        made.resize(width, 500)
        room = table.viewport().width()
        assert table.horizontalHeader().length() == room
        assert table.columnWidth(0) >= min(200, room // 3)
        assert table.columns == known(())
    assert table._fit.spared
    table.show_columns(("caption", "file", "taken"))
    assert not table._fit.spared
    assert table.columns == ("caption", "file", "taken")
