"""Ask the driver itself, past SQLAlchemy: for the few questions of every keystroke.

Of a question that SQLite answers in a tenth of a millisecond, SQLAlchemy takes the larger part.
The connection and its transaction are the session's own, and what goes wrong is translated alike.
"""

import sqlite3
from functools import cached_property
from typing import Any

from sqlalchemy import Select
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import Session

Row = tuple[Any, ...]


def ask(session: Session, sql: str, *values: Any) -> list[Row]:
    """Return all rows of a query with ``?`` for its values."""
    return _connection(session).execute(sql, values).fetchall()


def remembered(session: Session) -> dict[str, Any]:
    """Return what may be kept with a reader's connection: what is true as long as it says so."""
    kept: dict[str, Any] = session.info["remembered"]
    return kept


def _connection(session: Session) -> sqlite3.Connection:
    """Return the driver's own connection, in the session's transaction."""
    reader = session.info.get("reader")
    if reader is None:
        connection = session.connection().connection.driver_connection
        assert isinstance(connection, sqlite3.Connection)
        return connection
    assert isinstance(reader, sqlite3.Connection)
    if not reader.in_transaction:  # SQLAlchemy, if it is asked later, finds it begun
        reader.execute("BEGIN")
    return reader


class Query:
    """A query of SQLAlchemy's, made into SQL once; it answers just what SQLite does."""

    def __init__(self, select: Select[*tuple[Any, ...]]) -> None:
        """Keep a query without lists of values (``json_each`` hands in as many as one likes)."""
        self._select = select

    def rows(self, session: Session, **values: Any) -> list[Row]:
        """Return all rows."""
        sql, given = self._compiled
        return ask(session, sql, *(values.get(name, value) for name, value in given))

    @cached_property
    def _compiled(self) -> tuple[str, tuple[tuple[str, Any], ...]]:
        """The SQL, and for each ``?`` the name of a value and what it is if none is given."""
        compiled = self._select.compile(dialect=sqlite.dialect())
        known = compiled.params
        order = getattr(compiled, "positiontup", None) or ()
        return str(compiled), tuple((name, known[name]) for name in order)
