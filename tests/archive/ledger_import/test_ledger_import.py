"""Ledgers from elsewhere: read in any form, planned by line, brought in whole or not at all."""

import contextlib
import io
import json
from datetime import datetime

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from archive.appearances import appearances
from archive.cli import main
from archive.errors import Invalid, TooLarge, Unreadable
from archive.ledger_import import (
    FIELDS,
    Choices,
    bring_in,
    cells,
    guess,
    open_ledger,
    plan_import,
    read_ledger,
    source,
)


def planned(archive, path, typed=None, **choices):
    read, mapping = open_ledger(archive, path, typed or {})
    return plan_import(archive, read, mapping, Choices(**choices))


def said(plan):
    return [(each.line, each.field, each.message) for each in plan.problems]


GERMAN = (
    "Bildnummer;Datum;Zeitung;Seite;Auflage;Bildnachweis;Honorar;Währung;Land\n"
    "DSC_1;08.03.2023;Die Post;5;412.000;Ann Example;1.120,50;EUR;Deutschland\n"
    "RTX9ABC;09.03.23;Die Post;1;;none;;;DE\n"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_any_encoding_and_separator(archive, ledger, encoding):
    plan = planned(archive, ledger(GERMAN, encoding=encoding))
    assert said(plan) == []
    first, second = (line.terms for line in plan.lines)
    assert [line.photo_id for line in plan.lines] == [1, 1]
    assert (first.used_from, first.publication, first.page) == ("2023-03-08", "Die Post", "5")
    assert (first.circulation, first.fee, first.currency) == (412_000, "1120.50", "EUR")
    assert (first.territory, first.credit_printed) == ("DE", "Ann Example")
    assert (second.used_from, second.credit_printed) == ("2023-03-09", "")


def workbook(rows, before=0):
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        book.add_worksheet("Cover") if before else None
        sheet = book.add_worksheet("Uses")
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        for line, row in enumerate(rows):
            for place, value in enumerate(row):
                if isinstance(value, datetime):
                    sheet.write_datetime(line, place, value, day)
                else:
                    sheet.write(line, place, value)
    return out.getvalue()


def test_spreadsheet_below_a_title_and_behind_an_empty_sheet(archive, ledger):
    rows = [["Uses in March"], [], ["Picture no.", "Used on", "Title", "Type of use", "Net amount"],
            [3, datetime(2023, 3, 8), "The Post", "Website", "£80"]]  # fmt: skip
    plan = planned(archive, ledger(workbook(rows, before=1), "uses.xlsx"))
    (line,) = plan.lines
    assert (line.line, line.photo_id, line.terms.used_from) == (4, 3, "2023-03-08")
    assert (line.terms.medium, line.terms.fee, line.terms.currency) == ("web", "80.00", "GBP")
    with pytest.raises(Invalid, match=r"no sheet “March”; there are: Cover, Uses"):
        read_ledger(ledger(workbook(rows, before=1), "uses.xlsx"), sheet="March")


def test_every_mistake_is_told_with_its_line_and_field(archive, ledger):
    path = ledger(
        "photo,date,to,publication,medium,country,copies,fee,currency,status\n"
        "9,2023-03-08,,Post,,,,,,\n"
        "3,31/02/2023,,Post,,,,,,\n"
        "3,2023-03-08,2023-03-01,Post,,,,,,\n"
        "3,2023-03-08,,Post,smoke,Narnia,many,,,\n"
        "3,2023-03-08,,Post,,,,12,QQQ,lost\n"
        "3,2023-03-08,,Post,,,,12,,\n"
        "3,2023-03-08,,Post,,,,12.9999,EUR,\n"
        "3,2023-03-08,,Post,,,,£12,EUR,\n"
        "3,2023-03-08,,Post,,,,,,,,too,much\n"
        ",2023-03-08,,Post,,,,,,\n"
        "1,2023-03-08,,Post,,,,,,\n"
    )
    found = [(line, field) for line, field, _message in said(planned(archive, path))]
    assert found == [
        (2, "photo"), (3, "used_from"), (4, "used_to"), (5, "medium"), (5, "territory"),
        (5, "circulation"), (6, "currency"), (6, "status"), (7, "currency"), (8, "fee"),
        (9, "currency"), (10, "table"), (11, "photo"), (12, "photo"),
    ]  # fmt: skip
    messages = {line: message for line, _field, message in said(planned(archive, path))}
    assert "may be several photos" in messages[12]
    assert said(planned(archive, path, photo_by="id"))[-1][0] == 11


def test_ledger_with_a_mistake_is_refused_whole(archive, ledger):
    path = ledger("photo,date,publication\n3,2023-03-08,Post\n9,2023-03-08,Post\n")
    plan = planned(archive, path)
    assert bring_in(archive, plan).refused
    assert archive.ask(appearances).total == 0
    done = bring_in(archive, plan, skip_problems=True)
    assert (done.added, archive.ask(appearances).total) == (1, 1)


def test_one_step_of_history_and_known_lines(archive, ledger):
    lines = "".join(f"3,2023-03-{day:02d},Post\n" for day in range(1, 29))
    path = ledger("photo,date,publication\n" + lines + "3,2023-03-01,POST\n")
    plan = planned(archive, path)
    assert (len(plan.in_state("add")), len(plan.in_state("twice"))) == (28, 1)
    assert bring_in(archive, plan).added == 28
    again = planned(archive, path)
    assert (len(again.in_state("known")), len(again.in_state("twice"))) == (28, 1)
    assert archive.undo().value == "import_ledger"
    assert archive.ask(appearances).total == 0


def test_day_or_month_first_is_told_by_the_column_or_asked_for(archive, ledger):
    told = planned(archive, ledger("photo,date,title\n3,03/04/2023,A\n3,25/04/2023,B\n"))
    assert [line.terms.used_from for line in told.lines] == ["2023-04-03", "2023-04-25"]
    other = planned(archive, ledger("photo,date,title\n3,03/04/2023,A\n3,04/25/2023,B\n"))
    assert [line.terms.used_from for line in other.lines] == ["2023-03-04", "2023-04-25"]
    path = ledger("photo,date,title\n3,03/04/2023,A\n")
    assert "two ways" in said(planned(archive, path))[0][2]
    asked = planned(archive, path, order="mdy")
    assert asked.lines[0].terms.used_from == "2023-03-04"


def test_what_columns_mean_is_remembered(archive, ledger):
    path = ledger("what,when,where\n3,2023-03-08,Post\n")
    with pytest.raises(Invalid, match="no column names the photo"):
        planned(archive, path)
    typed = {"photo": "what", "used_from": "WHEN", "publication": "3"}
    bring_in(archive, planned(archive, path, typed))
    assert planned(archive, path).mapping == {
        "photo": "what", "used_from": "when", "publication": "where",
    }  # fmt: skip
    for wrong in ({"photo": "nothing"}, {"colour": "what"}):
        with pytest.raises(Invalid):
            planned(archive, path, wrong)


def test_columns_that_mean_nothing_are_left_alone():
    assert guess(["Photo", "Colour", "Date of use (print)"]) == {
        "photo": "Photo", "used_from": "Date of use (print)",
    }  # fmt: skip
    assert list(guess(list(FIELDS))) == list(FIELDS)


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", Invalid),
        (b"photo\n1\n", Invalid),
        (b"photo,date,publication\n", Invalid),
        (b'photo,date\n1,"2023-03-08\n1,2023-03-09\n', Invalid),
        (bytes(range(256)) * 20, Unreadable),
        (b"PK\x03\x04" + bytes(500), Unreadable),
        (b"\xd0\xcf\x11\xe0" + bytes(500), Unreadable),
    ],
)
def test_what_is_no_ledger_is_refused(ledger, data, error):
    with pytest.raises(error):
        read_ledger(ledger(data))


def test_too_long_and_too_large_are_refused(ledger, monkeypatch, tmp_path):
    monkeypatch.setattr(source, "MOST_LINES", 3)
    path = ledger("photo,date\n" + "1,2023-03-08\n" * 4)
    with pytest.raises(Invalid, match="line 5: there are more than 3 lines"):
        read_ledger(path)
    monkeypatch.setattr(source, "_LARGEST_UNPACKED", 100)
    with pytest.raises(TooLarge):
        read_ledger(ledger(workbook([["photo", "date"], [1, "x"]]), "uses.xlsx"))
    monkeypatch.setattr(source, "LARGEST", 10)
    with pytest.raises(TooLarge):
        read_ledger(path)
    for nothing in (tmp_path, tmp_path / "nothing.csv"):
        with pytest.raises(Unreadable):
            read_ledger(nothing)


@given(st.text(max_size=40), st.sampled_from(["dmy", "mdy", None]))
def test_cells_raise_nothing_but_their_own_error(text, order):
    for read in (lambda: cells.day(text, order, "day"), lambda: cells.medium(text),
                 lambda: cells.territory(text), lambda: cells.count(text, "n"),
                 lambda: cells.money(text, "", ""), lambda: cells.status(text),
                 lambda: cells.printed_credit(text)):  # fmt: skip
        with contextlib.suppress(Invalid):
            read()


def test_typed(archive, ledger, capsys):
    path = ledger("photo,date,publication\n3,2023-03-08,Post\n9,2023-03-08,Post\n")

    def run(*words):
        capsys.readouterr()
        status = main(["usage", "import", str(path), *words, "--json"])
        return status, json.loads(capsys.readouterr().out)

    status, dry = run("--dry-run")
    assert (status, dry["new"], dry["added"], dry["lines"]) == (0, 1, 0, 2)
    assert [line["state"] for line in dry["plan"]] == ["add", "problem"]
    status, refused = run()
    assert (status, refused["error"]["code"], refused["added"]) == (1, "invalid", 0)
    assert refused["problems"][0] == {"line": 3, "column": "photo", "field": "photo",
                                      "message": "there is no photo “9”."}  # fmt: skip
    assert run("--skip")[1]["added"] == 1
    assert run("--map", "nonsense")[0] == 2
    assert main(["usage", "import", str(path), "--dry-run"]) == 0
    assert "line 2: known: photo 3, 2023-03-08, Post" in capsys.readouterr().out


@pytest.mark.parametrize("words", [(), ("--skip",), ("--dry-run",)])
def test_mistakes_in_every_line_are_a_failure(archive, ledger, capsys, words):
    path = ledger("photo,date,publication\n8,2023-03-08,Post\n9,2023-03-08,Post\n")
    assert main(["usage", "import", str(path), *words, "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["added"] == 0
