"""The queues that work waits in, and the way its answers come back to the window."""

import logging
import sys
import time
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from archive.errors import ArchiveError, Cancelled
from archive.values import Progress
from resources.i18n import gettext as _
from ui.jobs.job import Job, JobState

_log = logging.getLogger(__name__)

_SWITCH = 0.0005  # seconds a thread may hold Python's lock: the window must not wait longer

T = TypeVar("T")

Answered = Callable[[Any], None]
Failed = Callable[[Exception], None]


class AtOnce(Executor):
    """An executor that runs work where it is handed in: for tests and pictures of screens."""

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> "Future[T]":
        """Run ``fn`` now and return its finished future."""
        future: Future[T] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


@dataclass(frozen=True, slots=True)
class _Arrival:
    tell: Callable[[Any], None]
    value: Any


class Jobs(QObject):
    """Runs work off the window's thread.

    ``ask`` for reads (two at a time, and beside them one of those that can wait), ``write`` for
    short writes (one at a time, in order), ``fetch`` for pictures, ``run`` for long jobs.
    ``executor`` replaces all queues (tests).
    """

    started = Signal(object)  # Job
    crashed = Signal(object)  # an Exception that is our bug

    _arrived = Signal(object)

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        executor: Executor | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        if executor is None:
            sys.setswitchinterval(_SWITCH)
        self._reads = executor or ThreadPoolExecutor(2, "read")
        self._counts = executor or ThreadPoolExecutor(1, "count")
        self._writes = executor or ThreadPoolExecutor(1, "write")
        self._pictures = executor or ThreadPoolExecutor(2, "picture")
        self._long = executor or ThreadPoolExecutor(4, "job")
        self._live: list[Job] = []
        self._closed = False
        self._arrived.connect(self._on_arrived)

    @property
    def running(self) -> tuple[Job, ...]:
        """Return the long jobs that have not ended."""
        return tuple(job for job in self._live if not job.state.over)

    @property
    def mattering(self) -> tuple[Job, ...]:
        """Return the running jobs that somebody waits for."""
        return tuple(job for job in self.running if job.matters)

    def ask(
        self, work: Callable[[], T], answered: Answered, failed: Failed, *, patient: bool = False
    ) -> None:
        """Read in the background; ``patient``: without keeping other reads waiting."""
        queue = self._counts if patient else self._reads
        self._submit(queue, work, answered, self._sorted(failed))

    def write(self, work: Callable[[], T], answered: Answered, failed: Failed) -> None:
        """Write in the background, after the writes handed in before."""
        self._submit(self._writes, work, answered, self._sorted(failed))

    def fetch(self, work: Callable[[], T], answered: Answered, failed: Failed) -> None:
        """Load or decode pictures in the background."""
        self._submit(self._pictures, work, answered, self._sorted(failed))

    def run(
        self,
        label: str,
        work: Callable[[Progress], T],
        answered: Answered,
        failed: Failed,
    ) -> Job:
        """Start a long job. ``failed`` is not called for a cancelled one."""
        job = Job(label, self._clock)
        self._live.append(job)
        self.started.emit(job)
        tell_failed = self._sorted(failed)

        def finish(value: T) -> None:
            self._live.remove(job)
            job.end(JobState.DONE)
            answered(value)

        def fail(error: Exception) -> None:
            self._live.remove(job)
            if isinstance(error, Cancelled):
                job.end(JobState.CANCELLED, str(error))
            else:
                told = isinstance(error, ArchiveError)  # else the window shows all of it
                job.end(JobState.FAILED, str(error) if told else _("Something went wrong"))
                tell_failed(error)

        self._submit(self._long, lambda: work(job.progress), finish, fail)
        return job

    def report(self, error: Exception) -> None:
        """Log an exception that is our bug and tell the window."""
        _log.error("unexpected failure", exc_info=error)
        self.crashed.emit(error)

    def close(self) -> None:
        """Interrupt long jobs, wait for what is being written, and end all threads."""
        for job in self.running:
            job.interrupt()
        self._closed = True
        for queue in (self._pictures, self._reads, self._counts, self._long, self._writes):
            queue.shutdown(wait=True, cancel_futures=queue is not self._writes)

    def _sorted(self, failed: Failed) -> Failed:
        def sort(error: Exception) -> None:
            if isinstance(error, ArchiveError):
                failed(error)
            else:
                self.report(error)

        return sort

    def _submit(
        self, queue: Executor, work: Callable[[], T], answered: Answered, failed: Failed
    ) -> None:
        if not self._closed:
            queue.submit(self._perform, work, answered, failed)

    def _perform(self, work: Callable[[], T], answered: Answered, failed: Failed) -> None:
        try:
            arrival = _Arrival(answered, work())
        except Exception as error:  # noqa: BLE001 - the border of the thread: nothing may get lost
            arrival = _Arrival(failed, error)
        self._arrived.emit(arrival)

    def _on_arrived(self, arrival: _Arrival) -> None:
        if not self._closed and not is_gone(arrival.tell):
            arrival.tell(arrival.value)


def is_gone(tell: Callable[..., object]) -> bool:
    """Tell whether whoever waits for an answer is a dialog or panel that was closed meanwhile."""
    while isinstance(tell, partial):
        tell = tell.func
    receiver = getattr(tell, "__self__", None)
    return isinstance(receiver, QObject) and not isValid(receiver)
