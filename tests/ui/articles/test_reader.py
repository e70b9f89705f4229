"""The reader paints what it is told and finds claims under the pointer, emoji or not."""

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from ui.articles.marks import Kind, Mark
from ui.articles.reader import ClaimMark, ReaderView

TEXT = "🚂 The station burned 🔥\n\nAt least 12 trains 🚆 were lost, the railway said.\n"


@pytest.fixture
def reader(qtbot: QtBot) -> ReaderView:
    made = ReaderView()
    qtbot.addWidget(made)
    made.resize(600, 300)
    start = TEXT.index("At least")
    claim = Mark(start, TEXT.index(", the"), Kind.CLAIM, 7)
    figure = Mark(start, start + len("At least 12"), Kind.FIGURE, 7)
    made.show_text(TEXT, [claim, figure], [ClaimMark(7, 0, "proposed")])
    made.show()
    return made


def test_formats_fall_on_the_marked_words(reader: ReaderView) -> None:
    cursor = QTextCursor(reader.document())
    text = reader.toPlainText().encode("utf-16-le")
    at = text.index("At least".encode("utf-16-le")) // 2
    cursor.setPosition(at + 1)
    assert cursor.charFormat().fontWeight() > 500
    cursor.setPosition(at + len("At least 12") + 1)
    assert cursor.charFormat().fontWeight() < 500


def test_a_click_points_at_the_claim(qtbot: QtBot, reader: ReaderView) -> None:
    cursor = QTextCursor(reader.document())
    at = reader.toPlainText().encode("utf-16-le").index("trains".encode("utf-16-le")) // 2
    cursor.setPosition(at + 2)
    place = reader.cursorRect(cursor).center()
    with qtbot.waitSignal(reader.claim_pointed) as heard:
        qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert heard.args == [7]


def test_the_current_claim_has_a_wash_and_the_same_text_keeps_it(reader: ReaderView) -> None:
    reader.set_current(7)
    start = TEXT.index("At least")
    reader.show_text(TEXT, [Mark(start, start + 5, Kind.CLAIM, 7)], [ClaimMark(7, 0, "accepted")])
    assert reader.current == 7
    reader.show_text("Another text.", [], [])
    assert reader.current is None


@pytest.mark.parametrize("state", ["proposed", "accepted", "edited", "rejected"])
def test_every_state_is_painted(qtbot: QtBot, reader: ReaderView, state: str) -> None:
    start = TEXT.index("At least")
    marks = [Mark(start, start + 30, Kind.CLAIM, 7), Mark(start, start + 30, Kind.CLAIM, 8)]
    reader.show_text(TEXT, marks, [ClaimMark(7, 0, state), ClaimMark(8, 1, state)])
    image = reader.grab().toImage()
    assert not image.isNull()


def test_the_current_claim_stays_in_sight_in_another_size_until_somebody_scrolls(
    qtbot: QtBot,
) -> None:
    made = ReaderView()
    qtbot.addWidget(made)
    text = "\n\n".join(
        f"Paragraph {number} of words that fill a line or two." for number in range(90)
    )
    at = text.index("Paragraph 45")
    claim = Mark(at, at + 12, Kind.CLAIM, 1)
    made.resize(900, 600)
    made.show()
    made.show_text(text, [claim], [ClaimMark(1, 0, "proposed", "words")])
    made.set_current(1)

    def seen() -> bool:
        first, last = made.in_sight()
        return first <= at < last

    assert seen()
    made.resize(260, 300)
    qtbot.waitUntil(seen)
    made.verticalScrollBar().triggerAction(made.verticalScrollBar().SliderAction.SliderToMaximum)
    made.resize(900, 300)
    QCoreApplication.processEvents()
    assert not seen()


def test_selections_come_back_in_code_points(reader: ReaderView) -> None:
    start = TEXT.index("trains")
    reader.reveal(start, start + len("trains 🚆"), select=True)
    assert reader.selected_span() == (start, start + len("trains 🚆"))
    assert reader.textCursor().selectedText() == "trains 🚆"


def test_a_long_text_has_its_marks_from_the_first_paint_on(qtbot: QtBot) -> None:
    paragraph = "At least 12 trains 🚆 were lost, the railway said. " * 12
    text = "\n\n".join(f"{number} {paragraph}" for number in range(1200))
    marks, claims, start = [], [], 0
    for number, part in enumerate(text.split("\n\n"), start=1):
        marks.append(Mark(start, start + 30, Kind.CLAIM, number))
        claims.append(ClaimMark(number, number % 9, "proposed"))
        start += len(part) + 2
    view = ReaderView()
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show()
    seen: list[tuple[int, int]] = []
    view.show_text(text, marks, claims)
    seen.append(view.in_sight())
    view.grab()
    seen.append(view.in_sight())
    assert all(first == 0 and 1000 < last < 20_000 for first, last in seen)
    view.set_current(1100)
    first, last = view.in_sight()
    assert first < marks[1099].start < last
    assert [lane.claim for lane in view._lines.between(first, last)].count(1100) == 1


def test_further_lines_of_a_key_point_begin_below_its_words(qtbot: QtBot) -> None:
    words = "  • Flood water damaged many hundreds of houses, bridges and schools"
    view = ReaderView()
    qtbot.addWidget(view)
    view.resize(320, 300)
    start = words.index("Flood")
    view.show_text(words, [Mark(start, len(words), Kind.KEY_POINT)], [])
    view.show()
    layout = view.document().firstBlock().layout()
    assert layout.lineCount() > 1
    first_words = layout.lineAt(0).cursorToX(start)[0]  # type: ignore[index]  # x and position
    assert abs(layout.lineAt(1).x() - first_words) < 2
