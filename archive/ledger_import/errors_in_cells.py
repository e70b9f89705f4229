"""Cells of a spreadsheet that hold an error, or a formula nobody has worked out.

Readers of spreadsheets give such a cell as empty; a fee that could not be looked up would then be
no fee. They are looked for in the workbook itself (Office Open XML only).
"""

import io
import re
import zipfile
from collections.abc import Mapping
from posixpath import join, normpath

from archive.packed import DAMAGE

NOT_WORKED_OUT = "=?"
"""Stands for a formula without its result."""

_ERROR = re.compile(r"#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)")
_CELL = re.compile(rb"<c\b(?P<said>[^>]*)(?<!/)>(?P<inside>(?:(?!</c>).)*)</c>", re.DOTALL)
_PLACE = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')
_VALUE = re.compile(rb"<v[^>/]*>([^<]+)</v>")
_SHEET = re.compile(r'<sheet\b[^>]*?\br:id="([^"]+)"')
_LINK = re.compile(r"<Relationship\b[^>]*>")


def is_error(cell: str) -> bool:
    """Tell whether a cell holds an error instead of a value."""
    return cell == NOT_WORKED_OUT or bool(_ERROR.fullmatch(cell))


def in_sheet(data: bytes, number: int) -> Mapping[int, Mapping[int, str]]:
    """Return line (from 1) and column (from 0) of each such cell of a sheet, with its error."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            page = packed.read(_path_of(packed, number))
    except (IndexError, *DAMAGE):
        return {}  # another kind of workbook
    found: dict[int, dict[int, str]] = {}
    if b't="e"' not in page and b"<f" not in page:
        return found
    for cell in _CELL.finditer(page):
        place, value = _PLACE.search(cell["said"]), _VALUE.search(cell["inside"])
        is_wrong = b't="e"' in cell["said"]
        if place is None or not (is_wrong or (b"<f" in cell["inside"] and value is None)):
            continue
        text = value[1].decode("utf-8", "replace") if is_wrong and value else NOT_WORKED_OUT
        found.setdefault(int(place[2]), {})[_column(place[1].decode())] = text
    return found


def _path_of(packed: zipfile.ZipFile, number: int) -> str:
    workbook = packed.read("xl/workbook.xml").decode("utf-8", "replace")
    wanted = _SHEET.findall(workbook)[number]
    links = packed.read("xl/_rels/workbook.xml.rels").decode("utf-8", "replace")
    for link in _LINK.findall(links):
        if f'Id="{wanted}"' in link:
            target = re.search(r'Target="([^"]+)"', link)
            path = target[1] if target else ""
            return path[1:] if path.startswith("/") else normpath(join("xl", path))
    raise KeyError(wanted)


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
