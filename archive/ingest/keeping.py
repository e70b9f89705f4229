"""Keep a file's bytes while they are in memory: half in the worker, settled before its row.

The worker writes a part beside the final name and lets the disk begin; only when a batch is about
to be written are its parts forced to disk, which by then is short, and given their names. So no
worker waits for a disk while it could decode. A crash in between leaves parts, which are swept.
"""

import contextlib
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from archive.store.files import Files, sync_folder, write_error

_READ_ONLY = 0o444


def write_part(folder: Path, sha256: str, data: bytes) -> Path | None:
    """Write ``data`` beside its final place; safe from a power cut once it is settled.

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
            _let_go(file.fileno())
    except OSError as error:
        if part is not None:
            with contextlib.suppress(OSError):
                part.unlink()
        raise write_error(error, target) from error
    return part


def _let_go(handle: int) -> None:
    """Let the system begin to write its copy out, and drop what is written.

    Nobody reads the file soon, and fresh memory is slow to get.
    """
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)


def settle(folder: Path, parts: Mapping[str, Path]) -> None:
    """Force parts (by SHA-256) to disk and give them their names, so that rows may speak of them.

    All bytes first, then all names, then all folders: a disk that journals settles the lot in few
    turns, while one file after the other costs three turns each.

    Raises:
        DiskFull, Unwritable: as the system says.
    """
    target = folder
    try:
        for target in parts.values():
            _force(target)
            target.chmod(_READ_ONLY)
        places = {Files(folder).path_of(sha256): part for sha256, part in parts.items()}
        for target, part in places.items():
            part.replace(target)
        inner = {place.parent for place in places}
        for target in sorted(inner | {one.parent for one in inner}):
            sync_folder(target)
    except OSError as error:
        raise write_error(error, target) from error


def _force(part: Path) -> None:
    handle = os.open(part, os.O_RDWR)
    try:
        os.fsync(handle)
        _let_go(handle)
    finally:
        os.close(handle)
