"""Who is accused, suspected, seen or thought to do a thing, and labels that say nothing."""

import pytest

from archive.reading.articles.read import read_article
from tests.archive.reading.phrasings import said_in

PHRASES = [
    ("Many residents accuse the mayors, who ruled for ten years, of having hidden the flood.",
     [("Many residents", "having hidden the flood")]),
    ("Neighbours heard shots, the police were quoted as saying early Sunday by the Velmark agency.",
     [("police", "Neighbours heard shots")]),
    ("Velm is seen by the United States as a slow payer of debts.",
     [("United States", "a slow payer of debts")]),
    ("The guards were not thought to have known of the raid.",
     [(None, "The guards were not thought to have known of the raid")]),
    ("Old ropes and a cold spring are both thought to be slowing the harvest.",
     [(None, "Old ropes and a cold spring are both thought to be slowing the harvest")]),
    ("The fleet is believed to be looking for new crews, for example cooks and boys.",
     [(None, "The fleet is believed to be looking for new crews, for example cooks and boys")]),
    ("It is not known how many people remain in Velm.", []),
    ("A glance at the ledger shows it holds no name twice.", []),
    ("The kites come down if the sea wind tops 40 mph -- twice the forecast pace.",
     []),
    ("Twice married Wells, who farms near Velm, also claimed to be an heir of the duke.",
     [("Wells", "to be an heir of the duke")]),
    # events, weather and travellers of whom somebody or nobody tells
    ("Delays were reported at two quays of the old port on Sunday.",
     [(None, "Delays were reported at two quays of the old port on Sunday")]),
    ("No deaths were reported.", []),
    ("Dana Wells was one of the nearly 9,000 walkers expected by the hiking club to climb.",
     [("hiking club", "the nearly 9,000 walkers expected by the hiking club to climb")]),
    ("The office had predicted some snowfall along the coast and thick fog for the hills.",
     [("office", "some snowfall along the coast and thick fog for the hills")]),
    # grounds, examples and proofs
    ("The bank cited higher costs for the change.", [("bank", "higher costs for the change")]),
    ("Fares rose 4 percent in May, with the firms citing a shortage of trained pilots.",
     [("firms", "a shortage of trained pilots")]),
    ("The firm cut 40 jobs, citing a lack of orders.", [("firm", "a lack of orders")]),
    ("Fares went up by a tenth, with the operators citing dearer oil and worn engines.",
     [("operators", "dearer oil and worn engines")]),
    ("The council cited poor drainage and blocked pipes.",
     [("council", "poor drainage and blocked pipes")]),
    ("The agency reported the sale, citing state television.", []),
    ("The judge cited earlier cases.", []),
    ("The mayor left, citing two officials.", []),
    ("“It is quiet. So far, so good! So far two men have come. Wish it were over,” she said.",
     [("she", "It is quiet"), ("she", "So far two men have come")]),
    ("Wells pointed to the costs of a fire at Norvik Toys, which has moved.",
     [("Wells", "the costs of a fire at Norvik Toys, which has moved")]),
    ("The paper cited two officials and a report.", []),
    ("In May, when Norvik Toys said it was hiring, Velm Press cited the fair as a draw.",
     [("Norvik Toys", "it was hiring"), ("Velm Press", "the fair as a draw")]),
    ("The audit office has found letters which disprove the rumour.",
     [("audit office", "letters which disprove the rumour")]),
    ("Mr Wells seemed to admit the problems.", []),
    # whose claim, report and fear it is
    ("The Velm union's earlier claim that Bo Ek had left the mill was false.",
     [("Velm union", "Bo Ek had left the mill")]),
    ("A survey printed last autumn found that the ferry was slow.",
     [("survey", "the ferry was slow")]),
    ("The fire raised fears that foxes were losing their woods.", []),
    ("The union raised fears that the mill would close.", [("union", "the mill would close")]),
    # judgements and what follows them
    ("Wells called the report rubbish.", [("Wells", "the report rubbish")]),
    ("Wells called the strikers heroes and saints.",
     [("Wells", "the strikers heroes and saints")]),
    ("Wells called his old heroes.", []),
    ("Wells called the ushers and ferry crews cowards, and said the choir was flat.",
     [("Wells", "the ushers and ferry crews cowards"), ("Wells", "the choir was flat")]),
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
            "In April, late frost led to shortages, queues and the closing of 43 inns in Lasta "
            "and authorities said the bakers had no flour.",
            "authorities",
            "the bakers had no flour",
        ),
        (
            "The guild doubled the pay of its carters, a note from the summit showed.",
            "note from the summit",
            "The guild doubled the pay of its carters",
        ),
        (
            "In one Rowan thread an unnamed cook wrote it was raw.",
            "unnamed cook",
            "it was raw",
        ),
        (
            "The row deepened tension between Lasta and Garnow, which says the border is shut.",
            "Garnow",
            "the border is shut",
        ),
        (
            "The ferry firm tried to win riders by saying that the boats were dry.",
            "ferry firm",
            "the boats were dry",
        ),
        ("Hall admitted to hiding the letters.", "Hall", "hiding the letters"),
        (
            "“It made me laugh,” said Sowers, who is now backing Petra Holt and Jo Arden.",
            "Sowers",
            "It made me laugh",
        ),
        (
            "It is the first of a fleet of barges that shipping analysts say will lower fares.",
            "shipping analysts",
            "will lower fares",
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
