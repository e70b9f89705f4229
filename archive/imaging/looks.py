"""How a picture looks, in numbers: two that look alike differ in few of their bits.

``sample`` is all that a worker takes of a decoded picture; ``looks_of`` makes the hashes of many at
once. ``perceptual_hash`` has 64 bits: which of the picture's low frequencies (a discrete cosine
transform of 32 × 32 samples) are stronger than their median? ``crop_hashes`` are those of the
picture in a mirror and of pieces an editor may cut from it.
"""

import functools
import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL import Image

_FINE = 64  # samples along an edge, from which the whole and its pieces are seen
_SIDE, _KEPT = 32, 8
_WHOLE = (0.0, 1.0)
_LEAST_DETAIL = 2.0  # standard deviation of 8-bit grey
_AT_ONCE = 64  # pictures: their strengths take a megabyte


@dataclass(frozen=True, slots=True)
class Looks:
    """What one picture looks like: its hash, and those of its mirror (the first) and crops.

    Signed 64-bit integers. A picture without any detail looks like nothing: ``None`` and empty.
    """

    perceptual_hash: int | None = None
    crop_hashes: tuple[int, ...] = ()


def sample(image: "Image.Image") -> bytes:
    """Return 64 × 64 grey samples of an upright picture, a byte each, row by row."""
    from PIL.Image import Resampling

    return image.convert("L").resize((_FINE, _FINE), Resampling.BOX).tobytes()


def looks_of(samples: Sequence[bytes]) -> list[Looks]:
    """Return how pictures look, given their samples."""
    return [one for some in _portions(samples) for one in _looks_of(some)]


def distance(one: int, other: int) -> int:
    """Return in how many of their 64 bits two perceptual hashes differ."""
    return ((one ^ other) & 0xFFFF_FFFF_FFFF_FFFF).bit_count()


def crop_sizes() -> tuple[float, ...]:
    """Return for each of the ``crop_hashes`` its size: its longer edge's share of the whole's."""
    return tuple(max(end - start for start, end in spans) for spans in _crops())


def _portions(samples: Sequence[bytes]) -> "list[Sequence[bytes]]":
    return [samples[start : start + _AT_ONCE] for start in range(0, len(samples), _AT_ONCE)]


def _looks_of(samples: Sequence[bytes]) -> list[Looks]:
    import numpy as np

    flat = np.frombuffer(b"".join(samples), dtype=np.uint8).astype(np.float64)
    greys = flat.reshape(-1, 1, _FINE, _FINE)
    down, across = _views()
    hashes = _packed(down @ greys @ across)
    plain = greys.std(axis=(1, 2, 3)) < _LEAST_DETAIL
    return [
        Looks() if is_plain else Looks(whole, tuple(crops))
        for (whole, *crops), is_plain in zip(hashes.tolist(), plain, strict=True)
    ]


def _packed(strengths: Any) -> Any:
    """Return the 64 bits of each of n × m strengths (8 × 8): are they above the median of all?"""
    import numpy as np

    flat = strengths.reshape(*strengths.shape[:2], _KEPT * _KEPT)
    bits = flat > np.median(flat, axis=2, keepdims=True)
    return np.packbits(bits, axis=2).view(">i8")[:, :, 0]


@functools.cache
def _crops() -> tuple[tuple[tuple[float, float], tuple[float, float]], ...]:
    """Return which rows and columns are hashed: the whole (for the mirror), then the crops.

    The crops are tighter frames around the middle and in the corners, and other shapes cut from
    either side: one that was cut a little differently still differs in few bits.
    """
    crops = [(_WHOLE, _WHOLE), (_span(0.9, 0.5), _span(0.9, 0.5))]
    for size in (0.8, 0.7):
        places = [(0.5, 0.5), *itertools.product((0.0, 1.0), repeat=2)]
        crops += [(_span(size, down), _span(size, across)) for down, across in places]
    for size, place in itertools.product((0.85, 0.67), (0.0, 0.5, 1.0)):
        crops += [(_WHOLE, _span(size, place)), (_span(size, place), _WHOLE)]
    return tuple(crops)


@functools.cache
def _views() -> tuple[Any, Any]:
    """Return what brings samples to wave strengths: of the whole, its mirror, and each crop.

    Two stacks of n matrices, 8 × 64 for the rows and 64 × 8 for the columns.
    """
    import numpy as np

    views = [(_WHOLE, _WHOLE), *_crops()]
    down = [_waves() @ _samples(*rows) for rows, _ in views]
    across = [(_waves() @ _samples(*columns)).T for _, columns in views]
    across[1] = np.flip(across[1], axis=0)
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
