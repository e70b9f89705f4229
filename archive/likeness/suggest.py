"""Suggest photos that may be one picture; what was decided once is not asked again.

Three ways to be alike: the hashes are near; one's hash is near the other's in a mirror; one's hash
is near that of a crop of the other. A crop is only suggested if its pixels are found in the other.
A million hashes fit in 8 MB and are compared with one in about a millisecond, so there is no index.
"""

import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, insert, or_, select
from sqlalchemy.orm import Session

from archive.imaging.matching import SURE, correlation
from archive.likeness.crops import every_crop_hash, known_crop_hashes
from archive.likeness.read import newest_hashes
from archive.store.arrays import whole_numbers
from archive.store.models import Likeness, Photo

if TYPE_CHECKING:
    from numpy.typing import NDArray

NEAREST, NEAREST_CROP = 6, 10
"""Bits of 64 that may differ between pictures that look alike, and before pixels are asked."""
_MOST = 5  # suggestions for one photo: the near ones of a burst are enough
_MOST_LOOKED_AT = 12  # crops of one photo whose pixels are compared
_PART = 500

Small = Callable[[str], bytes | None]
"""Hands out the thumbnail (JPEG) of a file by its SHA-256."""


@dataclass(frozen=True, slots=True)
class _Looks:
    """Every photo's hash and group (0 is none), in the order of the photos' numbers."""

    ids: "NDArray[Any]"
    hashes: "NDArray[Any]"
    groups: "NDArray[Any]"


@dataclass(frozen=True, slots=True)
class _Pair:
    photo: int
    other: int
    distance: int
    kind: str

    @property
    def key(self) -> tuple[int, int]:
        return min(self.photo, self.other), max(self.photo, self.other)


def suggest_likenesses(
    session: Session, photo_ids: Iterable[int], small: Small = lambda _sha256: None
) -> int:
    """Note the look-alikes of these photos, and return how many were new.

    Without thumbnails (``small``) no crops are suggested.
    """
    looks = _looks(session)
    mine = set(photo_ids) & set(looks.ids.tolist())
    if not mine:
        return 0
    known = _known(session, mine)
    found: list[_Pair] = []
    for pairs in (_alike(looks, mine), _mirrored(session, looks, mine)):
        found += _new(pairs, known)
    near = list(_near_crops(session, looks, mine))
    found += _new(_really_crops(session, near, known, small), known)
    if found:
        rows = [
            {"photo_id": one.key[0], "other_id": one.key[1], "distance": one.distance,
             "kind": one.kind}
            for one in found
        ]  # fmt: skip
        session.execute(insert(Likeness), rows)
    return len(found)


def _looks(session: Session) -> _Looks:
    import numpy as np

    seen = Photo.perceptual_hash.is_not(None), Photo.removed_at.is_(None)
    columns = Photo.id, Photo.perceptual_hash, func.coalesce(Photo.group_id, 0)
    ids, hashes, groups = whole_numbers(session, select(*columns).where(*seen))
    order = np.argsort(ids)
    return _Looks(ids[order], hashes[order].view(np.uint64), groups[order])


def _alike(looks: _Looks, mine: set[int]) -> Iterator[_Pair]:
    for place in _places(looks, mine):
        yield from _nearest(looks, place, looks.hashes[place], "alike")


def _mirrored(session: Session, looks: _Looks, mine: set[int]) -> Iterator[_Pair]:
    crops = known_crop_hashes(session, mine)
    for place in _places(looks, mine):
        hashes = crops.get(int(looks.ids[place]))
        if hashes is not None:
            yield from _nearest(looks, place, hashes[0], "mirrored")


def _nearest(looks: _Looks, place: int, wanted: Any, kind: str) -> Iterator[_Pair]:
    import numpy as np

    apart = np.bitwise_count(looks.hashes ^ wanted)
    near = _others(looks, place, apart <= NEAREST)
    for other in near[np.argsort(apart[near], kind="stable")][:_MOST]:
        yield _Pair(int(looks.ids[place]), int(looks.ids[other]), int(apart[other]), kind)


def _near_crops(session: Session, looks: _Looks, mine: set[int]) -> Iterator[_Pair]:
    """Yield photos whose hash is near a crop's of the other: ``photo`` is the smaller piece."""
    import numpy as np

    places = _places(looks, mine)
    crops = known_crop_hashes(session, mine)
    for place in places:
        apart = np.full(len(looks.ids), 64, dtype=np.uint8)
        for wanted in crops.get(int(looks.ids[place]), ())[1:]:
            np.minimum(apart, np.bitwise_count(looks.hashes ^ wanted), out=apart)
        for other in _others(looks, place, apart <= NEAREST_CROP):
            yield _Pair(int(looks.ids[other]), int(looks.ids[place]), int(apart[other]), "crop")
    grouped = dict(zip(looks.ids.tolist(), looks.groups.tolist(), strict=True))
    for ids, hashes in every_crop_hash(session):
        for place in places:
            apart = np.bitwise_count(hashes[:, 1:] ^ looks.hashes[place]).min(axis=1)
            for near in np.flatnonzero(apart <= NEAREST_CROP):
                me, other = int(looks.ids[place]), int(ids[near])
                group = grouped.get(other)
                if other != me and group is not None and (not group or group != grouped[me]):
                    yield _Pair(me, other, int(apart[near]), "crop")


def _really_crops(
    session: Session, near: list[_Pair], known: set[tuple[int, int]], small: Small
) -> Iterator[_Pair]:
    """Yield those pairs of which the one's pixels are found in the other."""
    near.sort(key=lambda pair: pair.distance)
    looked: dict[int, int] = {}
    files = newest_hashes(session, {one for pair in near for one in pair.key})
    for pair in near:
        if pair.key in known or max(looked.get(one, 0) for one in pair.key) >= _MOST_LOOKED_AT:
            continue
        for one in pair.key:
            looked[one] = looked.get(one, 0) + 1
        pictures = [small(files[one]) for one in (pair.photo, pair.other) if one in files]
        if len(pictures) == 2 and all(pictures) and _fits(*pictures):
            yield pair


def _fits(part: bytes | None, whole: bytes | None) -> bool:
    from PIL import Image

    piece, picture = Image.open(io.BytesIO(part or b"")), Image.open(io.BytesIO(whole or b""))
    return correlation(piece, picture) >= SURE


def _places(looks: _Looks, mine: set[int]) -> list[int]:
    import numpy as np

    return [int(place) for place in np.flatnonzero(np.isin(looks.ids, list(mine)))]


def _others(looks: _Looks, place: int, near: Any) -> Any:
    """Return where photos are near, leaving out the photo itself and those of its group."""
    import numpy as np

    group = looks.groups[place]
    apart = (looks.groups != group) if group else np.True_
    return np.flatnonzero(near & apart & (looks.ids != looks.ids[place]))


def _new(pairs: Iterable[_Pair], known: set[tuple[int, int]]) -> list[_Pair]:
    """Return the pairs that are not known, and add them to what is known."""
    found = []
    for pair in pairs:
        if pair.key not in known:
            known.add(pair.key)
            found.append(pair)
    return found


def _known(session: Session, mine: set[int]) -> set[tuple[int, int]]:
    found: set[tuple[int, int]] = set()
    wanted = sorted(mine)
    for at in range(0, len(wanted), _PART):
        part = wanted[at : at + _PART]
        query = select(Likeness.photo_id, Likeness.other_id).where(
            or_(Likeness.photo_id.in_(part), Likeness.other_id.in_(part))
        )
        found.update((one, other) for one, other in session.execute(query))
    return found
