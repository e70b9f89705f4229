"""What a choice counts is what choosing it finds: names that mean more, all inside, all below."""

import pytest

from archive import events, parties, places, rights, tags
from archive.credits import set_credit_line
from archive.photos import remove_photos, restore_photos
from archive.search import count, facets, find
from archive.search.fields import BY_NAME
from archive.store.models import Creator, Credit
from tests.archive.search.world import (
    ATHENS,
    CAIRO,
    HOWITZER,
    RESCUE,
    TODAY,
    TOKYO,
    filled,
)
from tests.factories import an_archive


@pytest.fixture
def archive(tmp_path):
    with an_archive(tmp_path / "archive", filled_with_more) as opened:
        yield opened


def filled_with_more(catalogue):
    filled(catalogue)
    catalogue.do(more)


def more(session):
    places.place_photos(session, [ATHENS], places.resolve_place(session, "Ukraine"))
    places.place_photos(session, [TOKYO], places.resolve_place(session, "Donetsk Oblast"))
    tags.tag_photos(session, [TOKYO], tags.find_or_add_tag(session, "weapon"))
    events.add_to_event(session, [RESCUE, HOWITZER], 1)
    corvina = parties.find_or_add_party(session, "Corvina Press")
    reuters = parties.find_or_add_party(session, "Reuters")
    session.add(Credit(photo_id=TOKYO, line="Corvina", agency_id=corvina, state="proposed"))
    session.add(Credit(photo_id=CAIRO, line="A via Corvina Press", agency_id=reuters,
                       distributor_id=corvina, state="proposed"))  # fmt: skip
    session.add(Credit(photo_id=RESCUE, line="© Corvina Press", state="proposed"))
    for photo, maker in ((TOKYO, "Taras Melnychuk"), (CAIRO, "Тарас Мельничук"),
                         (RESCUE, "Taras Melnychuk Jr")):  # fmt: skip
        session.add(Creator(photo_id=photo, position=0, name=maker, folded=maker.lower()))


def counts_are_those_of_their_terms(archive, query):
    for field, values in archive.ask(facets, query, today=TODAY).items():
        for one in values:
            chosen = f"{query} {one.term}"
            assert one.count == archive.ask(count, chosen, today=TODAY), (field, chosen)


@pytest.mark.parametrize("query", ["", "place:ukraine", f"-id:{CAIRO}", "kharkiv", "id:1..2"])
def test_a_choice_counts_what_choosing_it_finds(archive, query):
    counts_are_those_of_their_terms(archive, query)


def test_a_credit_counts_agency_distributor_and_words(archive):
    counted = {one.label: one.count for one in archive.ask(facets, "")["credit"]}
    assert counted["Corvina Press"] == 3


def test_counts_follow_writes(archive):
    archive.ask(facets, "")
    for write in (
        lambda session: set_credit_line(session, [ATHENS], "Corvina Press"),
        lambda session: remove_photos(session, [CAIRO]),
        lambda session: restore_photos(session, [CAIRO]),
        lambda session: places.place_photos(
            session, [CAIRO], places.resolve_place(session, "Bakhmut")
        ),
        lambda session: tags.tag_photos(session, [CAIRO, RESCUE], 2),
        lambda session: tags.remove_tag(session, 2),
        lambda session: parties.edit_party(session, 1, {"name": "Rooters"}),
    ):
        archive.do(write)
        counts_are_those_of_their_terms(archive, "")
    archive.undo()
    counts_are_those_of_their_terms(archive, "")


def test_a_maker_is_found_in_any_script(archive):
    for typed in ("melnychuk", "Мельничук", '"taras melnychuk"', "мельнычук"):
        assert {TOKYO, CAIRO} <= set(archive.ask(find, f"by:{typed}").ids), typed


def test_the_reasons_are_those_of_verdicts():
    assert BY_NAME["reason"].choices == rights.CODES
