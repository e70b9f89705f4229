"""Photos of an older archive get the image hash of today, from the file that bears them.

Only for files whose pixels need not be decoded for it: JPEG, PNG, WebP.
"""

from pathlib import Path

from archive.errors import ArchiveError

LENGTH = 32
"""Hexadecimal digits of today's image hash; older ones were longer."""
_READ_AS_THEY_ARE = ("jpeg", "png", "webp")


def image_hash_of(path: Path) -> str | None:
    """Return the image hash of a file; ``None`` if it cannot be had without decoding pixels."""
    from archive.imaging import decode, fingerprints

    try:
        opened = decode.open_picture(path.read_bytes(), str(path))
        return fingerprints.image_hash(opened) if opened.format in _READ_AS_THEY_ARE else None
    except (OSError, ArchiveError):
        return None
