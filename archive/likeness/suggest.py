"""Suggest photos that may be one picture; what was decided once is not asked again.

``find_likenesses`` looks (it may take a while, and needs no turn to write), ``note_likenesses``
writes what was found.
"""

from collections.abc import Iterable, Iterator
from itertools import chain

from sqlalchemy import func, insert, or_, select
from sqlalchemy.orm import Session

from archive.likeness.crops import known_crop_hashes
from archive.likeness.near import Looks, Pair, alike, mirrored, near_crops
from archive.likeness.pixels import Small, really_crops
from archive.store.arrays import whole_numbers
from archive.store.models import Likeness, Photo

_PART = 500
_Key = tuple[int, int]


def suggest_likenesses(
    session: Session, photo_ids: Iterable[int], small: Small = lambda _sha256: None
) -> int:
    """Find and note the look-alikes of these photos; return how many were new."""
    return note_likenesses(session, find_likenesses(session, photo_ids, small))


def find_likenesses(
    session: Session, photo_ids: Iterable[int], small: Small = lambda _sha256: None
) -> tuple[Pair, ...]:
    """Return the look-alikes of these photos that nobody knows of.

    ``small`` hands out thumbnails; without them no crops are found.
    """
    looks = _looks(session)
    mine = set(photo_ids) & set(looks.ids.tolist())
    if not mine:
        return ()
    crops = known_crop_hashes(session, mine)
    known = _known(session, mine)
    found = list(_new(chain(alike(looks, mine), mirrored(looks, mine, crops)), known))
    near = sorted(near_crops(session, looks, mine, crops), key=lambda pair: pair.distance)
    found += really_crops(session, list(_new(near, known)), small)
    return tuple(found)


def note_likenesses(session: Session, pairs: Iterable[Pair]) -> int:
    """Note pairs for a decision, but those that are known by now; return how many were new."""
    wanted = list(pairs)
    known = _known(session, {photo for pair in wanted for photo in pair.key})
    rows = [
        {"photo_id": pair.key[0], "other_id": pair.key[1], "distance": pair.distance,
         "kind": pair.kind}
        for pair in _new(wanted, known)
    ]  # fmt: skip
    if rows:
        session.execute(insert(Likeness), rows)
    return len(rows)


def _looks(session: Session) -> Looks:
    import numpy as np

    seen = Photo.perceptual_hash.is_not(None), Photo.removed_at.is_(None)
    columns = Photo.id, Photo.perceptual_hash, func.coalesce(Photo.group_id, 0)
    ids, hashes, groups = whole_numbers(session, select(*columns).where(*seen))
    order = np.argsort(ids)
    return Looks(ids[order], hashes[order].view(np.uint64), groups[order])


def _new(pairs: Iterable[Pair], known: set[_Key]) -> Iterator[Pair]:
    """Yield the pairs that are not known, and add them to what is known."""
    for pair in pairs:
        if pair.key not in known:
            known.add(pair.key)
            yield pair


def _known(session: Session, mine: set[int]) -> set[_Key]:
    found: set[_Key] = set()
    wanted = sorted(mine)
    for at in range(0, len(wanted), _PART):
        part = wanted[at : at + _PART]
        query = select(Likeness.photo_id, Likeness.other_id).where(
            or_(Likeness.photo_id.in_(part), Likeness.other_id.in_(part))
        )
        found.update((one, other) for one, other in session.execute(query))
    return found
