"""One story as twelve kinds of outlet mark it up; the pages were written for these tests."""

from functools import cache
from pathlib import Path

import pytest

from archive.article_import.read import read_file
from archive.article_import.source import Source
from archive.reading.records import PartKind

FOLDER = Path(__file__).parents[2] / "data" / "pages" / "outlets"
FACTS = {
    "broadcaster": ("Ada Lund, Bo Ek", "2024-05-12T08:14:02+00:00"),
    "agency": ("ADA LUND, BO EK", "2024-05-12T08:14:02"),
    "channel": ("Ada Lund, Bo Ek, News Agencies", "2024-05-12T08:14:02+00:00"),
    "network": ("Ada Lund, Bo Ek", "2024-05-12T08:14:02+00:00"),
    "daily": ("Ada Lund, Bo Ek", "2024-05-12T08:14:02+00:00"),
    "ukrainian": ("Олена Рощіна", "2024-05-12"),
    "weekly": (None, "2024-05-12T10:14:02+02:00"),
    "french": ("Ada Lund et Bo Ek", "2024-05-12T08:14:02+00:00"),
    "station": ("Ada Lund and Bo Ek", "2024-05-12"),
    "radio": ("Ada Lund", "2024-05-12T04:14:02-04:00"),
    "russian": (None, "2024-05-12"),
    "japanese": (None, "2024-05-12"),
}
CREDITS = {
    "broadcaster": ["Getty Images"],
    "agency": ["(AP Photo/Yousef Murad)", "(Libyan Red Crescent via AP)"],
    "channel": ["[Yousef Murad/Reuters]", "[Handout/Libyan Red Crescent via AFP]"],
    "network": ["Yousef Murad/AFP/Getty Images"],
    "daily": ["Photograph: Yousef Murad/Reuters"],
    "ukrainian": ["Фото: Getty Images"],
    "weekly": ["Foto: Yousef Murad / REUTERS"],
    "french": ["YOUSEF MURAD / REUTERS"],
    "station": ["(Source: WTLN)"],
    "radio": ["Yousef Murad/AFP via Getty Images"],
    "russian": ["Yousef Murad / Reuters / Scanpix / LETA"],
    "japanese": [None],
}
FOREIGN = ("Read Next", "Share", "More on this", "Why dams fail", "Recommended", "Mehr zum Thema",
           "Most read", "Explore more", "list of 3")  # fmt: skip


@cache
def source_of(name: str) -> Source:
    return read_file(FOLDER / f"{name}.html")


def test_every_page_is_tried() -> None:
    assert {page.stem for page in FOLDER.glob("*.html")} == FACTS.keys() == CREDITS.keys()


@pytest.mark.parametrize("name", FACTS)
def test_author_and_instant(name: str) -> None:
    source = source_of(name)
    assert (source.byline, source.published) == FACTS[name]
    assert source.publisher
    assert "143" in (source.headline or "")


@pytest.mark.parametrize("name", CREDITS)
def test_captions_and_their_credits(name: str) -> None:
    captions = [part for part in source_of(name).parts or () if part.kind is PartKind.CAPTION]
    assert [part.credit.text if part.credit else None for part in captions] == CREDITS[name]
    assert all(part.span.text for part in captions)


@pytest.mark.parametrize("name", FACTS)
def test_nothing_foreign_is_read(name: str) -> None:
    read = [part for part in source_of(name).parts or () if part.kind is not PartKind.BOILERPLATE]
    assert not [part.span.text for part in read if part.span.text.startswith(FOREIGN)]
    paragraphs = sum(part.kind is PartKind.PARAGRAPH for part in read)
    assert 3 <= paragraphs <= 8
