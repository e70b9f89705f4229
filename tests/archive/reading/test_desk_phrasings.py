"""Turns of phrase of political and court desks: what is said, by whom, and what is none."""

import pytest

from archive.reading.articles.read import read_article

PHRASES = [
    # speech, and what its speaker did meanwhile
    ("“The pier is shut,” port chief Dana Wells said after a crew failed to reach the wreck she"
     " had marked.", [("Dana Wells", "The pier is shut")]),
    ("“Nobody asked us,” Ida Moe, 25, said as she and dozens of others left the hall.",
     [("Ida Moe", "Nobody asked us")]),
    ("“We can wait,” the envoy said Friday as he entered the talks.",
     [("envoy", "We can wait")]),
    # marks as typewriters make them
    ("''The dam alone will not stop the river,'' he said. ''It won't keep the fields dry.''",
     [("he", "The dam alone will not stop the river"), ("he", "It won't keep the fields dry")]),
    # names that are verbs elsewhere
    ("Prime Minister Clara May said this week that the fleet would leave.",
     [("Clara May", "the fleet would leave")]),
    # documents that show a thing
    ("Polls show a close contest in the north.", [("Polls", "a close contest in the north")]),
    ("Council figures show 12 openings in the town.", [("Council", "12 openings in the town")]),
    ("Recent surveys have shown Norvik's lead eroding.",
     [("Recent surveys", "Norvik's lead eroding")]),
    ("A 2014 study by law professor Ann Lee found 31 forged ballots.",
     [("Ann Lee", "31 forged ballots")]),
    ("Half the town is without a doctor, other studies have shown.",
     [("other studies", "Half the town is without a doctor")]),
    ("Spending rose by a third, a Daily Post analysis of tax reports shows.",
     [("Daily Post", "Spending rose by a third")]),
    ("The records show the way to the mill.", []),
    # nouns that tell
    ("Teachers have expressed concern that the new rules could close the school.",
     [("Teachers", "the new rules could close the school")]),
    ("The vote was held amid concern that the rules were old.", []),
    ("Repairs began despite warnings from his lawyer that the work was useless since the owner"
     " would sell.", [("his lawyer", "the work was useless since the owner would sell")]),
    ("Auditors have also discovered that the fund had no keeper.",
     [("Auditors", "the fund had no keeper")]),
    ("Norvik posted a series of messages early Friday saying that the mill had burned.",
     [("Norvik", "the mill had burned")]),
    # judgements
    ("Teachers described the deal as ominous, and said the school might close.",
     [("Teachers", "the deal as ominous"), ("Teachers", "the school might close")]),
    ("Norvik's doctor is calling the singer “extremely fit”.",
     [("Norvik's doctor", "the singer “extremely fit”")]),
    ("Asked to describe the blast, the mayor shrugged.", []),
    # answers and other words with "that"
    ("Judge Ann Lee rejected that argument in a ruling released Thursday.", []),
    ("While a judge found that act unlawful, the order was struck down.", []),
    # nouns that look like verbs
    ("Growth will fall to 1.6 percent, down from the bank's last estimate, Ann Lee said.",
     [("Ann Lee", "Growth will fall to 1.6 percent, down from the bank's last estimate")]),
    ("“We float,” Ann Lee said, without naming the author of that boast, Bo Ek.",
     [("Ann Lee", "We float")]),
    ("Ana Ruiz says Norvik's flurry of late-night tweets naming the singer was “unhinged”.",
     [("Ana Ruiz", "Norvik's flurry of late-night tweets naming the singer was “unhinged”")]),
    ("The council had added the second week, known as Mud Week because the roads flooded.", []),
    # what is not said
    ("But the minister isn't saying if the fund broke any laws.", []),
    ("The mayor called on them to act and consider moving people who had stayed.", []),
    ("The mayor said the mill was shut and encouraged people to stay home.",
     [("mayor", "the mill was shut")]),
    ("Analysts said the sale would help, citing the price of a port that borders the lake.",
     [("Analysts", "the sale would help")]),
    ("The fire was first reported by Radio Velm.", [("Radio Velm", "The fire")]),
    # who speaks, over asides
    ("Ann Lee, 59, of Springfield, Va., who watched the rite, said the song was new.",
     [("Ann Lee", "the song was new")]),
    ("The town lost its power, the regional operator, Norvik, reported, though half of it was"
     " reconnected by noon.",
     [("Norvik", "The town lost its power"), ("Norvik", "half of it was reconnected by noon")]),
    ("A security analyst, Dr Ann Lee, however argued that guards would make little difference.",
     [("Ann Lee", "guards would make little difference")]),
    ("Prosecutor Bo Ek told the judge the defendant had fled.",
     [("Bo Ek", "the defendant had fled")]),
    # two speakers in one sentence
    ("Sixteen people died, according to the Velm Institute, and 43,000 houses were lost, the"
     " mayor says.",
     [("Velm Institute", "Sixteen people died"), ("mayor", "43,000 houses were lost")]),
    ("Two women were killed, the governor reported, where a fire covered 1,500 square meters, as"
     " per the Fire Service.",
     [("governor", "Two women were killed"),
      ("Fire Service", "where a fire covered 1,500 square meters")]),
    ("The row began Tuesday when Mr Ek accused a guest of theft, according to an affidavit.",
     [("affidavit", "The row began Tuesday when Mr Ek accused a guest of theft")]),
    ("Amnesty said 600 villages were lost, a report the state faulted as “exaggerated and late”.",
     [("Amnesty", "600 villages were lost"), ("state", "as “exaggerated and late”")]),
    # what stands before the speaker tells only of what it is said
    ("For every 100 people treated, his team calculated, about three were spared.",
     [("his team", "about three were spared")]),
    ("Some 55 million people have it, the health body estimates, with 10 million new cases.",
     [("health body", "Some 55 million people have it"),
      ("health body", "with 10 million new cases")]),
    ("Norvik disputed that account at a news conference.", [("Norvik", "that account")]),
    ("The minister will resign, the Daily Post understands.",
     [("Daily Post", "The minister will resign")]),
    ("It’s understood bosses are “reviewing” the deal.",
     [(None, "bosses are “reviewing” the deal")]),
    ("Modelling by Velm University puts the cost at £340m a year, of which a third falls on"
     " care.", [("Velm University", "the cost at £340m a year"),
                ("Velm University", "of which a third falls on care")]),
    ("The firm paid a bonus linked in part to its record on spills.", []),
    ("Last week, Ek told the paper, he saw the men leave.", [("Ek", "he saw the men leave")]),
    ("But when shown a tape, she admitted buying the papers.", [("she", "buying the papers")]),
    ("The judge denied a request for a retrial.", []),
    ("He said the outlook points to higher prices in spring.",
     [("He", "the outlook points to higher prices in spring")]),
    ("According to the bank, recent indicators suggest a thaw, in line with its view.",
     [("bank", "recent indicators suggest a thaw, in line with its view")]),
    ("She referred to such unions as “desperate, odd and late formations”.",
     [("She", "desperate, odd and late formations")]),
    ("What is needed, she said, is a simple way to check.",
     [("she", "What is needed, she said, is a simple way to check")]),
    ("Bo Ek, of Saltmarsh, who runs a yard, says he and others will leave.",
     [("Bo Ek", "he and others will leave")]),
    ("Commenting on the plan Bo Ek said: “It will harm us for years.”",
     [("Bo Ek", "It will harm us for years")]),
    ("For Bo Ek, the answer is simple: “We need more rain here.”",
     [("Bo Ek", "We need more rain here")]),
    ("It was only later, he testified, that he saw the knife.",
     [("he", "It was only later, he testified, that he saw the knife")]),
    ("The judge noted the defendant's good name but said the attack was brutal.",
     [("judge", "the attack was brutal")]),
    ("Tests showed the water contained lead.", [("Tests", "the water contained lead")]),
    ("The Daily Post has seen documents showing that the ministry knew.",
     [("documents", "the ministry knew")]),
    ("About 4,000 homes are believed to be without power.",
     [(None, "About 4,000 homes are believed to be without power")]),
    ("The opposition has dismissed the vote as a sham.",
     [("opposition", "the vote as a sham")]),
    ("She described how soldiers had taken her husband away.",
     [("She", "how soldiers had taken her husband away")]),
    ("In a note, three countries condemned the “reckless” launch.",
     [("three countries", "the “reckless” launch")]),
    ("Fears grew so loud that the embassy issued a statement saying that it had no view.",
     [("embassy", "it had no view")]),
    ("Norvik denied the charges in a statement on Sunday.", [("Norvik", "the charges")]),
    ("Norvik's brief said that was not its view.", [("Norvik's brief", "that was not its view")]),
    ("“The mill burned,” said Bo Ek, a lawyer who has been involved in using funds for development"
     " projects. “It exposes us to fraud.”",
     [("Bo Ek", "The mill burned"), ("Bo Ek", "It exposes us to fraud")]),
    ("The letter, dated 4 May and signed by 12 doctors, says the ward is unsafe.",
     [("letter", "the ward is unsafe")]),
    ("The coach dismissed the players as the rain began.", []),
    ("The bank said Q3 profit rose 12%.", [("bank", "Q3 profit rose 12%")]),
    ("One pilot's verdict: “Like nothing I have seen.”",
     [("One pilot", "Like nothing I have seen")]),
    ("It was, she would later write, “the longest night of my life”.",
     [("she", "the longest night of my life")]),
    ("Nonsense, replied the mayor, who called the poll “fiction”.",
     [("mayor", "the poll “fiction”")]),
    ("Up to 60 miners are feared trapped.", [(None, "Up to 60 miners are feared trapped")]),
    ("Norvik flew two million people, it said, up 6%, and expects to fly more this year.",
     [("it", "Norvik flew two million people"), ("it", "to fly more this year")]),
    ("He has always maintained his innocence.", [("He", "his innocence")]),
    ("The office rated the school “inadequate”.", [("office", "the school “inadequate”")]),
    ("Scientists had suspected that it was active; now they say they have proof.",
     [("Scientists", "it was active"), ("Scientists", "they have proof")]),
    ("The pill was useful, the trial found, and caused no harm.",
     [("trial", "The pill was useful"), ("trial", "caused no harm")]),
    # behind a plain "said" only a clause can stand, though no verb of it is known
    ("The agency said prices rise every spring.", [("agency", "prices rise every spring")]),
    ("Economists say wages lag prices.", [("Economists", "wages lag prices")]),
    ("The army said rebels now hold four towns.", [("army", "rebels now hold four towns")]),
    ("She said goodbye to her teams in the north.", []),
    ("The minister said little on the plan.", []),
    ("“Hopefully,” the mayor said, “this can help us talk to each other.”",
     [("mayor", "this can help us talk to each other")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), PHRASES, ids=[text[:50] for text, _ in PHRASES])
def test_who_says_what(text: str, said: list[tuple[str, str]]) -> None:
    claims = read_article(f"The week in the valley.\n\nA river runs by.\n\n{text}\n").claims
    found = [(claim.claimant.name if claim.claimant else None, claim.span.text) for claim in claims]
    assert found == said
