"""Places of claims set right by hand: another is meant, one was missed, one is none; undone."""

import pytest

from archive import articles, claims, places
from archive.article_import import Given, bring_in_again, import_text
from archive.errors import Invalid, NotFound

TEXT = """\
Flood leaves hundreds without homes

The relief office said that 4,200 homes were under water in Springfield and at the Old Mill.
"""


@pytest.fixture
def flood(catalogue):
    return import_text(catalogue, TEXT, published="2024-01-31")


def the_claim(catalogue, article_id):
    (found,) = catalogue.ask(articles.article, article_id).claims
    return found


def at(words, text=TEXT):
    start = text.index(words)
    return start, start + len(words)


def meant(claim):
    return {place.span.text: place.place for place in claim.places}


def test_a_missed_place_is_added_by_its_words_and_by_a_place_of_our_own(catalogue, flood):
    before = the_claim(catalogue, flood)
    mill = catalogue.do(places.add_place, "Old Mill").value
    catalogue.do(claims.add_claim_place, before.id, *at("Old Mill"))
    after = the_claim(catalogue, flood)
    assert meant(after)["Old Mill"] == "Old Mill"
    assert after.state == "edited"
    catalogue.undo()
    catalogue.do(claims.add_claim_place, before.id, *at("the Old Mill"), mill)
    assert meant(the_claim(catalogue, flood))["the Old Mill"] == "Old Mill"
    catalogue.undo()
    assert the_claim(catalogue, flood) == before


def test_another_place_is_meant_or_none_that_is_known(catalogue, flood):
    number = the_claim(catalogue, flood).id
    missouri = catalogue.do(places.resolve_place, "Springfield, Missouri").value
    if not the_claim(catalogue, flood).places:
        catalogue.do(claims.add_claim_place, number, *at("Springfield"), missouri)
    before = the_claim(catalogue, flood)
    mention = before.places[0]
    illinois = catalogue.do(places.resolve_place, "Springfield, Illinois").value
    catalogue.do(claims.edit_claim_place, mention.id, illinois)
    assert "Illinois" in meant(the_claim(catalogue, flood))["Springfield"]
    catalogue.do(claims.edit_claim_place, mention.id, None)
    assert meant(the_claim(catalogue, flood))["Springfield"] is None
    catalogue.undo()
    catalogue.undo()
    assert the_claim(catalogue, flood) == before


def test_a_place_that_is_none_is_taken_away(catalogue, flood):
    number = the_claim(catalogue, flood).id
    lviv = catalogue.do(places.resolve_place, "Lviv").value
    mention = catalogue.do(claims.add_claim_place, number, *at("Old Mill"), lviv).value
    catalogue.do(claims.remove_claim_place, mention)
    assert "Old Mill" not in meant(the_claim(catalogue, flood))
    with pytest.raises(NotFound):
        catalogue.do(claims.edit_claim_place, mention, lviv)
    catalogue.undo()
    assert "Lviv" in meant(the_claim(catalogue, flood))["Old Mill"]


def test_what_cannot_be_a_place_is_said(catalogue, flood):
    before = the_claim(catalogue, flood)
    with pytest.raises(NotFound):
        catalogue.do(claims.add_claim_place, before.id, *at("Old Mill"))
    with pytest.raises(NotFound):
        catalogue.do(claims.add_claim_place, before.id, *at("Old Mill"), 4711)
    with pytest.raises(Invalid):
        catalogue.do(claims.add_claim_place, before.id, 5, 5)
    assert the_claim(catalogue, flood) == before


def test_places_set_by_hand_stay_when_the_article_comes_in_again(catalogue, flood):
    number = the_claim(catalogue, flood).id
    lviv = catalogue.do(places.resolve_place, "Lviv").value
    catalogue.do(claims.add_claim_place, number, *at("Old Mill"), lviv)
    bring_in_again(catalogue, flood, "An update.\n\n" + TEXT, Given())
    after = the_claim(catalogue, flood)
    assert after.id == number
    assert "Lviv" in meant(after)["Old Mill"]
