"""What the search box offers while somebody types."""

import pytest

from archive import places
from archive.search import completions, facets, find, find_forgiving, near
from archive.search.english import english_forms
from archive.search.inflected import across, is_form, stems
from archive.search.slips import distances
from archive.search.vocabulary import known_words
from tests.archive.search.world import HOWITZER, MORGUE, RESCUE


def offered(archive, text, cursor=None, **kw):
    return archive.ask(completions, text, len(text) if cursor is None else cursor, **kw)


def texts(archive, text, **kw):
    return [one.text for one in offered(archive, text, **kw)]


def test_fields_by_their_beginning(archive):
    assert texts(archive, "cla")[:2] == ["claim:", "claimant:"]
    assert texts(archive, "-photographer")[0] == "by:"


def test_names_come_with_their_photos(archive):
    found = offered(archive, "tag:")
    assert [(one.text, one.count, one.kind) for one in found] == [
        ('tag:"artillery piece"', 1, "tag"),
        ("tag:weapon", 1, "tag"),
    ]


def test_places_count_what_lies_inside_and_answer_to_any_script(archive):
    found = {one.text: one.count for one in offered(archive, "place:укр")}
    assert found["place:Ukraine"] == 3
    assert "place:Bakhmut" in texts(archive, "place:бах")


def test_a_photo_in_two_places_of_a_land_counts_once(archive):
    photo = archive.ask(find, "place:bakhmut").ids[0]
    kharkiv = archive.ask(places.resolve_place, "Kharkiv")
    archive.do(places.place_photos, [photo], kharkiv, role="created")
    count = archive.ask(find, "place:ukraine").total
    assert {o.text: o.count for o in offered(archive, "place:укр")}["place:Ukraine"] == count
    assert [o.count for o in offered(archive, "shown:укр")] == [None]


def test_a_second_word_of_a_name_will_do(archive):
    assert texts(archive, "event:bakh") == ['event:"Battle of Bakhmut"']


def test_only_the_word_at_the_cursor_is_replaced(archive):
    one = offered(archive, "morgue pla grim", 10)[0]
    assert (one.text, one.start, one.end) == ("place:", 7, 10)
    one = offered(archive, 'x -tag:"art')[0]
    assert (one.text, one.start, one.end) == ('tag:"artillery piece"', 3, 11)


def test_countries_regions_and_towns_are_told_apart(archive):
    assert texts(archive, "country:") == ["country:Ukraine", "country:Russia"]
    assert texts(archive, "city:bak") == ["city:Bakhmut"]
    assert texts(archive, "country:bak") == []
    assert not {one for one in texts(archive, "region:") if one.endswith((":Bakhmut", ":Ukraine"))}


def test_values_in_parentheses_are_completed(archive):
    one = offered(archive, "grim -place:(kyiv OR bak")[0]
    assert (one.text, one.start, one.end) == ("Bakhmut", 21, 24)
    assert texts(archive, "is:(unc")[0] == "uncaptioned"
    assert "place:" in texts(archive, "place:(kyiv) pla")
    assert [one.query for one in archive.ask(near, "place:(nowhere) morgue")] == ["morgue"]
    assert archive.ask(near, "(nowhere AND morgue)") == ()


def test_a_list_is_continued(archive):
    assert "format:tiff,jpeg" in texts(archive, "format:tiff,jp")


def test_words_of_captions_and_recent_searches(archive):
    kinds = {one.text: one.kind for one in offered(archive, "how", recent=["howitzer 2023"])}
    assert kinds["howitzer"] == "word"
    assert kinds["howitzer 2023"] == "recent"


@pytest.mark.parametrize("text", ["", " ", "tag", "nofield:x", '"', "((", "taken:", "近"])
def test_nothing_typed_breaks_it(archive, text):
    for cursor in (-1, 0, len(text), 99):
        offered(archive, text, cursor)


def test_a_slip_is_mended_where_the_whole_search_then_finds(archive):
    found = archive.ask(near, "kharkiv mourge")
    assert (found[0].part, found[0].spelling, found[0].query) == (
        "mourge", "morgue", "kharkiv morgue",
    )  # fmt: skip
    answer = archive.ask(find_forgiving, "kharkiv mourge")
    assert (answer.ids, answer.instead, answer.nothing_for) == (
        (MORGUE,), "kharkiv morgue", "mourge",
    )  # fmt: skip
    assert archive.ask(find, "kharkiv mourge").total == 0


@pytest.mark.parametrize(
    ("query", "instead"),
    [("kharkiv morgue nowhere", "kharkiv morgue"),
     ("that morgue in kharkiv, I think", None),
     ("that morgue, I think, kharkiv sunset", "that morgue, I think, kharkiv"),
     ("that morgue kharkiv, sunset", "that morgue kharkiv,"),
     ("kharkiv morgue howitzer", "kharkiv morgue"), ("morgue nowhere", None),
     ("kharkiv nowhere sunset", None),
     ("kharkiv mourge sunset", "kharkiv morgue"), ('kharkiv morgue "sunset"', None)],
)  # fmt: skip
def test_the_lesser_part_of_the_words_may_be_remembered_wrongly(archive, query, instead):
    found = archive.ask(find_forgiving, query)
    assert found.instead == instead


@pytest.mark.parametrize(
    ("query", "instead"), [("mogue*", "morgue*"), ("khakriv*", "kharkiv*"), ("refx*", None)]
)
def test_the_beginning_of_a_word_is_mended_by_a_letter(archive, query, instead):
    assert archive.ask(find_forgiving, query).instead == instead


def test_a_wrong_keyboard_layout_is_seen_through(archive):
    assert archive.ask(find_forgiving, "ьщкпгу").ids == (MORGUE,)


def test_names_in_fields_are_mended_too(archive):
    assert archive.ask(find_forgiving, 'event:"batle of bakhmut"').ids == (HOWITZER,)


def test_parts_that_only_together_find_nothing_can_be_left_out(archive):
    found = archive.ask(near, "morgue howitzer")
    assert {(one.part, one.query) for one in found} == {
        ("morgue", "howitzer"), ("howitzer", "morgue"),
    }  # fmt: skip


@pytest.mark.parametrize(
    "query", ["xqzzyw", '"rail refrigerated"', "tag:#99", "is:square", "refrigx*"]
)
def test_what_has_no_near_spelling_says_so(archive, query):
    found = archive.ask(find_forgiving, query)
    assert (found.total, found.instead, found.near) == (0, None, ())
    assert found.nothing_for


@pytest.mark.parametrize(
    ("query", "number"),
    [("рятувальник", RESCUE), ("рятувальників", RESCUE), ("зруйнований будинок", RESCUE),
     ("workers", MORGUE), ("worker", MORGUE), ("body", MORGUE), ("cars", MORGUE),
     ("Рятувальниками", RESCUE), ("Halahan", RESCUE)],
)  # fmt: skip
def test_other_forms_of_a_word_are_meant_too(archive, query, number):
    assert number in archive.ask(find, query).ids


def test_quotation_marks_keep_to_the_word_as_written(archive):
    assert archive.ask(find, '"worker"').total == 0
    assert archive.ask(find, '"workers"').ids == (MORGUE,)


@pytest.mark.parametrize(
    ("one", "other"),
    [("обстрілу", "обстріл"), ("будинку", "будинок"), ("мосту", "міст"), ("гаубиц", "гаубица"),
     ("евакуаціі", "евакуація"), ("руці", "рука"), ("віиськових", "віиськові")],
)  # fmt: skip
def test_case_endings_are_undone(one, other):
    assert is_form(other, stems(one))


@pytest.mark.parametrize(("one", "other"), [("море", "морг"), ("танк", "танец"), ("мина", "мир")])
def test_different_words_stay_different(one, other):
    assert not is_form(other, stems(one))


def test_keys_across_scripts():
    assert across("зеленського") == across("zelenskyy") == "zelensk"
    assert across("мир") == ""
    assert "body" in english_forms("bodies")


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [("morgue", "mourge", 2), ("abcd", "abdc", 1), ("abc", "abc", 0), ("abc", "xyz", 3),
     ("", "abc", 3), ("abc", "", 3), ("київ", "кїив", 1)],
)  # fmt: skip
def test_distance_counts_letters_changed_round_once(one, other, distance):
    assert distances(one, [other, other, "", "a" * 200])[0] == distance


def test_the_words_of_the_index_are_known(archive):
    assert archive.ask(known_words, ["morgue", "nowhere"]) == {"morgue"}


def test_places_of_one_name_are_told_apart_by_what_they_lie_in(archive):
    def two(session):
        for parent in ("Ukraine", "Greece"):
            inside = places.resolve_place(session, parent)
            number = places.add_place(session, "Long Bridge", parent_id=inside)
            places.place_photos(session, [MORGUE], number)

    archive.do(two)
    found = offered(archive, "place:long")
    assert found[0].label == "Long Bridge"
    assert found[1].label in ("Long Bridge, Ukraine", "Long Bridge, Greece")
    assert found[1].text == f'place:"{found[1].label}"'
    assert len(archive.ask(find, found[1].text).ids) == 1
    chips = archive.ask(facets, "long bridge")["place"]
    assert {one.label for one in chips} >= {"Long Bridge, Ukraine", "Long Bridge, Greece"}


def test_the_beginning_of_a_word_that_is_left_out_takes_its_star_along(archive):
    found = archive.ask(find, "morgue hovitz*")
    assert found.nothing_for == "hovitz*"
    assert [one.query for one in found.near] == ["morgue"]
