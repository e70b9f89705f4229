"""Reports as tables for machines and spreadsheets: CSV, XLSX, JSON."""

import csv
import io
import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from archive.reports.report import Column, Report, State, Value, document, period_text
from archive.values import no_formula
from resources.i18n import gettext as _
from resources.i18n import mark, ngettext

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udfff]")
_LONGEST_CELL = 32_767
_WIDTHS = {"integer": 10, "date": 12, "money": 12, "flag": 8}
_IDS = {
    "claim": mark("Claim id"), "appearance": mark("Use id"), "photo": mark("Photo id"),
    "article": mark("Article id"), "licence": mark("Licence id"), "lease": mark("Lease id"),
    "party": mark("Supplier id"), "claimant": mark("Claimant id"), "file": mark("File id"),
}  # fmt: skip
_IDS_OF = {
    "licensing": ("appearance", "photo", "article", "licence"),
    "breaches": ("appearance", "photo", "article", "licence", "lease"),
    "expiring": ("licence", "lease", "photo"),
    "gaps": ("photo",),
    "usage": ("party",),
    "claims": ("claim", "article", "photo", "claimant"),
    "fixity": ("file", "photo"),
}


def with_ids(report: Report) -> Report:
    """Return a report whose last columns are the ids of the records each row comes from."""
    kinds = _IDS_OF.get(report.kind, ())
    columns = tuple(Column(f"{kind}_id", _IDS[kind], "integer") for kind in kinds)
    rows = tuple(
        replace(row, values={**row.values, **{f"{kind}_id": row.ids.get(kind) for kind in kinds}})
        for row in report.rows
    )
    return replace(report, columns=(*report.columns, *columns), rows=rows)


def to_csv(report: Report) -> bytes:
    """Return a report as CSV: UTF-8, RFC 4180, the columns' labels first.

    A text that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    report = with_ids(report)
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([_plain_text(_(column.label)) for column in report.columns])
    for row in report.rows:
        writer.writerow(
            [_csv_cell(column, row.values.get(column.key)) for column in report.columns]
        )
    return out.getvalue().encode("utf-8", "replace")


def _csv_cell(column: Column, value: Value) -> str:
    if value is None:
        return ""
    text = _plain_text(str(value))
    if column.kind in ("integer", "money") and _NUMBER.fullmatch(text):
        return text
    return no_formula(text)


def _plain_text(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)


def to_json(report: Report) -> bytes:
    """Return a report as one JSON document, UTF-8."""
    text = json.dumps(document(report), ensure_ascii=False, indent=2)
    return (text + "\n").encode("utf-8", "replace")


def to_xlsx(report: Report) -> bytes:
    """Return a report as a workbook: the table with a frozen header, and a sheet about it.

    Numbers and dates are numbers and dates; no text is taken for a formula or a link.
    """
    import xlsxwriter

    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
               "strings_to_numbers": False, "default_date_format": "yyyy-mm-dd"}  # fmt: skip
    with xlsxwriter.Workbook(out, options) as book:
        book.set_properties({"title": report.title, "comments": report.scope.query,
                             "created": _made_at(report)})  # fmt: skip
        _table_sheet(book, with_ids(report))
        _about_sheet(book, report)
    return out.getvalue()


def _made_at(report: Report) -> datetime:
    try:
        made = datetime.fromisoformat(report.made_at.replace("Z", "+00:00"))
    except ValueError:
        made = datetime(2000, 1, 1, tzinfo=UTC)
    return made.replace(tzinfo=None, microsecond=0)


def _table_sheet(book: Any, report: Report) -> None:
    sheet = book.add_worksheet(_sheet_name(report.title))
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    formats = {
        "text": book.add_format({"valign": "top", "text_wrap": True}),
        "integer": book.add_format({"valign": "top", "num_format": "0"}),
        "money": book.add_format({"valign": "top", "num_format": "#,##0.00##"}),
        "date": book.add_format({"valign": "top", "num_format": "yyyy-mm-dd"}),
    }
    for place, column in enumerate(report.columns):
        sheet.write_string(0, place, _plain_text(_(column.label)), head)
        sheet.set_column(place, place, _WIDTHS.get(column.kind, _width(report, column)))
    for line, row in enumerate(report.rows, start=1):
        for place, column in enumerate(report.columns):
            _write_cell(sheet, (line, place), column, row.values.get(column.key), formats)
    sheet.freeze_panes(1, 0)
    if report.rows:
        sheet.autofilter(0, 0, len(report.rows), len(report.columns) - 1)
    sheet.set_landscape()
    sheet.repeat_rows(0)
    sheet.fit_to_pages(1, 0)


def _width(report: Report, column: Column) -> int:
    longest = max((len(str(row.values.get(column.key) or "")) for row in report.rows[:200]),
                  default=0)  # fmt: skip
    return max(10, min(48, longest + 2))


def _write_cell(
    sheet: Any, at: tuple[int, int], column: Column, value: Value, formats: dict[str, Any]
) -> None:
    if value is None:
        return
    text = _plain_text(str(value))[:_LONGEST_CELL]
    if column.kind in ("integer", "money") and _NUMBER.fullmatch(text):
        sheet.write_number(*at, float(text), formats[column.kind])
    elif column.kind == "date" and (day := _day(text)) is not None:
        sheet.write_datetime(*at, day, formats["date"])
    elif isinstance(value, bool):
        sheet.write_boolean(*at, value)
    else:
        sheet.write_string(*at, text, formats["text"])


def _day(text: str) -> datetime | None:
    """Return a day a spreadsheet can hold: theirs begin in 1900."""
    try:
        day = date.fromisoformat(text[:10])
    except ValueError:
        return None
    return datetime(day.year, day.month, day.day) if day.year >= 1900 else None


def _about_sheet(book: Any, report: Report) -> None:
    sheet = book.add_worksheet(_("About"))
    bold = book.add_format({"bold": True, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 1, 80)
    for line, (name, words) in enumerate(about(report)):
        sheet.write_string(line, 0, _plain_text(name), bold)
        sheet.write_string(line, 1, _plain_text(words)[:_LONGEST_CELL], wrapped)


def about(report: Report) -> list[tuple[str, str]]:
    """Return what a report says of itself: question, period, state, totals, notes."""
    state = report.state
    lines = [
        (_("Report"), report.title),
        (_("Search"), report.scope.query or _("all photos")),
        (_("Period"), period_text(report.scope)),
        (_("Made"), report.made_at),
        (_("Archive"), _size(state)),
        (_("Rules"), state.rules_version),
    ]  # fmt: skip
    lines += [(total.label, total.text) for total in report.totals]
    return lines + [(_("Note"), note) for note in report.notes]


def _size(state: State) -> str:
    photos = ngettext("{n} photo", "{n} photos", state.photos).format(n=state.photos)
    articles = ngettext("{n} article", "{n} articles", state.articles).format(n=state.articles)
    return ", ".join((photos, articles, _("change {n}").format(n=state.last_change)))


def _sheet_name(title: str) -> str:
    return re.sub(r"[\[\]:*?/\\']", " ", title)[:31] or "Report"
