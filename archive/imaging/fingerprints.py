"""Recognise a picture again, exactly, whatever its metadata say.

``image_hash`` is the XXH3-128 of what makes the picture: a JPEG's tables and scans, the pixel
chunks of PNG and WebP, a raw's preview, else the decoded pixels. Editing metadata leaves it alone.
It groups files of one picture and proves nothing, so it need not withstand a forger as the SHA-256
of a file's bytes must; it costs a tenth.
"""

from collections.abc import Iterator

import xxhash

from archive.imaging.decode import Opened, decoded_image
from archive.metadata import jpeg

_PNG_PIXELS = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"fcTL", b"fdAT"})
_WEBP_PIXELS = frozenset({b"VP8 ", b"VP8L", b"ALPH", b"ANMF"})


def image_hash(opened: Opened) -> str:
    """Return the XXH3-128 of the image data alone, as hex.

    Raises:
        Damaged, TooLarge: the pixels are needed and cannot be decoded.
    """
    digest = xxhash.xxh3_128()
    if jpeg.is_jpeg(opened.data):
        digest.update(b"jpeg\x00")
        parts: Iterator[memoryview] = jpeg.picture_parts(opened.data)
    elif opened.format == "png":
        digest.update(b"png\x00")
        parts = _png_parts(opened.data)
    elif opened.format == "webp":
        digest.update(b"webp\x00")
        parts = _webp_parts(opened.data)
    else:
        image = decoded_image(opened)
        digest.update(f"{image.mode} {image.width}x{image.height}\x00".encode())
        parts = iter((memoryview(image.tobytes()),))
    for part in parts:
        digest.update(part)
    return digest.hexdigest()


def _png_parts(data: bytes) -> Iterator[memoryview]:
    view, at = memoryview(data), 8
    while at + 8 <= len(data):
        size, kind = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        if kind in _PNG_PIXELS:
            yield view[at + 4 : at + 8 + size]
        at += size + 12


def _webp_parts(data: bytes) -> Iterator[memoryview]:
    view, at = memoryview(data), 12
    while at + 8 <= len(data):
        kind, size = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        if kind in _WEBP_PIXELS:
            yield view[at : at + 8 + size]
        at += 8 + size + (size & 1)
