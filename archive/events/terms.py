"""Everything that describes an event, stored at once: what a form or a command line states."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from archive.events.edit import (
    add_event,
    add_event_alias,
    add_event_place,
    edit_event,
    remove_event_alias,
    remove_event_place,
)
from archive.events.read import EventRecord, event
from archive.places import place, resolve_place
from archive.values import EventId, PlaceId


@dataclass(frozen=True, slots=True)
class EventTerms:
    """An event as people describe it. ``places``: full names, or any that clearly mean one.

    ``ends`` ``None``: it goes on, or nobody knows how long.
    """

    name: str
    starts: str | None = None
    ends: str | None = None
    approximate: bool = False
    parent_id: int | None = None
    identifier: str | None = None
    note: str | None = None
    aliases: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


def terms_of(session: Session, event_id: int) -> EventTerms:
    """Return how an event is described now; its places by their full names.

    Raises:
        NotFound: there is no such event.
    """
    known = event(session, event_id)
    return EventTerms(
        known.name, known.starts, known.ends, known.approximate, known.parent_id,
        known.identifier, known.note, known.aliases, tuple(_place_names(session, known)),
    )  # fmt: skip


def add_described_event(session: Session, terms: EventTerms) -> EventId:
    """Add an event as described.

    Raises:
        Invalid: an empty name, a date that is none, a place's name that means several.
        NotFound: nothing bears a place's name; the event above it does not exist.
    """
    number = add_event(session, terms.name)
    describe_event(session, number, terms)
    return number


def describe_event(session: Session, event_id: int, terms: EventTerms) -> None:
    """Make an event what it is described as: what the description leaves out is taken away.

    A former name stays as an alias. Raises as ``add_described_event``.
    """
    known = event(session, event_id)
    for alias in set(known.aliases) - set(terms.aliases):
        remove_event_alias(session, event_id, alias)
    for alias in terms.aliases:
        add_event_alias(session, event_id, alias)
    here = _place_names(session, known)
    wanted = [here.get(name) or resolve_place(session, name) for name in terms.places]
    for place_id in set(known.place_ids) - set(wanted):
        remove_event_place(session, event_id, place_id)
    for place_id in wanted:
        add_event_place(session, event_id, place_id)
    edit_event(
        session, event_id, name=terms.name, starts=terms.starts, ends=terms.ends,
        approximate=terms.approximate, parent_id=terms.parent_id, identifier=terms.identifier,
        note=terms.note,
    )  # fmt: skip


def _place_names(session: Session, known: EventRecord) -> dict[str, PlaceId]:
    """Return the full names of an event's places with their numbers."""
    return {place(session, number).full_name: number for number in known.place_ids}
