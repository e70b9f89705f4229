"""Tell whether one picture is a piece of another: its best place in it, by correlation.

A hash says which pictures may belong together; only the pixels say whether they do. The place is
looked for by normalised cross-correlation over the whole picture at once, in several scales:
roughly first, and finer around the best if that is promising.
"""

import io
from typing import Any

from PIL import Image
from PIL.Image import Resampling

SURE = 0.86
"""The correlation from which two pictures show the same thing in the same place."""
SMALLEST_PIECE = 0.5
"""The smallest piece that is looked for, as a share of the largest that would fit."""

_ROUGH, _FINE = 36, 72  # pixels along the longer edge of the whole
_ROUGH_STEP, _FINE_STEP = 0.96, 0.98
_PROMISING = 0.7
_LEAST_SIDE = 8
_FLAT = 1e-6  # where nothing varies nothing correlates
_KEPT = 2 * _FINE  # pixels of a picture that is made ready: enough for every scale


def ready(jpeg: bytes) -> Image.Image:
    """Return a thumbnail as it is compared: small and grey. It is one of ours, and sound."""
    image = Image.open(io.BytesIO(jpeg))
    image.draft("L", (_KEPT, _KEPT))
    return reduced(image)


def reduced(image: Image.Image) -> Image.Image:
    """Return an upright picture as it is compared."""
    scale = min(1.0, _KEPT / max(image.size))
    return image.convert("L").resize(_scaled(image.size, scale), Resampling.BOX)


def correlation(
    part: Image.Image, whole: Image.Image, sizes: tuple[float, float] = (SMALLEST_PIECE, 1.0)
) -> float:
    """Return how well ``part`` fits into ``whole`` where it fits best: 1 is exactly, 0 not at all.

    Both are ``ready`` or ``reduced``. ``sizes`` are the smallest and the largest size that is
    tried, as shares of the largest that fits.
    """
    smallest, largest = sizes
    best, size = _best(part, whole, _ROUGH, _steps(smallest, largest, _ROUGH_STEP))
    if best < _PROMISING:
        return best
    around = max(smallest, size * _ROUGH_STEP), min(1.0, size / _ROUGH_STEP)
    return _best(part, whole, _FINE, _steps(*around, _FINE_STEP))[0]


def _steps(smallest: float, largest: float, step: float) -> list[float]:
    sizes = [largest]
    while sizes[-1] * step >= smallest:
        sizes.append(sizes[-1] * step)
    return sizes


def _best(
    part: Image.Image, whole: Image.Image, longest: int, sizes: list[float]
) -> tuple[float, float]:
    """Return the best correlation of these sizes, and the size that gave it."""
    field = _Field(_grey(whole, _scaled(whole.size, longest / max(whole.size))))
    high, wide = field.shape
    largest = min(wide / part.width, high / part.height)
    best = 0.0, sizes[0]
    for size in sizes:
        width, height = _scaled(part.size, largest * size)
        if min(width, height) >= _LEAST_SIDE:
            piece = _grey(part, (min(width, wide), min(height, high)))
            best = max(best, (field.correlation(piece), size))
    return best


def _scaled(size: tuple[int, int], scale: float) -> tuple[int, int]:
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _grey(image: Image.Image, size: tuple[int, int]) -> Any:
    import numpy as np

    return np.asarray(image.resize(size, Resampling.BOX), dtype=np.float64)


class _Field:
    """Grey values in which a piece is looked for; what every piece needs is worked out once."""

    def __init__(self, values: Any) -> None:
        import numpy as np

        self.shape = values.shape
        self._spectrum = np.fft.rfft2(values)
        self._sums, self._squares = _sums(values), _sums(values**2)

    def correlation(self, piece: Any) -> float:
        """Return the best correlation of a piece at any place where it fits whole."""
        import numpy as np

        piece = piece - piece.mean()
        height, width = piece.shape
        spectrum = self._spectrum * np.conj(np.fft.rfft2(piece, self.shape))
        together = np.fft.irfft2(spectrum, self.shape)
        together = together[: self.shape[0] - height + 1, : self.shape[1] - width + 1]
        sums, squares = _windows(self._sums, piece.shape), _windows(self._squares, piece.shape)
        spread = np.maximum(squares - sums * sums / piece.size, _FLAT) * ((piece**2).sum() + _FLAT)
        return float((together / np.sqrt(spread)).max())


def _sums(values: Any) -> Any:
    """Return the sums of all values above and left of each corner."""
    import numpy as np

    return np.pad(values.cumsum(0).cumsum(1), ((1, 0), (1, 0)))


def _windows(sums: Any, window: tuple[int, int]) -> Any:
    high, wide = window
    return sums[high:, wide:] - sums[:-high, wide:] - sums[high:, :-wide] + sums[:-high, :-wide]
