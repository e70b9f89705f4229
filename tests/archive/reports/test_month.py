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


def test_a_flat_fee_counts_in_the_month_of_the_first_use_under_its_licence(archive):
    """Else a year's fee is paid twelve times in the reports of twelve months."""
    again = AppearanceTerms(publication="Post", medium="web", used_from="2024-05-20")
    archive.do(add_appearance, 1, again)
    months = [("2024-03-01", "2024-03-31"), ("2024-04-01", "2024-04-30"),
              ("2024-05-01", "2024-05-31")]  # fmt: skip
    for kind in ("licensing", "usage"):
        paid = [money(made(archive, kind, since=since, until=until)) for since, until in months]
        assert [[fee for fee in each if "EUR" in fee] for each in paid] == [
            ["12000.50 EUR"], [], [],
        ], kind  # fmt: skip
    may = made(archive, "licensing", since="2024-05-01", until="2024-05-31")
    (row,) = (row for row in may.rows if row.values["used_from"] == "2024-05-20")
    assert row.values["fee_is"] == "in the flat fee"


def test_the_first_use_may_be_of_a_photo_the_report_is_not_about(archive):
    other = AppearanceTerms(publication="Post", medium="web", used_from="2024-02-01")
    archive.do(cover_photos, 1, [4])
    archive.do(add_appearance, 4, other)
    march = {"since": "2024-03-01", "until": "2024-03-31"}
    assert "12000.50 EUR" not in money(made(archive, "licensing", **march))


def test_what_is_online_since_before_a_month_is_no_use_of_it_in_any_report(archive):
    """Else each month's report holds every page of the years before it."""
    may = {"since": "2024-05-01", "until": "2024-05-31"}
    report = made(archive, "licensing", **may)
    assert totals(report)["Uses"] == totals(made(archive, "breaches", **may))["Uses"] == "0"
    assert "2 uses online that began earlier and have no last day are not counted." in report.notes
    stands = {row.values["photo"]: (row.values["use"], row.values["used_from"])
              for row in report.rows}  # fmt: skip
    assert stands == {
        1: ("online", "2024-03-14"), 2: ("not used", None), 3: ("online", "2024-03-16"),
        4: ("not used", None),
    }  # fmt: skip
    assert totals(made(archive, "licensing"))["Uses"] == "5"
