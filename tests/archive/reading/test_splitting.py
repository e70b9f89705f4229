"""What counts as one claim: clauses with a figure of their own are apart, the rest is whole."""

import pytest

from archive.reading.articles.read import read_article


def told(words: str) -> list[str]:
    """Return the claims of a mayor who says ``words``."""
    text = f"Town news\n\nIt rained all day, and nobody went out.\n\nThe mayor said {words}.\n"
    return [claim.span.text for claim in read_article(text, published="2024-05-13").claims]


@pytest.mark.parametrize(
    "words",
    [
        "the boat carried 12 people,| eight of whom survived",
        "12 people were hurt,| nine of them badly",
        "spending rose to £1,849,| up 9 per cent on the year before",
        "the bank made £2bn,| down from £3bn in 2022",
        "a shell hit a depot in Orsk,| where a fire covered 1,500 square metres",
        "the plan would create 2,000 jobs,| but cost £1bn",
        "the fire reached the school| and destroyed 40 homes",
        "the farms lost 340 barns,| 1,212 cows| and 96 ponds",
        "profits rose 12% to £40m| and sales fell 3%",
        "turnout was 61 per cent in the north| and 48 per cent in the south",
    ],
)
def test_a_figure_of_its_own_is_a_claim_of_its_own(words: str) -> None:
    parts = [part.strip().rstrip(",") for part in words.split("|")]
    wanted = [part.removeprefix("and ").removeprefix("but ") for part in parts]
    assert [part.removeprefix("and ") for part in told(words.replace("|", ""))] == wanted


@pytest.mark.parametrize(
    "words",
    [
        "he was tired and angry",
        "the blast killed and wounded 30 people",
        "profits rose 12% to £40m",
        "between 20 and 30 people were inside when the roof fell",
        "three men, aged 19, 22 and 34, were held",
        "it had sold 210 tonnes a day, more than half of them abroad",
        "the council approved the plan by 12 votes to nine",
        "the strike hit a depot in Orsk, where nobody lives",
        "police would search the house and interview the neighbours",
        "the chief gave £200 himself and through a firm called Norvik to the campaign",
        "it pays for courses that would benefit pupils and help train teachers",
    ],
)
def test_the_rest_is_whole(words: str) -> None:
    assert told(words) == [words]
