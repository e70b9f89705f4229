"""Read shapefiles (lines and polygons) and their dBASE tables. Only ``build`` imports this."""

import struct
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Line = NDArray[np.float64]
"""Points of a line or ring: longitude, latitude."""


def lines(file: Path) -> Iterator[list[Line]]:
    """Yield the parts of every record, in the order of the file (ESRI's description, July 1998).

    Raises:
        ValueError: the file is no shapefile.
    """
    data = file.read_bytes()
    if data[:4] != b"\x00\x00\x27\x0a":
        raise ValueError(f"{file} is no shapefile")
    at = 100
    while at < len(data):
        (words,) = struct.unpack(">i", data[at + 4 : at + 8])
        yield _parts(data[at + 8 : at + 8 + 2 * words])
        at += 8 + 2 * words


def _parts(record: bytes) -> list[Line]:
    if not struct.unpack("<i", record[:4])[0]:
        return []
    parts, points = struct.unpack("<2i", record[36:44])
    starts = [*struct.unpack(f"<{parts}i", record[44 : 44 + 4 * parts]), points]
    found = np.frombuffer(record, "<f8", 2 * points, 44 + 4 * parts).reshape(-1, 2)
    return [found[first:last] for first, last in pairwise(starts)]


def rows(file: Path) -> Iterator[dict[str, str]]:
    """Yield the rows of a dBASE table by lower-case column; every value is text."""
    data = file.read_bytes()
    count, header, length = struct.unpack("<IHH", data[4:12])
    columns, at = [], 32
    while data[at] != 0x0D:
        columns.append((data[at : at + 11].split(b"\0")[0].decode().lower(), data[at + 16]))
        at += 32
    for number in range(count):
        at, row = header + number * length + 1, {}
        for name, width in columns:
            row[name] = data[at : at + width].decode("utf-8", "replace").strip("\0 ")
            at += width
        yield row
