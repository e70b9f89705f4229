"""The archive's places as a tree: what lies in what, by name."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.store.models import Place, PlaceName
from archive.values import PlaceId


@dataclass(frozen=True, slots=True)
class PlaceNode:
    """A place of the tree. ``own``: the desk's, not of the gazetteer; ``names``: the desk's."""

    id: PlaceId
    name: str
    kind: str
    own: bool
    names: tuple[str, ...]
    below: tuple[PlaceId, ...]


@dataclass(frozen=True, slots=True)
class PlaceTree:
    """``tops``: the places that lie in none, by name."""

    nodes: Mapping[PlaceId, PlaceNode]
    tops: tuple[PlaceId, ...]


def place_tree(session: Session) -> PlaceTree:
    """Return all places of the archive. Two queries, however many places there are."""
    rows = session.execute(
        select(Place.id, Place.name, Place.kind, Place.gazetteer_id, Place.parent_id)
        .order_by(Place.folded, Place.id)
    ).all()  # fmt: skip
    known = {row.id for row in rows}
    below: dict[int, list[PlaceId]] = defaultdict(list)
    for row in rows:
        if row.parent_id in known:
            below[row.parent_id].append(PlaceId(row.id))
    names: dict[int, list[str]] = defaultdict(list)
    for number, name in session.execute(
        select(PlaceName.place_id, PlaceName.name).order_by(PlaceName.id)
    ):
        names[number].append(name)
    nodes = {
        PlaceId(row.id): PlaceNode(
            PlaceId(row.id), row.name, row.kind, row.gazetteer_id is None,
            tuple(names.get(row.id, ())), tuple(below.get(row.id, ())),
        )
        for row in rows
    }  # fmt: skip
    return PlaceTree(nodes, tuple(PlaceId(row.id) for row in rows if row.parent_id not in known))
