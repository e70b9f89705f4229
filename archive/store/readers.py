"""Connections that only read, each kept ready with a session of its own.

SQLite answers many a question in a tenth of a millisecond; taking a connection from a pool, making
a session and beginning through SQLAlchemy costs three times that (measured). So readers are kept,
and a transaction begins only with the first question, by whichever way it is asked.
"""

import sqlite3
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from archive.store.engine import reader_engine

_KEPT = 8
"""Readers that wait for questions; of more, the connections are closed."""


@dataclass(slots=True)
class _Reader:
    connection: Connection
    plain: sqlite3.Connection
    session: Session
    remembered: dict[str, Any] = field(default_factory=dict)
    """What is known of the database as this connection sees it; see ``archive.store.driver``."""


class Readers:
    """The readers of one archive; any number may read at once, each in its own thread."""

    def __init__(self, folder: Path) -> None:
        self.engine = reader_engine(folder)
        self._waiting: deque[_Reader] = deque()
        self._closed = False

    @contextmanager
    def session(self, info: Mapping[str, Any]) -> Iterator[Session]:
        """Give a session for one question: all it asks sees one steady state of the archive."""
        try:
            reader = self._waiting.pop()
        except IndexError:
            reader = self._new()
        session = reader.session
        session.info.update(info, reader=reader.plain, remembered=reader.remembered)
        try:
            yield session
        finally:
            if session.in_transaction():
                session.close()
            if reader.plain.in_transaction:
                reader.plain.rollback()
            session.info.clear()
            self._put_back(reader)

    def close(self) -> None:
        """Close all connections, those in use when they are given back."""
        self._closed = True
        with suppress(IndexError):  # two may close at once
            while True:
                self._waiting.pop().connection.close()
        self.engine.dispose()

    def _new(self) -> _Reader:
        connection = self.engine.connect()
        plain = connection.connection.driver_connection
        assert isinstance(plain, sqlite3.Connection)
        return _Reader(connection, plain, Session(connection))

    def _put_back(self, reader: _Reader) -> None:
        if len(self._waiting) >= _KEPT:
            reader.connection.close()
        else:
            self._waiting.append(reader)
        if self._closed:  # asked last: whoever closes meanwhile leaves none waiting, nor does this
            self.close()
