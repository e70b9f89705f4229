"""The same report in every format: complete, safe, the same bytes for the same archive."""

import csv
import io
import json
import os
from dataclasses import replace
from datetime import datetime
from itertools import pairwise

import openpyxl
import pytest
from pypdf import PdfReader
from sqlalchemy import select

from archive.errors import Cancelled, Invalid, Unwritable
from archive.reports import FORMATS, make_report, paper, render, save_report, scope
from archive.reports.paper import _small, _with_font_note
from archive.store.models import StoredReport
from archive.values import NoProgress, no_formula
from tests.archive.reports.conftest import NOW, jpeg


@pytest.fixture
def report(archive):
    return make_report(archive, "licensing", scope("", "2024-01-01", "2024-12-31"), now=NOW)


def rows_of(data):
    return list(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))


def test_csv_is_rfc_4180_and_holds_no_formula(archive, report):
    data = render(report, "csv", archive)
    assert data.endswith(b"\r\n")
    assert not data.startswith(b"\xef\xbb\xbf")
    rows = rows_of(data)
    assert len(rows) == 7
    assert {len(row) for row in rows} == {len(report.columns) + 4}
    assert rows[0][-4:] == ["Use id", "Photo id", "Article id", "Licence id"]
    ids = [str(row.ids.get("appearance", "")) for row in report.rows]
    assert [row[-4] for row in rows[1:]] == ids
    captions = [row[rows[0].index("Caption")] for row in rows[1:]]
    assert "'=SUM(A1) is how this caption begins" in captions
    assert "Жінка біля зруйнованого будинку" in captions


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_text_begins_as_a_formula(archive, report, start):
    row = replace(report.rows[0], values={**report.rows[0].values, "article": f"{start}1+1"})
    rows = rows_of(render(replace(report, rows=(row,)), "csv", archive))
    assert rows[1][rows[0].index("Article")].startswith("'")


@pytest.mark.parametrize("start", ["  =1+1", "\n=1", "＝1+1", "\u00a0@SUM(A1)"])
def test_no_text_hides_a_formula(start):
    assert no_formula(start) == f"'{start}"


@pytest.mark.parametrize("text", ["", "1 = 1", "A – B", "e-mail: a@b"])
def test_other_texts_stay(text):
    assert no_formula(text) == text


def test_paper_says_words_where_tables_have_codes(archive, report):
    planned = {**report.rows[0].values, "use": "pending", "article": "A\x07bell"}
    row = replace(report.rows[0], values=planned)
    pdf = render(replace(report, rows=(row,), pictures=False), "pdf", archive)
    words = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    assert "planned" in words
    assert "A bell" in words


@pytest.fixture
def long_report(report, monkeypatch):
    """A report that is set in four parts; real ones have a thousand rows in each."""
    monkeypatch.setattr(paper, "ROWS_AT_ONCE", 8)
    rows = tuple(
        replace(report.rows[0], values={**report.rows[0].values, "article": f"Article {number}."})
        for number in range(30)
    )
    return replace(report, rows=rows)


def test_a_long_report_is_set_in_parts_and_bound_as_one(archive, long_report):
    pdf = render(long_report, "pdf", archive)
    book = PdfReader(io.BytesIO(pdf))
    pages = [page.extract_text() for page in book.pages]
    whole = " ".join(pages)
    assert [whole.count(f"Article {number}.") for number in range(30)] == [1] * 30
    for number, words in enumerate(pages, start=1):
        assert f"page {number} of {len(pages)}" in " ".join(words.split())
        assert "Credit" in words, "every page repeats the header"
    assert whole.count("Picture desk") == 1
    assert all("Licensing report" in words for words in pages)
    assert [each.title for each in book.outline if not isinstance(each, list)] == [
        "Licensing report"
    ]
    assert book.metadata.title == "Licensing report"
    assert book.root_object["/Lang"] == "en"
    assert pdf == render(long_report, "pdf", archive)


def test_a_long_report_is_cancelled_between_its_parts(archive, long_report):
    seen = []

    class Cancelling(NoProgress):
        def begin(self, total, label):
            self.label = label

        def advance(self, done, note=""):
            if self.label == "Setting pages":
                seen.append(done)
                if done:
                    raise Cancelled

    with pytest.raises(Cancelled):
        render(long_report, "pdf", archive, progress=Cancelling())
    assert seen == [0, 8]


def test_cancelled_while_pages_are_set_writes_no_file(archive, report, tmp_path):
    class Cancelling(NoProgress):
        def advance(self, done, note=""):
            raise Cancelled

    path = tmp_path / "report.pdf"
    with pytest.raises(Cancelled):
        save_report(replace(report, pictures=False), path, "pdf", archive, progress=Cancelling())
    assert not path.exists()


def test_workbook_has_real_numbers_and_dates_and_a_frozen_header(archive, report):
    book = openpyxl.load_workbook(io.BytesIO(render(report, "xlsx", archive)))
    sheet, about = book.worksheets
    assert sheet.freeze_panes == "A2"
    head = [cell.value for cell in sheet[1]]
    row = dict(zip(head, sheet[2], strict=True))
    assert row["Used from"].value == datetime(2024, 3, 14)
    assert row["Fee"].value == 12000.50
    assert row["Photo"].value == 1
    captions = [cell for cell in sheet[head.index("Caption") + 1] if cell.value] or [
        sheet.cell(line, head.index("Caption") + 1) for line in range(2, 8)
    ]
    assert all(cell.data_type != "f" for cell in captions)
    said = {about.cell(line, 1).value: about.cell(line, 2).value for line in range(1, 8)}
    assert said["Period"] == "2024-01-01 to 2024-12-31"
    assert said["Archive"].startswith("4 photos")


def test_json_says_what_the_report_says(archive, report):
    said = json.loads(render(report, "json", archive))
    assert (said["kind"], said["query"], said["made_at"]) == ("licensing", "", NOW)
    assert said["period"] == {"from": "2024-01-01", "to": "2024-12-31"}
    assert said["rows"][0]["ids"] == {"photo": 1, "licence": 1, "appearance": 1}
    assert {"label": "Licence fees", "amount": "12000.50", "currency": "EUR"} in said["totals"]
    assert len(said["columns"]) == len(report.columns)


def test_paper_has_pages_headers_and_any_script(archive, report):
    pdf = PdfReader(io.BytesIO(render(report, "pdf", archive)))
    text = "\n".join(page.extract_text() for page in pdf.pages)
    assert pdf.metadata.title == "Licensing report"
    assert "The Upland Post" in text
    assert "Жінка біля зруйнованого будинку" in text
    assert "2024-01-01 to 2024-12-31" in text
    assert f"page 1 of {len(pdf.pages)}" in text
    assert len(pdf.outline) > 0


def test_long_table_repeats_its_header_on_every_page(archive, report):
    many = replace(report, rows=report.rows * 40)
    pdf = PdfReader(io.BytesIO(render(many, "pdf", archive)))
    assert len(pdf.pages) > 5
    for page in pdf.pages[:-1]:
        assert "Verdict" in page.extract_text()


def test_sensitive_picture_is_blurred_beyond_recognition():
    from PIL import Image

    sharp, blurred = (
        Image.open(io.BytesIO(_small(jpeg(1), sensitive=each))).convert("L")
        for each in (False, True)
    )
    assert sharp.size == blurred.size

    def steepest(picture):
        pixels = picture.load()
        row = [pixels[x, picture.height // 2] for x in range(picture.width)]
        return max(abs(a - b) for a, b in pairwise(row))

    assert steepest(blurred) < steepest(sharp) / 4


def test_what_is_no_picture_leaves_its_place_empty(archive, report):
    assert _small(b"no picture", sensitive=False) is None
    archive.thumbnails.put_many([(f"{1:064x}", 512, b"no picture")])
    assert render(report, "pdf", archive).startswith(b"%PDF")


@pytest.mark.parametrize("form", FORMATS)
def test_same_archive_gives_the_same_bytes(archive, report, form):
    again = make_report(archive, "licensing", report.scope, now=NOW)
    assert render(report, form, archive) == render(again, form, archive)


@pytest.mark.parametrize("form", FORMATS)
def test_file_is_written_whole_or_not_at_all(archive, report, form, tmp_path):
    path = tmp_path / f"report.{form}"
    save_report(report, path, form, archive)
    assert path.stat().st_size > 100
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".")] == []
    for wrong in (tmp_path / "nowhere" / "report", tmp_path):
        with pytest.raises(Unwritable) as caught:
            save_report(report, wrong, form, archive)
        assert str(wrong) in str(caught.value)
    with pytest.raises(Invalid, match="none of"):
        render(report, "docx", archive)


def test_report_never_takes_the_place_of_what_is_no_ordinary_file(archive, report, tmp_path):
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    with pytest.raises(Unwritable, match="ordinary file"):
        save_report(report, pipe, "csv", archive)
    assert pipe.is_fifo()


def test_report_is_remembered_outside_the_history(archive, report, tmp_path):
    save_report(report, tmp_path / "r.csv", "csv", archive)
    kept = archive.ask(lambda s: [(row.kind, row.period_from, row.made_at)
                                  for row in s.scalars(select(StoredReport))])  # fmt: skip
    assert kept == [("licensing", "2024-01-01", NOW)]
    assert archive.undo().value == "fill"


@pytest.mark.parametrize("form", FORMATS)
def test_characters_no_format_can_hold_do_no_harm(archive, report, form):
    odd = "bell\x07 null\x00 half\ud800 #strong[x] $y$ \\ \" ' end"
    row = replace(report.rows[0], values={**report.rows[0].values, "caption": odd})
    assert render(replace(report, rows=(row,)), form, archive)


def test_words_wider_than_their_column_stay_in_it(archive, report):
    wide = {"caption": "W" * 150, "publication": "https://example.org/" + "m" * 90}
    row = replace(report.rows[0], values={**report.rows[0].values, **wide})
    page = PdfReader(io.BytesIO(render(replace(report, rows=(row,)), "pdf", archive))).pages[0]
    lines = [line.replace("\u200b", "") for line in page.extract_text().splitlines()]
    assert max(line.count("W") for line in lines) < 40
    assert sum(line.count("W") for line in lines) >= 150


def test_missing_font_is_told_and_not_hidden(report):
    asian = replace(report.rows[0], values={**report.rows[0].values, "caption": "建筑物"})
    said = replace(report, rows=(asian,))
    assert any("no font" in note for note in _with_font_note(said, ["DejaVu Sans"]).notes)
    assert _with_font_note(said, ["Noto Sans CJK SC"]).notes == report.notes
    assert _with_font_note(report, ["DejaVu Sans"]).notes == report.notes


def test_paper_holds_nothing_that_readers_complain_about(archive, report):
    data = render(report, "pdf", archive)
    assert b"/Suspects" not in data
    assert PdfReader(io.BytesIO(data), strict=True).pages


def test_amounts_of_several_currencies_are_grouped_on_paper(archive):
    usage = make_report(archive, "usage", scope("", None, None), now=NOW)
    pdf = render(usage, "pdf", archive)
    words = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    assert words.count("12 000.50 EUR") + words.count("12\u202f000.50 EUR") == 2
