"""Points for a map and moments for a timeline, from real records."""

from datetime import datetime

import numpy as np
import pytest

from archive import photos, places
from archive.errors import Invalid, QueryError
from archive.search import Box, count, moments, points
from archive.search.points import Points, _depth, _divided
from archive.search.positions import Reach, inside, reach_of
from archive.search.positions import _in_order as in_order
from archive.store.models import Photo
from tests.archive.search.world import CAIRO, HOWITZER, MORGUE, RESCUE

WORLD = Box(-180, -85, 180, 85)


def test_each_photo_stands_once_where_it_is_known_best(archive):
    found = archive.ask(points, "")

    assert (len(found), found.total) == (4, 6)
    clusters = found.clusters(WORLD, 6)
    assert sum(one.count for one in clusters) == 4
    cairo = next(one for one in clusters if one.newest == CAIRO)
    assert (round(cairo.latitude, 2), round(cairo.longitude, 2)) == (30.04, 31.24)
    assert found.ids_of(cairo) == (CAIRO,)


def test_a_role_shows_only_its_places(archive):
    assert archive.ask(points, "", role="dateline").ids_within(WORLD) == (CAIRO,)
    assert archive.ask(points, "", role="created").ids_within(WORLD) == (CAIRO, HOWITZER)
    assert archive.ask(points, "", role="shown").ids_within(WORLD) == (RESCUE, MORGUE)
    assert archive.ask(points, "", role="gps").ids_within(WORLD) == (CAIRO,)


def test_zooming_in_takes_clusters_apart(archive):
    found = archive.ask(points, "place:ukraine")

    assert [one.count for one in found.clusters(WORLD, 0)] == [3]
    assert [one.count for one in found.clusters(WORLD, 12)] == [1, 1, 1]


@pytest.mark.parametrize(
    "box", [Box(30, 50, 31, 51), Box(179.5, -17, -179.5, -16), Box(1, 1, 2, 2)]
)
@pytest.mark.parametrize("zoom", [11, 13.5, 19])
def test_close_by_only_what_is_near_is_divided_and_the_same_is_drawn(box, zoom):
    chance = np.random.default_rng(3)
    count = 3_000
    places = chance.choice([0, 1], count)
    latitudes = np.where(places, 50.5, -16.5) + chance.normal(0, 0.4, count)
    longitudes = (np.where(places, 30.5, 180.0) + chance.normal(0, 0.4, count) + 180) % 360 - 180
    ids = np.arange(1, count + 1)
    near = Points(count, in_order(ids, latitudes, longitudes, places == 1))
    all_over = _divided(near._placed, _depth(zoom))
    wanted = inside(all_over.x, all_over.y, box.sides)

    found = near.clusters(box, zoom)
    assert [one.count for one in found] == all_over.counts[wanted].tolist()
    assert [(one.first, one.end) for one in found] == list(
        zip(all_over.starts[wanted].tolist(), all_over.ends[wanted].tolist(), strict=True)
    )


def test_a_drawn_box_becomes_a_part_of_the_query(archive):
    donbas = Box(37, 48, 39, 49)
    inside = archive.ask(points, "").ids_within(donbas)

    assert inside == (RESCUE, HOWITZER)
    assert donbas.term == "box:48,37,49,39"
    assert archive.ask(count, donbas.term) == 2
    assert archive.ask(count, f"-{donbas.term}") == 4


def test_a_box_may_cross_the_date_line(archive):
    def put_in_fiji(session):
        photo = session.get(Photo, CAIRO)
        photo.latitude, photo.longitude = -16.5, 179.9

    archive.do(put_in_fiji)
    assert archive.ask(count, "box:-20,170,-10,-170") == 1


def test_a_photo_known_to_a_region_is_coarse(archive):
    def place_in_country(session):
        found = places.resolve_place(session, "Japan")
        places.place_photos(session, [3], found)

    archive.do(place_in_country)
    japan = archive.ask(points, "place:japan").clusters(WORLD, 3)
    assert [(one.count, one.coarse) for one in japan] == [(1, 1)]


def test_how_far_off_a_photo_may_stand(archive):
    bakhmut = archive.ask(places.resolve_place, "Bakhmut")
    archive.do(places.edit_place, bakhmut, precision_m=900.0)
    at = archive.ask(places.place, bakhmut)
    archive.do(photos.edit_fields, [HOWITZER], {"gps": ""})
    of_place = Reach(at.latitude, at.longitude, 900.0)
    assert archive.ask(reach_of, HOWITZER, "any") == of_place
    archive.do(photos.edit_fields, [HOWITZER], {"gps": "48.6,38.0 ±20m"})
    assert archive.ask(reach_of, HOWITZER, "any") == Reach(48.6, 38.0, 20.0)
    assert archive.ask(reach_of, HOWITZER, "shown") is None
    assert archive.ask(reach_of, 999, "any") is None


def test_without_photos_there_is_nothing_to_draw(archive):
    found = archive.ask(points, "id:99")
    assert (len(found), found.box, found.clusters(WORLD, 3)) == (0, None, ())


@pytest.mark.parametrize("box", ["box:1,2,3", "box:50,1,40,2", "box:0,0,91,1", "box:a,b,c,d"])
def test_a_wrong_box_says_what_was_expected(archive, box):
    with pytest.raises(QueryError):
        archive.ask(count, box)


def test_no_other_role(archive):
    with pytest.raises(Invalid):
        archive.ask(points, "", role="heard")


def test_moments_count_by_unit_and_keep_vague_dates_apart(archive):
    found = archive.ask(moments, "")

    assert (found.total, found.undated) == (6, 3)
    assert found.span == (datetime(2022, 1, 1), datetime(2023, 3, 8, 10, 1))
    first, last = datetime(2022, 1, 1), datetime(2024, 1, 1)
    years = found.buckets(first, last, "year")
    assert [(one.term, one.count) for one in years] == [("taken:2022", 1), ("taken:2023", 2)]
    days = found.buckets(first, last, "day")
    assert [one.term for one in days] == ["taken:2023-03-01", "taken:2023-03-08"]
    vague = found.vague(first, last, "day")
    assert [(one.first, one.count) for one in vague] == [(datetime(2022, 1, 1), 1)]


@pytest.mark.parametrize("unit", ["decade", "year", "month", "day", "hour", "minute"])
def test_a_bucket_finds_again_what_it_counts(archive, unit):
    found = archive.ask(moments, "")
    for bucket in found.buckets(datetime(2023, 3, 8), datetime(2023, 3, 9), unit):
        if bucket.first.year == 2023 or unit == "decade":
            assert archive.ask(count, bucket.term) == bucket.count


def test_units_follow_the_zoom(archive):
    found = archive.ask(moments, "")
    assert found.unit_for(datetime(1900, 1, 1), datetime(2023, 1, 1), at_most=50) == "decade"
    assert found.unit_for(datetime(2023, 3, 8), datetime(2023, 3, 8, 2)) == "minute"


def test_too_fine_a_unit_is_refused(archive):
    with pytest.raises(Invalid):
        archive.ask(moments, "").buckets(datetime(1, 1, 1), datetime(9999, 1, 1), "minute")
