"""The real window on a copy of an archive, with a count of what is still on its way."""

import tempfile
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtWidgets import QMainWindow

from tests.gallery.drawing import Album, Dialogs, application, settle
from ui.jobs import Jobs
from ui.main_window import MainWindow
from ui.main_window.room import Room
from ui.settings import Store
from ui.theme import Theme

T = TypeVar("T")
WINDOW = ((1680, 1000), (1024, 640))  # a desk's screen, and the smallest the window promises


class Counting(Executor):
    """Threads that tell whether any work is waiting or being done."""

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(3, "gallery")
        self._lock = threading.Lock()
        self._live = 0

    @property
    def busy(self) -> bool:
        """Tell whether anything is waiting or being done."""
        return self._live > 0

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> "Future[T]":
        """Hand work to a thread and count it until it is done."""
        with self._lock:
            self._live += 1
        future = self._threads.submit(fn, *args, **kwargs)
        future.add_done_callback(self._on_done)
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the threads."""
        self._threads.shutdown(wait, cancel_futures=cancel_futures)

    def _on_done(self, _: object) -> None:
        with self._lock:
            self._live -= 1


class Stage(AbstractContextManager["Stage"]):
    """A window in one theme, an album to draw it into, dialogs caught before they block."""

    def __init__(self, album_folder: Path, theme: str) -> None:
        self.executor = Counting()
        self.album = Album(album_folder, lambda: self.executor.busy)
        self.album.theme = theme
        self._stack = ExitStack()
        self._theme = Theme(application(), theme)

    def __enter__(self) -> "Stage":
        settings = Path(self._stack.enter_context(tempfile.TemporaryDirectory()))
        self._theme.apply()
        self.dialogs = self._stack.enter_context(Dialogs(self.album))
        self.frame = QMainWindow()
        store = Store(settings / "cutline.ini")
        self.jobs = Jobs(executor=self.executor)
        self.window = MainWindow(self.frame, store, self._theme, self.jobs)
        self.frame.resize(*WINDOW[0])
        self.frame.show()
        return self

    def __exit__(self, *_: object) -> None:
        self.frame.close()
        settle(lambda: False)
        self.frame.deleteLater()
        self._theme.deleteLater()
        settle(lambda: False)
        self._stack.close()

    @property
    def room(self) -> Room:
        """Return the panels of the open archive."""
        if self.window.room is None:
            raise LookupError("no archive is open in the window")
        return self.window.room

    def open(self, archive: Path) -> None:
        """Open an archive in the window."""
        self.window.open_archive(archive)
        self.settle()

    def do(self, action: str) -> None:
        """Trigger an action by its id; a dialog it opens is drawn under that name."""
        self.dialogs.named("dialog-" + action.replace(".", "-"))
        self.window.messages.clear()  # what an earlier screen led to
        self.window.actions[action].trigger()
        self.settle()

    def settle(self) -> None:
        """Wait until everything that was asked for is on the screen."""
        settle(lambda: self.executor.busy)

    def draw(self, name: str) -> None:
        """Draw the whole window, large and small."""
        self.settle()
        self.album.draw(name, self.frame, WINDOW)
        self.frame.resize(*WINDOW[0])
