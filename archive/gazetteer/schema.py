"""The gazetteer's file: its tables, where it lies, and its version."""

import math

from archive.reading.fold import FOLD_VERSION

BUILD_VERSION = 19
"""Grows with every change of what ``build`` writes; a file of another version is built anew."""

USER_VERSION = BUILD_VERSION * 1000 + FOLD_VERSION

COUNTRY, REGION, DISTRICT, TOWN, AREA = range(5)
KINDS = ("country", "region", "region", "town", "area")
"""The gazetteer's kinds in the words of the archive's places (districts are regions, too)."""

PRIMARY, ALTERNATE, CORE, CODE = range(1, 5)
"""How a name stands to its place. A core is a region's name without its word for the kind of
region ("Donetsk" for Donetsk Oblast); it yields to a place that bears the bare name."""

TABLES = """
CREATE TABLE place (
    id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, name TEXT NOT NULL, country TEXT,
    parent INTEGER, latitude REAL, longitude REAL, radius_km REAL, population INTEGER NOT NULL,
    capital INTEGER NOT NULL, cell INTEGER, names TEXT NOT NULL
);
CREATE TABLE name (
    key TEXT NOT NULL, place INTEGER NOT NULL, rank INTEGER NOT NULL, PRIMARY KEY (key, place)
) WITHOUT ROWID;
CREATE TABLE sound (
    key TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (key, place)
) WITHOUT ROWID;
CREATE TABLE former (
    place INTEGER NOT NULL, name TEXT NOT NULL, valid_from TEXT, valid_to TEXT,
    PRIMARY KEY (place, name)
) WITHOUT ROWID;
CREATE TABLE member (area INTEGER NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (area, place))
WITHOUT ROWID;
CREATE TABLE fact (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""
INDEXES = """
CREATE INDEX place_cell ON place (cell) WHERE cell IS NOT NULL;
CREATE INDEX member_place ON member (place);
"""

CELLS_PER_DEGREE = 2
_COLUMNS = 360 * CELLS_PER_DEGREE
_EARTH_KM = 6371.0


def cell(latitude: float, longitude: float) -> int:
    """Return the number of the half-degree cell that holds a point."""
    row = min(int((latitude + 90) * CELLS_PER_DEGREE), 180 * CELLS_PER_DEGREE - 1)
    column = int(((longitude + 180) % 360) * CELLS_PER_DEGREE)
    return row * _COLUMNS + column


def cells_around(latitude: float, longitude: float, km: float) -> list[int]:
    """Return the cells that may hold points within ``km`` of a point."""
    rows = math.ceil(km / 111.0 * CELLS_PER_DEGREE)
    width = max(math.cos(math.radians(min(abs(latitude) + km / 111.0, 89.0))), 0.02)
    columns = min(math.ceil(km / (111.0 * width) * CELLS_PER_DEGREE), _COLUMNS // 2)
    centre = cell(latitude, longitude)
    row, column = divmod(centre, _COLUMNS)
    found = {
        at * _COLUMNS + (column + step) % _COLUMNS
        for at in range(max(row - rows, 0), min(row + rows, 180 * CELLS_PER_DEGREE - 1) + 1)
        for step in range(-columns, columns + 1)
    }
    return sorted(found)


def distance_km(from_: tuple[float, float], to: tuple[float, float]) -> float:
    """Return the great-circle distance of two points (latitude, longitude in degrees)."""
    latitude, other = math.radians(from_[0]), math.radians(to[0])
    half_rise = math.sin((other - latitude) / 2)
    half_run = math.sin(math.radians(to[1] - from_[1]) / 2)
    chord = half_rise**2 + math.cos(latitude) * math.cos(other) * half_run**2
    return 2 * _EARTH_KM * math.asin(min(1.0, math.sqrt(chord)))
