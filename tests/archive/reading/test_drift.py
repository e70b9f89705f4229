"""Key points whose figure is not that of the body."""

import pytest

from archive.reading.articles.read import read_article

BODY = {
    "metres": "The slab that broke off on Sunday was about 350 metres wide, officials said.",
    "people": "The mayor said {figure} people died in the flood.",
    "hectares": "The fire burned 70 hectares of forest, the brigade said on Monday.",
}


def drifts(point: str, *body: str) -> list[str]:
    text = f"A day of news\n\nKey points\n• {point}\n• Roads are closed\n\n" + "\n\n".join(body)
    return [check.text for check in read_article(text).checks if check.kind == "drift"]


@pytest.mark.parametrize(
    ("point", "body", "shown"),
    [
        ("Slab was 400 metres wide", BODY["metres"], "“400 metres” ≠ “about 350 metres”"),
        ("500 people died, the mayor said", BODY["people"].format(figure=300),
         "“500 people” ≠ “300 people”"),
        ("Fire was 40 hectares", BODY["hectares"], "“40 hectares” ≠ “70 hectares”"),
    ],
)  # fmt: skip
def test_another_figure_than_the_body_is_shown(point: str, body: str, shown: str) -> None:
    assert drifts(point, body) == [shown]


@pytest.mark.parametrize(
    "figure", ["500", "more than 400", "at least 500", "between 400 and 600", "about 490"]
)
def test_a_figure_that_the_body_allows_is_not_shown(figure: str) -> None:
    assert drifts("500 people died, the mayor said", BODY["people"].format(figure=figure)) == []


def test_a_sum_and_what_another_thing_counts_are_not_shown() -> None:
    parts = ["The mayor said 300 people died in the flood.",
             "The governor said 200 people died in the landslide."]  # fmt: skip
    assert drifts("500 people died, the mayor said", *parts) == []
    assert drifts("500 people fled, the mayor said", parts[0]) == []
