"""Read a ledger as it comes: CSV in any encoding and with any separator, or a spreadsheet."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain, islice
from pathlib import Path
from typing import Any

from archive.errors import Invalid, TooLarge, Unreadable
from archive.ledger_import import errors_in_cells, markup
from archive.ledger_import.columns import known_names
from archive.packed import DAMAGE
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

HEADS_WITHIN = 30
"""Filled lines from the top among which the one that names the columns is looked for."""

Cell = str
"""A cell as text: a day as ISO text, a number as it would be typed."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """A table as it came: its columns, and its lines with their numbers in the file (from 1).

    ``head`` is the line that names the columns; 0: none does, they are numbered.
    """

    name: str
    columns: tuple[str, ...]
    lines: tuple[tuple[int, tuple[Cell, ...]], ...]
    head: int = 1


def read_ledger(path: Path, *, sheet: str | None = None, head: int | None = None) -> Ledger:
    """Return the table in a file.

    ``head`` says which line names the columns (0: none). By itself that is the line near the top
    with most names of columns that are known, so that titles and joined headings above it do no
    harm; where hardly any is known, the first line that has several cells.

    Raises:
        Unreadable, TooLarge: it cannot be read safely, or is no table.
        Invalid: no such sheet, too many lines, no lines.
    """
    data = _bytes_of(path)
    if data.startswith(_SPREADSHEETS):
        rows = _spreadsheet(path, data, sheet)
    else:
        text = _decoded(path, data)
        rows = markup.rows_of(text) if markup.is_markup(text) else _separated(text)
    return _ledger(path.name, rows, head)


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
        if not chosen:
            return
        page = book.get_sheet_by_name(chosen)
        below = _joined_below(page)
        wrong = errors_in_cells.in_sheet(data, names.index(chosen))
        for number, row in enumerate(page.iter_rows(), start=1):
            cells = [_cell(value) for value in row]
            for place, text in wrong.get(number, {}).items():
                if place < len(cells):
                    cells[place] = text
            for place, text in below.get(number, {}).items():
                cells[place] = cells[place] or text
            yield number, cells
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
    except DAMAGE as error:
        raise Unreadable(path=path, reason=_("it is damaged")) from error
    if unpacked > _LARGEST_UNPACKED:
        raise TooLarge(path=path, limit="500 MB")


def _joined_below(page: Any) -> dict[int, dict[int, Cell]]:
    """What cells joined downwards hold for the lines below their first: line, column → text."""
    tall = [area for area in page.merged_cell_ranges or () if area[1][0] > area[0][0]]
    if not tall:
        return {}
    rows = list(page.iter_rows())
    found: dict[int, dict[int, Cell]] = {}
    for (top, left), (bottom, _right) in tall:
        inside = top < len(rows) and left < len(rows[top])
        text = _cell(rows[top][left]) if inside else ""
        if not text:  # joined for the looks alone, perhaps beside the table
            continue
        for row in range(top + 1, min(bottom + 1, len(rows))):
            found.setdefault(row + 1, {})[left] = text
    return found


def _cell(value: Any) -> Cell:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return _number(value)
    return "" if value is None else str(value).strip()


def _number(value: float) -> Cell:
    """A number as a spreadsheet shows it: 15 digits, and never three places behind the point.

    A real 1.125 becomes ``1.1250``, or it would look like a thousand to whoever reads the cell.
    """
    if value.is_integer():
        return str(int(value))
    text = f"{value:.15g}"
    return f"{text}0" if len(text.partition(".")[2]) == 3 else text


def _ledger(name: str, rows: Iterable[tuple[int, list[Cell]]], head: int | None) -> Ledger:
    filled = ((number, row) for number, row in rows if any(row))
    first = list(islice(filled, HEADS_WITHIN))
    place = _head_place(first, head)
    columns = _heads(first[place][1]) if place is not None else _numbered(first)
    lines: list[tuple[int, tuple[Cell, ...]]] = []
    for number, row in chain(first[0 if place is None else place + 1 :], filled):
        if len(lines) == MOST_LINES:
            problem = _(
                "line {line}: there are more than {most} lines; split it into several files."
            )
            raise Invalid(field=_("table"), problem=problem.format(line=number, most=MOST_LINES))
        cells = (*row, *[""] * (len(columns) - len(row)))[: max(len(columns), len(row))]
        lines.append((number, tuple(cells)))
    if not lines:
        raise Invalid(field=_("table"), problem=_("there is no line below the columns’ names."))
    return Ledger(name, columns, tuple(lines), 0 if place is None else first[place][0])


def _head_place(first: list[tuple[int, list[Cell]]], head: int | None) -> int | None:
    """Where among the first filled lines the columns are named; None: nowhere, as was said.

    Raises:
        Invalid: no line has several cells, or the one that was said is none of them.
    """
    if head == 0:
        return None
    several = [place for place, (_n, row) in enumerate(first) if sum(map(bool, row)) > 1]
    if head is not None:
        several = [place for place in several if first[place][0] == head]
        if not several:
            problem = _("line {line} does not name at least two columns near the top.")
            raise Invalid(field=_("table"), problem=problem.format(line=head))
    if not several:
        raise Invalid(field=_("table"), problem=_("no line names at least two columns."))
    best = max(several, key=lambda place: known_names(first[place][1]))
    return best if known_names(first[best][1]) > 1 else several[0]


def _numbered(first: list[tuple[int, list[Cell]]]) -> tuple[str, ...]:
    width = max((len(row) for _number, row in first), default=0)
    return tuple(_("column {n}").format(n=place) for place in range(1, width + 1))


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
