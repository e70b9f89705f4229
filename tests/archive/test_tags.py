"""Tags: many names, several parents, on many photos at once; undone like everything."""

import pytest

from archive.errors import Invalid, NotFound
from archive.store.models import Photo
from archive.tags import (
    add_tag,
    add_tag_alias,
    add_tag_parent,
    children,
    descendants,
    find_or_add_tag,
    find_tags,
    merge_tags,
    remove_tag,
    remove_tag_alias,
    remove_tag_parent,
    rename_tag,
    tag,
    tag_photos,
    tags,
    tags_of,
    tags_of_photos,
    untag_photos,
    vocabularies,
)


def some_photos(session, count):
    rows = [Photo(image_hash=f"{n:064}", width=1, height=1, format="jpeg") for n in range(count)]
    session.add_all(rows)
    session.flush()
    return [row.id for row in rows]


def test_names_need_not_be_unique(catalogue):
    one = catalogue.do(add_tag, "Mercury", vocabulary="planets").value
    other = catalogue.do(add_tag, "mercury", vocabulary="metals").value
    assert catalogue.ask(find_tags, "MERCURY") == (one, other)
    assert catalogue.ask(find_tags, "mercury", vocabulary="metals") == (other,)
    assert [each.name for each in catalogue.ask(vocabularies)] == ["metals", "planets"]
    assert catalogue.ask(tag, one).vocabulary == "planets"


def test_a_name_in_any_spelling_finds_the_tag(catalogue):
    number = catalogue.do(find_or_add_tag, "Артиллерія").value
    assert catalogue.do(find_or_add_tag, "артиллерія").value == number
    catalogue.do(add_tag_alias, number, "Artillery")
    assert catalogue.do(find_or_add_tag, "ARTILLERY").value == number
    assert catalogue.ask(tags, matching="artil").items[0].aliases == ("Artillery",)
    catalogue.do(remove_tag_alias, number, "artillery")
    with pytest.raises(NotFound):
        catalogue.do(remove_tag_alias, number, "artillery")


def test_several_parents_and_no_cycles(catalogue):
    weapon = catalogue.do(add_tag, "weapon").value
    vehicle = catalogue.do(add_tag, "vehicle").value
    tank = catalogue.do(add_tag, "tank", parents=[weapon, vehicle]).value
    t72 = catalogue.do(add_tag, "T-72", parents=[tank]).value
    assert catalogue.ask(descendants, [weapon]) == {weapon, tank, t72}
    assert catalogue.ask(tag, tank).parents == ("weapon", "vehicle")
    for parent in (weapon, t72):
        with pytest.raises(Invalid):
            catalogue.do(add_tag_parent, weapon, parent)
    assert [each.name for each in catalogue.ask(children)] == ["vehicle", "weapon"]
    catalogue.do(remove_tag_parent, tank, weapon)
    assert [each.name for each in catalogue.ask(children, vehicle)] == ["tank"]


def test_many_photos_at_once_and_undo(catalogue):
    photos = catalogue.do(some_photos, 30).value
    number = catalogue.do(add_tag, "morgue").value
    assert catalogue.do(tag_photos, photos[:20], number).value == 20
    assert catalogue.do(tag_photos, photos, number, source="caption").value == 10
    assert catalogue.ask(tag, number).photos == 30
    assert catalogue.do(untag_photos, photos[:5], number).value == 5
    (use,) = catalogue.ask(tags_of_photos, photos)
    assert (use.name, use.photos) == ("morgue", 25)
    assert catalogue.ask(tags_of, photos[0]) == ()
    catalogue.undo()
    assert catalogue.ask(tag, number).photos == 30
    with pytest.raises(NotFound):
        catalogue.do(tag_photos, [10**9], number)


def test_merging_moves_photos_names_and_children(catalogue):
    photos = catalogue.do(some_photos, 3).value
    keep = catalogue.do(add_tag, "howitzer").value
    other = catalogue.do(add_tag, "haubitze", aliases=["гаубиця"]).value
    child = catalogue.do(add_tag, "2S5", parents=[other]).value
    catalogue.do(tag_photos, photos[:2], keep)
    catalogue.do(tag_photos, photos[1:], other)
    catalogue.do(merge_tags, keep, other)
    merged = catalogue.ask(tag, keep)
    assert merged.photos == 3
    assert set(merged.aliases) == {"haubitze", "гаубиця"}
    assert catalogue.ask(tag, child).parents == ("howitzer",)
    catalogue.undo()
    assert catalogue.ask(tag, other).photos == 2
    with pytest.raises(Invalid):
        catalogue.do(merge_tags, keep, keep)


def test_merging_with_a_tag_below_makes_no_cycle(catalogue):
    top = catalogue.do(add_tag, "top").value
    middle = catalogue.do(add_tag, "middle", parents=[top]).value
    low = catalogue.do(add_tag, "low", parents=[middle]).value
    catalogue.do(merge_tags, low, top)
    assert catalogue.ask(descendants, [low]) >= {low}
    assert low not in catalogue.ask(tag, low).parent_ids


def test_a_tag_takes_no_name_that_one_beside_it_bears(catalogue):
    war, water = (catalogue.do(add_tag, name).value for name in ("war", "water"))
    with pytest.raises(Invalid, match="beside it already"):
        catalogue.do(rename_tag, war, "Water")
    below = catalogue.do(add_tag, "sea", parents=[war]).value
    catalogue.do(rename_tag, below, "water")  # elsewhere in the tree
    catalogue.do(rename_tag, below, "sea")
    assert catalogue.ask(tag, below).aliases == ("water",)
    assert catalogue.ask(tag, water).name == "water"


def test_renaming_keeps_the_former_name(catalogue):
    number = catalogue.do(add_tag, "Artemivsk").value
    catalogue.do(rename_tag, number, "Bakhmut")
    assert catalogue.ask(find_tags, "artemivsk") == (number,)
    catalogue.do(remove_tag, number)
    assert catalogue.ask(find_tags, "bakhmut") == ()
    catalogue.undo()
    assert catalogue.ask(find_tags, "artemivsk") == (number,)


@pytest.mark.parametrize("name", ["", "   ", "—", "!!"])
def test_a_name_is_needed(catalogue, name):
    with pytest.raises(Invalid):
        catalogue.do(add_tag, name)
