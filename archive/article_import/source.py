"""An article as it comes: bytes decoded, its form known, what the page says about itself."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from archive.errors import NotAnArticle, TooLarge, Unreadable
from archive.reading.records import Part
from archive.store.files import read_error
from resources.i18n import gettext as _
from resources.i18n import mark

LARGEST = 20 << 20
"""Bytes. The longest book is a tenth of this; what is larger is no article."""

_PACKED = frozenset({".docx", ".odt", ".rtf", ".eml", ".mht", ".mhtml"})
_LARGEST_PACKED = 100 << 20
"""Bytes, of files that hold an article together with its pictures."""

_OTHER = mark("it is not a text but a file of another kind")
_PICTURE = mark("it is a picture: bring it in as a photo")
_PAPER = mark("it is a document that cannot be read: copy its text and paste it, or save it as "
              "plain text, .docx or .odt")  # fmt: skip
_NO_TEXT = {
    b"%PDF": _PAPER, b"\xd0\xcf\x11\xe0": _PAPER, b"PK\x03\x04": _PAPER,
    b"\xff\xd8\xff": _PICTURE, b"\x89PNG": _PICTURE, b"GIF8": _PICTURE, b"II*\x00": _PICTURE,
    b"MM\x00*": _PICTURE, b"RIFF": _PICTURE, b"\x7fELF": _OTHER, b"MZ": _OTHER,
    b"SQLite format 3": _OTHER, b"\x1f\x8b": _OTHER, b"OggS": _OTHER, b"fLaC": _OTHER,
    b"ID3": _OTHER, b"BZh": _OTHER, b"7z\xbc\xaf": _OTHER, b"bplist": _OTHER,
}  # fmt: skip
"""How files begin that are no text, and what to say of them."""
_MARKUP = re.compile(r"<(?:!doctype\s+html|html|head|body|article|main|div|p)\b[^>]*>", re.I)
_META_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]+)", re.I)
_LANGUAGE = re.compile(rb"<html\b[^>]*?\blang\s*=\s*[\"']?\s*([A-Za-z]{2})", re.I)
_LATIN = frozenset({"cp1250", "cp1252", "cp1254", "cp1257", "cp1258", "latin_1", "iso8859_2",
                    "iso8859_4", "iso8859_9", "iso8859_10", "iso8859_13", "iso8859_14",
                    "iso8859_15", "iso8859_16", "mac_roman", "mac_latin2", "mac_iceland",
                    "mac_turkish", "cp437", "cp850", "cp852", "cp858", "hp_roman8"})  # fmt: skip
_ENCODINGS = dict.fromkeys(("pl", "cs", "sk", "hu", "ro", "hr", "sl", "bs", "sq"), "cp1250") | {
    "tr": "cp1254", "lt": "cp1257", "lv": "cp1257", "et": "cp1257"}  # fmt: skip
"""What browsers take for granted by a page's language."""
_NOT_WESTERN = re.compile(r"[a-z][¹³¿¼¾][a-z]|[a-z][¹³](?=\s)")
"""Signs inside words: Polish letters read as Western ones."""
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
        largest = _LARGEST_PACKED if path.suffix.lower() in _PACKED else LARGEST
        if path.stat().st_size > largest:
            raise TooLarge(path=path, limit=f"{largest >> 20} MB")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise Unreadable(path=path, reason=_("there is no such file")) from error
    except OSError as error:
        raise read_error(error, path) from error


def decoded(data: bytes, name: str, *, told: str | None = None) -> str:
    """Return the text of ``data``: without a byte order mark, lines ending as on Unix.

    ``told``: the encoding that stands outside the data. UTF-8 that is valid needs no telling.

    Raises:
        NotAnArticle: there is nothing in it. Unreadable: it is no text. TooLarge.
    """
    if len(data) > LARGEST:
        raise TooLarge(path=name, limit="20 MB")
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise NotAnArticle(source=name, reason=_("it is empty."))
    kind = next((said for start, said in _NO_TEXT.items() if data.startswith(start)), None)
    if kind is not None:
        raise Unreadable(path=name, reason=_(kind))
    text = _as_text(data, name, told).removeprefix("\ufeff")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if len(_CONTROL.findall(text)) > len(text) // 100:
        raise Unreadable(path=name, reason=_(_OTHER))
    return text


def _as_text(data: bytes, name: str, told: str | None) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    for encoding in ("utf-8", *([told] if told else []), *_declared(data)):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    if b"\x00" in data[:4096]:
        raise Unreadable(path=name, reason=_(_OTHER))
    return _guessed(data, name)


def _guessed(data: bytes, name: str) -> str:
    """Return a text whose encoding nobody tells, as browsers would read it."""
    # Imported late: the detector's tables take a while to load and UTF-8 needs none.
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None:
        raise Unreadable(path=name, reason=_("its encoding is unknown"))
    if best.encoding not in _LATIN and not _has_letters_with_accents(data):
        return str(best)
    # Latin letters of one byte differ too little between encodings for a detector to tell.
    language = _LANGUAGE.search(data[:4096])
    told = _ENCODINGS.get(language.group(1).decode().lower()) if language else None
    western = data.decode("cp1252", "replace")
    if told is None and _NOT_WESTERN.search(western):
        told = "cp1250"
    return data.decode(told, "replace") if told else western


def _has_letters_with_accents(data: bytes) -> bool:
    """Tell whether single bytes beyond ASCII stand among many plain letters.

    Other scripts write whole words with such bytes; a detector takes a few for pairs of them.
    """
    runs = [len(run) for run in re.findall(rb"[\x80-\xff]+", data)]
    single = sum(length == 1 for length in runs)
    return single > 0.8 * len(runs) and sum(runs) < 0.15 * len(data)


def _declared(data: bytes) -> list[str]:
    match = _META_CHARSET.search(data[:4096])
    return [match.group(1).decode("ascii", "replace")] if match else []


def is_page(text: str) -> bool:
    """Tell whether a text is an HTML page rather than plain text."""
    start = text[:4096].lstrip()
    return start.startswith("<") and len(_MARKUP.findall(text[:20_000])) >= 2
