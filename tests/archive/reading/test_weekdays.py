"""Which week a bare weekday lies in, and season words that are no seasons."""

import pytest

from archive.reading.dates import find_dates

WEDNESDAY = "2023-03-08"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Losses could exceed 2 billion if rain continues until Friday.", "2023-03-10"),
        ("Residents were ordered to leave by Friday.", "2023-03-10"),
        ("The vote will be held on Friday.", "2023-03-10"),
        ("From Friday on, trains run hourly.", "2023-03-10"),
        ("On Friday the council will vote.", "2023-03-10"),
        ("Дорогу перекриють до п'ятниці.", "2023-03-10"),
        ("The toll had risen to 40 by Friday.", "2023-03-03"),
        ("On Friday, the minister said it will end.", "2023-03-03"),
        ("She may have died on Friday.", "2023-03-03"),
        ("Rebels face a Friday deadline.", "2023-03-10"),
        ("Rebels ignored a Friday deadline.", "2023-03-03"),
        ("They were given until Friday to reply.", "2023-03-10"),
        ("The generals finalised a plan Friday.", "2023-03-03"),
        ("The inquiry into last Friday's fire will go on.", "2023-03-03"),
        ("The flood reached the town on Friday.", "2023-03-03"),
    ],
)
def test_a_bare_weekday_lies_ahead_in_clauses_about_what_is_to_come(words: str, day: str) -> None:
    (mention,) = find_dates(words, published=WEDNESDAY)
    assert mention.resolved
    assert mention.resolved.last == day
    assert ("next" in mention.resolved.how) is (day > WEDNESDAY)


def test_a_month_something_is_set_for_lies_ahead() -> None:
    (mention,) = find_dates("The trial is set for January.", published=WEDNESDAY)
    assert mention.resolved
    assert mention.resolved.first == "2024-01-01"


def test_at_the_end_of_a_month_is_its_last_day() -> None:
    (mention,) = find_dates("Debt stood at 2 billion at the end of January.", published=WEDNESDAY)
    assert mention.resolved
    assert (mention.resolved.first, mention.resolved.last) == ("2023-01-31", "2023-01-31")


def test_a_stretch_of_weekdays_lies_ahead() -> None:
    (mention,) = find_dates("The truce will run from Friday to Sunday.", published=WEDNESDAY)
    assert mention.resolved
    assert (mention.resolved.first, mention.resolved.last) == ("2023-03-10", "2023-03-12")


def test_rain_that_falls_is_no_autumn() -> None:
    assert not find_dates("should another 40 millimetres of rain fall", published=WEDNESDAY)
    assert len(find_dates("It opened in fall", published=WEDNESDAY)) == 1


DATES = {
    "Це третя атака з початку вересня.": ("2024-09-01", None),
    "С начала года погибли 12 человек.": ("2024-01-01", None),
    "Торік восени вона повернулася.": ("2023-09-01", "2023-11-30"),
    "Весной прошлого года дамба устояла.": ("2023-03-01", "2023-05-31"),
    "Школи запрацюють до кінця 2025 року.": (None, "2025-12-31"),
    "Упродовж 2021–2022 років ціни росли.": ("2021-01-01", "2022-12-31"),
    "Позаторік було менше.": ("2022-01-01", "2022-12-31"),
    "Суд почався позаминулого тижня.": ("2024-08-26", "2024-09-01"),
    "Больше, чем в 2020-м.": ("2020-01-01", "2020-12-31"),
    "Бої тривали 14–16 березня.": ("2024-03-14", "2024-03-16"),
    "С 5 по 7 мая было тихо.": ("2024-05-05", "2024-05-07"),
    "С января по май цены росли.": ("2024-01-01", "2024-05-31"),
    "Рівень упав наприкінці квітня.": ("2024-04-21", "2024-04-30"),
    "Світло повернуть не раніше п'ятниці.": ("2024-09-13", "2024-09-13"),
    "У ніч на 5 березня впав дрон.": ("2024-03-05", "2024-03-05"),
    "Півроку тому їх було вдвічі менше.": ("2024-03-01", "2024-03-31"),
    "A hearing will take place on June 9.": ("2025-06-09", "2025-06-09"),
    "It took the money between June 2019 and August 2022.": ("2019-06-01", "2022-08-31"),
    "Temperatures could climb this weekend.": ("2024-09-14", "2024-09-15"),
}


@pytest.mark.parametrize("words", DATES, ids=lambda words: words[:30])
def test_dates_of_several_languages(words: str) -> None:
    (found,) = find_dates(words, published="2024-09-12")
    assert found.resolved is not None
    assert (found.resolved.first, found.resolved.last) == DATES[words]


def test_a_number_before_what_it_counts_is_no_year() -> None:
    assert find_dates("Эвакуированы 7800 человек, в том числе 2049 детей.") == ()


@pytest.mark.parametrize(
    "words",
    ["Проект «Городская среда» продлят.", "Охрана окружающей среды.", "В среде врачей шум."],
)
def test_surroundings_are_no_wednesday(words: str) -> None:
    assert find_dates(words, published=WEDNESDAY) == ()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Он уехал в прошлую среду.", ["прошлую среду"]),
        ("До среды будет дождь.", ["среды"]),
        ("В 1999−2000 годах и 10−12 мая шёл дождь.", ["1999−2000 годах", "10−12 мая"]),
        ("Впервые за полгода с тех пор, как он уехал.", []),
    ],
)
def test_which_words_are_dates(words: str, found: list[str]) -> None:
    assert [date.span.text for date in find_dates(words, published=WEDNESDAY)] == found
