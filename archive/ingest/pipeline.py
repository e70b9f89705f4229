"""The pipeline: found files → workers → batches → the archive.

Files are examined a few ahead in worker processes and written in order, a batch at a time. What is
written stays, whatever happens next: a crash, a full disk or a cancel leaves a run that can go on
where it stopped, and nothing half-made.
"""

import contextlib
import importlib
import logging
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from archive import desk
from archive.article_import.run import suggest_photos
from archive.catalogue import Catalogue
from archive.errors import (
    ArchiveError,
    Cancelled,
    DecoderFailed,
    DiskFull,
    Interrupted,
    Unwritable,
)
from archive.gazetteer.opening import is_ready, ready_file
from archive.ingest import runs
from archive.ingest.examine import Examined, Job, examine
from archive.ingest.keeping import settle
from archive.ingest.propose import Proposal, Rules, propose
from archive.ingest.record import Entry, Place, Recorded, record
from archive.ingest.report import Duplicate, Failure, Report
from archive.ingest.roots import RootRecord
from archive.ingest.scan import Found
from archive.likeness import find_likenesses, note_likenesses
from archive.links import link_article
from archive.store.models import File
from archive.store.thumbnails import GRID_SIZE
from archive.values import ImportId, PhotoId, Progress
from archive.workers import Workers
from resources.i18n import gettext as _

BATCH, LEAST_BATCH = 48, 8
"""Photos written in one transaction: at most, and the fewest worth one of their own."""
_BATCH_SECONDS = (
    1.5  # a batch is written at least this often, so that the grid fills while one looks
)
# What our own reading of a stranger's words may trip over; it must not cost the photo or the run.
_TRIPS = (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError)
_log = logging.getLogger(__name__)


class Pipeline:
    """One run at work."""

    def __init__(
        self,
        catalogue: Catalogue,
        report: Report,
        progress: Progress,
        *,
        roots: Sequence[RootRecord] = (),
        article: int | None = None,
    ) -> None:
        self.report = report
        self._catalogue = catalogue
        self._progress = progress
        self._roots = roots
        self._article = article
        self._rules = catalogue.ask(_desk_rules)
        self._today = datetime.now(UTC).date()
        self._batch: list[tuple[Job, Examined | ArchiveError]] = []
        self._written_at = time.monotonic()
        self._done = self._total = 0

    def bring_in(self, files: Sequence[tuple[int, Found]], pool: Workers) -> None:
        """Bring in files, each with its item; it ends the pool. Raises as ``ingest_files``."""
        began = time.monotonic()
        self._catalogue.files.sweep_parts()
        self._total = len(files)
        state = "failed"
        try:
            self._progress.begin(self._total, _("Bringing in photos"))
            self._examine_all(files, pool)
            state = "finished"
        except Cancelled as stopped:
            state = "paused" if isinstance(stopped, Interrupted) else "cancelled"
            self._write()
            raise
        finally:
            pool.close()  # else a worker may leave a part behind the sweep
            self._end(state)
            self.report.seconds = round(time.monotonic() - began, 3)

    def _end(self, state: str) -> None:
        self._batch.clear()
        self._catalogue.files.sweep_parts()  # of files that were examined but never written
        self._catalogue.maintain(lambda s: runs.end_run(s, self.report.import_id, state))

    def _examine_all(self, files: Sequence[tuple[int, Found]], pool: Workers) -> None:
        if not files:
            return
        if not is_ready():
            self._progress.advance(self._done, _("putting the names of places together, once"))
        with contextlib.suppress(ArchiveError):
            ready_file()  # built here if need be: no worker may take so long
        importlib.import_module("numpy")  # for the likenesses, while the workers load theirs
        for job, outcome in pool.results(examine, self._jobs(files), heartbeat=self._heartbeat):
            if isinstance(outcome, DiskFull | Unwritable):
                self._write()
                raise outcome  # every further file would meet the same
            self._batch.append((job, outcome))
            self._done += 1
            if self._is_due():
                self._write()
            self._progress.advance(self._done, job.path.name)
        pool.stop()  # it takes a moment, in which the last batch can be written
        self._write()
        if self.report.added:
            small = self._catalogue.thumbnails.get
            found = self._catalogue.ask(find_likenesses, self.report.added, small)
            self._catalogue.do(note_likenesses, found)
        if self._article is not None:
            self._catalogue.do(suggest_photos, self._article)

    def _heartbeat(self) -> None:
        if self._batch and self._is_due():
            self._write()
        self._progress.advance(self._done)

    def _is_due(self) -> bool:
        """Batches get smaller towards the end: little is left when the workers are done."""
        waited = time.monotonic() - self._written_at
        enough = min(BATCH, max(LEAST_BATCH, self._total - self._done))
        return len(self._batch) >= enough or waited > _BATCH_SECONDS

    def _jobs(self, files: Sequence[tuple[int, Found]]) -> Iterator[Job]:
        known = self._catalogue.ask(_hashes_by_size, {one.size for _, one in files})
        keep_in = None if self._roots else self._catalogue.files.folder
        for item, one in files:
            yield Job(item, one.path, one.sidecar, known.get(one.size, frozenset()), keep_in)

    def _write(self) -> None:
        """Write what is examined so far: files first, then rows, then what the window shows."""
        batch, self._written_at = self._batch, time.monotonic()
        entries = []
        outcomes: list[dict[str, Any]] = []
        settle(self._catalogue.files.folder, _parts(batch))
        for job, outcome in batch:
            if isinstance(outcome, ArchiveError):
                outcomes.append(runs.failure(job.item, outcome))
                self.report.failed.append(Failure(job.path, str(outcome)))
            else:
                proposal = self._proposal(outcome)
                entries.append(Entry(job, outcome, proposal, self._place(job.path)))
        if not batch:
            return
        self._catalogue.thumbnails.put_many(
            (entry.examined.sha256, GRID_SIZE, entry.picture.thumbnail)
            for entry in entries
            if entry.examined.picture
        )
        self._write_rows(entries, outcomes)
        self._batch = []

    def _write_rows(self, entries: list[Entry], outcomes: list[dict[str, Any]]) -> None:
        """Write a batch; if one photo makes it fail, write each alone and fail only that one."""
        run = self.report.import_id
        try:
            done = self._catalogue.do(write_batch, run, entries, outcomes, self._article).value
        except (SQLAlchemyError, *_TRIPS):
            _log.exception("a batch of an import could not be written")
            if len(entries) > 1:
                self._write_rows([], outcomes)
                for entry in entries:
                    self._write_rows([entry], [])
                return
            if not entries:
                raise
            job = entries[0].job
            error = DecoderFailed(path=job.path, reason=_("its data cannot be stored"))
            self.report.failed.append(Failure(job.path, str(error)))
            self._catalogue.do(write_batch, run, [], [runs.failure(job.item, error)], None)
        else:
            self._note(entries, done)

    def _proposal(self, examined: Examined) -> Proposal:
        if examined.picture is None:
            return Proposal()
        try:
            return propose(examined.fields, self._today, self._rules)
        except _TRIPS:
            _log.exception("the words of a photo could not be read for proposals")
            return Proposal()

    def _note(self, entries: Sequence[Entry], done: Recorded) -> None:
        for entry in entries:
            item, path = entry.job.item, entry.job.path
            if item in done.added:
                self.report.added.append(PhotoId(done.added[item]))
            else:
                self.report.duplicates.append(Duplicate(path, PhotoId(done.known[item])))

    def _place(self, path: Path) -> Place | None:
        for root in self._roots:
            if path.is_relative_to(root.path):
                return Place(root.id, runs.shown(path.relative_to(root.path).as_posix()))
        return None


def _parts(batch: Sequence[tuple[Job, Examined | ArchiveError]]) -> dict[str, Path]:
    """Return the copies of a batch that wait for their names; of equal files any one will do."""
    examined = (outcome for _, outcome in batch if isinstance(outcome, Examined))
    return {one.sha256: one.part for one in examined if one.part}


def write_batch(
    session: Session,
    import_id: ImportId,
    entries: Sequence[Entry],
    outcomes: Sequence[dict[str, Any]],
    article: int | None,
) -> Recorded:
    """Write a batch and what became of its items, together or not at all."""
    done = record(session, import_id, entries)
    if article is not None:
        for photo in dict.fromkeys([*done.added.values(), *done.known.values()]):
            link_article(session, photo, article)
    hashes = {entry.job.item: entry.examined.sha256 for entry in entries}
    settled = [
        {"id": item, "state": state, "photo_id": photo, "sha256": hashes[item]}
        for state, items in (("added", done.added), ("duplicate", done.known))
        for item, photo in items.items()
    ]
    runs.settle_items(session, [*settled, *outcomes])
    return done


def _desk_rules(session: Session) -> Rules:
    return Rules(desk.credit_rules(session), desk.phrases(session))


def _hashes_by_size(session: Session, sizes: set[int]) -> dict[int, frozenset[str]]:
    """Return the hashes of archived files by size: a file of a new size cannot be known."""
    found: dict[int, set[str]] = {}
    for size, sha256 in session.execute(select(File.size, File.sha256)):
        if size in sizes:
            found.setdefault(size, set()).add(sha256)
    return {size: frozenset(hashes) for size, hashes in found.items()}
