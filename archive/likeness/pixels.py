"""Look at the pixels of photos that may be a crop and its whole."""

import functools
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from archive.imaging.fingerprints import crop_sizes
from archive.likeness.near import Pair
from archive.likeness.read import newest_hashes

if TYPE_CHECKING:
    from PIL.Image import Image

Small = Callable[[str], bytes | None]
"""Hands out the thumbnail (JPEG) of a file by its SHA-256."""

_TOLERANCE = 0.12  # of a crop's size: the steps between the crops that are hashed
_KEPT = 256  # pictures made ready: 20 kB each


def really_crops(session: Session, near: Sequence[Pair], small: Small) -> Iterator[Pair]:
    """Yield those pairs of which the piece's pixels are found in the other."""
    from archive.imaging.matching import SURE, correlation, ready

    files = newest_hashes(session, {photo for pair in near for photo in pair.key})

    @functools.lru_cache(_KEPT)
    def picture(photo: int) -> "Image | None":
        thumbnail = small(files[photo]) if photo in files else None
        return ready(thumbnail) if thumbnail else None

    for pair in near:
        part, whole = picture(pair.photo), picture(pair.other)
        if part and whole and correlation(part, whole, _sizes(pair.crop)) >= SURE:
            yield pair


def _sizes(crop: int) -> tuple[float, float]:
    size = crop_sizes()[crop]
    return size * (1 - _TOLERANCE), min(1.0, size * (1 + _TOLERANCE))
