"""The pipeline: found files → workers → batches → the archive, in one step of history.

Files are examined a few ahead in worker processes and written in order, a batch at a time. What is
written stays, whatever happens next: a crash, a full disk or a cancel leaves a run that can go on
where it stopped, and nothing half-made.
"""

import contextlib
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive import desk
from archive.catalogue import Catalogue
from archive.errors import ArchiveError, Cancelled, DiskFull, NotFound, Unwritable
from archive.gazetteer.opening import ready_file
from archive.ingest import runs
from archive.ingest.examine import Examined, Job, examine
from archive.ingest.keeping import settle
from archive.ingest.likeness import suggest_likenesses
from archive.ingest.propose import Proposal, Rules, propose
from archive.ingest.record import Entry, Place, Recorded, record
from archive.ingest.roots import RootRecord, roots_for
from archive.ingest.scan import Found, Scan, scan
from archive.metadata.sidecars import find as find_sidecar
from archive.store.models import File
from archive.store.thumbnails import GRID_SIZE
from archive.values import ImportId, NoProgress, PhotoId, Progress
from archive.workers import Workers
from resources.i18n import gettext as _

BATCH = 24
"""Photos written in one transaction."""
_BATCH_SECONDS = (
    1.5  # a batch is written at least this often, so that the grid fills while one looks
)


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A file whose picture the archive has already, as this photo."""

    path: Path
    photo: PhotoId


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that did not become a photo, and why, for people."""

    path: Path
    reason: str


@dataclass(slots=True)
class Report:
    """What an import did. ``seconds`` of wall-clock time."""

    import_id: ImportId
    added: list[PhotoId] = field(default_factory=list)
    duplicates: list[Duplicate] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)
    seconds: float = 0.0


def ingest_files(
    catalogue: Catalogue,
    paths: Iterable[Path],
    *,
    reference: bool = False,
    article: int | None = None,
    progress: Progress | None = None,
    workers: int | None = None,
) -> Report:
    """Bring files and folders in: copied into the archive, or left in place (``reference``).

    Raises:
        Cancelled: by the user; what was written stays, the rest can be resumed.
        DiskFull, Unwritable: likewise.
        ReadOnly, Locked: nothing was done.
    """
    progress = progress or NoProgress()
    progress.begin(0, _("Looking for photos"))
    found = scan(paths, leave_out=catalogue.path, progress=progress)
    options = {"reference": reference, "article": article}
    tops = sorted({_top(path) for path in paths}) if reference else []
    with catalogue.step("import_photos", count=len(found.found)):
        run = catalogue.maintain(lambda s: _begin(s, catalogue.who, found, options))
        rooted = catalogue.do(roots_for, tops).value if reference else ()
        ingest = _Ingest(catalogue, Report(run.id), progress, rooted)
        ingest.report.failed += [Failure(path, str(error)) for path, error in found.failed]
        ingest.bring_in(list(zip(run.items, found.found, strict=True)), workers)
    return ingest.report


def resume_import(
    catalogue: Catalogue,
    import_id: int,
    *,
    progress: Progress | None = None,
    workers: int | None = None,
) -> Report:
    """Bring in what an unfinished import left. Raises as ``ingest_files``, and ``NotFound``."""
    run = catalogue.ask(runs.import_run, import_id)
    if run.state not in runs.RESUMABLE:
        raise NotFound(what=_("unfinished import"), key=import_id)
    waiting = catalogue.ask(runs.waiting_items, run.id)
    files = [(item, Found(path, _size(path), find_sidecar(path))) for item, path in waiting]
    with catalogue.step("import_photos", count=len(files)):
        catalogue.maintain(lambda session: runs.resume_run(session, run.id))
        rooted: tuple[RootRecord, ...] = ()
        if run.options.get("reference"):
            rooted = catalogue.do(roots_for, sorted({_top(path) for _, path in waiting})).value
        ingest = _Ingest(catalogue, Report(run.id), progress or NoProgress(), rooted)
        ingest.bring_in(files, workers)
    return ingest.report


@dataclass(frozen=True, slots=True)
class _Run:
    id: ImportId
    items: list[int]


def _begin(session: Session, who: str, found: Scan, options: dict[str, Any]) -> _Run:
    run = runs.start_run(session, who, options)
    failed = runs.add_items(session, run, [path for path, _ in found.failed])
    runs.settle_items(
        session,
        [runs.failure(item, e) for item, (_, e) in zip(failed, found.failed, strict=True)],
    )
    return _Run(run, runs.add_items(session, run, [one.path for one in found.found]))


class _Ingest:
    """One run at work."""

    def __init__(
        self,
        catalogue: Catalogue,
        report: Report,
        progress: Progress,
        roots: Sequence[RootRecord],
    ) -> None:
        self.report = report
        self._catalogue = catalogue
        self._progress = progress
        self._roots = roots
        self._rules = catalogue.ask(_desk_rules)
        self._today = datetime.now(UTC).date()
        self._batch: list[tuple[Job, Examined | ArchiveError]] = []
        self._written_at = time.monotonic()
        self._done = 0

    def bring_in(self, files: Sequence[tuple[int, Found]], workers: int | None) -> None:
        began = time.monotonic()
        self._catalogue.files.sweep_parts()
        self._progress.begin(len(files), _("Bringing in photos"))
        state = "failed"
        try:
            self._examine_all(files, workers)
            state = "finished"
        except Cancelled:
            state = "cancelled"
            raise
        finally:
            self._end(state)
            self.report.seconds = round(time.monotonic() - began, 3)

    def _end(self, state: str) -> None:
        self._batch.clear()
        self._catalogue.files.sweep_parts()  # of files that were examined but never written
        self._catalogue.maintain(lambda s: runs.end_run(s, self.report.import_id, state))

    def _examine_all(self, files: Sequence[tuple[int, Found]], workers: int | None) -> None:
        if not files:
            return
        with contextlib.suppress(ArchiveError):
            ready_file()  # built here if need be: no worker may take so long
        with Workers(workers) as pool:
            jobs = self._jobs(files)
            for job, outcome in pool.results(examine, jobs, heartbeat=self._heartbeat):
                if isinstance(outcome, DiskFull | Unwritable):
                    self._write()
                    raise outcome  # every further file would meet the same
                self._batch.append((job, outcome))
                self._done += 1
                if self._is_due():
                    self._write()
                self._progress.advance(self._done, job.path.name)
            self._write()
        if self.report.added:
            self._catalogue.do(suggest_likenesses, self.report.added)

    def _heartbeat(self) -> None:
        if self._batch and self._is_due():
            self._write()
        self._progress.advance(self._done)

    def _is_due(self) -> bool:
        waited = time.monotonic() - self._written_at
        return len(self._batch) >= BATCH or waited > _BATCH_SECONDS

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
        for job, outcome in batch:
            if isinstance(outcome, ArchiveError):
                outcomes.append(runs.failure(job.item, outcome))
                self.report.failed.append(Failure(job.path, str(outcome)))
            else:
                settle(self._catalogue.files.folder, outcome.sha256, outcome.part)
                proposal = self._proposal(outcome)
                entries.append(Entry(job, outcome, proposal, self._place(job.path)))
        if not batch:
            return
        self._catalogue.thumbnails.put_many(
            (entry.examined.sha256, GRID_SIZE, entry.picture.thumbnail)
            for entry in entries
            if entry.examined.picture
        )
        done = self._catalogue.do(write_batch, self.report.import_id, entries, outcomes).value
        self._batch = []
        self._note(entries, done)

    def _proposal(self, examined: Examined) -> Proposal:
        if examined.picture is None:
            return Proposal()
        return propose(examined.fields, self._today, self._rules)

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


def write_batch(
    session: Session,
    import_id: ImportId,
    entries: Sequence[Entry],
    outcomes: Sequence[dict[str, Any]],
) -> Recorded:
    """Write a batch and what became of its items, together or not at all."""
    done = record(session, import_id, entries)
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


def _top(path: Path) -> Path:
    absolute = path.absolute()
    return absolute if absolute.is_dir() else absolute.parent


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0  # it went away since: the worker will say so
