"""The window with a real archive: opening, pages, actions, read-only, closing."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from archive import collections, photos
from archive.catalogue import Catalogue
from archive.photos import NewFile, NewPhoto
from tests.conftest import Log
from tests.factories import an_archive, picture_bytes
from tests.ordinary import ordinary_permissions
from ui import ask
from ui.actions import ACTIONS
from ui.jobs import AtOnce, Jobs
from ui.main_window import MainWindow
from ui.main_window.help import HelpDialog
from ui.main_window.help_pages import PAGES
from ui.main_window.opening import open_archive
from ui.messages import CrashDialog, MessageBar
from ui.preferences import Preferences
from ui.settings import Store
from ui.theme import Theme
from ui.welcome import Welcome
from ui.widgets.empty import EmptyState


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "desk"
    with an_archive(path) as catalogue:
        for number in range(5):
            file = NewFile(f"{number:064x}", 1, "JPEG", f"photo-{number}.jpg", b"")
            fields = {"caption": f"Bridge {number}"}
            new = NewPhoto(file, f"{number:064x}", 400, 300, fields=fields)
            catalogue.thumbnails.put_many([(file.sha256, 512, picture_bytes(seed=number))])
            catalogue.do(photos.add_photo, new)
    return path


@pytest.fixture
def make_window(qtbot: QtBot, settings: Store) -> Iterator[Callable[[], MainWindow]]:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme = Theme(application, "dark")
    made: list[MainWindow] = []

    def make() -> MainWindow:
        frame = QMainWindow()
        qtbot.addWidget(frame)
        frame.resize(1200, 800)
        window = MainWindow(frame, settings, theme, Jobs(executor=AtOnce()))
        frame.show()
        made.append(window)
        return window

    yield make
    for window in made:
        window.frame.close()
    application.setStyleSheet("")
    theme.deleteLater()


@pytest.fixture
def window(make_window: Callable[[], MainWindow], folder: Path) -> MainWindow:
    made = make_window()
    made.open_archive(folder)
    assert made.room is not None
    return made


def said(window: MainWindow) -> str:
    return window.frame.findChild(MessageBar).text


def test_without_an_archive_the_window_welcomes(make_window: Callable[[], MainWindow]) -> None:
    window = make_window()
    assert window.frame.findChild(Welcome) is not None
    assert window.actions["archive.open"].isEnabled()
    assert not window.actions["photo.import"].isEnabled()
    assert window.recent == ()


def test_every_action_is_bound_once_an_archive_is_open(window: MainWindow) -> None:
    assert window.actions.unbound == ()


def test_an_archive_is_opened_and_remembered(window: MainWindow, folder: Path) -> None:
    assert window.frame.windowTitle() == "desk – Cutline"
    assert window.recent == (str(folder),)
    assert len(window.room.panels.browser.rows) == 5
    window.show_welcome()
    assert window.room is None
    assert not window.actions["undo"].isEnabled()
    window.open_archive(folder)
    assert window.actions["undo"].isEnabled()


def test_a_folder_without_an_archive_is_said(
    make_window: Callable[[], MainWindow], tmp_path: Path
) -> None:
    window = make_window()
    window.open_archive(tmp_path)
    assert "There is no archive" in said(window)
    assert window.room is None


def test_a_new_archive_is_made_where_it_is_asked_for(
    make_window: Callable[[], MainWindow], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window()
    monkeypatch.setattr(ask, "new_folder", lambda *_a, **_k: tmp_path / "new")
    window.actions["archive.new"].trigger()
    assert window.room is not None
    assert (tmp_path / "new" / "archive.db").exists()
    window.actions["archive.new"].trigger()
    assert "not empty" in said(window)


def test_every_page_can_be_reached(window: MainWindow) -> None:
    room = window.room
    for action, page in (
        ("go.articles", room.panels.articles),
        ("go.claims", room.panels.claims),
        ("go.licences", room.panels.rights),
        ("go.imports", room.panels.imports),
        ("history", room.panels.history),
    ):
        window.actions[action].trigger()
        assert room.ways.pages.currentWidget() is page
        assert room.panels.inspector.isHidden()
    window.actions["go.photos"].trigger()
    assert room.ways.on_photos
    assert not room.panels.inspector.isHidden()


def test_choosing_makes_actions_of_photos_possible(window: MainWindow) -> None:
    room = window.room
    assert not window.actions["caption.edit"].isEnabled()
    room.selection.choose(room.panels.browser.rows.ids[:1])
    assert window.actions["caption.edit"].isEnabled()
    room.selection.choose(room.panels.browser.rows.ids)
    assert window.actions["caption.edit"].isEnabled(), "what is typed is set for all"
    assert not window.actions["conflict.settle"].isEnabled()
    assert window.actions["tag.add"].isEnabled()
    window.actions["view.inspector"].trigger()
    assert room.panels.inspector.isHidden()
    window.actions["tag.add"].trigger()
    assert not room.panels.inspector.isHidden()


def test_undo_names_what_it_takes_back(window: MainWindow) -> None:
    room = window.room
    room.workspace.do(collections.add_collection, "Front")
    assert window.actions["undo"].text() == "&Undo New collection"
    window.actions["undo"].trigger()
    assert room.workspace.ask(collections.collections) == ()
    assert window.actions["redo"].text() == "&Redo New collection"


def test_the_loupe_is_entered_and_left(window: MainWindow, qtbot: QtBot) -> None:
    room = window.room
    ids = room.panels.browser.rows.ids
    room.selection.choose(ids[:1])
    window.actions["view.loupe"].trigger()
    assert room.ways.in_loupe
    assert window.actions["view.loupe"].isChecked()
    window.actions["photo.next"].trigger()
    assert room.selection.current == ids[1]
    window.actions["zoom.pixels"].trigger()
    window.actions["zoom.in"].trigger()
    qtbot.keyClick(room.panels.loupe.view, Qt.Key.Key_Escape)
    assert not room.ways.in_loupe
    window.actions["view.table"].trigger()
    assert window.actions["view.table"].isChecked()
    assert room.panels.browser.shows_table


def test_what_panels_name_is_shown(window: MainWindow) -> None:
    room = window.room
    ids = room.panels.browser.rows.ids
    room.ways.open_photos(ids[1:3])
    assert set(room.panels.browser.rows.ids) == set(ids[1:3])
    room.ways.open_query("bridge 4")
    assert room.search.text == "bridge 4"
    assert len(room.panels.browser.rows) == 1
    assert room.panels.reports.query == "bridge 4"


def test_a_second_window_only_looks_until_the_first_is_gone(
    window: MainWindow, make_window: Callable[[], MainWindow], folder: Path
) -> None:
    second = make_window()
    second.open_archive(folder)
    assert second.room.workspace.read_only
    assert "only look" in said(second)
    assert not second.actions["photo.import"].isEnabled()
    assert second.actions["archive.switch"].isEnabled()
    second.actions["go.claims"].trigger()
    room = second.room
    second.actions["archive.switch"].trigger()
    assert "Close it first" in said(second)
    assert second.room is room, "it keeps its place"
    window.frame.close()
    second.actions["archive.switch"].trigger()
    assert not second.room.workspace.read_only
    assert not second.actions["archive.switch"].isEnabled()


def test_a_window_that_only_looks_offers_nothing_to_bring_in(
    make_window: Callable[[], MainWindow], tmp_path: Path
) -> None:
    empty = tmp_path / "empty"
    Catalogue.create(empty, who="tester").close()
    first, second = make_window(), make_window()
    for each in (first, second):
        each.open_archive(empty)
    words = ("Bring in photos…", "Bring in an article…")
    for each, writable in ((first, True), (second, False)):
        offered = [
            button for state in each.frame.findChildren(EmptyState)
            for button in state.findChildren(QPushButton) if button.text() in words
        ]  # fmt: skip
        assert len(offered) == 3
        assert {button.isEnabled() for button in offered} == {writable}


def test_a_lock_left_by_a_killed_window_is_taken_over(folder: Path) -> None:
    (folder / "window.lock").write_text("999999999\nsomewhere\nhost\n")
    opened = open_archive(folder, "tester")
    held = opened.lock is not None
    opened.close()
    assert held or opened.catalogue.read_only


def test_preferences_take_effect(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def accept(dialog: QDialog) -> int:
        assert isinstance(dialog, Preferences)
        dialog._keys.choose("undo", "Ctrl+U")
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(ask, "show", accept)
    window.actions["settings"].trigger()
    assert window.actions.keys()["undo"] == "Ctrl+U"
    assert window.store.shortcuts() == {"undo": "Ctrl+U"}
    before = window.theme.is_dark
    window.actions["view.theme"].trigger()
    assert window.theme.is_dark is not before


def test_help_is_shown_in_the_program(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []

    def look(dialog: QDialog) -> int:
        shown.append(dialog.windowTitle())
        if isinstance(dialog, HelpDialog):
            shown.append(dialog.page.toPlainText().split("\n")[0])
        return 0

    monkeypatch.setattr(ask, "show", look)
    for action in ("help.pages", "help.shortcuts", "help.search", "help.about"):
        window.actions[action].trigger()
    pages = ["First steps", "Shortcuts", "How to search"]
    assert shown == [*(each for page in pages for each in ("Help", page)), "About Cutline"]


def test_every_page_of_help_is_there_and_links_lead_to_pages(
    window: MainWindow, qtbot: QtBot
) -> None:
    dialog = HelpDialog(window.actions, PAGES[0].name, window.frame)
    qtbot.addWidget(dialog)
    for row, page in enumerate(PAGES):
        dialog.pages.setCurrentRow(row)
        assert "missing" not in dialog.page.toPlainText()[:60], page.name
        assert dialog.page.toPlainText().strip()
    dialog.show_page(PAGES[0].name)
    dialog.page.anchorClicked.emit(QUrl("articles.md"))
    assert dialog.page.toPlainText().startswith("Articles and claims")


def test_a_bug_is_told_and_the_archive_stays_open(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, expected_log: Log
) -> None:
    expected_log.expect("unexpected failure")
    shown: list[type] = []
    monkeypatch.setattr(ask, "show", lambda dialog: shown.append(type(dialog)) or 0)

    def broken(session: object) -> None:
        raise ZeroDivisionError

    window.room.workspace.do(broken)
    assert shown == [CrashDialog]
    assert window.room is not None


def test_the_context_menu_has_the_actions_of_a_photo(window: MainWindow, qtbot: QtBot) -> None:
    room = window.room
    room.selection.choose(room.panels.browser.rows.ids[:1])
    room.menu_asked.emit(window.frame.mapToGlobal(window.frame.rect().center()))
    menu = next(each for each in window.frame.findChildren(QMenu) if each.isVisible())
    menus = (menu, *menu.findChildren(QMenu))
    names = {each.objectName() for one in menus for each in one.actions()} - {""}
    assert names == {spec.id for spec in ACTIONS if spec.context}
    menu.close()


def test_every_control_has_a_name(window: MainWindow) -> None:
    from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QSlider

    nameless = []
    for kind in (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QSlider):
        for each in window.frame.findChildren(kind):
            text = each.accessibleName() or getattr(each, "text", str)() or each.toolTip()
            inner = (
                each.objectName().startswith("qt_") or "QComboBox" in type(each.parent()).__name__
            )
            if not text and not inner and each.isVisibleTo(window.frame):
                nameless.append(f"{type(each).__name__} in {type(each.parent()).__name__}")
    assert nameless == []


def test_a_photo_has_the_whole_screen_and_everything_comes_back(window: MainWindow) -> None:
    room = window.room
    room.selection.choose(room.panels.browser.rows.ids[:1])
    window.actions["view.full"].trigger()
    assert window.frame.isFullScreen()
    assert room.ways.in_loupe
    around = (window.frame.menuBar(), room.panels.sidebar, room.panels.inspector, room.search)
    assert [each.isVisible() for each in around] == [False] * 4
    window.actions["photo.next"].trigger()
    assert not room.panels.inspector.isVisible()
    room.panels.loupe.closed.emit()
    assert not window.frame.isFullScreen()
    assert not room.ways.in_loupe
    assert [each.isVisible() for each in around] == [True] * 4


def test_a_write_protected_archive_is_opened_for_looking(
    make_window: Callable[[], MainWindow], tmp_path: Path
) -> None:
    folder = tmp_path / "protected"
    an_archive(folder, who="ann").close()
    folder.chmod(0o555)
    window = make_window()
    try:
        with ordinary_permissions():
            window.open_archive(folder)
            assert window.room.workspace.read_only
            assert "copy its folder to another place" in said(window)
            assert not window.actions["photo.import"].isEnabled()
            window.show_welcome()
    finally:
        folder.chmod(0o755)
