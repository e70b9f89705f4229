"""Opening a file with the program the system has for it."""

import shutil
import tempfile
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_file(path: Path) -> None:
    """Open a file."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def open_copy(name: str, kept: Path) -> None:
    """Open a copy of a kept file under its own name: the archive's own is never handed out."""
    folder = Path(tempfile.mkdtemp(prefix="cutline-copy-"))
    copy = folder / (Path(name).name or kept.name)
    shutil.copyfile(kept, copy)
    open_file(copy)
