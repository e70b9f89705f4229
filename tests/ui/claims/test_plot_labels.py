"""A plot of few figures: their numbers beside the points, their days on the axis, none covered."""

from ui.claims.plot_labels import day_ticks, label_of, side_by_side

DAY = 86_400.0


def test_ticks_stand_on_the_days_where_there_is_room() -> None:
    ticks = day_ticks([0.0, 0.0, 2 * DAY], 100 / DAY, 60)
    assert ticks is not None
    assert [at for at, _name in ticks] == [0.0, 2 * DAY]
    assert "1" in ticks[0][1]
    assert day_ticks([0.0, DAY], 20 / DAY, 60) is None
    assert day_ticks([day * DAY for day in range(20)], 100 / DAY, 60) is None
    assert day_ticks([], 1.0, 60) is None


def test_points_on_one_place_stand_side_by_side() -> None:
    aside = side_by_side({1: (100.0, 50.0), 2: (101.0, 51.0), 3: (400.0, 50.0)})
    assert aside[1] == -aside[2] != 0
    assert aside[3] == 0


def test_long_figures_are_cut() -> None:
    assert label_of("at least\n 40") == "at least 40"
    assert len(label_of("five troops for every Ukrainian soldier lost there")) == 26
