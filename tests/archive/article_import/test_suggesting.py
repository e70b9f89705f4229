"""Which photos are proposed for a caption: the one that ran, not those that merely resemble it."""

import pytest

from archive import links
from archive.article_import import import_text
from archive.article_import.run import suggest_photos
from archive.store.models import Photo

CAPTIONS = (
    "Firefighters hose down a warehouse in Odesa, Ukraine, September 3, 2024.",
    "Residents sweep broken glass outside a block of flats in Odesa, Ukraine, September 3, 2024.",
    "A woman carries a cat out of a damaged building in Odesa, Ukraine, September 3, 2024.",
)
TEXT = f"""\
Strikes damage homes

The mayor said that 12 homes in Odesa had been damaged.

{CAPTIONS[0]} Marta Vela/TISZA NEWS
"""


def take(session):
    rows = [
        Photo(image_hash=f"{n:064}", width=40, height=30, format="jpeg", caption=caption,
              taken_from=f"2024-09-0{3 + n}", taken_to=f"2024-09-0{3 + n}")
        for n, caption in enumerate(CAPTIONS)
    ]  # fmt: skip
    session.add_all(rows)
    session.flush()
    return [row.id for row in rows]


@pytest.fixture
def taken(catalogue):
    return catalogue.do(take).value


def of_caption(catalogue, article_id):
    found = catalogue.ask(links.suggestions, article_id)
    return [one for one in found if one.caption_id is not None]


def test_beside_the_photo_that_ran_those_that_resemble_it_are_not_proposed(catalogue, taken):
    article_id = import_text(catalogue, TEXT, published="2024-09-05")
    (only,) = of_caption(catalogue, article_id)
    assert only.photo_id == taken[0]
    assert "taken on the day the caption names" in only.reason
    assert "september" not in only.reason.lower().split(";")[1]
    catalogue.do(links.dismiss_suggestions, [only.id])
    assert catalogue.do(suggest_photos, article_id).value > 0
    assert taken[0] not in [one.photo_id for one in of_caption(catalogue, article_id)]


def test_where_none_is_clearly_meant_all_that_may_be_are_proposed(catalogue, taken):
    loose = TEXT.replace(CAPTIONS[0], "Residents near a damaged building in Odesa, Ukraine.")
    article_id = import_text(catalogue, loose, published="2024-09-05")
    found = [one.photo_id for one in of_caption(catalogue, article_id)]
    assert len(found) > 1
    assert set(found) <= set(taken)
