"""Open the gazetteer's file, building it first where nobody has.

A checkout keeps it beside its sources' attribution; an installation that may not write there, in
the user's cache folder. One connection a thread; the file never changes while it is open.
"""

import sqlite3
import threading
from functools import cache
from pathlib import Path

from archive.errors import Unreadable
from archive.gazetteer.file import default_file, is_current
from resources.i18n import gettext as _

_local = threading.local()


def connection() -> sqlite3.Connection:
    """Return this thread's connection to the gazetteer.

    Raises:
        Unreadable: there is no gazetteer and it cannot be built here.
    """
    found: sqlite3.Connection | None = getattr(_local, "connection", None)
    if found is None:
        address = ready_file().as_uri() + "?mode=ro&immutable=1"
        found = _local.connection = sqlite3.connect(address, uri=True)
    return found


def is_ready() -> bool:
    """Tell whether there is a gazetteer of this version; where not, the next question builds it."""
    return any(is_current(file) for file in (default_file(), _cache_file()))


@cache
def ready_file() -> Path:
    """Return a gazetteer of this version, built now if there is none (some twenty seconds).

    Raises:
        Unreadable: it cannot be built here.
    """
    for file in (default_file(), _cache_file()):
        if is_current(file):
            return file
    problem: Exception | None = None
    for file in (default_file(), _cache_file()):
        try:
            _build_alone(file)
        except (OSError, ImportError) as error:
            problem = error
        else:
            return file
    raise Unreadable(
        path=default_file(), reason=_("it cannot be built: {problem}").format(problem=problem)
    )


def _cache_file() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("cutline") / default_file().name


def _build_alone(file: Path) -> None:
    from filelock import FileLock

    from archive.gazetteer.build import build  # all it reads from: for the first start only

    lock = _cache_file().with_suffix(".lock")  # not beside the file: it may lie in a checkout
    lock.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(lock):
        if not is_current(file):
            build(file)
