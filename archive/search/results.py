"""The photos a query finds, as flags: asked once, kept while the archive stays as it is."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from archive.search import meaning
from archive.search.asking import Asking
from archive.search.columns import Ids, Mask
from archive.search.compile import answer
from archive.search.parse import parse
from archive.search.tree import Node


@dataclass(frozen=True, slots=True, eq=False)
class Result:
    """A query's tree, which photos it finds, and how many."""

    asking: Asking
    node: Node
    mask: Mask
    ids: Ids
    """The photos it finds, ascending."""

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

    def ask() -> tuple[Node, Mask, Ids]:
        node = parse(query)
        mask = answer(asking, node)
        mask.flags.writeable = False
        return node, mask, asking.ids_of(mask)

    read = meaning.standing(session) if "meaning:" in query.lower() else None
    return Result(asking, *asking.columns.answered(("result", query, asking.today, read), ask))
