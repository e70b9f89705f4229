"""Figures as Ukrainian and Russian news write them."""

import pytest

from archive.reading.articles.read import read_article
from archive.reading.figures.find import find_figures
from archive.reading.records import Figure

FIGURES = {
    "Серед поранених п'ятеро у важкому стані.": "= 5 осіб",
    "Двое в больнице.": "= 2 человек",
    "Евакуювали понад 1,5 тис. жителів.": "> 1500 жителів",
    "Поранено близько 30 тис. осіб.": "= ~30000 осіб",
    "Від 20 до 30 снарядів щодня.": "between 20..30 снарядів щодня",
    "от двух до трёх миллионов рублей": "between 2000000..3000000 RUB",
    "уровень не выше пяти с половиной метров": "<= 5.5 метров",
    "Площа складу — 35 тис. кв. м.": "= 35000 кв. м",
    "Сгорело 12 тыс. куб. м леса.": "= 12000 куб. м",
    "Світло повернули 35 тисячам абонентів.": "= 35000 абонентів",
    "полтора миллиона человек": "= 1500000 человек",
    "півмільйона людей": "= 500000 людей",
    "Третина жителів поїхала.": "= 0.333 share",
    "три четверти опрошенных": "= 0.75 share",
    "десятки тисяч мешканців": ">= ~20000..None мешканців",
    "тысячи домов": ">= ~2000..None домов",
    "триста двадцять п'ять гривень": "= 325 UAH",
    "сто двадцать человек": "= 120 человек",
    "1 млн 200 тыс. рублей": "= 1200000 RUB",
    "5 тис. 300 осіб": "= 5300 осіб",
    "одна жінка поранена": "= 1 жінка поранена",
    "больше чем 300 домов": "> 300 домов",
    "более трёх сотен человек": "> 300 человек",
    "близько двох сотень будинків": "= ~200 будинків",
    "два десятка домов": "= 20 домов",
    "Свидание длится не менее одного часа.": ">= 1 часа",
    "Таких две трети.": "= 0.667 share",
}


@pytest.mark.parametrize("words", FIGURES)
def test_figure_is_read(words: str) -> None:
    (figure,) = find_figures(words, language="uk")
    assert _told(figure) == FIGURES[words]


@pytest.mark.parametrize(
    "words", ["одна з причин", "один из них", "у віці 61 року", "в возрасте 34 лет", "жодного"]
)
def test_no_figure_is_read(words: str) -> None:
    assert find_figures(words, language="uk") == ()


def _told(figure: Figure) -> str:
    value = figure.value if figure.value is not None else f"{figure.low}..{figure.high}"
    return f"{figure.op} {'~' if figure.approx else ''}{value} {figure.unit}"


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("Громаді дали мільйон гривень на ставок.", "1000000", "UAH"),
        ("Школе дали миллиард рублей.", "1000000000", "RUB"),
        ("У ставку пів тисячі качок.", "500", "качок"),
        ("Риба подорожчала на чверть.", "0.25", "share"),
        ("Рынок просел на треть, спрос вырос.", "0.333", "share"),
    ],
)
def test_multiples_and_shares_alone(words: str, value: str, unit: str) -> None:
    (figure,) = read_article(words).figures
    assert (str(figure.value), figure.unit) == (value, unit)


@pytest.mark.parametrize("words", ["Дощ ішов пів години.", "Пруд замёрз около трёх ночи."])
def test_what_is_no_count(words: str) -> None:
    assert read_article(words).figures == ()
