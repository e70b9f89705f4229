"""Places of a claim in its form: chosen as one types, corrected, taken away, added, as one step."""

import pytest
from pytestqt.qtbot import QtBot

from archive import articles, places
from archive.articles import ClaimRecord
from archive.catalogue import Catalogue
from tests.ui.conftest import PanelOf
from ui.articles import Articles
from ui.articles.place_rows import PlaceRow


@pytest.fixture
def panel(panel_of: PanelOf) -> Articles:
    made = panel_of(Articles, active=True)
    made.show_article(1)
    made.page.choose(first(made).id)
    made.page.edit()
    return made


def first(panel: Articles) -> ClaimRecord:
    assert panel.page.opened is not None
    return panel.page.opened.detail.claims[0]


def now(panel: Articles, catalogue: Catalogue) -> ClaimRecord:
    number = panel.page.reader.current
    return next(c for c in catalogue.ask(articles.article, 1).claims if c.id == number)


def added(panel: Articles) -> PlaceRow:
    """Ask for a place at the first word of the claim."""
    start = first(panel).span.start
    word = first(panel).span.text.split()[0]
    panel.page.reader.reveal(start, start + len(word), select=True)
    panel.page.editor.places.asked.emit()
    return panel.page.editor.places.rows[-1]


def typed(qtbot: QtBot, row: PlaceRow, words: str) -> None:
    row.meant.setFocus()
    row.meant.clear()
    qtbot.keyClicks(row.meant, words)


def test_a_place_is_added_by_choosing_and_undone_in_one_step(
    qtbot: QtBot, panel: Articles, catalogue: Catalogue
) -> None:
    before = now(panel, catalogue)
    row = added(panel)
    typed(qtbot, row, "Lviv")
    completer = row.meant.completer()
    offered = [completer.model().index(n, 0).data() for n in range(completer.model().rowCount())]
    lviv = next(name for name in offered if name.startswith("Lviv"))
    row.meant.setText(lviv)
    panel.page.editor.note.setText("told by phone")
    panel.page.editor.save()
    after = now(panel, catalogue)
    assert any((place.place or "").startswith("Lviv") for place in after.places)
    assert (after.note, after.state) == ("told by phone", "edited")
    catalogue.undo()
    assert now(panel, catalogue) == before


def test_another_is_meant_none_is_known_or_it_is_none(
    panel: Articles, catalogue: Catalogue
) -> None:
    row = added(panel)
    row.meant.setText("Springfield, Illinois")
    panel.page.editor.save()
    assert not panel.page.editor.error
    for words, meant in (("Springfield, Missouri", "Missouri"), ("", None)):
        panel.page.edit()
        panel.page.editor.places.rows[0].meant.setText(words)
        panel.page.editor.save()
        place = now(panel, catalogue).places[0].place
        assert (meant in (place or "")) if meant else place is None
    panel.page.edit()
    panel.page.editor.places.rows[0].away.click()
    panel.page.editor.save()
    assert len(now(panel, catalogue).places) == len(first(panel).places)


@pytest.mark.parametrize("words", ["Springfield", "Xyzzyville at Nowhere"])
def test_what_may_be_many_places_or_none_is_said_in_the_form(
    panel: Articles, catalogue: Catalogue, words: str
) -> None:
    before = now(panel, catalogue)
    added(panel).meant.setText(words)
    panel.page.editor.save()
    assert words in panel.page.editor.error
    assert panel.page.side.editing
    assert now(panel, catalogue) == before


def test_a_place_of_our_own_is_meant(panel: Articles, catalogue: Catalogue) -> None:
    catalogue.do(places.add_place, "The Old Mill")
    added(panel).meant.setText("The Old Mill")
    panel.page.editor.save()
    assert "The Old Mill" in [place.place for place in now(panel, catalogue).places]
