"""Hand-made, ordered sets of photos; and sets given by a search."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from archive.errors import Invalid, NotFound
from archive.photos import existing_photos
from archive.reading.fold import fold
from archive.store.models import Collection, CollectionPhoto, Photo, SavedSearch
from archive.store.models.base import utc_now
from archive.values import CollectionId, PhotoId
from resources.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class CollectionRecord:
    """A collection and how many photos it has."""

    id: CollectionId
    name: str
    photos: int


@dataclass(frozen=True, slots=True)
class SavedSearchRecord:
    """A search kept under a name."""

    id: int
    name: str
    query: str
    last_looked_at: str | None


def collections(session: Session) -> tuple[CollectionRecord, ...]:
    """Return every collection by name."""
    query = (
        select(Collection.id, Collection.name, func.count(Photo.id))
        .outerjoin(CollectionPhoto, CollectionPhoto.collection_id == Collection.id)
        .outerjoin(Photo, (Photo.id == CollectionPhoto.photo_id) & Photo.removed_at.is_(None))
        .group_by(Collection.id)
        .order_by(Collection.folded)
    )
    return tuple(CollectionRecord(CollectionId(row[0]), row[1], row[2])
                 for row in session.execute(query))  # fmt: skip


def find_collection(session: Session, name: str) -> CollectionId:
    """Return the collection of a name or ``#number``.

    Raises:
        NotFound: there is none.
    """
    digits = name.removeprefix("#")
    if name != digits and digits.isdecimal():
        return CollectionId(_collection(session, int(digits)).id)
    found = session.scalar(select(Collection.id).where(Collection.folded == fold(_name(name))))
    if found is None:
        raise NotFound(what=_("collection"), key=name)
    return CollectionId(found)


def collection_photos(session: Session, collection_id: int) -> tuple[PhotoId, ...]:
    """Return the photos of a collection in their order, without those that were removed."""
    query = (
        select(CollectionPhoto.photo_id)
        .join(Photo, Photo.id == CollectionPhoto.photo_id)
        .where(CollectionPhoto.collection_id == collection_id, Photo.removed_at.is_(None))
    )
    ordered = query.order_by(CollectionPhoto.position, CollectionPhoto.id)
    return tuple(PhotoId(number) for number in session.scalars(ordered))


def add_collection(session: Session, name: str) -> CollectionId:
    """Make an empty collection.

    Raises:
        Invalid: the name is empty or taken.
    """
    cleaned = _name(name)
    if session.scalar(select(Collection.id).where(Collection.folded == fold(cleaned))):
        raise Invalid(field="name", problem=_("there is a collection of this name already."))
    collection = Collection(name=cleaned, folded=fold(cleaned))
    session.add(collection)
    session.flush()
    return CollectionId(collection.id)


def rename_collection(session: Session, collection_id: int, name: str) -> None:
    """Give a collection another name.

    Raises:
        Invalid: the name is empty or taken.
    """
    collection, cleaned = _collection(session, collection_id), _name(name)
    same = select(Collection.id).where(
        Collection.folded == fold(cleaned), Collection.id != collection_id
    )
    if session.scalar(same):
        raise Invalid(field="name", problem=_("there is a collection of this name already."))
    collection.name, collection.folded = cleaned, fold(cleaned)


def remove_collection(session: Session, collection_id: int) -> None:
    """Take a collection apart; its photos stay in the archive."""
    session.delete(_collection(session, collection_id))


def add_to_collection(session: Session, collection_id: int, photo_ids: Sequence[int]) -> None:
    """Put photos at the end of a collection; those it has keep their places."""
    _collection(session, collection_id)
    present = set(collection_photos(session, collection_id))
    last = session.scalar(
        select(func.max(CollectionPhoto.position)).where(
            CollectionPhoto.collection_id == collection_id
        )
    )
    position = -1 if last is None else last
    for photo_id in existing_photos(session, photo_ids):
        if photo_id not in present:
            position += 1
            session.add(CollectionPhoto(collection_id=collection_id, photo_id=photo_id,
                                        position=position))  # fmt: skip


def take_from_collection(session: Session, collection_id: int, photo_ids: Sequence[int]) -> None:
    """Take photos out of a collection."""
    _collection(session, collection_id)
    session.execute(
        delete(CollectionPhoto).where(
            CollectionPhoto.collection_id == collection_id,
            CollectionPhoto.photo_id.in_(photo_ids),
        )
    )


def order_collection(session: Session, collection_id: int, photo_ids: Sequence[int]) -> None:
    """Put photos of a collection in this order, before those not named.

    Raises:
        Invalid: one of them is not in it.
    """
    _collection(session, collection_id)
    wanted = {number: place for place, number in enumerate(dict.fromkeys(photo_ids))}
    members = session.scalars(
        select(CollectionPhoto)
        .where(CollectionPhoto.collection_id == collection_id)
        .order_by(CollectionPhoto.position)
    ).all()
    strange = wanted.keys() - {member.photo_id for member in members}
    if strange:
        problem = _("photo {number} is not in the collection.").format(number=min(strange))
        raise Invalid(field="photos", problem=problem)
    members = sorted(members, key=lambda member: wanted.get(member.photo_id, len(wanted)))
    for position, member in enumerate(members):
        member.position = position


def move_in_collection(
    session: Session, collection_id: int, photo_ids: Sequence[int], *, before: int | None
) -> None:
    """Put photos of a collection before another of its photos; ``None``: at the end.

    They keep their order among themselves; those it has not are left alone.
    """
    moving = set(photo_ids) - {before}
    order = collection_photos(session, collection_id)
    moved = [one for one in order if one in moving]
    rest = [one for one in order if one not in moving]
    at = len(rest) if before is None or before not in rest else rest.index(PhotoId(before))
    order_collection(session, collection_id, [*rest[:at], *moved, *rest[at:]])


def saved_searches(session: Session) -> tuple[SavedSearchRecord, ...]:
    """Return every saved search by name."""
    query = select(SavedSearch).order_by(SavedSearch.name)
    return tuple(SavedSearchRecord(row.id, row.name, row.query, row.last_looked_at)
                 for row in session.scalars(query))  # fmt: skip


def save_search(session: Session, name: str, query: str) -> int:
    """Keep a search under a name; saving under the same name replaces it, nothing of it is new."""
    cleaned = _name(name)
    saved = session.scalar(select(SavedSearch).where(SavedSearch.name == cleaned))
    if saved is None:
        saved = SavedSearch(name=cleaned)
        session.add(saved)
    if saved.query != query:
        saved.query, saved.last_looked_at = query, utc_now()
    session.flush()
    return saved.id


def replaced_searches(
    session: Session, pairs: Sequence[tuple[str, str]]
) -> tuple[SavedSearchRecord, ...]:
    """Return the searches that keeping these names and queries would put others in place of."""
    wanted = {" ".join(name.split()): query for name, query in pairs}
    known = saved_searches(session)
    return tuple(one for one in known if wanted.get(one.name, one.query) != one.query)


def take_in_searches(session: Session, pairs: Sequence[tuple[str, str]]) -> None:
    """Keep searches, given by name and query, as one step."""
    for name, query in pairs:
        save_search(session, name, query)


def look_at_search(session: Session, search_id: int) -> None:
    """Note that somebody looks at a saved search now: what comes later is new.

    Run through ``Catalogue.maintain``: looking is nothing that undo should take back.

    Raises:
        NotFound: there is no such saved search.
    """
    saved = session.get(SavedSearch, search_id)
    if saved is None:
        raise NotFound(what="saved search", key=search_id)
    saved.last_looked_at = utc_now()


def rename_saved_search(session: Session, search_id: int, name: str) -> None:
    """Give a saved search another name.

    Raises:
        Invalid: the name is empty or taken. NotFound: there is no such saved search.
    """
    saved, cleaned = session.get(SavedSearch, search_id), _name(name)
    if saved is None:
        raise NotFound(what="saved search", key=search_id)
    same = select(SavedSearch.id).where(SavedSearch.name == cleaned, SavedSearch.id != search_id)
    if session.scalar(same):
        raise Invalid(field="name", problem=_("there is a saved search of this name already."))
    saved.name = cleaned


def remove_saved_search(session: Session, search_id: int) -> None:
    """Forget a saved search."""
    saved = session.get(SavedSearch, search_id)
    if saved is None:
        raise NotFound(what="saved search", key=search_id)
    session.delete(saved)


def _name(name: str) -> str:
    cleaned = " ".join(name.split())
    if not cleaned:
        raise Invalid(field="name", problem=_("a name is needed."))
    return cleaned


def _collection(session: Session, collection_id: int) -> Collection:
    collection = session.get(Collection, collection_id)
    if collection is None:
        raise NotFound(what="collection", key=collection_id)
    return collection
