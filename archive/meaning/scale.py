"""Make vectors comparable: the model puts all texts close together, far from the origin.

What ordinary captions and ordinary questions have in common is therefore taken away from each.
Then unrelated texts are about at right angles (cosine 0 ± .1), and one cut holds for all of them.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from resources import path

Reals = NDArray[np.float32]
Small = NDArray[np.int8]

_STEPS = 400.0
"""Steps of a component of a kept vector: ±127 of them reach ±.32; few of 384 are larger."""


def ordinary(what: str) -> tuple[str, ...]:
    """Return ordinary ``captions`` or ``questions``, in several languages, for their mean."""
    text = path("vocabularies", f"ordinary_{what}.txt").read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))


def standardised(vectors: Reals, mean: Reals) -> Reals:
    """Return vectors without what is common to all (``mean``), of length 1."""
    rest = vectors - mean
    lengths = np.linalg.norm(rest, axis=-1, keepdims=True)
    found: Reals = (rest / np.maximum(lengths, 1e-6)).astype(np.float32)
    return found


def packed(vectors: Reals) -> Small:
    """Return vectors of length 1 as they are kept: a byte a component."""
    found: Small = np.clip(np.rint(vectors * _STEPS), -127, 127).astype(np.int8)
    return found


def unpacked(numbers: NDArray[Any]) -> Reals:
    """Return kept vectors, or products with them, as they were but for rounding."""
    found: Reals = numbers.astype(np.float32) / np.float32(_STEPS)
    return found
