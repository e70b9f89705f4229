"""The box that adds a chip."""

from pytestqt.qtbot import QtBot

from ui.widgets.chips import CompletingLine

LONG = ["Bakhmut, Donetsk Oblast, Ukraine", "Bakhmut Raion, Donetsk Oblast, Ukraine"]


def test_completions_are_wide_enough_to_be_told_apart(qtbot: QtBot) -> None:
    line = CompletingLine("Add a place")
    qtbot.addWidget(line)
    line.resize(120, 30)
    line.show()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    line.setText("Bakh")
    line.offer(LONG)
    popup = line.completer().popup()
    assert popup is not None
    assert popup.width() > max(map(line.fontMetrics().horizontalAdvance, LONG))
    popup.hide()
