"""Files dropped anywhere on the window: photos are brought in, texts are read, archives opened."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.photo_drag import dropped_files

_TEXTS = frozenset({".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".mht", ".mhtml",
                    ".json", ".xml", ".docx", ".odt", ".eml", ".rtf", ".doc", ".pdf"})  # fmt: skip
"""Read as articles, or refused with what to do instead: none of them is a photo."""


class Drops(QObject):
    """Watches a window for what its panels do not take themselves."""

    dropped = Signal(tuple)  # paths

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Accept files; hand on what was dropped."""
        if isinstance(event, QDropEvent):  # entering and moving are of this class too
            files = dropped_files(event.mimeData())
            if not files:
                return False
            event.acceptProposedAction()
            if not isinstance(event, QDragEnterEvent | QDragMoveEvent):
                self.dropped.emit(files)
            return True
        return False


def sorted_out(paths: Iterable[Path]) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Return which of the paths are to be read as articles, and which brought in as photos."""
    every = tuple(paths)
    texts = tuple(each for each in every if each.suffix.lower() in _TEXTS and each.is_file())
    return texts, tuple(each for each in every if each not in texts)


def archive_in(paths: Iterable[Path]) -> Path | None:
    """Return the archive's folder among the paths: it, or a file of its own, was dropped."""
    for each in paths:
        for folder in (each, each.parent):
            if (folder / "archive.db").is_file():
                return folder
    return None
