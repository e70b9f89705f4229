"""A title over facts in a list: as high as both need, also when the list gets narrower."""

from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from ui.widgets.titled_lines import TitledLines


def test_a_line_is_as_high_as_its_title_and_facts_need(qtbot: QtBot) -> None:
    view = QListWidget()
    qtbot.addWidget(view)
    view.setWordWrap(True)
    view.setItemDelegate(TitledLines(view))
    view.addItem("The river leaves its banks and thousands are moved to safety\nPost · 13 Mar 2024")
    view.addItem("Short\nPost")
    view.resize(480, 200)
    view.show()
    wide, short = (view.visualItemRect(view.item(row)) for row in range(2))
    assert wide.height() == short.height()
    view.resize(200, 400)
    view.grab()  # it paints without a word cut off
    assert view.sizeHintForIndex(view.model().index(0, 0)).height() > wide.height()
    assert view.sizeHintForIndex(view.model().index(1, 0)).height() == short.height()
