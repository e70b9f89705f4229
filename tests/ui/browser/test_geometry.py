from hypothesis import given
from hypothesis import strategies as st

from ui.browser.geometry import Geometry, widest


def test_cells_fill_the_line() -> None:
    assert widest(1000, 200, 8) == 240
    assert widest(404, 220, 8) == 190, "never one photo alone where two nearly fit"
    assert widest(100, 200, 8) == 200
    grid = Geometry(10, 1000, 240, 260, 8)
    assert grid.columns == 4
    assert grid.lines == 3
    assert grid.corner(0) == (8, 8)
    assert grid.corner(5) == (256, 276)


def test_an_empty_grid_has_no_cells() -> None:
    grid = Geometry(0, 1000, 240, 260, 8)
    assert (grid.lines, grid.height) == (0, 8)
    assert list(grid.between(0, 500)) == []
    assert grid.at(20, 20) is None


@given(
    count=st.integers(0, 500),
    area=st.integers(50, 3000),
    least=st.integers(40, 400),
    place=st.integers(0, 20_000),
)
def test_what_is_painted_is_what_is_hit(count: int, area: int, least: int, place: int) -> None:
    grid = Geometry(count, area, widest(area, least, 8), 120, 8)
    seen = grid.between(place, place + 600)
    for index in range(count):
        x, y = grid.corner(index)
        if y < place + 600 and y + grid.cell_height > place:
            assert index in seen
        assert grid.at(x, y) == index
        assert grid.at(x - 1, y) != index
    assert grid.inside(0, place, area, place + 600) == [
        index
        for index in seen
        if grid.corner(index)[1] + grid.cell_height > place and grid.corner(index)[1] < place + 600
    ]
