"""A protected name beside a photo's own words: tags, persons, rights, files, names the desk gave.

A tag that is the name alone goes from the photo, and altogether where no other photo bears it; in
one that says more, in the phrases leases and decisions cite, in the names of files, events,
collections, saved searches, licences and own places, the name is blanked. A party of that name
goes where nothing names it, else it loses its name. What the desk reads credits by forgets it.
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

from sqlalchemy import Select, delete, exists, select
from sqlalchemy.orm import Session

from archive.parties import named_by
from archive.reading.fold import fold_name
from archive.reading.spelled import IN_ITS_PLACE, spellings
from archive.store.models import (
    Appearance,
    Collection,
    DeskSetting,
    Event,
    EventAlias,
    File,
    ImportItem,
    Lease,
    Licence,
    Override,
    Party,
    PartyAlias,
    Photo,
    PhotoPerson,
    PhotoTag,
    Place,
    PlaceName,
    SavedSearch,
    Tag,
    TagAlias,
)

Row: TypeAlias = tuple[str, int]
"""A table and a row of it."""


def take_out(session: Session, photo_id: int, name: str, instead: str) -> tuple[Row, ...]:
    """Take a name out of what hangs on a photo; return the rows whose history still has it."""
    named = spellings(name)
    leases = session.scalars(select(Lease).where(Lease.photo_id == photo_id))
    overrides = session.scalars(select(Override).where(Override.photo_id == photo_id))
    rows = (
        *_out_of_tags(session, photo_id, name, instead),
        *_out_of_phrases(leases, named, instead),
        *_out_of_phrases(overrides, named, instead),
        *_out_of_names_given(session, named, instead),
        *_out_of_parties(session, named),
    )
    _out_of_credit_words(session, named)
    _move_phrases(session, photo_id)
    _out_of_paths(session, photo_id, named, instead)
    for person in session.scalars(select(PhotoPerson).where(PhotoPerson.photo_id == photo_id)):
        if named.search(person.name):
            session.delete(person)
    session.flush()
    return rows


def _out_of_tags(session: Session, photo_id: int, name: str, instead: str) -> Iterator[Row]:
    named = spellings(name)
    borne = exists().where(PhotoTag.tag_id == Tag.id)
    here = exists().where(PhotoTag.tag_id == Tag.id, PhotoTag.photo_id == photo_id)
    for tag in session.scalars(select(Tag).where(here | ~borne)).all():
        for alias in session.scalars(select(TagAlias).where(TagAlias.tag_id == tag.id)).all():
            if named.search(alias.name):
                yield TagAlias.__tablename__, alias.id
                session.delete(alias)
        if named.search(tag.name):
            yield Tag.__tablename__, tag.id
            _rename(session, photo_id, tag, named.sub("", tag.name), named.sub(instead, tag.name))


def _rename(session: Session, photo_id: int, tag: Tag, rest: str, new: str) -> None:
    if any(map(str.isalnum, rest)):
        tag.name, tag.folded = new, fold_name(new)
        return
    link = (PhotoTag.tag_id == tag.id) & (PhotoTag.photo_id == photo_id)
    session.execute(delete(PhotoTag).where(link))
    others = session.scalar(select(PhotoTag.id).where(PhotoTag.tag_id == tag.id).limit(1))
    if others is None:
        session.delete(tag)


def _out_of_phrases(
    records: Iterable[Lease] | Iterable[Override], named: re.Pattern[str], instead: str
) -> Iterator[Row]:
    """Blank it in what they cite and why they were made; a decision still answers its lease."""
    for record in records:
        before = (record.phrase, record.reason)
        phrase, reason = (named.sub(instead, words) if words else words for words in before)
        if before != (phrase, reason):
            record.phrase, record.reason = phrase, reason or record.reason
            yield record.__tablename__, record.id


_NAMES_GIVEN = (
    (Event, ("name", "note")), (EventAlias, ("name",)), (Collection, ("name", "note")),
    (SavedSearch, ("name", "query")), (Place, ("name",)), (PlaceName, ("name",)),
    (Appearance, ("publication", "section", "note")),
    (Licence, ("name", "licensee", "restrictions", "agreed_by", "contract_name", "note")),
)  # fmt: skip
"""What the desk named itself, and where a name may stand in it."""

_CREDIT_WORDS = ("credit_rules", "phrases")


def _out_of_names_given(session: Session, named: re.Pattern[str], instead: str) -> Iterator[Row]:
    for table, columns in _NAMES_GIVEN:
        for row in session.scalars(_own(table)):
            said = {column: getattr(row, column) for column in columns}
            blank = {column: named.sub(instead, words) if words else words
                     for column, words in said.items()}  # fmt: skip
            if blank == said:
                continue
            for column, words in blank.items():
                setattr(row, column, words)
            if hasattr(row, "folded"):
                row.folded = fold_name(blank["name"] or "")
            yield str(row.__tablename__), row.id


def _own(table: Any) -> Select[Any]:
    """What the desk named: places of the world's list keep the names they have there."""
    ours = select(Place.id).where(Place.gazetteer_id.is_(None))
    query: Select[Any] = select(table)
    if table is Place:
        return query.where(Place.id.in_(ours))
    return query.where(PlaceName.place_id.in_(ours)) if table is PlaceName else query


def _out_of_parties(session: Session, named: re.Pattern[str]) -> Iterator[Row]:
    """A party of that name goes where no record names it; others lose it, as name and spelling."""
    for alias in session.scalars(select(PartyAlias)).all():
        if named.search(alias.name):
            yield PartyAlias.__tablename__, alias.id
            if named.fullmatch(alias.name.strip()) and not named_by(session, alias.party_id):
                yield from _gone(session, alias.party_id)
            else:
                session.delete(alias)
    session.flush()
    for party in session.scalars(select(Party)).all():
        if not named.search(party.name):
            continue
        if named.fullmatch(party.name.strip()) and not named_by(session, party.id):
            yield from _gone(session, party.id)
        else:
            yield Party.__tablename__, party.id
            party.name = named.sub(IN_ITS_PLACE, party.name)
            party.folded = party.name.casefold()  # that nobody writes: no credit means this party


def _gone(session: Session, party_id: int) -> Iterator[Row]:
    yield Party.__tablename__, party_id
    for alias in session.scalars(select(PartyAlias).where(PartyAlias.party_id == party_id)):
        yield PartyAlias.__tablename__, alias.id
    session.delete(session.get_one(Party, party_id))
    session.flush()


def _out_of_credit_words(session: Session, named: re.Pattern[str]) -> None:
    """The desk's spellings of credits and its phrases: those that have the name go."""
    for setting in session.scalars(select(DeskSetting).where(DeskSetting.key.in_(_CREDIT_WORDS))):
        if isinstance(setting.value, list):
            setting.value = [each for each in setting.value
                             if not named.search(json.dumps(each, ensure_ascii=False))]  # fmt: skip


def _move_phrases(session: Session, photo_id: int) -> None:
    """Let leases point at their phrases where these stand now, the name being longer or shorter."""
    photo = session.get_one(Photo, photo_id)
    for lease in session.scalars(select(Lease).where(Lease.photo_id == photo_id)):
        text = getattr(photo, lease.phrase_field, None) if lease.phrase_field else None
        if not (text and lease.phrase):
            continue
        places = [found.start() for found in re.finditer(re.escape(lease.phrase), text)]
        if places:
            lease.phrase_start = min(places, key=lambda at: abs(at - (lease.phrase_start or 0)))
            lease.phrase_end = lease.phrase_start + len(lease.phrase)


def _out_of_paths(session: Session, photo_id: int, named: re.Pattern[str], instead: str) -> None:
    """Blank it in where files came from. Where a file still lies stays: it is found by that."""
    for file in session.scalars(select(File).where(File.photo_id == photo_id)):
        file.name = named.sub(instead, file.name)
        file.came_from = named.sub(instead, file.came_from) if file.came_from else None
    for item in session.scalars(select(ImportItem).where(ImportItem.photo_id == photo_id)):
        item.path = named.sub(instead, item.path)
