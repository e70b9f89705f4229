"""Reviewing claims in the real window: keys, the mouse, undo, and the page of claims."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from archive import claims
from archive.catalogue import Catalogue
from tests.flows.desk import Desk
from ui import ask


@pytest.fixture
def reading(desk: Desk, sample_archive: Path, qtbot: QtBot) -> Desk:
    desk.open(sample_archive)
    with qtbot.waitActive(desk.frame):  # keys of a window count where it is active
        desk.frame.activateWindow()
    desk.do("go.articles")
    desk.until(lambda: desk.room.panels.articles.page.claim)
    return desk


def states(desk: Desk) -> dict[str, int]:
    found: dict[str, int] = {}
    page = desk.room.panels.articles.page
    assert page.opened is not None
    for claim in page.opened.detail.claims:
        found[claim.state] = found.get(claim.state, 0) + 1
    return found


def count(desk: Desk, state: str) -> int:
    return int(desk.value(f"SELECT count(*) FROM claim WHERE state = '{state}'"))


def test_an_article_is_reviewed_by_keys_and_undone(reading: Desk, qtbot: QtBot) -> None:
    desk, page = reading, reading.room.panels.articles.page
    first = page.reader.current
    for key in (Qt.Key.Key_A, Qt.Key.Key_A, Qt.Key.Key_R):
        qtbot.keyClick(page.reader, key)
    assert states(desk)["accepted"] == 2, "shown before it is stored"
    desk.until(lambda: (count(desk, "accepted"), count(desk, "rejected")) == (2, 1))
    for left in (2, 1, 0):
        desk.do("undo")
        desk.until(lambda left=left: count(desk, "accepted") + count(desk, "rejected") == left)
    desk.until(lambda: page.reader.current == first)
    assert page.head.progress == 0


def test_no_decision_of_a_fast_typist_falls_on_another_claim(reading: Desk, qtbot: QtBot) -> None:
    desk, page = reading, reading.room.panels.articles.page
    assert page.opened is not None
    order = [claim.id for claim in page.opened.detail.claims]
    keys = "aaraarrauraarraaarar"
    wanted: dict[int, str] = {}
    for key in keys:
        current = page.reader.current
        assert current is not None
        wanted[current] = {"a": "accepted", "r": "rejected", "u": "proposed"}[key]
        qtbot.keyClick(page.reader, key)
        for _round in range(3):
            QCoreApplication.processEvents()  # what was read and stored meanwhile comes in
    decided = [key for key in keys if key != "u"]
    assert list(wanted) == order[: len(wanted)]
    assert len(wanted) == len(decided), "no key fell on a claim that was decided before"
    desk.until(lambda: all(
        desk.value(f"SELECT state FROM claim WHERE id = {claim}") == state
        for claim, state in wanted.items()
    ))  # fmt: skip
    desk.until(lambda: states(desk)["rejected"] == keys.count("r"))


def test_select_all_means_the_claims_where_they_have_the_keyboard(
    reading: Desk, qtbot: QtBot
) -> None:
    desk, panels = reading, reading.room.panels
    desk.do("go.claims")
    table = panels.claims.table
    desk.until(lambda: table.current_key is not None)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(table.chosen_keys) == desk.value("SELECT count(*) FROM claim")
    assert not desk.room.selection.ids


def test_closing_in_the_middle_of_a_review_loses_nothing(reading: Desk, qtbot: QtBot) -> None:
    desk, page = reading, reading.room.panels.articles.page
    folder = desk.room.workspace.catalogue.path
    reviewed, edited = page.reader.current, None
    qtbot.keyClick(page.reader, Qt.Key.Key_A)
    edited = page.reader.current
    qtbot.keyClick(page.reader, Qt.Key.Key_E)
    page.editor.note.setText("ring the ministry")
    desk.frame.close()
    with Catalogue.open(folder, who="tester") as again:
        assert again.ask(claims.claim, reviewed).state == "accepted"
        assert again.ask(claims.claim, edited).note == "ring the ministry"


def test_the_end_of_a_claim_is_dragged(reading: Desk) -> None:
    desk, reader = reading, reading.room.panels.articles.page.reader
    passage, claim = reader.passage, reader.current
    assert passage is not None

    def place(position: int) -> QPoint:
        cursor = QTextCursor(reader.document())
        cursor.setPosition(reader.units.to_qt(position))
        return QPoint(reader.cursorRect(cursor).center())

    before = reader.text.rindex(" ", passage.start, passage.end)
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(reader.viewport(), left, pos=place(passage.end))
    QTest.mouseMove(reader.viewport(), place(before))
    QTest.mouseRelease(reader.viewport(), left, pos=place(before))
    query = f"SELECT quote FROM claim JOIN passage p ON p.id = passage_id WHERE claim.id = {claim}"
    desk.until(lambda: desk.value(query) == reader.text[passage.start : before])
    desk.do("undo")
    desk.until(lambda: desk.value(query) == reader.text[passage.start : passage.end])


def test_a_photo_beside_the_text_is_linked_to_the_claim(reading: Desk, qtbot: QtBot) -> None:
    desk, page = reading, reading.room.panels.articles.page
    qtbot.keyClick(page.reader, Qt.Key.Key_S)
    desk.until(lambda: page.pane.isVisible() and page.pane._words.text())
    menu = page.pane._link.menu()
    assert isinstance(menu, QMenu)
    next(each for each in menu.actions() if each.data() == "contradicts").trigger()
    desk.until(lambda: desk.value("SELECT relation FROM link WHERE claim_id IS NOT NULL"))
    assert desk.value("SELECT relation FROM link ORDER BY id DESC LIMIT 1") == "contradicts"


def test_claims_are_grouped_opened_and_exported(
    reading: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, panel = reading, reading.room.panels.claims
    desk.do("go.claims")
    desk.until(lambda: list(panel.table.claims.claims()))
    panel.grouping.setCurrentIndex(panel.grouping.findData("claimant"))
    index = panel.table.claims.index(0, 0, panel.table.claims.index(0, 0))
    panel.table.setCurrentIndex(index)
    key = panel.table.current_key
    desk.do("claim.accept")
    desk.until(lambda: desk.value(f"SELECT state FROM claim WHERE id = {key}") == "accepted")
    monkeypatch.setattr(ask, "choice", lambda *_: 0)
    monkeypatch.setattr(ask, "file_to_save", lambda *_, **__: tmp_path / "claims.jsonld")
    desk.do("claim.export")
    desk.until((tmp_path / "claims.jsonld").exists)
    desk.until(lambda: not desk.window.jobs.running)
    assert '"ClaimReview"' in (tmp_path / "claims.jsonld").read_text(encoding="utf-8")
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    desk.until(lambda: desk.room.panels.articles.page.reader.current == key)
    assert desk.room.panels.articles.isVisible()
