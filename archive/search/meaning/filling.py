"""Read what captions mean, in worker processes, as far as somebody lets us; go on another time.

Each batch is kept as soon as it is read. Which captions are still to be read is found by comparing
words with what was read, so a run that was cancelled, or whose machine went away, goes on there.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from filelock import FileLock, Timeout

from archive.errors import ArchiveError, Busy, NoExtra
from archive.extras import MEANING, is_installed, way_to_install
from archive.meaning import engine
from archive.meaning.scale import Reals, ordinary, standardised
from archive.meaning.vectors import Vectors
from archive.search.meaning.status import OutOfStep, out_of_step, state_to_note
from archive.search.meaning.texts import key_of, texts_of
from archive.store.files import write_error
from archive.values import NoProgress, Progress
from archive.workers import Workers
from resources.i18n import gettext as _

if TYPE_CHECKING:
    from archive.catalogue import Catalogue

_BATCH = 16  # captions a worker reads at once: half a second
_CHUNK = 1_024  # photos whose words are fetched at once; those with the same words are read once


@dataclass(frozen=True, slots=True)
class Filled:
    """``read``: photos whose words were read; ``failed``: those the engine could not read."""

    read: int
    failed: int


@dataclass(frozen=True, slots=True)
class _Job(engine.Texts):
    """Some captions, and the photos that have each."""

    photos: tuple[tuple[int, ...], ...] = ()


def fill(
    catalogue: "Catalogue", *, progress: Progress | None = None, workers: int | None = None
) -> Filled:
    """Read the captions that were not, and forget the vectors of those that are gone.

    ``workers``: how many processes read; by default one less than the machine has processors.

    Raises:
        NoExtra: the extra is not installed. Busy: another program reads them already.
        Cancelled: by the user; what was read stays.
        NoWorkers, DiskFull, Unwritable: as the system says.
    """
    if not is_installed(MEANING):
        raise NoExtra(extra=MEANING, why=way_to_install(MEANING))
    lock = FileLock(str(catalogue.path / "meaning.lock"))
    try:
        with lock.acquire(timeout=0):
            count = workers or max(1, (os.cpu_count() or 2) - 1)
            with Workers(count, get_ready=engine.get_ready_behind) as readers:
                return Filling(catalogue, progress or NoProgress()).run(readers)
    except Timeout as error:
        raise Busy(what=_("the captions of this archive")) from error
    except OSError as error:
        raise write_error(error, catalogue.path / "meaning") from error


def forget(catalogue: "Catalogue") -> None:
    """Remove everything that was read."""
    Vectors(catalogue.path).remove()


class Filling:
    """One run over the captions of an archive."""

    def __init__(self, catalogue: "Catalogue", progress: Progress) -> None:
        self._catalogue = catalogue
        self._progress = progress
        self._vectors = Vectors(catalogue.path)
        self._done = self._failed = 0

    def run(self, readers: Workers) -> Filled:
        """Read everything that is to be read."""
        self._progress.begin(0, _("Looking for captions to read"))
        if self._vectors.about.get("engine") != engine.name():
            self._vectors.begin(engine.name(), self._means(readers))
        self._mean = self._vectors.means()[0]
        state = self._catalogue.ask(state_to_note)
        found = self._catalogue.ask(out_of_step)
        self._read(readers, found)
        self._vectors.clear(found.wordless.tolist())
        self._vectors.note(state=state)
        return Filled(self._done - self._failed, self._failed)

    def _means(self, readers: Workers) -> tuple[Reals, Reals]:
        jobs = [
            engine.Texts(self._catalogue.path, ordinary(what)) for what in ("captions", "questions")
        ]
        captions, questions = (
            _or_raised(outcome).mean(axis=0)
            for _job, outcome in readers.results(engine.read, jobs, heartbeat=self._tell)
        )
        return captions, questions

    def _read(self, readers: Workers, found: OutOfStep) -> None:
        self._progress.begin(len(found.unread), _("Reading what captions mean"))
        jobs = self._jobs(found.unread.tolist())
        for job, outcome in readers.results(engine.read_captions, jobs, heartbeat=self._tell):
            if isinstance(outcome, ArchiveError):
                self._read_one_by_one(readers, job)
            else:
                self._keep(job, outcome)
            self._done += sum(map(len, job.photos))
            self._tell()

    def _read_one_by_one(self, readers: Workers, job: _Job) -> None:
        """Read the captions of a batch that failed; what fails again means nothing to us."""
        alone = [_Job(job.path, (text,), (photos,))
                 for text, photos in zip(job.texts, job.photos, strict=True)]  # fmt: skip
        for one, outcome in readers.results(engine.read_captions, alone, heartbeat=self._tell):
            if isinstance(outcome, ArchiveError):
                self._failed += len(one.photos[0])
                outcome = np.zeros((1, engine.DIMENSIONS), np.float32)
            self._keep(one, outcome)

    def _jobs(self, photos: list[int]) -> Iterator[_Job]:
        for at in range(0, len(photos), _CHUNK):
            texts = self._catalogue.ask(texts_of, photos[at : at + _CHUNK])
            having: dict[str, list[int]] = {}
            for photo, text in texts.items():
                having.setdefault(text, []).append(photo)
            listed = list(having.items())
            for first in range(0, len(listed), _BATCH):
                words, owners = zip(*listed[first : first + _BATCH], strict=True)
                yield _Job(self._catalogue.path, words, tuple(map(tuple, owners)))

    def _keep(self, job: _Job, vectors: Any) -> None:
        keys = [key_of(text) for text in job.texts]
        known = standardised(vectors, self._mean) if vectors.any() else vectors
        rows = [(photo, at) for at, photos in enumerate(job.photos) for photo in photos]
        self._vectors.put(
            [photo for photo, _at in rows], [keys[at] for _photo, at in rows],
            known[[at for _photo, at in rows]],
        )  # fmt: skip

    def _tell(self) -> None:
        self._progress.advance(self._done)


def _or_raised(outcome: Any) -> Reals:
    if isinstance(outcome, ArchiveError):
        raise outcome
    found: Reals = outcome
    return found
