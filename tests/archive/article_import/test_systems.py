"""Pages as other publishing systems write them: AMP, graphs of data, microdata, lazy galleries,
an old Cyrillic encoding, tables, consent walls; all written for these tests.
"""

from functools import cache
from pathlib import Path

import pytest
from lxml.html import document_fromstring, fragment_fromstring

from archive.article_import.extract import extract
from archive.article_import.page_facts import page_facts
from archive.article_import.page_pictures import address_of
from archive.article_import.page_printed import clean_byline
from archive.article_import.read import read_bytes, read_file
from archive.reading.records import PartKind

FOLDER = Path(__file__).parents[2] / "data" / "pages" / "systems"
FACTS = {
    "amp": ("Nine die in mill blast", "Anna Lind, Per Holt", "Nord Post", "2024-11-04"),
    "cp1251": ("Вибух на паперовій фабриці: дев’ять загиблих", "Олена Коваль", "Вісті",
               "2024-11-04"),
    "fig": ("Mill blast: nine dead", "Ida Moe", "The Fjord", "2024-11-04"),
    "gallery": ("Mill fire: nine dead, town in mourning", "Lena Voss", "Daily Bugle",
                "2024-11-04"),
    "graph": ("Mill blast kills nine", "Ruth Calder", "The Evening Star", "2024-11-04"),
    "hidden": ("Nine dead at mill", "Sara Kohn and Adam Reyes", "Valley News", "2024-11-04"),
    "microdata": ("Blast at paper mill leaves nine dead", "Tom Ferris", "Coast Herald",
                  "2024-11-04"),
    "old": ("Explosion at mill kills nine", "JOHN PERRY", None, "2024-11-04"),
    "points": ("Mill blast: what we know", "Staff and agencies", "Metro Wire", "2024-11-04"),
    "cdata": ("Blast at mill", "Ann Lee, Bo Ek", "The Fjord", "2024-11-04"),
    "de": ("Explosion in Papierfabrik: Neun Tote", "Max Muster und Eva Beispiel", "DER FJORD",
           "2024-11-04"),
    "figs": ("Blast at paper mill kills nine", None, None, None),
    "wp": ("Nine killed in mill explosion", "Gwen Pryce", "Harbour Times", "2024-11-04"),
}  # fmt: skip
CAPTIONS = {
    "amp": [("Smoke rises over the mill in Varnholm", "Foto: Jonas Lie / NTB", "/i/mill-1200.jpg"),
            ("Firefighters carry a hose across the yard.", "REUTERS/Ola Nordmann", "/i/2.jpg")],
    "cp1251": [("Дим над фабрикою у Варнгольмі.", "Фото: Іван Петренко / УНІАН", "/p/1.jpg")],
    "fig": [("Divers search the river below the mill", "Ola Nordmann/Reuters", "/f/1-300.jpg"),
            ("Watch: drone footage shows the extent of the damage", None, None)],
    "gallery": [
        ("A firefighter rests beside the river", "Ola Nordmann / Getty Images", "/g/1.jpg"),
        ("Candles stand on the steps of the church", "Jonas Lie / EPA", "/g/2.jpg"),
        ("The mill seen from the air in 2019.", "(Photo by Per Holt/AFP via Getty Images)",
         "/g/3-800.jpg")],
    "graph": [("The ruined mill in Varnholm on Monday", "Ola Nordmann/Reuters",
               "https://star.example/i/mill.jpg")],
    "hidden": [("Nurses wait outside the hospital in Varnholm", "Kari Dahl / Bloomberg",
                "/v/1.jpg")],
    "microdata": [("People wait outside the mill for news of relatives", "Lars Vik/AP",
                   "/img/mill-big.jpg")],
    "old": [("Relatives wait at the gate.", "(Photo: Kari Dahl)", "mill.jpg")],
    "points": [("A boiler part lies in a field 200 metres away", "(AP Photo/Lars Vik)",
                "/m.jpg")],
    "de": [("Rauch über der Fabrik", "Foto: Ola Nordmann / dpa", "/1.jpg")],
    "figs": [
        ("Firefighters at the mill on Monday.", "(Ola Nordmann/Reuters)", "/1.jpg"),
        ("Left: The mill in 2019. Right: The mill on Monday.",
         "Photos: Kari Dahl; Per Holt/AFP", "/2.jpg"),
        ("Nurses wait outside the hospital", "Kari Dahl/Bloomberg", "/4.jpg"),
        ("The boiler in a field", "Photo by Lars Vik/AP", "/5.jpg")],
    "wp": [("Crowds gather at the gate of the mill.", "Picture: Huw Rees", "/w/mill.jpg")],
}  # fmt: skip
NOISE = ("cookie", "Cookie", "partners", "beaches", "Cat rescued", "Share", "Trending", "Storm",
         "so sad", "Other story", "Old bridge", "reserved", "Ida Moe is", "Читайте",
         "Головна")  # fmt: skip


@cache
def source_of(name):
    return read_file(FOLDER / f"{name}.html")


@pytest.mark.parametrize("name", FACTS)
def test_facts(name):
    source = source_of(name)
    day = (source.published or "")[:10] or None
    assert (source.headline, source.byline, source.publisher, day) == FACTS[name]


@pytest.mark.parametrize("name", CAPTIONS)
def test_captions(name):
    parts = source_of(name).parts or ()
    found = [
        (part.span.text, part.credit.text if part.credit else None, part.image or None)
        for part in parts if part.kind is PartKind.CAPTION
    ]  # fmt: skip
    assert found == CAPTIONS[name]


@pytest.mark.parametrize("name", FACTS)
def test_body_without_noise(name):
    source = source_of(name)
    parts = source.parts or ()
    read = [part for part in parts if part.kind is not PartKind.BOILERPLATE]
    count = {"cp1251": 4, "cdata": 3, "de": 3, "figs": 3}.get(name, 5)
    assert sum(part.kind is PartKind.PARAGRAPH for part in parts) == count
    assert not [word for word in NOISE for part in read if word in part.span.text]
    assert not [part for part in parts if part.kind is PartKind.SUBHEADING]
    points = [part.span.text for part in parts if part.kind is PartKind.KEY_POINT]
    assert len(points) == (2 if name == "points" else 0)
    for part in parts:
        assert source.text[part.span.start : part.span.end] == part.span.text
    assert extract(source).claims


@pytest.mark.parametrize(
    ("printed", "name"),
    [("By JOHN PERRY, Staff Writer", "JOHN PERRY"), ("Автор: Олена Коваль", "Олена Коваль"),
     ("Words by Ann Lee | Photos by Bo Ek", "Ann Lee"), ("Von Max Muster", "Max Muster"),
     ("https://facebook.com/paper", None), ("by", None), ("", None),
     ("By Gwen Pryce Published 4 November 2024", "Gwen Pryce"),
     ("Byron Bay Times", "Byron Bay Times")],
)  # fmt: skip
def test_bylines_are_cleaned(printed, name):
    assert clean_byline(printed) == name


def page(body, head=""):
    words = (
        "The mill burned down on Monday and nobody knows why it did, said the police of the town. "
    )
    html = (
        f"<html><head>{head}</head><body>{body}<p>{words * 3}</p><p>{words * 2}</p></body></html>"
    )
    return read_bytes(html.encode(), "page.html")


def test_a_masthead_day_or_a_teasers_author_is_not_the_articles():
    source = page(
        '<div class="date">Friday, December 13, 2024</div><aside><span class="author">A Fan</span>'
        '</aside><h1>The mill burned down</h1><span class="date">4.11.2024, 09:15 Uhr</span>'
    )
    assert (source.published, source.byline) == ("2024-11-04", None)


def test_the_author_is_not_the_paper():
    data = ('{"@type": "NewsArticle", "headline": "The mill burned down", "author": "The Fjord",'
            ' "publisher": {"name": "The Fjord"}}')  # fmt: skip
    source = page("<h1>x</h1>", f'<script type="application/ld+json">{data}</script>')
    assert (source.byline, source.publisher) == (None, "The Fjord")


@pytest.mark.parametrize(
    ("markup", "address"),
    [('<img src="/s/pixel.gif" data-src="/a.jpg">', "/a.jpg"), ('<img src="/a.jpg">', "/a.jpg"),
     ('<img src="data:image/gif;base64,R0" srcset="/a.jpg 1x, /b.jpg 2x">', "/a.jpg"),
     ('<img src="/lazy-loading-14x9.png" data-original="/a.png">', "/a.png"),
     ('<img src="/greyhound-race.jpg">', "/greyhound-race.jpg"), ("<img>", "")],
)  # fmt: skip
def test_the_picture_behind_a_placeholder(markup, address):
    assert address_of(fragment_fromstring(markup)) == address


def test_data_that_refers_in_circles_is_read():
    data = ('[{"@id": "#a", "@type": "NewsArticle", "headline": "Mill", "author": {"@id": "#b"}},'
            ' {"@id": "#b", "name": "Ann", "worksFor": {"@id": "#a"}}]')  # fmt: skip
    html = f'<html><head><script type="application/ld+json">{data}</script></head></html>'
    assert page_facts(document_fromstring(html)).byline == "Ann"
