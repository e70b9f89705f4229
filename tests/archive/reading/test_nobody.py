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
        "The owner of the yard told callers he could not discuss why Paul Dorn had left.",
        "The party said they couldn't discuss whether the treasurer would speak.",
        "The first drawings of the bridge were handed out by the council.",
        "Three barns burnt down in raids near the lake that were claimed by the gang.",
        "She will teach until another head is approved by the board.",
        "At dinner with Ivan Orlov in Garnow on Friday, the guild's master called for shared "
        "tools.",
    ],
)
def test_silence_and_deeds_are_no_claims(sentence: str) -> None:
    assert not read_article(f"It rained all day, and nobody went out.\n\n{sentence}\n").claims
