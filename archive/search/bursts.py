"""How many photos of which day each place has, of those in no event: what may be events.

Counted from the columns: the database takes 20 s for it at a million photos (measured).
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray
from sqlalchemy.orm import Session

from archive.events import LEAST, EventProposal, event_proposals
from archive.search import facts
from archive.search.arrays import NEVER
from archive.search.columns import Mask, columns
from archive.search.links import Links

_DAY = 1440  # minutes
_FIRST = date(1970, 1, 1)
_MOST_DAYS = 1 << 22  # more than lie between the years 1 and 9999


def proposed_events(
    session: Session, *, least: int = LEAST, place_id: int | None = None, limit: int = 50
) -> tuple[EventProposal, ...]:
    """Return what may be events, most photos first, quickly at any size."""
    return event_proposals(
        session, least=least, place_id=place_id, limit=limit, days=days_of_places(session)
    )


def days_of_places(session: Session) -> dict[int, list[tuple[date, int]]]:
    """Return place → its days with photos known to the day and in no event, in order."""
    known, links = facts.photo_facts(session), facts.links(session, "place")
    first, last = known["taken"], known["taken_last"]
    alive, filed = columns(session).alive(session), facts.links(session, "event").any()
    to_the_day = (first != NEVER) & (last.astype(np.int64) - first < _DAY)
    size = min(len(to_the_day), len(alive))
    free = np.zeros(len(to_the_day), np.bool_)
    free[:size] = to_the_day[:size] & alive[:size]
    free[: min(size, len(filed))] &= ~filed[: min(size, len(filed))]
    days = first.astype(np.int64) // _DAY + _MOST_DAYS // 2
    keys = np.concatenate([
        places * _MOST_DAYS + days[photos] for photos, places in _pairs(links, free)
    ])  # fmt: skip
    found: dict[int, list[tuple[date, int]]] = defaultdict(list)
    numbers, counts = np.unique(keys, return_counts=True)
    for number, count in zip(numbers.tolist(), counts.tolist(), strict=True):
        place, day = divmod(number, _MOST_DAYS)
        moment = day - _MOST_DAYS // 2
        if (date.min - _FIRST).days <= moment <= (date.max - _FIRST).days:
            found[place].append((_FIRST + timedelta(days=moment), count))
    return found


def _pairs(links: Links, free: Mask) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """Yield photos and their places, of the photos that count."""
    for slot in links.slots:
        size = min(len(slot), len(free))
        photos = np.flatnonzero((slot[:size] > 0) & free[:size])
        yield photos, slot[photos].astype(np.int64) - 1
    inside = links.owners < len(free)
    owners, more = links.owners[inside], links.more[inside]
    kept = free[owners] & (more > 0)
    yield owners[kept].astype(np.int64), more[kept].astype(np.int64) - 1
