"""What searches share while the archive stays as it is, kept in step with its history.

Everything is loaded on demand and kept per archive. When the history moves on, what comes from
untouched tables stays; what knows how to follow reads the touched photos anew, at its next use; the
rest is loaded again.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from archive.search.arrays import Facts
from archive.search.column_files import from_files, keep_in_files
from archive.search.links import Links
from archive.search.memory import MANY
from archive.search.state import State, Touched, state_of, touched_between
from archive.search.word_list import WordList
from archive.store.arrays import whole_numbers
from archive.store.models import PhotoDocument

Ids = NDArray[np.signedinteger[Any]]
Mask = NDArray[np.bool_]
Query = Select[*tuple[Any, ...]]
Load = Callable[[], Any]
Follow = Callable[[Any, list[int]], Any]
_ARCHIVES = 4
_MOST_ANSWERS, _MOST_BYTES = 12, 12_000_000  # of a million photos an answer may take five MB
_MOST_FOLLOWED = 5_000  # photos; reading more of them one by one takes longer than all at once


def ids_of_query(session: Session, query: Query) -> Ids:
    """Return the numbers of a query for one column, in its order, repeated if it repeats."""
    (ids,) = whole_numbers(session, query)
    return ids


@dataclass(slots=True)
class _Kept:
    tables: frozenset[str]
    value: Any
    pending: frozenset[int] = frozenset()


class Columns:
    """What searches share in one state of an archive."""

    def __init__(self, state: State) -> None:
        self.state = state
        self._kept: dict[str, _Kept] = {}
        self._derived: dict[str, tuple[tuple[Any, ...], Any]] = {}
        self._settled: dict[str, Any] = {}
        self._answers: OrderedDict[Any, Any] = OrderedDict()
        self._read_anew: set[str] = set()
        self._lock = threading.RLock()

    def kept(
        self, name: str, load: Load, tables: frozenset[str], follow: Follow | None = None
    ) -> Any:
        """Return what ``load`` gives, asking it again only when one of ``tables`` has changed.

        ``follow`` makes the next value from the last one and the photos whose rows moved.
        """
        with self._lock:
            known = self._kept.get(name)
            if known is not None and known.pending and follow is None:
                known = None
            if known is None:
                known = self._kept[name] = _Kept(tables, load())
                self._read_anew.add(name)
            elif known.pending and follow is not None:
                value = follow(known.value, sorted(known.pending))
                known = self._kept[name] = _Kept(tables, value)
            return known.value

    def derived(self, name: str, sources: tuple[Any, ...], make: Load) -> Any:
        """Return what ``make`` gives, asking it again only when a source is another object."""
        with self._lock:
            known = self._derived.get(name)
            if known is None or any(
                one is not other for one, other in zip(known[0], sources, strict=True)
            ):
                known = self._derived[name] = sources, make()
            return known[1]

    def settled(self, name: str, make: Load) -> Any:
        """Return what ``make`` puts together of kept things, once in this state."""
        with self._lock:
            if name not in self._settled:
                self._settled[name] = make()
            return self._settled[name]

    def answered(self, key: Any, make: Load) -> Any:
        """Return an answer of this very state, made once; only the latest few are kept."""
        with self._lock:
            if key in self._answers:
                self._answers.move_to_end(key)
                return self._answers[key]
            found = self._answers[key] = make()
            while len(self._answers) > 1 and (
                len(self._answers) > _MOST_ANSWERS
                or sum(map(_bytes, self._answers.values())) > _MOST_BYTES
            ):
                self._answers.popitem(last=False)
            return found

    def keep_in_files(self, session: Session) -> None:
        """Write what was read anew to files, if it took long enough to be spared the next time."""
        if not self._read_anew:
            return
        with self._lock:
            known = {name: (one.tables, one.value) for name, one in self._kept.items()
                     if not one.pending}  # fmt: skip
            fresh = {name for name in self._read_anew & known.keys()
                     if isinstance(known[name][1], Facts | Links | WordList)}  # fmt: skip
            large = "alive" in known and len(known["alive"][1]) >= MANY
            if not fresh or not large or session.info.get("writes"):
                return
            self._read_anew.clear()
        keep_in_files(session, self.state, known)

    def forget_answers(self) -> None:
        """Let every question of this state be answered anew."""
        with self._lock:
            self._answers.clear()

    def alive(self, session: Session) -> Mask:
        """Return which ids are photos that are not removed; its length bounds every id."""
        found: Mask = self.kept(
            "alive",
            lambda: _alive(session),
            frozenset(["photo"]),
            lambda mask, photos: _alive_later(session, mask, photos),
        )
        return found

    def moved_on(self, state: State, touched: Touched) -> "Columns":
        """Return the columns of a later state, with all that can be taken along."""
        later = self.copy(state)
        for name, known in list(later._kept.items()):
            photos = touched.of(known.tables)
            pending = None if photos is None else known.pending | photos
            if pending is None or len(pending) > _MOST_FOLLOWED:
                del later._kept[name]
            elif pending != known.pending:
                later._kept[name] = _Kept(known.tables, known.value, pending)
        return later

    def copy(self, state: State) -> "Columns":
        """Return columns of another state with the same content, but without answers."""
        other = Columns(state)
        with self._lock:
            other._kept = dict(self._kept)
            other._derived = dict(self._derived)
            other._read_anew = set(self._read_anew)
        return other


def _bytes(answer: Any) -> int:
    found: int = getattr(answer, "nbytes", 0)
    return found


def _alive(session: Session) -> Mask:
    ids = ids_of_query(session, select(PhotoDocument.photo_id))
    mask = np.zeros(int(ids.max()) + 1 if len(ids) else 1, np.bool_)
    mask[ids] = True
    return mask


def _alive_later(session: Session, mask: Mask, photos: list[int]) -> Mask:
    present = select(PhotoDocument.photo_id).where(PhotoDocument.photo_id.in_(photos))
    alive = list(session.scalars(present))
    known = [number for number in photos if number < len(mask)]
    fresh = max(alive, default=0) >= len(mask)
    if not fresh and np.count_nonzero(mask[known]) == len(alive) == len(known):
        return mask
    later = np.zeros(max(len(mask), max(alive, default=0) + 1), np.bool_)
    later[: len(mask)] = mask
    later[known] = False
    later[alive] = True
    return later


_lock = threading.Lock()
_known: OrderedDict[str, Columns] = OrderedDict()


def columns(session: Session) -> Columns:
    """Return the columns of the question a session is answering."""
    found = session.info.get("columns")
    return found if isinstance(found, Columns) else fresh_columns(session)


def fresh_columns(session: Session) -> Columns:
    """Return the columns of the archive in the state the session reads now."""
    state = state_of(session)
    key = str(session.info.get("folder", ""))
    with _lock:
        found = _in_step(session, _known.get(key) or _stored(session), state)
        ahead = found.state != state
        if ahead or session.info.get("writes"):
            # Another reader is ahead, or this may still be taken back: what is loaded stays here.
            session.info["columns"] = own = found.copy(state)
            return own
        _known[key] = found
        _known.move_to_end(key)
        while len(_known) > _ARCHIVES:
            _known.popitem(last=False)
    session.info["columns"] = found
    return found


def _stored(session: Session) -> Columns | None:
    """Return the columns that an earlier run of the program kept in files."""
    found = from_files(session)
    if found is None:
        return None
    state, known = found
    stored = Columns(state)
    stored._kept = {name: _Kept(*each) for name, each in known.items()}
    return stored


def _in_step(session: Session, known: Columns | None, state: State) -> Columns:
    if known is None:
        return Columns(state)
    if known.state == state:
        return known
    if state.is_later_than(known.state):
        return known.moved_on(state, touched_between(session, known.state, state))
    return known if known.state.is_later_than(state) else Columns(state)


def forget_columns() -> None:
    """Forget everything, as after a new start. For measuring and for tests."""
    with _lock:
        _known.clear()


def forget_answers() -> None:
    """Let every question be answered anew; what answers are made of stays. For measuring."""
    with _lock:
        for known in _known.values():
            known.forget_answers()
