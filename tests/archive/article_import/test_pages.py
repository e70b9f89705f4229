"""Saved pages: body, facts, captions with credits; noise stays out; offsets are exact."""

from pathlib import Path

import pytest

from archive.article_import.extract import extract
from archive.article_import.read import read_bytes, read_file
from archive.errors import NotAnArticle
from archive.reading.records import PartKind

PAGE = Path(__file__).parents[2] / "data" / "pages" / "figures.html"


def test_facts_of_the_page():
    source = read_file(PAGE)
    assert source.format == "html"
    assert source.headline == "Ferry runs aground off Ansk, 40 rescued"
    assert (source.byline, source.publisher) == ("Mira Tellan", "The Delta Post")
    assert source.published == "2024-05-14T08:30:00+02:00"
    assert source.url == "https://post.example/ferry"


def test_captions_with_their_credits_where_they_stood():
    source = read_file(PAGE)
    captions = [part for part in source.parts or () if part.kind is PartKind.CAPTION]
    assert [(part.span.text, part.credit.text if part.credit else None) for part in captions] == [
        ("The ferry Sandra on the rocks off Ansk on Tuesday", "Otto Breck/Agence Delta"),
        ("Sailors leave the lifeboat in the harbour of Ansk", "(Photo: Jana Ruud)"),
        ("The rocks off Ansk at low tide", "Handout/Port of Ansk"),
    ]
    assert captions[0].image == "/img/ferry.jpg"
    kinds = [part.kind for part in source.parts or ()]
    assert kinds[:3] == [PartKind.HEADLINE, PartKind.BYLINE, PartKind.CAPTION]
    assert kinds.count(PartKind.PARAGRAPH) == 5


def test_noise_stays_out_and_offsets_are_exact():
    source = read_file(PAGE)
    for words in ("Share", "beaches", "All rights", "correspondent", "Image caption"):
        assert words not in source.text
    for part in source.parts or ():
        assert source.text[part.span.start : part.span.end] == part.span.text
        if part.credit:
            assert source.text[part.credit.start : part.credit.end] == part.credit.text


def test_claims_of_the_page():
    reading = extract(read_file(PAGE))
    found = {(claim.claimant.name, claim.span.text) for claim in reading.claims if claim.claimant}
    assert ("coastguard", "40 of them were taken to safety") in found
    assert ("Blue Barge", "Three sailors were still on board in the afternoon") in found
    assert ("Egon Falk", "the port had been warned about the storm") in found
    assert not [orphan for orphan in reading.orphans if orphan.kind == "quotation"]


@pytest.mark.parametrize("body", ["", "<nav><a>Home</a></nav>", "<p>Log in</p>", "<div>" * 500])
def test_a_page_without_an_article_is_refused(body):
    page = f"<!doctype html><html><head></head><body>{body}</body></html>"
    with pytest.raises(NotAnArticle):
        read_bytes(page.encode(), "page.html")


def test_pages_of_real_papers_read(shared_data):
    pages = sorted((shared_data / "pages").glob("*.html"))
    assert pages
    for page in pages:
        source = read_file(page)
        assert source.headline, page.name
        assert sum(part.kind is PartKind.PARAGRAPH for part in source.parts or ()) >= 4, page.name
        for part in source.parts or ():
            assert source.text[part.span.start : part.span.end] == part.span.text


def test_one_picture_in_data_and_figure_has_one_caption():
    page = """<!doctype html><html><head><script type="application/ld+json">
    {"@type": "NewsArticle", "headline": "Flood in Ansk",
     "image": {"@type": "ImageObject", "url": "https://post.example/img/dam.jpg?w=900",
               "caption": "An aerial view of the dam", "creditText": "Jana Ruud/Agence Delta"}}
    </script></head><body><article><h1>Flood in Ansk</h1>
    <figure><img src="/img/dam.jpg"><figcaption>Water pours over the dam at Ansk on Monday
    </figcaption></figure>
    <p>The dam above the town of Ansk gave way on Monday and the water reached the market,
    the mayor said. Nobody was hurt, according to the fire service of the town.</p>
    <p>The mayor said that the school and the harbour would stay closed for some days.</p>
    </article></body></html>"""
    source = read_bytes(page.encode(), "flood.html")
    captions = [part for part in source.parts or () if part.kind is PartKind.CAPTION]
    assert [(part.span.text, part.credit.text if part.credit else None) for part in captions] == [
        ("Water pours over the dam at Ansk on Monday", "Jana Ruud/Agence Delta")
    ]
