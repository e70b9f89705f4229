"""Nouns that look like a person's, a name before its office and body, a day behind a name."""

import pytest

from archive.reading.articles.read import read_article
from tests.archive.reading.phrasings import said_in

SPEAKERS = [
    # a noun of people, whom nobody else was told to be, means the nearest person
    ("Lena Orr left the hall. The aspiring politician said it was late.", ["Lena Orr"]),
    ("Paul Orr left the hall. The real estate agent said it was late.", ["Paul Orr"]),
    ("Paul Orr met an estate agent. The estate agent said it was late.", ["estate agent"]),
    ("Paul Orr left the hall. The harbour order said it was late.", ["harbour order"]),
    ("The boy’s uncle said it was late. The man also said it was dark.",
     ["boy’s uncle", "boy’s uncle"]),
    ("Officer Paul Orr saw the man. The man said it was late.", ["man"]),
    # a name, its office and the body
    ("“It was late,” Lena Orr, Deputy Director, Roads Department told the paper.", ["Lena Orr"]),
    ("Paul Orr, Chief Engineer, Velm Water Board, said it was late.", ["Paul Orr"]),
    # the day is no part of a name
    ("President Paul Orr on Thursday (May 10) said it was late.", ["Paul Orr"]),
    ("Minister Lena Orr on Monday (June 3) told aides it was late.", ["Lena Orr"]),
    # a name given after a clause
    ("“They ran,” said a farmer who lost two cows and was identified only as Karim.", ["Karim"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), SPEAKERS)
def test_who_speaks(text: str, who: list[str]) -> None:
    assert [name for name, _ in said_in(text)] == who


def test_a_new_office_is_nobody_met() -> None:
    text = "Paul Orr left the hall. The porter at Velm said the ferry would sail."
    last = read_article(text).claims[-1]
    assert last.claimant is not None
    assert last.claimant.name == "porter at Velm"
