from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.welcome import Welcome


def test_there_are_three_ways_to_begin(qtbot: QtBot) -> None:
    page = Welcome(("/photos/2023", "/photos/2024"))
    qtbot.addWidget(page)
    buttons = {each.text(): each for each in page.findChildren(QPushButton)}
    for text, signal in (
        ("Open the sample archive", page.sample_asked),
        ("New archive…", page.new_asked),
        ("Open archive…", page.open_asked),
    ):
        with qtbot.waitSignal(signal):
            buttons[text].click()
    with qtbot.waitSignal(page.recent_chosen) as chosen:
        buttons["2024    /photos"].click()
    assert chosen.args == ["/photos/2024"]


def test_the_sample_being_made_is_said_where_it_was_asked_for(qtbot: QtBot) -> None:
    page = Welcome()
    qtbot.addWidget(page)
    button = page.findChildren(QPushButton)[0]
    page.show_making(True)
    assert (button.text(), button.isEnabled()) == ("Making it…", False)
    page.show_making(False)
    assert (button.text(), button.isEnabled()) == ("Open the sample archive", True)
