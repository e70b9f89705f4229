"""Reports that were handed over can be shown again and set beside later ones."""

import json
from dataclasses import replace

import pytest

from archive.appearances import AppearanceTerms, add_appearance, remove_appearance
from archive.cli import main
from archive.errors import Damaged, Invalid, NotFound
from archive.licences import LicenceTerms, add_licence
from archive.photos import edit_fields
from archive.reports import (
    FORMATS,
    KINDS,
    compare,
    last_like,
    make_report,
    render,
    save_report,
    scope,
    stored_report,
    stored_reports,
)
from archive.reports.stored import unpack
from tests.archive.reports.conftest import NOW

MARCH = scope("", "2024-03-01", "2024-03-31")
APRIL = scope("", "2024-04-01", "2024-04-30")


def rows(report, change):
    return [(row.values["what"], row.values["name"]) for row in report.rows
            if row.values["change"] == change]  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_reads_the_same_after_it_was_kept(archive, kind, tmp_path):
    report = make_report(archive, kind, scope("", "2024-01-01", "2024-12-31"), now=NOW)
    save_report(report, tmp_path / "r.json", "json", archive)
    kept = archive.ask(stored_report, 1)
    assert kept == report
    for form in FORMATS:
        assert render(kept, form, archive) == render(report, form, archive)


def test_what_was_handed_over_does_not_change_with_the_records(archive, tmp_path):
    report = make_report(archive, "gaps", MARCH, now=NOW)
    save_report(report, tmp_path / "r.csv", "csv", archive)
    archive.do(edit_fields, [4], {"caption": ""})
    archive.undo()
    archive.do(edit_fields, [1], {"caption": ""})
    assert archive.ask(stored_report, 1) == report
    (record,) = archive.ask(stored_reports).items
    assert (record.kind, record.since, record.by, record.kept) == (
        "gaps",
        "2024-03-01",
        "ann",
        True,
    )
    again = compare(report, make_report(archive, "gaps", MARCH, now=NOW))
    assert ("gaps", "1") not in rows(again, "new")
    assert len(rows(again, "new") + rows(again, "changed")) == 1


def test_months_are_compared_by_supplier(archive):
    march, april = (make_report(archive, "breaches", each, now=NOW) for each in (MARCH, APRIL))
    seen = compare(march, april)
    assert ("supplier", "AFP") in rows(seen, "new")
    totals = {row.values["name"]: row.values["change"] for row in seen.rows
              if row.values["what"] == "total"}  # fmt: skip
    assert (totals["Uses"], totals["Uses in breach"]) == ("−2", "same")
    assert any("2024-03-01 to 2024-03-31" in note for note in seen.notes)
    for form in FORMATS:
        assert render(seen, form, archive)


def test_same_period_is_compared_use_by_use(archive):
    before = make_report(archive, "licensing", MARCH, now=NOW)
    use = archive.do(add_appearance, 4, AppearanceTerms(medium="web", used_from="2024-03-20")).value
    seen = compare(before, make_report(archive, "licensing", MARCH, now=NOW))
    assert len(rows(seen, "new")) == 1
    archive.do(remove_appearance, use)
    other = replace(before, state=replace(before.state, rules_version="0"))
    assert any("rules" in note for note in compare(other, before).notes)
    with pytest.raises(Invalid, match="different kinds"):
        compare(before, make_report(archive, "gaps", MARCH, now=NOW))


def test_costs_of_suppliers_are_compared_per_currency(archive):
    before = make_report(archive, "usage", MARCH, now=NOW)
    terms = AppearanceTerms(medium="web", used_from="2024-03-20", fee="30", currency="USD")
    archive.do(add_appearance, 4, terms)
    now = make_report(archive, "usage", MARCH, now=NOW)
    assert {column.label: column.kind for column in now.columns}["Fees USD"] == "money"
    pap = next(row.values for row in now.rows if row.values["supplier"] == "PAP")
    assert (pap["fees"], pap["fees_USD"]) == ("30.00 USD", "30.00")
    changes = {row.values["name"]: row.values["change"] for row in compare(before, now).rows}
    assert changes["PAP"] == "new"
    assert "+30.00" in changes.values()


def test_breaches_name_what_was_wrong_and_where(archive):
    report = make_report(archive, "breaches", scope("", None, None), now=NOW)
    assert [row.ids["appearance"] for row in report.rows] == [5, 4, 2]
    assert "GERMANY OUT" in report.rows[0].values["phrase"]
    assert report.rows[2].ids["licence"] == 1
    archive.do(add_licence, LicenceTerms("Next", supplier="Reuters", valid_from="2024-07-01"))
    assert len(make_report(archive, "breaches", scope("", None, None), now=NOW).rows) == 2


def test_last_month_is_the_newest_one_before(archive, tmp_path):
    for month, period in (("m", MARCH), ("a", APRIL)):
        report = make_report(archive, "usage", period, now=NOW)
        save_report(report, tmp_path / f"{month}.csv", "csv", archive)
    assert archive.ask(last_like, "usage", "", before="2024-05-01").id == 2
    assert archive.ask(last_like, "usage", "", before="2024-04-01").id == 1
    assert archive.ask(last_like, "usage", "", before="2024-03-01") is None
    assert archive.ask(last_like, "usage", "credit:afp") is None
    with pytest.raises(NotFound):
        archive.ask(stored_report, 9)


@pytest.mark.parametrize("data", [b"", b"nothing", b"x\x9c\x03\x00\x00\x00\x00\x01"])
def test_damaged_results_are_told(data):
    with pytest.raises(Damaged):
        unpack(data, "report 1")


def test_typed(archive, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("CUTLINE_ARCHIVE", str(archive.path))

    def typed(*words, status=0):
        capsys.readouterr()
        assert main(["report", *map(str, words), "--json"]) == status
        return json.loads(capsys.readouterr().out)

    made = ("breaches", "--from", "2024-03-01", "--to", "2024-03-31", "-o")
    typed(*made, tmp_path / "b.pdf")
    (record,) = typed("list")["items"]
    assert record["kind"] == "breaches"
    assert typed("show", 1)["period"]["from"] == "2024-03-01"
    typed("show", 1, "-o", tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
    assert typed("list")["total"] == 1
    assert typed("compare", 1)["kind"] == "comparison"
    later = ("compare", "--kind", "breaches", "--from", "2024-04-01", "--to", "2024-04-30")
    assert typed(*later)["kind"] == "comparison"
    assert typed("compare", "--kind", "usage", status=1)["error"]["code"] == "not_found"
    assert typed("compare", status=2)["error"]["code"] == "usage"
