"""The row of buttons above a tree: what can be done with what is chosen in it."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from ui.theme import STEP
from ui.widgets.flow_layout import FlowLayout


class Deed(NamedTuple):
    """A button; ``key`` presses it too while the keyboard is in the tree."""

    name: str
    text: str
    tip: str
    pressed: Callable[[], None]
    key: str = ""


class DeedBar(QWidget):
    """Buttons that wrap where it is narrow."""

    def __init__(self, deeds: Iterable[Deed], tree: QWidget) -> None:
        super().__init__()
        self.buttons: dict[str, QPushButton] = {}
        row = FlowLayout(self, gap=2 * STEP)
        for deed in deeds:
            button = self.buttons[deed.name] = QPushButton(deed.text)
            button.setToolTip(deed.tip)
            button.clicked.connect(deed.pressed)
            row.addWidget(button)
            if deed.key:
                short = QShortcut(QKeySequence(deed.key), tree)
                short.setContext(Qt.ShortcutContext.WidgetShortcut)
                short.activated.connect(button.click)
