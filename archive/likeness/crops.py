"""The hashes of photos' crops, as they are kept: eight bytes each, big-endian, the mirror first."""

import struct
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from archive.store.models import CropHashes, Photo

if TYPE_CHECKING:
    from numpy.typing import NDArray

_PART = 500
_MANY = 20_000  # photos at a time: 4 MB


def keep_crop_hashes(session: Session, hashes: Mapping[int, tuple[int, ...]]) -> None:
    """Keep the hashes of photos (signed 64-bit integers); photos without detail have none."""
    rows = [
        {"photo_id": photo, "hashes": struct.pack(f">{len(many)}q", *many)}
        for photo, many in hashes.items()
        if many
    ]
    if rows:
        session.execute(delete(CropHashes).where(CropHashes.photo_id.in_(hashes)))
        session.execute(insert(CropHashes), rows)


def without_crop_hashes(session: Session, photo_ids: Iterable[int]) -> list[int]:
    """Return those of some photos whose crops were never hashed though their looks were."""
    wanted = sorted(photo_ids)
    known = select(CropHashes.photo_id).where(CropHashes.photo_id == Photo.id).exists()
    found: list[int] = []
    for at in range(0, len(wanted), _PART):
        part = Photo.id.in_(wanted[at : at + _PART])
        seen = Photo.perceptual_hash.is_not(None)
        found += session.scalars(select(Photo.id).where(part, seen, ~known))
    return found


def known_crop_hashes(session: Session, photo_ids: Iterable[int]) -> "dict[int, NDArray[Any]]":
    """Return the hashes of these photos as unsigned 64-bit integers, the mirror's first."""
    wanted = sorted(photo_ids)
    found: dict[int, NDArray[Any]] = {}
    for at in range(0, len(wanted), _PART):
        query = select(CropHashes.photo_id, CropHashes.hashes).where(
            CropHashes.photo_id.in_(wanted[at : at + _PART])
        )
        found |= {photo: _numbers(hashes) for photo, hashes in session.execute(query)}
    return found


def every_crop_hash(session: Session) -> "Iterator[tuple[list[int], NDArray[Any]]]":
    """Yield photos and their hashes (photos × hashes), many at a time, in no order."""
    last = 0
    while True:
        query = (
            select(CropHashes.id, CropHashes.photo_id, CropHashes.hashes)
            .where(CropHashes.id > last)
            .order_by(CropHashes.id)
            .limit(_MANY)
        )
        rows = session.execute(query).all()
        if not rows:
            return
        last = rows[-1].id
        for size in {len(row.hashes) for row in rows}:  # one, unless a later program adds crops
            same = [row for row in rows if len(row.hashes) == size]
            numbers = _numbers(b"".join(row.hashes for row in same))
            yield [row.photo_id for row in same], numbers.reshape(len(same), -1)


def _numbers(packed: bytes) -> "NDArray[Any]":
    import numpy as np

    return np.frombuffer(packed, dtype=">u8").astype(np.uint64)
