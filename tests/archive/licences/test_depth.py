"""Contracts, renewals, quotas that count anew, fees by size, reminders, contradictions."""

import pytest

from archive.appearances import AppearanceTerms, add_appearance
from archive.credits import CreditCarriers, propose, record_credits
from archive.desk import Use
from archive.errors import Invalid, NotFound, Unreadable
from archive.licences import (
    LicenceTerms,
    add_licence,
    attach_contract,
    contract_bytes,
    contradictions,
    cover_photos,
    detach_contract,
    edit_licence,
    licence,
    renew_licence,
    uncover_photos,
)
from archive.reports.subjects import Charge, cost_of, licence_table
from archive.rights import assess_photo, due_licences, preview_cover, quota, refresh_verdicts
from archive.store.models import Photo
from tests.factories import an_archive

WIRE = LicenceTerms("Wire", supplier="Reuters", valid_from="2024-01-01", valid_to="2024-12-31")


def a_photo(session, credit="Reuters"):
    photo = Photo(image_hash="a" * 64, width=1, height=1, format="jpeg", caption="A street",
                  sensitivity="not sensitive")  # fmt: skip
    session.add(photo)
    session.flush()
    record_credits(session, {photo.id: propose(CreditCarriers(credit=credit))})
    return photo.id


@pytest.fixture
def archive(tmp_path):
    with an_archive(tmp_path / "a", who="ann", derive=(refresh_verdicts,)) as catalogue:
        yield catalogue


def added(archive, **terms):
    return archive.do(add_licence, LicenceTerms(**{"name": "L", **terms})).value


def test_contract_is_kept_by_its_bytes(archive, tmp_path):
    number = archive.do(add_licence, WIRE).value
    path = tmp_path / "Vertrag Nr. 7.pdf"
    path.write_bytes(b"%PDF signed")
    archive.do(attach_contract, number, path)
    path.unlink()
    assert archive.ask(contract_bytes, number) == ("Vertrag Nr. 7.pdf", b"%PDF signed")
    archive.do(detach_contract, number)
    with pytest.raises(NotFound):
        archive.ask(contract_bytes, number)
    archive.undo()
    assert archive.ask(licence, number).contract_name == "Vertrag Nr. 7.pdf"
    with pytest.raises(Unreadable, match="no such file"):
        archive.do(attach_contract, number, path)
    with pytest.raises(NotFound):
        archive.do(attach_contract, 99, tmp_path)


def test_contract_that_was_changed_on_disk_is_not_handed_out(archive, tmp_path):
    number = archive.do(add_licence, WIRE).value
    path = tmp_path / "c.txt"
    path.write_text("ten per cent")
    sha256 = archive.do(attach_contract, number, path).value
    kept = archive.texts.path_of(sha256)
    kept.chmod(0o644)
    kept.write_text("two per cent")
    with pytest.raises(Unreadable, match="changed"):
        archive.ask(contract_bytes, number)


def test_renewal_knows_what_it_renews(archive):
    number = archive.do(add_licence, WIRE).value
    archive.do(cover_photos, number, [archive.do(a_photo).value])
    newer = archive.do(renew_licence, number, "2025-12-31").value
    record = archive.ask(licence, newer)
    assert (record.valid_from, record.renews_id, record.photos) == ("2025-01-01", number, 1)
    assert archive.ask(licence, number).renewed_by == newer


def test_reminders_stop_when_a_licence_is_renewed(archive):
    soon = archive.do(add_licence, WIRE).value
    early = added(archive, valid_to="2025-03-01", reminder_days=90)
    never = added(archive, valid_to="2024-12-31", reminder_days=0)

    def due(day):
        return [record.id for record in archive.ask(due_licences, day)]

    assert due("2024-11-30") == []
    assert due("2024-12-01") == [soon, early]
    assert due("2024-12-31") == [soon, never, early]
    archive.do(renew_licence, soon, "2025-12-31")
    assert due("2024-12-01") == [early]
    with pytest.raises(Invalid, match="reminder"):
        added(archive, reminder_days=-1)


def test_quota_counts_anew_each_month(archive):
    photo = archive.do(a_photo).value
    number = added(archive, supplier="Reuters", uses_allowed=2, uses_per="month")
    for day in ("2024-03-01", "2024-03-20", "2024-04-02"):
        archive.do(add_appearance, photo, AppearanceTerms(medium="web", used_from=day))
    used = archive.ask(quota, number, "2024-03-31")
    assert (used.used, used.left, used.first, used.last) == (2, 0, "2024-03-01", "2024-03-31")
    march = archive.ask(assess_photo, photo, Use(None, None, "2024-03-25"))
    assert march.verdict == "blocked"
    assert march.reasons[0].code == "licence_over_quota"
    assert march.valid_until == "2024-03-31"
    april = archive.ask(assess_photo, photo, Use(None, None, "2024-04-03"))
    assert (april.verdict, archive.ask(quota, number, "2024-04-30").left) == ("clear", 1)
    archive.do(edit_licence, number, {"uses_per": "year", "uses_allowed": 3})
    assert archive.ask(assess_photo, photo, Use(None, None, "2024-12-31")).verdict == "blocked"
    for wrong in ({"uses_per": "week", "uses_allowed": 1}, {"uses_per": "month"}):
        with pytest.raises(Invalid):
            added(archive, **wrong)


def test_fees_flat_per_use_and_by_size(archive):
    sizes = (("1/4 page", "80"), ("Full page", "250"))
    flat = added(archive, fee="1000", currency="EUR", fee_rule="flat")
    each = added(archive, fee="50", currency="EUR", fee_rule="per use")
    sized = added(archive, fee="40", currency="GBP", fee_rule="per size", sizes=sizes)
    assert archive.ask(licence, sized).sizes == (("1/4 page", "80.00"), ("Full page", "250.00"))
    charges = [Charge(flat), Charge(flat), Charge(each), Charge(each), Charge(sized, "full PAGE"),
               Charge(sized, "spread"), Charge(fee_minor=700, currency="GBP")]  # fmt: skip
    assert archive.ask(lambda s: cost_of(licence_table(s), charges)) == {
        "EUR": 110_000, "GBP": 25_000 + 4_000 + 700,
    }  # fmt: skip
    for wrong in (
        {"sizes": sizes, "currency": "EUR", "fee_rule": "flat"},
        {"sizes": sizes, "fee_rule": "per size"},
        {"sizes": (("A", "1"), ("a", "2")), "currency": "EUR", "fee_rule": "per size"},
        {"sizes": (("A", "much"),), "currency": "EUR", "fee_rule": "per size"},
    ):
        with pytest.raises(Invalid):
            added(archive, **wrong)


@pytest.mark.parametrize(
    ("second", "kind"),
    [
        ({}, "twice"),
        ({"fee": "10", "currency": "EUR"}, "fee"),
        ({"category": "agency-pay"}, "category"),
        ({"licensee": "The Rival", "exclusive": True}, "exclusive"),
        ({"valid_from": "2025-01-01", "valid_to": "2025-12-31"}, None),
        ({"supplier": "AFP"}, None),
        ({"media": ("tv",)}, None),
    ],
)
def test_contradictions_are_named(archive, second, kind):
    first = archive.do(add_licence, WIRE).value
    terms = {"name": "Wire", "supplier": "Reuters", "valid_from": "2024-01-01",
             "valid_to": "2024-12-31", **second}  # fmt: skip
    found = archive.ask(contradictions, added(archive, **terms))
    assert [(each.licence_id, each.kind) for each in found] == ([(first, kind)] if kind else [])
    assert all("Wire" in each.text for each in found)


def test_photos_are_not_exclusive_to_two(archive):
    photo = archive.do(a_photo).value
    added(archive, photos=(photo,), exclusive=True, territories=("EU",))
    rival = {"photos": (photo,), "exclusive": True, "licensee": "The Rival"}
    with pytest.raises(Invalid, match=r"exclusive: licence 1, “L”, is exclusive to us"):
        added(archive, territories=("DE",), **rival)
    added(archive, territories=("JP",), **rival)


def test_covering_photos_says_first_what_would_change(archive):
    number = added(archive, valid_to="2024-12-31")
    photos = [archive.do(a_photo).value for _ in range(3)]
    archive.do(cover_photos, number, photos[:1])
    seen = archive.ask(preview_cover, number, photos, "2024-06-01")
    assert (seen.already, seen.new) == ((photos[0],), tuple(photos[1:]))
    assert seen.changes == {("unknown", "clear"): 2}
    late = archive.ask(preview_cover, number, photos, "2025-06-01")
    assert late.changes == {("unknown", "blocked"): 2}
    archive.do(uncover_photos, number, photos)
    assert archive.ask(licence, number).photos == 0
