"""What the page of places shows, read in one question each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from archive import places
from archive.places import PlaceHoldings, PlaceNameRecord, PlaceNode, PlaceRecord, PlaceTree
from archive.reading.fold import fold_name
from archive.search.sets import counts_of_sets
from archive.values import PlaceId
from ui.trees import with_below

_MEANT = 40  # places that a name in another script or of another time may mean


@dataclass(frozen=True, slots=True)
class Table:
    """The places with their photos, each alone and with all inside; ``wanted``: those looked for.

    ``wanted`` has what they lie in too; ``None``: nothing is looked for.
    """

    tree: PlaceTree
    own: Mapping[int, int]
    whole: Mapping[int, int]
    above: Mapping[PlaceId, PlaceId]
    wanted: frozenset[int] | None

    def shown(self, numbers: Sequence[PlaceId]) -> list[PlaceId]:
        """Return those of some places that are to be shown."""
        return [one for one in numbers if self.wanted is None or one in self.wanted]

    def path(self, number: PlaceId) -> str:
        """Return a place's name with those of all it lies in."""
        names: list[str] = []
        at = number
        while at in self.tree.nodes and len(names) < len(self.tree.nodes):
            names.append(self.tree.nodes[at].name)
            if at not in self.above:
                break
            at = self.above[at]
        return ", ".join(names)


@dataclass(frozen=True, slots=True)
class Known:
    """One place: itself, its names, what hangs on it."""

    record: PlaceRecord
    names: tuple[PlaceNameRecord, ...]
    holdings: PlaceHoldings


def table(session: Any, looked_for: str, only_own: bool) -> Table:
    """Return the places of the archive; a place is looked for by a part of any of its names."""
    tree = places.place_tree(session)
    above = {one: node.id for node in tree.nodes.values() for one in node.below}
    inside = with_below(tree.tops, lambda number: tree.nodes[PlaceId(number)].below)
    return Table(
        tree,
        counts_of_sets(session, "place", {number: (number,) for number in tree.nodes}),
        counts_of_sets(session, "place", inside),
        above,
        _wanted(session, tree, above, looked_for=looked_for, only_own=only_own),
    )


def known(session: Any, place_id: int) -> Known:
    """Return all about one place."""
    return Known(
        places.place(session, place_id),
        places.names_of(session, place_id),
        places.holdings_of(session, place_id),
    )


def _wanted(
    session: Any, tree: PlaceTree, above: Mapping[PlaceId, PlaceId], *, looked_for: str,
    only_own: bool,
) -> frozenset[int] | None:  # fmt: skip
    key = fold_name(looked_for)
    if not key and not only_own:
        return None
    meant = {one.place_id for one in places.find_places(session, looked_for, limit=_MEANT)
             if one.place_id is not None} if key else set()  # fmt: skip
    found: set[int] = set()
    for node in tree.nodes.values():
        if (node.own or not only_own) and (node.id in meant or _holds(node, key)):
            at: PlaceId | None = node.id
            while at is not None and at not in found:
                found.add(at)
                at = above.get(at)
    return frozenset(found)


def _holds(node: PlaceNode, key: str) -> bool:
    return any(key in fold_name(name) for name in (node.name, *node.names))
