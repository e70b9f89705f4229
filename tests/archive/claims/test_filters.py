"""Claims by words, event and days."""

import pytest

from archive import claims, events
from archive.article_import import Given, bring_in
from archive.claims import ClaimFilter

MARCH = """\
Storm over Vell

The storm damaged 40 houses on Monday, the harbour board said.

Crews restored the café at the quay, Mayor Tomas Brand said.
"""
MAY = """\
Calm over Vell

The storm had damaged 55 houses, the county said.
"""


@pytest.fixture
def vell(catalogue):
    first = bring_in(catalogue, MARCH, Given(published="2024-03-13")).article_id
    second = bring_in(catalogue, MAY, Given(published="2024-05-02")).article_id
    return catalogue, first, second


def found(catalogue, **wanted):
    page = catalogue.ask(claims.claims, ClaimFilter(**wanted))
    assert page.total == len(page.items)
    return {claim.article_id for claim in page.items}, [claim.span.text for claim in page.items]


def test_words_are_found_in_any_spelling(vell):
    catalogue, first, second = vell
    assert found(catalogue, words="houses DAMAGED")[0] == {first, second}
    assert found(catalogue, words="cafe")[0] == {first}
    assert found(catalogue, words="volcano")[0] == set()
    page = catalogue.ask(claims.claims, ClaimFilter(words="damaged"), limit=1, offset=1)
    assert (page.total, [claim.article_id for claim in page.items]) == (2, [first])


@pytest.mark.parametrize(
    ("days", "which"),
    [
        ({"day_from": "2024-03-11", "day_to": "2024-03-11"}, "first"),
        ({"day_from": "2024-04"}, "second"),
        ({"day_to": "2024-03"}, "first"),
        ({"day_to": "2024"}, "both"),
        ({"day_to": "2023-12-31"}, "none"),
        ({"day_from": "2024-06-01"}, "none"),
    ],
)
def test_days_are_those_of_the_claim_else_of_its_article(vell, days, which):
    catalogue, first, second = vell
    wanted = {"first": {first}, "second": {second}, "both": {first, second}, "none": set()}
    assert found(catalogue, **days)[0] == wanted[which]


def test_events_of_a_claim_are_its_own_and_its_articles(vell):
    catalogue, first, second = vell
    storm = catalogue.do(events.add_event, "The great storm").value
    quay = catalogue.do(events.add_event, "The quay reopens").value
    catalogue.do(events.add_event, "Without a claim")
    catalogue.do(events.add_articles_to_event, [first], storm)
    other = catalogue.ask(claims.claims, ClaimFilter(article_id=second)).items[0].id
    catalogue.do(events.add_claims_to_event, [other], quay)
    assert found(catalogue, event_id=storm)[0] == {first}
    assert found(catalogue, event_id=quay)[0] == {second}
    assert [name for _id, name in catalogue.ask(claims.events_of_claims)] == [
        "The great storm", "The quay reopens",
    ]  # fmt: skip
    ids = [claim.id for claim in catalogue.ask(claims.claims).items]
    names = catalogue.ask(claims.event_names, ids)
    assert names[other] == ("The quay reopens",)
    assert set(names) == set(ids)
