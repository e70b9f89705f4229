"""Where what somebody did, will do or is accused of is several claims, and where it is one."""

import pytest

from tests.archive.reading.phrasings import said_in

PHRASES = [
    # plain verbs in a row behind a modal or a plan
    ("Velm has said it will open two roads, stop shelling the port and work with aid groups.",
     [("Velm", "it will open two roads"), ("Velm", "stop shelling the port"),
      ("Velm", "work with aid groups")]),
    ("The firm said it would cut 300 jobs, sell its mill and move to Norvik.",
     [("firm", "it would cut 300 jobs"), ("firm", "sell its mill"), ("firm", "move to Norvik")]),
    ("The council plans to change course and lift the ban on fishing, two officials said.",
     [("two officials", "The council plans to change course"),
      ("two officials", "lift the ban on fishing")]),
    ("The minister said he would visit schools, hospitals and police stations.",
     [("minister", "he would visit schools, hospitals and police stations")]),
    ("The ministry said it would increase aid and trade with Velm.",
     [("ministry", "it would increase aid and trade with Velm")]),
    ("“We will find you and make you pay,” Dana Wells said.",
     [("Dana Wells", "We will find you and make you pay")]),
    # deeds of the past, done or suffered
    ("The report says the bank knew of the leak, allowed the firm to trade again and later"
     " gave it a loan.",
     [("report", "the bank knew of the leak"), ("report", "allowed the firm to trade again"),
      ("report", "later gave it a loan")]),
    ("Wells alleged that the men were turned away by guards and stripped of their coats.",
     [("Wells", "the men were turned away by guards"), ("Wells", "stripped of their coats")]),
    ("Villagers reported seeing a bright flash and hearing a loud bang near the mill.",
     [("Villagers", "seeing a bright flash"), ("Villagers", "hearing a loud bang near the mill")]),
    # relatives and circumstances that count nothing stay with their clause
    ("The jet, which had flown to Velm before, was old, officials said.",
     [("officials", "The jet, which had flown to Velm before, was old")]),
    ("She said that as more firms enter the market and more cars are sold, the price will fall.",
     [("She", "as more firms enter the market and more cars are sold, the price will fall")]),
    ("“Our firm relies on making tools that people like and that people can buy,” Wells said.",
     [("Wells", "Our firm relies on making tools that people like and that people can buy")]),
    ("“Pilots have worn boots and scarves like they did in spring,” said Dana Wells.",
     [("Dana Wells", "Pilots have worn boots and scarves like they did in spring")]),
    ("It found that among men at risk, walking to work and eating fish cut the risk by 8%.",
     [("It", "among men at risk, walking to work and eating fish cut the risk by 8%")]),
    # a concession that counts, a result on sales
    ("While nearly 90% of the town have had the jab, the rest remain a burden, the council says.",
     [("council", "While nearly 90% of the town have had the jab"),
      ("council", "the rest remain a burden")]),
    ("Analysts had predicted profit of $10.9 million on revenue of $33.4 million.",
     [("Analysts", "profit of $10.9 million"), ("Analysts", "revenue of $33.4 million")]),
    # suspicion, examples, proofs
    ("The bank blocked the money of the group, which was suspected of financing a coup.",
     [(None, "financing a coup")]),
    ("He flew the jet that he's accused of crashing on purpose.", [(None, "crashing on purpose")]),
    ("Officials said Velm had opened the border, which they cited as proof of a new spirit.",
     [("Officials", "Velm had opened the border"), ("Officials", "proof of a new spirit")]),
    ("The mayor cited the flood as evidence that the dam was weak.",
     [("mayor", "the flood as evidence that the dam was weak")]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), PHRASES, ids=[words for words, _ in PHRASES])
def test_deeds(words: str, expected: list[tuple[str | None, str]]) -> None:
    assert said_in(words) == expected
