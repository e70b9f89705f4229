"""The grid and the table, with a real archive; work runs at once."""

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from archive import photos
from archive.catalogue import Catalogue
from archive.photos import NewFile, NewPhoto
from archive.values import PhotoId
from tests.factories import picture_bytes
from tests.ui.conftest import PanelOf
from ui import ask
from ui.browser import Browser
from ui.messages import Messages
from ui.pictures import Pictures, flag_words, words_of
from ui.selection import Selection
from ui.widgets.photo_drag import PHOTOS, copies_of, drag_picture, dropped_files, mime_of, photos_in
from ui.workspace import Workspace


def add_photo(catalogue: Catalogue, number: int, **fields: object) -> PhotoId:
    file = NewFile(f"{number:064x}", 1, "JPEG", f"photo-{number}.jpg", b"")
    stated = {"caption": f"Caption {number}", **fields}
    new = NewPhoto(file, f"{number + 1:064x}", 400, 300, fields=stated)
    catalogue.thumbnails.put_many([(file.sha256, 512, picture_bytes(seed=number))])
    return catalogue.do(photos.add_photo, new).value


@pytest.fixture
def ids(catalogue: Catalogue) -> tuple[PhotoId, ...]:
    return tuple(
        add_photo(catalogue, number, sensitivity="death" if number == 3 else "undecided")
        for number in range(30)
    )


@pytest.fixture
def browser(ids: tuple[PhotoId, ...], qtbot: QtBot, panel_of: PanelOf) -> Browser:
    made = panel_of(Browser, 1000, 700)
    made.show_ids(ids, searched=False)
    made.grid.setFocus()
    qtbot.waitUntil(lambda: made.grid.complete)
    return made


def test_everything_on_screen_arrives(browser: Browser) -> None:
    assert browser.grid.complete
    assert len(browser.grid.visible()) < 30


def test_the_focus_moves_with_the_keys(
    browser: Browser, selection: Selection, ids: tuple[PhotoId, ...], qtbot: QtBot
) -> None:
    grid = browser.grid
    columns = grid.geometry_of_cells().columns
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert selection.ids == (ids[0],)
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    assert selection.current == ids[1 + columns]
    qtbot.keyClick(grid, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert selection.ids == ids[1 : 2 + columns]
    qtbot.keyClick(grid, Qt.Key.Key_End)
    assert selection.current == ids[-1]
    assert 29 in grid.visible()
    qtbot.keyClick(grid, Qt.Key.Key_Home)
    assert 0 in grid.visible()
    qtbot.keyClick(grid, Qt.Key.Key_PageDown)
    assert selection.current not in (ids[0], ids[-1])
    qtbot.keyClick(grid, Qt.Key.Key_Escape)
    assert selection.ids == ()


def test_space_opens_and_control_space_chooses(
    browser: Browser, selection: Selection, ids: tuple[PhotoId, ...], qtbot: QtBot
) -> None:
    selection.choose([ids[2]])
    with qtbot.waitSignal(browser.opened) as opened:
        qtbot.keyClick(browser.grid, Qt.Key.Key_Space)
    assert opened.args == [ids[2]]
    qtbot.keyClick(browser.grid, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert selection.ids == ()


def test_clicks_choose(
    browser: Browser, selection: Selection, ids: tuple[PhotoId, ...], qtbot: QtBot
) -> None:
    grid = browser.grid

    def click(index: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        where = grid.rect_of(index).center()
        qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, modifier, where)

    click(1)
    click(4, Qt.KeyboardModifier.ShiftModifier)
    assert selection.ids == ids[1:5]
    click(2, Qt.KeyboardModifier.ControlModifier)
    assert selection.ids == (ids[1], ids[3], ids[4])
    click(3)
    assert selection.ids == (ids[3],)
    with qtbot.waitSignal(browser.opened):
        qtbot.mouseDClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=grid.rect_of(0).center())


def test_a_rubber_band_chooses_what_it_touches(
    browser: Browser, selection: Selection, ids: tuple[PhotoId, ...], qtbot: QtBot
) -> None:
    grid = browser.grid
    qtbot.mousePress(grid.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    qtbot.mouseMove(grid.viewport(), grid.rect_of(1).center())
    qtbot.mouseRelease(grid.viewport(), Qt.MouseButton.LeftButton)
    assert selection.ids == ids[:2]


def test_actions_choose_all_none_and_the_others(
    browser: Browser, selection: Selection, ids: tuple[PhotoId, ...]
) -> None:
    bindings = browser.bindings()
    bindings["select.all"]()
    assert selection.ids == ids
    selection.choose(ids[:10])
    bindings["select.invert"]()
    assert selection.ids == ids[10:]
    bindings["select.none"]()
    assert selection.ids == ()


def test_stepping_stops_at_the_ends(
    browser: Browser, selection: Selection, ids: tuple[PhotoId, ...]
) -> None:
    selection.choose([ids[-2]])
    assert browser.step(1) == ids[-1]
    assert browser.step(1) is None
    assert selection.current == ids[-1]


def test_an_edit_is_shown(
    browser: Browser, workspace: Workspace, ids: tuple[PhotoId, ...], qtbot: QtBot
) -> None:
    workspace.do(photos.edit_caption, ids[0], "Another wording")

    def caption() -> str | None:
        row = browser.rows.row(0)
        return row.caption if row is not None else None

    qtbot.waitUntil(lambda: caption() == "Another wording")


def test_a_hidden_photo_is_announced_without_its_caption(
    browser: Browser,
    selection: Selection,
    pictures: Pictures,
    ids: tuple[PhotoId, ...],
    qtbot: QtBot,
) -> None:
    selection.choose([ids[3]])
    row = browser.rows.row(3)
    assert row is not None
    assert "Caption 3" not in browser.grid.words(3)
    assert "Sensitive photo, hidden" in browser.grid.words(3)
    assert flag_words(row) == ["Sensitive"]
    sha256 = row.sha256 or ""
    for covered in (True, False):
        pictures.thumbnail(sha256, 100, hidden=covered)
        qtbot.waitUntil(lambda covered=covered: pictures.has(sha256, 100, hidden=covered))
    hidden = pictures.thumbnail(sha256, 100, hidden=True)
    shown = pictures.thumbnail(sha256, 100)
    assert hidden is not None
    assert shown is not None
    assert hidden.size() == shown.size()
    assert hidden.toImage().allGray()
    browser.bindings()["sensitive.reveal"]()
    assert not pictures.hides(row.id, row.is_sensitive)
    assert "Caption 3" in words_of(row, hidden=False)
    browser.reveal()
    assert pictures.hides(row.id, row.is_sensitive)


def test_the_size_of_cells_changes_and_the_place_stays(
    browser: Browser, selection: Selection, ids: tuple[PhotoId, ...], qtbot: QtBot
) -> None:
    selection.choose([ids[20]])
    before = browser.grid.geometry_of_cells().columns
    with qtbot.waitSignal(browser.size_changed):
        browser.larger()
    assert browser.grid.geometry_of_cells().columns < before
    assert 20 in browser.grid.visible()
    browser.smaller()
    assert browser.grid.geometry_of_cells().columns == before


def test_an_empty_result_says_what_to_do(browser: Browser, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QPushButton

    def offered() -> list[str]:
        buttons = browser.findChildren(QPushButton)
        return [each.text() for each in buttons if each.isVisible()]

    browser.show_ids((), searched=True)
    assert offered() == ["Show all photos"]
    browser.show_ids((), searched=False)
    assert offered() == ["Bring in photos…"]
    with qtbot.waitSignal(browser.import_asked):
        browser.findChildren(QPushButton)[0].click()


def test_the_table_is_a_sound_model(browser: Browser, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(browser.table.model())


def test_grid_and_table_share_the_selection(
    browser: Browser, selection: Selection, ids: tuple[PhotoId, ...]
) -> None:
    selection.choose([ids[1], ids[2], ids[7]], ids[2])
    browser.show_table()
    chosen = [index.row() for index in browser.table.selectionModel().selectedRows()]
    assert sorted(chosen) == [1, 2, 7]
    # Not selectRow: it minds the modifier keys that the last event of any test left behind.
    alone = (
        QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    )
    browser.table.selectionModel().setCurrentIndex(browser.table.model().index(5, 0), alone)
    assert selection.ids == (ids[5],)
    browser.show_grid()
    assert browser.grid.picking.current == 5


def test_files_can_be_dropped_and_photos_dragged(
    browser: Browser, tmp_path: Path, qtbot: QtBot
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.jpg")), QUrl("https://example.org/b.jpg")])
    event = QDropEvent(
        QPoint(10, 10),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(browser.files_dropped) as dropped:
        browser.grid.dropEvent(event)
    assert dropped.args == [(tmp_path / "a.jpg",)]
    own = mime_of([3, 5], [tmp_path / "a.jpg"])
    assert photos_in(own) == (3, 5)
    assert dropped_files(own) == ()
    assert photos_in(data) == ()
    assert own.hasFormat(PHOTOS)
    assert drag_picture(None, 3, "#000000", "#ffffff").width() == 96


def test_copies_for_other_programs_have_their_own_names(tmp_path: Path) -> None:
    source = tmp_path / "abcdef"
    source.write_bytes(b"picture")
    folder = tmp_path / "out"
    folder.mkdir()
    files = [(source, "a.jpg"), (source, "a.jpg"), (tmp_path / "gone", "b.jpg")]
    made = copies_of(files, folder)
    assert [path.name for path in made] == ["a.jpg", "a 2.jpg"]
    assert made[1].read_bytes() == b"picture"


def test_copies_go_where_they_are_asked_for(
    browser: Browser,
    selection: Selection,
    messages: Messages,
    catalogue: Catalogue,
    ids: tuple[PhotoId, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said: list[str] = []
    messages.said.connect(lambda kind, text, button, pressed: said.append(text))
    place = catalogue.ask(photos.file_path, ids[0])
    place.parent.mkdir(parents=True)
    place.write_bytes(b"picture")
    monkeypatch.setattr(ask, "folder", lambda *_a, **_k: tmp_path / "out")
    selection.choose(ids[:2])
    browser.bindings()["photo.copy_to"]()
    assert (tmp_path / "out" / "photo-0.jpg").read_bytes() == b"picture"
    assert said == [f"1 photo copied to {tmp_path / 'out'}. 1 file is missing."]


def test_a_fruitless_search_offers_others(browser: Browser, qtbot: QtBot) -> None:
    from archive.search import Near

    browser.show_ids((), searched=True)
    tries = (Near("kharkev", "kharkiv", "kharkiv tram", 12), Near("trm", "", "kharkev", 1))
    browser.offer(tries, "kharkev")
    assert "“kharkev” finds nothing." in [label.text() for label in browser.findChildren(QLabel)]
    shown = [each for each in browser._tries if each.isVisible()]
    assert [each.text() for each in shown] == ["Try “kharkiv”  12", "Without “trm”  1"]
    with qtbot.waitSignal(browser.query_asked) as asked:
        shown[0].click()
    assert asked.args == ["kharkiv tram"]
    browser.show_ids((), searched=True)
    assert not any(each.isVisible() for each in browser._tries)
