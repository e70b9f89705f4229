"""Saved searches: how many photos each finds, how many came since the last look; shared as text."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from archive.collections import SavedSearchRecord, saved_searches
from archive.errors import Invalid, NotFound, QueryError
from archive.search.parse import parse
from archive.search.results import result
from archive.store.models import Photo, SavedSearch
from resources.i18n import gettext as _

_SIGN = "\t"


@dataclass(frozen=True, slots=True)
class SavedCount:
    """``total``: photos found now; ``new``: those of them added since the last look."""

    total: int
    new: int


def saved_count(session: Session, search_id: int, *, today: date | None = None) -> SavedCount:
    """Count the photos of a saved search.

    Raises:
        NotFound: there is no such saved search.
        QueryError: its text is no longer understood.
    """
    saved = session.get(SavedSearch, search_id)
    if saved is None:
        raise NotFound(what="saved search", key=search_id)
    ids = result(session, saved.query, today=today).ids
    if not saved.last_looked_at:
        return SavedCount(len(ids), 0)
    first = session.scalar(select(func.min(Photo.id)).where(Photo.added_at > saved.last_looked_at))
    new = 0 if first is None else len(ids) - int(np.searchsorted(ids, first))
    return SavedCount(len(ids), new)


@dataclass(frozen=True, slots=True)
class SavedSet:
    """A saved search with its counts; ``problem``: what is wrong with a query no longer asked."""

    id: int
    name: str
    query: str
    count: int
    new: int
    problem: str | None = None


def saved_sets(session: Session, *, today: date | None = None) -> tuple[SavedSet, ...]:
    """Return every saved search by name with its counts."""
    return tuple(_set(session, each, today) for each in saved_searches(session))


def _set(session: Session, each: SavedSearchRecord, today: date | None) -> SavedSet:
    try:
        found = saved_count(session, each.id, today=today)
    except QueryError as error:
        return SavedSet(each.id, each.name, each.query, 0, 0, str(error))
    return SavedSet(each.id, each.name, each.query, found.total, found.new)


def as_text(searches: Iterable[SavedSearchRecord]) -> str:
    """Return saved searches as text to share: a line each, name, tab, query."""
    lines = (f"{each.name}{_SIGN}{' '.join(each.query.split())}" for each in searches)
    return "".join(f"{line}\n" for line in lines)


def from_text(text: str) -> tuple[tuple[str, str], ...]:
    """Return the names and queries of a shared text; a line without a tab is its own name.

    Raises:
        QueryError: a query has a mistake.
        Invalid: a line has no name, or there is none.
    """
    found = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        name, sign, query = line.partition(_SIGN)
        if not name.strip():
            raise Invalid(field="name", problem=_("line {line} has none.").format(line=number))
        query = query.strip() if sign else name.strip()
        parse(query)
        found.append((" ".join(name.split()), query))
    if not found:
        raise Invalid(field="search", problem=_("the text has no search."))
    return tuple(found)
