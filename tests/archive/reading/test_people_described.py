"""Somebody is called again by what he is told to be: a trade, a party, an age, an office."""

import pytest

from archive.reading.articles.read import read_article

AGAIN = (
    "{told} came to the fair on Sunday.\n\nIt rained in Velm all day.\n\n"
    "{again} said the ferry would sail."
)
DESCRIBED = [
    # after a party or what somebody thinks
    ("Republican candidate Rita Sonn", "The Republican", "Rita Sonn"),
    ("Conservative MP Rita Sonn", "The Tory", "Rita Sonn"),
    ("Sen. Paul Orr (R-Iowa)", "The two-term Republican", "Paul Orr"),
    ("Rep. Rita Sonn, D-Texas,", "The Texas Democrat", "Rita Sonn"),
    ("Paul Orr, the Democratic nominee,", "The Democrat", "Paul Orr"),
    ("Independent senator Rita Sonn", "The independent", "Rita Sonn"),
    ("Socialist leader Paul Orr", "The Socialist", "Paul Orr"),
    # by what stands beside the name, or before it
    ("Paul Orr, an estate agent,", "The estate agent", "Paul Orr"),
    ("Estate agent Paul Orr", "The realtor", "Paul Orr"),
    ("Rita Sonn, a Nobel laureate,", "The laureate", "Rita Sonn"),
    ("Rita Sonn, a Nobel laureate,", "The Nobel laureate", "Rita Sonn"),
    ("Rita Sonn, who is a trained dancer,", "The dancer", "Rita Sonn"),
    ("Paul Orr, a tailor and father of five,", "The father-of-five", "Paul Orr"),
    ("Rita Sonn, a newcomer to the game,", "The newcomer", "Rita Sonn"),
    # by an age or a people
    ("Paul Orr, 15,", "The teenager", "Paul Orr"),
    ("Paul Orr, 15,", "The 15 year old", "Paul Orr"),
    ("Rita Sonn, 71, a baker,", "The pensioner", "Rita Sonn"),
    ("Chilean singer Rita Sonn", "The Chilean", "Rita Sonn"),
    ("Paul Orr, a miner from Peru,", "The Peruvian", "Paul Orr"),
    # by an office that other words tell
    ("Rita Sonn, who founded Norvik,", "The founder", "Rita Sonn"),
    ("Rita Sonn, who chairs the board of Norvik,", "The Norvik chair", "Rita Sonn"),
    ("Rita Sonn, the CEO of Norvik,", "The Norvik CEO", "Rita Sonn"),
    ("Rita Sonn, the CEO of Norvik,", "The company’s boss", "Rita Sonn"),
    ("UN Secretary-General Paul Orr", "The U.N. chief", "Paul Orr"),
    ("WHO Director-General Paul Orr", "The WHO head", "Paul Orr"),
    ("WHO Director-General Paul Orr", "The agency’s chief", "Paul Orr"),
    ("Paul Orr, who leads the dockers’ union,", "The union’s leader", "Paul Orr"),
    # two are told to be so, or what is told is another's
    ("Estate agents Paul Orr and Rita Sonn", "The estate agent", "estate agent"),
    ("Paul Orr, who sued an estate agent,", "The estate agent", "estate agent"),
    ("Paul Orr, a friend of the dancer,", "The dancer", "dancer"),
    ("Rita Sonn, a Nobel laureate, and Paul Orr, a Nobel laureate,", "The laureate", "laureate"),
    ("Paul Orr, 45,", "The teenager", "teenager"),
]  # fmt: skip


@pytest.mark.parametrize(("told", "again", "who"), DESCRIBED)
def test_who_is_called_by_what_he_is(told: str, again: str, who: str) -> None:
    claims = read_article(AGAIN.format(told=told, again=again)).claims
    assert [c.claimant.name if c.claimant else None for c in claims] == [who]
