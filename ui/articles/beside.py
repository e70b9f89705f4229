"""A photo beside the text: shown and hidden, and a suggestion answered while looking at it.

Where text, photo and claim do not fit, the photo takes the claim's place for as long as it is
shown; the keys that answer a suggestion then mean the photo being looked at.
"""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from archive.photos import PhotoRow
from ui.articles.photo_pane import PhotoPane
from ui.articles.side import Side

_NARROW = 1000  # px


class PhotoBeside(QObject):
    """Places the pane with the photo."""

    toggled = Signal(bool)

    def __init__(self, split: QSplitter, text: QWidget, pane: PhotoPane, side: Side) -> None:
        super().__init__(split)
        self._split, self._text, self._pane, self._side = split, text, pane, side
        self._sizes: list[int] = []  # of the parts, before the photo took its room
        pane.closed.connect(self.hide)
        pane.decided.connect(self._on_decided)

    def toggle(self, photos: Mapping[int, PhotoRow]) -> bool:
        """Show the photo that has the keyboard, else the first, or hide it; tells if there is one.

        ``photos``: those of the article by id.
        """
        waiting, number = self._side.photos.waiting, self._side.photos.photo
        same = self._side.isHidden() or number in (None, self._pane.photo_id)
        if self._pane.isVisible() and same:
            self.hide()
            return True
        row = None if number is None else photos.get(number)
        if row is not None:
            self.show(row, None if waiting is None else waiting.suggestion_id)
        return row is not None

    def show(self, row: PhotoRow, suggestion: int | None = None) -> None:
        """Show a photo, with a suggestion to be answered if there is one."""
        self._pane.show_photo(row, suggestion)
        if self._pane.isVisible():
            return
        self._sizes = self._split.sizes()
        self._pane.show()
        self.toggled.emit(True)
        width = self._split.width()
        self._split.setSizes([width * 2 // 5, width * 2 // 5, width // 5])
        self.fit()

    def fit(self) -> None:
        """Let the photo take the claim's place where there is no room for both."""
        narrow = self._split.width() < _NARROW
        if not self._pane.isVisible() or self._side.isHidden() is narrow:
            return
        had_keyboard = self._side.photos.has_keyboard
        self._side.setVisible(not narrow)
        if narrow and had_keyboard:
            self._pane.take_focus()

    def hide(self) -> None:
        """Give the room of the photo back to the text."""
        had_keyboard = self._pane.has_keyboard
        self._pane.hide()
        self._side.show()
        if had_keyboard and self._side.photos.isVisible():
            self._side.photos.take_focus()
        elif had_keyboard:
            self._text.setFocus()
        self.toggled.emit(False)
        if self._sizes:
            self._split.setSizes(self._sizes)

    def uncover(self) -> None:
        """Give the claim its place back where the photo has taken it."""
        if self._side.isHidden():
            self.hide()

    def answer(self, yes: bool) -> bool:
        """Answer the suggestion that is looked at or has the keyboard; tells if there was one."""
        if self._pane.has_keyboard and self._pane.suggestion is not None:
            self._on_decided(self._pane.suggestion, yes)
            return True
        return self._side.photos.has_keyboard and self._side.photos.answer(yes)

    def _on_decided(self, suggestion_id: int, yes: bool) -> None:
        self.hide()
        self._side.photos.answer_later(suggestion_id, yes)
