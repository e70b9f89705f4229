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
        ("The flood reached the town on Friday.", "2023-03-03"),
    ],
)
def test_a_bare_weekday_lies_ahead_in_clauses_about_what_is_to_come(words: str, day: str) -> None:
    (mention,) = find_dates(words, published=WEDNESDAY)
    assert mention.resolved
    assert mention.resolved.first == day
    assert ("next" in mention.resolved.how) is (day > WEDNESDAY)


def test_a_stretch_of_weekdays_lies_ahead() -> None:
    (mention,) = find_dates("The truce will run from Friday to Sunday.", published=WEDNESDAY)
    assert mention.resolved
    assert (mention.resolved.first, mention.resolved.last) == ("2023-03-10", "2023-03-12")


def test_rain_that_falls_is_no_autumn() -> None:
    assert not find_dates("should another 40 millimetres of rain fall", published=WEDNESDAY)
    assert len(find_dates("It opened in fall", published=WEDNESDAY)) == 1
