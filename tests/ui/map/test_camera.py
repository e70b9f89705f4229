"""What of the world is on screen: arithmetic that must not drift."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.search.points import Box
from ui.map.camera import Camera, distance_km, latitude_of, scale_bar

cameras = st.builds(
    Camera,
    st.floats(0, 0.999),
    st.floats(0.2, 0.8),
    st.floats(2.5, 15),
    st.integers(200, 1000),
    st.integers(200, 700),
)


@given(cameras, st.floats(0, 200), st.floats(0, 200))
def test_there_and_back(camera: Camera, x: float, y: float) -> None:
    back = camera.to_screen(*camera.to_map(x, y))
    assert back == pytest.approx((x, y), abs=1e-3)


@given(cameras, st.floats(0, 200), st.floats(0, 200), st.floats(-2, 2))
def test_what_is_under_the_pointer_stays_there(
    camera: Camera, x: float, y: float, by: float
) -> None:
    before = camera.to_map(x, y)
    zoomed = camera.zoomed(camera.zoom + by, x, y)
    top, bottom = zoomed.top, zoomed.top + zoomed.height / zoomed.scale
    if top > 1e-9 and bottom < 1 - 1e-9:  # not stopped at the edge of the world
        across = (zoomed.to_map(x, y)[0] - before[0]) % 1.0
        assert min(across, 1 - across) * zoomed.scale < 0.01
        assert zoomed.to_map(x, y)[1] == pytest.approx(before[1], abs=0.01 / zoomed.scale)


@given(cameras, st.integers(-3000, 3000), st.integers(-3000, 3000))
def test_the_view_stays_on_the_world(camera: Camera, right: int, down: int) -> None:
    moved = camera.moved(right, down)
    assert 0 <= moved.x < 1
    assert moved.top >= -1e-9
    assert moved.top + moved.height / moved.scale <= 1 + 1e-9


def test_a_box_across_the_date_line_is_shown_whole() -> None:
    camera = Camera(width=800, height=600).around(Box(170.0, -20.0, -170.0, -10.0))
    assert camera.box.west > camera.box.east
    for longitude in (171.0, -171.0):
        x, _ = camera.to_screen((longitude + 180) / 360, 0.55)
        assert 0 < x < 800


def test_distances_and_heights() -> None:
    assert distance_km((50.45, 30.52), (49.99, 36.23)) == pytest.approx(410, abs=5)
    assert latitude_of(0.5) == pytest.approx(0)
    camera = Camera(zoom=8.0, width=800, height=600, y=0.5)
    assert camera.km_per_px == pytest.approx(0.611, abs=0.01)


def test_the_whole_world_is_one_box() -> None:
    camera = Camera(zoom=1.0, width=900, height=300)
    assert (camera.box.west, camera.box.east) == (-180.0, 180.0)


@given(st.floats(1e-3, 200), st.integers(40, 300))
def test_a_scale_bar_is_round_and_fits(km_per_px: float, most: int) -> None:
    km, width = scale_bar(km_per_px, most)
    assert most / 2.6 <= width <= most + 1e-6
    assert f"{km:e}"[0] in "125"
