"""The writing side of one open archive: whose turn it is, and one transaction at a time.

Threads of one program wait for each other; programs take turns (``lock``). Steps that a killed
program left open are closed with the first write of a turn that was taken anew.
"""

import contextlib
import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from archive.store import engine, journal
from archive.store.lock import WriterLock

T = TypeVar("T")


class Writer:
    """Writes to one archive. Nothing is opened before the first write."""

    def __init__(self, folder: Path, who: str) -> None:
        self._folder = folder
        self._engine: Engine | None = None
        self._lock = threading.RLock()
        self._turn = WriterLock(folder, who)
        self._new_turn = False

    @contextlib.contextmanager
    def turn(self) -> Iterator[None]:
        """Hold the right to write; within it again it costs nothing.

        Raises:
            Locked: another program is writing.
        """
        if self._turn.take():
            self._new_turn = True  # what another program left open is closed with the first write
        try:
            yield
        finally:
            self._turn.give_back()

    @contextlib.contextmanager
    def turn_unmigrated(self) -> Iterator[None]:
        """Hold the right to write while the tables of what was left open may not be there yet."""
        self._turn.take()
        try:
            yield
        finally:
            self._turn.give_back()

    def transaction(self, info: Mapping[str, Any], work: Callable[..., T], *args: Any) -> T:
        """Do work in a session that knows ``info``; all of it is committed, or nothing."""
        with (
            self._lock,
            engine.translated(self._folder),
            Session(self._opened()) as session,
            session.begin(),
        ):
            session.info.update(info, writes=True)
            if self._new_turn:
                journal.close_abandoned(session)
            done = work(session, *args)
        self._new_turn = False
        return done

    def compact(self) -> None:
        """Give the database's unused pages back to the disk."""
        with (
            self.turn(),
            self._lock,
            engine.translated(self._folder),
            contextlib.closing(self._opened().raw_connection()) as connection,
        ):
            connection.cursor().execute("VACUUM")

    def close(self) -> None:
        """Empty the log if nobody writes just now, and let go of the database."""
        if self._engine is not None:
            if self._lock.acquire(timeout=1):
                engine.empty_log(self._engine)
                self._lock.release()
            self._engine.dispose()

    def _opened(self) -> Engine:
        if self._engine is None:
            writer = engine.writer_engine(self._folder)
            with writer.begin() as connection:
                for statement in journal.trigger_statements():
                    connection.exec_driver_sql(statement)
            self._engine = writer
        return self._engine
