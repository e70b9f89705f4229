"""Combo boxes say that their words go on."""

import pytest
from pytestqt.qtbot import QtBot

from ui.theme import style_sheet, text_sizes
from ui.widgets.choice import Choice
from ui.widgets.colours import DARK

LONG = "Підписи, що лишилися без журналіста"


def test_there_is_room_for_every_choice(qtbot: QtBot) -> None:
    for words in ("Any medium", "Будь-який стан", "W"):
        box = Choice()
        qtbot.addWidget(box)
        box.setStyleSheet("QComboBox { padding: 6px 8px; } QComboBox::drop-down { width: 24px; }")
        box.addItems(["i", words])
        box.setCurrentIndex(1)
        box.resize(box.sizeHint())
        assert box.shown == words


def test_words_too_long_end_in_an_ellipsis_and_short_ones_stay(qtbot: QtBot) -> None:
    box = Choice()
    qtbot.addWidget(box)
    box.setStyleSheet("QComboBox { padding: 6px 8px; border: 1px solid grey; }")
    box.addItems([LONG, "All"])
    box.resize(120, 32)
    assert box.shown.endswith("…")
    assert LONG.startswith(box.shown.removesuffix("…"))
    box.resize(600, 32)
    assert box.shown == LONG
    box.setCurrentText("All")
    box.resize(120, 32)
    assert box.shown == "All"


@pytest.mark.parametrize("entries", [2, 7, 10])
def test_the_list_is_as_high_as_its_entries(qtbot: QtBot, entries: int) -> None:
    box = Choice()
    qtbot.addWidget(box)
    box.setStyleSheet(style_sheet(DARK, text_sizes(100)))
    box.addItems([f"Entry {number}" for number in range(entries)])
    box.show()
    box.showPopup()
    last = box.view().visualRect(box.model().index(entries - 1, 0))
    assert last.bottom() < box.view().viewport().height()
    box.hidePopup()
