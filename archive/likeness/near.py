"""Which photos' hashes are near: as they are, in a mirror, and beside each other's crops.

A million hashes fit in 8 MB and are compared with one in about a millisecond, so there is no index.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Session

from archive.likeness.crops import every_crop_hash

if TYPE_CHECKING:
    from numpy.typing import NDArray

NEAREST, NEAREST_CROP = 6, 8
"""Bits of 64 that may differ between pictures that look alike, and before pixels are asked."""
_MOST = 5  # look-alikes of one photo: the near ones of a burst are enough
_MOST_CROPS = 8  # crops of one photo whose pixels are worth a look

Crops = Mapping[int, "NDArray[Any]"]
"""The hashes of photos' crops, the mirror's first."""


@dataclass(frozen=True, slots=True)
class Looks:
    """Every photo's hash and group (0 is none), in the order of the photos' numbers."""

    ids: "NDArray[Any]"
    hashes: "NDArray[Any]"
    groups: "NDArray[Any]"

    def places(self, photo_ids: set[int]) -> list[int]:
        """Return where these photos stand."""
        import numpy as np

        return [int(place) for place in np.flatnonzero(np.isin(self.ids, list(photo_ids)))]

    def others(self, place: int, near: Any) -> Any:
        """Return where photos are near, but for the photo itself and those of its group."""
        import numpy as np

        group = self.groups[place]
        apart = (self.groups != group) if group else np.True_
        return np.flatnonzero(near & apart & (self.ids != self.ids[place]))


@dataclass(frozen=True, slots=True)
class Pair:
    """Two photos, how they are alike, and in how many bits their hashes differ.

    Of a crop, ``photo`` is the piece and ``crop`` says which of the other's crops it is like, seen
    in a mirror if ``turned``.
    """

    photo: int
    other: int
    distance: int
    kind: str
    crop: int = 0
    turned: bool = False

    @property
    def key(self) -> tuple[int, int]:
        """Return both photos, the older first."""
        return min(self.photo, self.other), max(self.photo, self.other)


def alike(looks: Looks, mine: set[int]) -> Iterator[Pair]:
    """Yield for each of my photos the nearest others."""
    for place in looks.places(mine):
        yield from _nearest(looks, place, looks.hashes[place], "alike")


def mirrored(looks: Looks, mine: set[int], crops: Crops) -> Iterator[Pair]:
    """Yield for each of my photos the nearest to what it looks like in a mirror."""
    for place in looks.places(mine):
        hashes = crops.get(int(looks.ids[place]))
        if hashes is not None:
            yield from _nearest(looks, place, hashes[0], "mirrored")


def near_crops(session: Session, looks: Looks, mine: set[int], crops: Crops) -> Iterator[Pair]:
    """Yield pairs one of which is mine: photos that are near a crop of another."""
    yield from _pieces_of_mine(looks, mine, crops)
    yield from _beside_all_crops(session, looks, mine, crops)


def _nearest(looks: Looks, place: int, wanted: Any, kind: str) -> Iterator[Pair]:
    import numpy as np

    apart = np.bitwise_count(looks.hashes ^ wanted)
    near = looks.others(place, apart <= NEAREST)
    for other in near[np.argsort(apart[near], kind="stable")][:_MOST]:
        yield Pair(int(looks.ids[place]), int(looks.ids[other]), int(apart[other]), kind)


def _pieces_of_mine(looks: Looks, mine: set[int], crops: Crops) -> Iterator[Pair]:
    import numpy as np

    for place in looks.places(mine):
        apart = np.full(len(looks.ids), 64, dtype=np.uint8)
        which = np.zeros(len(looks.ids), dtype=np.uint8)
        for number, wanted in enumerate(crops.get(int(looks.ids[place]), ())):
            if number:  # the first is the mirror's
                now = np.bitwise_count(looks.hashes ^ wanted)
                which[now < apart] = number
                np.minimum(apart, now, out=apart)
        near = looks.others(place, apart <= NEAREST_CROP)
        for other in near[np.argsort(apart[near], kind="stable")][:_MOST_CROPS]:
            photo, whole = int(looks.ids[other]), int(looks.ids[place])
            yield Pair(photo, whole, int(apart[other]), "crop", int(which[other]))


def _beside_all_crops(
    session: Session, looks: Looks, mine: set[int], crops: Crops
) -> Iterator[Pair]:
    """Yield mine as pieces of others, as they are and in a mirror, and others so as mine."""
    places = looks.places(mine)
    group_of = dict(zip(looks.ids.tolist(), looks.groups.tolist(), strict=True))

    def are_apart(one: int, other: int) -> bool:
        group = group_of.get(one)  # removed photos have none, not even 0
        return one != other and group is not None and (not group or group != group_of[other])

    for ids, hashes in every_crop_hash(session):
        for place in places:
            me = int(looks.ids[place])
            own = crops.get(me, hashes[:0, 0])
            ways = [(hashes[:, 1:], looks.hashes[place], False, False)]
            if len(own):
                ways += [(hashes[:, 1:], own[0], True, False), (hashes[:, :1], own[1:], True, True)]
            for theirs, wanted, turned, piece_is_theirs in ways:
                for at, crop, distance in _nearest_crops(theirs, wanted):
                    if are_apart(ids[at], me):
                        piece, whole = (ids[at], me) if piece_is_theirs else (me, ids[at])
                        yield Pair(piece, whole, distance, "crop", crop, turned)


def _nearest_crops(theirs: Any, wanted: Any) -> Iterator[tuple[int, int, int]]:
    """Yield where photos are nearest to what is wanted: which, by which crop, how many bits."""
    import numpy as np

    apart = np.bitwise_count(theirs ^ wanted)
    nearest = apart.min(axis=1)
    near = np.flatnonzero(nearest <= NEAREST_CROP)
    for at in near[np.argsort(nearest[near], kind="stable")][:_MOST_CROPS]:
        yield int(at), 1 + int(apart[at].argmin()), int(nearest[at])
