"""What bad input gets in the window: a message that names the thing, and nothing is lost."""

import os
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from archive.catalogue import Catalogue
from archive.ingest import run
from tests.factories import picture_bytes, some_photos
from tests.flows.desk import Desk
from tests.ordinary import ordinary_permissions
from ui import ask
from ui.articles.import_dialog import ArticleImportDialog
from ui.messages import MessageBar
from ui.welcome import Welcome


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    Catalogue.create(tmp_path / "archive", who="tester").close()
    return tmp_path / "archive"


@pytest.fixture
def open_desk(desk: Desk, folder: Path) -> Desk:
    desk.open(folder)
    return desk


def said(desk: Desk) -> str:
    return desk.frame.findChild(MessageBar).text


def damage(folder: Path) -> None:
    for suffix in ("-wal", "-shm"):
        (folder / f"archive.db{suffix}").unlink(missing_ok=True)
    (folder / "archive.db").write_bytes(os.urandom(9000))


@pytest.fixture
def anybody_s_permissions(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look for photos as anybody would: permissions are a thread's own, and a job has its own."""
    look = run.scan

    def scan(*given: Any, **named: Any) -> Any:
        with ordinary_permissions():
            return look(*given, **named)

    monkeypatch.setattr(run, "scan", scan)


@pytest.mark.usefixtures("anybody_s_permissions")
def test_each_file_that_cannot_be_used_is_listed_with_its_reason(
    open_desk: Desk, tmp_path: Path
) -> None:
    desk, wire = open_desk, tmp_path / "wire"
    some_photos(wire, 2)
    whole = picture_bytes(width=400, height=300)
    (wire / "empty.jpg").write_bytes(b"")
    (wire / "cut.jpg").write_bytes(whole[: len(whole) // 2])
    (wire / "note.txt").write_text("no photo")
    with (wire / "huge.jpg").open("wb") as huge:
        huge.write(whole[:200])
        huge.truncate(200 * 2**20)
    (wire / "closed").mkdir(mode=0)
    try:
        desk.room.panels.imports.bring_in((wire, tmp_path / "nowhere"))
        desk.until(lambda: not desk.window.jobs.running)
    finally:
        (wire / "closed").chmod(0o700)
    desk.until(lambda: said(desk))
    assert said(desk) == "2 photos added, 6 failed"
    desk.click(desk.frame.findChild(MessageBar), "What failed")
    table = desk.room.panels.imports._items
    desk.until(lambda: table.model().rowCount() == 8)
    words = {
        Path(table.model().index(row, 0).data()).name: table.model().index(row, 2).data()
        for row in range(8)
    }
    assert "empty" in words["empty.jpg"]
    assert "breaks off" in words["cut.jpg"]
    assert "damaged" in words["huge.jpg"]
    assert "JPEG or TIFF" in words["note.txt"]
    assert "no permission" in words["closed"]
    assert "no such file" in words["nowhere"]


def test_a_text_that_is_no_article_stays_in_its_dialog(open_desk: Desk) -> None:
    desk = open_desk

    def paste(dialog: ArticleImportDialog) -> None:
        dialog.text.setPlainText("milk\neggs\nbread\n")
        desk.click(dialog, "Bring in")
        desk.until(lambda: "does not read as an article" in dialog._error.text())
        assert dialog.text.toPlainText().startswith("milk"), "what was typed is lost"

    desk.answers(paste)
    desk.do("article.import")
    assert desk.value("SELECT count(*) FROM article") == 0


def test_a_search_with_a_mistake_says_where_and_keeps_the_result(open_desk: Desk) -> None:
    search = open_desk.room.panels.search
    search.run('credit:"corvina')
    open_desk.until(lambda: search.mistake)
    assert "expected" in search.mistake


def test_a_report_that_cannot_be_saved_says_so_and_stays(
    open_desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "no such folder" / "report.csv"
    monkeypatch.setattr(ask, "file_to_save", lambda *_, **__: target)

    def save(dialog: object) -> None:
        open_desk.until(lambda: dialog.report)  # type: ignore[attr-defined] # the report dialog
        open_desk.click(dialog, "Save")  # type: ignore[arg-type] # likewise
        open_desk.until(lambda: "report.csv" in dialog.error.text())  # type: ignore[attr-defined] # likewise

    open_desk.answers(save)
    open_desk.do("report.make")


def test_an_archive_of_a_newer_program_is_left_alone(desk: Desk, folder: Path) -> None:
    with sqlite3.connect(folder / "archive.db") as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.close()
    desk.window.open_archive(folder)
    assert "newer version of Cutline" in said(desk)
    assert desk.frame.findChild(Welcome) is not None


def test_a_damaged_database_is_restored_from_a_backup(
    desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    desk.open(folder)
    monkeypatch.setattr(ask, "file_to_save", lambda *_, **__: tmp_path / "saved.db")
    desk.do("archive.backup")
    desk.until((tmp_path / "saved.db").exists)
    desk.until(lambda: not desk.window.jobs.running)
    desk.window.show_welcome()
    damage(folder)
    desk.window.open_archive(folder)
    assert "damaged" in said(desk)
    monkeypatch.setattr(ask, "files", lambda *_, **__: (tmp_path / "saved.db",))
    desk.click(desk.frame.findChild(MessageBar), "Restore a backup")
    desk.until(lambda: desk.window.room is not None)
    assert desk.value("SELECT count(*) FROM photo") == 0
    assert "What was there before" in said(desk)


def test_closing_in_the_middle_of_an_import_asks_and_goes_on_next_time(
    open_desk: Desk, folder: Path, tmp_path: Path
) -> None:
    desk = open_desk
    some_photos(tmp_path / "wire", 40)
    desk.room.panels.imports.bring_in((tmp_path / "wire",))
    desk.until(lambda: any(job.done for job in desk.window.jobs.running))
    asked: list[str] = []

    def press(words: str) -> object:
        def answer(box: QMessageBox) -> None:
            asked.append(box.text())
            desk.click(box, words)

        return answer

    desk.answers(press("Cancel"))  # type: ignore[arg-type] # an answer
    desk.frame.close()
    assert desk.frame.isVisible()
    assert "Bringing in photos" in asked[0]
    desk.answers(press("Stop and close"))  # type: ignore[arg-type] # an answer
    desk.frame.close()
    assert not desk.frame.isVisible()
    with Catalogue.open(folder, who="tester") as catalogue:
        from archive import ingest

        (left,) = catalogue.ask(ingest.unfinished)
        assert left.state == "paused"
        assert left.waiting > 0
        assert left.counts.get("added", 0) + left.waiting == 40


def test_an_interrupted_import_goes_on_at_the_press_of_a_button(
    desk: Desk, folder: Path, tmp_path: Path
) -> None:
    from archive.errors import Interrupted
    from archive.ingest import ingest_files
    from archive.values import NoProgress

    class Stop(NoProgress):
        total = 0

        def begin(self, total: int, label: str) -> None:
            self.total = total  # 0 while the folder is looked through

        def advance(self, done: int, note: str = "") -> None:
            if self.total and done > 2:
                raise Interrupted

    some_photos(tmp_path / "wire", 6)
    with Catalogue.open(folder, who="tester") as catalogue, pytest.raises(Interrupted):
        ingest_files(catalogue, [tmp_path / "wire"], progress=Stop(), workers=1)
    desk.open(folder)
    desk.until(lambda: "was interrupted" in said(desk))
    desk.click(desk.frame.findChild(MessageBar), "Go on")
    desk.until(lambda: desk.value("SELECT count(*) FROM photo") == 6)
    desk.until(lambda: not desk.window.jobs.running)


def drop(desk: Desk, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind in (QDragEnterEvent, QDropEvent):
        event = kind(QPoint(40, 40), Qt.DropAction.CopyAction, data, button, keys)
        QApplication.sendEvent(desk.frame, event)
        assert event.isAccepted()


def test_files_dropped_on_the_window_are_brought_in(open_desk: Desk, tmp_path: Path) -> None:
    desk = open_desk
    some_photos(tmp_path / "card", 3)
    (tmp_path / "story.txt").write_text("milk\n")
    texts: list[Path | None] = []
    desk.answers(lambda dialog: texts.append(dialog.path))
    drop(desk, tmp_path / "card", tmp_path / "story.txt")
    desk.until(lambda: desk.value("SELECT count(*) FROM photo") == 3)
    desk.until(lambda: not desk.window.jobs.running)
    assert texts == [tmp_path / "story.txt"]


def test_what_is_dropped_on_the_welcome_page(desk: Desk, folder: Path, tmp_path: Path) -> None:
    (photo,) = some_photos(tmp_path / "card", 1)
    drop(desk, photo)
    assert "Open an archive" in said(desk)
    assert desk.frame.findChild(MessageBar).findChild(QPushButton).text() == "New archive…"
    drop(desk, folder)
    desk.until(lambda: desk.window.room is not None)
    assert said(desk) == ""
