"""Weeks and weekdays of a month, stretches from now on, seasons of this year, days in strokes."""

import pytest

from archive.reading.dates import find_dates

_PUBLISHED = "2024-10-08"


def _days(line: str) -> list[tuple[str | None, str | None]]:
    found = [mention.resolved for mention in find_dates(line, published=_PUBLISHED)]
    return [(meant.first, meant.last) if meant else (None, None) for meant in found]


@pytest.mark.parametrize(("line", "found"), [
    ("She came in the last week of September.", [("2024-09-24", "2024-09-30")]),
    ("It opened on the first Monday of October.", [("2024-10-07", "2024-10-07")]),
    ("The second weekend of May 2019 was wet.", [("2019-05-11", "2019-05-12")]),
    ("The last Friday in August was dry.", [("2024-08-30", "2024-08-30")]),
    ("They fled on the Friday before last.", [("2024-09-27", "2024-09-27")]),
    ("Over the next 12 months it will pay.", [("2024-10-08", "2025-10-08")]),
    ("It rents the hall for the next two years.", [("2024-10-08", "2026-10-08")]),
    # a season of this year that is over is no other year's
    ("Trade was near a low this summer.", [("2024-06-01", "2024-08-31")]),
    ("Nobody who saw it this summer will forget it.", [("2024-06-01", "2024-08-31")]),
    # what was announced in a month stands before it, whatever else may come
    ("It may miss the goal set out in April.", [("2024-04-01", "2024-04-30")]),
    ("The law will be passed in March.", [("2025-03-01", "2025-03-31")]),
    ("It ran until 2014.", [(None, "2014-12-31")]),
    ("It ends early next year.", [("2025-01-01", "2025-04-30")]),
    ("Sales over Christmas were weak.", [("2023-12-25", "2023-12-25")]),
    ("The Christmas period was quiet; a Christmas tree fell.", [("2023-12-25", "2023-12-25")]),
    # the reading that is near the publication; either may be meant in June
    ("The form is dated 05/10/2024.", [("2024-10-05", "2024-10-05")]),
    ("The form is dated 05/06/2024.", [(None, None)]),
])  # fmt: skip
def test_dates_counted_from_something(
    line: str, found: list[tuple[str | None, str | None]]
) -> None:
    assert _days(line) == found
