"""A report's rows as rows of a table."""

from collections.abc import Mapping

from archive.reports import Report, Row, Stack
from resources.i18n import gettext as _
from ui.widgets.moments import day_words
from ui.widgets.rows_table import Cell, TableRow

MOST_SHOWN = 500


def headers(report: Report) -> list[str]:
    """Return the words over the columns: those of the report on paper."""
    return [_(stack.label) for stack in report.layout]


def shares(report: Report) -> list[float]:
    """Return the shares of the width that the columns have on paper."""
    return [stack.width for stack in report.layout]


def preview_rows(report: Report) -> list[TableRow]:
    """Return the first rows; a row's key is its photo, 0 where it has none."""
    kinds = {column.key: column.kind for column in report.columns}
    return [_row(row, report.layout, kinds) for row in report.rows[:MOST_SHOWN]]


def _row(row: Row, layout: tuple[Stack, ...], kinds: Mapping[str, str]) -> TableRow:
    cells = tuple(_cell(row, stack, kinds) for stack in layout)
    return TableRow(row.ids.get("photo", 0), cells, row.level or "")


def _cell(row: Row, stack: Stack, kinds: Mapping[str, str]) -> Cell:
    if len(stack.keys) == 1 and kinds.get(stack.keys[0]) == "integer":
        value = row.values.get(stack.keys[0])
        return value if isinstance(value, int) else None
    said = [_words(row.values.get(key), kinds.get(key, "text")) for key in stack.keys]
    return " · ".join(each for each in said if each)


def _words(value: str | int | bool | None, kind: str) -> str:
    if isinstance(value, bool):
        return _("yes") if value else ""
    if kind == "date" and isinstance(value, str):
        return day_words(value)
    return "" if value is None else str(value)
