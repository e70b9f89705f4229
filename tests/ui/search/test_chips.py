"""Facets above the photos: as many chips as two lines hold, the others in a menu."""

from pytestqt.qtbot import QtBot

from archive.search import FacetValue
from ui.search.chips import FacetChips

FACETS = {
    name: (FacetValue("one", "One", 3, f"{name}:one"), FacetValue("two", "Two", 1, f"{name}:two"))
    for name in ("place", "event", "credit", "by", "year", "month", "tag", "rights", "format")
}


def test_a_facet_with_more_values_than_were_asked_for_says_so(qtbot: QtBot) -> None:
    chips = FacetChips()
    qtbot.addWidget(chips)
    chips.show_facets(FACETS, most=2)
    assert chips._chips["year"].text() == "Year  2+"
    last = chips.menu_of("year").actions()[-1]
    assert "year:…" in last.text()
    assert not last.isEnabled()
    chips.show_facets(FACETS, most=3)
    assert chips._chips["year"].text() == "Year  2"
    assert chips.menu_of("year").actions()[-1].isEnabled()


def test_two_lines_of_chips_and_the_rest_behind_one_more(qtbot: QtBot) -> None:
    chips = FacetChips()
    qtbot.addWidget(chips)
    chips.resize(2000, 40)
    chips.show()
    chips.show_facets(FACETS)
    assert chips._rest == ()
    assert chips._more.isHidden()
    chips.resize(360, 80)
    assert chips._rest
    assert not chips._more.isHidden()
    assert chips._row.heightForWidth(360) <= 2 * chips._more.sizeHint().height() + 8
    chips.show_facets(FACETS, "format:one")
    assert chips._more.isChecked()
    shown = [name for name, chip in chips._chips.items() if not chip.isHidden()]
    assert [*shown, *chips._rest] == list(FACETS)
