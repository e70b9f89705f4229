"""Recognise a picture again: exactly, whatever its metadata say, and by its looks.

``image_hash`` is the XXH3-128 of what makes the picture: a JPEG's tables and scans, the pixel
chunks of PNG and WebP, a raw's preview, else the decoded pixels. Editing metadata leaves it alone.
It groups files of one picture and proves nothing, so it need not withstand a forger as the SHA-256
of a file's bytes must; it costs a tenth.
``perceptual_hash`` has 64 bits; pictures that look alike differ in few of them.
"""

import functools
from collections.abc import Iterator
from typing import Any

import xxhash
from PIL import Image

from archive.imaging.decode import Opened, decoded_image
from archive.metadata import jpeg

_PNG_PIXELS = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"fcTL", b"fdAT"})
_WEBP_PIXELS = frozenset({b"VP8 ", b"VP8L", b"ALPH", b"ANMF"})
_SIDE, _KEPT = 32, 8
_LEAST_DETAIL = 2.0  # standard deviation of 8-bit grey


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


def perceptual_hash(image: Image.Image) -> int | None:
    """Return 64 bits of an upright picture's looks as a signed integer (a DCT, low frequencies).

    Bit by bit: is this frequency stronger than the median of the 64? A picture without any detail
    looks like nothing: ``None``.
    """
    import numpy as np

    grey = image.convert("L").resize((_SIDE, _SIDE), Image.Resampling.BOX)
    values = np.asarray(grey, dtype=np.float64)
    if values.std() < _LEAST_DETAIL:
        return None
    waves = _waves()
    strength = waves @ values @ waves.T
    bits = (strength > np.median(strength)).flatten()
    return int(np.packbits(bits).view(">i8")[0])


def distance(one: int, other: int) -> int:
    """Return in how many of their 64 bits two perceptual hashes differ."""
    return ((one ^ other) & 0xFFFF_FFFF_FFFF_FFFF).bit_count()


@functools.cache
def _waves() -> Any:
    """Return the lowest rows of the discrete cosine transform of 32 samples."""
    import numpy as np

    place, frequency = np.arange(_SIDE) + 0.5, np.arange(_KEPT)[:, None]
    return np.cos(np.pi / _SIDE * place * frequency)


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
