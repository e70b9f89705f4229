"""Sorting out from the keyboard: stars, rejections, and where the focus goes on."""

from collections.abc import Sequence

import pytest
from pytestqt.qtbot import QtBot

from archive import photos
from archive.catalogue import Catalogue
from archive.photos import NewFile, NewPhoto
from archive.values import PhotoId
from ui.browser.picking import Picking
from ui.browser.rating import Rating
from ui.browser.rows import Rows
from ui.pictures.stars import Stars, rating_signs, rating_words
from ui.selection import Selection
from ui.workspace import Workspace


@pytest.fixture
def ids(catalogue: Catalogue) -> tuple[PhotoId, ...]:
    return tuple(
        catalogue.do(
            photos.add_photo,
            NewPhoto(NewFile(f"{n:064x}", 1, "JPEG", f"{n}.jpg", b""), f"{n:064x}", 4, 3),
        ).value
        for n in range(5)
    )


@pytest.fixture
def rows(workspace: Workspace, ids: Sequence[PhotoId]) -> Rows:
    made = Rows(workspace)
    made.replace(ids)
    return made


@pytest.fixture
def rating(workspace: Workspace, selection: Selection, rows: Rows) -> Rating:
    return Rating(workspace, selection, rows, rows)


def stars_of(catalogue: Catalogue, ids: Sequence[PhotoId]) -> list[int | None]:
    return [row.rating for row in catalogue.ask(photos.rows, ids)]


def test_all_chosen_photos_are_rated_in_one_step(
    rating: Rating, selection: Selection, ids: Sequence[PhotoId], catalogue: Catalogue
) -> None:
    selection.choose(ids[:3])
    rating.bindings()["rate.4"]()
    assert stars_of(catalogue, ids) == [4, 4, 4, None, None]
    catalogue.undo()
    assert stars_of(catalogue, ids) == [None] * 5


def test_where_one_photo_is_looked_at_only_that_one_is_rated(
    rating: Rating, selection: Selection, ids: Sequence[PhotoId], catalogue: Catalogue
) -> None:
    selection.choose(ids[:3], ids[1])
    rating.current_only = True
    rating.bindings()["rate.2"]()
    assert stars_of(catalogue, ids) == [None, 2, None, None, None]


def test_rejecting_again_takes_it_back(
    rating: Rating,
    rows: Rows,
    selection: Selection,
    ids: Sequence[PhotoId],
    catalogue: Catalogue,
    qtbot: QtBot,
) -> None:
    selection.choose(ids[:2])
    rating.reject()
    assert stars_of(catalogue, ids[:2]) == [-1, -1]
    qtbot.waitUntil(lambda: (row := rows.row(0)) is not None and row.rating == -1)
    rating.reject()
    assert stars_of(catalogue, ids[:2]) == [None, None]


def test_it_goes_on_if_wished(
    rating: Rating, selection: Selection, ids: Sequence[PhotoId], qtbot: QtBot
) -> None:
    selection.choose(ids[:1])
    rating.toggle_going_on()
    with qtbot.waitSignal(rating.done, timeout=1000):
        rating.rate(3)


def test_the_focus_goes_on_where_a_photo_left_the_result(
    rows: Rows, selection: Selection, ids: Sequence[PhotoId]
) -> None:
    picking = Picking(rows, selection)
    picking.only(2)
    rows.replace([*ids[:2], *ids[3:]], newer=True)
    assert picking.current is None
    assert (picking.beside(1), picking.beside(-1)) == (2, 1)
    picking.only(3)
    rows.replace(ids[:2], newer=True)
    assert (picking.beside(1), picking.beside(-1)) == (None, 1)


def test_ratings_in_words_and_signs(qtbot: QtBot) -> None:
    assert [rating_words(each) for each in (None, 3, -1)] == ["", "3 of 5 stars", "Rejected"]
    assert [rating_signs(each) for each in (None, 3, -1)] == ["", "★★★", "✕"]
    widget = Stars()
    qtbot.addWidget(widget)
    widget.show_rating(2)
    assert widget.accessibleName() == "2 of 5 stars"
