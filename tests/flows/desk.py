"""Somebody at the real window: triggers actions, answers dialogs, waits for what must come."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from ui.main_window import MainWindow
from ui.main_window.room import Room

T = TypeVar("T")
Answer = Callable[[Any], None]
PATIENCE = 90_000  # ms: nothing waits this long unless it hangs, or the machine is very busy


class Desk:
    """A window with an archive open in it."""

    def __init__(self, window: MainWindow, frame: QMainWindow, qtbot: QtBot) -> None:
        self.window, self.frame, self._qtbot = window, frame, qtbot
        self._answers: list[Answer] = []

    @property
    def room(self) -> Room:
        """Return the panels of the open archive."""
        assert self.window.room is not None, "no archive is open"
        return self.window.room

    def open(self, archive: Path) -> None:
        """Open an archive and wait until its photos are counted."""
        self.window.open_archive(archive)
        self.until(lambda: self.window.room is not None)

    def do(self, action: str) -> None:
        """Trigger an action as its menu entry would."""
        entry = self.window.actions[action]
        self.until(entry.isEnabled)
        entry.trigger()

    def answers(self, answer: Answer) -> None:
        """Say what to do with the next dialog; it counts as accepted afterwards."""
        self._answers.append(answer)

    def show(self, dialog: QDialog) -> int:
        """Stand in for ``ask.show``: show the dialog and answer it."""
        assert self._answers, f"an unasked dialog: {type(dialog).__name__} {dialog.windowTitle()!r}"
        dialog.show()
        self._answers.pop(0)(dialog)
        dialog.hide()
        return int(QDialog.DialogCode.Accepted)

    def until(self, condition: Callable[[], object]) -> None:
        """Let the window work until something is so."""
        self._qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE)

    def click(self, within: QWidget, words: str) -> None:
        """Press the button with these words (without mnemonic and dots)."""
        for button in within.findChildren(QAbstractButton):
            if button.text().replace("&", "").rstrip("…") == words and button.isVisibleTo(within):
                self.until(button.isEnabled)
                button.click()
                return
        raise AssertionError(f"no button {words!r}")

    def field(self, within: QWidget, name: str) -> Any:
        """Return the input with this accessible name."""
        kinds = (QLineEdit, QPlainTextEdit)
        for kind in kinds:
            for found in within.findChildren(kind):
                if found.accessibleName() == name:
                    return found
        raise AssertionError(f"no field {name!r}")

    def value(self, sql: str) -> Any:
        """Return one value from the open archive's database."""
        return self.room.workspace.ask(lambda session: session.scalar(text(sql)))

    def choose(self, *ids: int) -> None:
        """Choose photos."""
        self.room.selection.choose(ids)
