"""What bare numbers count, and number words in the cases of Ukrainian and Russian."""

import pytest

from archive.reading.articles.read import read_article
from archive.reading.figures.find import find_figures


def test_a_number_with_its_own_verb_does_not_take_the_verb_before() -> None:
    eight, eleven = find_figures("Eight people were wounded and 11 had been rescued.")
    assert (eight.unit, eight.subject) == ("people", "people wounded")
    assert (eleven.unit, eleven.subject) == ("people", "rescued")
    _, houses = find_figures("Fifty houses were damaged and 11 were destroyed.")
    assert (houses.unit, houses.subject) == ("houses", "destroyed")
    _, beside_share = find_figures("Prices rose 5% and 11 were arrested.")
    assert beside_share.unit == "people"


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("між двома селами знайшли трьох людей", [2, 3]),
        ("чотирма ракетами поранено п’ятьох дітей", [4, 5]),
        ("между двумя домами", [2]),
        ("нашли трёх человек", [3]),
        ("пятеро жителей погибли", [5]),
    ],
)
def test_number_words_in_their_cases(words: str, values: list[int]) -> None:
    found = find_figures(words, language="uk")
    assert [figure.value for figure in found] == values


@pytest.mark.parametrize(
    "said",
    ["загинули двоє, ще 12 постраждали", "постраждали 12 осіб", "поранено п’ятьох"],
)
def test_ukrainian_casualties(said: str) -> None:
    reading = read_article(
        f"Обстріл\n\nПоліція області повідомила, що внаслідок обстрілу {said}.\n"
    )
    assert reading.claims
    assert {claim.kind for claim in reading.claims} == {"casualty count"}
    assert not reading.orphans
