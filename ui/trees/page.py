"""A page with a tree, what can be done with what is chosen in it, and a box that finds in it."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from archive.values import Changes
from resources.i18n import gettext as _
from ui.messages import Messages
from ui.theme import STEP
from ui.trees.deeds import Deed, DeedBar
from ui.workspace import Workspace

_MOVED = 600  # ms after a change in which others join it before all is read again
_TYPING = 150  # ms


class TreePage(QWidget):
    """Reads its tree when it comes to the front, when the archive changes and while one types.

    Of a page: ``tables`` that it shows; ``deeds``, ``read_all`` and ``look_for``.
    """

    query_opened = Signal(str)
    tables: ClassVar[Sequence[str]]

    def __init__(
        self, tree: QTreeView, workspace: Workspace, messages: Messages, *, find: str,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._workspace, self._messages = workspace, messages
        self.box = QLineEdit(placeholderText=find)
        self.box.setAccessibleName(find)
        self.box.setClearButtonEnabled(True)
        self._tree_hand = tree
        self._bar = DeedBar(self.deeds(), tree)
        self._moved = QTimer(self, singleShot=True, interval=_MOVED)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self.box.textChanged.connect(lambda _text: self._typing.start())
        self._typing.timeout.connect(self.look_for)
        self._moved.timeout.connect(self.read_all)
        workspace.changed.connect(self._on_changed)

    def deeds(self) -> tuple[Deed, ...]:
        """Return what can be done, in the order of the buttons."""
        raise NotImplementedError

    def read_all(self) -> None:
        """Read what the page shows."""
        raise NotImplementedError

    def look_for(self) -> None:
        """Show what the words in the box find."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        """Read what the page shows when it comes to the front."""
        super().showEvent(event)
        self.read_all()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on to the tree."""
        super().focusInEvent(event)
        self._tree_hand.setFocus(event.reason())

    def _put_together(
        self, empty: QWidget, *, before: QWidget | None = None, after: QWidget | None = None,
        below: Iterable[QWidget] = (),
    ) -> None:  # fmt: skip
        """Put one under another: the box, the deeds, the tree, what is said of it.

        ``empty``: stands in the tree's place while there is nothing; ``before``, ``after``: beside
        the box.
        """
        top = QHBoxLayout()
        top.setSpacing(3 * STEP)
        for part, room in ((before, 1), (self.box, 2), (after, 0)):
            if part is not None:
                top.addWidget(part, room)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 2 * STEP, 4 * STEP, 2 * STEP)
        column.setSpacing(2 * STEP)
        column.addLayout(top)
        column.addWidget(self._bar)
        column.addWidget(self._tree_hand, 1)
        column.addWidget(empty, 1)
        for part in below:
            column.addWidget(part)
        self._empty = empty
        empty.hide()

    def _show_whether(self, there: bool) -> None:
        """Show the tree, or what is said where there is nothing in it."""
        self._tree_hand.setVisible(there)
        self._empty.setVisible(not there)

    @property
    def _buttons(self) -> dict[str, QPushButton]:
        return self._bar.buttons

    def _tell_removed(self, words: str) -> None:
        self._messages.info(words, _("Undo"), self._workspace.undo)

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.touches(*self.tables) and not self._moved.isActive():
            self._moved.start()
