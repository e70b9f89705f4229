"""Answer a question of meaning: which captions are near it, the nearest first.

Unrelated captions lie about at right angles to a question, so there is one cut for all archives;
where the best are very near, what is only somewhat near is left out. Words that were changed since
they were read are not found until they are read again.
"""

import numpy as np
from numpy.typing import NDArray
from sqlalchemy.orm import Session

from archive.errors import NotByMeaning
from archive.extras import MEANING, is_installed, way_to_install
from archive.meaning.asking import vector_of
from archive.meaning.scale import Reals, standardised
from archive.meaning.vectors import Vectors
from archive.search.columns import columns
from archive.search.meaning.status import is_on, is_usable, touched_since, vectors_of
from archive.search.meaning.texts import keys_of
from archive.search.tree import Text
from resources.i18n import gettext as _

LEAST, SURE, SHARE = 0.12, 0.24, 0.6
"""How near a caption must be: this share of the nearest, but no less and no more than these.

Unrelated captions lie at 0 ± .08. So cut, six in ten of what is found is what was meant, and six in
ten of what was meant is found; of what is nearer than .24 seven in ten is (a hundred captions and
fifty questions of our own, in six languages). The order tells more than the cut."""


def photos_near(session: Session, value: Text, at: int) -> NDArray[np.int64]:
    """Return the photos whose captions mean the like of some words, or of a photo's caption (#12).

    Raises:
        NotByMeaning: nothing was read yet, or the extra is not installed or not switched on.
        NoWorkers, DecoderFailed: the engine does not work.
    """
    near = nearness(session, value, at)
    found = np.flatnonzero(near >= cut(float(near.max(initial=0.0))))
    return _as_they_are_now(session, found)


def cut(best: float) -> float:
    """Return how near a caption must be if the nearest is so near."""
    return min(SURE, max(LEAST, SHARE * best))


def nearness(session: Session, value: Text, at: int = 0) -> Reals:
    """Return how near each photo's caption is to some words, at its id: from -1 to 1.

    Raises:
        NotByMeaning, NoWorkers, DecoderFailed: as ``photos_near``.
    """
    _must_be_usable(session, at)
    vectors = vectors_of(session)

    def ask() -> tuple[Reals]:
        question = _question(vectors, value)
        keys = vectors.keys()
        nothing = np.zeros(len(keys), np.float32)
        return (nothing if question is None else vectors.nearness(question),)

    key = ("nearness", value, vectors.version)
    (found,) = columns(session).answered(key, ask)
    alive = columns(session).alive(session)
    fitted = np.zeros(len(alive), np.float32)
    fitted[: len(found)] = found[: len(fitted)]
    return np.where(alive, fitted, np.float32(0))


def standing(session: Session) -> tuple[object, ...]:
    """Return what differs as soon as an answer may: more was read, or it was switched off."""
    return is_on(session), is_installed(MEANING), *vectors_of(session).version


def rank(session: Session, value: Text, photo: int) -> int:
    """Return the place of a photo among all by nearness, the nearest 1."""
    near = nearness(session, value)
    return 1 + int(np.count_nonzero(near > near[photo]))


def present(session: Session) -> NDArray[np.bool_]:
    """Return which photos' captions were read, at their ids."""
    found: NDArray[np.bool_] = vectors_of(session).keys() != 0
    return found


def _question(vectors: Vectors, value: Text) -> Reals | None:
    if value.is_reference:
        return vectors.of(value.number or 0)
    _captions, questions = vectors.means()
    return standardised(vector_of(" ".join(value.text.split())), questions)


def _must_be_usable(session: Session, at: int) -> None:
    if is_usable(session):
        return
    if not is_installed(MEANING):
        why = _("the extra is not installed: {way}.").format(way=way_to_install(MEANING))
    elif not is_on(session):
        why = _("switch it on in the preferences.")
    else:
        why = _("no caption was read yet; the window does so by and by, “meaning build” at once.")
    raise NotByMeaning(at=at, expected=why)


def _as_they_are_now(session: Session, found: NDArray[np.int64]) -> NDArray[np.int64]:
    """Leave out photos whose words are not those that were read."""
    vectors = vectors_of(session)
    moved = touched_since(session, vectors)
    suspects = found if moved is None else np.intersect1d(found, np.array(sorted(moved), np.int64))
    known, now = vectors.keys(), keys_of(session, suspects.tolist())
    changed = [photo for photo in suspects.tolist() if now.get(photo) != int(known[photo])]
    return np.setdiff1d(found, np.array(changed, np.int64))
