"""Turns of phrase of real newspapers, each with what it claims: claimant and words."""

import pytest

from archive.reading.articles import read_article

PHRASES = [
    # a verb written into its pronoun
    (
        "“It’s not over,” Dana Wells said, “but if the rain stops, it could help.”",
        [("Dana Wells", "It’s not over"),
         ("Dana Wells", "but if the rain stops, it could help")],
    ),
    ("Police have said they’ll publish the film.", [("Police", "they’ll publish the film")]),
    # nouns that look like verbs of saying
    ("The shop lies in Velm state.", []),
    ("Voters are moving toward states that he lost.", []),
    ("Profit was below analyst estimates of 52 cents.", []),
    # joints that join no clauses
    (
        "Dana Wells said they need time, money and friends and will wait.",
        [("Dana Wells", "they need time, money and friends and will wait")],
    ),
    (
        "Dana Wells said he shut the plant to visitors and the press because he was worried.",
        [("Dana Wells",
          "he shut the plant to visitors and the press because he was worried")],
    ),
    (
        "Dana Wells said that prices rose, and that the shop would close.",
        [("Dana Wells", "prices rose"), ("Dana Wells", "the shop would close")],
    ),
    # one statement inside another
    (
        "A badly made study claiming that ice is growing should be withdrawn, scientists said.",
        [("scientists", "A badly made study claiming that ice is growing should be withdrawn")],
    ),
    (
        "Dana Wells said officers told him many times to stop.",
        [("Dana Wells", "officers told him many times to stop")],
    ),
    (
        "Norvik Energy said in March that it expected to sell the mine.",
        [("Norvik Energy", "it expected to sell the mine")],
    ),
    (
        "Officials said on Monday they would charge him for allegedly lying.",
        [("Officials", "they would charge him for allegedly lying")],
    ),
    (
        "Norvik Energy said in a statement that the dam was safe.",
        [("Norvik Energy", "the dam was safe")],
    ),
    # who the subject is
    (
        "Dana Wells spoke on Friday's call and said the dam was safe.",
        [("Dana Wells", "the dam was safe")],
    ),
    (
        "The mine, a project Iran says it needs, was hit.",
        [("Iran", "it needs")],
    ),
    (
        "The Rescue Service – those who came first – said the dam was safe.",
        [("Rescue Service", "the dam was safe")],
    ),
    (
        "Dana Wells, police spokeswoman in Velm, said the dam was safe.",
        [("Dana Wells", "the dam was safe")],
    ),
    (
        "The mayor, Dana Wells, confirmed the deaths of two men, adding that the dam was safe.",
        [("Dana Wells", "the deaths of two men"), ("Dana Wells", "the dam was safe")],
    ),
    # what is taken on
    (
        "The minister vowed on Monday never to return to Velm.",
        [("minister", "never to return to Velm")],
    ),
    ("Police blamed the fire on a heater.", [("Police", "the fire on a heater")]),
    # a demand asserts nothing, news confirmed is not retold
    ("Dana Wells demanded that the ministry pay 40 euros.", []),
    ("Dana Wells urged people to leave.", []),
    ("“The dam is safe,” Dana Wells urged.", [("Dana Wells", "The dam is safe")]),
    ("The mayor confirmed the incident.", []),
    # speech that runs over sentences
    (
        "Dana Wells said the dam “is safe. It was mended in May.” The town was calm.",
        [("Dana Wells", "the dam “is safe"), ("Dana Wells", "It was mended in May.”")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), PHRASES, ids=[words for words, _ in PHRASES])
def test_phrase_claims(words: str, expected: list[tuple[str, str]]) -> None:
    reading = read_article(f"The town council met in the old hall on Monday.\n\n{words}\n")
    found = [(c.claimant.name if c.claimant else "", c.span.text) for c in reading.claims]
    assert found == expected
