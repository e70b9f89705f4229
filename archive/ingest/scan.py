"""Find the files to bring in: walk folders once, in order of name, without opening anything.

What is not a photo is still an item: it fails later with its reason, so that nothing is passed
over in silence. Left out are only what no person put there (hidden files, thumbnails of file
managers), sidecars (they are read with their photos), and the archive's own folder.
"""

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from archive.errors import ArchiveError, NotAnImage, Unreadable, reason_of
from archive.metadata.sidecars import Beside, is_sidecar
from archive.values import NoProgress, Progress
from resources.i18n import gettext as _

_CLUTTER = frozenset({"thumbs.db", "desktop.ini", "__macosx", "@eadir", "ehthumbs.db"})


@dataclass(frozen=True, slots=True)
class Found:
    """A file to bring in: absolute path, size in bytes, the sidecar beside it."""

    path: Path
    size: int
    sidecar: Path | None = None


@dataclass(slots=True)
class Scan:
    """What a walk found, and what it could not look at."""

    found: list[Found] = field(default_factory=list)
    failed: list[tuple[Path, ArchiveError]] = field(default_factory=list)


def scan(
    paths: Iterable[Path], *, leave_out: Path | None = None, progress: Progress | None = None
) -> Scan:
    """Walk files and folders. ``leave_out`` is the archive's own folder.

    Raises:
        Cancelled: through ``progress``.
    """
    walk = _Walk(leave_out, progress or NoProgress())
    for path in paths:
        walk.start(path)
    return walk.result


class _Walk:
    def __init__(self, leave_out: Path | None, progress: Progress) -> None:
        self.result = Scan()
        self._leave_out = os.path.realpath(leave_out) if leave_out else None
        self._progress = progress
        self._folders: set[tuple[int, int]] = set()
        self._files: set[str] = set()

    def start(self, path: Path) -> None:
        absolute = path.absolute()
        try:
            mode = absolute.stat().st_mode
        except OSError as error:
            self._fail(absolute, error)
            return
        if stat.S_ISDIR(mode):
            self._folder(absolute)
        else:
            names = [absolute.name, *_siblings(absolute)]
            self._file(absolute, Beside(names))

    def _folder(self, top: Path) -> None:
        waiting = [top]
        while waiting:
            folder = waiting.pop()
            entries = self._entries(folder)
            beside = Beside([entry.name for entry in entries])
            below = []
            for entry in entries:
                if _is_clutter(entry.name):
                    continue
                if _is_folder(entry):
                    below.append(Path(entry.path))
                elif not is_sidecar(entry.name):
                    self._file(Path(entry.path), beside)
            waiting.extend(reversed(below))
            self._progress.advance(len(self.result.found), str(folder))

    def _entries(self, folder: Path) -> list[os.DirEntry[str]]:
        try:
            about = folder.stat()
            key = (about.st_dev, about.st_ino)
            if key in self._folders or os.path.realpath(folder) == self._leave_out:
                return []
            self._folders.add(key)
            with os.scandir(folder) as entries:
                return sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            self._fail(folder, error)
            return []

    def _file(self, path: Path, beside: Beside) -> None:
        real = os.path.realpath(path)
        if real in self._files:
            return
        self._files.add(real)
        try:
            about = path.stat()
        except OSError as error:
            self._fail(path, error)
            return
        if not stat.S_ISREG(about.st_mode):
            reason = _("it is not a file but a device, pipe or socket")
            self.result.failed.append((path, NotAnImage(path=path, reason=reason)))
            return
        sidecar = beside.of(path.name)
        self.result.found.append(
            Found(path, about.st_size, path.parent / sidecar if sidecar else None)
        )

    def _fail(self, path: Path, error: OSError) -> None:
        self.result.failed.append((path, Unreadable(path=path, reason=reason_of(error))))


def _siblings(path: Path) -> Iterator[str]:
    try:
        with os.scandir(path.parent) as entries:
            yield from [entry.name for entry in entries]
    except OSError:
        return


def _is_clutter(name: str) -> bool:
    return name.startswith(".") or name.lower() in _CLUTTER


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False
