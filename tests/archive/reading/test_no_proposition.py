"""What looks like a statement and is none; and statements whose ends are easily missed."""

import pytest

from tests.archive.reading.phrasings import said_in


@pytest.mark.parametrize(
    "words",
    [
        "The video shows the moment a chimney came down.",
        "The painting showed a lamb carried in a sack by its shepherd.",
        "This map shows the districts where sales have been made legal.",
        "The absence of the bakers suggested some guilds are against the tax.",
        "His silence on the matter indicates the board is split.",
        "Builders found an old coin under a step and two keys like those sold at fairs.",
        "The guild denied some of the charges.",
        "Norvik rejected both accusations.",
        "The inquiry confirms his claims.",
        "Ana Ruiz dismissed any criticism of her plan.",
        "The review reveals how different parts of the coast might sink in future.",
        "The team noted if and how often patients drank in the past month.",
        "She did not say how he learnt that the nurses were not twins.",
        "Police have not said how they discovered that the gate was open.",
        "It is not known who said the gate was open.",
        "The film shows the minute the chimney came down.",
        "The guild denied half of the charges.",
        "Muslims said prayers for the dead as the search went on.",
        "Ana Ruiz took her walk at noon, adding a look at the mill while it was dry.",
        "The army has told people to leave the town and half of Velm has fled to the south.",
        "Hired tugs cleared the canal, delaying two big ferries and causing anger.",
        "There were also weekly dances in Velm that at times went on till dawn.",
        "“We want the talks to work,” said Ana Ruiz, the minister.",
        "“I want to learn what she makes of the offer,” said Ana Ruiz.",
        "“I would like every side to play its part in ending the strike,” Ana Ruiz said.",
        "“We pray for the families,” said Ana Ruiz.",
        "“We stand ready to lend a boat,” said Ana Ruiz.",
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
            "Even though the choir insisted he must rest, six singers called for more.",
            "he must rest",
        ),
        (
            "The minister warned the North it would be held to account, after the regime said"
            " nothing.",
            "it would be held to account",
        ),
        (
            "The office said the ship sank 40 m down, about 3 km from Velm.",
            "the ship sank 40 m down, about 3 km from Velm",
        ),
        (
            "Ana Ruiz described the retiring cook as a “rather shy” soul.",
            "the retiring cook as a “rather shy” soul",
        ),
        (
            "Bo Ek, a vet, confirmed the price rise in an interview with us.",
            "the price rise",
        ),
        (
            "That leak, which ran for three days, is now reportedly under control.",
            "That leak, which ran for three days, is now reportedly under control",
        ),
        (
            "Letters found in an audit, Norvik said, included reports of leaks.",
            "Letters found in an audit, Norvik said, included reports of leaks",
        ),
        (
            "The guild, whose songs, scholars say, are rooted in the sea, has shrunk.",
            "are rooted in the sea",
        ),
        ("Farmers blamed Velm for the flood, which drowned 12 cows.", "Velm for the flood"),
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
        "“Look, we want fair reports,” said Ana Ruiz.",
        "“I humbly urge everybody to hire a second cook,” Ana Ruiz wrote.",
        "Mara Holt rejected criticism of her plan, using a curse to describe Ek.",
        "Mara Holt has called out Ek by name.",
        "The bishop has closed the fair, calling on his flock to stay “kind and sober”.",
        "Mara Holt dismissed any criticism of her “sink or swim” plan.",
        "The ships are listed under the port they were thought to be moored at by the duke.",
        "The clinic admitted 12 patients on Monday.",
        "Ana Ruiz called her mother on Monday.",
        "“On this dark morning, I call on our neighbours to lend boats,” Bo Ek wrote.",
        "“It's time for the choir to end its quarrel and let the band play,” said Bo Ek.",
        "“Though the ink is still wet, we hope to print it soon,” said Bo Ek.",
        "‘Pray for our valley,’ bishop says before harvest",
        "The police haven't said the case is open.",
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
            "“Assuming it rains and the lake fills up, the guild would open a pool,” said Ek.",
            ["Assuming it rains and the lake fills up, the guild would open a pool"],
        ),
        (
            "Bo Ek told the host that the news was “very bad,” before noting that Holt is honest.",
            ["the news was “very bad,”", "Holt is honest"],
        ),
        (
            "“For us there will be less of it, but that's okay,” Bo Ek said.",
            ["For us there will be less of it, but that's okay"],
        ),
    ],
)
def test_where_others_words_end(words: str, said: list[str]) -> None:
    assert [text for _, text in said_in(words)] == said


def test_an_adjective_at_the_start_is_no_name() -> None:
    said = said_in("Hacked emails of harbour clerks suggest that Holt sold her boat.")
    assert said == [("Hacked emails of harbour clerks", "Holt sold her boat")]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            "Footage shows that Ek was asleep, undercutting the Velm board's first claim that he"
            " fired.",
            [("Footage", "Ek was asleep"), ("Velm board", "he fired")],
        ),
        (
            "Petra Lund, a Velm-based brewer and spokeswoman for the Guild, which is"
            " run by cooks, said some cellars were damp.",
            [("Petra Lund", "some cellars were damp")],
        ),
        (
            "Velm's council has vowed to stop the boats and in the last few days passed a law.",
            [("Velm's council", "to stop the boats")],
        ),
        (
            "Many officers blamed the ministry for late pay, adding to a list of complaints.",
            [("Many officers", "the ministry for late pay")],
        ),
        (
            "“All the planks of the stage have been carried in and been painted,” said Bo Ek.",
            [("Bo Ek", "All the planks of the stage have been carried in and been painted")],
        ),
        (
            "Norvik said it was ending the deals and leases signed with Velm.",
            [("Norvik", "it was ending the deals and leases signed with Velm")],
        ),
        (
            "Long use is linked to debt, loss of sleep, and motor vehicle crashes, Bo Ek wrote.",
            [("Bo Ek", "Long use is linked to debt, loss of sleep, and motor vehicle crashes")],
        ),
        (
            "Mara Holt says the party must change its aim — one Ek shied away from in May.",
            [("Mara Holt", "the party must change its aim")],
        ),
        (
            "Mara Holt said the fire — a huge one — had spread to Velm.",
            [("Mara Holt", "the fire — a huge one — had spread to Velm")],
        ),
        (
            "“We'll see more swans return to nest as ponds thaw,” Ana Ruiz concludes.",
            [("Ana Ruiz", "We'll see more swans return to nest as ponds thaw")],
        ),
        (
            "A spokesman for Norvik made clear to the paper that it owns no mine, saying instead"
            " that it leases two.",
            [
                ("spokesman for Norvik", "it owns no mine"),
                ("spokesman for Norvik", "it leases two"),
            ],
        ),
        (
            "“For example, take a pot of clay. You need a lid,” says Bo Ek.",
            [("Bo Ek", "You need a lid")],
        ),
        (
            "Mara Holt has promoted the changes as a guard against fraud.",
            [("Mara Holt", "the changes as a guard against fraud")],
        ),
        (
            "The guide tells a user that the page may be seen, but does not state that it is kept.",
            [("guide", "the page may be seen")],
        ),
        (
            "Mara Holt is a judge. “It is late,” says Velm-based Holt. “We must go.”",
            [("Mara Holt", "It is late"), ("Mara Holt", "We must go")],
        ),
        (
            "After saying that “not enough” ore was left, Bo Ek told guests that Velm would close.",
            [("Bo Ek", "“not enough” ore was left"), ("Bo Ek", "Velm would close")],
        ),
        (
            "Before adding that the mine would shut, Ana Ruiz thanked the crew.",
            [("Ana Ruiz", "the mine would shut")],
        ),
        (
            "Ana Ruiz also highlighted the bond between the two towns: “Velm feeds the valley.”",
            [("Ana Ruiz", "Velm feeds the valley")],
        ),
        (
            "Bo Ek said that the ore was “too thin,” saying that “rushed tests were unfair.”",
            [("Bo Ek", "the ore was “too thin,”"), ("Bo Ek", "rushed tests were unfair")],
        ),
        (
            "“I think Velm needs a pier and I think Norvik needs a crane soon,” said Bo Ek.",
            [
                ("Bo Ek", "I think Velm needs a pier"),
                ("Bo Ek", "I think Norvik needs a crane soon"),
            ],
        ),
        (
            "Both sides blamed the other for not paying as the tolls, worth $20m in barley, took"
            " effect.",
            [("Both sides", "the other for not paying")],
        ),
        (
            "Songs, Mara Holt said, are gifts of joy, whether in church or here with the words “I"
            " stand,” as Bo Ek, a baker, said before he died.",
            [
                (
                    "Mara Holt",
                    "Songs, Mara Holt said, are gifts of joy, whether in church or here with the"
                    " words “I stand,” as Bo Ek, a baker, said before he died",
                )
            ],
        ),
    ],
)
def test_who_says_it(words: str, said: list[tuple[str, str]]) -> None:
    assert said_in(words) == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("But not everyone accepts that fog was the cause.", []),
        (
            "Bo Ek said larger produce growers and sellers often work with better tools.",
            ["larger produce growers and sellers often work with better tools"],
        ),
        (
            "“The lake is deep and pilots are used to finding and marking rocks,” said Bo Ek.",
            ["The lake is deep", "pilots are used to finding and marking rocks"],
        ),
        (
            "Even so, Ek acknowledged that when a fog does form, the usual delays double.",
            ["when a fog does form, the usual delays double"],
        ),
    ],
)
def test_nouns_that_look_like_verbs(words: str, said: list[str]) -> None:
    assert [text for _, text in said_in(words)] == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            "Velm's ministry rejected Ek's claim that Norvik is a tax haven.",
            [("Velm's ministry", "Norvik is a tax haven"), ("Ek", "Norvik is a tax haven")],
        ),
        (
            "Bo Ek disputed claims by residents that the dam leaked.",
            [("Bo Ek", "the dam leaked"), ("residents", "the dam leaked")],
        ),
        (
            "Bo Ek rejected suggestions that he would resign.",
            [("Bo Ek", "he would resign")],
        ),
        (
            "The prosecutor told the court that Ek had told police he was ill.",
            [("prosecutor", "Ek had told police he was ill"), ("Ek", "he was ill")],
        ),
        (
            "Bo Ek said the mayors had agreed that it was due.",
            [("Bo Ek", "the mayors had agreed that it was due")],
        ),
    ],
)
def test_an_answer_and_what_is_answered(words: str, said: list[tuple[str, str]]) -> None:
    assert said_in(words) == said
