"""Two to four photos side by side: linked, exchanged, taken out, opened alone; real decoders."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from archive import photos
from archive.catalogue import Catalogue
from archive.values import PhotoId
from tests.factories import a_photo
from tests.ui.loupe.test_loupe import bring_in
from ui.loupe.compare import Compare
from ui.pictures import Pictures
from ui.selection import Selection
from ui.workspace import Workspace


@pytest.fixture
def ids(catalogue: Catalogue, tmp_path: Path) -> tuple[PhotoId, ...]:
    names = ("first", "second", "third", "fourth", "fifth")
    paths = [
        a_photo(tmp_path / f"{name}.jpg", seed=seed, width=1200, height=800)
        for seed, name in enumerate(names)
    ]
    shown = [bring_in(catalogue, path) for path in paths[:-1]]
    return (*shown, bring_in(catalogue, paths[-1], sensitivity="death"))


@pytest.fixture
def compare(
    ids: tuple[PhotoId, ...],
    workspace: Workspace,
    selection: Selection,
    pictures: Pictures,
    qtbot: QtBot,
) -> Iterator[Compare]:
    made = Compare(workspace, selection, pictures=pictures)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    selection.choose(ids[:2], ids[0])
    made.show()
    yield made
    made.close_reader()


def words(compare: Compare) -> str:
    return " ".join(each.text() for each in compare.findChildren(QLabel))


def test_the_pixels_of_all_arrive(compare: Compare, ids: tuple[PhotoId, ...]) -> None:
    assert compare.ids == ids[:2]
    assert all(pane.has_pixels for pane in compare.panes)
    assert "Caption of first" in words(compare)
    assert "Caption of second" in words(compare)
    assert "1200 × 800" in words(compare)


def test_zooming_and_moving_one_moves_all(compare: Compare, qtbot: QtBot) -> None:
    first, second = (pane.view for pane in compare.panes)
    first.zoom_to(1.5, QPointF(30, 30))
    assert second.look.closer == pytest.approx(first.look.closer)
    assert second.look.x == pytest.approx(first.look.x, abs=0.02)
    qtbot.keyClick(second, Qt.Key.Key_Right)
    assert first.look.x == pytest.approx(second.look.x, abs=0.02)
    compare.to_pixels()
    assert first.zoom == pytest.approx(1.0)
    qtbot.keyClick(first, Qt.Key.Key_0)
    assert second.fits


def test_unlinked_they_move_alone_and_join_again(compare: Compare, qtbot: QtBot) -> None:
    first, second = (pane.view for pane in compare.panes)
    qtbot.keyClick(first, Qt.Key.Key_L)
    compare.zoom_by(3)
    assert second.fits
    assert not first.fits
    qtbot.keyClick(first, Qt.Key.Key_L)
    assert second.look.closer == pytest.approx(first.look.closer)


def test_four_at_most_and_the_rest_is_said(
    compare: Compare, selection: Selection, ids: tuple[PhotoId, ...]
) -> None:
    selection.choose(ids)
    assert compare.ids == ids[:4]
    assert "4 of 5 photos" in words(compare)


def test_delete_takes_the_current_one_out_but_leaves_two(
    compare: Compare, selection: Selection, ids: tuple[PhotoId, ...], qtbot: QtBot
) -> None:
    selection.choose(ids[:3], ids[1])
    qtbot.keyClick(compare, Qt.Key.Key_Delete)
    assert selection.ids == (ids[0], ids[2])
    qtbot.keyClick(compare, Qt.Key.Key_Delete)
    assert len(compare.ids) == 2


def test_keys_ask_for_others_and_lead_away(
    compare: Compare, selection: Selection, ids: tuple[PhotoId, ...], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(compare.step_asked) as asked:
        qtbot.keyClick(compare, Qt.Key.Key_Right)
    assert asked.args == [1]
    with qtbot.waitSignal(compare.opened) as opened:
        qtbot.keyClick(compare, Qt.Key.Key_Return)
    assert opened.args == [ids[0]]
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Space):
        with qtbot.waitSignal(compare.closed):
            qtbot.keyClick(compare, key)


def test_a_click_moves_the_focus_and_the_choice_stays(
    compare: Compare, selection: Selection, ids: tuple[PhotoId, ...], qtbot: QtBot
) -> None:
    compare.panes[1].chosen.emit(ids[1])
    assert selection.current == ids[1]
    assert selection.ids == ids[:2]


def test_a_sensitive_photo_stays_covered_until_revealed(
    compare: Compare, selection: Selection, ids: tuple[PhotoId, ...]
) -> None:
    selection.choose((ids[0], ids[4]))
    covered = compare.panes[1]
    assert not covered.has_pixels
    assert "hidden" in covered.view.accessibleName()
    covered.findChild(QPushButton).click()
    assert covered.has_pixels


def test_covered_photos_do_not_keep_the_window_from_being_small(
    compare: Compare, selection: Selection, ids: tuple[PhotoId, ...]
) -> None:
    selection.choose((ids[0], ids[4]))
    open_one, covered = (pane.minimumSizeHint().width() for pane in compare.panes)
    assert covered == open_one


def test_an_edited_caption_is_shown_at_once(
    compare: Compare, workspace: Workspace, ids: tuple[PhotoId, ...]
) -> None:
    workspace.do(photos.edit_caption, ids[1], "Rewritten on deadline")
    assert "Rewritten on" in words(compare)
    assert all(pane.has_pixels for pane in compare.panes)


def test_hidden_it_lets_go_of_the_pixels(compare: Compare) -> None:
    compare.hide()
    assert compare.ids == ()
