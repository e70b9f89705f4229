"""Whom "he" and "she" mean where the sentences before are about somebody else."""

import pytest

from archive.reading.articles.read import read_article

SAID = "The week in the valley.\n\n{before}“The ferry would sail,” {he} said.\n\nIt rained."
MEANT = [
    # a paragraph about somebody of the other gender stands between
    ("Paul Orr, a shepherd, lost two cows.\n\nRita Sonn, a baker, brought bread.\n\n", "he",
     "Paul Orr"),
    ("Rita Sonn, a baker, was there.\n\n“It is cold,” Paul Orr said. “It is dark.”\n\n", "she",
     "Rita Sonn"),
    # the sentences before tell of one who fits
    ("The flood took the house of Paul Orr, a shepherd.\n\n", "he", "Paul Orr"),
    ("Rescuers found Rita Sonn on a roof. The mill opened in 1912.\n\n", "she", "Rita Sonn"),
    ("Guests met Paul Orr and Ken Doyle.\n\nIt was dark.\n\n", "he", "he"),
    # of several, whoever wrote
    ("A note from the head of the mill, Rita Sonn, to Mona Lind, the warden, told of it.\n\n",
     "she", "Rita Sonn"),
    # a clause before, in the same sentence or the one before
    ("Ken Doyle said it was late.\n\nWhen Mayor Paul Orr first saw the dam, he said it was safe. ",
     "he", "Paul Orr"),
    # whoever owns what speaks; an outlet's reporter
    ("Ken Doyle was hurt.\n\nPresident Paul Orr’s office said it was late. ", "he", "Paul Orr"),
    ("Ken Doyle said it was late.\n\nReporting from Velm, Radio Nord’s Wilk Tamm says as the night"
     " falls, it is calm.\n\n", "he", "Wilk Tamm"),
    # kin of the other's gender
    ("Iwato Kano was freed. Kano has lived with his sister Haru since May.\n\n", "she", "Haru"),
    ("Iwato Kano was freed. Kano has lived with her sister Haru since May.\n\n", "she",
     "Iwato Kano"),
    # nobody in another entry of a live page
    ("Paul Orr said it rained.\n\n4:30 p.m.\n\n", "he", "he"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "he", "who"), MEANT)
def test_whom_a_pronoun_means(before: str, he: str, who: str) -> None:
    claims = read_article(SAID.format(before=before, he=he)).claims
    claimants = [c.claimant.name for c in claims if "ferry" in c.span.text and c.claimant]
    assert claimants == [who]
