"""What an answer says beside its verdict: what it rests on, until when it holds, in which words."""

from dataclasses import replace

import pytest

from archive.rights import assess, reason_text
from tests.archive.rights.test_assess import (
    EMBARGO,
    LAST_YEAR,
    NEXT_YEAR,
    TO_THE_MINUTE,
    TWO_WEEKS,
    WEB,
    YEAR,
    licence,
    on,
    says,
    staff,
    wire,
)


def test_good_answers_say_what_they_rest_on():
    answer = assess(wire(licence(valid_to="2023-12-31", fee_minor=12050, currency="EUR")), WEB)
    texts = [reason_text(each) for each in answer.reasons]
    assert texts == ["Covered by the licence “L1” until 2023-12-31.", "Fee agreed: 120.50 EUR."]
    assert (answer.licence_id, answer.licence_state, answer.expires) == (1, "active", "2023-12-31")


@pytest.mark.parametrize(
    ("rule", "words"),
    [("flat", " for the licence as a whole"), ("per use", " for each use"), (None, "")],
)
def test_a_fee_says_what_it_is_paid_for(rule, words):
    fee = licence(fee_minor=8500, currency="EUR", fee_rule=rule)
    assert reason_text(assess(wire(fee), WEB).reasons[-1]) == f"Fee agreed: 85.00 EUR{words}."


def test_agreements_of_other_years_are_notes():
    answer = assess(wire(LAST_YEAR, NEXT_YEAR, licence(media=("tv",))), WEB)
    assert [(each.code, each.level) for each in answer.reasons] == [
        ("licence_wrong_medium", "block"), ("licence_expired", "note"),
        ("licence_not_started", "note"),
    ]  # fmt: skip
    assert (answer.licence_state, answer.expires) == ("out of scope", None)


def test_answer_knows_until_when_it_holds():
    assert assess(staff(), WEB).valid_until is None
    assert assess(wire(YEAR), WEB).valid_until == "2023-12-31"
    assert assess(wire(YEAR, NEXT_YEAR), WEB).valid_until == "2023-12-31"
    assert assess(staff(leases=(EMBARGO,)), WEB).valid_until == "2023-06-19"
    assert assess(staff(leases=(TWO_WEEKS,)), WEB).valid_until == "2023-06-19"
    assert assess(staff(leases=(EMBARGO,)), WEB).embargo_until == "2023-06-19"


def test_a_renewed_licence_expires_with_its_renewal():
    assert assess(wire(YEAR, NEXT_YEAR), WEB).expires == "2024-12-31"
    assert assess(wire(YEAR, licence(4, valid_from="2024-01-02")), WEB).expires == "2023-12-31"
    assert assess(wire(YEAR, licence(4, valid_from="2024-01-01")), WEB).expires is None
    for_tv = licence(4, valid_from="2024-01-01", media=("tv",))
    assert assess(wire(YEAR, for_tv), WEB).expires == "2023-12-31"
    later = licence(5, valid_from="2025-01-01", valid_to="2025-12-31")
    assert assess(wire(later, NEXT_YEAR, YEAR), WEB).expires == "2025-12-31"


def test_embargo_names_its_last_day():
    (said_,) = assess(staff(leases=(EMBARGO,)), WEB).reasons
    assert reason_text(said_) == "Embargoed until the end of 2023-06-19: “EMBARGO”."


def test_a_limit_in_days_says_whether_it_has_run_out():
    weeks = says("within_days", "deny", valid_from="2023-06-20", reason="may be used for 14 days")
    words = [reason_text(assess(staff(leases=(weeks,)), on(day)).reasons[0])
             for day in ("2023-06-19", "2023-06-20")]  # fmt: skip
    assert words == [
        "May be used for 14 days (until 2023-06-19): “WITHIN_DAYS”.",
        "May be used for 14 days (that ended on 2023-06-19): “WITHIN_DAYS”.",
    ]
    unknown = staff(leases=(says("within_days", reason="may be used for 14 days"),))
    assert "not known" in reason_text(assess(unknown, WEB).reasons[0])


def test_a_licence_to_the_end_of_the_calendar_never_ends_before():
    forever = licence(valid_from="2023-01-01", valid_to="9999-12-31")
    assert assess(wire(forever, NEXT_YEAR), WEB).expires == "9999-12-31"


def test_an_embargo_to_the_minute_is_over_when_its_minute_has_come():
    photo = staff(leases=(TO_THE_MINUTE,))
    before, after = (assess(photo, replace(WEB, at=f"2023-06-15T{hour}Z"))
                     for hour in ("17:59", "18:00"))  # fmt: skip
    assert (before.verdict, before.valid_until) == ("blocked", "2023-06-15T18:00Z")
    assert (after.verdict, after.valid_until, after.embargo_until) == ("clear", None, None)
    assert assess(photo, WEB).verdict == "blocked"  # the day alone does not say that it is over


def test_a_past_use_without_an_hour_on_the_day_an_embargo_ends_is_not_told():
    photo = staff(leases=(TO_THE_MINUTE,))
    said = assess(photo, WEB, past=True)
    assert (said.verdict, [each.code for each in said.reasons]) == ("unknown", ["use_without_hour"])
    assert "2023-06-15 18:00" in reason_text(said.reasons[0])
    assert assess(photo, on("2023-06-14"), past=True).verdict == "blocked"
