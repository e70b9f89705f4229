"""A collection in the grid: shown as arranged, photos dragged and moved by keys, taken out."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from archive import collections, photos, search
from archive.catalogue import Catalogue
from archive.photos import NewFile, NewPhoto
from archive.search.orders import arranged, natural_order
from archive.values import PhotoId
from tests.ui.conftest import PanelOf
from ui.browser import Browser
from ui.messages import Messages
from ui.selection import Selection
from ui.widgets.photo_drag import mime_of

QUERY = "collection:front"


def in_order(catalogue: Catalogue) -> list[int]:
    return list(catalogue.ask(search.find, QUERY, sort="hand").ids)


@pytest.fixture
def browser(catalogue: Catalogue, panel_of: PanelOf) -> Browser:  # fmt: skip
    for number in range(5):
        file = NewFile(f"{number:064x}", 1, "JPEG", f"photo-{number}.jpg", b"")
        catalogue.do(photos.add_photo, NewPhoto(file, f"{number + 1:064x}", 400, 300, fields={}))
    front = catalogue.do(collections.add_collection, "Front page").value
    catalogue.do(collections.add_to_collection, front, [3, 1, 4, 2])
    made = panel_of(Browser, 1000, 700)
    made.show_order("hand")
    made.show_ids(in_order(catalogue), searched=True)
    made.arranging.show_query(QUERY)
    return made


def test_a_collection_is_shown_as_arranged(catalogue: Catalogue, browser: Browser) -> None:
    assert natural_order(QUERY) == "hand"
    assert natural_order("collection:front -tag:x") == "hand"
    assert in_order(catalogue) == [3, 1, 4, 2]
    assert list(catalogue.ask(search.find, QUERY, sort="-hand").ids) == [2, 4, 1, 3]
    assert list(catalogue.ask(search.find, "", sort="hand").ids) == [5, 4, 3, 2, 1]
    assert catalogue.ask(arranged, "-collection:front") is None
    assert browser.grid.arranging


def drop(browser: Browser, ids: tuple[int, ...], onto: int, *, right: bool = False) -> None:
    cell = browser.grid.rect_of(onto)
    place = QPointF(cell.right() - 4 if right else cell.left() + 4, cell.center().y())
    data = mime_of(ids, ())
    browser.grid.dropEvent(
        QDropEvent(place, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
                   Qt.KeyboardModifier.NoModifier)
    )  # fmt: skip


def test_photos_are_dragged_between_others(catalogue: Catalogue, browser: Browser) -> None:
    drop(browser, (2,), 0)
    assert in_order(catalogue) == [2, 3, 1, 4]
    browser.show_ids(in_order(catalogue), searched=True)
    drop(browser, (2, 3), 3, right=True)
    assert in_order(catalogue) == [1, 4, 2, 3]
    catalogue.undo()
    assert in_order(catalogue) == [2, 3, 1, 4]


def test_a_drag_in_another_order_moves_nothing_and_offers_the_collections_own(
    catalogue: Catalogue, browser: Browser, messages: Messages, qtbot: QtBot
) -> None:
    browser.show_order("added")
    with qtbot.waitSignal(messages.said) as said:
        drop(browser, (4,), 0)
    _kind, words, button, pressed = said.args
    assert "Nothing was moved" in words
    assert button
    assert in_order(catalogue) == [3, 1, 4, 2]
    with qtbot.waitSignal(browser.order_changed) as changed:
        pressed()
    assert changed.args == ["hand"]
    drop(browser, (4,), 0)
    assert in_order(catalogue) == [4, 3, 1, 2]
    browser.arranging.show_query("")  # all photos: nothing is dropped there
    assert not browser.grid.of_collection


def test_photos_are_moved_by_keys_and_taken_out(
    catalogue: Catalogue, browser: Browser, selection: Selection
) -> None:
    deeds = browser.bindings()
    selection.choose([PhotoId(4)], PhotoId(4))
    deeds["collection.earlier"]()
    assert in_order(catalogue) == [3, 4, 1, 2]
    browser.show_ids(in_order(catalogue), searched=True)
    deeds["collection.later"]()
    assert in_order(catalogue) == [3, 1, 4, 2]
    deeds["collection.take"]()
    assert in_order(catalogue) == [3, 1, 2]
