"""What the program says: a bar for what happened, a dialog for our own bugs."""

import platform
import sys
import traceback
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from resources.i18n import gettext as _
from ui.widgets.wrapping import breakable, plain_tip, wrapped

_SIGNS = {"info": "✓", "hint": "→", "warning": "!", "error": "✕"}
_PASSING = frozenset(["info", "hint"])
_SHOWN_FOR = 6000  # ms; what went wrong stays until it is closed
_LONGEST = 600  # characters in the bar; the rest stands in its tool tip


class Messages(QObject):
    """Where panels say what happened. The bar of the window shows it."""

    said = Signal(str, str, str, object)  # kind, text, word on the button, slot or None
    cleared = Signal(str)  # the text that is taken back, empty for whatever is shown

    def info(self, text: str, button: str = "", pressed: Callable[[], None] | None = None) -> None:
        """Say that something was done; goes away by itself. The button offers what is next."""
        self.said.emit("info", text, button, pressed)

    def hint(self, text: str, button: str = "", pressed: Callable[[], None] | None = None) -> None:
        """Say that nothing was done, and what to do first; goes away by itself."""
        self.said.emit("hint", text, button, pressed)

    def warning(
        self, text: str, button: str = "", pressed: Callable[[], None] | None = None
    ) -> None:
        """Say that something needs a look; stays until closed."""
        self.said.emit("warning", text, button, pressed)

    def error(self, text: str, button: str = "", pressed: Callable[[], None] | None = None) -> None:
        """Say what went wrong, to what, and what to do; stays until closed."""
        self.said.emit("error", text, button, pressed)

    def show(self, error: Exception) -> None:
        """Say an expected failure in its own words."""
        self.error(str(error))

    def clear(self, text: str = "") -> None:
        """Take back a text, or whatever is shown: what it was about is no longer there."""
        self.cleared.emit(text)


class MessageBar(QFrame):
    """One line at the bottom of the window: a sign, the text, a button, close."""

    def __init__(self, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self._pressed: Callable[[], None] | None = None
        self._said = ""
        self._sign = QLabel()
        self._text = wrapped()
        self._button = QPushButton()
        self._close = QToolButton()
        self._close.setText("✕")
        self._close.setToolTip(_("Close this message"))
        self._close.setAccessibleName(_("Close this message"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        row.addWidget(self._close)
        self._timer = QTimer(self, singleShot=True, interval=_SHOWN_FOR)
        self._timer.timeout.connect(self._on_read)
        self._button.clicked.connect(self._on_pressed)
        self._close.clicked.connect(self.hide)
        messages.said.connect(self._on_said)
        messages.cleared.connect(self._on_cleared)
        self.hide()

    @property
    def text(self) -> str:
        """Return what is shown, empty if nothing is."""
        return self._said if not self.isHidden() else ""

    def _on_said(
        self, kind: str, text: str, button: str, pressed: Callable[[], None] | None
    ) -> None:
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self._sign.setText(_SIGNS[kind])
        short = text if len(text) <= _LONGEST else text[:_LONGEST].rstrip() + "…"
        self._text.setText(breakable(short))
        self._text.setToolTip(plain_tip(text) if short != text else "")
        self._said = text
        self.setAccessibleName(text)
        self._pressed = pressed
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self.show()
        if kind in _PASSING:
            self._timer.start()
        else:
            self._timer.stop()

    def _on_read(self) -> None:
        """Go, unless the mouse is here: a click meant for the bar would fall on what comes up."""
        if self.underMouse():
            self._timer.start()
        else:
            self.hide()

    def _on_cleared(self, text: str) -> None:
        if text and text != self._said:
            return
        self._timer.stop()
        self._pressed = None
        self.hide()

    def _on_pressed(self) -> None:
        self.hide()
        if self._pressed is not None:
            self._pressed()


def details_of(error: BaseException) -> str:
    """Return what a bug report needs: versions and the traceback."""
    from PySide6 import __version__ as qt

    head = f"Cutline · Python {platform.python_version()} · PySide6 {qt} · {platform.platform()}"
    return "\n".join([head, sys.executable, "", *traceback.format_exception(error)])


class CrashDialog(QDialog):
    """Shown for a bug of ours: what happened in words, and the details to copy."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Something went wrong"))
        self.resize(640, 400)
        self._details = QPlainTextEdit(details_of(error), readOnly=True)
        self._details.setAccessibleName(_("Details of the failure"))
        words = QLabel(
            _(
                "This is a mistake in Cutline, not yours. Your archive is safe and stays open: "
                "what was being done was not saved. You can go on working."
            ),
            wordWrap=True,
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(_("Copy details"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._on_copy)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(words)
        column.addWidget(self._details, 1)
        column.addWidget(buttons)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details.toPlainText())
