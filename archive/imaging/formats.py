"""Which files are pictures: told by their first bytes, never by their name alone.

The list is closed on purpose: every decoder reachable from a photo is attack surface, and some of
Pillow's start other programs (EPS).
"""

from pathlib import PurePath

from archive.metadata.sidecars import RAW_SUFFIXES

_MAGIC: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\xff\xd8\xff", "jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "png"),
    (0, b"GIF87a", "gif"),
    (0, b"GIF89a", "gif"),
    (0, b"8BPS", "psd"),
    (0, b"\xff\x0a", "jxl"),
    (0, b"\x00\x00\x00\x0cJXL \r\n\x87\n", "jxl"),
    (0, b"\x00\x00\x00\x0cjP  \r\n\x87\n", "jp2"),
    (0, b"\xff\x4f\xff\x51", "jp2"),
    (8, b"WEBP", "webp"),
    (0, b"FUJIFILMCCD-RAW", "raf"),
    (0, b"FOVb", "x3f"),
    (0, b"\x00MRM", "mrw"),
    (6, b"HEAPCCDR", "crw"),
    (0, b"IIU\x00", "rw2"),
    (0, b"IIRO", "orf"),
    (0, b"IIRS", "orf"),
    (0, b"MMOR", "orf"),
    (8, b"CR\x02", "cr2"),
    (4, b"ftypcrx", "cr3"),
    (0, b"II*\x00", "tiff"),
    (0, b"MM\x00*", "tiff"),
    (0, b"II+\x00", "tiff"),
    (0, b"MM\x00+", "tiff"),
    (0, b"BM", "bmp"),
)
_HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
_AVIF_BRANDS = frozenset({b"avif", b"avis"})
HEAD_BYTES = 64
"""How many of a file's first bytes ``recognise`` needs."""

RAW_FORMATS = frozenset(suffix[1:] for suffix in RAW_SUFFIXES)
"""Formats shown by their embedded preview."""


def recognise(head: bytes, name: str) -> str | None:
    """Return the format of a file from its first bytes, or ``None`` if it is no picture.

    The name only tells camera raws apart that are built on TIFF.
    """
    found = next((kind for at, magic, kind in _MAGIC if head[at : at + len(magic)] == magic), None)
    suffix = PurePath(name).suffix.lower()
    if found == "tiff" and suffix in RAW_SUFFIXES:
        return suffix[1:]
    return found or _by_brand(head)


def _by_brand(head: bytes) -> str | None:
    """Recognise HEIF and AVIF by the brands of their file type box (ISO 14496-12)."""
    if head[4:8] != b"ftyp":
        return None
    end = min(int.from_bytes(head[:4]), len(head))
    brands = {head[8:12], *(head[at : at + 4] for at in range(16, end - 3, 4))}
    if brands & _AVIF_BRANDS:
        return "avif"
    return "heic" if brands & _HEIC_BRANDS else None
