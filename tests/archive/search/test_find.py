"""Searches against a real archive: every field, every script, names, counts, orders, reasons."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive import tags
from archive.errors import Invalid, QueryError
from archive.photos import remove_photos
from archive.search import FACETS, FIELDS, SORTS, count, explain, facets, find
from tests.archive.search.world import (
    ATHENS,
    CAIRO,
    CAPTIONS,
    HOWITZER,
    MORGUE,
    RESCUE,
    TODAY,
    TOKYO,
)


def ids(archive, query, **kw):
    return set(archive.ask(find, query, today=TODAY, **kw).ids)


ALL = set(CAPTIONS)
CASES: dict[str, set[int]] = {
    "": ALL,
    "kharkiv morgue": {MORGUE},
    "MORGUE": {MORGUE},
    '"refrigerated rail car"': {MORGUE},
    '"rail refrigerated"': set(),
    "refriger*": {MORGUE},
    "self propelled": {HOWITZER},
    "grim": {MORGUE},
    "printedword": {MORGUE},
    "stringer": {MORGUE},
    "laka": {HOWITZER},
    # scripts, case, accents, й/и, apostrophes
    "словянськ": {RESCUE},
    "Слов'янськ": {RESCUE},
    "РЯТУВАЛЬНИКИ": {RESCUE},
    "иосип": {RESCUE},
    "ґалаґан": {RESCUE},
    "東京": {TOKYO},
    "都庁": {TOKYO},
    "京": {TOKYO},
    "々": {TOKYO},
    "القاهرة": {CAIRO},
    "αθηνα": {ATHENS},
    "αθήνα": {ATHENS},
    # names of tags, places, events, parties, word by word
    "weapon": {HOWITZER},
    "зброя": {HOWITZER},
    "artillery": {HOWITZER},
    "харьков": {MORGUE},
    "Харкові": {MORGUE},
    "Artemivsk howitzer": {HOWITZER},
    "donetsk oblast": {HOWITZER, RESCUE},
    "donetsk oblast howitzer": {HOWITZER},
    "battle": {HOWITZER},
    "бахмут": {HOWITZER},
    "рейтер": {MORGUE, HOWITZER},
    # combinations
    "-morgue": ALL - {MORGUE},
    "morgue OR howitzer": {MORGUE, HOWITZER},
    "(morgue OR howitzer) -kharkiv": {HOWITZER},
    "-(morgue OR howitzer) -tag:weapon": ALL - {MORGUE, HOWITZER},
    "tag:weapon": {HOWITZER},
    'tag:"artillery piece"': {HOWITZER},
    "tag:art*": {HOWITZER},
    "tag:nothing": set(),
    "tag:none": ALL - {HOWITZER},
    "tag:any": {HOWITZER},
    "place:ukraine": {MORGUE, HOWITZER, RESCUE},
    "place:Україна": {MORGUE, HOWITZER, RESCUE},
    "place:(kharkiv OR bakhmut)": {MORGUE, HOWITZER},
    "place:(ukraine -kharkiv)": {HOWITZER, RESCUE},
    "country:Україна": {MORGUE, HOWITZER, RESCUE},
    "country:kharkiv": set(),
    "region:donetsk": {HOWITZER, RESCUE},
    "city:donetsk": {CAIRO},
    "city:bakh*": {HOWITZER},
    "country:none": {TOKYO, ATHENS},
    "place:UA": {MORGUE, HOWITZER, RESCUE},
    "place:donbas": {HOWITZER, RESCUE},
    'place:"Donetsk province"': {HOWITZER, RESCUE},
    "place:donetsk": {CAIRO},
    'place:"Donetsk, Ukraine"': set(),
    "place:Артемовск": {HOWITZER},
    "shown:bakhmut": set(),
    "created:bakhmut": {HOWITZER},
    "dateline:russia": {CAIRO},
    "place:none": {TOKYO, ATHENS},
    "box:47,36,49,39": {HOWITZER, RESCUE},
    "near:48.59,38.0,25km": {HOWITZER},
    "near:bakhmut": {HOWITZER},
    "near:bakhmut,60km": {HOWITZER, RESCUE},
    "near:30,31,30km": {CAIRO},
    "near:cairo": {CAIRO},
    "near:nowhereatall": set(),
    "event:war": {HOWITZER},
    'event:"битва за бахмут"': {HOWITZER},
    "event:none": ALL - {HOWITZER},
    "person:галаган": {RESCUE},
    "credit:reuters": {MORGUE, HOWITZER},
    "credit:missing": {TOKYO, RESCUE, CAIRO, ATHENS},
    "credit:verified": {MORGUE},
    "by:stringer": {MORGUE},
    'by:"anna łąka"': {HOWITZER},
    "supplier:REUTERS": {MORGUE, HOWITZER},
    "caption:morgue": {MORGUE},
    "meaning:any": set(),
    "caption:grim": set(),
    "headline:grim": {MORGUE},
    "file:dsc_0002": {HOWITZER},
    "taken:2023-03": {MORGUE, HOWITZER},
    "taken:2023-03-08": {MORGUE},
    "taken:2023-03-01..2023-03-07": {HOWITZER},
    "taken:2022": {RESCUE},
    "taken:2022-05": set(),
    "taken:>2022": {MORGUE, HOWITZER},
    "taken:<2023": {RESCUE},
    "taken:none": {TOKYO, CAIRO, ATHENS},
    "added:<7d": {TOKYO, RESCUE, CAIRO, ATHENS},
    "added:>7d": {MORGUE, HOWITZER},
    "used:2023-03": {MORGUE},
    "used:never": ALL - {MORGUE},
    "publication:evening": {MORGUE},
    "rights:blocked": {MORGUE},
    "rights:unknown": ALL - {MORGUE, HOWITZER},
    "licence:expired": {MORGUE},
    "licence:wire": {MORGUE, HOWITZER, TOKYO},
    "expires:<30d": {MORGUE},
    "expires:>30d": set(),
    "embargo:active": {MORGUE},
    "embargo:2023-03-21": {MORGUE},
    "reason:licence_expired": {MORGUE},
    'reason:"missing credit"': {MORGUE},
    "reason:missing_caption": set(),
    "cost:pay": {MORGUE},
    "article:1": {MORGUE, HOWITZER},
    "article:losses": {MORGUE, HOWITZER},
    "claim:casualties": {MORGUE, HOWITZER},
    "claim:1": {MORGUE, HOWITZER},
    "claim:155530": set(),
    'claim:"155,530 casualties"': {MORGUE, HOWITZER},
    'claimant:"general staff"': {MORGUE, HOWITZER},
    "claimant:генштаб": {MORGUE, HOWITZER},
    "claimant:nobody": set(),
    "figure:>150000": {MORGUE, HOWITZER},
    "figure:>155530": set(),
    "figure:155530": {MORGUE, HOWITZER},
    "has:gps": {CAIRO},
    "has:claim": {HOWITZER},
    "has:use": {MORGUE},
    "is:sensitive": {MORGUE},
    "is:uncredited": {TOKYO, RESCUE, CAIRO, ATHENS},
    "is:breach": {MORGUE},
    "is:embargoed": {MORGUE},
    "is:linked": {MORGUE, HOWITZER},
    "is:portrait": {MORGUE, HOWITZER},
    "is:withheld": {MORGUE},
    "is:duplicate": {MORGUE, HOWITZER},
    "sensitivity:death": {MORGUE},
    "rating:5": {MORGUE},
    "rating:>=2": {MORGUE, HOWITZER},
    "stars:<3": {HOWITZER},
    "rating:rejected": {RESCUE},
    "rating:any": {MORGUE, HOWITZER, RESCUE},
    "rating:none": ALL - {MORGUE, HOWITZER, RESCUE},
    "rating:0": ALL - {MORGUE, HOWITZER, RESCUE},
    "format:jpg": ALL,
    "format:tiff": set(),
    "format:tiff,jpeg": ALL,
    "width:>4000": {CAIRO, ATHENS},
    "height:2500": ALL,
    "similar:1": {MORGUE, HOWITZER},
    "similar:1,64": ALL,
    "similar:99": set(),
    "group:1": {MORGUE, HOWITZER},
    "group:3": {TOKYO},
    "import:last": ALL,
    "import:7": set(),
    "collection:front": {ATHENS},
    "id:2..3": {HOWITZER, TOKYO},
    "id:2,6": {HOWITZER, ATHENS},
}  # fmt: skip


def test_every_question_gets_its_answer(archive):
    wrong = {
        query: found
        for query, expected in CASES.items()
        if (found := ids(archive, query)) != expected
    }
    assert wrong == {}


def test_every_field_is_asked_and_every_choice_understood(archive):
    asked = {query.split(":")[0].lstrip("-(") for query in CASES if ":" in query}
    fields = [field for field in FIELDS if field.name != "saved"]  # see test_kept
    assert {field.name for field in fields} <= asked
    for field in fields:
        for choice in (*field.choices, "any", "none"):
            if field.kind in ("choice", "near", "box", "id") and choice not in field.choices:
                continue
            archive.ask(
                count, f'{field.name}:"{choice}"' if " " in choice else f"{field.name}:{choice}"
            )


def test_pages_and_orders(archive):
    found = archive.ask(find, "", limit=2, offset=1)
    assert (found.total, found.ids, found.all_ids.tolist()) == (6, (5, 4), [6, 5, 4, 3, 2, 1])
    assert archive.ask(find, "", sort="-added").ids == (1, 2, 3, 4, 5, 6)
    assert archive.ask(find, "", sort="taken").ids[:3] == (MORGUE, HOWITZER, RESCUE)
    assert archive.ask(find, "", sort="size").ids[0] == ATHENS
    assert archive.ask(find, "", sort="file").ids == (1, 2, 3, 4, 5, 6)
    assert archive.ask(find, "", sort="used").ids[0] == MORGUE
    assert archive.ask(find, "", sort="expires").ids[0] == MORGUE
    for sort in SORTS:
        assert set(archive.ask(find, "", sort=sort).ids) == ALL
        assert archive.ask(find, "", sort=sort).all_ids.tolist() == list(
            reversed(archive.ask(find, "", sort=f"-{sort}").all_ids.tolist())
        )
    with pytest.raises(Invalid):
        archive.ask(find, "", sort="beauty")
    assert archive.ask(find, "morgue OR howitzer", offset=9, limit=5).ids == ()


def test_a_fruitless_search_says_which_part_finds_nothing(archive):
    assert archive.ask(find, "morgue nowhereatall").nothing_for == "nowhereatall"
    assert archive.ask(find, "morgue tag:nothing").nothing_for == "tag:nothing"
    assert archive.ask(find, "morgue howitzer").nothing_for is None


def test_removed_photos_are_found_nowhere(archive):
    archive.do(remove_photos, [MORGUE])
    for query in (
        "",
        "morgue",
        "place:kharkiv",
        "-howitzer",
        "credit:reuters",
        "id:1",
        "rights:any",
    ):
        if query != "rights:any":
            assert MORGUE not in ids(archive, query)
    assert archive.ask(facets, "")["publication"] == ()
    archive.undo()
    assert ids(archive, "morgue") == {MORGUE}


def test_what_was_written_is_found_at_once(archive):
    assert ids(archive, "tag:weapon howitzer") == {HOWITZER}
    archive.ask(facets, "")
    number = archive.do(tags.find_or_add_tag, "snow").value
    archive.do(tags.tag_photos, [TOKYO, ATHENS], number)
    assert ids(archive, "snow") == {TOKYO, ATHENS}
    assert {one.label: one.count for one in archive.ask(facets, "")["tag"]}["snow"] == 2
    archive.undo()
    assert ids(archive, "snow") == set()
    archive.redo()
    assert ids(archive, "snow") == {TOKYO, ATHENS}
    archive.do(tags.rename_tag, number, "frost")
    assert ids(archive, "frost") == {TOKYO, ATHENS}
    archive.undo()
    archive.undo()
    archive.do(tags.add_tag, "unrelated")
    assert ids(archive, "snow") == set()


def test_facets_count_the_result(archive):
    counted = archive.ask(facets, "place:ukraine")
    assert tuple(counted) == FACETS
    assert {one.label: one.count for one in counted["place"]} == {
        "Kharkiv": 1, "Bakhmut": 1, "Slovyansk": 1,
    }  # fmt: skip
    assert {one.value for one in counted["year"]} == {"2023", "2022"}
    assert [(one.value, one.count) for one in counted["format"]] == [("jpeg", 3)]
    assert [(one.label, one.count) for one in counted["rights"]] == [("clear", 1), ("blocked", 1)]
    assert counted["event"][0].term == 'event:"Battle of Bakhmut"'
    for values in archive.ask(facets, "").values():
        for one in values:
            assert archive.ask(count, one.term) >= one.count or one.term.startswith("taken")
    assert archive.ask(facets, "", fields=["tag"], limit=1).keys() == {"tag"}


def test_every_result_can_say_why(archive):
    why = archive.ask(explain, "kharkiv morgue place:ukraine", [MORGUE, HOWITZER])
    assert [(one.part, one.where, one.text) for one in why[MORGUE]] == [
        ("kharkiv", "caption", "Kharkiv"),
        ("morgue", "caption", "morgue"),
        ("place:ukraine", "place", "Kharkiv"),
    ]
    match = why[MORGUE][1].match
    assert match is not None
    assert CAPTIONS[MORGUE][match.start : match.end] == "morgue"
    (by_name,) = archive.ask(explain, "weapon", [HOWITZER])[HOWITZER]
    assert by_name.where in ("tag", "name")
    (by_place,) = archive.ask(explain, "харьков", [MORGUE])[MORGUE]
    assert by_place.where == "caption"  # another spelling of the same place
    assert by_place.match.text == "Kharkiv"
    (script,) = archive.ask(explain, "都庁", [TOKYO])[TOKYO]
    assert script.where == "caption"
    assert archive.ask(explain, "-morgue", [TOKYO]) == {TOKYO: ()}
    assert archive.ask(explain, "morgue", [999]) == {999: ()}


def test_a_mistake_is_its_own_error(archive):
    for ask in (find, count, facets):
        with pytest.raises(QueryError):
            archive.ask(ask, "(")


PIECES = [
    *'()",*<>#a-:', "OR", "..", "харкові", "東京", "7d", "99999d", "2023-03", "1e9", "9" * 20,
    "tag:", "place:", "taken:", "near:", "width:", "claim:", "similar:", "is:", "article:", "id:",
    "credit:", "by:", "group:", "import:", "figure:", "licence:", "'", "%", "_", "\x00", "\udcff",
    "🙂", "ﷺ", "\\", ";--", "NULL", "none", "ß",
]  # fmt: skip


def test_no_question_breaks_the_search(archive):
    joined = st.lists(st.sampled_from(PIECES), max_size=6).flatmap(
        lambda chosen: st.sampled_from([" ".join(chosen), "".join(chosen)])
    )

    @settings(max_examples=250, deadline=None, database=None)
    @given(joined)
    def ask(query):
        try:
            found = archive.ask(find, query, today=TODAY)
        except QueryError:
            return
        assert found.total == len(found.ids)
        archive.ask(explain, query, found.ids[:1], today=TODAY)

    ask()
