"""The kept columns say the same as the records after any write, undo and redo."""

import pytest

from archive import events, places, tags
from archive.photos import edit_caption, remove_photos, restore_photos
from archive.search import arrays, count, facets, facts, find, links, sources
from archive.search.columns import fresh_columns
from archive.store.models import Photo, RightsVerdict
from tests.archive.search.world import (
    ATHENS,
    CAIRO,
    HOWITZER,
    MORGUE,
    TODAY,
    TOKYO,
)


def kept_and_true(session):
    fresh_columns(session)
    for table, (_, source) in sources.FACTS.items():
        kept, true = facts._facts(session, table), arrays.load(session, source)
        for column in true.columns:
            yield table, column, *_told(kept, column), *_told(true, column)
    for kind, (_, source) in sources.LINKS.items():
        kept, true = facts.links(session, kind), links.load_links(session, source)
        yield kind, "links", _listed(kept), None, _listed(true), None


def _told(known, column):
    values = known[column]
    words = known.words.get(column)
    told = [words[value] for value in values] if words else values.tolist()
    nothing = "" if words else 0 if values.dtype.kind == "u" else int(arrays.NEVER)
    while told and told[-1] == nothing:
        told.pop()
    return told, len(told)


def _listed(known):
    found = {}
    for photo in range(len(known.slots[0])):
        if values := known.of(photo):
            found[photo] = sorted(known.words[v] if known.words else v for v in values)
    return found


def in_step(archive):
    def compare(session):
        for table, column, kept, _, true, _ in kept_and_true(session):
            assert kept == true, (table, column)

    archive.ask(compare)


def a_new_photo(session):
    session.add(Photo(image_hash="f" * 64, width=10, height=20, format="tiff",
                      caption="A new one", taken_from="2024-02-03T04:05:06.000",
                      taken_to="2024-02-03T04:05:06.000"))  # fmt: skip


WRITES = {
    "a caption": lambda session: edit_caption(session, MORGUE, "Something else entirely"),
    "an empty caption": lambda session: edit_caption(session, MORGUE, ""),
    "a tag": lambda session: tags.tag_photos(session, [TOKYO, ATHENS], 1),
    "a tag off": lambda session: tags.untag_photos(session, [HOWITZER], 2),
    "a tag gone": lambda session: tags.remove_tag(session, 2),
    "a place": lambda session: places.place_photos(
        session, [TOKYO], places.resolve_place(session, "Tokyo")
    ),
    "an event": lambda session: events.add_to_event(session, [MORGUE, CAIRO], 1),
    "out of an event": lambda session: events.take_from_event(session, [HOWITZER], 2),
    "removed": lambda session: remove_photos(session, [MORGUE, CAIRO]),
    "a new photo": a_new_photo,
    "merged tags": lambda session: tags.merge_tags(session, 1, 2),
}


@pytest.mark.parametrize("write", WRITES.values(), ids=list(WRITES))
def test_columns_follow_every_write_and_its_undoing(archive, write):
    archive.ask(facets, "")
    in_step(archive)

    archive.do(write)
    in_step(archive)
    archive.undo()
    in_step(archive)
    archive.redo()
    in_step(archive)
    archive.undo()
    archive.do(WRITES["a caption"])
    in_step(archive)


def test_removed_photos_leave_and_come_back(archive):
    archive.ask(count, "")
    archive.do(remove_photos, [MORGUE])
    assert MORGUE not in archive.ask(find, "").ids
    archive.do(restore_photos, [MORGUE])
    assert MORGUE in archive.ask(find, "").ids
    archive.undo()
    assert MORGUE not in archive.ask(find, "").ids


def test_verdicts_outside_history_are_followed(archive):
    assert archive.ask(count, "rights:clear", today=TODAY) == 1

    def judge(session):
        session.query(RightsVerdict).filter_by(photo_id=HOWITZER).delete()
        session.add(RightsVerdict(photo_id=HOWITZER, verdict="blocked", rules_version="1"))

    archive.maintain(judge)
    assert archive.ask(count, "rights:clear", today=TODAY) == 0
    assert archive.ask(count, "rights:blocked", today=TODAY) == 2
    in_step(archive)


def test_an_untouched_array_stays_the_same_object(archive):
    def taken(session):
        fresh_columns(session)
        return facts.photo_facts(session)["taken"]

    before = archive.ask(taken)
    archive.do(edit_caption, MORGUE, "Other words")
    assert archive.ask(taken) is before


def test_a_write_that_is_taken_back_leaves_no_trace_in_the_columns(archive):
    archive.ask(count, "tag:any")

    def fail(session):
        tags.tag_photos(session, [TOKYO], 1)
        session.flush()
        count(session, "tag:any")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        archive.do(fail)
    archive.do(tags.tag_photos, [ATHENS], 1)
    assert set(archive.ask(find, "tag:any").ids) == {HOWITZER, ATHENS}


def test_counts_of_nearly_everything_are_those_of_everything_without_the_rest(archive):
    most = archive.ask(facets, f"-id:{TOKYO}")
    everything = archive.ask(facets, "")
    own = archive.ask(facets, f"id:{TOKYO}")
    for field in ("format", "tag", "place", "sensitivity"):
        left = {one.label: one.count for one in everything[field]}
        for one in own[field]:
            left[one.label] -= one.count
        assert {one.label: one.count for one in most[field]} == {
            label: number for label, number in left.items() if number
        }


def test_links_of_many_photos_are_read_chunk_by_chunk(archive, monkeypatch):
    monkeypatch.setattr(links, "CHUNK", 2)
    archive.do(tags.tag_photos, [TOKYO], 1)

    def reload(session):
        source = sources.LINKS["tag"][1]
        return _listed(links.load_links(session, source))

    assert archive.ask(reload) == {HOWITZER: [2], TOKYO: [1]}


def test_moments_of_every_precision():
    text = "2023-03-08T14:05" + "1970-01-01T00:00" + "-" * 16
    assert arrays.minutes(text).tolist() == [27971405, 0, int(arrays.NEVER)]


def test_a_photo_with_more_tags_than_most_counts_and_is_found_by_each(archive):
    names = [f"thing {number}" for number in range(40)]

    def many(session):
        for each in names:
            tags.tag_photos(session, [TOKYO], tags.find_or_add_tag(session, each))

    archive.do(many)
    in_step(archive)
    counted = {one.label for one in archive.ask(facets, f"id:{TOKYO}", limit=60)["tag"]}
    assert counted >= set(names)
    archive.do(tags.untag_photos, [TOKYO], 3)
    in_step(archive)
    archive.undo()
    in_step(archive)
