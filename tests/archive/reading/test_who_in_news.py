"""Who speaks in sentences shaped as news prints them, where the nearest words mislead."""

import pytest

from tests.archive.reading.phrasings import said_in

_BRIDGE = "the bridge was unsafe"

WHO = [
    # what is held with somebody is mute
    ("Talks stalled with the island's rebel council, which says it is ending its truce.",
     ["island's rebel council"]),
    ("A lobby group with 200 members, which said the price was too low, left.",
     ["lobby group with 200 members"]),
    ("The price was too low for a lobby group, which said it would leave.", ["lobby group"]),
    # somebody of one name behind a long office; another with just the title meant later
    ("BPKA head Rina Sutanti said the dam was full.\n\nBPKA head of soil information Budiman said"
     " that rain had doubled.\n\nThe BPKA head said more storms were likely.",
     ["Rina Sutanti", "Budiman", "Rina Sutanti"]),
    # two named beside what they are
    (f"Both candidates for the Green House, Ana Ruiz and Bo Ek, say {_BRIDGE}.",
     ["Ana Ruiz", "Bo Ek"]),
    # words that set off who speaks
    (f"Farmers especially say {_BRIDGE}. Nurses in particular said it would fall.",
     ["Farmers", "Nurses"]),
    # a body named beside its noun, before and after
    ("The station had a letter from the bank, Westbank, on Monday. In the letter, the bank said it"
     " would close the accounts in May.", ["Westbank"]),
    ("A mining company said on Monday that 40 people had been hurt.\n\nThe accident hit the"
     " company, Norvik, in a bad year.", ["Norvik"]),
    # over an age, an address, an occasion, a long office, a relative with a town in it
    ('Jim Tane, aged 49, Fairbourne Close said: "The plan is bad for us."', ["Jim Tane"]),
    (f"Bo Ek, the force spokesman, at a briefing on Friday said {_BRIDGE}.", ["Bo Ek"]),
    (f"Bo Ek, Director, Media and Communication, Velm Board, in a letter, said {_BRIDGE}.",
     ["Bo Ek"]),
    (f"The authorities in Velm, who hold 19 people in Newark, New Jersey, believe {_BRIDGE}.",
     ["authorities in Velm"]),
    # a name with its ending
    (f"According to the Web site Velmwatch.org, {_BRIDGE}.", ["Velmwatch.org"]),
    # the police alone
    ("Police and fire officers are looking into it.\n\nThe tube is empty, police said.",
     ["Police"]),
    # what the sentence is about, called by another name in it
    ("Rep. Adam Ruiz called on the panel to act -- meddling the Velm congressman said is designed"
     " to sow discord.", ["Adam Ruiz"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), WHO)
def test_who_is_meant(text: str, who: list[str]) -> None:
    """The claimants of each text, in the order of what they say."""
    assert [name for name, _ in said_in(text)] == who
