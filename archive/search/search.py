"""Find photos: how many, which, in what order."""

from dataclasses import dataclass
from datetime import date
from typing import cast

from sqlalchemy.orm import Session

from archive.search.columns import Ids
from archive.search.compile import Asking, answer
from archive.search.orders import SORTS, ordered
from archive.search.results import result
from archive.search.tree import All, Node, Words
from archive.values import PhotoId

__all__ = ["SORTS", "Found", "count", "find"]


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """The answer to a search: how many, the ids of the page asked for, and all ids in order.

    ``nothing_for``: if nothing is found, the part of the query that alone finds nothing.
    """

    total: int
    ids: tuple[PhotoId, ...]
    all_ids: Ids
    nothing_for: str | None = None


def find(
    session: Session,
    query: str,
    *,
    sort: str = "added",
    limit: int | None = None,
    offset: int = 0,
    today: date | None = None,
) -> Found:
    """Return the photos a query finds, in order; ``limit`` and ``offset`` choose the page.

    ``sort``: one of ``SORTS``; with ``-`` before it, the other way round. ``today``: the day from
    which ``<7d`` counts.

    Raises:
        QueryError: the query has a mistake.
        Invalid: there is no such order.
    """
    known = result(session, query, today=today)
    asking, node = known.asking, known.node
    order = ordered(known, sort)
    start = max(offset, 0)
    page = order[start:] if limit is None else order[start : start + max(limit, 0)]
    emptied = None if len(order) else _emptied_by(asking, node, query)
    ids = cast("tuple[PhotoId, ...]", tuple(page.tolist()))
    return Found(len(order), ids, order, emptied)


def count(session: Session, query: str, *, today: date | None = None) -> int:
    """Return how many photos a query finds.

    Raises:
        QueryError: the query has a mistake.
    """
    return result(session, query, today=today).total


def _emptied_by(asking: Asking, node: Node, query: str) -> str | None:
    """Return the part of a fruitless search that finds nothing even alone."""
    if not isinstance(node, All):
        return query.strip() or None
    for part in node.parts:
        if not answer(asking, part).any():
            return part.text if isinstance(part, Words) else getattr(part, "source", None)
    return None
