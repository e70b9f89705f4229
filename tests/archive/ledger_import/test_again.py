"""A ledger that comes again fills in what was missing; what it does not read, it says."""

import json
from io import BytesIO

import pytest
import xlsxwriter

from archive.appearances import (
    AppearanceTerms,
    add_appearance,
    appearance,
    appearances,
    overdue,
    remove_appearance,
    same_use,
)
from archive.article_import import import_text
from archive.cli import main
from archive.credits import protect_name
from archive.errors import Invalid
from archive.ledger_import import Choices, bring_in, open_ledger, plan_import

HEAD = "photo,date,publication,medium,page,fee,currency,credit\n"


def planned(archive, path, typed=None, head=None, **choices):
    read, mapping = open_ledger(archive, path, typed or {}, head=head)
    return plan_import(archive, read, mapping, Choices(**choices))


def states(plan):
    return [line.state for line in plan.lines]


def uses(archive):
    return archive.ask(appearances).items


def test_what_was_missing_is_filled_in_and_nothing_else(archive, ledger):
    bring_in(archive, planned(archive, ledger("photo,date,publication\n3,2023-03-08,The Post\n")))
    line = "3,2023-03-08,THE POST,web,A3,85,EUR,AFP\n"
    plan = planned(archive, ledger(HEAD + line))
    assert states(plan) == ["fill"]
    done = bring_in(archive, plan)
    assert (done.added, done.filled) == (0, 1)
    (use,) = uses(archive)
    assert (use.publication, use.medium, use.page) == ("The Post", "web", "A3")
    assert (use.fee, use.currency, use.credit_printed) == ("85.00", "EUR", "AFP")
    assert states(planned(archive, ledger(HEAD + line))) == ["known"]
    assert archive.undo().value == "import_ledger"
    assert uses(archive)[0].fee is None


def test_what_contradicts_is_told_and_the_ledger_stays(archive, ledger):
    first = HEAD + "3,2023-03-08,The Post,web,,85,EUR,AFP\n"
    bring_in(archive, planned(archive, ledger(first)))
    plan = planned(archive, ledger(HEAD + "3,2023-03-08,The Post,web,,90,EUR,Reuters\n"))
    (line,) = plan.differing
    assert (line.state, line.match.differs) == (
        "known", (("credit_printed", "AFP", "Reuters"), ("fee", "85.00", "90.00")),
    )  # fmt: skip
    bring_in(archive, plan)
    assert uses(archive)[0].fee == "85.00"


@pytest.mark.parametrize(
    ("stored", "line", "state"),
    [
        ("3,2023-03-08,Post,web,,,,", "3,2023-03-08,Post,newspaper,,,,", "add"),
        ("3,2023-03-08,Post,web,3,,,", "3,2023-03-08,Post,web,4,,,", "add"),
        ("3,2023-03-08,Post,web,3,,,", "3,2023-03-08,Post,,,,,", "known"),
        ("3,2023-03-08,Post,,,,,", "3,2023-03-09,Post,,,,,", "add"),
        ("3,2023-03-08,Post,,,,,", "2,2023-03-08,Post,,,,,", "add"),
        ("3,2023-03-08,,web,,,,", "3,2023-03-08,Post,web,,,,", "add"),
        ("3,,Post,,,,,", "3,2023-03-08,Post,,,,,", "add"),
    ],
)
def test_which_use_a_line_means(archive, ledger, stored, line, state):
    bring_in(archive, planned(archive, ledger(HEAD + stored)))
    assert states(planned(archive, ledger(HEAD + line))) == [state]


def test_each_use_is_met_by_one_line(archive, ledger):
    """Two pictures of one page are two uses, this time and the next."""
    two = HEAD + "3,2023-03-08,Post,web,3,85,EUR,\n3,2023-03-08,Post,web,3,20,EUR,\n"
    plan = planned(archive, ledger(two))
    assert states(plan) == ["add", "add"]
    bring_in(archive, plan)
    assert states(planned(archive, ledger(two))) == ["known", "known"]
    third = two + "3,2023-03-08,Post,web,3,7,EUR,\n"
    assert states(planned(archive, ledger(third))) == ["known", "known", "add"]


def test_a_planned_use_ran_and_was_taken_down(archive, ledger):
    head = "photo,date,publication,status\n"
    bring_in(archive, planned(archive, ledger(head + "3,2023-03-08,Post,planned\n")))
    assert uses(archive)[0].status == "pending"
    for word, status in (("live", "published"), ("removed", "removed"), ("live", "removed")):
        bring_in(archive, planned(archive, ledger(f"{head}3,2023-03-08,Post,{word}\n")))
        assert [use.status for use in uses(archive)] == [status]


def test_title_lines_and_joined_headings_above_the_columns(archive, ledger):
    above = "Bildnachweis;;;\nStand: 23.11.2023;;Redaktion;\n\n;Bild;;Kosten\n"
    below = "05.11.2023;3;Bote;85,– €\n;;;\nSumme;;;85,00 €\n"
    text = f"{above}Datum;Bildnummer;Titel;Honorar\n{below}"
    plan = planned(archive, ledger(text, encoding="cp1252"))
    assert plan.head == 5
    assert states(plan) == ["add", "total"]
    assert plan.lines[0].terms.fee == "85.00"


def test_the_line_of_names_can_be_said(archive, ledger):
    path = ledger("3,2023-03-08,Post\n2,2023-03-09,Post\n")
    typed = {"photo": "1", "used_from": "2", "publication": "column 3"}
    plan = planned(archive, path, typed, head=0)
    assert (plan.head, states(plan)) == (0, ["add", "add"])
    with pytest.raises(Invalid, match="line 7"):
        planned(archive, path, typed, head=7)


def test_columns_that_are_not_read_are_named(archive, ledger):
    plan = planned(archive, ledger("photo,date,publication,desk,empty\n3,2023-03-08,Post,Ada,\n"))
    assert plan.ignored == ("desk",)


@pytest.mark.parametrize(
    ("fees", "read"),
    [
        (("1.250,50 €", "1.250 €", "85,00 €"), ["1250.50", "1250.00", "85.00"]),
        (("1,250.50 €", "1,250 €", "85.00 €"), ["1250.50", "1250.00", "85.00"]),
        (("1,250 €",), []),
        (("1.250 €",), []),
        (("85.00 €", "1.250 €"), ["85.00"]),
        (("85.00 €", "85,00 €", "1.250 €"), ["85.00", "85.00"]),
        (("1.250.000 €", "1.250 €"), ["1250000.00", "1250.00"]),
        (("85,- €", "85.– €"), ["85.00", "85.00"]),
    ],
)
def test_amounts_in_either_style_never_by_guess(archive, ledger, fees, read):
    lines = "".join(f"3;2023-03-{day:02d};Post;{fee}\n" for day, fee in enumerate(fees, start=1))
    plan = planned(archive, ledger("photo;date;publication;fee\n" + lines))
    assert [line.terms.fee for line in plan.in_state("add")] == read


@pytest.mark.parametrize(("decimal", "fee"), [("point", "1.25"), ("comma", "1250.00")])
def test_the_desk_settles_an_amount_in_doubt(archive, ledger, decimal, fee):
    path = ledger("photo;date;publication;fee\n3;2023-03-08;Post;1.250 EUR\n")
    assert planned(archive, path, decimal=decimal).lines[0].terms.fee == fee


def test_numbers_of_a_spreadsheet_are_never_in_doubt(archive, ledger):
    data = BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True}) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, ["photo", "date", "publication", "fee", "currency"])
        for row, fee in enumerate((1.125, 0.1 + 0.2, 1250), start=1):
            page.write_row(row, 0, [3, f"2023-03-0{row}", "Post", fee, "KWD"])
    plan = planned(archive, ledger(data.getvalue(), "uses.xlsx"))
    assert [line.terms.fee for line in plan.lines] == ["1.125", "0.300", "1250.000"]


def test_cells_joined_downwards_hold_for_every_line(archive, ledger):
    data = BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True}) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, ["photo", "date", "publication"])
        page.merge_range(1, 0, 2, 0, "DSC_3.JPG")
        page.write_row(1, 1, ["2023-03-08", "Post"])
        page.write_row(2, 1, ["2023-03-09", "Post"])
    plan = planned(archive, ledger(data.getvalue(), "uses.xlsx"))
    assert [line.photo_id for line in plan.lines] == [3, 3]


def test_a_wires_number_names_a_photo(archive, ledger):
    plan = planned(archive, ledger("photo,date,publication\nJOB-2,2023-03-08,Post\n"))
    assert plan.lines[0].photo_id == 2


def test_what_begins_later_is_planned(archive):
    def use(day, **terms):
        made = AppearanceTerms(publication="Post", used_from=day, **terms)
        done = archive.do(add_appearance, 3, made, today="2023-03-08")
        return archive.ask(appearance, done.value)

    assert use("2023-03-09").status == "pending"
    assert use("2023-03-08").status == "published"
    assert use(None).status == "published"
    assert use("2023-04-01", status="published").status == "published"  # a cover's date


def test_planned_uses_whose_day_has_passed(archive, capsys):
    plan = ["usage", "add", "3", "--publication", "Post", "--status", "pending", "--from"]
    for day in ("2023-03-08", "2999-01-01"):
        assert main([*plan, day]) == 0
    assert archive.ask(overdue, "2023-03-08") == ()
    assert archive.ask(overdue, "2023-03-09") == (1,)
    assert main(["usage", "list", "--overdue"]) == 0
    assert main(["usage", "ran", "1"]) == 0
    assert archive.ask(overdue, "2023-03-09") == ()
    assert main(["usage", "ran", "77"]) == 1
    assert main(["usage", "ran", "1"]) == 1  # it is not planned any more


def test_a_use_entered_twice_is_noticed(archive, capsys):
    post = ["usage", "add", "3", "--publication", "Post", "--from", "2023-03-08"]
    assert main(post) == 0
    assert main([*post, "--page", "4"]) == 1
    assert "says the same" in capsys.readouterr().err
    assert main([*post, "--again"]) == 0
    assert main(["usage", "add", "3", "--publication", "Other", "--from", "2023-03-08"]) == 0
    assert len(uses(archive)) == 3
    archive.do(remove_appearance, 1)
    assert archive.ask(same_use, 3, AppearanceTerms(publication="post", used_from="2023-03-08"))


def test_typed_import_says_what_it_does(archive, ledger, capsys):
    path = ledger(HEAD.replace("credit", "desk") + "3,2023-03-08,Post,web,,,,Ada\n")
    assert main(["usage", "import", str(path)]) == 0
    assert "Not read: “desk”." in capsys.readouterr().out
    assert main(["usage", "import", str(path)]) == 0
    assert "1 line is in the ledger already." in capsys.readouterr().out
    fuller = ledger(HEAD + "3,2023-03-08,Post,web,7,,,AFP\n")
    assert main(["usage", "import", str(fuller), "--dry-run"]) == 0
    assert "line 2: fills in: page, credit as printed" in capsys.readouterr().out


def test_many_mistakes_are_summed_up(archive, ledger, capsys):
    path = ledger("photo,date,publication\n" + "none,2023-03-08,Post\n" * 300)
    assert main(["usage", "import", str(path)]) == 1
    said = capsys.readouterr()
    assert "… and 250 more lines" in said.out
    assert "photo (300)" in said.out


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("20230308", "2023-03-08"),
        ("8-Mar-2023", "2023-03-08"),
        ("08/Mar/2023", "2023-03-08"),
        ("8. März 2023", "2023-03-08"),
        ("8 березня 2023", "2023-03-08"),
        ("08.03.2023 14:30", "2023-03-08"),
        ("2023-03-08T23:30:00Z", "2023-03-08"),
        ("20231308", None),
        ("31.02.2023", None),
        ("45000", None),
        ("Mar 2023", None),
        ("KW 45/2023", None),
        ("yesterday", None),
    ],
)
def test_days_as_ledgers_write_them(archive, ledger, cell, day):
    (line,) = planned(archive, ledger(f"photo;date;title\n3;{cell};Post\n")).lines
    assert (line.terms.used_from, bool(line.problems)) == (day, day is None)


@pytest.mark.parametrize(
    ("cell", "fee"),
    [
        ("85 Euro", "85.00 EUR"),
        ("85.00 US$", "85.00 USD"),
        ("1 250 грн", "1250.00 UAH"),
        ("CHF 85.-", "85.00 CHF"),
        ("$85", None),
        ("¥85", None),
        ("85 kr", None),
        ("(85.00) EUR", None),
        ("-85 EUR", None),
        ("85", None),
    ],
)
def test_fees_as_ledgers_write_them(archive, ledger, cell, fee):
    (line,) = planned(archive, ledger(f"photo;title;fee\n3;Post;{cell}\n")).lines
    read = f"{line.terms.fee} {line.terms.currency}" if line.terms.fee else None
    assert (read, bool(line.problems)) == (fee, fee is None)


@pytest.mark.parametrize(
    ("cell", "medium"),
    [("Zeitung", "newspaper"), ("ТВ", "tv"), ("Facebook", "social"), ("Website", "web"),
     ("pigeon post", None)],
)  # fmt: skip
def test_media_as_ledgers_call_them(archive, ledger, cell, medium):
    (line,) = planned(archive, ledger(f"photo;title;medium\n3;Post;{cell}\n")).lines
    assert (line.terms.medium, bool(line.problems)) == (medium, medium is None)


@pytest.mark.parametrize(
    "cell",
    ["3.0", "#3", "003", "DSC_3.jpg", "dsc_3", "C:\\in\\DSC_3.JPG", "job-3",
     "https://cdn.example.org/a%20b/DSC_3.JPG?w=900#top"],
)  # fmt: skip
def test_photos_as_ledgers_name_them(archive, ledger, cell):
    (line,) = planned(archive, ledger(f"photo;title\n{cell};Post\n")).lines
    assert line.photo_id == 3


def test_cells_joined_beside_the_table_do_no_harm(archive, ledger):
    data = BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True}) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, ["photo", "date", "publication"])
        page.write_row(1, 0, ["3", "2023-03-08", "Post"])
        page.write_row(2, 0, ["2", "2023-03-09", "Post"])
        page.merge_range(1, 5, 2, 6, "")
    plan = planned(archive, ledger(data.getvalue(), "uses.xlsx"))
    assert [line.photo_id for line in plan.lines] == [3, 2]


def test_a_line_that_names_a_photo_is_no_total(archive, ledger):
    plan = planned(archive, ledger("publication,photo,date\nTotal,3,2023-03-08\nTotal,,\n"))
    assert states(plan) == ["add", "total"]


def test_an_article_is_filled_in_and_said_so(archive, ledger, capsys):
    read = import_text(archive, "The river rose on Tuesday, and 40 homes were lost.\n" * 2, url="https://example.org/a",
                       publisher="The Post", published="2023-03-08")  # fmt: skip
    bring_in(archive, planned(archive, ledger("photo,date,publication\n3,2023-03-08,The Post\n")))
    text = f"photo,date,publication,article\n3,2023-03-08,The Post,{read}\n"
    assert main(["usage", "import", str(ledger(text)), "--dry-run"]) == 0
    assert "fills in: article" in capsys.readouterr().out


def test_what_is_said_otherwise_names_nobody_who_is_protected(archive, ledger, capsys):
    first = "photo,date,publication,credit\n3,2023-03-08,The Post,Olena Secret/AFP\n"
    bring_in(archive, planned(archive, ledger(first)))
    archive.do(protect_name, 3, "Olena Secret", "she lives there")
    again = ledger("photo,date,publication,credit\n3,2023-03-08,The Post,AFP\n")
    assert main(["usage", "import", str(again), "--dry-run", "--json"]) == 0
    said = capsys.readouterr().out
    assert "Secret" not in said
    assert json.loads(said)["differing"][0]["fields"]["credit_printed"]["line"] == "AFP"
