"""One evaluation of a search: what it reads through, and sets of photos as arrays of flags."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

import numpy as np
from sqlalchemy.orm import Session

from archive.search.columns import Columns, Ids, Mask, Query, fresh_columns, ids_of_query
from archive.store import driver
from archive.store.arrays import numbers
from archive.store.text_index import TABLE

_INDEXED = f"SELECT group_concat(rowid) FROM {TABLE} WHERE {TABLE} MATCH ?"


@dataclass(frozen=True, slots=True)
class Asking:
    """One evaluation: the session it reads through, the day it is today, what is kept."""

    session: Session
    today: date
    columns: Columns
    indexed_last: list[Ids] = field(default_factory=list)
    """The photos that the text index found last, ascending; none, or one array."""

    @classmethod
    def of(cls, session: Session, today: date | None) -> "Asking":
        """Return an evaluation on ``today``, by default the machine's own day."""
        return cls(session, today or date.today(), fresh_columns(session))  # the desk's day

    @property
    def alive(self) -> Mask:
        """Which ids are photos that are not removed."""
        return self.columns.alive(self.session)

    def mask(self, ids: Ids) -> Mask:
        """Return flags for some ids; ids of removed photos stay unset."""
        alive = self.alive
        found = np.zeros(len(alive), np.bool_)
        inside = ids[ids < len(alive)]
        found[inside] = alive.take(inside)
        return found

    def fitted(self, flags: Mask) -> Mask:
        """Return flags of photos as a set of them; removed photos stay unset."""
        found = np.zeros_like(self.alive)
        found[: len(flags)] = flags[: len(found)]
        found &= self.alive
        return found

    def indexed(self, match: str | None) -> Mask:
        """Return flags for the photos that the text index finds; all of them for no question."""
        if not match:
            return self.alive.copy()
        self.indexed_last[:] = [indexed(self.session, match)]
        return self.mask(self.indexed_last[0])

    def ids_of(self, mask: Mask) -> Ids:
        """Return the ids of some photos, ascending.

        Where all were found by words, they are chosen from what the index gave: much faster than
        looking for them among all photos.
        """
        for ids in self.indexed_last:
            inside = ids[ids < len(mask)]
            chosen: Ids = inside[mask.take(inside)]
            if len(chosen) == np.count_nonzero(mask):
                return chosen
        return np.flatnonzero(mask)

    def any_of(self, queries: Iterable[Query]) -> Mask:
        """Return flags for the photos that any of some queries finds."""
        found = np.zeros_like(self.alive)
        for query in queries:
            found |= self.mask(ids_of_query(self.session, query))
        return found


def indexed(session: Session, match: str) -> Ids:
    """Return the photos that the text index finds, ascending; it holds no removed ones."""
    ((text,),) = driver.ask(session, _INDEXED, match)
    return numbers(text)
