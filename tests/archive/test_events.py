"""Events: nested, open or approximate in time, with photos, articles and claims."""

import pytest

from archive.errors import Invalid, NotFound
from archive.events import (
    add_articles_to_event,
    add_claims_to_event,
    add_event,
    add_event_alias,
    add_event_place,
    add_to_event,
    descendants,
    edit_event,
    event,
    event_members,
    event_spans,
    events,
    events_of,
    find_events,
    find_or_add_event,
    merge_events,
    remove_event,
    remove_event_alias,
    remove_event_place,
    take_articles_from_event,
    take_claims_from_event,
    take_from_event,
)
from archive.places import adopt_place
from archive.store.models import Article, Claim, Passage, Photo, Text


def some_photos(session, count):
    rows = [Photo(image_hash=f"{n:064}", width=1, height=1, format="jpeg") for n in range(count)]
    session.add_all(rows)
    session.flush()
    return [row.id for row in rows]


def an_article_with_a_claim(session):
    text = Text(body="Nine hurt, police say.", sha256="0" * 64)
    session.add(text)
    session.flush()
    passage = Passage(text_id=text.id, start=0, end=9, quote="Nine hurt")
    article = Article(text_id=text.id)
    session.add_all([passage, article])
    session.flush()
    claim = Claim(article_id=article.id, passage_id=passage.id, engine="rules 1")
    session.add(claim)
    session.flush()
    return article.id, claim.id


def test_events_are_nested_and_open(catalogue):
    war = catalogue.do(add_event, "Invasion of Ukraine", starts="2022-02-24").value
    battle = catalogue.do(
        add_event, "Battle of Bakhmut", starts="2022-08", ends="2023-05-20", parent_id=war
    ).value
    catalogue.do(edit_event, battle, approximate=True, note="dates differ by source")
    record = catalogue.ask(event, battle)
    assert (record.parent, record.starts, record.ends) == (
        "Invasion of Ukraine", "2022-08", "2023-05-20",
    )  # fmt: skip
    assert record.approximate
    assert catalogue.ask(descendants, [war]) == {war, battle}
    assert [one.name for one in catalogue.ask(events).items] == [
        "Invasion of Ukraine", "Battle of Bakhmut",
    ]  # fmt: skip
    with pytest.raises(Invalid):
        catalogue.do(edit_event, war, parent_id=battle)
    for bad in (
        {"starts": "spring"},
        {"ends": "2021"},
        {"starts": "2023-13"},
        {"starts": "2023-02-30"},
        {"colour": "red"},
    ):
        with pytest.raises(Invalid):
            catalogue.do(edit_event, war, **bad)
    assert catalogue.ask(event, war).starts == "2022-02-24"


def test_an_event_is_found_by_any_name(catalogue):
    battle = catalogue.do(find_or_add_event, "Battle of Bakhmut", identifier="urn:e:1").value
    catalogue.do(add_event_alias, battle, "Битва за Бахмут")
    assert catalogue.ask(find_events, "БИТВА ЗА БАХМУТ") == (battle,)
    assert catalogue.do(find_or_add_event, "another name", identifier="urn:e:1").value == battle
    assert catalogue.ask(events, matching="битва").total == 1
    catalogue.do(edit_event, battle, name="Fall of Bakhmut")
    assert catalogue.ask(find_events, "battle of bakhmut") == (battle,)
    catalogue.do(remove_event_alias, battle, "Битва за Бахмут")
    with pytest.raises(NotFound):
        catalogue.do(remove_event_alias, battle, "Битва за Бахмут")


def test_photos_articles_and_claims_belong_to_events(catalogue):
    photos = catalogue.do(some_photos, 5).value
    article, claim = catalogue.do(an_article_with_a_claim).value
    war = catalogue.do(add_event, "war").value
    battle = catalogue.do(add_event, "battle", parent_id=war).value
    assert catalogue.do(add_to_event, photos, battle).value == 5
    assert catalogue.do(add_to_event, photos, battle).value == 0
    catalogue.do(add_articles_to_event, [article], battle)
    catalogue.do(add_claims_to_event, [claim], war)
    members = catalogue.ask(event_members, war)
    assert members.photos == tuple(photos)
    assert (members.articles, members.claims) == ((article,), (claim,))
    assert [one.name for one in catalogue.ask(events_of, photos[0])] == ["battle"]
    assert catalogue.do(take_from_event, photos[:2], battle).value == 2
    assert catalogue.ask(event, battle).photos == 3
    catalogue.undo()
    assert catalogue.ask(event, battle).photos == 5
    assert catalogue.do(take_articles_from_event, [article], battle).value == 1
    assert catalogue.do(take_claims_from_event, [claim], war).value == 1
    with pytest.raises(NotFound):
        catalogue.do(add_to_event, [999], battle)
    with pytest.raises(NotFound):
        catalogue.do(add_to_event, photos, 999)


def test_places_of_an_event(catalogue):
    battle = catalogue.do(add_event, "battle").value
    place = catalogue.do(adopt_place, "geonames:713174").value
    catalogue.do(add_event_place, battle, place)
    catalogue.do(add_event_place, battle, place)
    assert catalogue.ask(event, battle).places == ("Bakhmut",)
    catalogue.do(remove_event_place, battle, place)
    assert catalogue.ask(event, battle).places == ()


def test_merging_and_removing(catalogue):
    photos = catalogue.do(some_photos, 3).value
    keep = catalogue.do(add_event, "flood").value
    other = catalogue.do(add_event, "inundation").value
    part = catalogue.do(add_event, "dam breaks", parent_id=other).value
    catalogue.do(add_to_event, photos[:2], keep)
    catalogue.do(add_to_event, photos[1:], other)
    catalogue.do(merge_events, keep, other)
    assert catalogue.ask(event, keep).photos == 3
    assert catalogue.ask(event, part).parent == "flood"
    assert catalogue.ask(find_events, "inundation") == (keep,)
    catalogue.undo()
    assert catalogue.ask(event, other).photos == 2
    with pytest.raises(Invalid):
        catalogue.do(merge_events, part, other)
    catalogue.do(remove_event, other)
    assert catalogue.ask(event, part).parent is None


def test_what_one_event_does_not_say_the_other_merged_with_it_says(catalogue):
    war = catalogue.do(add_event, "war").value
    keep = catalogue.do(add_event, "battle").value
    other = catalogue.do(
        add_event, "the battle", starts="2022-08", parent_id=war, identifier="https://e.org/9"
    ).value
    catalogue.do(merge_events, keep, other)
    said = catalogue.ask(event, keep)
    assert (said.starts, said.ends, said.parent) == ("2022-08", None, "war")
    assert catalogue.do(find_or_add_event, "x", identifier="https://e.org/9").value == keep
    ended = catalogue.do(add_event, "march", starts="2023-03-01", ends="2023-03-09").value
    catalogue.do(merge_events, keep, ended)
    assert catalogue.ask(event, keep).ends is None  # open as it was
    with pytest.raises(Invalid, match="with itself"):
        catalogue.do(merge_events, keep, keep)


def test_an_identifier_tells_events_of_one_name_apart(catalogue):
    plain = catalogue.do(find_or_add_event, "Election").value
    uuid = catalogue.ask(event, plain).uuid
    assert catalogue.do(find_or_add_event, "Wahl", identifier=f"urn:uuid:{uuid}").value == plain
    first = catalogue.do(find_or_add_event, "election", identifier="https://e.org/1").value
    assert first == plain
    assert catalogue.ask(event, plain).identifier == "https://e.org/1"
    other = catalogue.do(find_or_add_event, "Election", identifier="https://e.org/2").value
    assert other != plain
    assert catalogue.do(find_or_add_event, "x", identifier="https://e.org/2").value == other
    assert catalogue.do(find_or_add_event, "Election").value == plain


def test_photos_say_when_an_event_was_where_it_does_not(catalogue):
    photos = catalogue.do(some_photos, 3).value

    def taken(session):
        for photo, day in zip(photos, ("2023-03-01", "2023-03-09", "2023-03-04"), strict=True):
            row = session.get(Photo, photo)
            row.taken_from, row.taken_to, row.taken_precision = day, day, "day"

    catalogue.do(taken)
    undated, begun, ended, _unknown = (
        catalogue.do(add_event, name, starts=first, ends=last).value
        for name, first, last in (
            ("undated", None, None), ("begun", "2022-02", None), ("ended", None, "2023-05"),
            ("unknown", None, None),
        )
    )  # fmt: skip
    for number in (undated, begun, ended):
        catalogue.do(add_to_event, photos, number)
    told = [
        (one.id, one.first, one.last, one.approximate)
        for one in catalogue.ask(event_spans, limit=9)
    ]
    assert told == [
        (begun, "2022-02", "2023-03-09", True),
        (undated, "2023-03-01", "2023-03-09", True),
        (ended, "2023-03-01", "2023-05", True),
    ]
