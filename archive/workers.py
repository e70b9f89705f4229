"""A pool of processes for work on strangers' files: a crash, a hang or a bomb costs one file.

Each worker is a fresh process (``spawn``: nothing of the window is inherited) with a cap on its
memory; each job has a time limit. Whatever happens to a worker, the others and the run go on, and
the job that did it comes back as a ``DecoderFailed`` with the reason. Results come in the order
of the jobs, so that the same folder gives the same archive.
"""

import contextlib
import os
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import TimeoutError as NotYet
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from archive.errors import ArchiveError, DecoderFailed, NoWorkers, reason_of
from resources.i18n import gettext as _

if TYPE_CHECKING:
    import pebble  # the window knows this module long before it starts a process

MOST_MEMORY, LEAST_MEMORY = 3 * 1024**3, 1024**3
"""Address space of one worker in bytes: at most, and even on the smallest machine."""
SECONDS = 60.0
"""How long one file may take."""

_AHEAD = 8  # jobs handed out per worker: enough that none waits while a batch is written
_HEARTBEAT = 0.2
_TRIES = 3
_PATIENCE = 120.0
"""Seconds in which a worker must have begun with the first job that waits."""
_FAREWELL = 10.0
"""Seconds after which a pool that does not end is left alone: the system has other troubles."""
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


class Job(Protocol):
    """A piece of work: can be sent to another process, and knows the file it is about."""

    @property
    def path(self) -> Path:
        """Return the file to name if the job fails."""


J = TypeVar("J", bound=Job)
R = TypeVar("R")


@dataclass(slots=True)
class _Handed(Generic[J]):
    job: J
    future: Any
    tried: int = 1


class Workers:
    """A pool of worker processes; use it as a context manager.

    ``memory`` is the address space of each in bytes (by default a share of the machine's),
    ``seconds`` the limit for one job. ``get_ready`` is called once in every worker as it starts:
    what the jobs need can be loaded there, while nobody waits for it yet.
    """

    def __init__(
        self,
        count: int | None = None,
        *,
        memory: int | None = None,
        seconds: float = SECONDS,
        get_ready: Callable[[], None] | None = None,
    ) -> None:
        self.count = count or max(1, os.cpu_count() or 1)
        self._memory = memory or _fair_share(self.count)
        self._seconds = seconds
        self._get_ready = get_ready
        self._pool = self._new_pool()

    def __enter__(self) -> "Workers":
        return self

    def __exit__(self, *_details: object) -> None:
        self.close()

    def stop(self) -> None:
        """Tell all workers to end at once, whatever they are doing; ``close`` waits for it."""
        self._pool.stop()  # type: ignore[no-untyped-call]  # pebble leaves it untyped

    def close(self) -> None:
        """Stop all workers and wait until they are gone."""
        self.stop()
        farewell = threading.Thread(target=self._join, daemon=True)
        farewell.start()
        farewell.join(_FAREWELL)

    def _join(self) -> None:
        with contextlib.suppress(Exception):  # a broken pool may also break while being closed
            self._pool.join()

    def results(
        self,
        function: Callable[[J], R],
        jobs: Iterable[J],
        *,
        heartbeat: Callable[[], None] = lambda: None,
    ) -> Iterator[tuple[J, R | ArchiveError]]:
        """Yield every job with its result, or with the error that it met, in order.

        ``function`` must be importable by its name. ``heartbeat`` is called a few times a second
        while a result is awaited; it may raise to give up.

        Raises:
            NoWorkers: not a file is at fault but the system.
        """
        waiting = iter(jobs)
        handed: deque[_Handed[J]] = deque()
        while True:
            while len(handed) < self.count * _AHEAD and (job := next(waiting, None)) is not None:
                handed.append(_Handed(job, self._hand_out(function, job)))
            if not handed:
                return
            outcome = self._await(function, handed, heartbeat)
            yield handed.popleft().job, outcome

    def _await(
        self, function: Callable[[J], R], handed: deque[_Handed[J]], heartbeat: Callable[[], None]
    ) -> R | ArchiveError:
        from concurrent.futures.process import BrokenProcessPool

        latest = time.monotonic() + _PATIENCE
        while True:
            first = handed[0]
            try:
                error = first.future.exception(timeout=_HEARTBEAT)
            except NotYet:
                heartbeat()
                if time.monotonic() > latest and not first.future.running():
                    raise NoWorkers(reason=_("none of them begins to work")) from None
                continue
            if isinstance(error, BrokenProcessPool):
                if first.tried >= _TRIES:
                    raise NoWorkers(reason=_("all that were started ended")) from error
                self._start_again(function, handed)
                continue
            if error is not None:
                return self._explained(first.job, error)
            found: R = first.future.result()
            return found

    def _explained(self, job: Job, error: BaseException) -> ArchiveError:
        import pebble

        if isinstance(error, ArchiveError):
            return error
        if isinstance(error, NotYet):
            return _failed(job, _("it took longer than {limit:.0f} seconds"), limit=self._seconds)
        if isinstance(error, pebble.ProcessExpired):
            return _failed(job, _("it crashed, code {code}"), code=error.exitcode)
        if isinstance(error, MemoryError):
            return _failed(job, _("it needed more memory than it may have"))
        return _failed(job, f"{type(error).__name__}: {error}")

    def _hand_out(self, function: Callable[[J], R], job: J) -> Any:
        with _startable():  # pebble starts what is missing
            return self._pool.schedule(function, args=[job], timeout=self._seconds)

    def _start_again(self, function: Callable[[J], R], handed: deque[_Handed[J]]) -> None:
        """Replace a pool whose processes all went away, and repeat what they had not finished."""
        self.close()
        self._pool = self._new_pool()
        for one in handed:
            if not one.future.done() or one.future.exception() is not None:
                one.future, one.tried = self._hand_out(function, one.job), one.tried + 1

    def _new_pool(self) -> "pebble.ProcessPool":
        import multiprocessing

        import pebble

        with _startable():
            pool = pebble.ProcessPool(
                self.count,
                initializer=_prepare,
                initargs=(self._memory, self._get_ready),
                context=multiprocessing.get_context("spawn"),
            )
            if not pool.active:  # asking starts its processes: they need a while
                raise RuntimeError("a pool of workers did not start")
        return pool


@contextlib.contextmanager
def _startable() -> Iterator[None]:
    """Say that processes cannot be started in words of ours.

    Raises:
        NoWorkers: in place of what the system or pebble raised.
    """
    try:
        yield
    except (OSError, RuntimeError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else str(error)
        raise NoWorkers(reason=reason) from error


def _fair_share(count: int) -> int:
    """Return what each of some workers may take so that all together leave the machine usable."""
    try:
        machine = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):
        return LEAST_MEMORY
    return max(LEAST_MEMORY, min(MOST_MEMORY, machine * 3 // 4 // count))


def _failed(job: Job, reason: str, **params: object) -> DecoderFailed:
    return DecoderFailed(path=job.path, reason=reason.format_map(params) if params else reason)


def _prepare(memory: int, get_ready: Callable[[], None] | None) -> None:
    """Set up a worker: memory cap, one thread per library, no chatter of C libraries."""
    for name in _THREADS:
        os.environ[name] = "1"
    if sys.platform != "win32":
        import resource
        import signal

        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the program to handle
        with contextlib.suppress(ValueError, OSError):  # a lower limit is already set
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 2)
    os.close(silence)
    if get_ready is not None:
        get_ready()
