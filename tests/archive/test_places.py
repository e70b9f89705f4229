"""Places: adopted from the gazetteer with what they lie in, or the desk's own; proposals."""

import pytest

from archive.errors import Invalid, NotFound
from archive.places import (
    Location,
    add_place,
    add_place_name,
    adopt_place,
    complete_places,
    decide_place,
    descendants,
    edit_place,
    find_places,
    merge_places,
    own_names,
    own_proposals,
    place,
    place_photos,
    place_proposals,
    places,
    places_named,
    places_of,
    propose_places,
    remove_place,
    remove_place_name,
    resolve_place,
    unplace_photos,
)
from archive.store.models import Photo

BAKHMUT = "geonames:713174"


def some_photos(session, count):
    rows = [Photo(image_hash=f"{n:064}", width=1, height=1, format="jpeg") for n in range(count)]
    session.add_all(rows)
    session.flush()
    return [row.id for row in rows]


def test_a_place_comes_with_what_it_lies_in(catalogue):
    number = catalogue.do(adopt_place, BAKHMUT).value
    record = catalogue.ask(place, number)
    assert record.full_name == "Bakhmut, Donetsk Oblast, Ukraine"
    assert (record.kind, record.country_code) == ("town", "UA")
    assert catalogue.do(adopt_place, BAKHMUT).value == number
    assert catalogue.ask(places).total == 4
    catalogue.undo()
    assert catalogue.ask(places).total == 0
    with pytest.raises(NotFound):
        catalogue.do(adopt_place, "geonames:1")


@pytest.mark.parametrize(
    "name",
    ["bakhmut", "Artemivsk", "Бахмут", "АРТЕМОВСК", "Donetsk province", "Донецька область",
     "ukraine", "Україна", "Donbas", "Bakhmut, Ukraine", "Kostiantynivka, donetsk oblast"],
)  # fmt: skip
def test_any_name_means_the_place_and_all_inside(catalogue, name):
    numbers = {
        catalogue.do(resolve_place, one).value
        for one in ("Bakhmut", "Kostiantynivka, Donetsk Oblast")
    }
    assert catalogue.ask(places_named, name) & numbers


def test_a_town_is_not_its_region_nor_its_homonym(catalogue):
    oblast = catalogue.do(resolve_place, "Donetsk Oblast").value
    town = catalogue.do(adopt_place, "geonames:709717").value
    bakhmut = catalogue.do(adopt_place, BAKHMUT).value
    russian = catalogue.do(resolve_place, "Donetsk, Russia").value
    assert catalogue.ask(places_named, "donetsk") == {town, russian}
    assert catalogue.ask(places_named, "Donetsk, Ukraine") == {town}
    assert catalogue.ask(places_named, "donetsk oblast") >= {oblast, town, bakhmut}
    assert catalogue.ask(places_named, "nowhere at all") == frozenset()


def test_homonyms_are_shown_when_none_stands_out(catalogue):
    choices = catalogue.ask(find_places, "London")
    assert [one.full_name for one in choices[:2]] == [
        "London, England, United Kingdom",
        "London, Ontario, Canada",
    ]
    with pytest.raises(Invalid, match="may be"):
        catalogue.do(resolve_place, "Springfield")
    with pytest.raises(NotFound):
        catalogue.do(resolve_place, "Qwertzuiop")


def test_places_of_the_desks_own(catalogue):
    kharkiv = catalogue.do(resolve_place, "Kharkiv, Ukraine").value
    morgue = catalogue.do(
        add_place, "the morgue", parent_id=kharkiv, point=(49.98, 36.25), names=["морг"]
    ).value
    assert catalogue.ask(places_named, "МОРГ") == {morgue}
    assert morgue in catalogue.ask(places_named, "харьков")
    assert catalogue.ask(find_places, "morgue the") == ()
    catalogue.do(edit_place, morgue, name="central morgue", latitude=50.0)
    assert catalogue.ask(places_named, "the morgue") == {morgue}
    catalogue.do(remove_place_name, morgue, "морг")
    assert catalogue.ask(places_named, "морг") == frozenset()
    with pytest.raises(Invalid):
        catalogue.do(edit_place, kharkiv, parent_id=morgue)
    with pytest.raises(Invalid):
        catalogue.do(add_place, "x", point=(91.0, 0.0))
    with pytest.raises(Invalid):
        catalogue.do(add_place, "x", kind="galaxy")
    with pytest.raises(Invalid):
        catalogue.do(edit_place, morgue, colour="red")


SAID_OWN = {
    "Trucks queue at the Old Brickworks depot.": ["caption"],
    "TRUCKS QUEUE AT THE OLD BRICKWORKS": ["caption"],
    "A line at Brickie's gate": ["caption"],
    "They call it a brickie.": [],
    "An old, brick works; Worksop": [],
    "": [],
}


@pytest.mark.parametrize("caption", SAID_OWN)
def test_a_caption_names_the_desk_s_own_places(catalogue, caption):
    own = catalogue.do(add_place, "Old Brickworks", names=["Brickie"]).value
    names = catalogue.ask(own_names)

    found = own_proposals(names, caption)
    assert [one.source for one in found] == SAID_OWN[caption]
    assert {(one.place_id, one.role) for one in found} <= {(own, "shown")}
    filed = own_proposals(names, caption, created=[Location(sublocation="old brickworks")])
    assert [(one.role, one.source) for one in filed][:1] == [("created", "file")]


def test_photos_have_places_in_roles(catalogue):
    photos = catalogue.do(some_photos, 4).value
    number = catalogue.do(adopt_place, BAKHMUT).value
    assert catalogue.do(place_photos, photos[:3], number).value == 3
    assert catalogue.do(place_photos, photos, number).value == 1
    catalogue.do(place_photos, photos[:1], number, role="created")
    assert [one.role for one in catalogue.ask(places_of, photos[0])] == ["created", "shown"]
    assert catalogue.ask(place, number).photos == 4
    assert catalogue.do(unplace_photos, photos[:1], number, role="shown").value == 1
    assert catalogue.do(unplace_photos, photos, number).value == 4
    catalogue.undo()
    assert [one.role for one in catalogue.ask(places_of, photos[0])] == ["created"]
    with pytest.raises(Invalid):
        catalogue.do(place_photos, photos, number, role="near")
    with pytest.raises(NotFound):
        catalogue.do(place_photos, [999], number)


def test_merging_places(catalogue):
    photos = catalogue.do(some_photos, 3).value
    keep = catalogue.do(add_place, "Rail yard").value
    other = catalogue.do(add_place, "Goods station", names=["depot"]).value
    inside = catalogue.do(add_place, "Platform", parent_id=other).value
    catalogue.do(place_photos, photos[:2], keep)
    catalogue.do(place_photos, photos[1:], other)
    catalogue.do(merge_places, keep, other)
    assert catalogue.ask(place, keep).photos == 3
    assert set(catalogue.ask(place, keep).names) == {"Goods station", "depot"}
    assert inside in catalogue.ask(descendants, [keep])
    catalogue.undo()
    assert catalogue.ask(place, other).photos == 2
    with pytest.raises(Invalid):
        catalogue.do(merge_places, inside, other)
    with pytest.raises(Invalid, match="with itself"):
        catalogue.do(merge_places, keep, keep)
    catalogue.do(remove_place, other)
    assert catalogue.ask(place, inside).parent_id is None


def test_a_name_that_held_for_a_while(catalogue):
    number = catalogue.do(add_place, "Factory").value
    catalogue.do(add_place_name, number, "Works 5", valid_to="1991")
    catalogue.do(add_place_name, number, "Works 5")
    assert catalogue.ask(place, number).names == ("Works 5",)


def test_proposals_say_why_and_wait(catalogue):
    (photo,) = catalogue.do(some_photos, 1).value
    proposals = place_proposals(
        "Snow on the roofs of Bakhmut, Ukraine, as shelling goes on",
        shown=[Location(city="Bachmut", state="Donetsk", country="Ukraine", country_code="UKR")],
        point=(48.6, 38.0),
    )
    assert {(one.name.split(",")[0], one.role, one.source) for one in proposals} == {
        ("Bakhmut", "shown", "file"),
        ("Bakhmut", "created", "gps"),
    }
    assert catalogue.do(propose_places, photo, proposals).value == 2
    created, shown = catalogue.ask(places_of, photo)
    assert (created.state, shown.state) == ("proposed", "proposed")
    assert "km from" in (created.reason or "")
    catalogue.do(decide_place, created.id, accept=False)
    catalogue.do(decide_place, shown.id, accept=True)
    assert catalogue.do(propose_places, photo, proposals).value == 0
    assert [one.state for one in catalogue.ask(places_of, photo)] == ["accepted", "rejected"]
    with pytest.raises(NotFound):
        catalogue.do(decide_place, 999, accept=True)


def test_captions_propose_towns_and_datelines():
    (one,) = place_proposals("A street in Kharkiv, Ukraine, after Russia's attack")
    assert (one.name, one.role) == ("Kharkiv, Kharkiv Oblast, Ukraine", "shown")
    (one,) = place_proposals("LVIV, UKRAINE - JANUARY 12: People walk in the snow")
    assert (one.name.split(",")[0], one.role) == ("Lviv", "dateline")
    (one,) = place_proposals("A street in Donetsk")
    assert "Russia" in one.reason
    (one,) = place_proposals("Farmers at work in Ukraine")
    assert one.name == "Ukraine"
    assert place_proposals("A dog") == ()
    assert place_proposals(None, point=(400.0, 0.0)) == ()


def test_location_fields_keep_to_their_country():
    (one,) = place_proposals(None, created=[Location(city="Donetsk", country="Russia")])
    assert (one.role, "Russia" in one.name) == ("created", True)
    (one,) = place_proposals(None, shown=[Location(country_code="GBR")])
    assert one.name == "United Kingdom"
    (one,) = place_proposals(None, shown=[Location(city="Qwertz", state="Bavaria")])
    assert "Germany" in one.name
    assert place_proposals(None, shown=[Location(city=" ", sublocation="x")]) == ()


def test_typing_the_beginning_of_a_name_offers_the_desk_s_places_and_the_world_s(catalogue):
    catalogue.do(add_place, "Bakhmut morgue")
    offered = [one.full_name for one in catalogue.ask(complete_places, "Bakhm")]
    assert offered[0] == "Bakhmut morgue"
    assert "Bakhmut, Donetsk Oblast, Ukraine" in offered
    assert catalogue.ask(complete_places, "Bachmut"), "another spelling is no beginning of a name"


@pytest.mark.parametrize(
    ("caption", "name"),
    [
        ("NUR-SULTAN, Kazakhstan — The president takes the oath", "Astana"),
        ("BOMBAY, India, 12 March 1993: smoke over the exchange", "Mumbai"),
        ("SAN JOSÉ, Costa Rica (AP) — Un maestro protesta", "San José"),
        ("KHARTOUM: A man carries water", "Khartoum"),
    ],
)
def test_a_dateline_is_a_place_in_capitals_and_little_more(caption, name):
    assert {(one.name.split(",")[0], one.role) for one in place_proposals(caption)} == {
        (name, "dateline")
    }


def test_no_dateline_where_words_follow_or_nothing_is_in_capitals():
    roles = {one.role for one in place_proposals("Rescuers in Kharkiv, Ukraine: a man is freed")}
    assert roles == {"shown"}


def test_a_name_means_the_place_that_bore_it_then():
    said = "A school yard in Artemivsk"
    (then,) = place_proposals(said, taken="2015-02-10")
    assert then.name.startswith("Bakhmut")
    assert "as it was called 1924–2016" in then.reason
    (port,) = place_proposals("Workers queue in Stalino", taken="1957")
    assert port.name.startswith("Donetsk")


def test_what_a_place_lies_in_is_not_proposed_beside_it():
    (one,) = place_proposals("Häuser in Schuld an der Ahr, Rheinland-Pfalz, am 15. Juli 2021.")
    assert one.name.startswith("Schuld")


def test_a_disputed_town_is_found_by_its_state_and_a_county_around_a_city():
    (one,) = place_proposals(None, shown=[Location("Sevastopol", "Crimea", "Russia", "RUS")])
    assert one.name.startswith("Sevastopol")
    (two,) = place_proposals("The liner leaves Southampton, Hampshire, on her voyage.")
    assert two.name == "Southampton, England, United Kingdom"


def test_a_position_of_another_country_says_so_and_what_other_signs_mean():
    lima = [Location("Lima", None, "Peru", "PER")]
    created = next(
        one
        for one in place_proposals(None, shown=lima, point=(12.05, 77.04))
        if one.source == "gps"
    )
    assert "another country" in created.reason
    assert "near Lima" in created.reason


def test_far_from_towns_the_region_or_country_around_is_proposed_and_the_nearest_town():
    steppe = place_proposals(None, point=(48.0, 68.0))
    assert {(one.role, one.source) for one in steppe} == {("created", "gps")}
    names = ["Kazakhstan", "Zhezqazghan, Ulytau Region, Kazakhstan"]
    assert [one.name for one in steppe] == names
    assert "Zhezqazghan is 32 km away" in steppe[0].reason
    assert "31.7 km from the camera’s position; no town is nearer" in steppe[1].reason
    (taiga,) = place_proposals(None, point=(60.5, 101.0), created=[Location("Vanavara")])
    assert taiga.name.startswith("Vanavara")  # the file says more than the position does
    (forest, _town) = place_proposals(None, point=(60.5, 101.0))
    assert forest.name == "Krasnoyarsk Krai, Russia"
    desert = place_proposals(None, point=(-25.0, 130.0), shown=[Location(country="Chile")])
    assert [one.name for one in desert if one.source == "gps"] == ["Australia"]
    assert "another country" in next(one.reason for one in desert if one.source == "gps")


@pytest.mark.parametrize(
    ("point", "town"),
    [
        ((33.5, 14.5), None),  # at sea, off Libya
        ((0.0, -30.0), None),
        ((43.0, 34.0), None),  # the Black Sea, between four countries
        ((-18.5, 179.0), "Levuka"),  # between the islands
        ((-89.0, 10.0), None),
        ((95.0, 10.0), None),
        ((23.0, 10.0), None),  # near a border
    ],
)
def test_off_a_coast_and_at_a_border_no_land_is_proposed(point, town):
    assert [one.name.split(",")[0] for one in place_proposals(None, point=point)] == (
        [town] if town else []
    )


def test_a_region_and_a_far_town_are_noted_and_wait(catalogue):
    (photo,) = catalogue.do(some_photos, 1).value
    found = place_proposals(None, point=(-17.8, 179.9))
    assert catalogue.do(propose_places, photo, found).value == 2
    names = {(one.name, one.state) for one in catalogue.ask(places_of, photo)}
    assert names == {("Fiji", "proposed"), ("Levuka", "proposed")}


@pytest.mark.parametrize(
    ("city", "country", "taken", "name"),
    [
        ("Lwów", "Poland", "1938", "Lviv"),
        ("Breslau", "Germany", None, "Wrocław"),
        ("East Berlin", "East Germany", "1961-08-13", "Berlin"),
        ("Frankfurt", "DDR", "1980", "Frankfurt (Oder)"),
        ("Frankfurt", "West Germany", "1980", "Frankfurt am Main"),
        ("Kirov", "USSR", "1975", "Kirov"),
    ],
)
def test_lands_of_former_times_hold_their_towns(city, country, taken, name):
    (found,) = place_proposals("", shown=[Location(city, None, country)], taken=taken)
    assert found.name.partition(",")[0] == name


def test_a_date_is_no_town_of_that_name():
    (found,) = place_proposals("A gun fires near Kharkiv, Ukraine, on October 6, 1980.")
    assert found.name.startswith("Kharkiv")
