"""The orders of a result, each chosen from an order of all photos that is kept."""

from collections.abc import Callable
from typing import Any

import numpy as np
from sqlalchemy import func, literal_column, select, table, text
from sqlalchemy.orm import Session

from archive.errors import Invalid
from archive.search.asking import Asking
from archive.search.columns import Ids, Mask, Query, ids_of_query
from archive.search.facts import photo_facts
from archive.search.kept import asked
from archive.search.meaning import nearness
from archive.search.names import collections_named
from archive.search.parse import parse
from archive.search.plain_words import matching
from archive.search.results import Result
from archive.search.sources import TURNED_DOWN
from archive.search.state import VERDICTS
from archive.search.tree import All, Either, Fielded, Kept, Node, Text, Words
from archive.store.models import Appearance, CollectionPhoto, Credit, File, Photo, RightsVerdict
from archive.store.text_index import TABLE
from resources.i18n import gettext as _

_RANKED = 10_000  # with more hits, ranking costs more than it tells (200 ms for 10 % of a million)


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


def _of_words(column: Any) -> Callable[[], Query]:
    return lambda: select(Photo.id).order_by(func.lower(column).nulls_last(), Photo.id)


_BY_QUERY: dict[str, tuple[Callable[[], Query], frozenset[str]]] = {
    "headline": (_of_words(Photo.headline), frozenset(["photo"])),
    "caption": (_of_words(Photo.caption), frozenset(["photo"])),
    "credit": (_of_credit, frozenset(["photo", "credit"])),
    "file": (_of_file, frozenset(["photo", "file"])),
    "used": (_of_use, frozenset(["photo", "appearance"])),
    "expires": (_of_expiry, frozenset(["photo", VERDICTS])),
}
_BY_COLUMNS = {
    "taken": ("taken", "seconds"),
    "size": ("width", "height"),
    "format": ("format",),
    "rating": ("rating", "taken"),
}
SORTS: tuple[str, ...] = (
    "added", "relevance", "taken", "headline", "caption", "credit", "file", "format", "size",
    "used", "expires", "rating", "hand",
)  # fmt: skip
"""Orders, each in its natural direction (newest, largest first; words from A); ``-`` turns it."""


def ordered(result: Result, sort: str) -> Ids:
    """Return the photos of a result in an order.

    Raises:
        Invalid: there is no such order.
    """
    name, turned = sort.removeprefix("-"), sort.startswith("-")
    if name not in SORTS:
        problem = _("“{name}” is none of: {choices}.")
        raise Invalid(field="sort", problem=problem.format(name=name, choices=", ".join(SORTS)))
    asking = result.asking
    if name == "relevance":
        found = _by_relevance(asking, result.node, result.mask)
    elif name == "hand":
        found = _by_hand(asking, result.node, result.ids)
    elif name == "added":
        found = result.ids[::-1]
    else:
        everything = _by_columns(asking, name) if name in _BY_COLUMNS else _by_query(asking, name)
        mask = result.mask
        known = everything[everything < len(mask)]
        found = known[mask[known]].astype(np.int64)
    return found[::-1] if turned else found


def _by_query(asking: Asking, name: str) -> Ids:
    query, tables = _BY_QUERY[name]

    def load() -> Any:
        return ids_of_query(asking.session, query()).astype(np.int32)

    found: Ids = asking.columns.kept(f"order {name}", load, tables)
    return found


def _by_columns(asking: Asking, name: str) -> Ids:
    known = photo_facts(asking.session)
    keys = tuple(known[column] for column in _BY_COLUMNS[name])

    def make() -> Any:
        ids = np.arange(len(keys[0]))
        if name == "format":
            ranks = np.argsort(np.argsort([word.lower() for word in known.words["format"]]))
            return np.lexsort((ids, ranks[keys[0]])).astype(np.int32)
        if name == "rating":  # what was turned down comes last, after what was not rated
            stars = np.where(keys[0] == TURNED_DOWN, -1, keys[0].astype(np.int8))
            return np.lexsort((ids, keys[-1], stars))[::-1].astype(np.int32)
        if name == "size":
            return np.lexsort((ids, keys[0].astype(np.int64) * keys[-1]))[::-1].astype(np.int32)
        return np.lexsort((ids, keys[-1], keys[0]))[::-1].astype(np.int32)

    found: Ids = asking.columns.derived(f"order {name}", keys, make)
    return found


def _by_relevance(asking: Asking, node: Node, mask: Mask) -> Ids:
    """Order by nearness of meaning, else by the text index where there are not too many hits."""
    newest = np.flatnonzero(mask)[::-1].astype(np.int64)
    near = _nearness(asking, node)
    if near is not None:
        found: Ids = newest[np.argsort(-near[newest], kind="stable")]
        return found
    words = _words_of(node)
    match = matching(asking.session, words)
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


def _by_hand(asking: Asking, node: Node, ids: Ids) -> Ids:
    """Order as the collection asked for is; without one, and what it has not: newest first."""
    newest = ids[::-1]
    wanted = _arranged(asking.session, node)
    if wanted is None:
        return newest
    query = select(CollectionPhoto.photo_id).where(CollectionPhoto.collection_id == wanted)
    by_hand = query.order_by(CollectionPhoto.position, CollectionPhoto.id)
    members = np.fromiter(asking.session.scalars(by_hand), np.int64)
    return np.concatenate([members[np.isin(members, ids)], newest[~np.isin(newest, members)]])


def arranged(session: Session, query: str) -> int | None:
    """Return the one collection a query keeps to, whose order its photos can be shown in.

    Raises:
        QueryError: the query has a mistake.
    """
    return _arranged(session, asked(session, query))


def _arranged(session: Session, node: Node) -> int | None:
    found = _fielded(node, "collection")
    named = collections_named(session, found[0]) if len(found) == 1 else []
    return named[0] if len(named) == 1 else None


def natural_order(query: str) -> str:
    """Return the order in which a query's photos are shown if nobody chooses one.

    Raises:
        QueryError: the query has a mistake.
    """
    node = parse(query)
    if _asks_meaning(node):
        return "relevance"
    return "hand" if _fielded(node, "collection") else "added"


def _asks_meaning(node: Node) -> bool:
    if isinstance(node, All | Either):
        return any(map(_asks_meaning, node.parts))
    return bool(_fielded(node, "meaning"))


def _nearness(asking: Asking, node: Node) -> Any:
    """Return how near photos are to all that is asked by meaning, None if nothing is.

    Of what may be either, the nearer counts.
    """
    if isinstance(node, Fielded):
        near = [nearness(asking.session, value) for value in _fielded(node, "meaning")]
        return np.max(near, axis=0) if near else None
    if isinstance(node, Kept):
        return _nearness(asking, node.part)
    if not isinstance(node, All | Either):
        return None
    parts = [near for part in node.parts if (near := _nearness(asking, part)) is not None]
    if not parts:
        return None
    return np.max(parts, axis=0) if isinstance(node, Either) else np.sum(parts, axis=0)


def _fielded(node: Node, field: str) -> list[Text]:
    """Return the words that a query asks a field for of every photo."""
    if isinstance(node, Kept):
        return _fielded(node.part, field)
    parts = node.parts if isinstance(node, All) else (node,)
    fielded = [part for part in parts if isinstance(part, Fielded) and part.field == field]
    return [value for part in fielded for value in part.values if isinstance(value, Text)]


def _words_of(node: Node) -> list[Words]:
    if isinstance(node, Words):
        return [node]
    if isinstance(node, Kept):
        return _words_of(node.part)
    if isinstance(node, All):
        return [part for part in node.parts if isinstance(part, Words)]
    return []
