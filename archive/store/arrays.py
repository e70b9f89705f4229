"""Whole columns as arrays: for the questions that look at every row at once.

SQLite hands rows over one by one at about a million a second; one text of all numbers is read four
times faster (measured). Nobody above knows how it is done.
"""

from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

if TYPE_CHECKING:
    from numpy.typing import NDArray


def whole_numbers(session: Session, query: Select[*tuple[Any, ...]]) -> "tuple[NDArray[Any], ...]":
    """Return each column of a query as an array of 64-bit integers; the columns hold no NULL."""
    import numpy as np

    rows = query.subquery()
    texts = session.execute(select(*(func.group_concat(column) for column in rows.c))).one()
    return tuple(np.fromstring(text or "", dtype=np.int64, sep=",") for text in texts)
