"""What a screen reader finds in the grid: every photo as an object with words, place and state."""

import gc
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from archive.catalogue import Catalogue
from archive.values import PhotoId
from tests.ui.browser.test_browser import add_photo
from tests.ui.conftest import PanelOf
from ui.browser import Browser
from ui.browser.access import place_words

NAME = QAccessible.Text.Name


@pytest.fixture
def ids(catalogue: Catalogue) -> tuple[PhotoId, ...]:
    return tuple(
        add_photo(catalogue, number, sensitivity="death" if number == 3 else "undecided")
        for number in range(40)
    )


@pytest.fixture
def browser(ids: tuple[PhotoId, ...], qtbot: QtBot, panel_of: PanelOf) -> Browser:
    made = panel_of(Browser, 900, 500)
    made.show_ids(ids, searched=False)
    made.grid.setFocus()
    qtbot.waitUntil(lambda: made.grid.complete)
    return made


def told(browser: Browser) -> Any:
    return QAccessible.queryAccessibleInterface(browser.grid)


def test_the_grid_is_a_list_with_an_item_a_photo(browser: Browser) -> None:
    photos = told(browser)
    assert photos.role() is QAccessible.Role.List
    assert photos.text(NAME) == "Photos"
    assert photos.childCount() == 40
    item = photos.child(7)
    assert item.role() is QAccessible.Role.ListItem
    assert item.text(NAME).startswith("Caption 7. ")
    assert item.text(QAccessible.Text.Description) == "Photo 8 of 40"
    assert photos.indexOfChild(item) == 7
    assert photos.child(40) is None


def test_a_hidden_photo_is_announced_without_its_caption(browser: Browser) -> None:
    words = told(browser).child(3).text(NAME)
    assert "Caption 3" not in words
    assert "Sensitive photo, hidden" in words


def test_state_follows_selection_focus_and_scrolling(browser: Browser, qtbot: QtBot) -> None:
    photos = told(browser)
    qtbot.keyClick(browser.grid, Qt.Key.Key_Home)
    qtbot.keyClick(browser.grid, Qt.Key.Key_Right)
    state = photos.child(1).state()
    assert state.selected
    assert state.focused == browser.grid.hasFocus()
    assert not state.offscreen
    assert photos.child(39).state().offscreen
    assert not photos.child(0).state().selected
    assert photos.focusChild() is photos.child(1)


def test_a_point_of_the_screen_finds_its_photo(browser: Browser) -> None:
    photos = told(browser)
    middle = photos.child(2).rect().center()
    assert photos.childAt(middle.x(), middle.y()) is photos.child(2)


def test_another_result_has_other_items_and_old_ones_say_so(
    browser: Browser, ids: tuple[PhotoId, ...]
) -> None:
    last = told(browser).child(39)
    browser.show_ids(ids[:5], searched=True)
    assert told(browser).childCount() == 5
    assert not last.isValid()
    assert last.text(NAME) == ""
    assert last.state().invalid


def test_objects_are_given_up_and_made_again(browser: Browser, ids: tuple[PhotoId, ...]) -> None:
    browser.show_ids(ids * 40, searched=True)
    photos = told(browser)
    for number in range(1500):
        photos.child(number)
    gc.collect()
    assert photos.child(0).text(NAME).startswith("Caption 0")
    assert place_words(0, 3) == "Photo 1 of 3"
