"""Verdicts kept for searching follow every change; past uses are judged on their own day."""

import time
from datetime import UTC, datetime

import pytest

from archive.appearances import AppearanceTerms, add_appearance, edit_appearance
from archive.desk import set_default_use
from archive.licences import (
    add_licence,
    edit_licence,
    end_licence,
)
from archive.rights import (
    breaches_of,
    is_due,
    judge_due,
    judged_uses,
    load,
)
from archive.values import days_later
from tests.archive.rights.recorded import a_photo, codes, kept, subscription


def test_uses_are_judged_on_their_own_day(archive):
    photo = archive.do(a_photo).value
    archive.do(add_licence, subscription(valid_from="2023-01-01", valid_to="2023-06-30"))
    inside = AppearanceTerms(medium="web", used_from="2023-03-08", credit_printed="Reuters")
    archive.do(add_appearance, photo, inside)
    assert archive.ask(breaches_of, None) == frozenset()
    late = AppearanceTerms(medium="web", used_from="2023-07-01", credit_printed="Ann Example")
    use = archive.do(add_appearance, photo, late).value
    assert archive.ask(breaches_of, [photo]) == {photo}
    judged = archive.ask(lambda s: [(u.id, [r.code for r in found])
                                    for u, _owed, found in judged_uses(s)])  # fmt: skip
    assert judged[1] == (use, ["licence_expired"])
    archive.do(edit_appearance, use, {"credit_printed": ""})
    judged = archive.ask(lambda s: [[r.code for r in found] for _u, _o, found in judged_uses(s)])
    assert judged[1] == ["licence_expired", "credit_missing_in_print"]
    archive.do(edit_appearance, use, {"credit_printed": None})
    judged = archive.ask(lambda s: [[r.code for r in found] for _u, _o, found in judged_uses(s)])
    assert judged[1] == ["licence_expired"]
    archive.do(edit_appearance, use, {"credit_printed": "Photo: Bo Other/AFP"})
    judged = archive.ask(lambda s: [[r.code for r in found] for _u, _o, found in judged_uses(s)])
    assert judged[1] == ["licence_expired", "credit_wrong_in_print"]


def test_use_without_a_day_cannot_be_judged_and_pending_ones_are_not(archive):
    photo = archive.do(a_photo).value
    archive.do(add_appearance, photo, AppearanceTerms(credit_printed="Reuters"))
    archive.do(add_appearance, photo, AppearanceTerms(status="pending"))
    judged = archive.ask(lambda s: [[r.code for r in found] for _u, _o, found in judged_uses(s)])
    assert judged == [["use_without_day"], []]
    assert archive.ask(breaches_of, None) == frozenset()


def test_verdicts_are_kept_and_follow_every_change(archive):
    photo = archive.do(a_photo).value
    assert kept(archive, photo) == [("unknown", "none", False)]
    number = archive.do(add_licence, subscription(valid_to="2099-12-31")).value
    assert kept(archive, photo) == [("clear", "active", False)]
    archive.do(edit_licence, number, {"media": ("tv",)})
    assert kept(archive, photo) == [("blocked", "out of scope", False)]
    archive.undo()
    assert kept(archive, photo) == [("clear", "active", False)]
    archive.do(set_default_use, "newspaper", None)
    archive.do(edit_licence, number, {"media": ("web",)})
    assert kept(archive, photo) == [("blocked", "out of scope", False)]
    archive.do(add_appearance, photo, AppearanceTerms(used_from="2020-01-01", credit_printed=""))
    assert kept(archive, photo)[0][2] is True


def test_licence_that_stops_covering_a_photo_is_noticed(archive):
    photo = archive.do(a_photo).value
    number = archive.do(add_licence, subscription()).value
    archive.do(edit_licence, number, {"supplier": "AFP", "licensor": "AFP"})
    assert kept(archive, photo) == [("unknown", "none", False)]
    archive.undo()
    assert kept(archive, photo) == [("clear", "active", False)]


def test_verdict_that_runs_out_is_due(archive):
    photo = archive.do(a_photo).value
    archive.do(add_licence, subscription(valid_to="2090-01-01"))
    assert judge_due(archive, "2090-01-01", gap=0) == 0
    assert not archive.ask(is_due, "2090-01-01")
    assert archive.ask(is_due, "2090-01-02")
    assert judge_due(archive, "2090-01-02", gap=0) == 1
    assert kept(archive, photo) == [("blocked", "expired", False)]


def test_verdict_under_embargo_is_due_when_the_hour_has_come(archive):
    photo = archive.do(a_photo, notes="EMBARGOED UNTIL 23 NOVEMBER 2090 12:00 GMT",
                       credit="Ann", caption="A street.").value  # fmt: skip
    day = "2090-11-23"
    before, after = (datetime(2090, 11, 23, hour, 20, tzinfo=UTC) for hour in (11, 13))
    judge_due(archive, day, now=before, gap=0)
    assert kept(archive, photo)[0][0] == "blocked"
    assert not archive.ask(is_due, day, now=before)
    assert archive.ask(is_due, day, now=after)
    assert judge_due(archive, day, now=after, gap=0) == 1
    assert kept(archive, photo)[0][0] != "blocked"
    assert not archive.ask(is_due, day, now=after)


def test_ended_licence_holds_until_it_was_ended(archive):
    photo = archive.do(a_photo).value
    number = archive.do(add_licence, subscription()).value
    archive.do(end_licence, number)
    assert codes(archive, photo, on="2099-01-01") == ("blocked", ["licence_ended"])
    assert codes(archive, photo, on="2000-01-01") == ("clear", [])


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the clock's zone is the system's here")
@pytest.mark.parametrize(
    ("zone", "last"),
    [("America/New_York", "2023-06-14"), ("UTC", "2023-06-15"), ("Asia/Tokyo", "2023-06-15")],
)
def test_an_embargo_ends_on_the_day_the_desks_calendar_says(archive, monkeypatch, zone, last):
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    load._read.cache_clear()  # notes are read once; no clock changes its zone in between
    try:
        photo = archive.do(a_photo, notes="EMBARGO UNTIL 2023-06-15 01:00 GMT").value
        assert "embargo" in codes(archive, photo, on=last)[1]
        assert "embargo" not in codes(archive, photo, on=days_later(last, 1))[1]
    finally:
        monkeypatch.undo()
        time.tzset()
        load._read.cache_clear()
