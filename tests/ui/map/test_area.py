"""The area of a query on the map."""

import pytest

from archive.search.points import Box
from ui.map.area import area_of, on_screen
from ui.map.camera import Camera, distance_km


def test_a_box_has_four_corners_and_may_cross_the_date_line() -> None:
    assert area_of("flood box:48,37,49,38") == ((49, 37), (49, 38), (48, 38), (48, 37))
    assert max(longitude for _latitude, longitude in area_of("box:-20,170,-10,-170")) == 190


def test_a_circle_has_its_distance_on_the_sphere() -> None:
    corners = area_of("near:60,30,250km (a OR b)")
    for latitude, longitude in corners:
        assert distance_km((60, 30), (latitude, longitude)) == pytest.approx(250, rel=0.01)


def test_a_circle_around_a_pole_goes_along_it() -> None:
    for latitude in (85.0, -85.0):
        corners = area_of(f"near:{latitude},-150,2000km")
        assert corners[0] == (latitude / 85 * 90, -330)
        assert corners[-1] == (latitude / 85 * 90, 30)
        eastward = [longitude for _latitude, longitude in corners[1:-1]]
        assert eastward == sorted(eastward)


@pytest.mark.parametrize("query", ["", "-box:48,37,49,38", "near:kharkiv,25km", "box:1,2,3"])
def test_other_queries_have_no_area(query: str) -> None:
    assert area_of(query) == ()
    assert on_screen((), Camera()).isEmpty()


def test_it_lies_in_the_turn_of_the_world_that_is_looked_at() -> None:
    camera = Camera(width=800, height=600).around(Box(36, 47, 40, 50))
    polygon = on_screen(area_of("box:48,37,49,38"), camera)
    assert all(0 < point.x() < 800 and 0 < point.y() < 600 for point in polygon)
