"""A report's rows as rows of a table."""

from archive.reports import Column, Report, Row
from resources.i18n import gettext as _
from ui.widgets.moments import day_words
from ui.widgets.rows_table import Cell, TableRow

MOST_SHOWN = 500


def headers(report: Report) -> list[str]:
    """Return the words over the columns."""
    return [_(column.label) for column in report.columns]


def preview_rows(report: Report) -> list[TableRow]:
    """Return the first rows; a row's key is its photo, 0 where it has none."""
    return [_row(row, report.columns) for row in report.rows[:MOST_SHOWN]]


def _row(row: Row, columns: tuple[Column, ...]) -> TableRow:
    cells = tuple(_cell(row.values.get(column.key), column.kind) for column in columns)
    return TableRow(row.ids.get("photo", 0), cells, row.level or "")


def _cell(value: str | int | bool | None, kind: str) -> Cell:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if kind == "date" and isinstance(value, str):
        return day_words(value)
    return value
