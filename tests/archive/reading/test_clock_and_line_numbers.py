"""Clock times joined to a stretch and the numbers of bus lines count nothing; lengths ahead do."""

import pytest

from archive.reading.articles.read import read_article


@pytest.mark.parametrize(("line", "figures"), [
    ("The tram, which runs from 06:00 to 22:00 daily, is full.", []),
    ("The hall is open 7:30-19:15 and shut at night.", []),
    ("The 48 bus runs every 20 minutes.", ["20"]),
    ("The 12 bus drivers left early.", ["12"]),
    ("The firm will pay for it over the next 18 months.", ["18"]),
    ("It rents the hall for the next two years.", ["two"]),
])  # fmt: skip
def test_what_counts(line: str, figures: list[str]) -> None:
    read = read_article(f"A day in the valley\n\n{line}\n", published="2024-10-08")
    assert [figure.span.text.split(" ")[0] for figure in read.figures] == figures
