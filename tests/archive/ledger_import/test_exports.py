"""Ledgers as programs of newsrooms export them: mark-up named .xls, formulas, credit notes."""

import io
import zipfile

import openpyxl
import pytest

from archive.errors import Unreadable
from archive.ledger_import import Choices, cells, errors_in_cells, open_ledger, plan_import

HTML = """<html><head><meta charset="windows-1252"></head><body>
<table><tr><td>Menu</td></tr></table>
<table><tr><th colspan="2">Report</th></tr>
<tr><th>Photo</th><th>Date</th><th>Publication</th><th>Médium</th></tr>
<tr><td>3</td><td>2024-03-13</td><td>Le Courrier &amp; Fils</td><td>site web</td></tr>
<tr><td>3</td><td>14/03/2024</td><td>Le Courrier</td><td></td></tr></table></body></html>"""
EXCEL_XML = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Uses"><Table>
<Row><Cell><Data ss:Type="String">Photo</Data></Cell><Cell><Data ss:Type="String">Date</Data></Cell>
<Cell><Data ss:Type="String">Page</Data></Cell>
<Cell><Data ss:Type="String">Publication</Data></Cell></Row>
<Row><Cell><Data ss:Type="Number">3</Data></Cell>
<Cell><Data ss:Type="DateTime">2024-03-13T00:00:00.000</Data></Cell>
<Cell ss:Index="4"><Data ss:Type="String">Post &secret;</Data></Cell></Row>
</Table></Worksheet></Workbook>"""


def planned(archive, path, **choices):
    opened, mapping = open_ledger(archive, path, {})
    return plan_import(archive, opened, mapping, Choices(**choices))


def test_a_page_called_spreadsheet_is_read(archive, ledger):
    plan = planned(archive, ledger(HTML, "export.xls"), order="dmy")
    first, second = plan.in_state("add")
    assert (first.photo_id, first.terms.used_from, first.terms.medium) == (3, "2024-03-13", "web")
    assert first.terms.publication == "Le Courrier & Fils"
    assert (second.terms.used_from, second.terms.medium) == ("2024-03-14", None)


def test_the_xml_of_excel_is_read_and_opens_no_file(archive, ledger):
    (line,) = planned(archive, ledger(EXCEL_XML, "export.xls")).in_state("add")
    assert (line.photo_id, line.terms.used_from, line.terms.page) == (3, "2024-03-13", None)
    assert "root" not in line.terms.publication


@pytest.mark.parametrize("text", ["<table", "<html><table></html>", "<table><tr><td>1</td></tr>"])
def test_mark_up_without_a_table_is_refused(archive, ledger, text):
    from archive.errors import ArchiveError

    with pytest.raises(ArchiveError):
        planned(archive, ledger(text, "export.xls"))


def test_a_cell_the_spreadsheet_could_not_work_out_is_no_empty_cell(archive, ledger):
    book = openpyxl.Workbook()
    book.active.title = "Cover"
    page = book.create_sheet("Uses")
    page.append(["photo", "date", "publication", "fee", "currency"])
    page.append([3, "2024-03-13", "#N/A", 85, "EUR"])
    page.append([3, "2024-03-14", "Post", "=VLOOKUP(A3,fees,2)", "EUR"])
    page.append([3, "2024-03-15", "Post", 90, "EUR"])
    out = io.BytesIO()
    book.save(out)
    plan = planned(archive, ledger(out.getvalue(), "uses.xlsx"))
    assert [(each.line, each.field) for each in plan.problems] == [(2, "publication"), (3, "fee")]
    assert "#N/A" in plan.problems[0].message
    assert [line.line for line in plan.in_state("add")] == [4]


@pytest.mark.parametrize(
    "amount", ["($85.00)", "(85,00)", "-85.00", "−85", "$-85", "85.00-", "- 85"]
)
def test_money_that_comes_back_is_no_fee(archive, ledger, amount):
    plan = planned(archive, ledger(f"photo;date;paper;fee\n3;2024-03-13;Post;{amount}\n"),
                   currency="USD")  # fmt: skip
    assert [each.field for each in plan.problems] == ["fee"]
    assert "below zero" in plan.problems[0].message


@pytest.mark.parametrize(
    ("cell", "code"),
    [("Website (desktop)", "web"), ("Mobile app", "app"), ("Print – Tageszeitung", None),
     ("Сайт видання", "web"), ("TV broadcast", None), ("85,–", None)],
)  # fmt: skip
def test_a_medium_in_more_words(cell, code):
    from archive.errors import Invalid

    if code:
        assert cells.medium(cell) == code
    else:
        with pytest.raises(Invalid):
            cells.medium(cell)


def test_an_error_behind_a_coloured_empty_cell_is_its_own():
    """Spreadsheets write an empty cell that has a colour without a closing tag."""
    sheet = b'<row><c r="A1" s="1"/><c r="B1" t="e"><v>#N/A</v></c></row>'
    assert errors_in_cells.in_sheet(_packed(sheet), 0) == {1: {1: "#N/A"}}


def test_a_workbook_packed_in_no_known_way_is_damaged(archive, ledger):
    data = bytearray(_packed(b"<row/>"))
    at = data.rfind(b"PK\x01\x02")
    data[at + 6] = 90  # the version of the form that is needed to unpack it
    with pytest.raises(Unreadable):
        open_ledger(archive, ledger(bytes(data), "uses.xlsx"), {})


def _packed(sheet: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("xl/workbook.xml", '<sheet name="a" r:id="r1"/>')
        packed.writestr("xl/_rels/workbook.xml.rels",
                        '<Relationship Id="r1" Target="worksheets/sheet1.xml"/>')  # fmt: skip
        packed.writestr("xl/worksheets/sheet1.xml", sheet)
    return out.getvalue()
