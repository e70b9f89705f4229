"""Judging a few photos reads only the licences that may cover them, and says the same."""

import uuid

import pytest
from sqlalchemy import event

from archive import events, parties
from archive.rights import load
from archive.rights.licence_table import LicenceTable
from archive.rights.load import facts_of
from archive.store.models import (
    Collection,
    CollectionPhoto,
    Credit,
    Licence,
    LicencePhoto,
    Party,
    PhotoEvent,
)
from tests.archive.search.world import ATHENS, CAIRO, HOWITZER, MORGUE, RESCUE, TOKYO, fill

ALL = [MORGUE, HOWITZER, RESCUE, TOKYO, ATHENS, CAIRO]


def agree(session):
    """Make licences of every kind, some of them of no photo's, one of a supplier's owner."""
    for table in (LicencePhoto, Licence):
        session.query(table).delete()
    names = ("Owner", "Agency", "Distributor", "Nobody")
    owner, agency, distributor, nobody = (
        parties.find_or_add_party(session, f"{name} Ltd") for name in names
    )
    session.get(Party, agency).parent_id = owner
    session.query(Credit).delete()
    session.add(Credit(photo_id=MORGUE, agency_id=agency, state="proposed"))
    session.add(Credit(photo_id=TOKYO, distributor_id=distributor, state="proposed"))
    shown = events.add_event(session, "Floods")
    session.add(PhotoEvent(photo_id=ATHENS, event_id=shown))
    kept = Collection(uuid=str(uuid.uuid4()), name="Kept", folded="kept")
    session.add(kept)
    session.flush()
    session.add(CollectionPhoto(collection_id=kept.id, photo_id=CAIRO, position=0))
    made = [
        Licence(uuid=str(uuid.uuid4()), name=f"Licence {number}", **terms)
        for number, terms in enumerate((
            {}, {}, {"covers": "supplier", "supplier_id": owner},
            {"covers": "supplier", "supplier_id": distributor},
            {"covers": "supplier", "supplier_id": nobody},
            {"covers": "event", "event_id": shown},
            {"covers": "collection", "collection_id": kept.id},
        ))
    ]  # fmt: skip
    session.add_all(made)
    session.flush()
    session.add(LicencePhoto(licence_id=made[0].id, photo_id=RESCUE))


@pytest.fixture
def archive(catalogue):
    catalogue.do(fill)
    catalogue.do(agree)
    return catalogue


def licences_by_photo(session):
    return {one.id: [each.name for each in one.licences]
            for photo in ALL for one in facts_of(session, [photo])}  # fmt: skip


def test_a_photo_alone_stands_under_the_same_licences(archive, monkeypatch):
    few = archive.ask(licences_by_photo)
    monkeypatch.setattr(load, "_FEW", 0)
    assert few == archive.ask(licences_by_photo)
    assert {photo: listed for photo, listed in few.items() if listed} == {
        MORGUE: ["Licence 2"], TOKYO: ["Licence 3"], ATHENS: ["Licence 5"], CAIRO: ["Licence 6"],
        RESCUE: ["Licence 0"],
    }  # fmt: skip


def test_licences_of_others_are_not_read(archive):
    assert len(archive.ask(LicenceTable).facts) == 7
    assert len(archive.ask(LicenceTable, [MORGUE, RESCUE]).facts) == 2
    assert not archive.ask(LicenceTable, [HOWITZER]).facts


def test_suppliers_are_looked_up_once_each(archive):
    def more(session):
        supplier = parties.find_or_add_party(session, "Agency Ltd")
        session.add_all(
            Licence(uuid=str(uuid.uuid4()), name="more", covers="supplier", supplier_id=supplier)
            for _ in range(50)
        )

    archive.do(more)
    asked = []

    def count(session):
        event.listen(
            session.connection(), "before_cursor_execute", lambda *told: asked.append(told[2])
        )
        LicenceTable(session)

    archive.ask(count)
    assert len(asked) < 10
