"""The composition root: the window is on screen before anything heavy is imported.

``main`` shows the frame with the theme's ground, and only after its first paint imports panels,
SQLAlchemy and the rest (beside the window, which stays alive), furnishes the frame, and opens the
last archive.
"""

import gc
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QLibraryInfo,
    QLocale,
    QObject,
    QSize,
    Qt,
    QTimer,
    QTranslator,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from resources.i18n import gettext as _
from resources.i18n import use_language
from ui.settings import Store
from ui.theme import Theme
from ui.widgets.moments import use_locale_of
from ui.widgets.tab_order import beside

if TYPE_CHECKING:
    from ui.main_window import MainWindow

FIRST_SIZE = QSize(1440, 900)
BORDERS = QSize(24, 64)  # what a window manager may put around a window, and some air

PATIENCE = 700  # ms that an empty window goes without a word


class Frame(QMainWindow):
    """The real window, empty until its first paint; then ``furnish`` is called, once."""

    def __init__(self, program: "Program") -> None:
        super().__init__()
        self._program = program
        self._painted = False
        self.setWindowTitle("Cutline")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, and see to it that the rest comes as soon as it is on screen."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._program.furnish)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go with Tab to what is read next."""
        every = Qt.TabFocusBehavior.TabFocusAllControls
        if QGuiApplication.styleHints().tabFocusBehavior() != every:
            return super().focusNextPrevChild(forward)
        following = beside(self, self.focusWidget(), 1 if forward else -1)
        if following is None:
            return False
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        following.setFocus(reason)
        return True


class Program(QObject):
    """One run of the window: settings, theme, frame, and later everything else."""

    furnished = Signal()

    def __init__(self, application: QApplication, archive: Path | None = None) -> None:
        super().__init__(application)
        self._application = application
        self.store = Store(settings_file())
        settings = self.store.load()
        language = settings.language or QLocale.system().name().split("_")[0]
        use_language(language)
        translate_qt(application, language)
        use_locale_of(settings.language)
        self.theme = Theme(application, settings.theme, settings.text_percent)
        self.theme.prepare()
        self._archive = archive
        self.window: MainWindow | None = None
        self.frame = Frame(self)
        if not self.frame.restoreGeometry(self.store.geometry("window")):
            self._size_first()

    def _size_first(self) -> None:
        """Give the window its first size, or a small screen as a whole."""
        room = self.frame.screen().availableSize() - BORDERS
        self.frame.resize(FIRST_SIZE.boundedTo(room))
        if FIRST_SIZE.boundedTo(room) != FIRST_SIZE:
            self.frame.setWindowState(Qt.WindowState.WindowMaximized)

    def furnish(self) -> None:
        """Import the panels off the window's thread, put them into the frame, open the archive."""
        from ui.jobs import Jobs
        from ui.qt_types import make_types

        make_types()
        self._jobs = Jobs(self)
        self._application.aboutToQuit.connect(self._on_quit)
        self._jobs.crashed.connect(self._on_crashed)
        self._jobs.ask(_import_window, self._on_imported, self._on_crashed)
        QTimer.singleShot(PATIENCE, self._say_wait)

    def _say_wait(self) -> None:
        if self.window is None:
            words = QLabel(_("Starting…"))
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self.frame.setCentralWidget(words)

    def _on_imported(self, make: "type[MainWindow]") -> None:
        self.theme.apply()
        self.window = make(self.frame, self.store, self.theme, self._jobs)
        sys.excepthook = self._on_uncaught
        folder = self._archive or self._last(self.window.recent)
        if folder is not None:
            self.window.open_archive(folder)
        self.furnished.emit()

    def _last(self, recent: Sequence[str]) -> Path | None:
        return Path(recent[0]) if recent and self.store.load().reopen_last else None

    def _on_quit(self) -> None:
        if self.window is not None:  # else nothing but the import runs, and nobody waits for it
            self._jobs.close()

    def _on_crashed(self, _error: Exception) -> None:
        if self.window is None:  # nobody can tell of it but the log
            self._application.exit(1)

    def _on_uncaught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self.frame.close()
            return
        logging.getLogger(__name__).error("uncaught", exc_info=(kind, error, trace))
        if self.window is not None:
            self.window.show_crash(error)


def _import_window() -> "type[MainWindow]":
    """Import the panels and all they stand on: a second of Python alone, more on a cold disk."""
    _read_no_sources()
    from ui.main_window import MainWindow

    return MainWindow


def _read_no_sources() -> None:
    """Keep PySide from reading the source of every module that is imported after it.

    WORKAROUND for PySide 6.11: its import hook asks of each module, by ``inspect.getsource``,
    whether it may use ``from __feature__ import …`` (nothing here does), and Python's cache of
    lines keeps all these sources: 30 MB, and a tenth of the time that the imports take.
    """
    hook: Any = sys.modules.get("shibokensupport.feature")
    if hasattr(hook, "_mod_uses_pyside"):
        hook._mod_uses_pyside = _uses_no_features


def _uses_no_features(_module: object) -> bool:
    return False


def translate_qt(application: QApplication, language: str) -> None:
    """Have Qt's own words (buttons, file dialogs) in the language, where Qt has it."""
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{language}", folder):
        application.installTranslator(translator)


def settings_file() -> Path:
    """Return the INI file with this person's preferences."""
    from platformdirs import user_config_path

    return user_config_path("cutline") / "cutline.ini"


def main(arguments: Sequence[str] | None = None) -> int:
    """Show the window and run until it is closed.

    ``arguments`` are an archive's folder, or none; without them those of the command line.
    Where it is closed before its panels have come, the process ends here: nothing is open yet.
    """
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    application = QApplication(["cutline"])
    application.setApplicationName("cutline")
    application.setApplicationDisplayName("Cutline")
    application.setDesktopFileName("cutline")
    named = sys.argv[1:] if arguments is None else arguments
    program = Program(application, Path(named[0]) if named else None)
    # a full collection would go through all that was imported, 30 ms in the middle of typing
    program.furnished.connect(gc.freeze)
    program.frame.show()
    status = application.exec()
    if program.window is None:
        os._exit(status)  # an import cannot be broken off, and Python would wait for its thread
    return status
