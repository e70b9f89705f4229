"""The full-text index over photos: folded words of captions, headlines, credits, printed captions.

Names behind withheld bylines are not in it, though they may stand in what was printed.

SQLite's own FTS5 over ``photo_document``, whose rows are written in the same transaction as the
records they come from. Text is folded by ``reading.fold`` before it comes here, and so is every
query: SQLite's tokenizers fold neither й/и nor ł/l and find no word inside a run of CJK.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select, text
from sqlalchemy.orm import Session

from archive.reading.fold import FOLD_VERSION, fold
from archive.reading.spelled import spellings, without_people
from archive.store import driver
from archive.store.models import (
    Appearance,
    ArchiveFact,
    Creator,
    Credit,
    Photo,
    PhotoDocument,
    PhotoPerson,
    ProtectedName,
)

TABLE = "photo_words"
COLUMNS = ("headline", "caption", "credit", "printed", "other")
_BATCH = 5_000
_IDS = func.json_each(bindparam("ids")).table_valued("value")
_OTHERS = 4
_PHOTOS = driver.Query(
    select(
        Photo.id, Photo.headline, Photo.title, Photo.caption,
        Photo.alt_text, Photo.instructions, Photo.job_id, Photo.supplier_reference,
        Credit.line, Credit.source, Credit.copyright_notice,
    )
    .select_from(_IDS)
    .join(Photo, Photo.id == _IDS.c.value)
    .outerjoin(Credit, Credit.photo_id == Photo.id)
    .where(Photo.removed_at.is_(None))
)  # fmt: skip
"""A photo's own words; then those of ``other``, as many as ``_OTHERS``; then of its credit."""


def _words_of(model: Any, words: Any) -> driver.Query:
    """Return the query for what a table says of photos, in the order in which it came."""
    wanted = model.photo_id.in_(select(_IDS.c.value))
    return driver.Query(select(model.photo_id, words).where(wanted).order_by(model.id))


_CREATORS = _words_of(Creator, Creator.name)
_PERSONS = _words_of(PhotoPerson, PhotoPerson.name)
_PRINTED = _words_of(Appearance, Appearance.caption_printed)


def statements() -> list[str]:
    """Return the SQL that makes the index and keeps it in step with ``photo_document``."""
    names = ", ".join(COLUMNS)
    new = ", ".join(f"new.{name}" for name in COLUMNS)
    old = ", ".join(f"old.{name}" for name in COLUMNS)
    remove = f"INSERT INTO {TABLE}({TABLE}, rowid, {names}) VALUES ('delete', old.photo_id, {old});"
    add = f"INSERT INTO {TABLE}(rowid, {names}) VALUES (new.photo_id, {new});"
    return [
        f"CREATE VIRTUAL TABLE IF NOT EXISTS {TABLE} USING fts5({names}, "
        "content='photo_document', content_rowid='photo_id', tokenize='ascii')",
        f"CREATE TRIGGER IF NOT EXISTS {TABLE}_insert AFTER INSERT ON photo_document "
        f"BEGIN {add} END",
        f"CREATE TRIGGER IF NOT EXISTS {TABLE}_delete AFTER DELETE ON photo_document "
        f"BEGIN {remove} END",
        f"CREATE TRIGGER IF NOT EXISTS {TABLE}_update AFTER UPDATE ON photo_document "
        f"BEGIN {remove} {add} END",
    ]


def refresh(session: Session, photo_ids: Iterable[int]) -> None:
    """Write the documents of these photos anew; removed photos leave the index."""
    numbers = sorted(photo_ids)
    for start in range(0, len(numbers), _BATCH):
        part = numbers[start : start + _BATCH]
        session.execute(delete(PhotoDocument).where(PhotoDocument.photo_id.in_(part)))
        documents = _documents(session, part)
        if documents:
            session.execute(insert(PhotoDocument), documents)


def refresh_named(session: Session, name: str) -> None:
    """Write the documents of photos anew that were printed with a person's name."""
    printed = select(Appearance.photo_id, Appearance.caption_printed)
    rows = session.execute(printed.where(Appearance.caption_printed.is_not(None)))
    stands = spellings(name).search  # what ``without_people`` takes out
    refresh(session, {row[0] for row in rows.yield_per(_BATCH) if stands(row[1] or "")})


def refresh_all(session: Session) -> None:
    """Write every document anew, for a new version of the folding."""
    session.execute(delete(PhotoDocument))
    refresh(session, session.scalars(select(Photo.id)))
    remember_version(session)


def remember_version(session: Session) -> None:
    """Note the folding the index was made with."""
    session.execute(delete(ArchiveFact).where(ArchiveFact.key == "fold_version"))
    session.add(ArchiveFact(key="fold_version", value=str(FOLD_VERSION)))
    session.flush()


def is_current(session: Session) -> bool:
    """Tell whether the index was made with today's folding."""
    version = session.scalar(select(ArchiveFact.value).where(ArchiveFact.key == "fold_version"))
    return version == str(FOLD_VERSION)


def check(session: Session) -> None:
    """Let SQLite compare the index with its documents; damage raises a driver error."""
    session.execute(text(f"INSERT INTO {TABLE}({TABLE}, rank) VALUES ('integrity-check', 1)"))


def _documents(session: Session, photo_ids: Sequence[int]) -> list[dict[str, object]]:
    ids = f"[{','.join(map(str, photo_ids))}]"
    session.flush()  # the driver is asked itself
    creators, persons = _gathered(_CREATORS, session, ids), _gathered(_PERSONS, session, ids)
    printed = _printed(session, ids)
    return [
        {
            "photo_id": number,
            "headline": _folded(headline, title),
            "caption": _folded(caption),
            "credit": _folded(*credit, *creators.get(number, ())),
            "printed": _folded(*printed.get(number, ())),
            "other": _folded(*other, *persons.get(number, ())),
        }
        for number, headline, title, caption, *rest in _PHOTOS.rows(session, ids=ids)
        for other, credit in [(rest[:_OTHERS], rest[_OTHERS:])]
    ]


def _printed(session: Session, ids: str) -> dict[int, list[str]]:
    """Return the captions photos were printed with, without any name that is protected."""
    found = _gathered(_PRINTED, session, ids)
    names = session.scalars(select(ProtectedName.name).distinct()).all() if found else ()
    if not names:
        return found
    return {
        photo: [without_people(caption, names) for caption in captions]
        for photo, captions in found.items()
    }


def _gathered(query: driver.Query, session: Session, ids: str) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for photo_id, text_ in query.rows(session, ids=ids):
        found.setdefault(photo_id, []).append(text_ or "")
    return found


def _folded(*texts: str | None) -> str:
    return " ".join(filter(None, (fold(part) for part in texts if part)))
