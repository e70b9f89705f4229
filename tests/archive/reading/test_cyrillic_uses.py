"""Ukrainian and Russian hours, houses, calls and birthdays are no figures; changes are."""

import pytest

from archive.gazetteer.mentions import find_in_text
from archive.reading.figures import find_figures
from archive.reading.words.language import language_of


def values(line: str) -> list[str]:
    found = find_figures(line, language=language_of(line))
    return [str(one.value) if one.value is not None else f"{one.low}-{one.high}" for one in found]


@pytest.mark.parametrize(
    "line",
    [
        "Пекарня працює з 7 до 19.",
        "Ярмарок відкритий до восьмої, каса — до 6.",
        "Аптека работает с восьми до двадцати.",
        "Ворота открыли в 9 и закрыли в 12.",
        "В 10 начинается служба.",
        "На вулиці Лугова, 14 горів склад.",
        "Пожар вспыхнул на улице Речной, 3.",
        "Телефонуйте на 102 або 112.",
        "В апреле ей исполнилось 61.",
        "Пастух, 52 роки, вцілів.",
    ],
)
def test_uses_that_count_nothing(line: str) -> None:
    assert values(line) == []


@pytest.mark.parametrize(("line", "found"), [
    ("Число школ выросло с 9 до 18.", ["9", "18"]),
    ("Ціна знизилася з 20 до 12 гривень.", ["20", "12"]),
    ("В 9 сёлах нет воды, в шести школах холодно.", ["9", "6"]),
    ("Дві третини полів під водою.", ["0.667"]),
    ("Вночі було мінус 18 градусів.", ["-18"]),
])  # fmt: skip
def test_counts(line: str, found: list[str]) -> None:
    assert values(line) == found


def test_pronouns_are_no_places() -> None:
    assert [one.span.text for one in find_in_text("Ей это известно. Той ночью было тихо.")] == []
