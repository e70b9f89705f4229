"""Photos: added with their file, edited field by field, read back for a grid."""

from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from archive import collections, history, photos
from archive.catalogue import Catalogue
from archive.errors import Invalid, NotFound
from archive.photos import NewFile, NewPhoto
from archive.store.models import Original
from archive.values import wall_clock
from tests.factories import an_archive


def new_photo(number: int = 1, **fields: object) -> NewPhoto:
    sha256 = f"{number:064x}"
    file = NewFile(sha256=sha256, size=10, format="jpeg", name=f"{number}.jpg", original=b"raw")
    return NewPhoto(file=file, image_hash=sha256, width=30, height=20, fields=fields)


@pytest.fixture
def archive(tmp_path: Path) -> Catalogue:
    with an_archive(tmp_path / "archive", who="ann") as catalogue:
        yield catalogue


def test_a_photo_comes_with_its_file_and_the_suppliers_caption(archive: Catalogue) -> None:
    photo = archive.do(photos.add_photo, new_photo(caption="As sent")).value
    detail = archive.ask(photos.photo_detail, photo)
    assert detail.fields["caption"] == "As sent"
    assert [file.name for file in detail.files] == ["1.jpg"]
    assert archive.ask(photos.file_path, photo) == archive.files.path_of(f"{1:064x}")
    assert archive.ask(lambda s: s.scalar(select(Original.carriers))) == b"raw"
    (wording,) = archive.ask(photos.caption_versions, photo)
    assert (wording.owner, wording.text) == ("supplier", "As sent")


def test_every_wording_of_a_caption_is_kept(archive: Catalogue) -> None:
    photo = archive.do(photos.add_photo, new_photo(caption="As sent")).value
    archive.do(photos.edit_caption, photo, "As edited")
    archive.do(photos.edit_caption, photo, "As edited")
    wordings = archive.ask(photos.caption_versions, photo)
    assert [(w.owner, w.text, w.by) for w in wordings] == [
        ("supplier", "As sent", "ann"), ("desk", "As edited", "ann")]  # fmt: skip
    archive.undo()
    assert archive.ask(photos.photo_detail, photo).fields["caption"] == "As sent"
    assert len(archive.ask(photos.caption_versions, photo)) == 1


def test_rows_keep_the_order_asked_for(archive: Catalogue) -> None:
    first, second = (archive.do(photos.add_photo, new_photo(n)).value for n in (1, 2))
    rows = archive.ask(photos.rows, [second, 999, first])
    assert [row.id for row in rows] == [second, first]
    assert rows[0].credit_state == "missing"
    assert not rows[0].is_linked
    assert not rows[0].has_conflict


def test_a_proposed_sensitivity_blurs_until_somebody_decides(archive: Catalogue) -> None:
    photo = archive.do(photos.add_photo, new_photo(sensitivity_reason="bodies")).value
    assert archive.ask(photos.rows, [photo])[0].is_sensitive
    archive.do(photos.edit_fields, [photo], {"sensitivity": "not sensitive"})
    assert not archive.ask(photos.rows, [photo])[0].is_sensitive


@pytest.mark.parametrize(
    ("mode", "expected"),
    [("replace", "new"), ("append", "old new"), ("prepend", "new old")],
)
def test_fields_are_replaced_or_added_to(archive: Catalogue, mode: str, expected: str) -> None:
    photo = archive.do(photos.add_photo, new_photo(headline="old")).value
    archive.do(photos.edit_fields, [photo], {"headline": "new"}, mode=mode)
    assert archive.ask(photos.photo_detail, photo).fields["headline"] == expected


def test_one_bad_value_changes_nothing(archive: Catalogue) -> None:
    photo = archive.do(photos.add_photo, new_photo(headline="old")).value
    with pytest.raises(Invalid, match="2023-13"):
        archive.do(photos.edit_fields, [photo], {"headline": "new", "taken": "2023-13-45"})
    with pytest.raises(Invalid, match="no such field"):
        archive.do(photos.edit_fields, [photo], {"colour": "red"})
    with pytest.raises(NotFound):
        archive.do(photos.edit_fields, [photo, 99], {"headline": "new"})
    with pytest.raises(Invalid, match="degrees"):
        archive.do(photos.edit_fields, [photo], {"gps": "north"})
    assert archive.ask(photos.photo_detail, photo).fields["headline"] == "old"


def test_a_partial_date_is_an_interval(archive: Catalogue) -> None:
    photo = archive.do(photos.add_photo, new_photo()).value
    archive.do(photos.edit_fields, [photo], {"taken": "2023-02"})
    detail = archive.ask(photos.photo_detail, photo)
    assert (detail.taken_from, detail.taken_to) == (
        "2023-02-01T00:00:00.000", "2023-02-28T23:59:59.999")  # fmt: skip
    assert detail.taken_precision == "month"


def test_deciding_settles_what_the_carriers_disagreed_about(archive: Catalogue) -> None:
    conflicts = {"headline": {"xmp": "A", "iim": "B"}, "caption": {"xmp": "C", "iim": "D"}}
    photo = archive.do(photos.add_photo, new_photo(headline="A", conflicts=conflicts)).value
    archive.do(photos.edit_fields, [photo], {"headline": "B"})
    assert set(archive.ask(photos.photo_detail, photo).conflicts) == {"caption"}
    archive.do(photos.settle_conflict, photo, "caption")
    assert archive.ask(photos.photo_detail, photo).conflicts == {}
    archive.undo()
    archive.undo()
    assert archive.ask(photos.photo_detail, photo).conflicts == conflicts


def test_groups_come_together(archive: Catalogue) -> None:
    ids = [archive.do(photos.add_photo, new_photo(n)).value for n in range(1, 5)]
    archive.do(photos.group_photos, ids[:2])
    archive.do(photos.group_photos, ids[2:])
    archive.do(photos.group_photos, ids[1:3])
    groups = {archive.ask(photos.photo_detail, photo).group_id for photo in ids}
    assert len(groups) == 1


def test_removed_photos_come_back(archive: Catalogue) -> None:
    photo = archive.do(photos.add_photo, new_photo(caption="x")).value
    archive.do(photos.remove_photos, [photo])
    assert archive.ask(photos.photo_detail, photo).removed_at is not None
    archive.do(photos.restore_photos, [photo])
    assert archive.ask(photos.photo_detail, photo).removed_at is None


def test_history_names_each_field_that_changed(archive: Catalogue) -> None:
    photo = archive.do(photos.add_photo, new_photo(headline="old")).value
    archive.do(photos.edit_fields, [photo], {"headline": "new"})
    newest = archive.ask(history.photo_history, photo)[0]
    assert (newest.field, newest.old, newest.new) == ("headline", "old", "new")
    assert (newest.who, newest.step) == ("ann", "Edit fields")
    assert archive.ask(history.next_undo) == "Edit fields"
    archive.undo()
    assert archive.ask(history.next_redo) == "Edit fields"


def test_collections_keep_their_order(archive: Catalogue) -> None:
    ids = [archive.do(photos.add_photo, new_photo(n)).value for n in range(1, 4)]
    front = archive.do(collections.add_collection, "Front page").value
    archive.do(collections.add_to_collection, front, ids)
    archive.do(collections.order_collection, front, [ids[2], ids[0]])
    assert archive.ask(collections.collection_photos, front) == (ids[2], ids[0], ids[1])
    archive.do(collections.take_from_collection, front, [ids[0]])
    assert archive.ask(collections.collections)[0].photos == 2
    with pytest.raises(Invalid):
        archive.do(collections.add_collection, "front  PAGE")


def test_saved_searches_replace_their_namesake(archive: Catalogue) -> None:
    archive.do(collections.save_search, "Tonight", "added:<1d")
    archive.do(collections.save_search, "Tonight", "added:<2d")
    (saved,) = archive.ask(collections.saved_searches)
    assert saved.query == "added:<2d"
    other, same = ("Tonight ", "added:<3d"), ("Tonight", "added:<2d")
    assert archive.ask(collections.replaced_searches, [other, ("New", "x")]) == (saved,)
    assert archive.ask(collections.replaced_searches, [same]) == ()
    archive.do(collections.remove_saved_search, saved.id)
    assert archive.ask(collections.saved_searches) == ()


@given(st.text(max_size=30))
def test_reading_a_date_never_fails(text: str) -> None:
    moment = wall_clock(text)
    assert moment is None or moment.start <= moment.end


@given(st.datetimes(min_value=datetime(1000, 1, 1)))
def test_a_written_date_is_read_back(moment: object) -> None:
    read = wall_clock(moment.isoformat(timespec="milliseconds"))
    assert read is not None
    assert read.start == moment.isoformat(timespec="milliseconds")


def test_photos_are_rated_turned_down_and_rated_no_more(archive: Catalogue) -> None:
    ids = [archive.do(photos.add_photo, new_photo(number)).value for number in (1, 2)]
    archive.do(photos.rate, ids, 4)
    assert [row.rating for row in archive.ask(photos.rows, ids)] == [4, 4]
    archive.do(photos.edit_fields, ids[:1], {"rating": "rejected"})
    assert archive.ask(photos.photo_detail, ids[0]).fields["rating"] == "rejected"
    archive.do(photos.rate, ids, None)
    assert archive.ask(photos.photo_detail, ids[0]).fields["rating"] is None
    archive.undo()
    assert [row.rating for row in archive.ask(photos.rows, ids)] == [-1, 4]


def test_a_rating_is_one_of_six(archive: Catalogue) -> None:
    photo = archive.do(photos.add_photo, new_photo()).value
    with pytest.raises(Invalid, match="1 to 5"):
        archive.do(photos.edit_fields, [photo], {"rating": "6"})
    with pytest.raises(Invalid, match="1 to 5"):
        archive.do(photos.rate, [photo], 6)


def test_a_camera_position_says_how_far_off_it_may_be(archive: Catalogue) -> None:
    photo = archive.do(photos.add_photo, new_photo(gps_precision_m=4.5, latitude=1.5, longitude=2)
                       ).value  # fmt: skip
    assert archive.ask(photos.photo_detail, photo).fields["gps"] == "1.5,2.0 ±4.5m"
    archive.do(photos.edit_fields, [photo], {"gps": "48.595, 38.0 ±50m"})
    detail = archive.ask(photos.photo_detail, photo)
    assert (detail.gps_precision_m, detail.fields["gps"]) == (50.0, "48.595,38.0 ±50m")
    archive.do(photos.edit_fields, [photo], {"gps": "48.595,38.0"})
    assert archive.ask(photos.photo_detail, photo).fields["gps"] == "48.595,38.0"
    with pytest.raises(Invalid, match="±50m"):
        archive.do(photos.edit_fields, [photo], {"gps": "48.595,38.0 ±far"})
