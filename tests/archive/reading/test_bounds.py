"""Dates that open a stretch or end one, in three languages."""

import pytest

from archive.reading.articles.read import read_article
from archive.reading.dates import find_dates
from archive.reading.dates.date_words import LATIN_RULES, RULES, ready

DAY = "2023-03-08"


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("It has risen since 1998.", "1998-01-01", None),
        ("Unemployed since last summer, he", "2022-06-01", None),
        ("They have fled since Monday.", "2023-03-06", None),
        ("closed since the start of the year", "2023-01-01", None),
        ("closed since early May 2020", "2020-05-01", None),
        ("з початку року", "2023-01-01", None),
        ("с 2014 года", "2014-01-01", None),
        ("since the war began in 2014", "2014-01-01", "2014-12-31"),
        ("in office by the end of 2024", None, "2024-12-31"),
        ("ready by the end of the month", None, "2023-03-31"),
        ("до кінця року", None, "2023-12-31"),
        ("минулої доби", "2023-03-07", "2023-03-07"),
        ("поїзди вирушать у п'ятницю", "2023-03-10", "2023-03-10"),
    ],
)
def test_a_date_is_bounded_by_its_surroundings(
    words: str, first: str | None, last: str | None
) -> None:
    (mention,) = find_dates(words, published=DAY)
    assert mention.resolved
    assert (mention.resolved.first, mention.resolved.last) == (first, last)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("с 2014 по 2019 год", "2014-01-01", "2019-12-31"),
        ("З 30 травня по 2 червня", "2025-05-30", "2025-06-02"),
        ("до 2027 року", None, "2027-12-31"),
        ("Полтора года назад", "2023-12-01", "2023-12-31"),
        ("Этой весной сеяли", "2025-03-01", "2025-05-31"),
        ("Пруд откроют с 29 сентября", "2025-09-29", "2025-09-29"),
        ("У суботу вітер посилиться", "2025-06-14", "2025-06-14"),
        ("У суботу вітер посилився", "2025-06-07", "2025-06-07"),
        ("Вода вернётся уже весной", "2026-03-01", "2026-05-31"),
        ("За первый квартал", "2025-01-01", "2025-03-31"),
        ("Другий квартал 2024 року", "2024-04-01", "2024-06-30"),
    ],
)
def test_stretches_in_ukrainian_and_russian(words: str, first: str | None, last: str) -> None:
    (mention,) = read_article(f"{words}.", published="2025-06-10").dates
    assert mention.resolved
    assert (mention.resolved.first, mention.resolved.last) == (first, last)


def test_a_group_of_four_is_no_thursday() -> None:
    assert find_dates("поранено четверо людей", published=DAY) == ()


def test_every_rule_left_out_of_latin_texts_needs_a_cyrillic_letter() -> None:
    """The rules are tried on words without a Cyrillic letter only where they could match."""
    latin = "In May 2023, 3-5 May 2023, 08.03.2023, 2019-2022, 2019 – 2022, 12 2023, last week, 5. "
    rest = [source for _, source in RULES[len(LATIN_RULES) :]]
    assert rest
    assert not [source for source in rest if ready(source).search(latin)]
