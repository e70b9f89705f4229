"""How far the reading for meaning is, and whether it can be asked."""

from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sqlalchemy.orm import Session

from archive.extras import MEANING, is_installed
from archive.meaning import engine
from archive.meaning.vectors import Vectors
from archive.search.meaning.texts import all_keys, keys_of
from archive.search.state import PROTECTED, State, state_of, touched_between
from archive.store.models import Step

_READ_FROM = frozenset(["photo", PROTECTED])
Ids = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class MeaningStatus:
    """``captions``: photos that have words; ``read``: of them, those found by their meaning."""

    installed: bool
    engine: str | None
    captions: int
    read: int
    bytes: int

    @property
    def waiting(self) -> int:
        """How many are still to be read."""
        return self.captions - self.read


def vectors_of(session: Session) -> Vectors:
    """Return the vectors of the archive a session reads."""
    return Vectors(Path(str(session.info.get("folder", ""))))


def is_on(session: Session) -> bool:
    """Tell whether searching by meaning is switched on."""
    return MEANING in session.info.get("extras", ())


def is_usable(session: Session) -> bool:
    """Tell whether a question would be answered: all is there, and captions were read."""
    there = is_on(session) and is_installed(MEANING)
    return there and vectors_of(session).about.get("engine") == engine.name()


def meaning_status(session: Session) -> MeaningStatus:
    """Return how many captions were read, by comparing each with what was read."""
    vectors = vectors_of(session)
    known, captions, read = vectors.keys(), 0, 0
    for ids, keys in all_keys(session):
        captions += len(ids)
        read += int(np.count_nonzero(_at(known, ids) == keys))
    about = vectors.about.get("engine")
    named = str(about) if about else engine.name() if is_installed(MEANING) else None
    return MeaningStatus(is_installed(MEANING), named, captions, read, vectors.size)


@dataclass(frozen=True, slots=True, eq=False)
class OutOfStep:
    """Photos, ascending, whose words are to be read, and those that have no words any more."""

    unread: Ids
    wordless: Ids

    def __bool__(self) -> bool:
        return bool(len(self.unread) or len(self.wordless))


def out_of_step(session: Session) -> OutOfStep:
    """Return the photos whose vectors are missing or are not those of their words.

    Where the history says what was touched since all were read, only that is looked at.
    """
    vectors = vectors_of(session)
    known, moved = vectors.keys(), touched_since(session, vectors)
    if moved is not None:
        now = keys_of(session, sorted(moved))
        chunks = [(np.array(list(now), np.int64), np.array(list(now.values()), np.uint64))]
        kept = np.array(sorted(moved), np.int64)
        kept = kept[_at(known, kept) != 0]
    else:
        chunks, kept = list(all_keys(session)), np.flatnonzero(known)
    unread = [ids[_at(known, ids) != keys] for ids, keys in chunks]
    worded = np.concatenate([ids for ids, _keys in chunks] or [kept[:0]])
    return OutOfStep(np.sort(np.concatenate(unread or [kept[:0]])), np.setdiff1d(kept, worded))


def is_out_of_step(session: Session) -> bool:
    """Tell whether there is anything to read, or to forget."""
    return bool(out_of_step(session))


def state_to_note(session: Session) -> dict[str, object]:
    """Return what says later which state of the archive this was."""
    state = state_of(session)
    step = session.get(Step, state.step)
    return {"state": asdict(state), "step": step.uuid if step else None}


def touched_since(session: Session, vectors: Vectors) -> frozenset[int] | None:
    """Return the photos touched since all were read; ``None`` if that cannot be told."""
    noted = vectors.about.get("state") or {}
    try:
        then = State(**noted["state"])
    except (TypeError, KeyError):
        return None  # never, or of another program
    step = session.get(Step, then.step)
    if (step.uuid if step else None) != noted.get("step"):
        return None  # another archive's past: a backup was put in its place
    now = state_of(session)
    if now == then:
        return frozenset()
    if not now.is_later_than(then):
        return None
    return touched_between(session, then, now).of(_READ_FROM)


def _at(known: NDArray[np.uint64], ids: Ids) -> NDArray[np.uint64]:
    """Return the keys that were read of some photos, 0 for those that have none."""
    found = np.zeros(len(ids), np.uint64)
    inside = ids < len(known)
    found[inside] = known[ids[inside]]
    return found
