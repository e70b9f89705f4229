"""Key points that say, in their own words, what the body has somebody say."""

import pytest

from archive.reading.articles.read import read_article

BODY = """Front line

KEY POINTS

• {point}
• The weather stays cold

Yevgeny Prigozhin claimed Wednesday that Russian forces had captured all of Bakhmut's eastern part.

The grid operator said 1,978 houses had lost power.

Engineers warned that the dam is unlikely to hold if a further storm hits the valley.

The council said Mayor Ann Lee resigned on Friday after a letter was leaked to the press.

It was cold on Monday and the streets were empty.
"""


@pytest.mark.parametrize(
    ("point", "claimant"),
    [
        ("Wagner troops now hold the whole of eastern Bakhmut", "Yevgeny Prigozhin"),
        ("Nearly 2,000 homes are without electricity", "grid operator"),
        ("The dam will not survive another storm", "Engineers"),
        ("Mayor quits over leaked letter", "council"),
    ],
)
def test_a_key_point_reworded_without_its_attribution_is_flagged(point: str, claimant: str) -> None:
    reading = read_article(BODY.format(point=point))
    first, second = reading.key_points
    assert first.lost_attribution
    names = {c.claimant.name for at in first.claims if (c := reading.claims[at]).claimant}
    assert names == {claimant}
    assert not second.lost_attribution


@pytest.mark.parametrize(
    "point",
    ["Mayor quits over leaked letter, council says", "Council: mayor quits over leaked letter",
     "Schools in the valley open on Monday", "A tax on cars is planned"],
)  # fmt: skip
def test_a_key_point_that_says_who_or_says_something_else_is_not(point: str) -> None:
    assert not read_article(BODY.format(point=point)).key_points[0].lost_attribution
