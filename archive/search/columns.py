"""Numbers of many photos at once, as arrays: ids, orders, and pairs for counting.

Fetching ids through one ``group_concat`` into an array is four times faster than stepping rows
(measured). What many searches share is kept per archive until its history moves on; a search in the
same state of the archive finds it ready.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from archive.store import journal
from archive.store.journal import Version
from archive.store.models import PhotoDocument

Ids = NDArray[np.int64]
Mask = NDArray[np.bool_]
Query = Select[*tuple[Any, ...]]
_ARCHIVES = 4


def ids_of_query(session: Session, query: Query) -> Ids:
    """Return the numbers in the first column of a query, in its order, repeated if it repeats."""
    rows = query.subquery()
    text = session.scalar(select(func.group_concat(rows.c[0])))
    return _numbers(text)


def pairs_of_query(session: Session, query: Query) -> tuple[Ids, Ids]:
    """Return the first two columns of a query, row by row in the same order."""
    rows = query.subquery()
    text = select(func.group_concat(rows.c[0]), func.group_concat(rows.c[1]))
    first, second = session.execute(text).one()
    return _numbers(first), _numbers(second)


def _numbers(text: str | None) -> Ids:
    return np.fromstring(text, dtype=np.int64, sep=",") if text else np.empty(0, np.int64)


class Columns:
    """What searches share while an archive stays as it is. Loaded when first asked for."""

    def __init__(self, version: Version | None) -> None:
        self.version = version
        self._kept: dict[str, Any] = {}

    def kept(self, name: str, load: Callable[[], Any]) -> Any:
        """Return what ``load`` gives, asking it only once."""
        if name not in self._kept:
            self._kept[name] = load()
        return self._kept[name]

    def alive(self, session: Session) -> Mask:
        """Return which ids are photos that are not removed; its length bounds every id."""
        found: Mask = self.kept("alive", lambda: _alive(session))
        return found


def _alive(session: Session) -> Mask:
    ids = ids_of_query(session, select(PhotoDocument.photo_id))
    mask = np.zeros(int(ids.max()) + 1 if len(ids) else 1, np.bool_)
    mask[ids] = True
    return mask


_lock = threading.Lock()
_known: OrderedDict[str, Columns] = OrderedDict()


def columns(session: Session) -> Columns:
    """Return the columns of the archive a session reads, in the state it reads."""
    version = journal.version(session)
    key = str(session.info.get("folder", id(session.get_bind())))
    with _lock:
        found = _known.get(key)
        if found is None or found.version != version:
            found = _known[key] = Columns(version)
        _known.move_to_end(key)
        while len(_known) > _ARCHIVES:
            _known.popitem(last=False)
        return found
