"""Tell whether one picture is a piece of another: its best place in it, by correlation.

A hash says which pictures may belong together; only the pixels say whether they do. Both pictures
come small (thumbnails): the place is looked for at about seventy pixels, in every scale down to
half of what fits, by normalised cross-correlation over the whole at once.
"""

from typing import Any

from PIL import Image
from PIL.Image import Resampling

_LONGEST = 72  # pixels of the whole: a shift of one pixel is a little over one per cent
_STEP, _STEPS = 0.98, 35  # scales from the largest that fits down to half of it
_LEAST_SIDE = 12
SURE = 0.88
"""The correlation from which two pictures show the same thing in the same place."""


def correlation(part: Image.Image, whole: Image.Image) -> float:
    """Return how well ``part`` fits into ``whole`` where it fits best: 1 is exactly, 0 not at all.

    Both are upright pictures of any size; neither is changed.
    """
    import numpy as np

    field = _grey(whole, _scaled(whole.size, _LONGEST / max(whole.size)))
    largest = min(field.shape[1] / part.width, field.shape[0] / part.height)
    best = 0.0
    for step in range(_STEPS):
        size = _scaled(part.size, largest * _STEP**step)
        if min(size) < _LEAST_SIDE:
            break
        size = min(size[0], field.shape[1]), min(size[1], field.shape[0])
        best = max(best, float(np.max(_correlations(_grey(part, size), field))))
    return best


def _scaled(size: tuple[int, int], scale: float) -> tuple[int, int]:
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _grey(image: Image.Image, size: tuple[int, int]) -> Any:
    import numpy as np

    return np.asarray(image.convert("L").resize(size, Resampling.BOX), dtype=np.float64)


def _correlations(piece: Any, field: Any) -> Any:
    """Return the correlation of a piece with the field at every place where it fits whole."""
    import numpy as np

    piece = piece - piece.mean()
    height, width = piece.shape
    shape = field.shape
    spectrum = np.fft.rfft2(field) * np.conj(np.fft.rfft2(piece, shape))
    places = (slice(0, shape[0] - height + 1), slice(0, shape[1] - width + 1))
    together = np.fft.irfft2(spectrum, shape)[places]
    count = height * width
    sums, squares = _window_sums(field, piece.shape), _window_sums(field**2, piece.shape)
    spread = np.sqrt(np.maximum(squares - sums**2 / count, 1e-6)) * np.sqrt((piece**2).sum() + 1e-6)
    return together / spread


def _window_sums(field: Any, window: tuple[int, int]) -> Any:
    import numpy as np

    total = np.zeros((field.shape[0] + 1, field.shape[1] + 1))
    total[1:, 1:] = field.cumsum(0).cumsum(1)
    high, wide = window
    return total[high:, wide:] - total[:-high, wide:] - total[high:, :-wide] + total[:-high, :-wide]
