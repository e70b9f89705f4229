"""The photo alone on the whole screen: everything around it steps aside and comes back."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow, QToolBar, QWidget

from ui.main_window.ways import Ways


class FullScreen(QObject):
    """Shows the loupe (or a comparison) on the whole screen, and puts everything back."""

    def __init__(self, ways: Ways, around: tuple[QWidget, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self._ways = ways
        self._around = around  # of the room; menus and tools belong to the window
        self._hidden: tuple[QWidget, ...] = ()
        self._was_maximized = self._from_grid = False
        ways.moved.connect(self._on_moved)

    @property
    def is_on(self) -> bool:
        """Tell whether a photo has the whole screen."""
        return bool(self._hidden)

    def bindings(self) -> dict[str, Callable[[], object]]:
        """Return what this does for which action."""
        return {"view.full": self.toggle}

    def toggle(self) -> None:
        """Show the photo with the focus on the whole screen, or everything again."""
        if self.is_on:
            self.end()
            if self._from_grid:
                self._ways.close_loupe()
        elif self._ways.looks_at_photos or self._ways.has_photo:
            self._begin()

    def end(self) -> None:
        """Bring back what stood around the photo."""
        for widget in self._hidden:
            widget.show()
        self._hidden = ()
        self._ways.alone = False
        frame = self._frame
        if frame is not None and frame.isFullScreen():
            frame.showMaximized() if self._was_maximized else frame.showNormal()

    def _begin(self) -> None:
        self._from_grid = not self._ways.looks_at_photos
        if self._from_grid:
            self._ways.toggle_loupe()
        frame = self._frame
        bars = [frame.menuBar(), *frame.findChildren(QToolBar)] if frame is not None else []
        self._hidden = tuple(each for each in (*bars, *self._around) if not each.isHidden())
        self._ways.alone = True
        for widget in self._hidden:
            widget.hide()
        if frame is not None:
            self._was_maximized = frame.isMaximized()
            frame.showFullScreen()

    @property
    def _frame(self) -> QMainWindow | None:
        window = self._room.window()
        return window if isinstance(window, QMainWindow) else None

    def _on_moved(self) -> None:
        if self.is_on and not self._ways.looks_at_photos:
            self.end()
