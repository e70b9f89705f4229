"""Find photos: how many, which, in what order."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import numpy as np
from sqlalchemy.orm import Session

from archive.search.columns import Ids
from archive.search.near import Near, emptied_by, near
from archive.search.orders import SORTS, ordered
from archive.search.photo_ids import PhotoIds
from archive.search.results import result

__all__ = ["SORTS", "Found", "count", "find", "find_forgiving"]


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """The answer to a search: how many, the ids of the page asked for, and all ids in order.

    ``nothing_for``: if nothing is found, the part of the query that empties it; ``near``: what to
    try instead. ``instead``: the search whose photos these are, where the one asked for found
    nothing and a near spelling was allowed to take its place.
    """

    total: int
    ids: PhotoIds
    all_ids: Ids
    nothing_for: str | None = None
    near: tuple[Near, ...] = ()
    instead: str | None = None


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
    order = ordered(known, sort)
    emptied: str | None = None
    others: tuple[Near, ...] = ()
    if not known.total:
        emptied = emptied_by(known.asking, known.node, query)
        others = near(session, query, today=today)
    start = max(offset, 0)
    page = order[start:] if limit is None else order[start : start + max(limit, 0)]
    ids = PhotoIds(np.ascontiguousarray(page, np.int32).view(np.uint8).data)
    return Found(len(order), ids, order, emptied, others)


def find_forgiving(
    session: Session,
    query: str,
    *,
    sort: str = "added",
    limit: int | None = None,
    offset: int = 0,
    today: date | None = None,
) -> Found:
    """Return what ``find`` does; where it finds nothing, the photos of the nearest spelling.

    Where there is none, those that most of the words find: one may be remembered wrongly.

    For people who look for something. What must mean the same tomorrow (saved searches, the scope
    of a report) asks ``find``.
    """
    options: dict[str, Any] = {"sort": sort, "limit": limit, "offset": offset, "today": today}
    found = find(session, query, **options)
    fitting = (each.query for each in found.near if each.most_of_it or not each.asks_more)
    instead = next(fitting, None)
    if instead is None:
        return found
    near_by = find(session, instead, **options)
    return replace(near_by, nothing_for=found.nothing_for, near=found.near, instead=instead)


def count(session: Session, query: str, *, today: date | None = None) -> int:
    """Return how many photos a query finds.

    Raises:
        QueryError: the query has a mistake.
    """
    return result(session, query, today=today).total
