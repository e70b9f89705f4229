"""Which tag a word on the command line names."""

import pytest

from archive import tags
from archive.cli.tag import named_tag, tag_photos, untag_photos
from archive.errors import NotFound
from archive.store.models import Photo


def a_photo(session):
    photo = Photo(image_hash="0" * 64, width=1, height=1, format="jpeg")
    session.add(photo)
    session.flush()
    return photo.id


def test_a_tag_is_named_by_its_name_or_its_number(catalogue):
    planet = catalogue.do(tags.add_tag, "Mercury", vocabulary="planets").value
    metal = catalogue.do(tags.add_tag, "Mercury", vocabulary="metals").value
    assert catalogue.ask(named_tag, "mercury") == planet
    assert catalogue.ask(named_tag, "mercury", vocabulary="metals") == metal
    assert catalogue.ask(named_tag, f"#{metal}") == metal
    for unknown in ("#99", "venus", "", "#"):
        with pytest.raises(NotFound):
            catalogue.ask(named_tag, unknown)


def test_all_tags_of_a_name_are_taken_off(catalogue):
    photo = catalogue.do(a_photo).value
    for vocabulary in ("planets", "metals"):
        catalogue.do(tag_photos, [photo], "Mercury", vocabulary=vocabulary)
    assert len(catalogue.ask(tags.tags_of, photo)) == 2
    assert catalogue.do(untag_photos, [photo], "mercury", vocabulary=None).value[1] == 2
    catalogue.undo()
    assert len(catalogue.ask(tags.tags_of, photo)) == 2
    number = catalogue.ask(named_tag, "mercury")
    assert catalogue.do(untag_photos, [photo], f"#{number}", vocabulary=None).value == (number, 1)
