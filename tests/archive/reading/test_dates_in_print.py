"""Dates as printed: today's weekday, months before nouns, feasts, stretches that are none."""

import pytest

from archive.reading.dates import find_dates

TUESDAY = "2025-03-18"


def days(line: str) -> list[tuple[str | None, str | None]]:
    found = [mention.resolved for mention in find_dates(line, published=TUESDAY)]
    return [(one.first, one.last) if one else (None, None) for one in found]


@pytest.mark.parametrize(("line", "first", "last"), [
    ("Divers will search the bay on Tuesday.", "2025-03-18", "2025-03-18"),
    ("Divers will search the bay on Monday.", "2025-03-24", "2025-03-24"),
    ("The pier will stay shut until Tuesday.", "2025-03-25", "2025-03-25"),
    ("The court will rule next Tuesday.", "2025-03-25", "2025-03-25"),
    ("No boat could be reached in the fog late on Monday.", "2025-03-17", "2025-03-17"),
    ("“We must act,” the mayor told a meeting on Monday.", "2025-03-17", "2025-03-17"),
    ("Strikes have been called for Thursday.", "2025-03-20", "2025-03-20"),
    ("Polls open on Sunday.", "2025-03-23", "2025-03-23"),
    ("The law takes effect in May.", "2025-05-01", "2025-05-31"),
    ("The new tram starts running in the summer.", "2025-06-01", "2025-08-31"),
    ("The barn burned last night.", "2025-03-17", "2025-03-17"),
    ("Rates were held at its February meeting.", "2025-02-01", "2025-02-28"),
    ("She spoke at the January SCA summit of bakers.", "2025-01-01", "2025-01-31"),
    ("Danish January trade data beat forecasts.", "2025-01-01", "2025-01-31"),
    ("Volumes surged from January despite the frost.", "2025-01-01", "2025-01-31"),
    ("Brokers had expected a surplus in February.", "2025-02-01", "2025-02-28"),
    ("He will stand in the island's 2026 polls.", "2026-01-01", "2026-12-31"),
    ("The driest spell since the May 2007-June 2009 drought.", "2007-05-01", "2009-06-30"),
    ("Work resumed by March 14.", None, "2025-03-14"),
    ("They have ruled since taking over in 2019.", "2019-01-01", None),
    ("The first such sale since the 1990s.", "1990-01-01", None),
    ("The toll was cut in April.", "2024-04-01", "2024-04-30"),
    ("The toll will be cut in April.", "2025-04-01", "2025-04-30"),
    ("The feast will be held on March 2.", "2026-03-02", "2026-03-02"),
    ("She would not comment on Monday on the plan.", "2025-03-17", "2025-03-17"),
    ("Ahead of a vote on Sunday, shops shut.", "2025-03-23", "2025-03-23"),
    ("The deadline is Friday.", "2025-03-21", "2025-03-21"),
    ("The two sides agreed to meet on Thursday.", "2025-03-20", "2025-03-20"),
    ("The council has called a meeting for Monday.", "2025-03-24", "2025-03-24"),
    ("He appears in court on Wednesday.", "2025-03-19", "2025-03-19"),
    ("It has been shut since 9/11.", "2001-09-11", None),
    ("It rained on Easter Monday 2024.", "2024-04-01", "2024-04-01"),
    ("They have met daily since Thanksgiving.", "2024-11-28", None),
    ("The mill shipped more in the fourth quarter.", "2024-10-01", "2024-12-31"),
    ("She had promised it as recently as February.", "2025-02-01", "2025-02-28"),
])  # fmt: skip
def test_what_a_date_means(line: str, first: str | None, last: str | None) -> None:
    assert days(line) == [(first, last)]


@pytest.mark.parametrize("line", [
    "An overnight raid hit a depot.", "The hearing is expected to last eight weeks.",
    "He spent the last four days of the race at home.", "A day after the flood, she spoke.",
    "Two years to the day after fighting began, talks stalled.", "Room 1984-85 was locked.",
    "Flight 1999-2001 was late.", "They scored 1900-1850 points.", "It began at 2030 GMT.",
    "They scored two touchdowns in the fourth quarter.",
])  # fmt: skip
def test_what_is_no_date(line: str) -> None:
    assert days(line) == []


@pytest.mark.parametrize(
    "line", ["They cited Resolution 1820.", "He waited in room 1912.", "Flight 1944 was late."]
)
def test_numbers_of_names_are_no_years(line: str) -> None:
    assert find_dates(line, published="2024-03-20") == ()


@pytest.mark.parametrize(("line", "found"), [
    ("December rains filled the wells.", [("2024-12-01", "2024-12-31")]),
    ("They slept.\nOctober sales fell.", [("2024-10-01", "2024-10-31")]),
    ("August gives no interviews, April says little.", []),
])  # fmt: skip
def test_months_that_open_a_line(line: str, found: list[tuple[str, str]]) -> None:
    assert days(line) == found


@pytest.mark.parametrize(("line", "found"), [
    ("The mill shut on Easter Monday 2022.", [("2022-04-18", "2022-04-18")]),
    ("Млин закрили після Великодня.", [("2024-05-05", "2024-05-05")]),
    ("К Пасхе мельницу откроют.", [("2025-04-20", "2025-04-20")]),
])  # fmt: skip
def test_easter_of_either_church(line: str, found: list[tuple[str, str]]) -> None:
    assert days(line) == found


@pytest.mark.parametrize(("line", "found"), [
    ("It closed in mid-2022 and late-2023.",
     [("2022-05-01", "2022-08-31"), ("2023-09-01", "2023-12-31")]),
    ("He came in ’94; in the ’80s it was a mill.",
     [("1994-01-01", "1994-12-31"), ("1980-01-01", "1989-12-31")]),
    ("The fair ran March 3 through 5.", [("2025-03-03", "2025-03-05")]),
    ("Talks on Friday will be short, the mill said on Monday.",
     [("2025-03-21", "2025-03-21"), ("2025-03-17", "2025-03-17")]),
    ("The Sunday Times and Black Friday sales; the Good Friday Agreement.", []),
    ("At the weekend it rained.", [("2025-03-15", "2025-03-16")]),
])  # fmt: skip
def test_short_years_and_named_days(line: str, found: list[tuple[str, str]]) -> None:
    assert days(line) == found
