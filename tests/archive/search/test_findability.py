"""Findability: at least 95 of 100 queries find what they are meant for among the first ten.

``findability.json``: captions of our own with day, credit and perhaps persons, and what somebody
may type who looks for one years later: other spellings, scripts and romanisations, nicknames,
renamed towns, inflected Ukrainian and Russian words, partial dates, slips of the pen. Places are
only what the program proposes from the caption.
"""

import json
from pathlib import Path

import pytest

from archive.credits import CreditCarriers, propose, record_credits
from archive.events import add_event, add_to_event
from archive.places import adopt_place, place_proposals
from archive.reading.fold import fold_name
from archive.search import find_forgiving
from archive.store.models import Photo, PhotoPerson, PhotoPlace
from archive.tags import find_or_add_tag, tag_photos
from archive.values import wall_clock
from tests.factories import an_archive

SHOTS = json.loads(Path(__file__).with_name("findability.json").read_text(encoding="utf-8"))
GOAL = 0.95
QUERIES = [
    (number, query) for number, shot in enumerate(SHOTS, start=1) for query in shot["queries"]
]


def keep(session):
    for number, shot in enumerate(SHOTS, start=1):
        when = wall_clock(shot["taken"])
        session.add(Photo(id=number, image_hash=f"{number:064}", width=3000, height=2000,
                          format="jpeg", caption=shot["caption"], taken_text=shot["taken"],
                          taken_from=when.start, taken_to=when.end,
                          taken_precision=when.precision))  # fmt: skip
        session.flush()
        for tag in shot.get("tags", ()):
            tag_photos(session, [number], find_or_add_tag(session, tag))
        if "event" in shot:
            add_to_event(session, [number], add_event(session, shot["event"]))
        for person in shot.get("persons", ()):
            session.add(PhotoPerson(photo_id=number, name=person, folded=fold_name(person)))
        for one in place_proposals(shot["caption"]):
            session.add(PhotoPlace(photo_id=number, place_id=adopt_place(session, one.gazetteer_id),
                                   role=one.role, source=one.source, state="proposed"))  # fmt: skip
    said = {
        number: propose(CreditCarriers(credit=shot["credit"], caption=shot["caption"]))
        for number, shot in enumerate(SHOTS, start=1)
    }
    record_credits(session, said)


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    with an_archive(tmp_path_factory.mktemp("findability") / "archive", who="t") as made:
        made.do(keep)
        yield made


def test_the_set_is_large_enough():
    assert len(QUERIES) >= 700


def test_queries_find_what_they_are_meant_for(archive):
    missed = [
        (query, SHOTS[number - 1]["caption"][:40])
        for number, query in QUERIES
        if number not in archive.ask(find_forgiving, query, limit=10).ids
    ]
    assert 1 - len(missed) / len(QUERIES) >= GOAL, missed
