"""Which tags, places, events and parties a word or phrase names, word by word.

A plain word finds photos whose tags, places, events or credited parties bear it in their names,
beside the words of the photo itself; so a photo tagged "self-propelled howitzer" is found by
"howitzer", and one of Kharkiv by "Харьков".
"""

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import ColumnElement, literal, or_, select
from sqlalchemy.orm import Session

from archive.gazetteer.kinds import SUFFIXES
from archive.reading.fold import fold_name, phrase
from archive.search.columns import Query
from archive.search.name_index import NOTHING, Numbers, is_unspaced, name_index
from archive.search.people import people_named
from archive.search.tree import Text, Words
from archive.store.models import (
    Collection,
    Creator,
    Credit,
    PhotoEvent,
    PhotoPerson,
    PhotoPlace,
    PhotoTag,
    Place,
)


def contains(column: Any, folded: str, *, prefix: bool = False) -> ColumnElement[bool]:
    """Return the test that a folded name has these words; scripts without spaces: anywhere."""
    if not folded.isascii() and is_unspaced(folded):
        return column.contains(folded, autoescape=True)  # type: ignore[no-any-return] # any column
    end = "" if prefix else " "
    padded = literal(" ").concat(column).concat(" ")
    return padded.contains(f" {folded}{end}", autoescape=True)


def collections_named(session: Session, value: Text) -> list[int]:
    """Return the collections a value means: of this name, else with a name that holds it."""
    named = Collection.folded == fold_name(value.text)
    wanted = Collection.id == value.number if value.is_reference else named
    exact = list(session.scalars(select(Collection.id).where(wanted)))
    if exact or value.is_reference:
        return exact
    test = contains(Collection.folded, fold_name(value.text), prefix=value.prefix)
    return list(session.scalars(select(Collection.id).where(test)))


def meant(session: Session, kind: str, value: Text) -> Numbers:
    """Return the records a field's value names, with all that stand below them.

    A name that fits exactly comes before names that have its words.
    """
    found = next(filter(None, _meanings(session, kind, value)), NOTHING)
    return name_index(session).kinds[kind].with_below(found)


def _meanings(session: Session, kind: str, value: Text) -> Iterator[Numbers]:
    """Yield the records a value may name, without what stands below: exactly, then by its words."""
    names = name_index(session).kinds[kind]
    folded = fold_name(value.text)
    if value.is_reference:
        yield frozenset([value.number or 0])
        return
    if not value.prefix:
        people = people_named(session, value.text) if kind == "party" else NOTHING
        yield names.exact(folded) | people
    yield names.containing(folded, prefix=value.prefix)


def places_meant(session: Session, value: Text, only: frozenset[str] = frozenset()) -> Numbers:
    """Return the places a value means, with all inside: any spelling, case endings undone.

    ``only``: the kinds of places that are meant, if not all.
    """
    index = name_index(session)
    if not (value.is_reference or value.prefix):
        found = index.places_named(value.text, only)
        if found:
            return found
    meanings = (index.of_kinds(each, only) for each in _meanings(session, "place", value))
    return index.kinds["place"].with_below(next(filter(None, meanings), NOTHING))


def told_apart(session: Session, kind: str, number: int, label: str) -> str:
    """Return what means one of several records of the same name: "Springfield, Illinois".

    Its number, ``#17``, where no name does.
    """
    if kind == "place":
        above = select(Place.parent_id).where(Place.id == number).scalar_subquery()
        parent = session.scalar(select(Place.name).where(Place.id == above))
        named = f"{label}, {parent}"
        own = name_index(session).kinds["place"].with_below([number])
        if parent and places_meant(session, Text(named)) == own:
            return named
    return f"#{number}"


def photos_by_names(session: Session, words: Words) -> list[Query]:
    """Return queries for the photos that plain words find by a name; none if they name nothing."""
    index, folded = name_index(session), fold_name(words.text)
    ids = {
        kind: names.with_below(names.containing(folded, prefix=words.prefix))
        for kind, names in index.kinds.items()
    }
    if folded in SUFFIXES:  # "oblast" is no name of every oblast
        ids["place"] = NOTHING
    elif not words.prefix:
        ids["place"] |= index.places_named(words.text)
    found: list[Query] = []
    if ids["tag"]:
        found.append(select(PhotoTag.photo_id).where(PhotoTag.tag_id.in_(ids["tag"])))
    if ids["place"]:
        found.append(in_places(ids["place"]))
    if ids["event"]:
        found.append(select(PhotoEvent.photo_id).where(PhotoEvent.event_id.in_(ids["event"])))
    if ids["party"]:
        found += [
            credited_to(ids["party"]),
            select(Creator.photo_id).where(Creator.party_id.in_(ids["party"])),
            select(PhotoPerson.photo_id).where(PhotoPerson.party_id.in_(ids["party"])),
        ]
    return found


def in_places(place_ids: Iterable[int], role: str | None = None) -> Query:
    """Return the query for photos with one of these places, proposed or accepted."""
    query = select(PhotoPlace.photo_id).where(
        PhotoPlace.place_id.in_(list(place_ids)), PhotoPlace.state != "rejected"
    )
    return query if role is None else query.where(PhotoPlace.role == role)


def credit_words(value: Text) -> str | None:
    """Return the text index's query for words of the credit line; ``None`` without any."""
    pieces = phrase(value.text)
    if not pieces or value.is_reference:
        return None
    bare = " ".join(piece.rstrip("*") for piece in pieces)
    star = "*" if value.prefix or pieces[-1].endswith("*") else ""
    return f'{{credit}} : "{bare}"{star}'


def credited_to(party_ids: Iterable[int]) -> Query:
    """Return the query for photos whose credit names one of these parties."""
    numbers = list(party_ids)
    columns = (Credit.agency_id, Credit.distributor_id, Credit.supplier_id)
    return select(Credit.photo_id).where(or_(*(column.in_(numbers) for column in columns)))
