"""The line above a view and the photos below it."""

import pytest
from pytestqt.qtbot import QtBot

from archive import photos
from archive.catalogue import Catalogue
from archive.photos import NewFile, NewPhoto
from archive.values import PhotoId
from ui.pictures import Pictures
from ui.selection import Selection
from ui.views import PhotosBelow, ViewHead
from ui.workspace import Workspace


@pytest.fixture
def below(
    catalogue: Catalogue,
    workspace: Workspace,
    selection: Selection,
    pictures: Pictures,
    qtbot: QtBot,
) -> PhotosBelow:
    for n in range(3):
        file = NewFile(f"{n:064x}", 1, "JPEG", f"{n}.jpg", b"")
        catalogue.do(photos.add_photo, NewPhoto(file, f"{n:064x}", 4, 3))
    made = PhotosBelow(workspace, selection, pictures)
    qtbot.addWidget(made)
    return made


def test_photos_stand_below_while_there_are_any(below: PhotosBelow, selection: Selection) -> None:
    ids = tuple(PhotoId(number) for number in (1, 2, 3))
    below.show_photos(ids)
    assert below.isVisible()
    below.choose_all()
    assert selection.ids == ids
    below.show_photos(())
    assert not below.isVisible()


def test_words_give_way_in_a_narrow_window(qtbot: QtBot) -> None:
    head = ViewHead()
    qtbot.addWidget(head)
    head.say("499 photos on the map · 1 without a place " * 3)
    assert head.minimumSizeHint().width() < 100
