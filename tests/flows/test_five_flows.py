"""The five flows of the README, each from an action to what it leaves behind, and back by undo."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from resources import path
from tests.factories import an_archive, some_photos
from tests.flows.desk import Desk
from ui import ask


@pytest.fixture
def empty_desk(desk: Desk, tmp_path: Path) -> Desk:
    an_archive(tmp_path / "archive").close()
    desk.open(tmp_path / "archive")
    return desk


@pytest.fixture
def sample_desk(desk: Desk, sample_archive: Path) -> Desk:
    desk.open(sample_archive)
    return desk


def test_bring_in(empty_desk: Desk, tmp_path: Path) -> None:
    desk = empty_desk
    some_photos(tmp_path / "card", 5)
    (tmp_path / "card" / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 no picture")
    desk.answers(lambda dialog: dialog.add_paths([tmp_path / "card"]))
    desk.do("photo.import")
    desk.until(lambda: not desk.window.jobs.running and desk.value("SELECT count(*) FROM photo"))
    assert desk.value("SELECT count(*) FROM photo") == 5
    assert desk.value("SELECT count(*) FROM import_item WHERE state = 'failed'") == 1
    assert desk.value("SELECT count(*) FROM credit WHERE agency_id IS NOT NULL") == 5
    desk.do("undo")
    desk.until(lambda: desk.value("SELECT count(*) FROM photo") == 0)
    desk.do("redo")
    desk.until(lambda: desk.value("SELECT count(*) FROM photo") == 5)


def test_edit_a_caption(sample_desk: Desk, qtbot: QtBot) -> None:
    desk = sample_desk
    caption = desk.field(desk.room.panels.inspector, "Caption")
    before = desk.value("SELECT caption FROM photo WHERE id = 2")
    desk.choose(2)
    desk.until(lambda: caption.toPlainText() == before)
    desk.do("caption.edit")
    qtbot.keyClick(caption, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(caption, "A boat in Tyachiv.")
    qtbot.keyClick(caption, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.until(lambda: desk.value("SELECT caption FROM photo WHERE id = 2") == "A boat in Tyachiv.")
    assert desk.value("SELECT who FROM step ORDER BY id DESC LIMIT 1")
    desk.room.panels.search.run('"boat in tyachiv"')
    desk.until(lambda: desk.room.panels.browser.rows.ids == (2,))
    desk.room.panels.search.run("")  # undone, the photo leaves that result, and is chosen no more
    desk.until(lambda: len(desk.room.panels.browser.rows.ids) == 13)
    desk.choose(2)
    desk.until(lambda: caption.toPlainText() == "A boat in Tyachiv.")
    desk.do("undo")
    desk.until(lambda: desk.value("SELECT caption FROM photo WHERE id = 2") == before)
    desk.until(lambda: caption.toPlainText() == before)


def test_search(sample_desk: Desk) -> None:
    desk, search = sample_desk, sample_desk.room.panels.search
    browser = desk.room.panels.browser.rows
    search.run("place:Хуст")
    desk.until(lambda: 1 in browser.ids and len(browser.ids) < 13)
    by_latin = set(browser.ids)
    search.run("")
    desk.until(lambda: len(browser.ids) == 13)
    search.run("place:khust")
    desk.until(lambda: set(browser.ids) == by_latin)
    search.run("taken:soon")
    desk.until(lambda: search.mistake)
    assert set(browser.ids) == by_latin, "a mistake changes nothing"


def test_bring_in_an_article_and_link_a_photo(empty_desk: Desk, tmp_path: Path) -> None:
    from resources.sample.photographs import all_photographs, jpeg

    desk = empty_desk
    boat = all_photographs()[1]
    (tmp_path / boat.file).write_bytes(jpeg(boat))
    desk.answers(lambda dialog: dialog.add_paths([tmp_path / boat.file]))
    desk.do("photo.import")
    desk.until(lambda: not desk.window.jobs.running and desk.value("SELECT count(*) FROM photo"))

    def paste(dialog: object) -> None:
        words = path("sample", "article.txt").read_text(encoding="utf-8")
        dialog.text.setPlainText(words)  # type: ignore[attr-defined] # an import dialog
        dialog.published.setText("2024-03-13")  # type: ignore[attr-defined] # likewise
        desk.click(dialog, "Bring in")  # type: ignore[arg-type] # likewise
        desk.until(lambda: desk.value("SELECT count(*) FROM article"))

    desk.answers(paste)
    desk.do("article.import")
    desk.until(lambda: not desk.window.jobs.running)
    assert desk.value("SELECT count(*) FROM article_caption") == 2
    assert desk.value("SELECT count(*) FROM claim") >= 18
    desk.until(lambda: desk.value("SELECT count(*) FROM link_suggestion"))
    assert desk.value("SELECT count(*) FROM appearance") == 0, "nothing is linked without a yes"
    side = desk.room.panels.articles.page.photos
    number = desk.value(
        "SELECT id FROM link_suggestion WHERE caption_id IS NOT NULL ORDER BY score DESC LIMIT 1"
    )
    side.decided.emit(number, True)
    desk.until(lambda: desk.value("SELECT count(*) FROM appearance") == 1)
    assert desk.value("SELECT credit_printed FROM appearance") == "Petro Lysenko/Corvina Press"


@pytest.mark.parametrize("kind", ["pdf", "xlsx", "csv", "json"])
def test_report(
    sample_desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    desk, target = sample_desk, tmp_path / f"report.{kind}"
    monkeypatch.setattr(ask, "file_to_save", lambda *_, **__: target)

    def save(dialog: object) -> None:
        dialog.format.setCurrentIndex(dialog.format.findData(kind))  # type: ignore[attr-defined] # the report dialog
        desk.until(lambda: dialog.report)  # type: ignore[attr-defined] # likewise
        desk.click(dialog, "Save")  # type: ignore[arg-type] # likewise
        desk.until(target.exists)

    desk.answers(save)
    desk.do("report.make")
    assert target.stat().st_size > 500
    if kind == "json":
        rows = json.dumps(json.loads(target.read_text(encoding="utf-8")))
        assert "Northern Press" in rows
