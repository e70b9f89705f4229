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
