"""Which words are a claim: what is wanted is none; where one ends and the next begins."""

import pytest

from archive.reading.articles.read import read_article


def claims(words: str) -> list[str]:
    """Return the passages of the claims in a paragraph."""
    return [claim.span.text for claim in read_article(f"The bridge\n\n{words}\n").claims]


@pytest.mark.parametrize(
    "words",
    [
        "Ana Ruiz said she hoped the ferry would sail again in spring.",
        "The company said it hopes to open a second yard.",
        "Bo Ek said he wanted to thank the crew in person.",
        "“I hope they will find my cousin soon,” said Ana Ruiz, who waited at the pier.",
        "“We hope that this will bring a treaty nearer,” the minister said.",
        "“My hope is that the families will find some peace,” said Bo Ek.",
        "Bo Ek said: “My condolences to everybody here, on the death of Paul.”",
        "“I apologise for all who stood by and did nothing,” Ana Ruiz said.",
        "“May the rain come before the harvest is lost,” said Ana Ruiz.",
        "Bo Ek said he could not discuss whether the yard would close.",
        "Bo Ek said he could not discuss the audit.",
        "“Merry Christmas to all my friends,” Ana Ruiz said.",
        "“Happy birthday, dear town,” Ana Ruiz said.",
        "“We remain willing to lend a hand,” said Ana Ruiz.",
        "Ana Ruiz told reporters that she would not comment on the talks.",
    ],
)
def test_what_is_wanted_is_no_claim(words: str) -> None:
    assert not claims(words)


def test_a_figure_that_is_hoped_for_is_an_orphan() -> None:
    reading = read_article("The bridge\n\nBo Ek said he hoped 40 men would be hired.\n")
    assert not reading.claims
    assert [orphan.span.text for orphan in reading.orphans] == ["40"]


@pytest.mark.parametrize(
    "words",
    [
        "Ana Ruiz said the owners wanted to sell the yard.",
        "Bo Ek said he would not sell the yard.",
        "“We want the yard to stay open because it feeds the town,” said Ana Ruiz.",
    ],
)
def test_what_others_want_is_a_claim(words: str) -> None:
    assert len(claims(words)) == 1
