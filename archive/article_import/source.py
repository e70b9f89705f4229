"""An article as it comes: bytes decoded, its form known, what the page says about itself."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from archive.errors import NotAnArticle, TooLarge, Unreadable
from archive.reading.records import Part
from archive.store.files import read_error
from resources.i18n import gettext as _

LARGEST = 20 << 20
"""Bytes. The longest book is a tenth of this; what is larger is no article."""

_NO_TEXT = (b"%PDF", b"PK\x03\x04", b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\x00", b"MM\x00*",
            b"\x7fELF", b"MZ", b"\xd0\xcf\x11\xe0", b"SQLite format 3", b"\x1f\x8b", b"RIFF",
            b"OggS", b"fLaC", b"ID3", b"BZh", b"7z\xbc\xaf", b"{\\rtf")  # fmt: skip
_MARKUP = re.compile(r"<(?:!doctype\s+html|html|head|body|article|main|div|p)\b[^>]*>", re.I)
_META_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]+)", re.I)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Source:
    """A text with what is known of it. ``parts`` is None where the text must be segmented.

    ``data`` are the bytes as they came; ``name`` says where from, for messages.
    """

    text: str
    data: bytes
    name: str
    format: str
    parts: tuple[Part, ...] | None = None
    headline: str | None = None
    byline: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    language: str | None = None
    notes: tuple[str, ...] = field(default=())


def bytes_of(path: Path) -> bytes:
    """Return the bytes of a file.

    Raises:
        Unreadable: as the system says. TooLarge: it is no article.
    """
    try:
        if path.is_dir():
            raise Unreadable(path=path, reason=_("it is a folder"))
        if path.stat().st_size > LARGEST:
            raise TooLarge(path=path, limit="20 MB")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise Unreadable(path=path, reason=_("there is no such file")) from error
    except OSError as error:
        raise read_error(error, path) from error


def decoded(data: bytes, name: str) -> str:
    """Return the text of ``data``: without a byte order mark, lines ending as on Unix.

    Raises:
        NotAnArticle: there is nothing in it. Unreadable: it is no text. TooLarge.
    """
    if len(data) > LARGEST:
        raise TooLarge(path=name, limit="20 MB")
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise NotAnArticle(source=name, reason=_("it is empty."))
    if data.startswith(_NO_TEXT):
        raise Unreadable(path=name, reason=_("it is not a text but a file of another kind"))
    text = _as_text(data, name).removeprefix("\ufeff")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if len(_CONTROL.findall(text)) > len(text) // 100:
        raise Unreadable(path=name, reason=_("it is not a text but a file of another kind"))
    return text


def _as_text(data: bytes, name: str) -> str:
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    for encoding in ("utf-8", *_declared(data)):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    if b"\x00" in data[:4096]:
        raise Unreadable(path=name, reason=_("it is not a text but a file of another kind"))
    # Imported late: the detector's tables take a while to load and UTF-8 needs none.
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None:
        raise Unreadable(path=name, reason=_("its encoding is unknown"))
    return str(best)


def _declared(data: bytes) -> list[str]:
    match = _META_CHARSET.search(data[:4096])
    return [match.group(1).decode("ascii", "replace")] if match else []


def is_page(text: str) -> bool:
    """Tell whether a text is an HTML page rather than plain text."""
    start = text[:4096].lstrip()
    return start.startswith("<") and len(_MARKUP.findall(text[:20_000])) >= 2
