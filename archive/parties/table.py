"""Parties as a table the desk edits: CSV with a line for each, written and read again.

Columns by their names in any order; the name finds the party (any of its spellings does). An empty
cell changes nothing; spellings are added, never taken away. A mistake names its line, and nothing
of the table is taken over.
"""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from archive.errors import ArchiveError, Invalid, Unreadable
from archive.parties.add import add_party, find_or_add_party
from archive.parties.edit import add_alias, edit_party
from archive.parties.read import cleaned_name, find_party, known_kind, parties, party
from archive.reading.fold import fold_name
from archive.store.files import read_error
from resources.i18n import gettext as _

FIELDS = ("name", "kind", "spellings", "parent", "contact", "note")
_LARGEST = 8 << 20
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class TableRow:
    """A line of the table; ``number`` is that in the file, the heading being 1."""

    number: int
    name: str
    kind: str
    spellings: tuple[str, ...]
    parent: str
    contact: str
    note: str


@dataclass(frozen=True, slots=True)
class TableDone:
    """What a table added and changed, by name, and how many lines changed nothing."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    same: int


def read_table(path: Path) -> tuple[TableRow, ...]:
    """Read a table of parties: CSV with commas, semicolons or tabs, in UTF-8.

    Raises:
        Unreadable: it is no such file. Invalid: a column or a line that cannot be.
    """
    try:
        if path.stat().st_size > _LARGEST:
            raise Unreadable(path=path, reason=_("it is too large for a table of parties"))
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError as error:
        raise Unreadable(path=path, reason=_("there is no such file")) from error
    except UnicodeDecodeError as error:
        raise Unreadable(path=path, reason=_("it is not in UTF-8")) from error
    except OSError as error:
        raise read_error(error, path) from error
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise Unreadable(path=path, reason=str(error)) from error
    return _rows(lines)


def _rows(lines: Sequence[Sequence[str]]) -> tuple[TableRow, ...]:
    names = [name.strip().lower() for name in lines[0]] if lines else []
    if "name" not in names:
        raise Invalid(field="line 1", problem=_("a column “name” is needed."))
    unknown = [name for name in names if name and name not in FIELDS]
    if unknown:
        raise Invalid(
            field="line 1",
            problem=_("“{value}” is none of: {choices}.").format(
                value=unknown[0], choices=", ".join(FIELDS)
            ),
        )
    rows = []
    for number, cells in enumerate(lines[1:], start=2):
        if not any(cell.strip() for cell in cells):
            continue
        said = dict(zip(names, (_unquoted(cell) for cell in cells), strict=False))
        spellings = tuple(one.strip() for one in said.get("spellings", "").split(";"))
        rows.append(
            TableRow(number, said.get("name", ""), said.get("kind", ""),
                     tuple(filter(None, spellings)), said.get("parent", ""),
                     said.get("contact", ""), said.get("note", ""))
        )  # fmt: skip
    return tuple(rows)


def _unquoted(cell: str) -> str:
    cleaned = cell.strip()
    return cleaned[1:] if cleaned[:1] == "'" and cleaned[1:2] in _FORMULA else cleaned


def import_parties(session: Session, rows: Sequence[TableRow]) -> TableDone:
    """Add and change parties as a table says; owners that nobody knows are added too.

    Raises:
        Invalid: with the line that cannot be; nothing is kept then.
    """
    added: list[str] = []
    changed: list[str] = []
    for row in rows:
        try:
            (added if _is_new(session, row) else changed).append(row.name)
            if not _take_over(session, row):
                changed.pop()
        except ArchiveError as error:
            raise Invalid(
                field=_("line {number}").format(number=row.number), problem=str(error)
            ) from error
    return TableDone(tuple(added), tuple(changed), len(rows) - len(added) - len(changed))


def planned_parties(session: Session, rows: Sequence[TableRow]) -> TableDone:
    """Return what ``import_parties`` would do, as far as each line alone tells; nothing is kept.

    Raises:
        Invalid: with the line that cannot be.
    """
    added: list[str] = []
    changed: list[str] = []
    for row in rows:
        try:
            cleaned_name(row.name)
            if row.kind:
                known_kind(row.kind)
        except ArchiveError as error:
            raise Invalid(
                field=_("line {number}").format(number=row.number), problem=str(error)
            ) from error
        if _is_new(session, row):
            added.append(row.name)
        elif _differs(session, row):
            changed.append(row.name)
    return TableDone(tuple(added), tuple(changed), len(rows) - len(added) - len(changed))


def _is_new(session: Session, row: TableRow) -> bool:
    return find_party(session, cleaned_name(row.name)) is None


def _differs(session: Session, row: TableRow) -> bool:
    record = party(session, find_party(session, row.name) or 0)
    known = {fold_name(name) for name in (record.name, *record.aliases)}
    return (
        any(fold_name(one) not in known for one in row.spellings)
        or row.kind not in ("", record.kind)
        or row.contact not in ("", record.contact or "")
        or row.note not in ("", record.note or "")
        or (bool(row.parent) and fold_name(row.parent) != fold_name(record.parent or ""))
    )


def _take_over(session: Session, row: TableRow) -> bool:
    """Take a line over and tell whether it changed something."""
    number = find_party(session, row.name)
    if number is None:
        number = add_party(session, row.name, kind=row.kind or "unknown")
    elif not _differs(session, row):
        return False
    values: dict[str, str | int | None] = {
        name: value for name in ("kind", "contact", "note") if (value := getattr(row, name))
    }
    if row.parent:
        values["parent_id"] = find_or_add_party(session, row.parent)
    edit_party(session, number, values)
    own = fold_name(party(session, number).name)
    for spelling in row.spellings:
        if fold_name(spelling) != own:
            add_alias(session, number, spelling)
    return True


def parties_csv(session: Session, *, kind: str | None = None) -> tuple[bytes, int]:
    """Return all parties, or those of a kind, as such a table, and how many there are."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(FIELDS)
    page = parties(session, kind=kind, limit=-1)
    for record in page.items:
        cells = (record.name, record.kind, "; ".join(record.aliases), record.parent or "",
                 record.contact or "", record.note or "")  # fmt: skip
        writer.writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells])
    return out.getvalue().encode("utf-8", "replace"), page.total
