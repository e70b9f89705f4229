"""A plot of few figures: their numbers beside the points, their days on the axis, none covered."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from ui.claims.plot_labels import Bar, day_ticks, label_of, one_below_another, side_by_side

DAY = 86_400.0


def test_ticks_stand_on_the_days_where_there_is_room() -> None:
    ticks = day_ticks([0.0, 0.0, 2 * DAY], 100 / DAY, 60)
    assert ticks is not None
    assert [at for at, _name in ticks] == [0.0, 2 * DAY]
    assert "1" in ticks[0][1]
    assert day_ticks([0.0, DAY], 20 / DAY, 60) is None
    assert day_ticks([day * DAY for day in range(20)], 100 / DAY, 60) is None
    assert day_ticks([], 1.0, 60) is None


def at(x: float, y: float, reach: float = 0.0) -> Bar:
    return Bar(x, y - reach, y, y + reach)


def test_points_on_one_place_stand_side_by_side() -> None:
    stands = side_by_side({1: at(100, 50), 2: at(101, 51), 3: at(400, 50)})
    assert stands[1].aside == -stands[2].aside != 0
    assert stands[3].aside == 0
    assert stands[1].edge == stands[2].edge > stands[3].edge


def test_ranges_that_overlap_stand_side_by_side_though_their_middles_are_apart() -> None:
    stands = side_by_side({1: at(100, 50, 40), 2: at(100, 120, 60), 3: at(100, 400, 20)})
    assert len({stands[1].aside, stands[2].aside}) == 2
    assert stands[3].aside == 0


@given(st.lists(st.tuples(st.sampled_from((100.0, 500.0)), st.floats(0, 300)), max_size=12))
def test_no_label_covers_another(places: list[tuple[float, float]]) -> None:
    labels = dict(enumerate(places))
    placed = one_below_another(labels, 14)
    assert placed.keys() == labels.keys()
    for one, other in combinations(labels, 2):
        if labels[one][0] == labels[other][0]:
            assert abs(placed[one] - placed[other]) >= 14 - 1e-6


def test_labels_with_room_stay_beside_their_points() -> None:
    assert one_below_another({1: (0, 10.0), 2: (0, 60.0)}, 14) == {1: 10.0, 2: 60.0}


def test_long_figures_are_cut() -> None:
    assert label_of("at least\n 40") == "at least 40"
    assert len(label_of("five troops for every Ukrainian soldier lost there")) == 26
