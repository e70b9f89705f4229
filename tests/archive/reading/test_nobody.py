"""Negative pronouns claim nothing; their figures stay orphans."""

import pytest

from archive.reading.articles.read import read_article


@pytest.mark.parametrize("who", ["Nobody", "No one", "None of the ministries", "No official"])
def test_nobody_is_no_claimant(who: str) -> None:
    reading = read_article(f"The flood\n\n{who} has confirmed that 40 people died.\n")
    assert not reading.claims
    assert [orphan.span.text for orphan in reading.orphans] == ["40"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The head of the panel told reporters he could not comment on when Paul Dorn might appear.",
        "The party said they couldn't discuss whether the treasurer would speak.",
        "The last pictures of the search have just been released by the navy.",
        "Thirty were killed in bombings in the north that were claimed by the rebels.",
        "He will stay until a new director is confirmed by the Senate.",
        "In a meeting with Ivan Orlov in Garnow last week, the party's leader called for joint "
        "projects.",
    ],
)
def test_silence_and_deeds_are_no_claims(sentence: str) -> None:
    assert not read_article(f"It rained all day, and nobody went out.\n\n{sentence}\n").claims
