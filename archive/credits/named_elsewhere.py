"""A protected name in what hangs on a photo beside its own words: tags, persons, rights, files.

A tag that is the name alone goes from the photo, and altogether where no other photo bears it; in
one that says more, in the phrases leases and decisions cite and in the names of files, the name is
blanked.
"""

import re
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from archive.reading.fold import fold_name
from archive.reading.spelled import spellings
from archive.store.models import File, Lease, Override, PhotoPerson, PhotoTag, Tag, TagAlias

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
    )
    for file in session.scalars(select(File).where(File.photo_id == photo_id)):
        file.name = named.sub(instead, file.name)
    for person in session.scalars(select(PhotoPerson).where(PhotoPerson.photo_id == photo_id)):
        if named.search(person.name):
            session.delete(person)
    session.flush()
    return rows


def _out_of_tags(session: Session, photo_id: int, name: str, instead: str) -> Iterator[Row]:
    named = spellings(name)
    borne = select(Tag).join(PhotoTag, PhotoTag.tag_id == Tag.id)
    for tag in session.scalars(borne.where(PhotoTag.photo_id == photo_id)).all():
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
