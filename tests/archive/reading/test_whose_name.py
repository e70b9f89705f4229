"""Whose name a sentence gives to who speaks in it: one of many, a company's form, initials."""

import pytest

from archive.reading.articles.read import read_article
from tests.archive.reading.phrasings import said_in

SPEAKERS = [
    # one of many is whom the apposition names, of whatever house he is
    ("One of the founders, former councillor Sara Hagen of the far-right Blue party, said the"
     " march would be calm.", ["Sara Hagen"]),
    ("Another of the founders, retired singer Lena Brandt, said it was too cold.",
     ["Lena Brandt"]),
    ("“We need another way,” said one of the rebels who voted against the budget, Luc Perrin.",
     ["Luc Perrin"]),
    ("One of the officers who fled, Col. Luc Perrin, said the bridge would fall.", ["Luc Perrin"]),
    ("One of the bidders, Norvik Labs, said it was late.", ["Norvik Labs"]),
    ("The regional governor, Ana Ruiz of the Reds, said it was late.", ["Ana Ruiz"]),
    ("Lawyers for the aide, Bo Ek, said it was late.", ["Lawyers for the aide"]),
    # where a body sits is no part of its name
    ("The Vienna-based Danube Institute said the plan would fail.", ["Danube Institute"]),
    ("London-headquartered Harrow Capital said the plan would fail.", ["Harrow Capital"]),
    ("The conservative Washington-based Harrow Fund said it was late.", ["Harrow Fund"]),
    ("The Velm-run Public Works Ministry said it was late.",
     ["Velm-run Public Works Ministry"]),
    # a company keeps its form, and is known by its initials wherever they stand
    ("Rowan Pump Co said it had closed two plants. “The sites are safe,” it said.",
     ["Rowan Pump Co", "Rowan Pump Co"]),
    ("RSMC shares fell.\nRowan Semiconductor Manufacturing Co said it had closed two plants. Two"
     " sites are safe, RSMC said.", ["Rowan Semiconductor Manufacturing Co"] * 2),
    ("Rowan Semiconductor Manufacturing Co. (RSMC) said it had closed two plants.",
     ["Rowan Semiconductor Manufacturing Co"]),
    # the comma that closes an apposition may be missing
    ("Norvik Labs Inc, the largest maker of pumps and a supplier to Ford said nobody was hurt. The"
     " company said it was late.", ["Norvik Labs Inc", "Norvik Labs Inc"]),
    # a name may hold commas behind a word of two; bodies in a list are several
    ("According to the Department for Drying Out, Rivers and Roads, 42 people asked for help.",
     ["Department for Drying Out, Rivers and Roads"]),
    ("The Department of Natural Resources, Mines and Energy said it was late.",
     ["Department of Natural Resources, Mines and Energy"]),
    ("The Ministry of Public Works, Ana Ruiz and Bo Ek said it was late.",
     ["Ministry of Public Works", "Ana Ruiz", "Bo Ek"]),
    # what parts "have" from its verb tells how or when
    ("Velm officials have so far said they will return.", ["Velm officials"]),
    ("The minister has long since said that the bridge was unsafe.", ["minister"]),
    ("The firm has in recent weeks denied that it was late.", ["firm"]),
    ("Ruiz has on several occasions said that it was late.", ["Ruiz"]),
    ("Officials have all but admitted that the bridge was unsafe.", ["Officials"]),
    ("The minister has yet to say that it was late.", []),
    # what opens a sentence with a capital and tells only of what a poll is
    ("Opinion polls have often shown that women fear it.", ["Opinion polls"]),
    ("Crime figures show that thefts rose 12%.", ["Crime figures"]),
    # who did something is told behind "by", of a body with several capitals too
    ("The army disputed the first toll put out by the Velm-run Civil Guard authority, which"
     " reported that wardens had seen 40 swans.", ["army", "Velm-run Civil Guard authority"]),
    ("Modelling by the University of Harrow, commissioned by Velm Watch, suggested the park would"
     " create 900 jobs.", ["University of Harrow"]),
    ("The claim that the ship was short of vests was rejected by its operator, PT Harapan Utara,"
     " which said in a statement that it had passed a test.", ["PT Harapan Utara"] * 2),
    ("The party accused Ruiz of lying, a charge her allies described as “desperate”.",
     ["party", "her allies"]),
    # doubts are cast by nobody's saying so
    ("A Velm official has since questioned claims that the cook had used the lift.", [None]),
]  # fmt: skip

BODIES = [
    # a ministry of defence is no office, nor the man met before whose council is of defence
    ("Secretary of the National Roads and Bridges Council Bo Danil said it was late.\n\nThe road"
     " is open, the Danish Ministry of Defense says in a fresh assessment.\n\nThe assessment"
     " adds that it is safe.", ["Bo Danil", *["Danish Ministry of Defense"] * 2]),
    # initials that begin a name of their own are nobody else's
    ("Velm Energy Fund Committee paints walls, Bo Ek said. VEFC Velm Power said in a post that it"
     " was late.\n\nVEFC has no stake, the company said.",
     ["Bo Ek", "VEFC Velm Power", "VEFC Velm Power"]),
    # authorities are no agency
    ("Two were ill, the World Health Body said, as health authorities in Harrow reported the first"
     " cases. Some 400 were ill, the U.N. agency said.",
     ["World Health Body", "health authorities in Harrow", "World Health Body"]),
    # the report of the paper that spoke last, or of who spoke right before
    ("The mill burned, the Harrow Post says in a report.\n\nThe Velm Times suggests that the mill"
     " was shut. The loss will be small, the report adds.",
     ["Harrow Post", "Velm Times", "Velm Times"]),
    ("The front moved, Velm Watch said in a report.\n\nThe navy lost 40 ships, the Admiral Staff"
     " said. It has also lost 11 tugs, according to the report.",
     ["Velm Watch", "Admiral Staff", "Admiral Staff"]),
    # who speaks in records has said what they hold
    ("The Velm Justice Department said Ho was held. It said he appeared on Monday and is in a cell"
     " until Friday, according to court records.",
     ["Velm Justice Department"] * 3),
    # several without a name, told one from another; how they spoke is no part of who they are
    ("A woman in the mill said it was dark. A second woman said the gate was open. The second woman"
     " said it burned. The first woman said it was late.",
     ["woman in the mill", "second woman", "second woman", "woman in the mill"]),
    ("One witness said it was dark. Another witness said the gate was open. The other witness said"
     " it burned.", ["One witness", "Another witness", "One witness"]),
    ("A senior official at the mill who was not authorized to speak publicly said it was late.",
     ["senior official at the mill"]),
    ("Bo Ek, an official of the port, said it was dark.\n\nThe gate was open, a guard said.\n\nThe"
     " same official said that the mast had gone.", ["Bo Ek", "guard", "Bo Ek"]),
    # one of two speaks in a relative of his own
    ("The cuts will fall on Velm and Harrow, according to two people familiar with the plan, one of"
     " whom said a newer site in Gora, western Velm, would grow.",
     ["two people familiar with the plan", "one of two people familiar with the plan"]),
    # who did it found it; who filed the story is not told of in it
    ("A young nurse was cleared by a Velm court, after it ruled that the test was wrong.",
     ["Velm court"]),
    ("(Reuters) - The mill was searched.\n\nThe company confirmed on Monday that it was shut.",
     ["company"]),
    # things say nothing: who acts in the last clause does
    ("The meeting in June failed after Norway raised objections, saying it left out the attack.",
     ["Norway"]),
    ("Ek resigned after the vote failed, saying it was late.", ["Ek"]),
    ("The talks went as far as we could go, Ek told the Herald, saying it was late.", ["Ek"] * 2),
    # whoever is quoted tells what another considers
    ("A Harrow report cited sources as saying Ek was considering pushing back the vote by 60 days.",
     ["sources"]),
    # another is like the one before; degrees and seats in parliament are no names
    ("One Green councillor, a former mayor, said the whips were busy; another predicted that 20"
     " would go.", ["One Green councillor", "another Green councillor"]),
    ("Ana Ruiz, PhD, a biologist at Harrow, said it was late.", ["Ana Ruiz"]),
    ("Ana Ruiz MP said it was late.", ["Ana Ruiz"]),
    ("The maker of the pumps, Norvik AB, said it was late.", ["Norvik"]),
    ("The mill's owner Norvik Group said it was late.", ["Norvik Group"]),
    # what a relative tells of is not who is behind a thing
    ("Charts that try to predict the coming herring catch from the warmth of the sea indicate"
     " it might be poor.",
     ["Charts that try to predict the coming herring catch from the warmth of the sea"]),
]  # fmt: skip

OUTER = [
    ("Polling by Harrow Watch found that 58% of parents believed the plan was failing.",
     ("Harrow Watch", "58% of parents believed the plan was failing")),
    ("A poll found 44 percent of Danes and Swedes say the ferry costs too much.",
     ("poll", "44 percent of Danes and Swedes say the ferry costs too much")),
    ("The Velm Times suggests that in the quake in May, Norvik reported losses of $3 million.",
     ("Velm Times", "in the quake in May, Norvik reported losses of $3 million")),
    ("A researcher with the Harrow Centre said Bo Ek's diary proved he owned such maps.",
     ("researcher with the Harrow Centre", "Bo Ek's diary proved he owned such maps")),
]  # fmt: skip

FRONTED = [
    ("Before his election Hale vowed to undo the pact.", "Hale"),
    ("After her release Ana Ruiz said that the cell was cold.", "Ana Ruiz"),
    ("During the campaign Hale said that the pact was dead.", "Hale"),
    ("While campaigning he also vowed to undo the pact.", "he"),
    ("In a speech Tuesday to bakers Hale said the pact was dead.", "Hale"),
    ("At a rally in Ohio on Monday the senator said the pact was dead.", "senator"),
    ("Before the vote the minister said the pact was dead.", "minister"),
    ("Since taking office the mayor said the pact was dead.", "mayor"),
    ("Ahead of the summit local officials said the pact was dead.", "local officials"),
    ("At the time officials said the bridge was safe.", "officials"),
    ("Two days later police said the bridge was safe.", "police"),
    ("A day after the blast officials said 12 were dead.", "officials"),
    ("Before the match coach Bo Ek said he was fit.", "Bo Ek"),
    ("In an interview for the Herald Ana Ruiz said she was fit.", "Ana Ruiz"),
    ("Speaking to reporters in Velm the minister said he was fit.", "minister"),
    (
        "The mill was shut, as officials in neighbouring Velm said it was late.",
        "officials in neighbouring Velm",
    ),
]


@pytest.mark.parametrize(("text", "who"), FRONTED)
def test_who_speaks_behind_what_is_fronted(text: str, who: str) -> None:
    assert [name for name, _ in said_in(text)] == [who]


@pytest.mark.parametrize(("text", "who"), SPEAKERS)
def test_whose_name_it_is(text: str, who: list[str]) -> None:
    assert [name for name, _ in said_in(text)] == who


def test_a_company_is_known_without_its_form() -> None:
    (claim,) = read_article("Norvik Labs Inc. said the fire hurt nobody.").claims
    assert claim.claimant is not None
    assert claim.claimant.name == "Norvik Labs Inc"
    assert "Norvik Labs" in claim.claimant.aliases


@pytest.mark.parametrize(("text", "said"), OUTER)
def test_who_only_tells_of_what_shows_or_is_thought(text: str, said: tuple[str, str]) -> None:
    assert said_in(text) == [said]


@pytest.mark.parametrize(("text", "who"), BODIES)
def test_which_body_or_paper_it_is(text: str, who: list[str]) -> None:
    assert [name for name, _ in said_in(text)] == who
