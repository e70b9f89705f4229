"""Read a ledger as it comes: CSV in any encoding and with any separator, or a spreadsheet."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from archive.errors import Invalid, TooLarge, Unreadable
from archive.store.files import read_error
from resources.i18n import gettext as _

LARGEST = 50 << 20
"""Bytes of a ledger's file."""

_LARGEST_UNPACKED = 500 << 20
"""Bytes of a spreadsheet once unpacked: a small file can hide a very large one."""

MOST_LINES = 200_000
MOST_COLUMNS = 200
_SEPARATORS = ",;\t|"
_SPREADSHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")

Cell = str
"""A cell as text: a day as ISO text, a number as it would be typed."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """A table as it came: its columns, and its lines with their numbers in the file (from 1)."""

    name: str
    columns: tuple[str, ...]
    lines: tuple[tuple[int, tuple[Cell, ...]], ...]


def read_ledger(path: Path, *, sheet: str | None = None) -> Ledger:
    """Return the table in a file; the first line that has several cells names the columns.

    Raises:
        Unreadable, TooLarge: it cannot be read safely, or is no table.
        Invalid: no such sheet, too many lines, no lines.
    """
    data = _bytes_of(path)
    if data.startswith(_SPREADSHEETS):
        rows = _spreadsheet(path, data, sheet)
    else:
        rows = _separated(_decoded(path, data))
    return _ledger(path.name, rows)


def _bytes_of(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise Unreadable(path=path, reason=_("it is a folder"))
        if path.exists() and not path.is_file():
            raise Unreadable(path=path, reason=_("it is not an ordinary file"))
        if not path.exists():
            raise Unreadable(path=path, reason=_("there is no such file"))
        if path.stat().st_size > LARGEST:
            raise TooLarge(path=path, limit="50 MB")
        return path.read_bytes()
    except OSError as error:
        raise read_error(error, path) from error


def _decoded(path: Path, data: bytes) -> str:
    for encoding in ("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig",):
        try:
            return _refuse_binary(path, data.decode(encoding))
        except UnicodeDecodeError:
            continue
    from charset_normalizer import from_bytes

    best = from_bytes(data[: 1 << 20]).best()
    if best is None:
        raise Unreadable(path=path, reason=_("it is no table of text"))
    return _refuse_binary(path, data.decode(best.encoding, "replace"))


def _refuse_binary(path: Path, text: str) -> str:
    if "\0" in text[:4096]:
        raise Unreadable(path=path, reason=_("it is no table of text"))
    return text


def _separated(text: str) -> Iterator[tuple[int, list[Cell]]]:
    separator = _separator(text)
    # strict: a quotation mark that is never closed would swallow all lines below it
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    first = 1
    try:
        for row in reader:
            yield first, [cell.strip() for cell in row]
            first = reader.line_num + 1
    except csv.Error as error:
        problem = _("line {line}: a quotation mark is not closed, or stands inside a cell.")
        problem = problem.format(line=first)
        raise Invalid(field=_("table"), problem=problem) from error


def _separator(text: str) -> str:
    """The sign that cuts the first lines into most columns, the same number in each."""
    first = [line for line in text[:20_000].splitlines() if line.strip()][:10]

    def score(sign: str) -> tuple[int, int]:
        counts = [len(row) for row in csv.reader(first, delimiter=sign)]
        top = max(counts, default=0)
        return (counts.count(top) if top > 1 else 0, top)

    return max(_SEPARATORS, key=score)


def _spreadsheet(path: Path, data: bytes, sheet: str | None) -> Iterator[tuple[int, list[Cell]]]:
    import python_calamine as calamine

    _refuse_bomb(path, data)
    try:
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        names = book.sheet_names
        if sheet is not None and sheet not in names:
            problem = _("there is no sheet “{sheet}”; there are: {names}.")
            raise Invalid(
                field=_("sheet"), problem=problem.format(sheet=sheet, names=", ".join(names))
            )
        chosen = sheet or _first_filled(book, names)
        rows = book.get_sheet_by_name(chosen).iter_rows() if chosen else iter(())
        for number, row in enumerate(rows, start=1):
            yield number, [_cell(value) for value in row]
    except (calamine.CalamineError, ValueError, OSError) as error:
        raise Unreadable(path=path, reason=str(error) or _("it is damaged")) from error


def _first_filled(book: Any, names: Iterable[str]) -> str | None:
    return next((name for name in names if book.get_sheet_by_name(name).total_height > 0), None)


def _refuse_bomb(path: Path, data: bytes) -> None:
    if not data.startswith(b"PK"):
        return
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            unpacked = sum(each.file_size for each in packed.infolist())
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise Unreadable(path=path, reason=_("it is damaged")) from error
    if unpacked > _LARGEST_UNPACKED:
        raise TooLarge(path=path, limit="500 MB")


def _cell(value: Any) -> Cell:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value).strip()


def _ledger(name: str, rows: Iterable[tuple[int, list[Cell]]]) -> Ledger:
    columns: tuple[str, ...] | None = None
    lines: list[tuple[int, tuple[Cell, ...]]] = []
    for number, row in rows:
        filled = sum(bool(cell) for cell in row)
        if columns is None:
            columns = _heads(row) if filled > 1 else None
            continue
        if not filled:
            continue
        if len(lines) == MOST_LINES:
            problem = _(
                "line {line}: there are more than {most} lines; split it into several files."
            )
            raise Invalid(field=_("table"), problem=problem.format(line=number, most=MOST_LINES))
        cells = (*row, *[""] * (len(columns) - len(row)))[: max(len(columns), len(row))]
        lines.append((number, tuple(cells)))
    if columns is None:
        raise Invalid(field=_("table"), problem=_("no line names at least two columns."))
    if not lines:
        raise Invalid(field=_("table"), problem=_("there is no line below the columns’ names."))
    return Ledger(name, columns, tuple(lines))


def _heads(row: list[Cell]) -> tuple[str, ...]:
    """The names of the columns; nameless and repeated ones are told apart."""
    while row and not row[-1]:
        row = row[:-1]
    if len(row) > MOST_COLUMNS:
        problem = _("there are more than {most} columns.").format(most=MOST_COLUMNS)
        raise Invalid(field=_("table"), problem=problem)
    seen: dict[str, int] = {}
    heads = []
    for place, cell in enumerate(row, start=1):
        head = " ".join(cell.split()) or _("column {n}").format(n=place)
        seen[head] = seen.get(head, 0) + 1
        heads.append(head if seen[head] == 1 else f"{head} ({seen[head]})")
    return tuple(heads)
