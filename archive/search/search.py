"""Find photos: how many, which, in what order."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

import numpy as np
from sqlalchemy import func, literal_column, select, table, text
from sqlalchemy.orm import Session

from archive.errors import Invalid
from archive.search.columns import Ids, Mask, Query, ids_of_query
from archive.search.compile import Asking, answer, matching
from archive.search.parse import parse
from archive.search.tree import All, Node, Words
from archive.store.models import Appearance, Credit, File, Photo, RightsVerdict
from archive.store.text_index import TABLE
from archive.values import PhotoId
from resources.i18n import gettext as _

_ORDERED_BY = frozenset(["photo", "credit", "file", "appearance"])
_RANKED = 10_000  # with more hits, ranking costs more than it tells (200 ms for 10 % of a million)


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """The answer to a search: how many, the ids of the page asked for, and all ids in order.

    ``nothing_for``: if nothing is found, the part of the query that alone finds nothing.
    """

    total: int
    ids: tuple[PhotoId, ...]
    all_ids: Ids
    nothing_for: str | None = None


def _newest(column: Any) -> Callable[[], Query]:
    return lambda: select(Photo.id).order_by(column.desc().nulls_last(), Photo.id.desc())


def _of_credit() -> Query:
    query = select(Photo.id).outerjoin(Credit, Credit.photo_id == Photo.id)
    return query.order_by(func.lower(Credit.line).nulls_last(), Photo.id)


def _of_file() -> Query:
    query = select(Photo.id).outerjoin(File, File.photo_id == Photo.id).group_by(Photo.id)
    return query.order_by(func.min(func.lower(File.name)).nulls_last(), Photo.id)


def _of_use() -> Query:
    query = select(Photo.id).outerjoin(Appearance, Appearance.photo_id == Photo.id)
    return query.group_by(Photo.id).order_by(
        func.max(Appearance.used_from).desc().nulls_last(), Photo.id.desc()
    )


def _of_expiry() -> Query:
    query = select(Photo.id).outerjoin(RightsVerdict, RightsVerdict.photo_id == Photo.id)
    return query.order_by(RightsVerdict.expires.nulls_last(), Photo.id)


SORTS: dict[str, Callable[[], Query] | None] = {
    "added": None,
    "relevance": None,
    "taken": _newest(Photo.taken_from),
    "headline": lambda: select(Photo.id).order_by(
        func.lower(Photo.headline).nulls_last(), Photo.id
    ),
    "caption": lambda: select(Photo.id).order_by(func.lower(Photo.caption).nulls_last(), Photo.id),
    "credit": _of_credit,
    "file": _of_file,
    "format": lambda: select(Photo.id).order_by(Photo.format, Photo.id),
    "size": _newest(Photo.width * Photo.height),
    "used": _of_use,
    "expires": _of_expiry,
}
"""Orders, each in its natural direction (newest, largest first; words from A); ``-`` turns it."""


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
    node = parse(query)
    asking = Asking.of(session, today)
    mask = answer(asking, node)
    ordered = _ordered(asking, node, mask, sort)
    start = max(offset, 0)
    page = ordered[start:] if limit is None else ordered[start : start + max(limit, 0)]
    emptied = None if len(ordered) else _emptied_by(asking, node, query)
    ids = cast("tuple[PhotoId, ...]", tuple(page.tolist()))
    return Found(len(ordered), ids, ordered, emptied)


def count(session: Session, query: str, *, today: date | None = None) -> int:
    """Return how many photos a query finds.

    Raises:
        QueryError: the query has a mistake.
    """
    node = parse(query)
    return int(np.count_nonzero(answer(Asking.of(session, today), node)))


def _ordered(asking: Asking, node: Node, mask: Mask, sort: str) -> Ids:
    name, turned = sort.removeprefix("-"), sort.startswith("-")
    if name not in SORTS:
        raise Invalid(
            field="sort",
            problem=_("“{name}” is none of: {choices}.").format(
                name=name, choices=", ".join(SORTS)
            ),
        )
    order = SORTS[name]
    if name == "expires":  # from verdicts, which change outside history
        asking.columns.forget("order expires")
    if name == "relevance":
        ordered = _by_relevance(asking, node, mask)
    elif order is None:
        ordered = np.flatnonzero(mask)[::-1].astype(np.int64)
    else:
        all_ids: Ids = asking.columns.kept(
            f"order {name}", lambda: ids_of_query(asking.session, order()), _ORDERED_BY
        )
        known = all_ids[all_ids < len(mask)]
        ordered = known[mask[known]]
    return ordered[::-1] if turned else ordered


def _by_relevance(asking: Asking, node: Node, mask: Mask) -> Ids:
    """Order by the text index's ranking where there are words and not too many hits."""
    newest = np.flatnonzero(mask)[::-1].astype(np.int64)
    words = _words_of(node)
    match = matching(words)
    if match is None or len(newest) > _RANKED:
        return newest
    ranked: Query = (
        select(literal_column("rowid"))
        .select_from(table(TABLE))
        .where(text(f"{TABLE} MATCH :match").bindparams(match=match))
        .order_by(literal_column("rank"), literal_column("rowid").desc())
    )
    ids = np.fromiter(asking.session.scalars(ranked), np.int64)
    first = ids[mask[ids]]
    rest = newest[~np.isin(newest, first)]
    return np.concatenate([first, rest])


def _words_of(node: Node) -> list[Words]:
    if isinstance(node, Words):
        return [node]
    if isinstance(node, All):
        return [part for part in node.parts if isinstance(part, Words)]
    return []


def _emptied_by(asking: Asking, node: Node, query: str) -> str | None:
    """Return the part of a fruitless search that finds nothing even alone."""
    if not isinstance(node, All):
        return query.strip() or None
    for part in node.parts:
        if not answer(asking, part).any():
            return part.text if isinstance(part, Words) else getattr(part, "source", None)
    return None
