"""When events were, for an axis of time: by their own dates, else by those of their photos."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from archive.events.proposals import PRECISE
from archive.store.models import Event, Photo, PhotoEvent
from archive.values import EventId

_BATCH = 500


@dataclass(frozen=True, slots=True)
class EventSpan:
    """An event from its first to its last day or minute, ISO texts as precise as they are known.

    ``approximate``: somebody said so, or photos say what the event itself leaves open.
    """

    id: EventId
    name: str
    first: str
    last: str
    approximate: bool


def event_spans(session: Session, *, limit: int) -> tuple[EventSpan, ...]:
    """Return when events were, the earliest first; those of which nobody knows are left out."""
    rows = session.scalars(select(Event).order_by(Event.starts, Event.id).limit(limit)).all()
    seen = _of_photos(session, [row.id for row in rows if not (row.starts and row.ends)])
    found = []
    for row in rows:
        photos = seen.get(row.id, ("", ""))
        first = row.starts or min(filter(None, (photos[0], row.ends)), default="")
        last = row.ends or max(photos[1], first)
        if first and last:
            about = row.approximate or row.id in seen
            found.append(EventSpan(EventId(row.id), row.name, first, max(first, last), about))
    return tuple(sorted(found, key=lambda one: (one.first, one.id)))


def _of_photos(session: Session, numbers: Sequence[int]) -> dict[int, tuple[str, str]]:
    """Return the first and the last moment of the photos filed under each event itself."""
    found: dict[int, tuple[str, str]] = {}
    for start in range(0, len(numbers), _BATCH):
        query = (
            select(PhotoEvent.event_id, func.min(Photo.taken_from), func.max(Photo.taken_from))
            .join(Photo, Photo.id == PhotoEvent.photo_id)
            .where(PhotoEvent.event_id.in_(numbers[start : start + _BATCH]),
                   Photo.removed_at.is_(None), Photo.taken_from.is_not(None),
                   Photo.taken_precision.in_(PRECISE))
            .group_by(PhotoEvent.event_id)
        )  # fmt: skip
        found |= {row[0]: (str(row[1])[:16], str(row[2])[:16]) for row in session.execute(query)}
    return found
