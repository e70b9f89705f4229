"""Whole columns as arrays: for the questions that look at every row at once.

SQLite hands rows over one by one at about a million a second; one text of all numbers is read four
times faster (measured).
"""

from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def whole_numbers(
    session: Session, query: Select[*tuple[Any, ...]]
) -> "tuple[NDArray[np.int64], ...]":
    """Return each column of a query as an array of 64-bit integers; the columns hold no NULL."""
    rows = query.subquery()
    texts = session.execute(select(*(func.group_concat(column) for column in rows.c))).one()
    return tuple(numbers(text) for text in texts)


def numbers(text: str | None) -> "NDArray[np.int64]":
    """Return the numbers that ``group_concat`` gives (14 ns each, measured); none of ``None``."""
    import numpy as np

    return np.fromstring(text, np.int64, sep=",") if text else np.empty(0, np.int64)
