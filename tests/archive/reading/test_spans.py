"""Where what is said begins and ends, and what nobody claimed."""

import pytest

from tests.archive.reading.phrasings import said_in

PHRASES: list[tuple[str, list[tuple[str | None, str]]]] = [
    # names that end in "'s", houses with their ticker, marks without a space
    ("Harwell's said sales had risen by 3%.", [("Harwell's", "sales had risen by 3%")]),
    ("Rating agency Quimby's warned a downgrade was likely.",
     [("Quimby's", "a downgrade was likely")]),
    ("Ek's reported earnings were poor.", []),
    ("Norvik Inc. (NASDAQ: NVK) (“Norvik” or the “Company”) reported today that revenue fell.",
     [("Norvik", "revenue fell")]),
    ('"The road was cut, " Bo Ek said."Nobody came for days, " said Ana Ruiz.',
     [("Bo Ek", "The road was cut"), ("Ana Ruiz", "Nobody came for days")]),
    # bodies met in a sentence
    ("The fund has come under fire from the Velm Council, which says its books are wrong.",
     [("Velm Council", "its books are wrong")]),
    ("“We have said yes,” an aide shot back, calling the remark “theatre”.",
     [("aide", "We have said yes"), ("aide", "the remark “theatre”")]),
    ("Officials warned people on the coast of a new storm.", [("Officials", "a new storm")]),
    # wishes, orders and what nobody knows
    ("“Let the doctors work,” Bo Ek said. “Long live the king!”", []),
    ("“We call on the world to act,” Bo Ek said. “The wells are dry.”",
     [("Bo Ek", "The wells are dry")]),
    ("The paper reported that 40 boats had sailed, but it is unclear how many came back.",
     [("paper", "40 boats had sailed")]),
    ("Bo Ek explained to the mayor why he had stayed.", []),
    # what is beside a demand, and between two clauses
    ("The junta announced that it was firing envoys and warning people to watch for spies.",
     [("junta", "it was firing envoys")]),
    ("Police said the men had stirred the crowd and urged it to burn shops and that two had died.",
     [("Police", "the men had stirred the crowd and urged it to burn shops"),
      ("Police", "two had died")]),
    ("Bo Ek announced in July that while the firm had broken the rules, it would not be fined.",
     [("Bo Ek", "the firm had broken the rules"), ("Bo Ek", "it would not be fined")]),
    ("“I am very fond of the old mill, I have lived beside it all my life,” said Bo Ek.",
     [("Bo Ek", "I am very fond of the old mill"),
      ("Bo Ek", "I have lived beside it all my life")]),
    ("The agency said the sites shared tips on theft and provided a forum for thieves.",
     [("agency", "the sites shared tips on theft"), ("agency", "provided a forum for thieves")]),
    ("Ana Ruiz said the dog had bitten him after Ek and Holm left the yard.",
     [("Ana Ruiz", "the dog had bitten him after Ek and Holm left the yard")]),
    # what moves by so much, and what stands behind a dash
    ("Harwell Ltd says its profit decreased by about 12 per cent.",
     [("Harwell", "its profit decreased by about 12 per cent")]),
    ("Sales grew in May – but according to Bo Ek, customers chose cheaper tea.",
     [("Bo Ek", "customers chose cheaper tea")]),
    ("“It is late,” Bo Ek said, adding: “The ferry has gone without us.”",
     [("Bo Ek", "It is late"), ("Bo Ek", "The ferry has gone without us")]),
    ("Traders voiced concern the mill was unlikely to reopen.",
     [("Traders", "the mill was unlikely to reopen")]),
    # relatives, accusations nobody makes, polls
    ("The court spoke of the sale of the mill, which Norvik claims was unlawful.",
     [("Norvik", "was unlawful")]),
    ("Lawyers for Ek claim he was never there.", [("Lawyers for Ek", "he was never there")]),
    ("Bo Ek is accused of hiding 40 letters.", [(None, "hiding 40 letters")]),
    ("The union's model currently gives the mayor an 80 percent chance of holding on.",
     [("union's model", "the mayor an 80 percent chance of holding on")]),
    ("The survey also finds worrisome signs for the mayor.",
     [("survey", "worrisome signs for the mayor")]),
    ("Voters say by a wide margin, 49 percent to 42 percent, that they want a new bridge.",
     [("Voters", "they want a new bridge")]),
    ("The mill must share what it earns according to a formula set in 1990.", []),
    ("A site allegedly involved in theft was shut.", []),
    # nouns, relatives and appositions that belong to what is said
    ("Ana Ruiz said the rains that hit the town and its suburbs were the worst on record.",
     [("Ana Ruiz", "the rains that hit the town and its suburbs were the worst on record")]),
    ("The firm said it gave buyers the maps and tools they needed.",
     [("firm", "it gave buyers the maps and tools they needed")]),
    ("The union warned that the council was losing ground to the port, which holds great power.",
     [("union", "the council was losing ground to the port, which holds great power")]),
    ("The filing shows a $2 million transfer from Velm Forward, the party's joint fund.",
     [("filing", "a $2 million transfer from Velm Forward")]),
    ("Ek later explained to the Velm mayor why he had stayed.", []),
    ("The mill has announced no plans to close.", []),
    # judgements
    ("The town is “a race to the bottom,” as Bo Ek, a professor at Velm, puts it.",
     [("Bo Ek", "a race to the bottom")]),
    ("Some on the board were already dismissing Ana Ruiz as the wrong choice.",
     [("Some on the board", "Ana Ruiz as the wrong choice")]),
    ("The bank pointed to the flood as an example of a wider risk.",
     [("bank", "the flood as an example of a wider risk")]),
    ("“What makes this new and troubling is the scale,” Bo Ek said.",
     [("Bo Ek", "What makes this new and troubling is the scale")]),
    ("The channel presents itself as a voice of the poor, but critics call it a mouthpiece.",
     [("channel", "a voice of the poor"), ("critics", "it a mouthpiece")]),
    ("The union condemned the cut, describing it as “a new step” in the “war on the poor”.",
     [("union", "it as “a new step” in the “war on the poor”")]),
    ("Some critics consider the channel a mouthpiece.",
     [("Some critics", "the channel a mouthpiece")]),
    ("For years accusations have mounted that the mill has fouled the river.",
     [(None, "the mill has fouled the river")]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), PHRASES)
def test_words_said(words: str, expected: list[tuple[str | None, str]]) -> None:
    assert said_in(words) == expected
