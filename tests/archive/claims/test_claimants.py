"""Who makes many claims is settled without a word about how well they were read."""

import pytest

from archive import articles, claims, parties
from archive.article_import import Given, bring_in_again, import_text
from archive.errors import Invalid, NotFound

TEXT = """\
The quarry

Anna Reil, the mayor, said that 120 houses had been destroyed.

Western officials said that 9 boats had been brought.

“There are 14 people in the hospital,” Annie Reill said.
"""


@pytest.fixture
def quarry(catalogue):
    return import_text(catalogue, TEXT, published="2024-03-09")


def said(catalogue, article_id):
    return {c.span.text: c for c in catalogue.ask(articles.article, article_id).claims}


def states(catalogue, article_id):
    return {words: claim.state for words, claim in said(catalogue, article_id).items()}


def test_reviews_stay_as_they_are(catalogue, quarry):
    before = said(catalogue, quarry)
    (boats,) = (c for words, c in before.items() if "boats" in words)
    (houses,) = (c for words, c in before.items() if "houses" in words)
    catalogue.do(claims.accept_claims, [houses.id])
    reviews = states(catalogue, quarry)
    everybody = [claim.id for claim in before.values()]
    catalogue.do(claims.make_one_claimant, everybody, "Anna Reil")
    assert {c.claimant for c in said(catalogue, quarry).values()} == {"Anna Reil"}
    assert states(catalogue, quarry) == reviews
    assert reviews[boats.span.text] == "proposed"
    catalogue.undo()
    assert {c.claimant for c in said(catalogue, quarry).values()} == {
        c.claimant for c in before.values()
    }


def test_who_was_told_of_a_description_is_known_when_the_article_comes_in_again(catalogue, quarry):
    (boats,) = (c for words, c in said(catalogue, quarry).items() if "boats" in words)
    assert boats.claimant_id is None
    embassy = catalogue.do(parties.find_or_add_party, "Embassy of Maralia").value
    catalogue.do(claims.name_claimant, [boats.id], embassy)
    bring_in_again(catalogue, quarry, "An update.\n\n" + TEXT, Given())
    (now,) = (c for words, c in said(catalogue, quarry).items() if "boats" in words)
    assert now.claimant == "Embassy of Maralia"
    assert now.state == "proposed"


def test_nobody_is_no_claimant(catalogue, quarry):
    ids = [claim.id for claim in said(catalogue, quarry).values()]
    with pytest.raises(Invalid):
        catalogue.do(claims.make_one_claimant, ids, " ")
    with pytest.raises(NotFound):
        catalogue.do(claims.make_one_claimant, [*ids, 4711], "Anna Reil")
    with pytest.raises(NotFound):
        catalogue.do(claims.name_claimant, ids, 4711)
