"""Places, events and tags as sets of photos: how many each holds, with all inside it.

Counted as ``place:``, ``event:`` and ``tag:`` find them, from the columns: hundreds of sets at a
million photos take a part of a second.
"""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.search import facts
from archive.search.columns import columns
from archive.search.facets import counts_of_all
from archive.search.name_index import name_index
from archive.search.names import places_meant
from archive.search.tree import Text
from archive.store.models import Event, Place, Tag

_MODELS: dict[str, Any] = {"place": Place, "event": Event, "tag": Tag}


@dataclass(frozen=True, slots=True)
class NamedSet:
    """A place, event or tag. ``by_name``: its name in a search finds just this set's photos."""

    id: int
    name: str
    photos: int
    by_name: bool


def named_sets(session: Session, kind: str, *, limit: int = 200) -> tuple[NamedSet, ...]:
    """Return the sets of a kind by name (events by their start), of very many the fullest.

    ``kind``: ``place``, ``event`` or ``tag``.
    """
    model = _MODELS[kind]
    order = (Event.starts, Event.folded, Event.id) if kind == "event" else (model.folded, model.id)
    rows = session.execute(select(model.id, model.name, model.folded).order_by(*order)).all()
    counts = counts_of_all(session, kind)
    fullest = sorted(rows, key=lambda row: -int(counts[row[0]]) if row[0] < len(counts) else 0)
    chosen = {row[0] for row in fullest[:limit]}
    shown = [row for row in rows if row[0] in chosen]
    known = name_index(session).kinds[kind]
    inside = {row[0]: known.with_below([row[0]]) for row in shown}
    held = counts_of_sets(session, kind, inside)
    times = Counter(row[2] for row in rows)
    return tuple(
        NamedSet(number, name, held[number],
                 times[folded] == 1 and _means(session, kind, name, inside[number]))
        for number, name, folded in shown
    )  # fmt: skip


def _means(session: Session, kind: str, name: str, inside: Collection[int]) -> bool:
    """Tell whether a name means these and no others; a place's may mean its region as well."""
    return kind != "place" or set(places_meant(session, Text(name, quoted=True))) == set(inside)


def counts_of_sets(
    session: Session, kind: str, sets: Mapping[int, Collection[int]]
) -> dict[int, int]:
    """Return how many photos each set holds, every photo once.

    ``sets``: a set's id → its own and those inside it.
    """
    counts = counts_of_all(session, kind)
    links, alive = facts.links(session, kind), columns(session).alive(session)
    found = {}
    for number, inside in sets.items():
        used = [one for one in inside if one < len(counts) and counts[one]]
        if len(used) < 2:
            found[number] = sum(int(counts[one]) for one in used)
            continue
        flags = links.having(used)
        size = min(len(flags), len(alive))
        found[number] = int(np.count_nonzero(flags[:size] & alive[:size]))
    return found
