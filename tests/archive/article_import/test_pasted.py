"""One story as people copy it out of ten kinds of page: with counters, buttons and topics."""

from functools import cache
from pathlib import Path

import pytest

from archive.article_import.plain import plain_source
from archive.article_import.read import read_file
from archive.article_import.source import Source
from archive.reading.records import PartKind

FOLDER = Path(__file__).parents[2] / "data" / "pasted"
FACTS = {
    "broadcaster": ("Ada Lund & Bo Ek", None, ["Getty Images"]),
    "network": ("Ada Lund and Bo Ek, CNN", "2024-05-12", ["Yousef Murad/AFP/Getty Images"]),
    "daily": ("Ada Lund in Cairo and Bo Ek", "2024-05-12", ["Photograph: Yousef Murad/Reuters"]),
    "agency": ("ADA LUND and BO EK", "2024-05-12", ["(AP Photo/Yousef Murad)"]),
    "city-paper": ("Ada Lund and Bo Ek", "2024-05-12",
                   ["Credit...Yousef Murad for The New York Times"]),
    "ukrainian": ("Олена Рощіна", None, ["Фото: Getty Images"]),
    "wire": ("Ada Lund and Bo Ek", "2024-05-12", ["REUTERS/Yousef Murad"]),
    "station": ("Ada Lund and Bo Ek", "2024-05-12", ["(Source: WTLN)"]),
    "foreign-service": ("Ada Lund with AFP, Reuters", "2024-05-12",
                        ["Image: Yousef Murad/REUTERS"]),
    "russian": (None, "2024-05-12", []),
}  # fmt: skip
FOREIGN = ("Share", "Save", "Listen to", "View image", "Explore", "Related", "[More", "https",
           "Our Standards", "A version", "12045", "4 minute", "Floods", "World")  # fmt: skip


@cache
def source_of(name: str) -> Source:
    return read_file(FOLDER / f"{name}.txt")


def test_every_text_is_tried() -> None:
    assert {text.stem for text in FOLDER.glob("*.txt")} == FACTS.keys()


@pytest.mark.parametrize("name", FACTS)
def test_what_the_lines_around_the_text_say(name: str) -> None:
    source, (byline, day, credits) = source_of(name), FACTS[name]
    assert (source.byline, source.published) == (byline, day)
    assert source.headline
    captions = [part for part in source.parts or () if part.kind is PartKind.CAPTION]
    assert [part.credit.text for part in captions if part.credit] == credits


@pytest.mark.parametrize("name", FACTS)
def test_what_is_no_article_is_boilerplate(name: str) -> None:
    read = [part for part in source_of(name).parts or () if part.kind is not PartKind.BOILERPLATE]
    assert not [part.span.text for part in read if part.span.text.startswith(FOREIGN)]
    assert sum(part.kind is PartKind.PARAGRAPH for part in read) >= 2


def test_a_headline_cut_to_a_width_is_one_line() -> None:
    text = (
        "Harbour pilots walk out over night shifts as\nthe first liners of the season wait\n\n"
        "The pilots said on Monday that 14 ships had been turned away.\n"
    )
    source = plain_source(text, text.encode(), "pasted")
    assert source.headline == (
        "Harbour pilots walk out over night shifts as the first liners of the season wait"
    )
