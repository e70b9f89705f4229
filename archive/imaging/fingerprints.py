"""Recognise a picture again: exactly, whatever its metadata say, and by its looks.

``image_hash`` is the XXH3-128 of what makes the picture: a JPEG's tables and scans, the pixel
chunks of PNG and WebP, a raw's preview, else the decoded pixels. Editing metadata leaves it alone.
It groups files of one picture and proves nothing, so it need not withstand a forger as the SHA-256
of a file's bytes must; it costs a tenth.
``perceptual_hash`` has 64 bits; pictures that look alike differ in few of them. ``crop_hashes`` are
those of the picture in a mirror and of pieces an editor may cut from it.
"""

import functools
import itertools
from collections.abc import Iterator
from typing import Any

import xxhash
from PIL import Image

from archive.imaging.decode import Opened, decoded_image
from archive.metadata import jpeg

_PNG_PIXELS = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"fcTL", b"fdAT"})
_WEBP_PIXELS = frozenset({b"VP8 ", b"VP8L", b"ALPH", b"ANMF"})
_SIDE, _KEPT = 32, 8
_FINE = 64  # samples along an edge, from which pieces are hashed
_WHOLE = (0.0, 1.0)
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
    return _packed(waves @ values @ waves.T)[0]


def crop_hashes(image: Image.Image) -> tuple[int, ...]:
    """Return the hashes of an upright picture in a mirror (the first) and of its likely crops.

    Empty for a picture without any detail. The crops are tighter frames around the middle and in
    the corners, and other shapes cut from either side: one that was cut a little differently
    still differs in few bits.
    """
    import numpy as np

    grey = image.convert("L").resize((_FINE, _FINE), Image.Resampling.BOX)
    values = np.asarray(grey, dtype=np.float64)
    if values.std() < _LEAST_DETAIL:
        return ()
    down, across = _pieces()
    return tuple(_packed(down @ values @ across))


def distance(one: int, other: int) -> int:
    """Return in how many of their 64 bits two perceptual hashes differ."""
    return ((one ^ other) & 0xFFFF_FFFF_FFFF_FFFF).bit_count()


def _packed(strengths: Any) -> list[int]:
    """Return for each of n 8 × 8 strengths its 64 bits: which are above the median of the 64?"""
    import numpy as np

    flat = strengths.reshape(-1, _KEPT * _KEPT)
    bits = flat > np.median(flat, axis=1, keepdims=True)
    return [int(number) for number in np.packbits(bits, axis=1).view(">i8")[:, 0]]


def crop_sizes() -> tuple[float, ...]:
    """Return for each of the ``crop_hashes`` its size: its longer edge's share of the whole's."""
    return tuple(max(end - start for start, end in spans) for spans in _crops())


@functools.cache
def _crops() -> tuple[tuple[tuple[float, float], tuple[float, float]], ...]:
    """Return which rows and columns are hashed: the whole (for the mirror), then the crops."""
    crops = [(_WHOLE, _WHOLE), (_span(0.9, 0.5), _span(0.9, 0.5))]
    for size in (0.8, 0.7):
        places = [(0.5, 0.5), *itertools.product((0.0, 1.0), repeat=2)]
        crops += [(_span(size, down), _span(size, across)) for down, across in places]
    for size, place in itertools.product((0.85, 0.67), (0.0, 0.5, 1.0)):
        crops += [(_WHOLE, _span(size, place)), (_span(size, place), _WHOLE)]
    return tuple(crops)


@functools.cache
def _pieces() -> tuple[Any, Any]:
    """Return for the mirror and each crop what brings fine samples to wave strengths.

    Two stacks of n matrices, 8 × 64 for the rows and 64 × 8 for the columns.
    """
    import numpy as np

    down = [_waves() @ _samples(*rows) for rows, _ in _crops()]
    across = [(_waves() @ _samples(*columns)).T for _, columns in _crops()]
    across[0] = np.flip(across[0], axis=0)
    return np.stack(down), np.stack(across)


def _span(size: float, place: float) -> tuple[float, float]:
    """Return start and end of a piece of an edge; ``place`` 0 is its beginning, 1 its end."""
    return place * (1 - size), place * (1 - size) + size


def _samples(start: float, end: float) -> Any:
    """Return the weights with which fine samples make ``_SIDE`` even ones of a span of the edge."""
    import numpy as np

    edges = np.linspace(start * _FINE, end * _FINE, _SIDE + 1)
    fine = np.arange(_FINE)
    lower, upper = np.maximum(edges[:-1, None], fine), np.minimum(edges[1:, None], fine + 1)
    return np.maximum(upper - lower, 0.0) / (edges[1] - edges[0])


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
