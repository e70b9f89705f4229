"""The publication day of plain text, taken from its dateline."""

import pytest

from archive.article_import.read import read_bytes

BODY = """The river rose and the mayor said that 40 people had left the town by boat.

The governor said that more rain would come to the hills of the region.
"""


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("KYIV, March 8, 2023 (Reuters) - ", "2023-03-08"),
        ("KYIV, Ukraine, March 8, 2023 (AP) — ", "2023-03-08"),
        ("MOSCOW, March 8, 2023. /TASS/. ", "2023-03-08"),
        ("Харків, 5 лютого 2023 року\n\n", "2023-02-05"),
        ("Харків, 5 лютого 2023 року. ", "2023-02-05"),
        ("Published March 9, 2023\n\nKYIV, March 8, 2023 (Reuters) - ", "2023-03-09"),
        ("KYIV (Reuters) - ", None),
        ("Odesa, March 8, 2023, a day nobody will forget, said Ann, ", None),
        ("The storm of March 8, 2023 - ", None),
    ],
)
def test_day_of_a_dateline(opening: str, day: str | None) -> None:
    source = read_bytes(f"Flood hits the town\n\n{opening}{BODY}".encode(), "flood.txt")
    assert source.published == day
