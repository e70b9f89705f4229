"""How many photos a saved search finds, and how many came since somebody last looked."""

from dataclasses import dataclass
from datetime import date

import numpy as np
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from archive.errors import NotFound
from archive.search.results import result
from archive.store.models import Photo, SavedSearch


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
