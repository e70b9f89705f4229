"""What looks like a statement and is none; and statements whose ends are easily missed."""

import pytest

from tests.archive.reading.phrasings import said_in


@pytest.mark.parametrize(
    "words",
    [
        "The video shows the moment the bridge fell into the river.",
        "The photo showed a girl wrapped in a blanket by her mother.",
        "This map shows the districts where sales have been made legal.",
        "The presence of the bishops suggested some churches are in favour of the plan.",
        "His silence on the matter indicates the board is split.",
        "Divers found a small piece of cloth in a jar and a set of jugs like those found before.",
        "The army denied most of the claims.",
        "Norvik rejected both accusations.",
        "The inquiry confirms his claims.",
        "Ana Ruiz dismissed any criticism of her plan.",
        "The review reveals how different parts of the coast might sink in future.",
        "The team noted if and how often patients drank in the past month.",
        "He did not say how he determined that the men were not priests.",
        "Muslims said prayers for the dead as the search went on.",
        "Ana Ruiz made her visit as planned, adding a stop at the mill before she left.",
        "The army has told people to leave the town and half of Velm has fled to the south.",
        "Foreign troops regained the port, halting two large gas projects and raising concern.",
        "There have also been daily protests in Velm that have at times turned violent.",
        "“We want the talks to work,” said Ana Ruiz, the minister.",
        "“I want to see how he turns that into a plan,” said Ana Ruiz.",
        "“I would like every side to play its part in ending the strike,” Ana Ruiz said.",
        "“We pray for the families,” said Ana Ruiz.",
        "“We stand ready to help in any way,” said Ana Ruiz.",
        "“We advise people not to drink from the well,” the agency said.",
        "“I am looking forward to the trial,” said Ana Ruiz.",
    ],
)
def test_nothing_is_said(words: str) -> None:
    assert said_in(words) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Satellite images showed that the dam had failed.", "the dam had failed"),
        ("Satellite images show the mill has been destroyed.", "the mill has been destroyed"),
        ("Images appear to show 30 new graves.", "30 new graves"),
        ("Norvik denied the charge.", "the charge"),
        ("Norvik denied any wrongdoing.", "any wrongdoing"),
        (
            "“We want to stress that the water is safe,” Ana Ruiz said.",
            "We want to stress that the water is safe",
        ),
        ("Ana Ruiz said the mass was cancelled.", "the mass was cancelled"),
        (
            "Both men claimed that they had been beaten and asked the court to free them.",
            "they had been beaten",
        ),
        (
            "Even after the union insisted they should wait, 19 members voted for it.",
            "they should wait",
        ),
        (
            "The minister warned the North it would be held to account, after the regime said"
            " nothing.",
            "it would be held to account",
        ),
        (
            "The agency said the quake struck 19 km deep, about 27 km from Velm.",
            "the quake struck 19 km deep, about 27 km from Velm",
        ),
        (
            "Ana Ruiz described the outgoing mayor as a “very good” man.",
            "the outgoing mayor as a “very good” man",
        ),
        (
            "Bo Ek, a doctor, confirmed the death toll in a conversation with the agency.",
            "the death toll",
        ),
        (
            "That fire, which burnt for two weeks, is now reportedly under control.",
            "That fire, which burnt for two weeks, is now reportedly under control",
        ),
        (
            "Letters found in an audit, Norvik said, included reports of leaks.",
            "Letters found in an audit, Norvik said, included reports of leaks",
        ),
        (
            "The group, whose roots, analysts say, are steeped in poverty, has grown.",
            "are steeped in poverty",
        ),
        ("Courts blamed Velm for the blast, which killed 85 people.", "Velm for the blast"),
        (
            "“The letter, which was meant to help Sec. Hale, hurt her,” said Ana Ruiz.",
            "The letter, which was meant to help Sec. Hale, hurt her",
        ),
        (
            "“The department gives Rs. 15,000 to each farm,” said Ana Ruiz.",
            "The department gives Rs. 15,000 to each farm",
        ),
    ],
)
def test_this_is_said(words: str, said: str) -> None:
    assert [text for _, text in said_in(words)] == [said]


@pytest.mark.parametrize(
    "words",
    [
        "The factor varies according to the mine type.",
        "Prices differ according to season and size.",
        "Staff were paid according to their age.",
        "“Specifically we want the new council to cut the number of fires,” said Bo Ek.",
        "“It would be my hope that every group makes this clear,” Bo Ek said.",
    ],
)
def test_a_way_of_doing_or_a_hope_is_no_statement(words: str) -> None:
    assert said_in(words) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            "An aide suggested it is an effort to slow the vote by denying him the seats.",
            ["it is an effort to slow the vote by denying him the seats"],
        ),
        (
            "Ana Ruiz told the court that Ek took it after telling the bank he was ill.",
            ["Ek took it after telling the bank he was ill"],
        ),
        (
            "“The case is weak,” said Mara Holt, a lawyer for Ek, at his hearing, the Herald"
            " reported.",
            ["The case is weak"],
        ),
        (
            "The agency tweeted there was “NO danger”, but failed to send a message for an hour.",
            ["there was “NO danger”"],
        ),
        (
            "The prosecutor claimed he broke the seal as she announced on July 2 that a jury had"
            " charged Ek with theft.",
            ["he broke the seal", "a jury had charged Ek with theft"],
        ),
        (
            "Admitting a late start, Holt's campaign will open an office, Bo Ek told the Herald.",
            ["Admitting a late start, Holt's campaign will open an office"],
        ),
        (
            "Mara Holt attacked the mayor, calling him a “liar” for what he said of the repairs.",
            ["him a “liar” for what he said of the repairs"],
        ),
        (
            "Bo Ek said that, when the water rose, guards warned that the bridge would fail.",
            ["the bridge would fail"],
        ),
        (
            "Ana Ruiz said that the rest, as the mayor said on Monday, were safe.",
            ["the rest, as the mayor said on Monday, were safe"],
        ),
        (
            "“For us there will be less of it, but that's okay,” Bo Ek said.",
            ["For us there will be less of it, but that's okay"],
        ),
    ],
)
def test_where_others_words_end(words: str, said: list[str]) -> None:
    assert [text for _, text in said_in(words)] == said
