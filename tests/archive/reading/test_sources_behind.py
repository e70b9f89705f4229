"""Who is accused, suspected, seen or thought to do a thing, and labels that say nothing."""

import pytest

from archive.reading.articles.read import read_article
from tests.archive.reading.phrasings import said_in

PHRASES = [
    ("Many residents accuse the mayors, who ruled for ten years, of having hidden the flood.",
     [("Many residents", "having hidden the flood")]),
    ("Neighbours heard shots, the police were quoted as saying early Sunday by the Velmark agency.",
     [("police", "Neighbours heard shots")]),
    ("Velm is seen by the United States as an important partner in the region.",
     [("United States", "an important partner in the region")]),
    ("The guards were not thought to have known of the raid.",
     [(None, "The guards were not thought to have known of the raid")]),
    ("Poor boats and a high toll are all thought to be adding to the low mood.",
     [(None, "Poor boats and a high toll are all thought to be adding to the low mood")]),
    ("The army is believed to be relying on old phones, for example radios and pagers.",
     [(None, "The army is believed to be relying on old phones, for example radios and pagers")]),
    ("It is not known how many people remain in Velm.", []),
    ("A glance at the ledger shows it holds no name twice.", []),
    ("The kites come down if the sea wind tops 40 mph -- twice the forecast pace.",
     []),
    ("Three-times married Wells, who lives near Velm, also claimed to be a member of the club.",
     [("Wells", "to be a member of the club")]),
    # events, weather and travellers of whom somebody or nobody tells
    ("Delays were reported at two quays of the old port on Sunday.",
     [(None, "Delays were reported at two quays of the old port on Sunday")]),
    ("No deaths were reported.", []),
    ("Dana Wells was one of the nearly 9,000 walkers expected by the hiking club to climb.",
     [("hiking club", "the nearly 9,000 walkers expected by the hiking club to climb")]),
    ("The office had predicted some snowfall over the lakes and fresh snow for the north.",
     [("office", "some snowfall over the lakes and fresh snow for the north")]),
    # grounds, examples and proofs
    ("The bank cited higher costs for the change.", [("bank", "higher costs for the change")]),
    ("Meals rose 8 percent in May, with the chains citing higher costs for food and workers.",
     [("chains", "higher costs for food and workers")]),
    ("The firm cut 40 jobs, citing a lack of orders.", [("firm", "a lack of orders")]),
    ("The mayor left, citing two officials.", []),
    ("“It is quiet. So far, so good! So far two men have come. Wish it were over,” she said.",
     [("she", "It is quiet"), ("she", "So far two men have come")]),
    ("Wells pointed to the difficulties of a strike at Norvik Toys, which has grown.",
     [("Wells", "the difficulties of a strike at Norvik Toys, which has grown")]),
    ("The paper cited two officials and a report.", []),
    ("Last month, when Norvik Toys said it was growing, Velm Press cited the deal as a sign.",
     [("Norvik Toys", "it was growing"), ("Velm Press", "the deal as a sign")]),
    ("The fraud team has found evidence which contradicts the claims.",
     [("fraud team", "evidence which contradicts the claims")]),
    ("Mr Wells seemed to admit the problems.", []),
    # whose claim, report and fear it is
    ("The Velm union's earlier claim that Bo Ek had left the mill was false.",
     [("Velm union", "Bo Ek had left the mill")]),
    ("A survey printed last winter found that the agency was late.",
     [("survey", "the agency was late")]),
    ("The raid raised fears that rebels were expanding their war.", []),
    ("The union raised fears that the mill would close.", [("union", "the mill would close")]),
    # judgements and what follows them
    ("Wells called the guards and army units thugs, and said the union was weak.",
     [("Wells", "the guards and army units thugs"), ("Wells", "the union was weak")]),
    ("Wells praised the plan, going on to add that rain had cost Velm three harvests.",
     [("Wells", "rain had cost Velm three harvests")]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), PHRASES, ids=[words for words, _ in PHRASES])
def test_sources_behind(words: str, expected: list[tuple[str | None, str]]) -> None:
    assert said_in(words) == expected


@pytest.mark.parametrize("line", ["Night Buses: Night Buses Brought Back as Trains Stopped"])
def test_a_label_that_repeats_says_nothing(line: str) -> None:
    assert read_article(f"{line}\n\nA river runs by. The week was long.\n").claims == ()


@pytest.mark.parametrize(
    ("sentence", "who", "told"),
    [
        (
            "In April, heavy rain led to floods, landslides and the death of 43 people in Lasta "
            "and authorities said the survivors had no water.",
            "authorities",
            "the survivors had no water",
        ),
        (
            "The bloc extended the mandate of its troops, a note from the summit showed.",
            "note from the summit",
            "The bloc extended the mandate of its troops",
        ),
        (
            "On one Rowan page an unidentified poster wrote it was tacky.",
            "unidentified poster",
            "it was tacky",
        ),
        (
            "The row deepened tension between Lasta and Garnow, which says the border is shut.",
            "Garnow",
            "the border is shut",
        ),
        (
            "The party tried to calm voters by saying that the vote was fair.",
            "party",
            "the vote was fair",
        ),
        ("Hall admitted to hiding the letters.", "Hall", "hiding the letters"),
        (
            "“He has me thinking,” said Sowers, who is also considering Bernie Holt and Jo Barden.",
            "Sowers",
            "He has me thinking",
        ),
        (
            "It is the start of an avalanche of trucks that industry analysts say will cut prices.",
            "industry analysts",
            "will cut prices",
        ),
    ],
)
def test_who_speaks_in_long_sentences(sentence: str, who: str, told: str) -> None:
    text = f"It rained all day, and nobody went out.\n\n{sentence}\n"
    claims = [
        (claim.claimant.name if claim.claimant else None, claim.span.text)
        for claim in read_article(text).claims
    ]
    assert claims == [(who, told)]
