"""The photo beside the text is seen in full; hidden ones are not read; closing lets go."""

from collections.abc import Iterator

import pytest

from archive import photos
from archive.catalogue import Catalogue
from tests.ui.conftest import PanelOf
from ui.articles import Articles
from ui.pictures import Pictures


@pytest.fixture
def panel(panel_of: PanelOf) -> Iterator[Articles]:
    made = panel_of(Articles, 1500, 800, active=True)
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
