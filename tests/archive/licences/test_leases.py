"""Leases: by hand, and dated from the words of a picture."""

from datetime import date

import pytest

from archive.errors import Invalid, NotFound
from archive.licences import (
    LeaseTerms,
    ReasonNamed,
    add_lease,
    add_permission,
    confirm_leases,
    effects,
    end_lease,
    in_media,
    leases,
    leases_in,
    override_reason,
    propose_leases,
    sent_on,
    withdraw_override,
)
from archive.photos import edit_fields
from archive.reading.restrictions import find
from archive.store.models import Override, Photo

SENT = date(2023, 3, 8)


def a_photo(session):
    photo = Photo(image_hash="a" * 64, width=1, height=1, format="jpeg")
    session.add(photo)
    session.flush()
    return photo.id


@pytest.mark.parametrize(
    ("note", "access", "start", "end"),
    [
        ("EMBARGO UNTIL 12 MARCH 2023", "deny", None, "2023-03-11"),
        ("EMBARGO UNTIL 0600 GMT 12 MARCH 2023", "deny", None, "2023-03-12T06:00Z"),
        ("WITHIN 14 DAYS OF TRANSMISSION", "deny", "2023-03-23", None),
        ("NARCH30", "deny", "2023-04-08", None),
        ("NO USE AFTER 31 DECEMBER 2023", "deny", "2024-01-01", None),
        ("NO USE AFTER 31 DECEMBER 9999", "deny", "9999-12-31", None),
        ("GERMANY OUT", "deny", None, None),
        ("NO RESALES", "deny", None, None),
        ("MANDATORY CREDIT", "allow", None, None),
        ("ONE TIME USE", "allow", None, None),
    ],
)
def test_words_become_a_dated_lease_that_cites_them(note, access, start, end):
    (lease,) = leases_in({"instructions": f"Note: {note}."}, SENT)
    assert (lease.access, lease.valid_from, lease.valid_to) == (access, start, end)
    assert (lease.field, lease.phrase, lease.start) == ("instructions", note, 6)


def test_days_cannot_be_counted_from_an_unknown_day():
    (lease,) = leases_in({"instructions": "WITHIN 14 DAYS OF TRANSMISSION"}, None)
    assert (lease.access, lease.valid_from) == ("allow", None)


def test_no_archives_also_bars_what_can_only_come_from_an_archive():
    found = leases_in({"instructions": "NO ARCHIVES"}, SENT)
    assert [(each.code, each.media, each.valid_from) for each in found] == [
        ("no_archives", ("archive",), None), ("archived", (), "2023-04-08")]  # fmt: skip
    assert {each.phrase for each in found} == {"NO ARCHIVES"}
    said = "NO ARCHIVES UNTIL 1 MAY 2023"
    assert [each.code for each in leases_in({"instructions": said}, SENT)] == ["no_archives"]


@pytest.mark.parametrize(
    ("note", "reason"),
    [
        ("EMBARGO UNTIL 15 MARCH 2023", "embargoed until the end of 2023-03-14"),
        ("EMBARGO UNTIL 06:00 GMT 15 MARCH 2023", "embargoed until 2023-03-15 06:00 UTC"),
        ("EMBARGO UNTIL 06:00 15 MARCH 2023",
         "embargoed until 2023-03-15 06:00, in a time zone it does not name"),
        ("GERMANY ONLY UNTIL 30 APRIL 2023", "only in DE until 2023-04-30"),
    ],
)  # fmt: skip
def test_lease_tells_one_day_for_its_end(note, reason):
    (lease,) = leases_in({"instructions": note}, SENT)
    assert lease.reason == reason


def test_leases_follow_the_words_they_were_read_in(catalogue):
    photo = catalogue.do(a_photo).value
    write = catalogue.do
    write(edit_fields, [photo], {"instructions": "NO RESALES. GERMANY OUT. JAPAN OUT."})
    first, _second, _third = write(propose_leases, [photo]).value
    write(confirm_leases, [first])
    write(edit_fields, [photo], {"instructions": "JAPAN OUT. FRANCE OUT."})
    listed = catalogue.ask(leases, photo_id=photo).items
    assert [(each.phrase, each.state, each.phrase_gone) for each in listed] == [
        ("NO RESALES", "accepted", True), ("JAPAN OUT", "proposed", False)]  # fmt: skip
    catalogue.undo()
    assert not any(each.phrase_gone for each in catalogue.ask(leases, photo_id=photo).items)
    assert catalogue.ask(leases, photo_id=photo).total == 3
    catalogue.redo()
    write(propose_leases, [photo])
    listed = catalogue.ask(leases, photo_id=photo).items
    assert [each.phrase for each in listed] == ["NO RESALES", "JAPAN OUT", "FRANCE OUT"]


def test_phrase_in_two_fields_counts_once():
    found = leases_in({"instructions": "NO RESALES", "caption": "A street. NO RESALES"}, SENT)
    assert [each.field for each in found] == ["instructions"]


def test_every_restriction_that_can_be_read_has_an_effect():
    note = (
        "NO RESALES. NO ARCHIVES. NARCH30. MANDATORY CREDIT. EDITORIAL USE ONLY. ONE TIME USE. "
        "GERMANY OUT. TV OUT. SHUTTERSTOCK OUT. UK ONLY. WEB USE ONLY. NO CROPPING. SMOUT. HOGP"
    )
    codes = {each.code for each in find(note, on=SENT)}
    assert len(codes) >= 13
    assert codes <= set(effects())


@pytest.mark.parametrize(
    ("note", "access", "valid_to", "reason"),
    [
        ("FRANCE OUT UNTIL 31 MAY 2023", "deny", "2023-05-31", "not in FR until 2023-05-31"),
        ("UK NEWSPAPERS OUT FOR 28 DAYS", "deny", "2023-04-05",
         "not in GB (newspaper) for 28 days from transmission"),
        ("FRANCE OUT", "deny", None, "not in FR"),
    ],
)  # fmt: skip
def test_bar_that_says_how_long_it_holds_ends_then(note, access, valid_to, reason):
    (lease,) = leases_in({"instructions": note}, SENT)
    assert (lease.access, lease.valid_from, lease.valid_to, lease.reason) == (
        access, None, valid_to, reason)  # fmt: skip


def test_leases_are_recorded_ended_and_listed(catalogue):
    photo = catalogue.do(a_photo).value
    terms = LeaseTerms("deny", "2023-01-01", None, ("tv",), ("UK",), "asked by the family")
    (number,) = catalogue.do(add_lease, [photo], terms).value
    (record,) = catalogue.ask(leases, photo_id=photo).items
    assert (record.media, record.territories, record.state) == (("tv",), ("GB",), "accepted")
    assert record.by == "tester"
    catalogue.do(end_lease, number, "2023-06-30")
    assert catalogue.ask(leases).items[0].valid_to == "2023-06-30"
    with pytest.raises(Invalid):
        catalogue.do(end_lease, number, "2022-06-30")


def test_bad_leases_are_refused(catalogue):
    photo = catalogue.do(a_photo).value
    for terms in (
        LeaseTerms("perhaps"),
        LeaseTerms("deny", "2023-02-01", "2023-01-01"),
        LeaseTerms("deny", media=("smoke",)),
        LeaseTerms("deny", territories=("Narnia",)),
    ):
        with pytest.raises(Invalid):
            catalogue.do(add_lease, [photo], terms)
    with pytest.raises(NotFound):
        catalogue.do(add_lease, [photo, 99], LeaseTerms("deny"))
    with pytest.raises(NotFound):
        catalogue.do(confirm_leases, [99])
    assert catalogue.ask(leases).total == 0


def test_overrides_need_a_name_and_a_reason(catalogue):
    photo = catalogue.do(a_photo).value
    with pytest.raises(Invalid, match="a name and a reason"):
        catalogue.do(override_reason, [photo], ReasonNamed("embargo"), " ")
    catalogue.do(
        override_reason, [photo], ReasonNamed("embargo"), "agreed by phone", until="2023-06-30"
    )
    number = catalogue.ask(lambda s: s.query(Override.id).scalar())
    catalogue.do(withdraw_override, number)
    with pytest.raises(NotFound):
        catalogue.do(withdraw_override, number)


def test_permissions_say_who_and_how(catalogue):
    photo = catalogue.do(a_photo).value
    with pytest.raises(Invalid):
        catalogue.do(add_permission, [photo], "", "mail")
    catalogue.do(add_permission, [photo], "Ann", "mail", at="2023-03-08")


def test_media_stand_under_each_other():
    assert in_media("newspaper", ("print",))
    assert not in_media("print", ("newspaper",))
    assert not in_media(None, ("print",))


def test_day_sent_is_the_day_taken_or_else_added():
    assert sent_on("2023-03-08T10:00", "2024-01-01T00:00Z") == SENT
    assert sent_on(None, "2024-01-01T00:00Z") == date(2024, 1, 1)
    assert sent_on("2023", None) is None


def test_a_bar_to_data_mining_in_its_own_field_is_a_lease():
    said = {"data_mining": "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-GENAIMLTRAINING"}
    (lease,) = leases_in(said, SENT)
    assert (lease.code, lease.field, lease.phrase) == ("no_ai", "data_mining", "DMI-PROHIBITED")


def test_a_caption_that_tells_a_story_makes_no_lease():
    story = "The tanks are for use in Ukraine only, the minister said."
    assert leases_in({"caption": story}, SENT) == ()
    (lease,) = leases_in({"caption": "A street. Editorial use only."}, SENT)
    assert lease.code == "editorial_only"
