"""Text, saved page, wire, document or mail → an article's text and what is known of it."""

from dataclasses import replace
from pathlib import Path

from archive.article_import.mail import is_mail, mail_source
from archive.article_import.markdown import is_markdown, markdown_source
from archive.article_import.mojibake import mended
from archive.article_import.newsml import is_newsml, newsml_source
from archive.article_import.ninjs import is_ninjs, ninjs_source
from archive.article_import.office import office_format, office_source
from archive.article_import.page import page_source
from archive.article_import.plain import plain_source
from archive.article_import.rtf import is_rtf, rtf_source
from archive.article_import.saved_page import noted_address, page_in_archive
from archive.article_import.source import Source, bytes_of, decoded, is_page
from archive.errors import Invalid, Unreadable
from resources.i18n import gettext as _

FORMATS = ("text", "html", "ninjs", "newsmlg2", "docx", "odt", "rtf", "eml")


def read_file(path: Path, *, format: str | None = None) -> Source:
    """Read an article from a file; its ``format`` (``FORMATS``) is found out where not given.

    Raises:
        Unreadable, Vanished, TooLarge, NotAnArticle: with what is wrong.
    """
    return read_bytes(bytes_of(path), str(path), format=format)


def read_text(text: str, *, name: str | None = None, format: str | None = None) -> Source:
    """Read a pasted article.

    Raises:
        NotAnArticle: there is no article in it.
    """
    data = text.encode("utf-8", "surrogatepass")
    return read_bytes(data, name or _("The pasted text"), format=format)


def read_bytes(data: bytes, name: str, *, format: str | None = None) -> Source:
    """Read an article from bytes; ``name`` says in messages where they came from.

    Raises:
        Unreadable, TooLarge, NotAnArticle: with what is wrong. Invalid: no such format.
    """
    if format is not None and format not in FORMATS:
        raise Invalid(
            field="format",
            problem=_("“{format}” is none of: {choices}.").format(
                format=format, choices=", ".join(FORMATS)
            ),
        )
    if format in _PACKED | {None} and (packed := _packed_source(data, name)) is not None:
        return packed
    if format in _PACKED - {"html"}:
        raise Unreadable(path=name, reason=_("it is no file of the form {format}").format(
            format=format))  # fmt: skip
    printed = decoded(data, name)
    text = mended(printed)
    read = _told_source(text, data, name, format)
    if text == printed:
        return read
    note = _("The text had been read in a wrong character set (“{sample}”); it was set right.")
    at = next(at for at, sign in enumerate(printed) if sign != text[at : at + 1])
    return replace(read, notes=(*read.notes, note.format(sample=printed[at : at + 3])))


def _told_source(text: str, data: bytes, name: str, format: str | None) -> Source:
    """Return the article of a text that is decoded, by its form or by what it looks like."""
    if format == "ninjs" or (format is None and is_ninjs(text)):
        return ninjs_source(text, data, name)
    if format == "newsmlg2" or (format is None and is_newsml(text)):
        return newsml_source(text, data, name)
    if format == "html" or (format is None and is_page(text)):
        return page_source(text, data, name, saved_from=noted_address(text))
    if format is None and is_markdown(text, name):
        return markdown_source(text, data, name)
    return plain_source(text, data, name)


_PACKED = frozenset({"html", "docx", "odt", "rtf", "eml"})
"""Forms that come inside something else; a page may, in a web archive."""


def _packed_source(data: bytes, name: str) -> Source | None:
    """Return the article in a web archive, document or mail, None where it is none of them."""
    saved = page_in_archive(data)
    if saved is not None:
        text = decoded(saved.data, name, told=saved.encoding)
        return page_source(text, data, name, saved_from=saved.url)
    document = office_format(data)
    if document is not None:
        return office_source(data, name, document)
    if is_rtf(data):
        return rtf_source(data, name)
    return mail_source(data, name) if is_mail(data) else None
