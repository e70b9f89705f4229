"""Tables that programs write as mark-up and call spreadsheets: HTML, and the XML of Excel 2003."""

from collections.abc import Iterable, Iterator
from typing import Any

_SPREADSHEET = "{urn:schemas-microsoft-com:office:spreadsheet}"
_HEAD = 2_000  # code points in which a table says what it is


def is_markup(text: str) -> bool:
    """Tell whether a text is a table in mark-up."""
    head = text[:_HEAD].lstrip().lower()
    return head.startswith("<") and ("<table" in text.lower() or _SPREADSHEET[1:-1] in head)


def rows_of(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of its longest table, numbered from 1.

    Nothing it links to is fetched.
    """
    if _SPREADSHEET[1:-1] in text[:_HEAD]:
        return enumerate(_of_excel(text), start=1)
    return enumerate(_of_html(text), start=1)


def _of_html(text: str) -> Iterable[list[str]]:
    from lxml import html

    parser = html.HTMLParser(encoding="utf-8", no_network=True)
    tables = html.document_fromstring(text.encode(), parser=parser).iter("table")
    found = [[_cells(row) for row in table.iter("tr")] for table in tables]
    return max(found, key=len, default=[])


def _cells(row: Any) -> list[str]:
    found: list[str] = []
    for cell in row.iterchildren("td", "th"):
        across = str(cell.get("colspan") or "1")
        found.append(" ".join(cell.text_content().split()))
        found += [""] * (min(int(across), 50) - 1 if across.isdecimal() else 0)
    return found


def _of_excel(text: str) -> Iterator[list[str]]:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    root = etree.fromstring(text.removeprefix("\ufeff").encode(), parser)
    for row in root.iter(f"{_SPREADSHEET}Row"):
        cells: list[str] = []
        for cell in row.iterchildren(f"{_SPREADSHEET}Cell"):
            place = str(cell.get(f"{_SPREADSHEET}Index") or "")
            if place.isdecimal() and int(place) <= 1_000:
                cells += [""] * (int(place) - 1 - len(cells))
            data = cell.find(f"{_SPREADSHEET}Data")
            cells.append(_value(data))
        yield cells


def _value(data: Any) -> str:
    if data is None:
        return ""
    text = " ".join("".join(data.itertext()).split())
    return text[:10] if data.get(f"{_SPREADSHEET}Type") == "DateTime" else text
