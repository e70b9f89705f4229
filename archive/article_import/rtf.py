"""Articles as rich text (.rtf), which every word processor writes.

The signs are taken off by striprtf; what was deleted, hidden or commented stays out.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from archive.article_import.plain import plain_source
from archive.article_import.source import Source
from archive.errors import NotAnArticle, Unreadable
from resources.i18n import gettext as _

_SIGNATURE = b"{\\rtf"
_INSIDE = r"(?:[^{}]|\{[^{}]*\})*"
_PICTURE = re.compile(r"(?:[0-9a-fA-F]{2}\s*){200,}")
"""Pictures as figures: of no use here, and long."""
_BULLET = re.compile(rf"\{{\\(?:\*\\)?(?:pntext|listtext)\b{_INSIDE}\}}")
_NOT_SHOWN = re.compile(
    rf"\{{\\(?:deleted|v|footnote)\b(?!\w){_INSIDE}\}}|\\v\b(?!0).*?\\v0\b ?", re.S
)
_ADDRESS = re.compile(rf"\{{\\\*\\fldinst\b{_INSIDE}\}}")
_CELLS = re.compile(r"\|[ \t]*$", re.M)


def is_rtf(data: bytes) -> bool:
    """Tell whether a file is rich text."""
    return data.lstrip(b"\xef\xbb\xbf \r\n").startswith(_SIGNATURE)


def rtf_source(data: bytes, name: str) -> Source:
    """Return the article of a rich text, its paragraphs a line each, rows of tables in one.

    Raises:
        Unreadable: the file is damaged. NotAnArticle: it has no sentences.
    """
    text = _words(data.decode("latin-1"), name)
    if not text:
        raise NotAnArticle(source=name, reason=_("it is empty."))
    return replace(plain_source(text, data, name), format="rtf")


def _words(told: str, name: str) -> str:
    from striprtf.striprtf import rtf_to_text  # only these files need it

    for pattern, instead in (
        (_PICTURE, ""), (_BULLET, r"\\bullet  "), (_NOT_SHOWN, "{}"), (_ADDRESS, ""),
    ):  # fmt: skip
        told = pattern.sub(instead, told)
    convert: Callable[..., str] = rtf_to_text  # it has no types
    try:
        words = convert(told, errors="replace")
    except (ValueError, LookupError, OverflowError, TypeError) as error:
        raise Unreadable(path=name, reason=_("the document is damaged or locked")) from error
    whole = words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return _in_rows(whole.replace("\xad", "")).strip()


def _in_rows(words: str) -> str:
    """Return a text whose rows of tables read "Region | Dead", without the sign at the end."""
    lines = (
        " | ".join(cell.strip() for cell in line.split("|")[:-1]) if _CELLS.search(line) else line
        for line in words.splitlines()
    )
    return "\n".join(line.strip() for line in lines)
