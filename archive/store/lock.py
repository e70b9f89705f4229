"""One writer at a time, across programs: a lock of the operating system, gone with its holder.

The lock file names nobody (a lock that is waited for must not be rewritten); the holder's name
stands beside it, for the message another writer gets.
"""

import contextlib
import os
import socket
import threading
from pathlib import Path

from filelock import FileLock, Timeout

from archive.errors import Locked
from archive.store.files import write_error

WAIT_SECONDS = 5.0


class WriterLock:
    """The right to write to one archive; taken again by the same program at no cost."""

    def __init__(self, folder: Path, who: str) -> None:
        self._folder = folder
        self._who = who
        self._lock = FileLock(str(folder / "lock"), thread_local=False)
        self._counting = threading.Lock()
        self._taken = 0

    def take(self, wait_seconds: float = WAIT_SECONDS) -> bool:
        """Take the lock; return whether it had to be taken anew.

        Raises:
            Locked: somebody else still writes after ``wait_seconds``.
            Unwritable: the archive's folder takes no lock file.
        """
        with self._counting:
            if self._taken == 0:
                self._acquire(wait_seconds)
            self._taken += 1
            return self._taken == 1

    def give_back(self) -> None:
        """Give the lock back once for each time it was taken."""
        with self._counting:
            self._taken -= 1
            if self._taken == 0:
                self._lock.release()

    def _acquire(self, wait_seconds: float) -> None:
        try:
            self._lock.acquire(timeout=wait_seconds)
        except Timeout as error:
            raise Locked(holder=self._holder()) from error
        except OSError as error:
            raise write_error(error, self._folder / "lock") from error
        if self._holder() != self._name():  # written each time, it cost a third of a small write
            with contextlib.suppress(OSError):
                (self._folder / "lock.holder").write_text(self._name(), encoding="utf-8")

    def _name(self) -> str:
        return f"{self._who} ({socket.gethostname()}, process {os.getpid()})"

    def _holder(self) -> str:
        try:
            return (self._folder / "lock.holder").read_text(encoding="utf-8") or "another program"
        except OSError:
            return "another program"
