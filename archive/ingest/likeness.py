"""Suggest photos that look alike for one group; what was decided once is not asked again.

All perceptual hashes of an archive fit in memory (8 bytes a photo) and are compared at once: a
million take about a millisecond.
"""

from collections.abc import Iterable

from sqlalchemy import insert, or_, select
from sqlalchemy.orm import Session

from archive.store.models import Likeness, Photo

NEAREST = 6
"""Bits of 64 that may differ between pictures that look alike."""
_MOST = 5  # suggestions for one photo: the near ones of a burst are enough


def suggest_likenesses(session: Session, photo_ids: Iterable[int]) -> int:
    """Note the look-alikes of these photos, and return how many were new."""
    import numpy as np

    mine = set(photo_ids)
    query = select(Photo.id, Photo.perceptual_hash, Photo.group_id).where(
        Photo.perceptual_hash.is_not(None), Photo.removed_at.is_(None)
    )
    rows = session.execute(query.order_by(Photo.id)).all()
    if not mine or not rows:
        return 0
    ids = np.array([row.id for row in rows])
    hashes = np.array([row.perceptual_hash for row in rows], dtype=np.int64)
    groups = {row.id: row.group_id for row in rows if row.group_id is not None}
    known = _known(session, mine)
    new: list[dict[str, int]] = []
    for place in np.flatnonzero(np.isin(ids, list(mine))):
        apart = np.bitwise_count((hashes ^ hashes[place]).view(np.uint64))
        near = np.flatnonzero((apart <= NEAREST) & (ids != ids[place]))
        for other in near[np.argsort(apart[near], kind="stable")][:_MOST]:
            pair = tuple(sorted((int(ids[place]), int(ids[other]))))
            if pair in known or _grouped(groups, *pair):
                continue
            known.add(pair)
            new.append({"photo_id": pair[0], "other_id": pair[1], "distance": int(apart[other])})
    if new:
        session.execute(insert(Likeness), new)
    return len(new)


def _known(session: Session, mine: set[int]) -> set[tuple[int, ...]]:
    found: set[tuple[int, ...]] = set()
    wanted = sorted(mine)
    for at in range(0, len(wanted), 500):
        part = wanted[at : at + 500]
        query = select(Likeness.photo_id, Likeness.other_id).where(
            or_(Likeness.photo_id.in_(part), Likeness.other_id.in_(part))
        )
        found.update(tuple(row) for row in session.execute(query))
    return found


def _grouped(groups: dict[int, int], one: int, other: int) -> bool:
    return one in groups and groups[one] == groups.get(other)
