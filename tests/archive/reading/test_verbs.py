"""Plain presents behind plurals: the verbs of "officials say rebels hold four towns"."""

import pytest

from archive.reading.articles.read import read_article
from archive.reading.words.tokens import tokenize
from archive.reading.words.verbs import first_finite


@pytest.mark.parametrize(
    ("words", "verb"),
    [
        ("gangs control 80% of the port", "control"),
        ("the rebels hold the road", "hold"),
        ("costs outweigh the gains", "outweigh"),
        ("companies underpay women by 12%", "underpay"),
        ("many drink the river water", "drink"),
        ("12 firms share the contract", "share"),
        ("the ministry withholds its figures", "withholds"),
        ("the agency justifies the delay", "justifies"),
    ],
)
def test_what_acts_is_a_verb(words: str, verb: str) -> None:
    tokens = tuple(tokenize(words))
    at = first_finite(tokens, 0, len(tokens))
    assert at is not None
    assert tokens[at].text == verb


@pytest.mark.parametrize(
    "words",
    [
        "arms control in the region",
        "the claims process for victims",
        "a glass house with the view",
        "the business rates the town set aside for",
        "its sports drink of the year",
        "the price rise the winter brought",
    ],
)
def test_what_is_named_is_no_verb(words: str) -> None:
    tokens = tuple(tokenize(words))
    verbs = [tokens[at].text for at in range(len(tokens)) if first_finite(tokens, at, at + 1) == at]
    assert not {"control", "process", "house", "rates", "drink", "rise"} & set(verbs)


@pytest.mark.parametrize(
    "told",
    [
        "companies underpay women by 12%",
        "gangs control 80% of the capital",
        "costs outweigh the gains",
        "many drink the river water",
    ],
)
def test_clauses_without_that_are_told(told: str) -> None:
    text = f"Town news\n\nIt rained all day, and nobody went out.\n\nThe mayor said {told}.\n"
    assert [claim.span.text for claim in read_article(text).claims] == [told]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The regulator found the bank had misled many.", "the bank had misled many"),
        (
            "The company's filings show it lost a third of its staff.",
            "it lost a third of its staff",
        ),
        ("The survey showed most towns were short of nurses.", "most towns were short of nurses"),
    ],
)
def test_clauses_without_that_behind_what_finds_and_shows(sentence: str, told: str) -> None:
    text = f"Town news\n\nIt rained all day, and nobody went out.\n\n{sentence}\n"
    assert [claim.span.text for claim in read_article(text).claims] == [told]


@pytest.mark.parametrize(
    ("sentence", "claimant"),
    [
        ("As much as 40% of the reef has died, by some estimates.", "some estimates"),
        ("By most accounts, the mayor fled at dawn.", "most accounts"),
        ("Data show the rate of infection doubled.", "Data"),
    ],
)
def test_odd_sources_are_named(sentence: str, claimant: str) -> None:
    text = f"Town news\n\nIt rained all day, and nobody went out.\n\n{sentence}\n"
    names = [claim.claimant.name for claim in read_article(text).claims if claim.claimant]
    assert names == [claimant]


@pytest.mark.parametrize(
    "sentence",
    [
        "Police found the bodies of two men in a car.",
        "The film shows the old town.",
        "Officials could only say that the road was shut.",
    ],
)
def test_things_found_and_shown_are_no_claims(sentence: str) -> None:
    text = f"Town news\n\nIt rained all day, and nobody went out.\n\n{sentence}\n"
    assert not read_article(text).claims


@pytest.mark.parametrize(
    "told",
    [
        "the tax cripples rural bakeries",
        "the mast dwarfs nearby homes",
        "the fund trounces its rivals",
        "the bridge wobbles in a strong wind",
        "big landlords bypass the council",
    ],
)
def test_behind_a_plain_verb_of_saying_only_a_clause_can_stand(told: str) -> None:
    text = f"Town news\n\nIt rained all day, and nobody went out.\n\nCritics say {told}.\n"
    assert [claim.span.text for claim in read_article(text).claims] == [told]


@pytest.mark.parametrize("said", ["the same things at home", "their farewells", "a few prayers"])
def test_words_said_are_no_clause(said: str) -> None:
    text = f"Town news\n\nIt rained all day, and nobody went out.\n\nThe nuns said {said}.\n"
    assert not read_article(text).claims
