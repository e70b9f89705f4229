"""The photo beside the text is seen in full; hidden ones are not read; closing lets go."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from archive import photos
from archive.catalogue import Catalogue
from ui.articles import Articles
from ui.messages import Messages
from ui.pictures import Pictures
from ui.selection import Selection
from ui.workspace import Workspace


@pytest.fixture
def panel(
    qtbot: QtBot,
    workspace: Workspace,
    selection: Selection,
    pictures: Pictures,
    messages: Messages,
) -> Iterator[Articles]:
    made = Articles(workspace, selection, pictures=pictures, messages=messages)
    qtbot.addWidget(made)
    made.resize(1500, 800)
    with qtbot.waitActive(made):
        made.show()
    made.show_article(1)
    yield made
    made.close_reader()


def test_it_is_shown_with_all_its_pixels(
    panel: Articles,
) -> None:
    panel.page.moves.toggle_photo()
    pane = panel.page.pane
    assert pane.isVisible()
    assert pane.in_full == pane.photo_id
    panel.page.beside.hide()
    assert pane.in_full == 0


def test_a_sensitive_photo_is_read_when_it_is_revealed(
    panel: Articles, catalogue: Catalogue, pictures: Pictures
) -> None:
    panel.page.moves.toggle_photo()
    number = panel.page.pane.photo_id
    assert number is not None
    panel.page.beside.hide()
    catalogue.do(photos.edit_fields, [number], {"sensitivity": "death"})
    panel.show_article(1)
    panel.page.moves.show_photo(number)
    assert panel.page.pane.in_full == 0
    pictures.reveal([number])
    assert panel.page.pane.in_full == number
