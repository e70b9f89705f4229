"""Make and change events: names, dates, places, what they are part of; merge; take away."""

from collections.abc import Mapping

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from archive.errors import Invalid, NotFound
from archive.events.read import descendants, event_row, find_events
from archive.places import place
from archive.reading.fold import fold_name
from archive.store.models import (
    ArticleEvent,
    ClaimEvent,
    Event,
    EventAlias,
    EventPlace,
    Licence,
    PhotoEvent,
)
from archive.values import EventId, is_partial_date
from resources.i18n import gettext as _

_Values = dict[str, str | bool | int | None]
_FIELDS = frozenset(["name", "starts", "ends", "approximate", "parent_id", "identifier", "note"])


def find_or_add_event(session: Session, name: str, *, identifier: str | None = None) -> EventId:
    """Return the event with this identifier, name or alias; add it if there is none.

    An event of this name without an identifier gets the one given; one with another identifier is
    another event.

    Raises:
        Invalid: the name is empty.
    """
    if identifier and (known := find_events(session, identifier)):
        return known[0]
    for number in find_events(session, _cleaned(name)):
        row = event_row(session, number)
        if identifier and row.identifier is None:
            row.identifier = identifier
            session.flush()
        if not identifier or row.identifier == identifier:
            return number
    return add_event(session, name, identifier=identifier)


def add_event(
    session: Session,
    name: str,
    *,
    starts: str | None = None,
    ends: str | None = None,
    parent_id: int | None = None,
    identifier: str | None = None,
) -> EventId:
    """Add an event.

    Raises:
        Invalid: an empty name, a date that is none, an end before the start.
        NotFound: the parent does not exist.
    """
    row = Event(name=_cleaned(name), folded=fold_name(name), identifier=identifier or None)
    session.add(row)
    session.flush()
    edit_event(session, row.id, starts=starts, ends=ends, parent_id=parent_id)
    return EventId(row.id)


def edit_event(session: Session, event_id: int, **values: str | bool | int | None) -> None:
    """Set name, starts, ends, approximate, parent_id, identifier or note of an event.

    The former name stays as an alias.

    Raises:
        Invalid: an unknown field, an empty name, a date that is none, an event within itself.
    """
    row = event_row(session, event_id)
    unknown = values.keys() - _FIELDS
    if unknown:
        raise Invalid(field=min(unknown), problem=_("an event has no such field."))
    _set_dates(row, values)
    for field in ("identifier", "note"):
        if field in values:
            setattr(row, field, values[field] or None)
    if "approximate" in values:
        row.approximate = bool(values["approximate"])
    if "parent_id" in values:
        row.parent_id = _allowed_parent(session, row, values["parent_id"])
    if "name" in values:
        _rename(session, row, str(values["name"] or ""))
    session.flush()


def _set_dates(row: Event, values: Mapping[str, object]) -> None:
    for field in ("starts", "ends"):
        if field in values:
            setattr(row, field, _checked_date(field, values[field]))
    if row.starts and row.ends and row.ends < row.starts[: len(row.ends)]:
        raise Invalid(field="ends", problem=_("it lies before the start."))


def _rename(session: Session, row: Event, name: str) -> None:
    former, row.name = row.name, _cleaned(name)
    row.folded = fold_name(row.name)
    session.flush()
    if fold_name(former) != row.folded:
        add_event_alias(session, row.id, former)


def add_event_alias(session: Session, event_id: int, name: str) -> None:
    """Give an event another name; one it has already is left alone."""
    row, cleaned = event_row(session, event_id), _cleaned(name)
    known = select(EventAlias.id).where(EventAlias.event_id == event_id, EventAlias.name == cleaned)
    if cleaned != row.name and session.scalar(known) is None:
        session.add(EventAlias(event_id=event_id, name=cleaned, folded=fold_name(cleaned)))
        session.flush()


def remove_event_alias(session: Session, event_id: int, name: str) -> None:
    """Take an alias from an event.

    Raises:
        NotFound: it has no such alias.
    """
    found = select(EventAlias).where(
        EventAlias.event_id == event_id, EventAlias.folded == fold_name(name)
    )
    row = session.scalar(found)
    if row is None:
        raise NotFound(what=_("alias"), key=name)
    session.delete(row)
    session.flush()


def add_event_place(session: Session, event_id: int, place_id: int) -> None:
    """Say that an event happened at a place; one already said is left alone."""
    event_row(session, event_id)
    place(session, place_id)
    known = select(EventPlace.id).where(
        EventPlace.event_id == event_id, EventPlace.place_id == place_id
    )
    if session.scalar(known) is None:
        session.add(EventPlace(event_id=event_id, place_id=place_id))
        session.flush()


def remove_event_place(session: Session, event_id: int, place_id: int) -> None:
    """Take a place from an event."""
    session.execute(
        delete(EventPlace).where(EventPlace.event_id == event_id, EventPlace.place_id == place_id)
    )


def merge_events(session: Session, keep_id: int, other_id: int) -> None:
    """Make two events one: photos, articles, claims, places, parts and names of the second move.

    What the first does not say (dates, identifier, note, what it is part of) the second says.

    Raises:
        Invalid: both are the same, or the first is part of the second.
    """
    keep, other = event_row(session, keep_id), event_row(session, other_id)
    if keep.id == other.id:
        raise Invalid(field="event", problem=_("an event cannot be merged with itself."))
    if keep.id in descendants(session, [other.id]):
        raise Invalid(field="event", problem=_("an event cannot be merged into its own part."))
    names = [other.name, *session.scalars(
        select(EventAlias.name).where(EventAlias.event_id == other.id)
    )]  # fmt: skip
    for model, owner in (
        (PhotoEvent, PhotoEvent.photo_id), (ArticleEvent, ArticleEvent.article_id),
        (ClaimEvent, ClaimEvent.claim_id), (EventPlace, EventPlace.place_id),
    ):  # fmt: skip
        has = select(owner).where(model.event_id == keep.id)
        moving = update(model).where(model.event_id == other.id, owner.not_in(has))
        session.execute(moving.values(event_id=keep.id))
    session.execute(update(Event).where(Event.parent_id == other.id).values(parent_id=keep.id))
    session.execute(update(Licence).where(Licence.event_id == other.id).values(event_id=keep.id))
    said = _said_besides(session, keep, other)
    session.delete(other)
    session.flush()
    edit_event(session, keep.id, **said)
    for name in names:
        add_event_alias(session, keep.id, name)


def _said_besides(session: Session, keep: Event, other: Event) -> _Values:
    """Return what another event says and this leaves open; an open end stays beside its start."""
    said: _Values = {}
    if not (keep.starts or keep.ends):
        said |= {"starts": other.starts, "ends": other.ends, "approximate": other.approximate}
    said |= {
        field: value
        for field in ("identifier", "note")
        if not getattr(keep, field) and (value := getattr(other, field))
    }
    if keep.parent_id is None and other.parent_id not in descendants(session, [keep.id]):
        said["parent_id"] = other.parent_id
    return said


def remove_event(session: Session, event_id: int) -> None:
    """Take an event away; its photos, articles and claims stay, its parts stand alone."""
    session.delete(event_row(session, event_id))
    session.flush()


def _allowed_parent(session: Session, row: Event, parent_id: object) -> int | None:
    if not parent_id:
        return None
    parent = event_row(session, int(str(parent_id)))
    if parent.id in descendants(session, [row.id]):
        raise Invalid(field="parent", problem=_("an event cannot be part of itself."))
    return parent.id


def _checked_date(field: str, value: object) -> str | None:
    if not value:
        return None
    if not is_partial_date(str(value)):
        raise Invalid(field=field, problem=_("a date like 2023, 2023-03 or 2023-03-08 is needed."))
    return str(value)


def _cleaned(name: str) -> str:
    text = name.encode("utf-8", "ignore").decode()  # without bytes that are no text
    cleaned = " ".join(text.split())
    if not fold_name(cleaned):
        raise Invalid(field="name", problem=_("a name is needed."))
    return cleaned
