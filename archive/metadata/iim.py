"""IPTC-IIM: the older carrier of captions and credits, inside Photoshop's image resources.

Sources: IIM 4.2 (datasets, 1:90 character set), Adobe's image resource blocks (``8BIM``). The bytes
of every dataset are kept; the text beside them is a reading of them. Files rarely declare a
character set, so an undeclared one is worked out (``charsets``).
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from archive.metadata import charsets

IIM_RESOURCE, DIGEST_RESOURCE = 0x0404, 0x0425
CHARACTER_SET = (1, 90)

_SIGNATURES = (b"8BIM", b"PHUT", b"DCSR", b"AgHg", b"MeSa")
_PHOTOSHOP = b"Photoshop 3.0\x00"
_BINARY = frozenset({(2, 0), (2, 200), (2, 201), (2, 202), (1, 0), (1, 20), (1, 22)})
# ISO 2022 designations of a right-hand set, as IIM writers use them (final byte → codec).
_DECLARED = {
    b"A": "iso8859-1", b"B": "iso8859-2", b"C": "iso8859-3", b"D": "iso8859-4", b"L": "iso8859-5",
    b"G": "iso8859-6", b"F": "iso8859-7", b"H": "iso8859-8", b"M": "iso8859-9", b"b": "iso8859-15",
}  # fmt: skip
_UTF8 = re.compile(rb"\x1b%(?:G|/[GHI])")
_ESCAPE = re.compile(rb"\x1b[-./]([A-Za-z])")


@dataclass(frozen=True, slots=True)
class Dataset:
    """One dataset: record and number, its bytes, and the text they read as."""

    record: int
    number: int
    raw: bytes
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """The IIM of a file. ``charset`` is the codec used; ``declared`` says the file named it.

    ``digest`` tells whether the checksum an editor left beside the block still fits: ``matches``,
    ``differs`` (something changed the block without touching XMP), or ``None`` without a checksum.
    """

    datasets: tuple[Dataset, ...] = ()
    charset: str = "ascii"
    declared: bool = False
    digest: str | None = None

    def texts(self, record: int, number: int) -> tuple[str, ...]:
        """Return the non-empty texts of a dataset, in order."""
        found = (d.text.strip() for d in self.datasets if (d.record, d.number) == (record, number))
        return tuple(text for text in found if text)


def from_segments(payloads: Iterable[bytes]) -> Block:
    """Read the IIM of a JPEG's APP13 payloads, which may be split over several segments."""
    parts = [p[len(_PHOTOSHOP) :] for p in payloads if p.startswith(_PHOTOSHOP)]
    block = from_resources(b"".join(parts))
    if block.datasets or len(parts) < 2:
        return block
    # Some writers start a new block in each segment instead of going on with the old one.
    return next((b for b in map(from_resources, parts) if b.datasets), block)


def from_resources(blocks: bytes) -> Block:
    """Read the IIM of Photoshop image resource blocks (JPEG, TIFF tag 34377, PSD)."""
    found: dict[int, bytes] = {}
    for number, data in _resources(blocks):
        found.setdefault(number, data)
    stored = found.get(DIGEST_RESOURCE, b"")
    return from_bytes(found.get(IIM_RESOURCE, b""), stored)


def from_bytes(raw: bytes, stored_digest: bytes = b"") -> Block:
    """Read a bare IIM block; ``stored_digest`` is the MD5 an editor kept of it."""
    return from_pairs(_datasets(raw), _judge(raw, stored_digest))


def from_pairs(found: Iterable[tuple[int, int, bytes]], digest: str | None = None) -> Block:
    """Read datasets that were taken apart elsewhere: record, number, bytes."""
    pairs = list(found)
    declared = next((data for r, n, data in pairs if (r, n) == CHARACTER_SET), b"")
    charset = _declared_charset(declared)
    codec = charset or charsets.guess(
        data for r, n, data in pairs if r >= 2 and (r, n) not in _BINARY
    )
    return Block(
        datasets=tuple(Dataset(r, n, data, _text(r, n, data, codec=codec)) for r, n, data in pairs),
        charset=codec,
        declared=charset is not None,
        digest=digest,
    )


def decode(data: bytes, codec: str) -> str:
    """Decode bytes by a codec; what it cannot read falls back to Latin-1, byte by byte."""
    text = data.rstrip(b"\x00")
    try:
        return text.decode(codec)
    except UnicodeDecodeError:
        return text.decode(charsets.guess([text]), "replace")


def _text(record: int, number: int, data: bytes, *, codec: str) -> str:
    if record == 1 or (record, number) in _BINARY:
        return data.decode("ascii") if data.isascii() and data.strip(b"\x00").isalnum() else ""
    return decode(data, codec)


def _declared_charset(declaration: bytes) -> str | None:
    if _UTF8.search(declaration):
        return "utf-8"
    sets = _ESCAPE.findall(declaration)
    return _DECLARED.get(sets[-1]) if sets else None


def _judge(raw: bytes, stored: bytes) -> str | None:
    if len(stored) != 16 or not any(stored) or not raw:
        return None
    # Some editors take the checksum with the padding that follows the block, some without.
    sums = {hashlib.md5(form, usedforsecurity=False).digest() for form in (raw, raw.rstrip(b"\0"))}
    return "matches" if stored in sums else "differs"


def _resources(blocks: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + 12 <= len(blocks):
        if blocks[at : at + 4] not in _SIGNATURES:
            at = blocks.find(b"8BIM", at + 1)  # a wrong length somewhere: go on at the next block
            if at < 0:
                return
            continue
        number = int.from_bytes(blocks[at + 4 : at + 6])
        name = blocks[at + 6] + 1
        size_at = at + 6 + name + (name & 1)
        size = int.from_bytes(blocks[size_at : size_at + 4])
        data = blocks[size_at + 4 : size_at + 4 + size]
        if len(data) == size or number == IIM_RESOURCE:
            yield number, data
        at = size_at + 4 + size + (size & 1)


def _datasets(raw: bytes) -> Iterator[tuple[int, int, bytes]]:
    at = raw.find(b"\x1c")
    while 0 <= at <= len(raw) - 5:
        record, number = raw[at + 1], raw[at + 2]
        size = int.from_bytes(raw[at + 3 : at + 5])
        start = at + 5
        if size & 0x8000:  # extended dataset: the field says how many bytes the size itself takes
            width = size & 0x7FFF
            if width > 4:
                return
            size = int.from_bytes(raw[start : start + width])
            start += width
        if 1 <= record <= 9:
            yield record, number, raw[start : start + size]
            at = start + size
        else:
            at += 1
        at = raw.find(b"\x1c", at)
