"""What stays one proposition, where its passage begins, and what is none."""

import pytest

from tests.archive.reading.phrasings import said_in


@pytest.mark.parametrize(("text", "claims"), [
    # "one" that describes again, nouns something is done to, one verb denied twice
    ("“The new ferry is a slow ship and one that they hope to sell,” Mr Hale said.",
     ["The new ferry is a slow ship and one that they hope to sell"]),
    ("“All she found was fear and stories being told at doors,” Ms Reyes said.",
     ["All she found was fear and stories being told at doors"]),
    ("“The gate must not, and will not, be left open,” the mayor said.",
     ["The gate must not, and will not, be left open"]),
    ("“He did not call, and was not asked,” the mayor said.",
     ["He did not call", "was not asked"]),
    # two nouns are the subject of what early signs suggest
    ("The bank said that early signs suggest room rates and train fares in May were lower.",
     ["early signs suggest room rates and train fares in May were lower"]),
    ("The bank said early signs were good.", ["early signs were good"]),
    ("The bank said early in May rates were low.", ["rates were low"]),
    # a clause begun in marks goes on behind them; who left with somebody took nothing
    ("A farmer told the Herald “lorries came” to his yard at dawn.",
     ["“lorries came” to his yard at dawn"]),
    ("“I shut my shop and left with a friend,” Omar Ek said.",
     ["I shut my shop and left with a friend"]),
    # a thing of some day is judged, from its day on
    ("Officials described Friday's raid on the bridge as a “limited” one.",
     ["Friday's raid on the bridge as a “limited” one"]),
    # what was expected once, in passing; whoever pleads to charges
    ("Orders, which had been forecast to rise, fell.", []),
    ("Hale admitted two counts of burglary at an earlier hearing.", []),
    # orders and wishes
    ("“Look at this. It was new in May,” Ana Reyes said.", ["It was new in May"]),
    ("“Make sure you come back,” the judge replied.", []),
    ("“We do not wish for anyone to leave,” Omar Ek said.", []),
])  # fmt: skip
def test_one_proposition_each(text: str, claims: list[str]) -> None:
    assert [words for _, words in said_in(text)] == claims
