"""What the tests of panels share: a real catalogue, and work that runs at once."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.jobs import AtOnce, Jobs
from ui.messages import Messages
from ui.pictures import Pictures
from ui.selection import Selection
from ui.settings import Store

if TYPE_CHECKING:
    from archive.catalogue import Catalogue
    from ui.workspace import Workspace

P = TypeVar("P", bound=QWidget)

NO_MODIFIER = Qt.KeyboardModifier.NoModifier


@pytest.fixture(autouse=True)
def no_key_stays_down(qapp: QApplication) -> Iterator[None]:
    """Let go of Ctrl: a box that hides on Ctrl+Return never hears the end of it."""
    yield
    if QGuiApplication.keyboardModifiers() != NO_MODIFIER:
        QTest.keyRelease(QWidget(), Qt.Key.Key_Control)
    assert QGuiApplication.keyboardModifiers() == NO_MODIFIER


@pytest.fixture(autouse=True)
def nobody_else_s_theme(qapp: QApplication) -> None:
    """Take off what a whole program put over all windows: a test's own palette would be covered."""
    if qapp.styleSheet():
        qapp.setStyleSheet("")
    qapp.setPalette(QPalette())


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs(executor=AtOnce())
    yield made
    made.close()


@pytest.fixture
def workspace(catalogue: "Catalogue", jobs: Jobs) -> "Workspace":
    from ui.workspace import Workspace

    return Workspace(catalogue, jobs)


@pytest.fixture
def selection(qtbot: QtBot) -> Selection:
    return Selection()


@pytest.fixture
def messages(qtbot: QtBot) -> Messages:
    return Messages()


@pytest.fixture
def pictures(catalogue: "Catalogue", jobs: Jobs) -> Pictures:
    return Pictures(catalogue.thumbnails, jobs)


@pytest.fixture
def settings(tmp_path: Path) -> Store:
    return Store(tmp_path / "settings" / "cutline.ini")


class PanelOf(Protocol):
    """Makes a panel over the four things every panel is given, and shows it."""

    def __call__(
        self, kind: Callable[..., P], width: int = ..., height: int = ..., *, active: bool = ...
    ) -> P: ...


@pytest.fixture
def panel_of(
    qtbot: QtBot,
    workspace: "Workspace",
    selection: Selection,
    pictures: Pictures,
    messages: Messages,
) -> PanelOf:
    """Return what makes a panel of a size in px; ``active``: as the window that has the keys."""

    def made(
        kind: Callable[..., P], width: int = 1100, height: int = 700, *, active: bool = False
    ) -> P:
        panel = kind(workspace, selection, pictures=pictures, messages=messages)
        qtbot.addWidget(panel)
        panel.resize(width, height)
        if not active:
            panel.show()
            return panel
        with qtbot.waitActive(panel):
            panel.show()
            panel.activateWindow()
        return panel

    return made
