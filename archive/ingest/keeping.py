"""Keep a file's bytes while they are in memory: half in the worker, settled before its row.

The worker writes a part beside the final name and forces it to disk; only when a batch is about to
be written do its parts get their names. A crash in between leaves parts, which are swept.
"""

import contextlib
import os
import tempfile
from pathlib import Path

from archive.store.files import Files, sync_folder, write_error

_READ_ONLY = 0o444


def write_part(folder: Path, sha256: str, data: bytes) -> Path | None:
    """Write ``data`` beside its final place, safe from a power cut.

    Returns the part, or ``None`` if the archive has the file already.

    Raises:
        DiskFull, Unwritable: nothing is left behind.
    """
    target = Files(folder).path_of(sha256)
    if target.is_file():
        return None
    part: Path | None = None
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent, suffix=".part")
        part = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            _forget(file.fileno())
        part.chmod(_READ_ONLY)
    except OSError as error:
        if part is not None:
            with contextlib.suppress(OSError):
                part.unlink()
        raise write_error(error, target) from error
    return part


def _forget(handle: int) -> None:
    """Let the system drop its copy: nobody reads the file soon, and fresh memory is slow to get."""
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)


def settle(folder: Path, sha256: str, part: Path | None) -> None:
    """Give a part its final name, so that a row may speak of it.

    Raises:
        DiskFull, Unwritable: as the system says.
    """
    if part is None:
        return
    target = Files(folder).path_of(sha256)
    try:
        part.replace(target)
        sync_folder(target.parent)
        sync_folder(target.parent.parent)
    except OSError as error:
        raise write_error(error, target) from error
