"""Moving the ends of a claim: with the mouse by its grips, and with keys, word by word."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.articles.grips import End, Passage
from ui.articles.lines import ClaimMark
from ui.articles.marks import Kind, Mark
from ui.articles.reader import ReaderView

TEXT = "🚂 Fire 🔥\n\nAt least 12 trains 🚆 were lost on Monday, the railway said.\n"
WORDS = "12 trains 🚆 were lost"
START = TEXT.index(WORDS)
END = START + len(WORDS)


@pytest.fixture
def reader(qtbot: QtBot) -> ReaderView:
    made = ReaderView()
    qtbot.addWidget(made)
    made.resize(700, 300)
    marks = [Mark(START, END, Kind.CLAIM, 7)]
    made.show_text(TEXT, marks, [ClaimMark(7, 0, "proposed", "the railway: lost")])
    made.show()
    made.set_current(7)
    return made


def place_of(reader: ReaderView, position: int) -> QPoint:
    cursor = QTextCursor(reader.document())
    cursor.setPosition(reader.units.to_qt(position))
    return QPoint(reader.cursorRect(cursor).center())


def drag(reader: ReaderView, start: QPoint, to: QPoint) -> None:
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(reader.viewport(), left, pos=start)
    QTest.mouseMove(reader.viewport(), (start + to) / 2)
    QTest.mouseMove(reader.viewport(), to)
    QTest.mouseRelease(reader.viewport(), left, pos=to)


def test_dragging_the_last_grip_takes_whole_words_in(qtbot: QtBot, reader: ReaderView) -> None:
    to = TEXT.index("Monday") + 4
    with qtbot.waitSignal(reader.passage_changed) as heard:
        drag(reader, place_of(reader, END), place_of(reader, to))
    assert heard.args == [7, START, TEXT.index("Monday") + len("Monday")]
    assert reader.passage == Passage(START, TEXT.index("Monday") + len("Monday"))


def test_dragging_the_first_grip_and_escape_takes_it_back(qtbot: QtBot, reader: ReaderView) -> None:
    with qtbot.waitSignal(reader.passage_changed) as heard:
        drag(reader, place_of(reader, START), place_of(reader, TEXT.index("least") + 1))
    assert heard.args == [7, TEXT.index("least"), END]
    reader.take_back()
    assert reader.passage == Passage(START, END)


def test_a_press_inside_the_claim_moves_nothing(qtbot: QtBot, reader: ReaderView) -> None:
    with qtbot.assertNotEmitted(reader.passage_changed):
        inside = place_of(reader, TEXT.index("were") + 2)
        drag(reader, inside, inside + QPoint(60, 0))
    assert reader.selected_span() is not None


def test_keys_move_an_end_and_are_said_once(qtbot: QtBot, reader: ReaderView) -> None:
    said: list[tuple[int, int, int]] = []
    reader.passage_changed.connect(lambda *args: said.append(args))
    reader.step_end(End.END, 1)
    reader.step_end(End.END, 1)
    reader.step_end(End.START, -1)
    assert said == []
    reader.settle()
    assert said == [(7, TEXT.index("least"), TEXT.index("Monday") + len("Monday"))]


def test_no_end_passes_the_other() -> None:
    passage = Passage(10, 12)
    assert passage.moved(End.START, 40) == Passage(11, 12)
    assert passage.moved(End.END, 3) == Passage(10, 11)


def test_nothing_moves_in_an_archive_that_may_only_be_read(
    qtbot: QtBot, reader: ReaderView
) -> None:
    reader.set_read_only(True)
    with qtbot.assertNotEmitted(reader.passage_changed):
        reader.step_end(End.END, 1)
        reader.settle()
        drag(reader, place_of(reader, END), place_of(reader, END + 10))
