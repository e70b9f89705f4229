"""One worker process that is kept for the next question: what takes a while to load is loaded once.

The next question after a crash, or a machine without processes to give, gets another one.
"""

import atexit
import threading
from collections.abc import Callable
from typing import TypeVar

from archive.errors import ArchiveError
from archive.workers import Job, Workers

J = TypeVar("J", bound=Job)
R = TypeVar("R")


class KeptWorker:
    """A process in which ``get_ready`` was called once; questions take turns."""

    def __init__(self, get_ready: Callable[[], None], *, seconds: float) -> None:
        self._get_ready = get_ready
        self._seconds = seconds
        self._lock = threading.Lock()
        self.kept: list[Workers] = []
        """None or one."""
        atexit.register(self.close)

    def result(self, function: Callable[[J], R], job: J) -> R:
        """Return what a function that can be imported by its name answers there.

        Raises:
            NoWorkers: no process could be started.
            DecoderFailed, other ArchiveErrors: as the function, or the end of its process, says.
        """
        try:
            with self._lock:
                if not self.kept:
                    self.kept.append(Workers(1, seconds=self._seconds, get_ready=self._get_ready))
                ((_job, found),) = self.kept[0].results(function, [job])
        except ArchiveError:
            self.close()
            raise
        if isinstance(found, ArchiveError):
            raise found
        return found

    def close(self) -> None:
        """End the process."""
        with self._lock:
            while self.kept:
                self.kept.pop().close()
