"""Which tags, places, events and parties a word or phrase names, word by word.

A plain word finds photos whose tags, places, events or credited parties bear it in their names,
beside the words of the photo itself; so a photo tagged "self-propelled howitzer" is found by
"howitzer", and one of Kharkiv by "Харьков".
"""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Select, literal, or_, select, union
from sqlalchemy.orm import InstrumentedAttribute, Session

from archive import events, parties, places, tags
from archive.gazetteer import lookup
from archive.gazetteer.inflection import nominatives
from archive.reading.fold import fold_name
from archive.search.tree import Text, Words
from archive.store.models import (
    Creator,
    Credit,
    Event,
    EventAlias,
    Party,
    PartyAlias,
    PhotoEvent,
    PhotoPerson,
    PhotoPlace,
    PhotoTag,
    Place,
    PlaceName,
    Tag,
    TagAlias,
)

_Column = InstrumentedAttribute[str]
_TABLES: dict[str, tuple[Any, Any, Any]] = {
    "tag": (Tag, TagAlias, TagAlias.tag_id),
    "place": (Place, PlaceName, PlaceName.place_id),
    "event": (Event, EventAlias, EventAlias.event_id),
    "party": (Party, PartyAlias, PartyAlias.party_id),
}


def named(session: Session, kind: str, text: str, *, prefix: bool = False) -> frozenset[int]:
    """Return the records of a kind whose name or another name has these words side by side."""
    folded = fold_name(text)
    if not folded:
        return frozenset()
    model, other, owner = _TABLES[kind]
    own = select(model.id).where(contains(model.folded, folded, prefix=prefix))
    also = select(owner).where(contains(other.folded, folded, prefix=prefix))
    return frozenset(session.scalars(union(own, also)))


def contains(column: Any, folded: str, *, prefix: bool = False) -> ColumnElement[bool]:
    """Return the test that a folded name has these words; scripts without spaces: anywhere."""
    if not folded.isascii() and _is_unspaced(folded):
        return column.contains(folded, autoescape=True)  # type: ignore[no-any-return] # any column
    end = "" if prefix else " "
    padded = literal(" ").concat(column).concat(" ")
    return padded.contains(f" {folded}{end}", autoescape=True)


def _is_unspaced(folded: str) -> bool:
    return any("\u0e00" <= letter <= "\u109f" or letter >= "\u3041" for letter in folded)


def exactly_or_with(session: Session, kind: str, value: Text) -> frozenset[int]:
    """Return the records a field's value names: that name exactly, else names with its words."""
    if value.is_reference:
        return frozenset([value.number or 0])
    if not value.prefix and (exact := _exact(session, kind, value.text)):
        return exact
    return named(session, kind, value.text, prefix=value.prefix)


def _exact(session: Session, kind: str, text: str) -> frozenset[int]:
    folded = fold_name(text)
    model, other, owner = _TABLES[kind]
    own = select(model.id).where(model.folded == folded)
    return frozenset(session.scalars(union(own, select(owner).where(other.folded == folded))))


def places_meant(session: Session, value: Text) -> frozenset[int]:
    """Return the places a name means, with all inside: any spelling, case endings undone."""
    if value.is_reference:
        return places.descendants(session, [value.number or 0])
    if value.prefix:
        return places.descendants(session, named(session, "place", value.text, prefix=True))
    found = places.places_named(session, value.text)
    for guess in () if found else nominatives(fold_name(value.text)):
        if lookup.numbers_named(guess):
            found |= places.places_named(session, guess)
    return found or places.descendants(session, named(session, "place", value.text))


def photos_by_names(session: Session, words: Words) -> list[Select[Any]]:
    """Return queries for the photos that plain words find by a name; none if they name nothing."""
    text, prefix = words.text, words.prefix
    found: list[Select[Any]] = []
    if tag_ids := named(session, "tag", text, prefix=prefix):
        below = tags.descendants(session, tag_ids)
        found.append(select(PhotoTag.photo_id).where(PhotoTag.tag_id.in_(below)))
    if place_ids := _places_of_words(session, words):
        found.append(in_places(place_ids))
    if event_ids := named(session, "event", text, prefix=prefix):
        parts = events.descendants(session, event_ids)
        found.append(select(PhotoEvent.photo_id).where(PhotoEvent.event_id.in_(parts)))
    if party_ids := named(session, "party", text, prefix=prefix):
        owned = parties.descendants(session, party_ids)
        found += [
            credited_to(owned),
            select(Creator.photo_id).where(Creator.party_id.in_(owned)),
            select(PhotoPerson.photo_id).where(PhotoPerson.party_id.in_(owned)),
        ]
    return found


def _places_of_words(session: Session, words: Words) -> frozenset[int]:
    found = named(session, "place", words.text, prefix=words.prefix)
    found = places.descendants(session, found) if found else found
    return found if words.prefix else found | places_meant(session, Text(words.text))


def in_places(place_ids: Iterable[int], role: str | None = None) -> Select[Any]:
    """Return the query for photos with one of these places, proposed or accepted."""
    query = select(PhotoPlace.photo_id).where(
        PhotoPlace.place_id.in_(list(place_ids)), PhotoPlace.state != "rejected"
    )
    return query if role is None else query.where(PhotoPlace.role == role)


def credited_to(party_ids: Iterable[int]) -> Select[Any]:
    """Return the query for photos whose credit names one of these parties."""
    numbers = list(party_ids)
    columns = (Credit.agency_id, Credit.distributor_id, Credit.supplier_id)
    return select(Credit.photo_id).where(or_(*(column.in_(numbers) for column in columns)))
