"""A real window with real threads, and a real window system for the tests that need one."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from tests.flows.desk import Desk
from ui import ask
from ui.jobs import Jobs
from ui.main_window import MainWindow
from ui.settings import Store
from ui.theme import Theme


@pytest.fixture
def desk(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desk]:
    """Return somebody at an open window without an archive."""
    frame = QMainWindow()
    theme = Theme(qapp, "dark")
    theme.apply()
    window = MainWindow(frame, Store(tmp_path / "cutline.ini"), theme, Jobs())
    made = Desk(window, frame, qtbot)
    monkeypatch.setattr(ask, "show", made.show)
    frame.resize(1440, 900)
    frame.show()
    yield made
    if frame.isVisible():
        made.until(lambda: not window.jobs.mattering)  # else the window asks whether to stop them
    frame.close()
    frame.deleteLater()
    theme.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def display() -> Iterator[dict[str, str]]:
    """Start a virtual X display and return the environment in which Qt uses it."""
    server = shutil.which("Xvfb")
    if server is None:
        pytest.skip("needs Xvfb, a virtual X display (Debian: apt-get install xvfb)")
    read, write = os.pipe()
    command = [server, "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as running:
        os.close(write)
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        try:
            yield {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        finally:
            running.terminate()
