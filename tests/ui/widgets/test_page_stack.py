from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.page_stack import PageStack


def test_only_the_page_that_is_shown_asks_for_room(qtbot: QtBot) -> None:
    stack, small, large = PageStack(), QWidget(), QWidget()
    qtbot.addWidget(stack)
    small.setMinimumSize(100, 80)
    large.setMinimumSize(900, 700)
    assert stack.minimumSizeHint().width() < 100
    stack.addWidget(small)
    stack.addWidget(large)
    assert (stack.minimumSizeHint().width(), stack.minimumSizeHint().height()) == (100, 80)
    stack.setCurrentWidget(large)
    assert (stack.minimumSizeHint().width(), stack.sizeHint().height()) == (900, 700)
