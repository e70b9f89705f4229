"""Rights of real records: whatever of them decides counts, under any spelling."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import update

from archive.appearances import AppearanceTerms, add_appearance
from archive.credits import protect_name, set_credit_line
from archive.desk import Use, named_use, set_own_names, set_phrases
from archive.errors import Invalid, NotFound
from archive.licences import (
    LeaseTerms,
    LicenceTerms,
    ReasonNamed,
    add_lease,
    add_licence,
    add_permission,
    confirm_leases,
    leases,
    override_reason,
    propose_leases,
    reject_leases,
)
from archive.reading.restrictions import Phrase
from archive.rights import (
    assess_photo,
    quota,
    reason_text,
    rights_of,
)
from archive.store.models import Collection, CollectionPhoto, Photo
from tests.archive.rights.recorded import ON, a_photo, codes, rules_said, subscription


def test_licence_of_a_supplier_covers_its_photos_under_any_spelling(archive):
    photo = archive.do(a_photo).value
    assert codes(archive, photo) == ("unknown", ["no_licence"])
    archive.do(add_licence, subscription(supplier="retuers", valid_to="2023-12-31"))
    assert codes(archive, photo) == ("clear", [])
    assert codes(archive, photo, on="2024-01-01") == ("blocked", ["licence_expired"])


def test_licence_of_a_distributor_covers_what_it_owns(archive):
    photo = archive.do(a_photo, "A street", credit="Ann Example/iStock").value
    archive.do(add_licence, subscription(supplier="Getty Images", fee="10", currency="EUR"))
    assert codes(archive, photo) == ("clear", [])


def test_licence_covers_named_photos_and_collections(archive):
    one, two = archive.do(a_photo).value, archive.do(a_photo).value

    def gathered(session):
        row = Collection(name="C", folded="c")
        session.add(row)
        session.flush()
        session.add(CollectionPhoto(collection_id=row.id, photo_id=two, position=0))
        return row.id

    collection = archive.do(gathered).value
    archive.do(add_licence, LicenceTerms(name="One", photos=(one,)))
    assert (codes(archive, one)[0], codes(archive, two)[0]) == ("clear", "unknown")
    archive.do(add_licence, LicenceTerms(name="Two", collection_id=collection))
    assert codes(archive, two)[0] == "clear"


def test_exclusive_licence_counts_against_everybody_but_its_holder(archive):
    photo = archive.do(a_photo).value
    terms = subscription(exclusive=True, licensee="The Upland Post")
    archive.do(add_licence, terms)
    assert codes(archive, photo)[1] == ["licence_exclusive", "no_licence"]
    archive.do(set_own_names, ["THE UPLAND POST"])
    assert codes(archive, photo) == ("clear", [])


def test_quota_counts_all_uses_under_the_licence(archive):
    one, two = archive.do(a_photo).value, archive.do(a_photo).value
    archive.do(add_licence, subscription(uses_allowed=1))
    archive.do(add_appearance, one, AppearanceTerms(used_from="2023-05-01", medium="web"))
    assert codes(archive, two) == ("blocked", ["licence_over_quota"])
    assert codes(archive, two, on="2023-04-01") == ("clear", [])


def test_words_of_the_photo_count_before_anybody_has_read_them(archive):
    photo = archive.do(a_photo, notes="GERMANY OUT; EMBARGO UNTIL 1 JULY 2023").value
    assert codes(archive, photo, territory="Austria")[1] == ["embargo", "no_licence"]
    assert codes(archive, photo, territory="DE", on="2023-07-01")[1] == [
        "restriction",
        "no_licence",
    ]
    answer = archive.ask(assess_photo, photo, Use(None, "DE", "2023-07-01"))
    source = answer.reasons[0].source
    assert (source.field, source.phrase, source.start) == ("instructions", "GERMANY OUT", 0)


def test_restriction_at_the_end_of_a_caption_counts(archive):
    caption = "A street. Town Hall/Handout via REUTERS ATTENTION EDITORS - NO RESALES."
    photo = archive.do(a_photo, caption).value
    assert "restriction" in codes(archive, photo)[1]


def test_proposed_leases_are_decided_once_and_for_all(archive):
    photo = archive.do(a_photo, notes="SPAIN OUT. WITHIN 14 DAYS OF TRANSMISSION").value
    made = archive.do(propose_leases, [photo]).value
    found = {each.code: each for each in archive.ask(leases, photo_id=photo).items}
    assert found["within_days"].valid_from == "2023-03-23"
    assert found["territory_out"].territories == ("ES",)
    assert {each.state for each in found.values()} == {"proposed"}
    assert codes(archive, photo)[1] == ["restriction", "no_licence", "restriction"]
    archive.do(reject_leases, [found["within_days"].id])
    archive.do(confirm_leases, [found["territory_out"].id])
    assert codes(archive, photo)[1] == ["no_licence", "restriction"]
    assert archive.do(propose_leases, [photo]).value == ()
    assert len(made) == 2


def test_note_that_nobody_understands_is_shown_as_printed(archive):
    photo = archive.do(a_photo, notes="NO SALES. Not for the Kormoran brochure.").value
    reasons = archive.ask(assess_photo, photo, Use(None, None, ON)).reasons
    said = [reason_text(each) for each in reasons if each.code == "restriction"]
    assert said[-1] == "Note not understood, read it as printed: “Not for the Kormoran brochure”."


def test_desk_adds_phrases_of_its_own(archive):
    photo = archive.do(a_photo, notes="Ask Ann before printing").value
    assert rules_said(archive, photo) == ["not_understood"]
    archive.do(set_phrases, [Phrase("permission", "ask ann")])
    assert rules_said(archive, photo) == ["permission"]
    with pytest.raises(Invalid, match="none of"):
        archive.do(set_phrases, [Phrase("nonsense", "ask ann")])


def test_a_named_person_sets_a_reason_aside(archive):
    photo = archive.do(a_photo).value
    archive.do(add_lease, [photo], LeaseTerms("deny", reason="the family asked"))
    archive.do(override_reason, [photo], ReasonNamed("deny_lease"), "public interest")
    archive.do(add_licence, subscription())
    answer = archive.ask(assess_photo, photo, Use(None, None, ON))
    assert answer.verdict == "clear"
    assert reason_text(answer.reasons[0]).startswith("Set aside by ann: Its use is denied")
    with pytest.raises(Invalid, match="cannot be overridden"):
        archive.do(override_reason, [photo], ReasonNamed("missing_credit"), "hurry")


def test_protected_name_is_found_in_public_words(archive):
    photo = archive.do(a_photo, "A street. REUTERS/Stringer").value
    archive.do(protect_name, photo, "Olena Secret", "lives there")
    archive.do(add_licence, subscription())
    assert codes(archive, photo) == ("clear", [])

    def leak(session):
        session.execute(update(Photo).where(Photo.id == photo).values(caption="By OLENA SECRET"))

    archive.do(leak)
    assert codes(archive, photo) == ("blocked", ["withheld_exposed"])


def test_permission_is_needed_for_what_users_send(archive):
    photo = archive.do(a_photo, "A street. Telegram/@somebody").value
    archive.do(set_credit_line, [photo], "Telegram/@somebody")

    def categorise(session):
        from archive.credits import edit_credit

        edit_credit(session, [photo], {"category": "social"})

    archive.do(categorise)
    assert codes(archive, photo)[1][0] == "no_permission"
    archive.do(add_permission, [photo], "@somebody", "direct message")
    assert "no_permission" not in codes(archive, photo)[1]


def test_a_use_is_asked_for_at_an_hour(archive):
    photo = archive.do(a_photo, notes="EMBARGOED UNTIL 23 NOVEMBER 2090 01:00 GMT").value
    for typed, held in (
        ("2090-11-23", True),
        ("2090-11-23T00:59Z", True),
        ("2090-11-23 01:00+00:00", False),
        ("2090-11-23T02:30+02:00", True),
        ("2090-11-23T01:00Z", False),
    ):
        use = archive.ask(named_use, None, None, typed)
        said = archive.ask(assess_photo, photo, use)
        assert ("embargo" in [each.code for each in said.reasons]) is held, typed
    here = datetime(2090, 11, 23, 1).astimezone(UTC)  # an hour without a zone is this computer's
    asked = archive.ask(named_use, None, None, "2090-11-23T01:00")
    assert (asked.on, asked.at) == ("2090-11-23", f"{here:%Y-%m-%dT%H:%MZ}")
    with pytest.raises(Invalid):
        archive.ask(named_use, None, None, "2090-11-23T25:00")


def test_rights_of_many_and_of_none(archive):
    ids = [archive.do(a_photo).value for _ in range(3)]
    assert list(archive.ask(rights_of, None, Use("web", None, ON))) == ids
    assert list(archive.ask(rights_of, ids[:1], Use("web", None, ON))) == ids[:1]
    with pytest.raises(NotFound):
        archive.ask(assess_photo, 99)
    for wrong in ({"medium": "smoke"}, {"territory": "Narnia"}, {"on": "yesterday"}):
        with pytest.raises(Invalid):
            archive.ask(assess_photo, ids[0], Use(**{"medium": None, **wrong}))


def test_a_use_draws_from_one_quota_the_one_that_allowed_it(archive):
    photo = archive.do(a_photo).value
    paper = archive.do(add_licence, subscription(name="Paper", media=("newspaper",),
                                                 uses_allowed=2)).value  # fmt: skip
    first = archive.do(add_licence, subscription(name="One", media=("web",), uses_allowed=1,
                                                 valid_to="2023-12-31")).value  # fmt: skip
    second = archive.do(add_licence, subscription(name="Two", media=("web",), uses_allowed=1,
                                                  valid_to="2023-11-30")).value  # fmt: skip

    def used():
        return [archive.ask(quota, each, ON).used for each in (paper, first, second)]

    for day, medium, drawn in (
        ("2023-03-01", "tv", [0, 0, 0]),
        ("2023-03-02", "web", [0, 1, 0]),
        ("2023-03-03", "newspaper", [1, 1, 0]),
        ("2023-03-04", "web", [1, 1, 1]),
        ("2023-03-05", "web", [1, 2, 1]),
    ):
        archive.do(add_appearance, photo, AppearanceTerms(used_from=day, medium=medium))
        assert used() == drawn, day
    assert codes(archive, photo, medium="web")[1].count("licence_over_quota") == 2
    assert codes(archive, photo, medium="newspaper")[0] == "clear"


def test_uses_of_a_photo_without_a_credit_count_against_the_quota_that_names_it(archive):
    def bare(session):
        photo = Photo(image_hash="b" * 64, width=1, height=1, format="jpeg", caption="A bridge")
        session.add(photo)
        session.flush()
        return photo.id

    photo, other = archive.do(bare).value, archive.do(a_photo).value
    terms = LicenceTerms("Two pictures", photos=(photo, other), uses_allowed=1)
    number = archive.do(add_licence, terms).value
    archive.do(add_appearance, photo, AppearanceTerms(used_from="2023-03-01", medium="web"))
    assert archive.ask(quota, number, ON).used == 1
    assert "licence_over_quota" in codes(archive, other)[1]
