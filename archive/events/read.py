"""Read events: one, a page of them, those with a name, what is part of one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from archive.reading.fold import fold_name
from archive.store.models import (
    OWN_IDENTIFIER,
    Event,
    EventAlias,
    EventPlace,
    Photo,
    PhotoEvent,
    Place,
)
from archive.store.rows import row_of
from archive.values import ArticleId, ClaimId, EventId, Page, PhotoId, PlaceId
from resources.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class EventRecord:
    """An event; ``photos`` counts those filed under it or a part of it, each once."""

    id: EventId
    uuid: str
    name: str
    identifier: str | None
    starts: str | None
    ends: str | None
    approximate: bool
    parent_id: EventId | None
    parent: str | None
    aliases: tuple[str, ...]
    place_ids: tuple[PlaceId, ...]
    places: tuple[str, ...]
    note: str | None
    photos: int


@dataclass(frozen=True, slots=True)
class EventMembers:
    """What belongs to an event or to a part of it."""

    photos: tuple[PhotoId, ...]
    articles: tuple[ArticleId, ...]
    claims: tuple[ClaimId, ...]


def event(session: Session, event_id: int) -> EventRecord:
    """Return one event.

    Raises:
        NotFound: there is no such event.
    """
    return event_records(session, [event_row(session, event_id)])[0]


def events(
    session: Session, *, matching: str | None = None, limit: int = 200, offset: int = 0
) -> Page[EventRecord]:
    """Return events by their start: all, or those with a name or alias that begins so."""
    query = select(Event)
    if matching and (folded := fold_name(matching)):
        aliased = select(EventAlias.event_id).where(
            EventAlias.folded.startswith(folded, autoescape=True)
        )
        named = Event.folded.startswith(folded, autoescape=True)
        query = query.where(or_(named, Event.id.in_(aliased)))
    total = session.scalar(select(func.count()).select_from(query.subquery())) or 0
    page = query.order_by(Event.starts, Event.folded, Event.id).limit(limit).offset(offset)
    return Page(total, tuple(event_records(session, session.scalars(page).all())))


def find_events(session: Session, name: str) -> tuple[EventId, ...]:
    """Return every event with this name, alias or identifier, in any case and accents.

    An event without an identifier is written into files as ``urn:uuid:…``: it answers to that.
    """
    folded = fold_name(name)
    if not folded:
        return ()
    aliased = select(EventAlias.event_id).where(EventAlias.folded == folded)
    query = select(Event.id).where(
        or_(
            Event.folded == folded,
            Event.id.in_(aliased),
            Event.identifier == name.strip(),
            Event.uuid == name.strip().removeprefix(OWN_IDENTIFIER),
        )
    )
    return tuple(EventId(number) for number in session.scalars(query.order_by(Event.id)))


def descendants(session: Session, event_ids: Iterable[int]) -> frozenset[int]:
    """Return these events and all their parts."""
    start = select(Event.id).where(Event.id.in_(list(event_ids))).cte("part", recursive=True)
    part = start.union(select(Event.id).join(start, Event.parent_id == start.c.id))
    return frozenset(session.scalars(select(part.c.id)))


def event_row(session: Session, event_id: int) -> Event:
    """Return the row of an event; raises NotFound."""
    return row_of(session, Event, event_id, _("event"))


def event_records(session: Session, rows: Sequence[Event]) -> list[EventRecord]:
    """Return the records of some rows, in their order."""
    ids = [row.id for row in rows]
    aliases = _grouped(
        session.execute(
            select(EventAlias.event_id, EventAlias.name)
            .where(EventAlias.event_id.in_(ids))
            .order_by(EventAlias.id)
        )
    )
    located = _grouped(
        session.execute(
            select(EventPlace.event_id, Place.id, Place.name)
            .join(Place, Place.id == EventPlace.place_id)
            .where(EventPlace.event_id.in_(ids))
            .order_by(EventPlace.id)
        )
    )
    counts = _photo_counts(session, ids)
    above = {row.parent_id for row in rows if row.parent_id is not None}
    names = {
        row[0]: row[1]
        for row in session.execute(select(Event.id, Event.name).where(Event.id.in_(above)))
    }
    return [
        EventRecord(
            EventId(row.id), row.uuid, row.name, row.identifier, row.starts, row.ends,
            bool(row.approximate), None if row.parent_id is None else EventId(row.parent_id),
            names.get(row.parent_id or 0), tuple(one[1] for one in aliases.get(row.id, ())),
            tuple(PlaceId(one[1]) for one in located.get(row.id, ())),
            tuple(one[2] for one in located.get(row.id, ())), row.note, counts.get(row.id, 0),
        )
        for row in rows
    ]  # fmt: skip


def _photo_counts(session: Session, ids: Sequence[int]) -> dict[int, int]:
    """Return event → photos filed under it or a part of it, each once."""
    itself = select(Event.id.label("whole"), Event.id.label("part")).where(Event.id.in_(ids))
    start = itself.cte("inside", recursive=True)
    below = select(start.c.whole, Event.id).join(start, Event.parent_id == start.c.part)
    inside = start.union(below)
    counted = (
        select(inside.c.whole, func.count(Photo.id.distinct()))
        .join(PhotoEvent, PhotoEvent.event_id == inside.c.part)
        .join(Photo, Photo.id == PhotoEvent.photo_id)
        .where(Photo.removed_at.is_(None))
        .group_by(inside.c.whole)
    )
    return {row[0]: row[1] for row in session.execute(counted)}


def _grouped(rows: Iterable[Any]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = {}
    for row in rows:
        found.setdefault(row[0], []).append(row)
    return found
