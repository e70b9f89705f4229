import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from archive.errors import NotFound
from ui.messages import CrashDialog, MessageBar, Messages


def test_the_bar_says_what_happened_and_offers_what_is_next(
    messages: Messages, qtbot: QtBot
) -> None:
    bar = MessageBar(messages)
    qtbot.addWidget(bar)
    pressed: list[str] = []
    assert bar.text == ""
    messages.warning("2 files were not brought in", "Show", lambda: pressed.append("show"))
    assert bar.text == "2 files were not brought in"
    bar.findChild(QPushButton).click()
    assert pressed == ["show"]
    assert bar.text == ""


def test_an_expected_failure_is_said_in_its_own_words(messages: Messages, qtbot: QtBot) -> None:
    bar = MessageBar(messages)
    qtbot.addWidget(bar)
    messages.show(NotFound(what="photo", key=7))
    assert bar.text == "There is no photo 7."
    assert bar.property("kind") == "error"


def test_details_of_a_crash_can_be_copied(qtbot: QtBot) -> None:
    try:
        raise ZeroDivisionError("of a test")
    except ZeroDivisionError as error:
        dialog = CrashDialog(error)
    qtbot.addWidget(dialog)
    copy = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Copy details")
    copy.click()
    assert "ZeroDivisionError: of a test" in QGuiApplication.clipboard().text()


def test_what_was_said_of_an_archive_goes_with_it(messages: Messages, qtbot: QtBot) -> None:
    bar = MessageBar(messages)
    qtbot.addWidget(bar)
    messages.warning("2 files were not brought in")
    messages.clear()
    assert bar.text == ""


def test_only_the_text_that_is_over_is_taken_back(messages: Messages, qtbot: QtBot) -> None:
    bar = MessageBar(messages)
    qtbot.addWidget(bar)
    messages.warning("Wait a minute.")
    messages.error("The disk is full.")
    messages.clear("Wait a minute.")
    assert bar.text == "The disk is full."
    messages.clear("The disk is full.")
    assert bar.text == ""


def test_a_word_of_any_length_leaves_the_window_its_width(messages: Messages, qtbot: QtBot) -> None:
    bar = MessageBar(messages)
    qtbot.addWidget(bar)
    messages.error("/srv/" + "x" * 4000 + ".jpg cannot be read")
    assert bar.minimumSizeHint().width() < 400
    assert bar.text.endswith(".jpg cannot be read"), "what was said is still told in full"
    assert "x" * 4000 in bar.findChildren(QLabel)[1].toolTip()


def test_a_name_that_looks_like_markup_is_shown_as_it_stands(
    messages: Messages, qtbot: QtBot
) -> None:
    bar = MessageBar(messages)
    qtbot.addWidget(bar)
    messages.error("<b>1</b>.jpg cannot be read")
    label = bar.findChildren(QLabel)[1]
    assert label.text() == "<b>1</b>.jpg cannot be read"
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_what_is_to_be_done_first_has_no_tick_and_goes_by_itself(
    messages: Messages, qtbot: QtBot
) -> None:
    bar = MessageBar(messages)
    qtbot.addWidget(bar)
    signs = []
    for say in (messages.info, messages.hint):
        say("Choose two photos")
        signs.append(bar._sign.text())
        assert bar._timer.isActive()
    assert signs == ["✓", "→"]


def test_a_message_does_not_go_from_under_the_mouse(
    messages: Messages, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    bar = MessageBar(messages)
    qtbot.addWidget(bar)
    messages.info("Saved 12 claims")
    for here, text in ((True, "Saved 12 claims"), (False, "")):
        monkeypatch.setattr(bar, "underMouse", lambda here=here: here)
        bar._timer.timeout.emit()
        assert bar.text == text
