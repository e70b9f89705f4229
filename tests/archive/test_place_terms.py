"""Places as people describe them, the tree they make, and what two made one would move."""

from dataclasses import replace

import pytest

from archive.errors import Invalid, NotFound
from archive.photos import NewFile, NewPhoto, add_photo
from archive.places import (
    OwnName,
    PlaceHoldings,
    PlaceTerms,
    add_described_place,
    add_place,
    add_place_name,
    adopt_place,
    describe_place,
    edit_place,
    holdings_of,
    merge_places,
    place,
    place_photos,
    place_terms,
    place_tree,
    remove_place,
    set_place_names,
)
from archive.search import find
from archive.store.models import Photo

BAKHMUT = "geonames:713174"


@pytest.fixture
def mine(catalogue):
    names = (OwnName("Соляна шахта", "uk"), OwnName("Mine 1", None, "1881"))
    terms = PlaceTerms("Salt mine", "site", "Bakhmut, Ukraine", "48.7 38.05", names)
    return catalogue.do(add_described_place, terms).value


def test_a_described_place_reads_as_it_was_described(catalogue, mine):
    known = catalogue.ask(place, mine)
    assert known.within == ("Bakhmut", "Donetsk Oblast", "Ukraine")
    assert (known.latitude, known.longitude, known.country_code) == (48.7, 38.05, "UA")
    terms = catalogue.ask(place_terms, mine)
    assert (terms.parent, terms.point) == ("Bakhmut, Donetsk Oblast, Ukraine", "48.7, 38.05")
    assert not catalogue.do(describe_place, mine, terms).changes


def test_only_what_differs_is_written_and_the_former_name_stays(catalogue, mine):
    terms = catalogue.ask(place_terms, mine)
    new = PlaceTerms("Shaft", "area", None, None, terms.names[:1])
    catalogue.do(describe_place, mine, new)
    known = catalogue.ask(place, mine)
    assert (known.name, known.kind, known.within, known.latitude) == ("Shaft", "area", (), None)
    assert known.names == ("Соляна шахта", "Salt mine")
    catalogue.undo()
    assert catalogue.ask(place_terms, mine) == terms


def test_a_position_has_a_precision_and_takes_it_along(catalogue, mine):
    terms = catalogue.ask(place_terms, mine)
    catalogue.do(describe_place, mine, replace(terms, precision="± 1,5 km"))
    known = catalogue.ask(place, mine)
    assert (known.precision_m, known.position) == (1500.0, "48.7, 38.05 ±1.5km")
    assert catalogue.ask(place_terms, mine).precision == "1.5km"
    assert not catalogue.do(describe_place, mine, catalogue.ask(place_terms, mine)).changes
    for wrong in ("near", "0", "3000 km", "-5 m"):
        with pytest.raises(Invalid, match="precision"):
            catalogue.do(describe_place, mine, replace(terms, precision=wrong))
    catalogue.do(describe_place, mine, replace(terms, point=None, precision="1.5km"))
    assert catalogue.ask(place, mine).precision_m is None
    with pytest.raises(Invalid, match="position"):
        catalogue.do(edit_place, mine, precision_m=50.0)


def test_of_two_made_one_the_only_position_is_kept_with_its_precision(catalogue, mine):
    catalogue.do(edit_place, mine, precision_m=300.0)
    same = catalogue.do(add_place, "Salt mine no. 1").value
    catalogue.do(merge_places, same, mine)
    assert catalogue.ask(place, same).position == "48.7, 38.05 ±300m"


def test_around_an_own_place_is_at_least_as_far_as_it_may_be_off(catalogue, mine):
    catalogue.do(edit_place, mine, precision_m=60_000.0)
    photo = NewPhoto(NewFile("1" * 64, 1, "JPEG", "a.jpg", b""), "2" * 64, 400, 300,
                     fields={"latitude": 48.3, "longitude": 38.05})  # fmt: skip
    number = catalogue.do(add_photo, photo).value
    assert catalogue.ask(find, 'near:"salt mine"').ids == (number,)
    assert not catalogue.ask(find, 'near:"salt mine",20km').total


def test_an_own_place_with_others_of_its_name_is_kept_as_what_one_lies_in(catalogue):
    first = catalogue.do(add_place, "Checkpoint").value
    catalogue.do(add_place, "Checkpoint")
    hut = catalogue.do(add_place, "Hut", parent_id=first).value
    catalogue.do(describe_place, hut, catalogue.ask(place_terms, hut))
    assert catalogue.ask(place, hut).parent_id == first
    catalogue.do(describe_place, hut, PlaceTerms("Hut", parent=f"#{first}"))
    assert catalogue.ask(place, hut).parent_id == first


@pytest.mark.parametrize(
    ("terms", "field"),
    [
        (PlaceTerms(""), "name"),
        (PlaceTerms("A", "planet"), "kind"),
        (PlaceTerms("A", point="48.5"), "point"),
        (PlaceTerms("A", point="148.5, 3"), "point"),
        (PlaceTerms("A", names=(OwnName(" "),)), "name"),
        (PlaceTerms("A", names=(OwnName("B", None, "2023-02-30"),)), "valid_from"),
        (PlaceTerms("A", names=(OwnName("B", None, "2023", "2022"),)), "valid_to"),
        (PlaceTerms("A", parent="Springfield"), "parent"),
    ],
)
def test_a_mistake_names_its_field(catalogue, terms, field):
    with pytest.raises(Invalid) as said:
        catalogue.do(add_described_place, terms)
    assert said.value.params["field"] == field
    assert catalogue.ask(place_tree).nodes == {}


def test_nothing_bears_the_name_of_what_it_lies_in(catalogue):
    with pytest.raises(NotFound):
        catalogue.do(add_described_place, PlaceTerms("A", parent="Xqzzt"))
    with pytest.raises(NotFound):
        catalogue.do(add_described_place, PlaceTerms("A", parent="#77"))


def test_names_are_exactly_those_given(catalogue, mine):
    catalogue.do(set_place_names, mine, (OwnName("Mine 1", "en", "1881", "1954"), OwnName("No. 1")))
    assert catalogue.ask(place_terms, mine).names == (
        OwnName("Mine 1", "en", "1881", "1954"), OwnName("No. 1"),
    )  # fmt: skip


def test_the_tree_has_own_and_adopted_places(catalogue, mine):
    tree = catalogue.ask(place_tree)
    (country,) = tree.tops
    assert (tree.nodes[country].name, tree.nodes[country].kind) == ("Ukraine", "country")
    assert [one.name for one in tree.nodes.values() if one.own] == ["Salt mine"]
    assert tree.nodes[mine].names == ("Соляна шахта", "Mine 1")
    town = catalogue.do(adopt_place, BAKHMUT).value
    assert tree.nodes[town].below == (mine,)
    catalogue.do(remove_place, town)
    assert mine in catalogue.ask(place_tree).tops


def test_what_hangs_on_a_place_moves_with_years_and_languages(catalogue, mine):
    def photos(session):
        rows = [Photo(image_hash=f"{n:064}", width=1, height=1, format="jpeg") for n in range(3)]
        session.add_all(rows)
        session.flush()
        return [row.id for row in rows]

    first, second, third = catalogue.do(photos).value
    other = catalogue.do(add_place, "The mine").value
    catalogue.do(add_place, "Lift", parent_id=other)
    catalogue.do(add_place_name, other, "Stara", language="pl", valid_from="1920")
    catalogue.do(place_photos, [first, second], other)
    catalogue.do(place_photos, [second, third], mine)
    assert catalogue.ask(holdings_of, other) == PlaceHoldings(2, 0, 0, 0, 1, 1)
    catalogue.do(merge_places, mine, other)
    assert catalogue.ask(holdings_of, mine) == PlaceHoldings(3, 0, 0, 0, 1, 4)
    assert OwnName("Stara", "pl", "1920") in catalogue.ask(place_terms, mine).names
    catalogue.undo()
    assert catalogue.ask(holdings_of, other) == PlaceHoldings(2, 0, 0, 0, 1, 1)
