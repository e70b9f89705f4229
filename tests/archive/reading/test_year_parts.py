"""Quarters and halves of years, decades, days with strokes."""

import pytest

from archive.reading.dates import find_dates

DAY = "2024-05-08"
FOUND = {
    "profits in the third quarter of 2022 fell": ("2022-07-01", "2022-09-30"),
    "profits fell in the third quarter": ("2023-07-01", "2023-09-30"),
    "the company will pay by the second quarter": (None, "2024-06-30"),
    "the guild will pay by the end of the third quarter": (None, "2024-09-30"),
    "in the two dry winters 1997-1998": ("1997-01-01", "1998-12-31"),
    "it lasted from 2009-13": ("2009-01-01", "2013-12-31"),
    "the final two months of 2019": ("2019-11-01", "2019-12-31"),
    "the last four months of last year": ("2023-09-01", "2023-12-31"),
    "in the six months ending in November": ("2023-06-01", "2023-11-30"),
    "at sea since at least Sept. 7": ("2023-09-07", None),
    "a hot year, with April setting a record": ("2024-04-01", "2024-04-30"),
    "between March and June last year": ("2023-03-01", "2023-06-30"),
    "Q3 2022 results": ("2022-07-01", "2022-09-30"),
    "in Q3": ("2023-07-01", "2023-09-30"),
    "in Q2": ("2024-04-01", "2024-06-30"),
    "the second half of the year": ("2024-07-01", "2024-12-31"),
    "у першому кварталі 2024 року": ("2024-01-01", "2024-03-31"),
    "во втором полугодии 2023 года": ("2023-07-01", "2023-12-31"),
    "the winters of the 1980s": ("1980-01-01", "1989-12-31"),
    "the late 1990s": ("1997-01-01", "1999-12-31"),
    "у 1990-х роках": ("1990-01-01", "1999-12-31"),
    "January-March 2024": ("2024-01-01", "2024-03-31"),
    "on 14/05/2024": ("2024-05-14", "2024-05-14"),
    "on 5/14/2024": ("2024-05-14", "2024-05-14"),
    "runs through Friday": ("2024-05-10", "2024-05-10"),
    "найважчим буде лютий.": ("2025-02-01", "2025-02-28"),
    "температура октября": ("2023-10-01", "2023-10-31"),
}


@pytest.mark.parametrize("words", FOUND)
def test_parts_of_years_are_stretches_of_days(words: str) -> None:
    (mention,) = find_dates(words, published=DAY)
    assert mention.resolved
    assert (mention.resolved.first, mention.resolved.last) == FOUND[words]


def test_a_day_either_number_of_which_may_be_the_month_stays_open() -> None:
    (mention,) = find_dates("on 02/08/2024", published=DAY)
    assert mention.resolved is None


@pytest.mark.parametrize(
    "words",
    [
        "the second half",
        "they led in the first half",
        "second-quarter profit",
        "підготовка до зими",
        "має, маю",
    ],
)
def test_words_that_are_no_dates(words: str) -> None:
    assert find_dates(words, published=DAY) == ()


@pytest.mark.parametrize(("words", "first", "last"), [
    ("Sales fell in the July-September period.", "2025-07-01", "2025-09-30"),
    ("It fell in the first nine months of the year.", "2025-01-01", "2025-09-30"),
    ("It fell in the first six months of 2022.", "2022-01-01", "2022-06-30"),
    ("За перші дев’ять місяців року він зріс.", "2025-01-01", "2025-09-30"),
    ("У першому кварталі вона може впасти.", "2026-01-01", "2026-03-31"),
    ("В первом квартале она выросла.", "2025-01-01", "2025-03-31"),
    ("In the February lockdown schools were shut.", "2025-02-01", "2025-02-28"),
    ("In the 1986 floods 200 people died.", "1986-01-01", "1986-12-31"),
    ("Winds will reach nine, the service warns, easing only on Wednesday.",
     "2025-11-12", "2025-11-12"),
])  # fmt: skip
def test_parts_of_the_year_of_the_article(words: str, first: str, last: str) -> None:
    (mention,) = find_dates(words, published="2025-11-09")
    assert mention.resolved is not None
    assert (mention.resolved.first, mention.resolved.last) == (first, last)


@pytest.mark.parametrize("words", ["The March for Life.", "The 2000 soldiers came."])
def test_what_is_no_date_at_all(words: str) -> None:
    assert not find_dates(words, published="2025-11-09")
