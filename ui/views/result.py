"""A view that draws the result: a line above it, the drawing, the photos of a part of it below."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from archive.errors import ArchiveError
from archive.values import Changes
from ui.pictures import Pictures
from ui.selection import Selection
from ui.views.below import PhotosBelow
from ui.views.head import ViewHead
from ui.workspace import Workspace

_MOVED = 500  # ms after a change of the archive


class DrawnResult(QWidget):
    """Shares query and selection with the other views, and is drawn anew when the archive changes.

    Of a view: ``ask`` and ``keep``; ``_put_together`` once its buttons are made.
    """

    term_chosen = Signal(str)  # to become part of the query
    opened = Signal(int)  # a photo to be seen large

    def __init__(
        self,
        drawing: QWidget,
        workspace: Workspace,
        selection: Selection,
        *,
        pictures: Pictures,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._selection = workspace, selection
        self._drawing = drawing
        self._query: str | None = None
        self.below = PhotosBelow(workspace, selection, pictures)
        self.below.opened.connect(self.opened)
        self.below.kept.connect(self.keep)
        self._moved = QTimer(self, singleShot=True, interval=_MOVED)
        self._moved.timeout.connect(self.ask)
        workspace.changed.connect(self._on_changed)

    def ask(self) -> None:
        """Ask for what the query finds, if there is one."""
        raise NotImplementedError

    def keep(self) -> None:
        """Keep the result to the part whose photos are below."""
        raise NotImplementedError

    def show_query(self, query: str) -> None:
        """Show the photos of a query; what is in view stays as far as it can."""
        self._query = query
        self.ask()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the keyboard to the drawing."""
        self._drawing.setFocus(event.reason())

    def _put_together(self, head: ViewHead) -> None:
        self._head = head
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._drawing, 1)
        column.addWidget(self.below)

    def _on_failed(self, error: ArchiveError) -> None:
        self._head.say(str(error))

    def _on_changed(self, _changes: Changes) -> None:
        if self.isVisible() and not self._moved.isActive():
            self._moved.start()
