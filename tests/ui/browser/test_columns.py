"""The table: ordered by a click on a title, columns chosen and moved, lines copied."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from archive.catalogue import Catalogue
from archive.values import PhotoId
from tests.ui.browser.test_browser import add_photo
from tests.ui.conftest import PanelOf
from ui.browser import Browser
from ui.browser.columns import BY_KEY, COLUMNS, as_tsv, known
from ui.selection import Selection


@pytest.fixture
def ids(catalogue: Catalogue) -> tuple[PhotoId, ...]:
    captions = ("=SUM(A1)\tand\nmore", "Plain words", "-12 degrees")
    return tuple(add_photo(catalogue, n, caption=caption) for n, caption in enumerate(captions))


@pytest.fixture
def browser(ids: tuple[PhotoId, ...], panel_of: PanelOf) -> Browser:
    made = panel_of(Browser, 1200, 500)
    made.show_ids(ids, searched=False)
    made.show_table()
    return made


def click_title(browser: Browser, key: str, qtbot: QtBot) -> None:
    header = browser.table.horizontalHeader()
    number = [column.key for column in COLUMNS].index(key)
    at = QPoint(header.sectionViewportPosition(number) + 20, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_a_click_on_a_title_orders_and_another_turns(browser: Browser, qtbot: QtBot) -> None:
    header = browser.table.horizontalHeader()
    for asked, falls in (("credit", False), ("-credit", True), ("credit", False)):
        with qtbot.waitSignal(browser.order_changed) as order:
            click_title(browser, "credit", qtbot)
        assert order.args == [asked]
        wanted = Qt.SortOrder.DescendingOrder if falls else Qt.SortOrder.AscendingOrder
        assert header.sortIndicatorOrder() is wanted
    with qtbot.waitSignal(browser.order_changed) as order:
        click_title(browser, "taken", qtbot)
    assert order.args == ["taken"]
    assert header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder, "the newest first"


def test_every_order_of_a_column_is_one_the_search_knows() -> None:
    from archive.search import SORTS

    assert {column.order for column in COLUMNS if column.order} <= set(SORTS)


def test_columns_are_chosen_and_moved(browser: Browser, qtbot: QtBot) -> None:
    table = browser.table
    assert table.columns == known(())
    menu = table.columns_menu()
    by_key = {action.data(): action for action in menu.actions()}
    with qtbot.waitSignal(browser.columns_changed) as changed:
        by_key["format"].trigger()
    assert changed.args[0] == (*known(()), "format")
    by_key["notes"].trigger()
    assert "notes" not in table.columns
    with qtbot.waitSignal(browser.columns_changed):
        table.horizontalHeader().moveSection(0, 2)
    assert table.columns[0] != "caption"
    table.show_columns(("file", "caption", "nonsense"))
    assert table.columns == ("file", "caption")
    menu.deleteLater()


def test_the_last_column_cannot_be_taken_away(browser: Browser) -> None:
    browser.table.show_columns(("caption",))
    menu = browser.table.columns_menu()
    next(each for each in menu.actions() if each.data() == "caption").trigger()
    assert browser.table.columns == ("caption",)
    menu.deleteLater()


def test_chosen_lines_are_copied_safe_for_a_spreadsheet(
    browser: Browser, selection: Selection, ids: tuple[PhotoId, ...]
) -> None:
    browser.table.show_columns(("number", "caption", "size"))
    selection.choose((ids[2], ids[0]))
    browser.bindings()["table.copy"]()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines == [
        "Number\tCaption\tSize",
        f"{ids[0]}\t'=SUM(A1) and more\t400 × 300",
        f"{ids[2]}\t'-12 degrees\t400 × 300",
    ]


def test_every_column_has_words_for_a_bare_photo(browser: Browser, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: browser.rows.row(1) is not None)
    row = browser.rows.row(1)
    assert row is not None
    text = as_tsv([row], [column.key for column in COLUMNS])
    assert text.count("\n") == 2
    assert "No credit" in text
    taken = BY_KEY["taken"]
    dated = row._replace(taken="2024-03-10T12:09:30")
    assert (taken.shown(dated), taken.words(dated)) == ("10 Mar 2024, 12:09", "2024-03-10 12:09")
