"""Text in a few lines: whole lines only, the last one cut."""

from pytestqt.qtbot import QtBot

from ui.widgets.few_lines import FewLines


def test_a_long_text_ends_in_the_last_line(qtbot: QtBot) -> None:
    label = FewLines(3)
    qtbot.addWidget(label)
    label.resize(200, 100)
    label.setText("Rescue workers carry a stretcher " * 20)
    assert len(label.lines) == 3
    assert label.lines[-1].endswith("…")
    assert label.toolTip().startswith("Rescue workers")
    assert label.heightForWidth(200) == 3 * label.fontMetrics().lineSpacing()


def test_a_short_text_takes_one_line(qtbot: QtBot) -> None:
    label = FewLines(3)
    qtbot.addWidget(label)
    label.resize(400, 100)
    label.setText("Two\nlines…")
    assert label.lines == ("Two lines…",)
    assert label.toolTip() == ""
