"""Write many rows in one statement and learn their ids.

SQLite cannot tell which of several new rows is which, so SQLAlchemy would insert them one by one;
but every row for the outside world has a uuid of its own.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from archive.store.models import new_uuid

_AT_ONCE = 500
"""Rows in one statement."""


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
