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
    ("“We will fetch the dogs and make them bark,” Dana Wells said.",
     [("Dana Wells", "We will fetch the dogs and make them bark")]),
    # deeds of the past, done or suffered
    ("The report says the bank knew of the leak, allowed the firm to trade again and later"
     " gave it a loan.",
     [("report", "the bank knew of the leak"), ("report", "allowed the firm to trade again"),
      ("report", "later gave it a loan")]),
    ("Wells alleged that the boys were locked out by teachers and robbed of their shoes.",
     [("Wells", "the boys were locked out by teachers"), ("Wells", "robbed of their shoes")]),
    ("Divers reported finding an iron chest and losing a good rope under the pier.",
     [("Divers", "finding an iron chest"), ("Divers", "losing a good rope under the pier")]),
    # relatives and circumstances that count nothing stay with their clause
    ("The jet, which had flown to Velm before, was old, officials said.",
     [("officials", "The jet, which had flown to Velm before, was old")]),
    ("She said that as fewer boats leave the harbour and more nets are torn, the inn will close.",
     [("She", "as fewer boats leave the harbour and more nets are torn, the inn will close")]),
    ("“Our choir lives by singing tunes that bakers hum and that children know,” Wells said.",
     [("Wells", "Our choir lives by singing tunes that bakers hum and that children know")]),
    ("“Pilots have worn boots and scarves like they did in spring,” said Dana Wells.",
     [("Dana Wells", "Pilots have worn boots and scarves like they did in spring")]),
    ("It found that among old sailors, sleeping on deck and drinking tea halved the pain by 8%.",
     [("It", "among old sailors, sleeping on deck and drinking tea halved the pain by 8%")]),
    # what somebody is reproached with, by whom
    ("The mayor was rebuked on Monday for insulting nurses.", [(None, "insulting nurses")]),
    ("The firm was condemned by the union for dumping waste.", [("union", "dumping waste")]),
    ("The bridge was condemned by the council.", []),
    # a concession that counts, a result on sales
    ("While nearly 70% of the girls have learnt to swim, others stay a worry, the council says.",
     [("council", "While nearly 70% of the girls have learnt to swim"),
      ("council", "others stay a worry")]),
    ("Brokers had predicted debts of $7.2 million on takings of $41.5 million.",
     [("Brokers", "debts of $7.2 million"), ("Brokers", "takings of $41.5 million")]),
    # suspicion, examples, proofs
    ("The bank blocked the money of the group, which was suspected of financing a coup.",
     [(None, "financing a coup")]),
    ("He flew the jet that he's accused of crashing on purpose.", [(None, "crashing on purpose")]),
    ("Bakers said Velm had lowered the toll, which they cited as proof of good sense.",
     [("Bakers", "Velm had lowered the toll"), ("Bakers", "proof of good sense")]),
    ("The mayor cited the flood as evidence that the dam was weak.",
     [("mayor", "the flood as evidence that the dam was weak")]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), PHRASES, ids=[words for words, _ in PHRASES])
def test_deeds(words: str, expected: list[tuple[str | None, str]]) -> None:
    assert said_in(words) == expected
