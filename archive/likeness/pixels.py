"""Look at the pixels of photos: may one be a crop of the other; what hashes have its crops?"""

import functools
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from archive.imaging.looks import crop_sizes, looks_of, sample
from archive.likeness.crops import without_crop_hashes
from archive.likeness.near import Pair
from archive.likeness.read import newest_hashes

if TYPE_CHECKING:
    from PIL.Image import Image

Small = Callable[[str], bytes | None]
"""Hands out the thumbnail (JPEG) of a file by its SHA-256."""

_TOLERANCE = 0.12  # of a crop's size: the steps between the crops that are hashed
_DAMAGED = (OSError, SyntaxError, ValueError)  # what Pillow raises for a picture cut short
_KEPT = 256  # pictures made ready: 20 kB each


def really_crops(session: Session, near: Sequence[Pair], small: Small) -> Iterator[Pair]:
    """Yield those pairs of which the piece's pixels are found in the other."""
    from PIL.Image import Transpose

    from archive.imaging.matching import SURE, correlation

    files = newest_hashes(session, {photo for pair in near for photo in pair.key})

    @functools.lru_cache(_KEPT)
    def picture(photo: int) -> "Image | None":
        thumbnail = small(files[photo]) if photo in files else None
        return _ready(thumbnail) if thumbnail else None

    for pair in near:
        part, whole = picture(pair.photo), picture(pair.other)
        if part and pair.turned:
            part = part.transpose(Transpose.FLIP_LEFT_RIGHT)
        if part and whole and correlation(part, whole, _sizes(pair.crop)) >= SURE:
            yield pair


def missing_hashes(
    session: Session, photo_ids: Iterable[int], small: Small
) -> dict[int, tuple[int, ...]]:
    """Return the crops' hashes of those photos that have none yet; older archives know none."""
    files = newest_hashes(session, without_crop_hashes(session, photo_ids))
    thumbnails = ((photo, small(sha256)) for photo, sha256 in files.items())
    return {photo: _hashes(thumbnail) for photo, thumbnail in thumbnails if thumbnail}


def _hashes(thumbnail: bytes) -> tuple[int, ...]:
    from PIL import Image

    try:
        return looks_of([sample(Image.open(io.BytesIO(thumbnail)))])[0].crop_hashes
    except _DAMAGED:
        return ()


def _ready(thumbnail: bytes) -> "Image | None":
    from archive.imaging.matching import ready

    try:
        return ready(thumbnail)
    except _DAMAGED:
        return None  # it is like nothing; the others can still be looked at


def _sizes(crop: int) -> tuple[float, float]:
    size = crop_sizes()[crop]
    return size * (1 - _TOLERANCE), min(1.0, size * (1 + _TOLERANCE))
