"""The photos a query finds, as flags: asked once, kept while the archive stays as it is."""

from dataclasses import dataclass
from datetime import date

import numpy as np
from sqlalchemy.orm import Session

from archive.search import meaning
from archive.search.asking import Asking
from archive.search.columns import Ids, Mask
from archive.search.compile import answer
from archive.search.kept import FIELD, asked
from archive.search.plain_words import photos_of_one_word
from archive.search.tree import Node, Words


@dataclass(slots=True, eq=False)
class _Answer:
    """What is kept of a result; the flags of photos that a word found are made when asked for."""

    node: Node
    ids: Ids
    mask: Mask | None

    @property
    def nbytes(self) -> int:
        return self.ids.nbytes + (0 if self.mask is None else self.mask.nbytes)


@dataclass(frozen=True, slots=True, eq=False)
class Result:
    """A query's tree, which photos it finds, and how many."""

    asking: Asking
    _answer: _Answer

    @property
    def node(self) -> Node:
        """What was asked."""
        return self._answer.node

    @property
    def ids(self) -> Ids:
        """The photos it finds, ascending."""
        return self._answer.ids

    @property
    def mask(self) -> Mask:
        """The photos it finds, as flags."""
        if self._answer.mask is None:
            self._answer.mask = self.asking.mask(self.ids)
            self._answer.mask.flags.writeable = False
        return self._answer.mask

    @property
    def total(self) -> int:
        """How many photos it finds."""
        return len(self.ids)


def result(session: Session, query: str, *, today: date | None = None) -> Result:
    """Return what a query finds.

    Raises:
        QueryError: the query has a mistake.
    """
    asking = Asking.of(session, today)

    def ask() -> _Answer:
        node = asked(session, query)
        ids = photos_of_one_word(asking, node) if isinstance(node, Words) else None
        if ids is not None:
            return _Answer(node, ids.astype(np.int32), None)
        mask = answer(asking, node)
        mask.flags.writeable = False
        return _Answer(node, asking.ids_of(mask).astype(np.int32), mask)

    by_meaning = any(f"{field}:" in query.lower() for field in ("meaning", FIELD))
    read = meaning.standing(session) if by_meaning else None
    return Result(asking, asking.columns.answered(("result", query, asking.today, read), ask))
