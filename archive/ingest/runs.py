"""Imports and what became of each of their files: progress, resume, "last import", "what failed".

Runs and items are bookkeeping, outside history: undoing an import takes its photos away, not the
memory of having brought them in.
"""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote_to_bytes

from sqlalchemy import func, insert, select, update
from sqlalchemy.orm import Session

from archive.errors import ArchiveError, NotFound, message_of
from archive.store.models import ImportItem, ImportRun
from archive.store.models.base import utc_now
from archive.values import ImportId, Page

_CHUNK = 500
RESUMABLE = ("running", "paused", "failed", "cancelled")
"""States of a run that may have files left to bring in."""


@dataclass(frozen=True, slots=True)
class ImportRecord:
    """A run: when, by whom, how it stands, and how many of its files are in which state."""

    id: ImportId
    started_at: str
    finished_at: str | None
    state: str
    by: str
    options: Mapping[str, Any]
    counts: Mapping[str, int]

    @property
    def waiting(self) -> int:
        """How many files are still to be brought in."""
        return self.counts.get("waiting", 0)


@dataclass(frozen=True, slots=True)
class ItemRecord:
    """A file of a run. ``reason`` is for people, empty where there is none."""

    id: int
    path: str
    state: str
    reason: str
    photo_id: int | None


def path_text(path: Path) -> str:
    """Return a path as the archive stores it; a name that is no text as a ``file:`` address."""
    text = str(path)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return path.as_uri()
    return text


def path_of_text(text: str) -> Path:
    """Return the path that ``path_text`` was given."""
    if text.startswith("file:///"):
        return Path(os.fsdecode(unquote_to_bytes(text.removeprefix("file://"))))
    return Path(text)


def shown(text: str) -> str:
    """Return a text that can be stored and printed: bytes of a file name that are none escaped."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def start_run(session: Session, by: str, options: Mapping[str, Any]) -> ImportId:
    """Note that an import begins; runs that a crash left "running" are seen to be paused."""
    session.execute(update(ImportRun).where(ImportRun.state == "running").values(state="paused"))
    run = ImportRun(by=by, options=dict(options))
    session.add(run)
    session.flush()
    return ImportId(run.id)


def add_items(session: Session, run_id: ImportId, paths: Sequence[Path]) -> list[int]:
    """Note the files to bring in, and return the ids of their items in the same order."""
    last = session.scalar(select(func.max(ImportItem.id))) or 0
    for at in range(0, len(paths), _CHUNK):
        rows = [{"import_id": run_id, "path": path_text(path)} for path in paths[at : at + _CHUNK]]
        session.execute(insert(ImportItem), rows)
    new = select(ImportItem.id).where(ImportItem.id > last).order_by(ImportItem.id)
    return list(session.scalars(new))


def settle_items(session: Session, outcomes: Iterable[Mapping[str, Any]]) -> None:
    """Note what became of items: dicts of ``id`` and the columns that change."""
    if rows := [dict(outcome) for outcome in outcomes]:
        session.execute(update(ImportItem), rows)


def failure(item: int, error: ArchiveError) -> dict[str, Any]:
    """Return the outcome of an item that failed; the reason is kept as code and parameters."""
    return {
        "id": item, "state": "failed", "reason_code": error.code,
        "reason_params": {name: _plain(value) for name, value in error.params.items()},
    }  # fmt: skip


def resume_run(session: Session, run_id: ImportId) -> None:
    """Note that an unfinished run goes on."""
    session.execute(
        update(ImportRun).where(ImportRun.id == run_id).values(state="running", finished_at=None)
    )


def end_run(session: Session, run_id: ImportId, state: str) -> None:
    """Note how a run ended: ``finished``, ``cancelled`` or ``failed``."""
    session.execute(
        update(ImportRun).where(ImportRun.id == run_id).values(state=state, finished_at=utc_now())
    )


def waiting_items(session: Session, run_id: ImportId) -> list[tuple[int, Path]]:
    """Return the files of a run that are still to be brought in: item and path."""
    query = (
        select(ImportItem.id, ImportItem.path)
        .where(ImportItem.import_id == run_id, ImportItem.state == "waiting")
        .order_by(ImportItem.id)
    )
    return [(item, path_of_text(path)) for item, path in session.execute(query)]


def imports(session: Session, *, limit: int = 50) -> tuple[ImportRecord, ...]:
    """Return the newest runs first."""
    runs = session.scalars(select(ImportRun).order_by(ImportRun.id.desc()).limit(limit)).all()
    return tuple(_record(session, run) for run in runs)


def import_run(session: Session, run_id: int) -> ImportRecord:
    """Return one run.

    Raises:
        NotFound: there is no such import.
    """
    run = session.get(ImportRun, run_id)
    if run is None:
        raise NotFound(what="import", key=run_id)
    return _record(session, run)


def unfinished(session: Session) -> tuple[ImportRecord, ...]:
    """Return the runs that have files left to bring in, newest first."""
    left = select(ImportItem.import_id).where(ImportItem.state == "waiting").distinct()
    query = select(ImportRun).where(ImportRun.id.in_(left), ImportRun.state.in_(RESUMABLE))
    runs = session.scalars(query.order_by(ImportRun.id.desc())).all()
    return tuple(_record(session, run) for run in runs)


def import_items(
    session: Session, run_id: int, *, state: str | None = None, limit: int = 1000, offset: int = 0
) -> Page[ItemRecord]:
    """Return the files of a run in the order they were found, all or those in one state."""
    wanted = [ImportItem.import_id == run_id]
    if state is not None:
        wanted.append(ImportItem.state == state)
    total = session.scalar(select(func.count(ImportItem.id)).where(*wanted)) or 0
    query = select(ImportItem).where(*wanted).order_by(ImportItem.id).limit(limit).offset(offset)
    items = tuple(
        ItemRecord(item.id, item.path, item.state, _reason(item), item.photo_id)
        for item in session.scalars(query)
    )
    return Page(total, items)


def _reason(item: ImportItem) -> str:
    return message_of(item.reason_code, item.reason_params or {}) if item.reason_code else ""


def _record(session: Session, run: ImportRun) -> ImportRecord:
    query = (
        select(ImportItem.state, func.count(ImportItem.id))
        .where(ImportItem.import_id == run.id)
        .group_by(ImportItem.state)
    )
    counts = dict(session.execute(query).all())
    return ImportRecord(
        id=ImportId(run.id),
        started_at=run.started_at,
        finished_at=run.finished_at,
        state=run.state,
        by=run.by,
        options=run.options,
        counts=counts,
    )


def _plain(value: object) -> object:
    if isinstance(value, int | float | bool | None):
        return value
    return shown(str(value))
