"""A text field that saves itself."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.saved_text import SavedText


@pytest.fixture(params=[None, (2, 6)], ids=["line", "lines"])
def field(qtbot: QtBot, request: pytest.FixtureRequest) -> SavedText:
    made = SavedText("&Caption", lines=request.param, counted=True)
    qtbot.addWidget(made)
    made.load("As stored")
    made.show()
    made.setFocus()
    return made


def test_nothing_is_said_while_nothing_changed(qtbot: QtBot, field: SavedText) -> None:
    with qtbot.assertNotEmitted(field.edited):
        field.commit()
        field.editor.clearFocus()


def test_escape_puts_the_stored_words_back(qtbot: QtBot, field: SavedText) -> None:
    qtbot.keyClicks(field.editor, "xyz")
    assert field.is_dirty()
    qtbot.keyClick(field.editor, Qt.Key.Key_Escape)
    assert field.text() == "As stored"


def test_the_count_follows_the_typing(qtbot: QtBot, field: SavedText) -> None:
    field.editor.selectAll()
    qtbot.keyClicks(field.editor, "four")
    assert field._count is not None
    assert field._count.text() == "4"


def test_leaving_says_edited_once(qtbot: QtBot, field: SavedText) -> None:
    other = QLineEdit()
    qtbot.addWidget(other)
    qtbot.keyClicks(field.editor, "!")
    with qtbot.waitSignal(field.edited) as heard:
        field.editor.clearFocus()
    assert heard.args == [field.text()]


def test_an_error_stands_below_until_the_words_are_stored(field: SavedText) -> None:
    field.show_error("Too long.")
    assert field._error.isVisible()
    assert field.editor.accessibleDescription() == "Too long."
    field.load("Shorter")
    assert not field._error.isVisible()


def test_several_values_are_said_in_place_of_the_text(field: SavedText) -> None:
    field.replace("", mixed="Several values")
    assert field.text() == ""
    assert field.editor.placeholderText() == "Several values"


def test_undo_belongs_to_the_field_while_words_are_unsaved_then_to_the_window(
    qtbot: QtBot, field: SavedText
) -> None:
    def is_taken() -> bool:
        """Tell whether the field would keep the keys from the window's actions."""
        kind, keys = QEvent.Type.ShortcutOverride, Qt.KeyboardModifier.ControlModifier
        asked = QKeyEvent(kind, Qt.Key.Key_Z, keys)
        asked.ignore()
        QApplication.sendEvent(field.editor, asked)
        return asked.isAccepted()

    assert not is_taken()
    qtbot.keyClicks(field.editor, "!")
    assert is_taken()
    field.load(field.text())
    assert not is_taken()


def test_room_to_spare_does_not_part_a_label_from_its_field(qtbot: QtBot) -> None:
    column = QWidget()
    qtbot.addWidget(column)
    box = QVBoxLayout(column)
    made = SavedText("&Caption", lines=(2, 6), counted=True)
    box.addWidget(made)
    box.addStretch()
    column.resize(300, 900)
    column.show()
    assert made.height() < made.editor.height() + 40
