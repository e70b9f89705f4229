"""One row by its number; many rows written in one statement, and their ids learnt.

SQLite cannot tell which of several new rows is which, so SQLAlchemy would insert them one by one;
but every row for the outside world has a uuid of its own.
"""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from archive.errors import NotFound
from archive.store.models import Base, new_uuid

Row = TypeVar("Row", bound=Base)
_AT_ONCE = 500
"""Rows in one statement."""


def row_of(session: Session, model: type[Row], number: int, what: str) -> Row:
    """Return the row of a number; ``what`` it is, in words for people.

    Raises:
        NotFound: there is none.
    """
    row = session.get(model, number)
    if row is None:
        raise NotFound(what=what, key=number)
    return row


def add_rows(session: Session, model: Any, rows: Sequence[Mapping[str, Any]]) -> list[int]:
    """Insert rows of a table with ``uuid``; return their ids in the same order.

    Every row must have the same keys.
    """
    ids: list[int] = []
    for start in range(0, len(rows), _AT_ONCE):
        named = {new_uuid(): row for row in rows[start : start + _AT_ONCE]}
        # Without nulls rendered, rows that leave out other columns take a statement each.
        session.execute(
            insert(model).execution_options(render_nulls=True),
            [{"uuid": uuid, **row} for uuid, row in named.items()],
        )
        new = select(model.uuid, model.id).where(model.uuid.in_(named))
        by_uuid: dict[str, int] = dict(session.execute(new).all())
        ids.extend(by_uuid[uuid] for uuid in named)
    return ids
