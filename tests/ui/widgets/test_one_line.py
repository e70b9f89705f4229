"""A label of one line."""

from pytestqt.qtbot import QtBot

from ui.widgets.one_line import OneLine


def test_it_gives_way_with_an_ellipsis_and_keeps_its_words(qtbot: QtBot) -> None:
    label = OneLine("1 липня 2019 – 31 березня 2024")
    qtbot.addWidget(label)
    label.resize(90, 24)
    label.show()
    assert label.shown.endswith("…")
    assert label.toolTip() == label.text() == "1 липня 2019 – 31 березня 2024"
    label.resize(900, 24)
    assert label.shown == label.text()
    assert label.minimumSizeHint().width() == 0
