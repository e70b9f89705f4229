import pytest

from archive.reading.articles.titles import title_of


@pytest.mark.parametrize(
    ("headline", "text", "title"),
    [
        ("Flood in Khust", "Anything", "Flood in Khust"),
        (None, "\n  The river rose. \nMore", "“The river rose.”"),
        ("", "Перший рядок", "“Перший рядок”"),
        (None, "", ""),
        (None, None, ""),
        (None, "word " * 40, "“" + "word " * 17 + "word …”"),
    ],
)
def test_an_article_is_called_by_its_headline_or_how_it_begins(
    headline: str | None, text: str | None, title: str
) -> None:
    assert title_of(headline, text) == title
