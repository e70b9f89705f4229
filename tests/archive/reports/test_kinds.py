"""What each kind of report says."""

from decimal import Decimal

import pytest

from archive.appearances import AppearanceTerms, add_appearance
from archive.errors import Invalid, QueryError
from archive.licences import LicenceTerms, add_licence
from archive.reports import KINDS, make_report, scope
from tests.archive.reports.conftest import NOW, article_with_claim


def made(archive, kind, query="", since=None, until=None):
    return make_report(archive, kind, scope(query, since, until), now=NOW)


def totals(report):
    return {total.label: total.text for total in report.totals if total.currency is None}


def money(report):
    return [total.text for total in report.totals if total.currency]


def test_licensing_lists_every_use_and_what_did_not_run(archive):
    report = made(archive, "licensing")
    shown = [(row.values["used_from"], row.ids["photo"]) for row in report.rows]
    assert shown == [
        ("2024-03-14", 1),
        ("2024-03-15", 2),
        ("2024-03-16", 3),
        ("2024-04-15", 2),
        ("2024-07-02", 1),
        (None, 4),
    ]
    assert [row.values["use"] for row in report.rows][-1] == "not used"
    assert totals(report) == {
        "Photos": "4",
        "Uses": "5",
        "Uses in breach": "3",
        "Rows with something missing": "2",
    }
    assert money(report) == ["12000.50 EUR", "160.00 PLN"]
    assert report.letterhead.startswith("The Upland Post")


def test_licensing_judges_each_use_on_its_own_day(archive):
    rows = {row.ids.get("appearance"): row.values for row in made(archive, "licensing").rows}
    assert rows[1]["breaches"] is None
    assert rows[1]["credit_check"] == "ok"
    assert rows[2]["breaches"] == "The licence “Reuters 2024” ended on 2024-06-30"
    assert rows[4]["breaches"].startswith("It ran with the credit “Cy Third/Reuters”")
    assert "Not in DE: “GERMANY OUT”" in rows[5]["breaches"]
    assert rows[5]["missing"] == "credit, category"
    assert rows[1]["credit_owed"] == "STRINGER/Reuters"


def test_every_row_names_its_records(archive):
    for row in made(archive, "licensing").rows:
        assert row.ids["photo"]
        assert ("appearance" in row.ids) == (row.values["use"] != "not used")
    licensed = made(archive, "licensing").rows[0]
    assert licensed.ids == {"photo": 1, "licence": 1, "appearance": 1}


def test_period_and_search_narrow_a_report(archive):
    report = made(archive, "licensing", "howitzer", "2024-03-01", "2024-03-31")
    assert [row.values["used_from"] for row in report.rows] == ["2024-03-14"]
    with pytest.raises(QueryError):
        made(archive, "licensing", "(howitzer")
    with pytest.raises(Invalid, match="before it begins"):
        made(archive, "licensing", "", "2024-03-01", "2024-02-01")
    with pytest.raises(Invalid, match="none of"):
        made(archive, "weather")


def test_expiring_shows_what_ends_soon(archive):
    report = made(archive, "expiring")
    (row,) = report.rows
    assert (row.values["name"], row.values["days_left"], row.values["photos"]) == (
        "Reuters 2024",
        15,
        1,
    )
    assert (report.scope.since, report.scope.until) == ("2024-05-16", "2024-07-15")
    assert made(archive, "expiring", since="2025-01-01", until="2025-12-31").rows == ()


def test_gaps_show_what_is_missing(archive):
    report = made(archive, "gaps")
    assert [(row.ids["photo"], row.values["missing"]) for row in report.rows] == [
        (3, "no credit, no category"),
        (4, "no licence"),
    ]
    assert report.rows[0].level == "block"


def test_usage_counts_by_supplier(archive):
    rows = {row.values["supplier"]: row.values for row in made(archive, "usage").rows}
    assert (rows["Reuters"]["uses"], rows["Reuters"]["breaches"]) == (2, 1)
    assert rows["AFP"]["fees"] == "160.00 PLN"
    assert rows["(no supplier)"]["uses"] == 1
    assert rows["Reuters"]["last"] == "2024-07-02"


def test_claims_ledger_quotes_and_counts(archive):
    number = archive.do(article_with_claim).value
    report = made(archive, "claims", f"article:{number}")
    (row,) = report.rows
    assert row.values["claimant"] == "The staff"
    assert row.values["figures"] == "155,530 casualties"
    assert (row.values["start"], row.values["end"]) == (0, 37)
    assert row.ids == {"claim": 1, "article": number}
    assert made(archive, "claims", "article:99").rows == ()
    assert made(archive, "claims", "howitzer").rows == ()
    assert made(archive, "claims", since="2024-04-01").rows == ()


def test_fixity_lists_files(archive):
    report = made(archive, "fixity")
    assert totals(report)["Never checked"] == "4"
    assert report.rows[0].ids == {"file": 1, "photo": 1}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_works_on_nothing(catalogue, kind):
    report = make_report(catalogue, kind, scope("", None, None), now=NOW)
    assert report.rows == ()
    keys = {column.key for column in report.columns}
    assert all(key in keys for stack in report.layout for key in stack.keys)


@pytest.mark.parametrize("kind", KINDS)
def test_rows_fill_the_columns_they_have(archive, kind):
    report = made(archive, kind)
    keys = {column.key for column in report.columns}
    for row in report.rows:
        assert row.values.keys() <= keys


def test_fees_of_the_rows_add_up_to_the_totals(archive):
    """A flat fee stands with the first use only, and none with a use outside its licence."""
    again = AppearanceTerms(publication="Post", used_from="2024-03-20", medium="web",
                            credit_printed="Reuters")  # fmt: skip
    archive.do(add_appearance, 1, again)
    report = made(archive, "licensing")
    fees = [(row.values["used_from"], row.values["fee"], row.values["fee_is"])
            for row in report.rows if row.values["photo"] == 1]  # fmt: skip
    assert fees == [
        ("2024-03-14", "12000.50", "flat fee of the licence, counted here"),
        ("2024-03-20", None, "in the flat fee"),
        ("2024-07-02", None, None),
    ]
    sums = {}
    for row in report.rows:
        if row.values["fee"]:
            sums.setdefault(row.values["currency"], []).append(Decimal(row.values["fee"]))
    told = {total.currency: total.text for total in report.totals if total.currency}
    assert {code: f"{sum(each)} {code}" for code, each in sums.items()} == told


def test_a_licence_that_does_not_cover_a_use_says_so(archive):
    late = next(row for row in made(archive, "licensing").rows
                if row.values["used_from"] == "2024-07-02")  # fmt: skip
    assert late.values["licence"].endswith("does not cover it")
    assert late.values["scope"] is late.values["fee"] is late.values["invoice"] is None


def test_what_did_not_run_costs_nothing(archive):
    unused = [row for row in made(archive, "licensing").rows if row.values["use"] == "not used"]
    assert unused
    assert all(row.values["fee"] is None for row in unused)


def test_a_planned_use_costs_nothing_and_is_asked_about_once_its_day_has_passed(archive):
    planned = AppearanceTerms(publication="Post", used_from="2024-06-01", medium="web",
                              status="pending")  # fmt: skip
    archive.do(add_appearance, 2, planned)
    row = next(row for row in made(archive, "licensing").rows if row.values["use"] == "pending")
    assert (row.values["missing"], row.values["fee"]) == ("word that it ran", None)
    assert row.values["breaches"] is None


def test_a_use_with_a_fee_of_its_own_is_one_to_pay(archive):
    paid = AppearanceTerms(publication="Post", used_from="2024-04-01", medium="web", fee="10",
                           currency="EUR", credit_printed="Reuters")  # fmt: skip
    archive.do(add_appearance, 1, paid)
    row = next(row for row in made(archive, "licensing").rows
               if row.values["used_from"] == "2024-04-01")  # fmt: skip
    assert (row.values["cost"], row.values["fee_is"]) == ("pay", "fee of this use")


def test_more_copies_than_a_licence_allows_are_a_breach(archive):
    archive.do(add_licence, LicenceTerms("PAP", supplier="PAP", print_run=5000))
    ran = AppearanceTerms(publication="Post", used_from="2024-04-01", medium="newspaper",
                          circulation=6000, credit_printed="PAP")  # fmt: skip
    archive.do(add_appearance, 4, ran)
    (row,) = [row for row in made(archive, "breaches").rows if row.values["photo"] == 4]
    assert "allows 5000 copies, not 6000" in row.values["breaches"]
    (row,) = [row for row in made(archive, "licensing").rows if row.values["photo"] == 4]
    assert row.values["licence_state"] == "out of scope"


def test_a_use_that_cannot_be_judged_is_listed_and_not_counted_as_a_breach(archive):
    def counted(kind="breaches"):
        return {total.label: total.count for total in made(archive, kind).totals}

    before, rows = counted(), len(made(archive, "breaches").rows)
    archive.do(add_appearance, 1, AppearanceTerms(publication="Post", credit_printed="Reuters"))
    after = counted()
    assert after["Uses"] == before["Uses"] + 1
    assert after["Uses in breach"] == before["Uses in breach"]
    assert after["Use without day"] == before.get("Use without day", 0) + 1
    assert len(made(archive, "breaches").rows) == rows + 1


def test_the_licence_of_a_use_is_none_where_none_is_on_record(archive):
    archive.do(add_appearance, 4, AppearanceTerms(publication="Post", used_from="2024-03-20",
                                                  medium="web"))  # fmt: skip
    bare = next(row for row in made(archive, "licensing").rows
                if row.values["photo"] == 4 and row.values["used_from"])  # fmt: skip
    assert (bare.values["licence"], bare.values["licensor"]) == ("none on record", None)
    assert bare.values["supplier"] == "PAP"
    held = next(row for row in made(archive, "licensing").rows if row.values["photo"] == 2)
    assert (held.values["licensor"], held.values["supplier"]) == ("AFP", "AFP")
