"""Draw widgets to PNG files once nothing in them is on its way any more."""

import logging
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QEventLoop,
    QMessageLogContext,
    QSize,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

from ui.app import translate_qt
from ui.widgets.moments import use_locale_of

SETTLED = 0.25  # seconds without anything happening after which a screen counts as ready
PATIENCE = 20.0  # seconds after which it is drawn as it is


def settle(busy: Callable[[], bool]) -> None:
    """Let the window work until ``busy`` says no for a while, and nothing is left to be painted."""
    end = time.monotonic() + PATIENCE
    quiet_since = time.monotonic()
    while time.monotonic() < end and time.monotonic() - quiet_since < SETTLED:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if busy():
            quiet_since = time.monotonic()


class Album:
    """A folder of pictures: ``<folder>/<theme>/<screen>-<size as drawn>.png``."""

    def __init__(self, folder: Path, busy: Callable[[], bool]) -> None:
        self.folder = folder
        self.theme = ""
        self.made: list[Path] = []
        self._busy = busy

    def draw(self, name: str, widget: QWidget, sizes: tuple[tuple[int, int], ...]) -> None:
        """Draw a widget in each of the sizes; it is shown if it is not."""
        for width, height in sizes:
            widget.resize(QSize(width, height).expandedTo(widget.minimumSizeHint()))
            widget.show()
            settle(self._busy)
            size = f"{widget.width()}x{widget.height()}"
            target = self.folder / self.theme / f"{name}-{size}.png"
            if target in self.made:
                continue  # it cannot be made any smaller
            target.parent.mkdir(parents=True, exist_ok=True)
            if not widget.grab().save(str(target)):
                raise OSError(f"{target} could not be written")
            self.made.append(target)

    def draw_dialog(self, name: str, dialog: QDialog) -> None:
        """Draw a dialog in the size it asks for and somewhat larger, then turn it down."""
        dialog.show()
        settle(self._busy)
        asked = dialog.size()
        larger = (round(asked.width() * 1.35), round(asked.height() * 1.25))
        self.draw(name, dialog, ((asked.width(), asked.height()), larger))
        dialog.reject()


class Dialogs(AbstractContextManager["Dialogs"]):
    """While this lasts, a dialog that would wait for a person is drawn and turned down instead."""

    def __init__(self, album: Album) -> None:
        self._album = album
        self._name = ""
        self.drawn = 0

    def named(self, name: str) -> AbstractContextManager[None]:
        """Say under which name the next dialogs are drawn."""
        self._name, self.drawn = name, 0
        return nullcontext()

    def __enter__(self) -> "Dialogs":
        from ui import ask

        self._show, ask.show = ask.show, self._draw
        return self

    def __exit__(self, *_: object) -> None:
        from ui import ask

        ask.show = self._show

    def _draw(self, dialog: QDialog) -> int:
        if isinstance(dialog, QFileDialog):
            return int(QDialog.DialogCode.Rejected)  # the system's own, not ours
        self.drawn += 1
        number = f"-{self.drawn}" if self.drawn > 1 else ""
        self._album.draw_dialog(self._name + number, dialog)
        return int(QDialog.DialogCode.Rejected)


def _on_qt_message(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    # The offscreen platform says at every step what it leaves to real window systems.
    if not text.startswith("This plugin does not support"):
        logging.getLogger("qt").warning("%s: %s", kind.name, text)


def application(language: str = "") -> QApplication:
    """Return the application object, made if there is none, then in this language."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    qInstallMessageHandler(_on_qt_message)
    made = QApplication(["cutline"])
    use_locale_of(language)
    translate_qt(made, language or "en")
    return made
