"""Opening a file with the program the system has for it.

Copies of kept files (contracts, proofs of permissions) are private and go when the program ends;
what a crash left behind goes when the next copy is made.
"""

import atexit
import shutil
import tempfile
import time
from contextlib import suppress
from functools import cache
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

_PREFIX = "cutline-copy-"
_LEFT_BEHIND = 24 * 3600  # seconds: no other window is likely to be using it still


def open_file(path: Path) -> None:
    """Open a file."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def open_copy(name: str, kept: Path) -> None:
    """Open a copy of a kept file under its own name: the archive's own is never handed out.

    Raises:
        OSError: there is no such file any more, or no room for a copy.
    """
    if not copies_folder().is_dir():  # a window that was opened a day later took it for left behind
        copies_folder.cache_clear()
    folder = Path(tempfile.mkdtemp(dir=copies_folder()))
    copy = folder / (Path(name).name or kept.name)
    shutil.copyfile(kept, copy)
    open_file(copy)


@cache
def copies_folder() -> Path:
    """Return the folder for this run's copies; only this user can look into it."""
    remove_left_copies(Path(tempfile.gettempdir()), time.time())
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def remove_left_copies(within: Path, now: float) -> None:
    """Remove folders of copies that have not been touched for a day."""
    for folder in within.glob(f"{_PREFIX}*"):
        with suppress(OSError):
            if now - folder.stat().st_mtime > _LEFT_BEHIND:
                shutil.rmtree(folder, ignore_errors=True)
