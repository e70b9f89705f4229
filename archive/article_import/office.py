"""Articles as word processors keep them: the paragraphs of Word (.docx) and OpenDocument (.odt).

What was deleted under change tracking, comments and the second copy of text boxes stay out.
"""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from archive.article_import.plain import plain_source
from archive.article_import.source import LARGEST, Source
from archive.errors import NotAnArticle, TooLarge, Unreadable
from archive.packed import DAMAGE
from resources.i18n import gettext as _

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OPEN = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_BULLET = "• "
_BETWEEN_CELLS = " | "
Element = etree._Element


@dataclass(frozen=True, slots=True)
class _Form:
    """How a word processor names what an article is made of."""

    inside: str
    paragraphs: frozenset[str]
    rows: str
    cells: frozenset[str]
    out: frozenset[str]


_FORMS = {
    "docx": _Form(
        "word/document.xml", frozenset({f"{_WORD}p"}), f"{_WORD}tr", frozenset({f"{_WORD}tc"}),
        frozenset({f"{_WORD}del", f"{_WORD}moveFrom", f"{_WORD}instrText",
                   "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}),
    ),
    "odt": _Form(
        "content.xml", frozenset({f"{_OPEN}p", f"{_OPEN}h"}), f"{_TABLE}table-row",
        frozenset({f"{_TABLE}table-cell"}),
        frozenset({f"{_OPEN}tracked-changes", f"{_OPEN}note-citation",
                   "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}annotation"}),
    ),
}  # fmt: skip


def office_format(data: bytes) -> str | None:
    """Return ``docx`` or ``odt``, None for any other file."""
    if not data.startswith(b"PK\x03\x04"):
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            names = set(packed.namelist())
            kind = b""
            if "mimetype" in names:
                with packed.open("mimetype") as told:
                    kind = told.read(60)
    except DAMAGE:
        return None
    if _FORMS["docx"].inside in names:
        return "docx"
    return "odt" if kind.startswith(b"application/vnd.oasis.opendocument.text") else None


def office_source(data: bytes, name: str, format: str) -> Source:
    """Return the article of a document, a paragraph between empty lines, rows of tables in one.

    Raises:
        Unreadable: the document is damaged or locked. TooLarge. NotAnArticle: it has no sentences.
    """
    form = _FORMS[format]
    root = _parsed(_unpacked(data, name, form.inside), name)
    text = "\n\n".join(words for words in _paragraphs(root, form) if words)
    if not text:
        raise NotAnArticle(source=name, reason=_("it is empty."))
    return replace(plain_source(text, data, name), format=format)


def _unpacked(data: bytes, name: str, inside: str) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if packed.getinfo(inside).file_size > LARGEST:
                raise TooLarge(path=name, limit="20 MB")
            with packed.open(inside) as opened:
                return opened.read(LARGEST + 1)
    except DAMAGE as error:
        raise Unreadable(path=name, reason=_("the document is damaged or locked")) from error


def _parsed(markup: bytes, name: str) -> Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        return etree.fromstring(markup, parser)
    except (etree.LxmlError, ValueError) as error:
        raise Unreadable(path=name, reason=_("the document is damaged or locked")) from error


def _paragraphs(element: Element, form: _Form) -> Iterator[str]:
    """Yield the words of each paragraph, and of each row of a table as one."""
    for child in element:
        if not isinstance(child.tag, str) or child.tag in form.out:
            continue
        if child.tag == form.rows:
            told = [" ".join(filter(None, _paragraphs(cell, form))) for cell in _cells(child, form)]
            yield _BETWEEN_CELLS.join(filter(None, told))
        elif child.tag in form.paragraphs:
            words = " ".join("".join(_pieces(child, form)).split())
            yield f"{_BULLET}{words}" if words and _is_item(child) else words
            yield from _boxes(child, form)
        else:
            yield from _paragraphs(child, form)


def _cells(row: Element, form: _Form) -> Iterator[Element]:
    """Yield the cells of a row, those in content controls too, but none of a table in a cell."""
    for child in row:
        if child.tag in form.cells:
            yield child
        elif isinstance(child.tag, str) and child.tag not in form.out:
            yield from _cells(child, form)


def _is_item(paragraph: Element) -> bool:
    """Tell whether a paragraph is a point of a list."""
    numbered = paragraph.find(f"{_WORD}pPr/{_WORD}numPr") is not None
    return numbered or any(True for _one in paragraph.iterancestors(f"{_OPEN}list-item"))


def _boxes(paragraph: Element, form: _Form) -> Iterator[str]:
    """Yield the paragraphs of text boxes that hang on a paragraph, such as captions."""
    for inner in paragraph.iterdescendants(*form.paragraphs):
        above = list(inner.iterancestors())
        hidden = any(one.tag in form.out for one in above[: above.index(paragraph)])
        if not hidden:
            yield " ".join("".join(_pieces(inner, form)).split())


def _pieces(paragraph: Element, form: _Form) -> Iterator[str]:
    """Yield the words of a paragraph, without those of paragraphs inside it."""
    yield paragraph.text or "" if paragraph.tag not in _SILENT else ""
    for child in paragraph:
        if isinstance(child.tag, str) and child.tag not in form.out | form.paragraphs:
            if child.tag in _SPACES:
                yield " "
            yield from _pieces(child, form)
        yield (child.tail or "") if paragraph.tag not in _SILENT else ""


_SPACES = frozenset({f"{_WORD}tab", f"{_WORD}br", f"{_WORD}cr", f"{_OPEN}tab", f"{_OPEN}s",
                     f"{_OPEN}line-break"})  # fmt: skip
_SILENT = frozenset({f"{_WORD}p", f"{_WORD}r", f"{_WORD}pPr"})
"""Elements of Word whose own text is only the spaces of the file."""
