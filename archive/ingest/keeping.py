"""Keep a file's bytes while they are in memory: half in the worker, settled before its row.

The worker writes a part beside the final name while it decodes the same bytes; only when a batch is
about to be written are its parts forced to disk, which by then is short, and given their names. A
crash in between leaves parts, which are swept.

Nobody reads the copies soon, and memory to cache them is slow to get: where the system can, they
are written around its cache (``O_DIRECT``), else it is asked to let go of them.
"""

import contextlib
import functools
import mmap
import os
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from archive.errors import ArchiveError
from archive.store.files import Files, sync_folder, write_error

_READ_ONLY = 0o444
_BLOCK = 4096  # what goes around the cache begins, ends and lies in memory at multiples of it
_AT_ONCE = 2048 * _BLOCK
_writing = threading.Lock()  # one at a time: the aligned memory is the process's


@contextlib.contextmanager
def being_kept(
    folder: Path | None, sha256: str, data: bytes
) -> Iterator[Callable[[], Path | None]]:
    """Write a part while the body goes on with the same bytes; nothing is left if the body fails.

    What it yields waits for the part and returns it, or raises as ``write_part``; without a folder
    there is none.
    """
    if folder is None:
        yield lambda: None
        return
    with ThreadPoolExecutor(1) as beside:
        writing = beside.submit(write_part, folder, sha256, data)
        try:
            yield writing.result
        except BaseException:
            with contextlib.suppress(ArchiveError, OSError):
                if part := writing.result():
                    part.unlink()
            raise


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
        try:
            _write(handle, data)
        finally:
            os.close(handle)
    except OSError as error:
        if part is not None:
            with contextlib.suppress(OSError):
                part.unlink()
        raise write_error(error, folder) from error
    return part


def _write(handle: int, data: bytes) -> None:
    rest = memoryview(data)[_write_around_the_cache(handle, data) :]
    while rest:
        rest = rest[os.write(handle, rest) :]
    _let_go(handle)


def _write_around_the_cache(handle: int, data: bytes) -> int:
    """Write what fills whole blocks, if the file system lets us; return how much that was."""
    done = 0
    if sys.platform == "linux":
        import fcntl

        usual = fcntl.fcntl(handle, fcntl.F_GETFL)
        try:
            fcntl.fcntl(handle, fcntl.F_SETFL, usual | os.O_DIRECT)
            with _writing:
                done = _write_blocks(handle, data)
        except OSError:
            pass  # the usual way will do, or say what is wrong
        finally:
            fcntl.fcntl(handle, fcntl.F_SETFL, usual)
            os.lseek(handle, done, os.SEEK_SET)
    return done


def _write_blocks(handle: int, data: bytes) -> int:
    done, blocks = 0, len(data) // _BLOCK * _BLOCK
    while done < blocks:
        size = min(_AT_ONCE, blocks - done)
        _aligned()[:size] = memoryview(data)[done : done + size]
        written = os.write(handle, memoryview(_aligned())[:size])
        done += written
        if written < size:
            break  # what is left no longer begins at a block
    return done


@functools.cache
def _aligned() -> mmap.mmap:
    """Return memory that begins at a page."""
    return mmap.mmap(-1, _AT_ONCE)


def _let_go(handle: int) -> None:
    """Let the system begin to write its copy out, and drop what is written."""
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)


def settle(folder: Path, parts: Mapping[str, Path]) -> None:
    """Force parts (by SHA-256) to disk and give them their names, so that rows may speak of them.

    All bytes first, then all names, then all folders: a disk that journals settles the lot in few
    turns, while one file after the other costs three turns each.

    Raises:
        DiskFull, Unwritable: as the system says.
    """
    try:
        for part in parts.values():
            _force(part)
            part.chmod(_READ_ONLY)
        places = {Files(folder).path_of(sha256): part for sha256, part in parts.items()}
        for place, part in places.items():
            part.replace(place)
        inner = {place.parent for place in places}
        for each in sorted(inner | {one.parent for one in inner}):
            sync_folder(each)
    except OSError as error:
        raise write_error(error, folder) from error


def _force(part: Path) -> None:
    handle = os.open(part, os.O_RDWR)
    try:
        os.fsync(handle)
        _let_go(handle)
    finally:
        os.close(handle)
