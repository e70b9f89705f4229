"""What the inspector asks the archive about the chosen photos, in one question.

``session`` is handed through from ``Workspace.ask_later`` to the features and never looked into,
so it has no type here.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from archive import events, licences, likeness, photos, places, tags
from archive.dossier import Dossier, dossier
from archive.licences import OverrideRecord, PermissionRecord
from archive.photos import PhotoRow
from archive.places import PhotoPlaceRecord
from archive.tags import TagUse
from archive.values import PlaceId

MOST_COMPARED = 2000  # photos whose values are compared; beyond, fields count as mixed


@dataclass(frozen=True, slots=True)
class OnePhoto:
    """Everything the inspector shows of one photo."""

    row: PhotoRow
    dossier: Dossier
    overrides: tuple[OverrideRecord, ...] = ()
    permissions: tuple[PermissionRecord, ...] = ()
    same: tuple[PhotoRow, ...] = ()
    """Photos that are the same picture."""
    maybe_same: tuple[PhotoRow, ...] = ()


@dataclass(frozen=True, slots=True)
class ManyPhotos:
    """What several photos have in common. A value of None: they differ in it."""

    values: Mapping[str, str | None]
    credit: str | None
    unconfirmed: int
    verdicts: Mapping[str, int]
    tags: tuple[TagUse, ...]
    places: tuple[PhotoPlaceRecord, ...] = ()
    events: tuple[tuple[int, str, int], ...] = field(default=())
    """Events (id, name) with how many of the photos are filed under each."""
    rating: int | None = None
    ratings_differ: bool = False


def one_photo(session: Any, photo_id: int) -> OnePhoto:
    """Read one photo. Raises ``NotFound``."""
    looks = likeness.looks_of(session, photo_id)
    undecided = {
        number for pair in looks.pairs if pair.decision == "undecided"
        for number in (pair.photo, pair.other)
    } - {photo_id, *looks.group}  # fmt: skip
    return OnePhoto(
        photos.rows(session, [photo_id])[0],
        dossier(session, photo_id),
        licences.overrides(session, photo_id),
        licences.permissions(session, photo_id),
        photos.rows(session, looks.group),
        photos.rows(session, sorted(undecided)),
    )


def many_photos(session: Any, photo_ids: Sequence[int]) -> ManyPhotos:
    """Compare several photos. Places and events of more than ``MOST_COMPARED`` are not read."""
    used = tags.tags_of_photos(session, photo_ids)
    if len(photo_ids) > MOST_COMPARED:
        return ManyPhotos({"headline": None, "caption": None}, None, 1, {}, used,
                          ratings_differ=True)  # fmt: skip
    rows = photos.rows(session, photo_ids)
    filed: Counter[tuple[int, str]] = Counter()
    for photo_id in photo_ids:
        filed.update((event.id, event.name) for event in events.events_of(session, photo_id))
    return ManyPhotos(
        values={
            "headline": common([row.headline for row in rows]),
            "caption": common([row.caption for row in rows]),
        },
        credit=common([row.credit for row in rows]),
        unconfirmed=sum(row.credit_state in ("proposed", "conflict") for row in rows),
        verdicts=Counter(row.verdict or "unknown" for row in rows),
        tags=used,
        places=_common_places(session, photo_ids),
        events=tuple((key, name, count) for (key, name), count in filed.items()),
        rating=rows[0].rating if rows else None,
        ratings_differ=len({row.rating for row in rows}) > 1,
    )


def common(values: Sequence[str | None]) -> str | None:
    """Return the value all have ("" for none), or None where they differ."""
    distinct = {value or "" for value in values}
    return distinct.pop() if len(distinct) == 1 else None


def _common_places(session: Any, photo_ids: Sequence[int]) -> tuple[PhotoPlaceRecord, ...]:
    shared: dict[tuple[PlaceId, str], PhotoPlaceRecord] | None = None
    for photo_id in photo_ids:
        here = {
            (place.place_id, place.role): place
            for place in places.places_of(session, photo_id)
            if place.state == "accepted"
        }
        shared = here if shared is None else {key: shared[key] for key in shared if key in here}
        if not shared:
            return ()
    return tuple((shared or {}).values())
