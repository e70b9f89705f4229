"""Pages as today's publishing systems write them: paragraphs in ``div``, hashed classes, counters,
galleries, credits beside captions, blocks about the author, walls; all written for these tests.
"""

from functools import cache
from pathlib import Path

import pytest

from archive.article_import.read import read_file
from archive.reading.articles.printed_days import day_in
from archive.reading.records import PartKind

FOLDER = Path(__file__).parents[2] / "data" / "pages" / "modern"
FACTS = {
    "blocks": ("Nine dead in mill blast", "Ada Lund", "Northern News", "2024-11-04"),
    "figures": ("Nine die in mill blast", "ANN LEE", "Coast News", "2024-11-04"),
    "galleries": ("Nine dead in mill blast", "Ann Lee", "Harbour Blog", "2024-11-04"),
    "hashed": ("Nine dead in mill blast", "Ann Lee", None, "2024-11-04"),
    "house": ("Nueve muertos al explotar una caldera", "Ana Ruiz", "EL FIORDO", "2024-11-04"),
    "legend": ("Explosion dans une papeterie : neuf morts", "Anne Roy", "Le Fjord", "2024-11-04"),
    "metadata": ("Nine dead in mill blast", "Ann Lee, Bo Ek", "NTV", "2024-11-04"),
    "spans": ("Explosion in Papierfabrik: Neun Tote", "Max Muster, DER FJORD", "DER FJORD",
              "2024-11-04"),
    "testids": ("Boiler bursts at mill in Varnholm, nine dead", "Ann Lee and Bo Ek", "Meridian",
                "2024-11-04"),
    "ukrainian": ("Вибух на фабриці: дев'ять загиблих", "Олена Коваль", "Українська газета",
                  "2023-03-08"),
}  # fmt: skip
CAPTIONS = {
    "blocks": [("Families waited at the gate of the mill", "Getty Images")],
    "figures": [("Rescue workers outside the mill in Varnholm, Monday, Nov. 4, 2024.",
                 "(AP Photo/Ola Moe)")],
    "galleries": [("The mill before the blast.", "Photo: Kari Dahl/NTB"),
                  ("Divers at the river", None), ("Candles at the church (Per Holt)", None)],
    "hashed": [("Smoke over the mill on Monday.", "Ola Moe/AFP via Getty Images")],
    "house": [("Los bomberos, ante la papelera.", "Ola Moe (EFE)")],
    "legend": [("Les secours devant la papeterie, à Varnholm, le 4 novembre 2024.",
                "OLA NORDMANN / AFP")],
    "metadata": [("Rescuers search the mill on Monday.", "Ola Moe/AFP/Getty Images")],
    "spans": [("Rauch über der Fabrik", "Foto: Ola Nordmann / dpa")],
    "testids": [("Smoke rises over the mill in Varnholm, November 4, 2024.",
                 "MERIDIAN/Ola Nordmann")],
    "ukrainian": [("Рятувальники біля фабрики у Варнгольмі", "фото: Іван Петренко, УНІАН")],
}  # fmt: skip
PARAGRAPHS = {"galleries": 5, "legend": 4, "spans": 4, "house": 3}
NOISE = ("correspondent", "Item 1", "1 of 4", "Other News", "Storm", "Повінь", "Tempête",
         "abonnés", "temporal", "opened in", "dpa\n", "https", "Share", "Середа")  # fmt: skip


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
    found = [(part.span.text, part.credit.text if part.credit else None)
             for part in source_of(name).parts if part.kind is PartKind.CAPTION]  # fmt: skip
    assert found == CAPTIONS[name]


@pytest.mark.parametrize("name", FACTS)
def test_body_without_noise(name):
    source = source_of(name)
    read = [part for part in source.parts if part.kind is not PartKind.BOILERPLATE]
    count = sum(part.kind in {PartKind.PARAGRAPH, PartKind.PULL_QUOTE} for part in read)
    assert count == PARAGRAPHS.get(name, 4)
    assert not [word for word in NOISE for part in read if word in part.span.text]
    for part in source.parts:
        assert source.text[part.span.start : part.span.end] == part.span.text


def test_a_nested_list_of_points_comes_apart():
    points = [part.span.text for part in source_of("testids").parts
              if part.kind is PartKind.KEY_POINT]  # fmt: skip
    assert points == ["Nine dead, 14 missing", "No sign of a crime, police say"]


@pytest.mark.parametrize(
    ("line", "day"),
    [("Publié le 04 novembre 2024 à 10h12", "2024-11-04"), ("1er juin 2023", "2023-06-01"),
     ("14 juillet 2023", "2023-07-14"), ("3 de marzo de 2024", "2024-03-03"),
     ("5. August 2022", "2022-08-05"), ("12 października 2023", "2023-10-12"),
     ("7 août 2021", "2021-08-07"), ("40 novembre 2024", None), ("12 people 2024", None),
     ("31.02.2023", None), ("31 juin 2023", None)],
)  # fmt: skip
def test_days_in_other_languages(line, day):
    assert day_in(line) == day
