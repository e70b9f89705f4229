"""What stays one proposition, where its passage begins, and what is none."""

import pytest

from tests.archive.reading.phrasings import said_in


@pytest.mark.parametrize(("text", "claims"), [
    # "one" that describes again, nouns something is done to, one verb denied twice
    ("“It is a costly plan and one I think we will regret,” Mr Hale said.",
     ["It is a costly plan and one I think we will regret"]),
    ("“What they got was gossip and rumours being spread by strangers,” Ms Reyes said.",
     ["What they got was gossip and rumours being spread by strangers"]),
    ("“This must not, and will not, be repeated,” the mayor said.",
     ["This must not, and will not, be repeated"]),
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
    ("“I took my keys and left with my sons,” Omar Ek said.",
     ["I took my keys and left with my sons"]),
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
