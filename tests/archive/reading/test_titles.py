import pytest

from archive.reading.articles.line_kinds import look_of
from archive.reading.articles.read import read_article
from archive.reading.articles.titles import title_of
from archive.reading.records import PartKind


@pytest.mark.parametrize(
    ("headline", "text", "title"),
    [
        ("Flood in Khust", "Anything", "Flood in Khust"),
        (None, "\n  The river rose. \nMore", "“The river rose.”"),
        ("", "Перший рядок", "“Перший рядок”"),
        (None, "", ""),
        (None, None, ""),
        (None, "Key points\n• Roads are closed\n\nThe river rose.", "“Roads are closed”"),
        (None, "Key points", "“Key points”"),
        (None, "BC-Noto-Dam-Floods, 3rd Ld-Writethru\nThe dam burst.", "“The dam burst.”"),
        (None, "word " * 40, "“" + "word " * 17 + "word …”"),
    ],
)
def test_an_article_is_called_by_its_headline_or_how_it_begins(
    headline: str | None, text: str | None, title: str
) -> None:
    assert title_of(headline, text) == title


SLUGS = [
    "BC-Noto-Dam-Floods, 3rd Ld-Writethru",
    "BC-EU--Noto, 1st Ld",
    "Noto-Dam Floods, 2nd Ld-Writethru, 500",
    "UKRAINE-CRISIS/BAKHMUT (UPDATE 2)",
    "UKRAINE-CRISIS/BAKHMUT",
]


def test_by_the_numbers_is_no_author() -> None:
    assert look_of("By the numbers") == "title"
    assert look_of("By the BBC's Ann Ek") == "byline"


@pytest.mark.parametrize("slug", SLUGS)
def test_the_name_a_wire_story_is_filed_under_is_no_headline(slug: str) -> None:
    reading = read_article(
        f"{slug}\n\nDam bursts after heavy rain\n\nThe dam burst on Sunday, officials said."
    )
    assert reading.parts[0].kind is PartKind.BOILERPLATE
    headline = reading.first(PartKind.HEADLINE)
    assert headline is not None
    assert headline.text == "Dam bursts after heavy rain"


@pytest.mark.parametrize(
    "line", ["AC/DC", "KYIV/MOSCOW", "COVID-19", "F-16/F-35", "US/Iran talks, lead negotiator says"]
)
def test_a_short_title_with_a_dash_or_stroke_is_no_slug(line: str) -> None:
    assert look_of(line) == "title"
