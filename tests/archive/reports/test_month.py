"""What a month counts of the uses there are."""

import pytest

from archive.appearances import AppearanceTerms, add_appearance
from archive.licences import LicenceTerms, add_licence, cover_photos
from tests.archive.reports.test_kinds import made, money, totals


def test_a_month_counts_only_what_surely_ran_in_it(archive):
    """Else a use without a day, or one online without an end, is one of every month."""
    for terms in (
        AppearanceTerms(publication="Post", medium="web"),
        AppearanceTerms(publication="Post", medium="web", used_from="2025-02-27",
                        used_to="2025-03-02"),
    ):  # fmt: skip
        archive.do(add_appearance, 4, terms)
    report = made(archive, "usage", since="2025-03-01", until="2025-03-31")
    assert totals(report)["Uses"] == "1"
    assert report.notes == (
        "1 use without a day is not counted.",
        "3 uses online that began earlier and have no last day are not counted.",
        "1 use that began before the period is charged to the one it began in.",
    )
    assert made(archive, "usage", since="2025-04-01", until="2025-04-30").rows == ()
    assert totals(made(archive, "usage"))["Uses"] == "7"


def test_a_use_without_a_day_is_listed_in_a_month_and_not_counted(archive):
    asked = {"since": "2025-03-01", "until": "2025-03-31"}
    archive.do(add_appearance, 4, AppearanceTerms(publication="Post", medium="web", fee="40",
                                                  currency="EUR"))  # fmt: skip
    for kind in ("licensing", "breaches"):
        before = totals(made(archive, kind, **asked))
        archive.do(add_appearance, 4, AppearanceTerms(publication="Post", medium="web"))
        report = made(archive, kind, **asked)
        after = totals(report)
        assert after["Uses"] == before["Uses"], kind
        assert int(after["Uses without a day, not counted"]) == 1 + int(
            before["Uses without a day, not counted"]
        )
        assert money(report) == []
        assert any(row.values["used_from"] is None for row in report.rows), kind
    undated = next(row for row in made(archive, "licensing", **asked).rows
                   if row.ids.get("appearance") and not row.values["used_from"])  # fmt: skip
    assert undated.values["verdict"] == "unknown"
    assert undated.values["licence"] is None
    assert "day of the use" in str(undated.values["missing"])
    assert "12040.50 EUR" in money(made(archive, "licensing"))


def test_a_use_that_runs_on_is_paid_for_where_it_began(archive):
    terms = AppearanceTerms(publication="Post", medium="newspaper", used_from="2025-02-27",
                            used_to="2025-03-02", fee="40", currency="EUR")  # fmt: skip
    archive.do(add_appearance, 4, terms)
    march = {"since": "2025-03-01", "until": "2025-03-31"}
    for kind in ("licensing", "usage"):
        assert money(made(archive, kind, **march)) == [], kind
        february = made(archive, kind, since="2025-02-01", until="2025-02-28")
        assert money(february) == ["40.00 EUR"], kind


@pytest.mark.parametrize("per", ["month", "year"])
def test_a_use_without_a_day_meets_a_licence_with_a_quota_for_a_period(archive, per):
    terms = LicenceTerms(name="Quota", uses_allowed=3, uses_per=per)
    licence = archive.do(add_licence, terms).value
    archive.do(cover_photos, licence, [4])
    archive.do(add_appearance, 4, AppearanceTerms(publication="Post", medium="web"))
    for kind in ("licensing", "usage", "breaches", "gaps"):
        assert made(archive, kind).rows
