"""The full-text index over photos: folded words of captions, headlines, credits, printed captions.

Names behind withheld bylines are not in it, though they may stand in what was printed.

SQLite's own FTS5 over ``photo_document``, whose rows are written in the same transaction as the
records they come from. Text is folded by ``reading.fold`` before it comes here, and so is every
query: SQLite's tokenizers fold neither й/и nor ł/l and find no word inside a run of CJK.
"""

from collections.abc import Iterable, Sequence

from sqlalchemy import delete, insert, select, text
from sqlalchemy.orm import Session

from archive.reading.fold import FOLD_VERSION, fold
from archive.reading.spelled import spellings, without_people
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
    photos = session.execute(
        select(
            Photo.id, Photo.headline, Photo.caption, Photo.title, Photo.alt_text,
            Photo.instructions, Photo.job_id, Photo.supplier_reference,
            Credit.line, Credit.source, Credit.copyright_notice,
        )
        .outerjoin(Credit, Credit.photo_id == Photo.id)
        .where(Photo.id.in_(photo_ids), Photo.removed_at.is_(None))
    )  # fmt: skip
    creators = _gathered(session, Creator.photo_id, Creator.name, photo_ids)
    persons = _gathered(session, PhotoPerson.photo_id, PhotoPerson.name, photo_ids)
    printed = _printed(session, photo_ids)
    return [
        {
            "photo_id": row.id,
            "headline": _folded(row.headline, row.title),
            "caption": _folded(row.caption),
            "credit": _folded(row.line, row.source, row.copyright_notice,
                              *creators.get(row.id, ())),
            "printed": _folded(*printed.get(row.id, ())),
            "other": _folded(row.alt_text, row.instructions, row.job_id, row.supplier_reference,
                             *persons.get(row.id, ())),
        }
        for row in photos
    ]  # fmt: skip


def _printed(session: Session, photo_ids: Sequence[int]) -> dict[int, list[str]]:
    """Return the captions photos were printed with, without any name that is protected."""
    found = _gathered(session, Appearance.photo_id, Appearance.caption_printed, photo_ids)
    names = session.scalars(select(ProtectedName.name).distinct()).all() if found else ()
    if not names:
        return found
    return {
        photo: [without_people(caption, names) for caption in captions]
        for photo, captions in found.items()
    }


def _gathered(
    session: Session, owner: object, name: object, photo_ids: Sequence[int]
) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    query = select(owner, name).where(owner.in_(photo_ids))  # type: ignore[call-overload, attr-defined] # two columns
    for photo_id, text_ in session.execute(query):
        found.setdefault(photo_id, []).append(text_ or "")
    return found


def _folded(*texts: str | None) -> str:
    return " ".join(filter(None, (fold(part) for part in texts if part)))
