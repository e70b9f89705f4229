"""Negative pronouns claim nothing; their figures stay orphans."""

import pytest

from archive.reading.articles.read import read_article


@pytest.mark.parametrize("who", ["Nobody", "No one", "None of the ministries", "No official"])
def test_nobody_is_no_claimant(who: str) -> None:
    reading = read_article(f"The flood\n\n{who} has confirmed that 40 people died.\n")
    assert not reading.claims
    assert [orphan.span.text for orphan in reading.orphans] == ["40"]
