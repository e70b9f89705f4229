"""The loupe with a real archive, real files and a real decoder process."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from archive import photos
from archive.catalogue import Catalogue
from archive.photos import NewFile, NewPhoto
from archive.store.files import sha256_of
from archive.values import PhotoId
from tests.factories import a_photo
from ui.loupe import Loupe
from ui.messages import Messages
from ui.pictures import Pictures
from ui.selection import Selection
from ui.widgets.few_lines import FewLines
from ui.widgets.picture_view import PictureView, pyramid
from ui.workspace import Workspace


def bring_in(catalogue: Catalogue, path: Path, **fields: object) -> PhotoId:
    sha256 = sha256_of(path)
    catalogue.files.keep(path, sha256)
    catalogue.thumbnails.put_many([(sha256, 512, path.read_bytes())])
    file = NewFile(sha256, path.stat().st_size, "JPEG", path.name, b"")
    new = NewPhoto(file, sha256, 1200, 800, fields={"caption": f"Caption of {path.stem}", **fields})
    return catalogue.do(photos.add_photo, new).value


@pytest.fixture
def ids(catalogue: Catalogue, tmp_path: Path) -> tuple[PhotoId, ...]:
    paths = [
        a_photo(tmp_path / f"{name}.jpg", seed=seed, width=1200, height=800)
        for seed, name in enumerate(("first", "second", "third"))
    ]
    first, second = (bring_in(catalogue, path) for path in paths[:2])
    return first, second, bring_in(catalogue, paths[2], sensitivity="death")


@pytest.fixture
def loupe(
    ids: tuple[PhotoId, ...],
    workspace: Workspace,
    selection: Selection,
    pictures: Pictures,
    messages: Messages,
    qtbot: QtBot,
) -> Iterator[Loupe]:
    made = Loupe(workspace, selection, pictures=pictures, messages=messages)
    qtbot.addWidget(made)
    made.resize(900, 700)
    selection.choose(ids[:1])
    made.show()
    yield made
    made.close_reader()


def words(loupe: Loupe) -> str:
    return " ".join(
        each.text() for each in (*loupe.findChildren(FewLines), *loupe.findChildren(QLabel))
    )


def test_the_photo_with_the_focus_is_shown_to_the_pixel(
    loupe: Loupe, selection: Selection, ids: tuple[PhotoId, ...]
) -> None:
    assert "Caption of first" in words(loupe)
    assert loupe.view.zoom < 1
    loupe.view.to_pixels()
    assert loupe.view.zoom == 1
    selection.choose([ids[1]])
    assert "Caption of second" in words(loupe)
    assert loupe.view.zoom == 1, "the zoom stays while stepping"


def test_keys_step_and_go_back(loupe: Loupe, qtbot: QtBot) -> None:
    with qtbot.waitSignal(loupe.step_asked) as asked:
        qtbot.keyClick(loupe.view, Qt.Key.Key_Right)
    assert asked.args == [1]
    with qtbot.waitSignal(loupe.closed):
        qtbot.keyClick(loupe.view, Qt.Key.Key_Space)


def test_a_hidden_photo_is_revealed_on_purpose(
    loupe: Loupe, selection: Selection, ids: tuple[PhotoId, ...], qtbot: QtBot
) -> None:
    selection.choose([ids[2]])
    qtbot.waitUntil(lambda: bool(loupe.view._levels))
    assert loupe.view.grab().toImage().pixelColor(450, 300).saturation() == 0
    assert "Caption" not in loupe.view.accessibleName()
    reveal = next(b for b in loupe.findChildren(QPushButton) if b.text() == "Reveal")
    assert reveal.isVisible()
    reveal.click()
    assert not reveal.isVisible()
    assert "Caption of third" in loupe.view.accessibleName()


def test_a_file_that_is_gone_is_said(
    loupe: Loupe, selection: Selection, catalogue: Catalogue, ids: tuple[PhotoId, ...]
) -> None:
    catalogue.ask(photos.file_path, ids[1]).unlink()
    selection.choose([ids[1]])
    assert "disappeared" in words(loupe)


def test_the_caption_follows_an_edit(
    loupe: Loupe, workspace: Workspace, ids: tuple[PhotoId, ...]
) -> None:
    workspace.do(photos.edit_caption, ids[0], "Corrected")
    assert "Corrected" in words(loupe)


@pytest.fixture
def view(qtbot: QtBot) -> PictureView:
    made = PictureView()
    qtbot.addWidget(made)
    made.resize(400, 400)
    image = QImage(2000, 1000, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    made.show_levels(pyramid(image))
    return made


def test_a_picture_is_fitted_then_zoomed_at_a_point(view: PictureView, qtbot: QtBot) -> None:
    assert view.zoom == pytest.approx(0.2)
    qtbot.keyClick(view, Qt.Key.Key_1)
    assert view.zoom == 1
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.zoom == pytest.approx(1.25)
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert view.fits
    for _ in range(40):
        view.zoom_by(1)
    assert view.zoom == 16
    for _ in range(60):
        view.zoom_by(-1)
    assert view.fits


def test_a_picture_stops_at_the_edges(view: PictureView, qtbot: QtBot) -> None:
    view.to_pixels()
    for _ in range(100):
        qtbot.keyClick(view, Qt.Key.Key_Left)
        qtbot.keyClick(view, Qt.Key.Key_Up)
    grabbed = view.grab().toImage()
    assert grabbed.pixelColor(2, 200) == Qt.GlobalColor.red
    assert grabbed.pixelColor(200, 2) == Qt.GlobalColor.red


def test_a_small_picture_is_not_blown_up(qtbot: QtBot) -> None:
    view = PictureView()
    qtbot.addWidget(view)
    view.resize(400, 400)
    view.show_stand_in(None, QSize(100, 50))
    assert view.zoom == 1


def test_a_pyramid_halves_down_to_the_screen(qtbot: QtBot) -> None:
    levels = pyramid(QImage(5000, 3000, QImage.Format.Format_RGB32))
    assert [level.width() for level in levels] == [5000, 2500, 1250, 625]
