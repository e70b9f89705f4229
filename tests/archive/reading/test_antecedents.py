"""Whom "he", "they" or "the company" means: the nearest speaker or subject that fits."""

import pytest

from archive.reading.articles.read import read_article

PASSAGES = [
    (  # a name beside the word for who it is, in a paragraph that opens with speech
        "“It fell,” said Tomas Wilk, a mason. His wife, Inka, was less lucky.\n\n“It cracked,” she"
        " said.",
        ["Tomas Wilk", "Inka"],
    ),
    (  # whom the words before a colon introduce
        "“It is big,” said Greta Moe. Her colleague, Anders Vik, is less sure: “Wait,” he said.",
        ["Greta Moe", "Anders Vik"],
    ),
    (  # somebody called by his trade, if no other was told of
        "Luis Ochoa of Velm said it would pass.\n\n“Nobody votes no,” the congressman said.",
        ["Luis Ochoa", "Luis Ochoa"],
    ),
    (
        "A striker was hurt. Coach Luis Ochoa said it would heal. “It hurts,” the striker said.",
        ["Luis Ochoa", "striker"],
    ),
    (  # not somebody of another trade, though he is nearer
        "The film's star, Sara Kenna, said it was short. Director Wes Tran cut it. “Too long,” Tran"
        " said.\n\nThe actress grew up in Velm. “I know it,” she said.",
        ["Sara Kenna", "Wes Tran", "Sara Kenna"],
    ),
    (
        "Greta Hale resigned. In her letter, the curator wrote that the loan was wrong.",
        ["Greta Hale"],
    ),
    (  # a candidate whose name begins with a capital of another alphabet's
        "Sam Tuha said it was false. The party's candidate, Évariste Nkuri, was calm.\n\n“We won,”"
        " he said.",
        ["Sam Tuha", "Évariste Nkuri"],
    ),
    (  # several are not called by one's name
        "Lawyers for the former aide, Mark Ado, said he would fight. “It is false,” they said.",
        ["Lawyers for the former aide", "Lawyers for the former aide"],
    ),
    (  # a colon before words that are no speech
        "“It is early,” said Helga Brandt. Her co-author Imani Otieno was blunter: it “does"
        " nothing”, she said.",
        ["Helga Brandt", "Imani Otieno"],
    ),
    (  # a long rank
        "A Velm spokesperson, Air Force Maj. Gen. Kay Lind, said it was routine.",
        ["Kay Lind"],
    ),
    (  # two who spoke as one
        "Ana Ruiz and Bo Ek said the dam leaks.\n\nThe repair was a joke, they say.",
        ["Ana Ruiz", "Bo Ek", "Ana Ruiz", "Bo Ek"],
    ),
    (
        "Ana Ruiz and Bo Ek said the dam leaks. Officials disagree. They said it would hold.",
        ["Ana Ruiz", "Bo Ek", "Officials"],
    ),
    (  # sentences that go on to tell of "him"
        "Donald Trum is raising questions.\n\nHe has been quiet on the rest.\n\nHe was seen"
        " twice.\n\nHe says, “It was hard.”",
        ["Donald Trum"],
    ),
    (  # an adverb between a name and its verb
        "Last week, Suu Kyi recently led a summit.\n\n“It means peace,” she said.",
        ["Suu Kyi"],
    ),
    (  # whose somebody is, before the name
        "Unicef's Paula Ritchie said it had tents. Funds are gone, she added.",
        ["Paula Ritchie", "Paula Ritchie"],
    ),
    (  # one of several, then "she"
        "Two clerks told the paper they had lied. “I was afraid,” said one. It went on, she said.",
        ["Two clerks", "one of two clerks", "one of two clerks"],
    ),
    (  # somebody unnamed, until he is
        "A judge ruled for the town. “It is late,” Judge Ben Stone said. The judge said it was"
        " over.",
        ["Ben Stone", "Ben Stone"],
    ),
    (  # whom the end of a sentence introduces with a colon
        "Tomas Wilk says it is clean. Campaigner Bryn Howe has a doubt: he says it is not.",
        ["Tomas Wilk", "Bryn Howe"],
    ),
    (  # a role that no list knows, an office of a place, a single name
        "Velm's chief haggler, Abbas Rahi, said it was done.",
        ["Abbas Rahi"],
    ),
    (
        "The Archbishop of Velm Town, Thabo Makh, said it had failed. “We slept,” he said.",
        ["Thabo Makh", "Thabo Makh"],
    ),
    (
        "“We hid it,” says his father, Chidi. “It scared us.”",
        ["Chidi", "Chidi"],
    ),
    (  # a title that is somebody's given name
        "Their spokesman, Dean Elkan, said they had filmed it.",
        ["Dean Elkan"],
    ),
    (  # members of parties, peoples of two words
        "Minority Leader Hector Jimen was calm.\n\n“It is late,” the New York Democrat said.",
        ["Hector Jimen"],
    ),
    (
        "Captain Dinesh Perer smiled. “It is good,” the Sri Lankan said.",
        ["Dinesh Perer"],
    ),
    (
        "Cardinal Jean Ntam said Mass. The cardinal said it was cold.",
        ["Jean Ntam"],
    ),
    (  # by trade and by where one works
        "Analyst Philip Lagas called it a start. “It is slow,” the Velm University professor said.",
        ["Philip Lagas", "Philip Lagas"],
    ),
    (
        "Velm's deputy leader, Sheikh Naim Kass, said it would not. “It is late,” the cleric said.",
        ["Naim Kass", "Naim Kass"],
    ),
    (
        "The panel's top Democrat, Dick Durr, agreed. “It is late,” he said.",
        ["Dick Durr"],
    ),
    (  # scholars of every science
        "Glaciologist Regine Hock-Berg was not involved. She said the method was good.",
        ["Regine Hock-Berg"],
    ),
    (  # another entry of a live page
        "Tom Ek said it rained.\n\n4:30 p.m.\n\nHe says it is late.",
        ["Tom Ek", "He"],
    ),
    (  # the one of his people
        "Iga Malin won. “I grew up in a garage,” the Pole said.",
        ["Iga Malin"],
    ),
    (  # of two with one surname, the one with the title
        "Detective Sergeant Moira Lennox said it sped. Sean Lennox drove.\n\nDS Lennox said it"
        " burned.",
        ["Moira Lennox", "Moira Lennox"],
    ),
    (  # a former office with a name beside it
        "Velm's president, Luisa Campos, said it was war.\n\nThe former president, Otto Ribas,"
        " said it was peace.",
        ["Luisa Campos", "Otto Ribas"],
    ),
    (  # a subject named after the last speaker
        "“The dam held,” mayor Ben Stone said.\n\n"
        "Clara Voss is under fire for her plan to lower it.\n\n“We must look,” she told the paper.",
        ["Ben Stone", "Clara Voss"],
    ),
    (  # a surname alone is the person named in full before
        "Engineer Ben Stone said the dam held.\n\nStone was asked if it would last.\n\n"
        "“I think so,” he said.",
        ["Ben Stone", "Ben Stone"],
    ),
    (  # "she" is not the last man who spoke
        "Clara Voss said the dam held.\n\nBen Stone disagreed.\n\nShe said it was new.",
        ["Clara Voss", "Clara Voss"],
    ),
    (  # who is hurt does not speak
        "Police chief Ben Stone said the road was shut. "
        "A woman was taken to a hospital with wounds, he said.",
        ["Ben Stone", "Ben Stone"],
    ),
    (  # a place is nobody
        "Ben Stone, a cousin, said a house fell in Velm City.\n\n“It burned,” he said.",
        ["Ben Stone", "Ben Stone"],
    ),
    (  # many: those the sentence before is about
        "Engineer Ben Stone said the dam held.\n\n"
        "In a new report, researchers at Velm University looked again. They believe that it leaks.",
        ["Ben Stone", "researchers at Velm University"],
    ),
    (  # one source, unnamed
        "A government source said the port was open. “There are others,” they added.",
        ["government source", "government source"],
    ),
    (  # a noun that opens the paragraph is no company
        "Velm Foods said it would close 26 shops.\n\n"
        "Revenue for the year rose to $5 million, the company said.",
        ["Velm Foods", "Velm Foods"],
    ),
    (  # titles, initials and letters around a name
        "Judge Ben Stone KC said the case was clear.\n\n“It is over,” Stone said.",
        ["Ben Stone", "Ben Stone"],
    ),
    (
        "Nurse Nidal al-Sarafi said the roof fell.\n\n“It burned,” he said.",
        ["Nidal al-Sarafi", "Nidal al-Sarafi"],
    ),
    (  # of two people with one surname, the one named last
        "Juan Lopez sorts fruit in Velm.\n\nClara Lopez is a nurse.\n\n“It is hot,” Lopez said.",
        ["Clara Lopez"],
    ),
    (  # a name after an office and an abbreviation
        "One of the authors, Republican Sen. Ben Stone, said the law was good.",
        ["Ben Stone"],
    ),
    (
        "Party leader A Raman said the vote was fair.\n\nRaman said it was over.",
        ["A Raman", "A Raman"],
    ),
    (
        "Velm Police Commissioner Ben Stone said the road was shut.\n\nPolice said it was ice.",
        ["Ben Stone", "Police"],
    ),
]


@pytest.mark.parametrize(("words", "expected"), PASSAGES, ids=[words[:40] for words, _ in PASSAGES])
def test_pronouns_and_nouns_mean_the_nearest_that_fits(words: str, expected: list[str]) -> None:
    reading = read_article(f"The town council met in the old hall on Monday.\n\n{words}\n")
    assert [c.claimant.name if c.claimant else "" for c in reading.claims] == expected
