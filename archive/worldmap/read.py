"""Read the map of the world that ``build`` made."""

import json
import lzma
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from archive.errors import Invalid
from archive.worldmap.pieces import pieces, stretches
from resources import path

MAGIC = b"Cutline map 1\n"
SIDE = 1 << 20
"""Steps along a side of the world on the Web Mercator map: 38 m at the equator."""
ATTRIBUTION = "Natural Earth"
Steps = NDArray[np.int64]
_MOST = 250  # points in a piece
_SEAM = 16  # steps from the map's edge: a coast that runs along it is none
_AREAS = ("land", "inland water", "lake")


@dataclass(frozen=True, slots=True, eq=False)
class Outlines:
    """Rings or lines of one kind. ``x``, ``y``: all their points, from 0 to 1 across the world.

    ``starts``: where each begins, and the end of the last; ``boxes``: left, top, right, bottom.
    """

    x: NDArray[np.float64]
    y: NDArray[np.float64]
    starts: Steps
    boxes: NDArray[np.float64]

    def within(self, left: float, top: float, right: float, bottom: float) -> Steps:
        """Return which of them touch a box."""
        sides = self.boxes
        touches = (sides[:, 0] <= right) & (sides[:, 2] >= left)
        touches &= (sides[:, 1] <= bottom) & (sides[:, 3] >= top)
        return np.flatnonzero(touches)


@dataclass(frozen=True, slots=True)
class CountryName:
    """The name of a country, where to write it (0 to 1), and from which zoom on."""

    name: str
    ukrainian: str
    x: float
    y: float
    zoom: float


class World:
    """The map: names of countries at once, outlines by scale when they are asked for.

    Raises:
        Invalid: the file is damaged, missing or of another kind.
    """

    SCALES = ("110m", "50m", "10m")

    def __init__(self, file: Path | None = None) -> None:
        self._file = file or default_file()
        self._packed: dict[str, tuple[bytes, list[tuple[str, int, int]]]] = {}
        try:
            self._read(self._file.read_bytes())
        except (OSError, ValueError, KeyError, lzma.LZMAError) as error:
            raise Invalid(field=self._file.name, problem=str(error)) from error

    def _read(self, data: bytes) -> None:
        if not data.startswith(MAGIC):
            raise ValueError("not a map")
        at = len(MAGIC) + 4
        size = int.from_bytes(data[len(MAGIC) : at], "little")
        header = json.loads(lzma.decompress(data[at : at + size]))
        self.source: str = header["source"]
        self.countries = tuple(
            CountryName(name, other, x / SIDE, y / SIDE, zoom)
            for name, other, x, y, zoom in header["names"]
        )
        at += size
        for scale in header["scales"]:
            self._packed[scale["scale"]] = data[at : at + scale["bytes"]], scale["layers"]
            at += scale["bytes"]

    def level(self, scale: str) -> dict[str, Outlines]:
        """Return the outlines of a scale by kind (any thread; the finest takes a second).

        ``land`` and ``lake`` are areas to be filled, ``inland water`` lies in land; ``coast``,
        ``border``, ``disputed border`` and, in the finest, ``region`` are lines.

        Raises:
            Invalid: the file is damaged.
        """
        packed, layers = self._packed[scale]
        try:
            body = lzma.decompress(packed)
        except lzma.LZMAError as error:
            raise Invalid(field=self._file.name, problem=str(error)) from error
        return _level(body, layers)


def default_file() -> Path:
    """Return where the program keeps the map."""
    return path("map", "world.bin")


def _level(body: bytes, layers: list[tuple[str, int, int]]) -> dict[str, Outlines]:
    at, whole = 0, {}
    for kind, parts, points in layers:
        lengths = _unpacked(body, at, parts)
        steps = _unpacked(body, at + 4 * parts, 2 * points).reshape(2, -1)
        at += 4 * parts + 8 * points
        whole[kind] = np.split(np.cumsum(steps, axis=1).T, np.cumsum(lengths)[:-1])
    lines = {kind: found for kind, found in whole.items() if kind not in _AREAS}
    shores = (*whole["land"], *whole["inland water"])
    lines["coast"] = [part for ring in shores for part in _off_the_seam(ring)]
    cut = {kind: [piece for ring in whole[kind] for piece in pieces(ring, _MOST)]
           for kind in _AREAS}  # fmt: skip
    for kind, found in lines.items():
        cut[kind] = [part for line in found for part in stretches(line, _MOST)]
    return {kind: _outlines(parts) for kind, parts in cut.items()}


def _unpacked(body: bytes, at: int, count: int) -> Steps:
    planes = np.frombuffer(body, np.uint8, 4 * count, at).reshape(4, -1)
    folded = np.ascontiguousarray(planes.T).view("<u4").reshape(-1).astype(np.int64)
    found: Steps = (folded >> 1) ^ -(folded & 1)
    return found


def _off_the_seam(ring: Steps) -> list[Steps]:
    seam = (ring[:, 0] < _SEAM) | (ring[:, 0] > SIDE - _SEAM) | (ring[:, 1] > SIDE - _SEAM)
    parts = np.split(ring, np.flatnonzero(np.diff(seam)) + 1)
    return [part for part in parts[int(seam[0]) :: 2] if len(part) > 1]


def _outlines(parts: list[Steps]) -> Outlines:
    if not parts:
        return Outlines(np.empty(0), np.empty(0), np.zeros(1, np.int64), np.empty((0, 4)))
    x, y = np.concatenate(parts).T / SIDE
    starts = np.concatenate([[0], np.cumsum([len(part) for part in parts])])
    first = starts[:-1]
    boxes = [
        np.minimum.reduceat(x, first), np.minimum.reduceat(y, first),
        np.maximum.reduceat(x, first), np.maximum.reduceat(y, first),
    ]  # fmt: skip
    return Outlines(x, y, starts, np.stack(boxes, axis=1))
