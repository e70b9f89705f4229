"""Parties: one record under all its spellings."""

import pytest

from archive.errors import Invalid, NotFound
from archive.parties import (
    add_alias,
    add_party,
    descendants,
    edit_party,
    find_or_add_party,
    find_party,
    merge_parties,
    parties,
    party,
    remove_alias,
    remove_party,
    seed_agencies,
)
from archive.store.models import Credit, Photo


def names(catalogue, **kw):
    return [each.name for each in catalogue.ask(parties, **kw).items]


def a_credited_photo(session, party_id):
    photo = Photo(image_hash="a" * 64, width=1, height=1, format="jpeg")
    session.add(photo)
    session.flush()
    session.add(Credit(photo_id=photo.id, agency_id=party_id, line="X", state="verified"))
    return photo.id


def test_agency_is_found_under_all_its_spellings(catalogue):
    known = catalogue.do(find_or_add_party, "REUTERS").value
    for spelling in ("Reuters", "reuters", "retuers", "Рейтер", "RTR"):
        assert catalogue.do(find_or_add_party, spelling).value == known
    record = catalogue.ask(party, known)
    assert (record.name, record.kind) == ("Reuters", "agency")


def test_agency_brings_its_owner(catalogue):
    part = catalogue.do(find_or_add_party, "iStock").value
    owner = catalogue.ask(find_party, "Getty")
    assert catalogue.ask(party, part).parent == "Getty Images"
    assert catalogue.ask(descendants, [owner]) == {part, owner}


def test_person_with_an_agencys_name_stays_a_person(catalogue):
    someone = catalogue.do(find_or_add_party, "Forum", kind="person").value
    assert catalogue.ask(party, someone).kind == "person"


def test_spelling_belongs_to_one_party(catalogue):
    one = catalogue.do(add_party, "General Staff", kind="military", aliases=["Генштаб"]).value
    other = catalogue.do(add_party, "Staff College").value
    with pytest.raises(Invalid, match="merge the two"):
        catalogue.do(add_alias, other, "генштаб")
    with pytest.raises(Invalid, match="known already"):
        catalogue.do(add_party, "GENERAL STAFF")
    catalogue.do(remove_alias, one, "Генштаб")
    assert catalogue.ask(find_party, "Генштаб") is None


def test_renaming_keeps_the_former_name_as_a_spelling(catalogue):
    one = catalogue.do(add_party, "Artemivsk Press").value
    new = {"name": "Bakhmut Press", "kind": "publisher", "contact": "desk@example"}
    catalogue.do(edit_party, one, new)
    record = catalogue.ask(party, one)
    assert (record.name, record.aliases, record.kind) == (
        "Bakhmut Press",
        ("Artemivsk Press",),
        "publisher",
    )
    assert catalogue.ask(find_party, "artemivsk press") == one


def test_merging_moves_everything_and_is_undone(catalogue):
    keep = catalogue.do(add_party, "Reuters").value
    other = catalogue.do(add_party, "Thompson Reuter Pix").value
    photo = catalogue.do(a_credited_photo, other).value
    catalogue.do(merge_parties, keep, other)
    agency = catalogue.ask(lambda s: s.query(Credit.agency_id).filter_by(photo_id=photo).scalar())
    assert agency == keep
    assert catalogue.ask(find_party, "Thompson Reuter Pix") == keep
    catalogue.undo()
    agency = catalogue.ask(lambda s: s.query(Credit.agency_id).filter_by(photo_id=photo).scalar())
    assert agency == other
    assert catalogue.ask(find_party, "Thompson Reuter Pix") == other


def test_party_in_use_is_not_removed(catalogue):
    one = catalogue.do(add_party, "A").value
    catalogue.do(a_credited_photo, one)
    with pytest.raises(Invalid, match=r"named by 1 record \(1 × credit"):
        catalogue.do(remove_party, one)
    free = catalogue.do(add_party, "B").value
    catalogue.do(remove_party, free)
    with pytest.raises(NotFound):
        catalogue.ask(party, free)


def test_party_cannot_stand_above_itself(catalogue):
    top = catalogue.do(add_party, "Top").value
    below = catalogue.do(add_party, "Below", parent_id=top).value
    with pytest.raises(Invalid, match="above itself"):
        catalogue.do(edit_party, top, {"parent_id": below})
    with pytest.raises(Invalid, match="merged with itself"):
        catalogue.do(merge_parties, top, top)


def test_bad_names_and_kinds_are_refused(catalogue):
    with pytest.raises(Invalid, match="a name is needed"):
        catalogue.do(add_party, " — ")
    with pytest.raises(Invalid, match="none of"):
        catalogue.do(add_party, "X", kind="wizard")


def test_whole_seed_list_fits_in_and_is_listed(catalogue):
    added = catalogue.do(seed_agencies).value
    assert added > 100
    assert catalogue.do(seed_agencies).value == 0
    assert names(catalogue, matching="agence france") == ["AFP"]
    assert catalogue.ask(parties, kind="agency", limit=5).total > 90
