"""Which words of a photo are read for their meaning: its caption, or its headline if it has none.

One headline stands over many photos of a story, and would make them all alike. Removed photos have
no words, and no protected name is in any: what never reaches the engine is never found by it.
"""

from collections.abc import Iterator, Sequence

import numpy as np
import xxhash
from numpy.typing import NDArray
from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.reading.spelled import without_people
from archive.store.models import Photo, ProtectedName

_PART = 500
_CHUNK = 5_000


def texts_of(session: Session, photos: Sequence[int]) -> dict[int, str]:
    """Return the words of photos; those that have none are left out."""
    names = _protected(session)
    found: dict[int, str] = {}
    for at in range(0, len(photos), _PART):
        part = Photo.id.in_(list(photos[at : at + _PART]))
        for number, headline, caption in session.execute(_WORDS.where(part)):
            if text := _read_of(headline, caption, names):
                found[number] = text
    return found


def key_of(text: str) -> int:
    """Return what tells these words from others, in 64 bits; never 0."""
    return xxhash.xxh3_64_intdigest(text.encode("utf-8", "replace")) or 1


def keys_of(session: Session, photos: Sequence[int]) -> dict[int, int]:
    """Return the keys of photos' words as they are now; those that have none are left out."""
    return {number: key_of(text) for number, text in texts_of(session, photos).items()}


def all_keys(session: Session) -> Iterator[tuple[NDArray[np.int64], NDArray[np.uint64]]]:
    """Yield the photos that have words, ascending, and the keys of their words, many at a time."""
    names, last = _protected(session), 0
    while True:
        query = _WORDS.where(Photo.id > last).order_by(Photo.id).limit(_CHUNK)
        rows = session.execute(query).all()
        if not rows:
            return
        last = rows[-1][0]
        known = [
            (row[0], key_of(text)) for row in rows if (text := _read_of(row[1], row[2], names))
        ]
        ids, keys = zip(*known, strict=True) if known else ((), ())
        yield np.array(ids, np.int64), np.array(keys, np.uint64)


_WORDS = select(Photo.id, Photo.headline, Photo.caption).where(Photo.removed_at.is_(None))


def _protected(session: Session) -> Sequence[str]:
    return session.scalars(select(ProtectedName.name).distinct()).all()


def _read_of(headline: str | None, caption: str | None, names: Sequence[str]) -> str:
    words = (caption or "").strip() or (headline or "").strip()
    return without_people(words, names).strip() if names else words
