"""Numbers that count who speaks, and ages, are no figures of what is claimed."""

from decimal import Decimal

import pytest

from archive.reading.figures import find_figures
from archive.reading.words.language import language_of


def values(line: str) -> list[Decimal | None]:
    found = find_figures(line, language=language_of(line))
    return [one.value if one.value is not None else one.low for one in found]


@pytest.mark.parametrize("line", [
    "Two officials said the bridge was mined.",
    "The bridge was mined, three sources with knowledge of the plan told reporters.",
    "Four traders and a banker said the sale was off.",
    "The vote was moved, according to two diplomats.",
    "The vote was moved, according to five people who saw the letter.",
    "The claim was made by two of the authors, who say the sample was spoilt.",
    "Two officers at the quay, who would not be named, said it stood open.",
])  # fmt: skip
def test_speakers_are_not_counted(line: str) -> None:
    assert values(line) == []


@pytest.mark.parametrize(("line", "found"), [
    ("Two officials died when the bridge fell, the mayor said.", [2]),
    ("Thirty-six of those interviewed said they had been paid.", [36]),
    ("A drone hit it, killing three workers, officials said.", [3]),
    ("Seven residents were hurt, police said.", [7]),
    ("At least three witnesses said so.", [3]),
    ("The mayor told three reporters to leave.", [3]),
    ("Five countries said they would help.", [5]),
])  # fmt: skip
def test_others_are(line: str, found: list[int]) -> None:
    assert values(line) == found


@pytest.mark.parametrize(("line", "found"), [
    ("The driver, 44, is among the dead, with 3 passengers.", [3]),
    ("Heiress's fury as love-rat salesman, 51, is jailed", []),
    ("The lift was less than four years old and held 12 people.", [12]),
    ("The youngest was six, he said.", []),
    ("She has kept bees since she was nine, the judge heard.", []),
    ("До лікарні привезли подружжя 62 і 59 років та ще 4 поранених.", [4]),
    ("Врятували жінку 67 років.", []),
    ("Президент 10 років обіцяв реформу.", [10]),
])  # fmt: skip
def test_ages(line: str, found: list[int]) -> None:
    assert values(line) == found


@pytest.mark.parametrize(("line", "unit", "value"), [
    ("The bus fell 42m into a gorge.", "m", 42),
    ("It ended in a 20m drop.", "m", 20),
    ("The cable is 90m (295ft) long.", "m", 90),
    ("Sales fell 42m to a new low.", "", 42_000_000),
])  # fmt: skip
def test_metres_and_millions(line: str, unit: str, value: int) -> None:
    first = find_figures(line)[0]
    assert (first.value, first.unit if first.unit == "m" else "") == (value, unit)


@pytest.mark.parametrize(("line", "found"), [
    ("It was a settling of scores in the port.", []),
    ("Scores of boats sank.", [40]),
    ("They are the world's two biggest growers.", []),
    ("He heads the rescue service 1122 in the valley.", []),
    ("Мешканці написали в 74.RU.", []),
    ("They found category 2 faults.", []),
    ("Это лист сорок первый, а не сорок страниц.", [40]),
    ("Labour 18%, Greens 7% and others 4%.", [18, 7, 4]),
    ("В девяти из них нет воды; «дали шість», — каже.", [9, 6]),
    ("The rate rose from six per thousand.", [6]),
    ("Plants of 15m-20m tonnes a year are planned.", [15_000_000]),
    ("Кількість поранених зросла до восьми: двоє важкі.", [8, 2]),
])  # fmt: skip
def test_what_else_counts_nothing(line: str, found: list[int]) -> None:
    assert values(line) == found
