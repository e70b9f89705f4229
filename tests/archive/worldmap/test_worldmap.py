"""The map of the world: what the committed file holds, how it is cut, and how it is built."""

import struct
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.errors import Invalid
from archive.worldmap import World, towns
from archive.worldmap.geometry import area, on_map, simplified
from archive.worldmap.pieces import pieces, stretches
from archive.worldmap.read import SIDE
from archive.worldmap.shapefile import lines, rows


@pytest.fixture(scope="module")
def world() -> World:
    return World()


def at(longitude: float, latitude: float) -> tuple[float, float]:
    (point,) = on_map(np.array([[longitude, latitude]])) / SIDE
    return float(point[0]), float(point[1])


def covers(outlines, x: float, y: float) -> bool:
    """Tell whether any ring holds a point, by counting crossings."""
    for number in outlines.within(x, y, x, y):
        ring = slice(outlines.starts[number], outlines.starts[number + 1])
        xs, ys = outlines.x[ring], outlines.y[ring]
        above = (ys[:-1] > y) != (ys[1:] > y)
        run = np.where(above, ys[1:] - ys[:-1], 1)
        cross = xs[:-1] + (y - ys[:-1]) / run * (xs[1:] - xs[:-1])
        if np.count_nonzero(above & (cross > x)) % 2:
            return True
    return False


@pytest.mark.parametrize("scale", World.SCALES)
def test_towns_lie_on_land_and_seas_do_not(world: World, scale: str) -> None:
    land = world.level(scale)["land"]
    for longitude, latitude in ((36.23, 49.99), (-74.5, 41.5), (133.9, -25.0), (28.0, -26.2)):
        assert covers(land, *at(longitude, latitude)), (longitude, latitude)
    for longitude, latitude in ((-40.0, 30.0), (3.0, 56.5), (34.0, 43.3), (150.0, 10.0)):
        assert not covers(land, *at(longitude, latitude)), (longitude, latitude)


def test_disputed_borders_are_told_from_settled_ones(world: World) -> None:
    for scale in World.SCALES:
        level = world.level(scale)
        assert len(level["disputed border"].starts) > 20
        assert len(level["border"].starts) > len(level["disputed border"].starts)
    kashmir = (*at(73.5, 35.5), *at(78.0, 32.0))
    assert len(world.level("50m")["disputed border"].within(*kashmir))
    assert "region" in world.level("10m")


def test_countries_are_named_in_both_languages(world: World) -> None:
    names = {each.name: each.ukrainian for each in world.countries}
    assert names["Ukraine"] == "Україна"
    assert len(names) > 200
    assert "public domain" in world.source


def test_nothing_long_is_drawn_at_once(world: World) -> None:
    for outlines in world.level("50m").values():
        assert np.diff(outlines.starts).max(initial=0) <= 260


def test_a_damaged_map_is_said(tmp_path: Path, world: World) -> None:
    broken = tmp_path / "world.bin"
    for content in (b"", b"something else", b"Cutline map 1\n\xff\xff\xff\xff rest"):
        broken.write_bytes(content)
        with pytest.raises(Invalid, match=r"world\.bin"):
            World(broken)
    with pytest.raises(Invalid):
        World(tmp_path / "none")


def test_towns_of_a_box_the_capital_first() -> None:
    found = towns(49.0, 28.0, 51.5, 37.5, most=3)
    assert found[0].name == "Kyiv"
    assert found[0].capital
    assert found[1].name == "Kharkiv"
    across = towns(-20.0, 176.0, -16.0, -178.0, least=50_000)
    assert "Suva" in {town.name for town in across}


points = st.lists(st.tuples(st.integers(0, 400), st.integers(0, 400)), min_size=3, max_size=60)


@settings(max_examples=60, deadline=None)
@given(points)
def test_pieces_have_the_area_of_the_whole(corners: list[tuple[int, int]]) -> None:
    ring = np.array([*corners, corners[0]], np.int64) * 1000
    cut = list(pieces(ring, 12))
    whole = sum(area(piece.astype(float)) for piece in cut)
    assert whole == pytest.approx(area(ring.astype(float)), abs=400_000 * len(ring))


def test_a_coast_is_cut_into_small_pieces() -> None:
    angles = np.linspace(0, 2 * np.pi, 3000)
    radius = 50_000 + 9_000 * np.sin(37 * angles)
    ring = np.stack([radius * np.cos(angles), radius * np.sin(angles)], axis=1)
    ring = np.rint(ring + 60_000).astype(np.int64)
    ring[-1] = ring[0]
    cut = list(pieces(ring, 100))
    assert max(map(len, cut)) <= 100
    assert sum(area(piece.astype(float)) for piece in cut) == pytest.approx(
        area(ring.astype(float))
    )


@given(points)
def test_a_simplified_line_keeps_its_ends_and_its_way(corners: list[tuple[int, int]]) -> None:
    line = np.array(corners, float)
    short = simplified(line, 5.0)
    assert (short[0] == line[0]).all()
    assert (short[-1] == line[-1]).all()
    assert len(short) <= len(line)
    joined = [tuple(point) for part in stretches(short, 4) for point in part.tolist()]
    assert set(joined) == {tuple(point) for point in short.tolist()}


def test_shapefiles_and_their_tables_are_read(tmp_path: Path) -> None:
    shape = struct.pack("<i4d2i", 3, 0, 0, 2, 2, 1, 3) + struct.pack("<i", 0)
    shape += struct.pack("<6d", 0, 0, 1, 1, 2, 2)
    record = struct.pack(">2i", 1, len(shape) // 2) + shape
    (tmp_path / "a.shp").write_bytes(b"\x00\x00\x27\x0a" + b"\0" * 96 + record)
    ((line,),) = lines(tmp_path / "a.shp")
    assert line.tolist() == [[0, 0], [1, 1], [2, 2]]
    field = b"NAME\0\0\0\0\0\0\0C\0\0\0\0\x06" + b"\0" * 15
    table = struct.pack("<4xIHH", 1, 65, 7) + b"\0" * 20 + field + b"\r" + b" Kyiv  "
    (tmp_path / "a.dbf").write_bytes(table)
    assert list(rows(tmp_path / "a.dbf")) == [{"name": "Kyiv"}]
    (tmp_path / "b.shp").write_bytes(b"no shapefile")
    with pytest.raises(ValueError, match="no shapefile"):
        list(lines(tmp_path / "b.shp"))
