"""The loupe: the photo with the focus, fitted or to the pixel; the caption stays in sight.

Stepping shows the thumbnail of the next photo at once, at the place and size of the photo itself,
and replaces it when the pixels are read: nothing flashes. A hidden photo stays blurred until it is
revealed on purpose.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from archive import photos
from archive.errors import ArchiveError
from archive.photos import PhotoRow
from archive.values import Changes, PhotoId
from resources.i18n import gettext as _
from ui.messages import Messages
from ui.pictures import Pictures, words_of
from ui.pictures.full_reader import FullReader, Levels
from ui.pictures.stars import Stars
from ui.selection import Selection
from ui.theme import icon
from ui.widgets.colours import colours_of
from ui.widgets.few_lines import FewLines
from ui.widgets.picture_view import PictureView
from ui.widgets.verdict import VerdictMark
from ui.workspace import Workspace

_NARROW = 720  # px: below, words stand above the tools
_STAND_IN = 512  # px: thumbnails as they are stored


class Loupe(QWidget):
    """Shows the photo that has the focus. Space and Escape go back to the grid."""

    closed = Signal()
    step_asked = Signal(int)  # -1 or +1

    def __init__(
        self,
        workspace: Workspace,
        selection: Selection,
        *,
        pictures: Pictures,
        messages: Messages,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._selection = selection
        self._pictures = pictures
        self._row: PhotoRow | None = None
        self._shown = 0  # the photo whose pixels are on screen
        self._reader = FullReader(workspace.jobs, self._on_arrived, self._on_failed, self)
        self.place_words: Callable[[PhotoId], str] = _nowhere
        """Says where a photo stands in the result; whoever knows the result puts it here."""
        self.known_row: Callable[[PhotoId], PhotoRow | None] = _unknown
        """Gives a photo's row if it has been read already, so that a step asks nothing."""
        self.view = PictureView()
        self._build()
        selection.current_changed.connect(self._on_current_changed)
        workspace.changed.connect(self._on_changed)
        pictures.arrived.connect(self._on_thumbnails)
        pictures.shown_changed.connect(self._on_shown_changed)
        self.view.zoomed.connect(self._on_zoomed)

    def look_ahead(self, photo_id: int | None) -> None:
        """Read the pixels of the photo that is probably wanted next."""
        if photo_id is not None and self.isVisible():
            row = self._row_of(photo_id)
            if row is not None and not self._hides(row) and row.sha256:
                self._reader.read_next(photo_id, self._path_of(row.id), row.file_name or "")
                self._pictures.prefetch(row.sha256, _STAND_IN)

    def close_reader(self) -> None:
        """Stop the process that decodes (the archive is being closed)."""
        self._reader.close()

    # --- inside ---

    def _build(self) -> None:
        self._caption = FewLines(3)
        self._credit = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._credit.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._credit.setProperty("role", "muted")
        self._stars = Stars()
        self._stars.rated.connect(self._on_rated)
        self._verdict = VerdictMark()
        self._place = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._place.setProperty("role", "muted")
        self._zoom = QLabel()
        self._zoom.setProperty("role", "muted")
        self._reveal = QPushButton(_("Reveal"))
        self._reveal.clicked.connect(self._on_reveal)
        self._back = self._tool("arrow-left", _("Previous photo"), -1)
        self._forward = self._tool("arrow-right", _("Next photo"), 1)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._caption)
        words.addWidget(self._credit)
        tools = QHBoxLayout()
        tools.setSpacing(12)
        left = (self._back, self._forward, self._place)
        right = (self._reveal, self._stars, self._verdict, self._zoom)
        for widget in (*left, *right):
            tools.addWidget(widget)
        tools.insertStretch(len(left))
        strip = QWidget()
        strip.setProperty("area", "panel")
        strip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._strip = QBoxLayout(QBoxLayout.Direction.LeftToRight, strip)
        self._strip.setContentsMargins(12, 8, 12, 8)
        self._strip.setSpacing(12)
        self._strip.addLayout(words, 1)
        self._strip.addLayout(tools)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(strip)
        self.setFocusProxy(self.view)

    def _tool(self, name: str, words: str, by: int) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name, colours_of(self.palette())))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setProperty("by", by)
        button.clicked.connect(self._on_step)
        return button

    def _hides(self, row: PhotoRow) -> bool:
        return self._pictures.hides(row.id, row.is_sensitive)

    def _show(self, photo_id: int | None) -> None:
        self._row = self._row_of(photo_id) if photo_id else None
        self._shown = 0
        self._describe()
        if self._row is None:
            self.view.say(_("No photo is chosen."))
            self._reader.forget()
            return
        self._show_stand_in(self._row)
        if self._row.problem:
            self._messages_of_file(self._row)
        elif not self._hides(self._row):
            self._reader.read(self._row.id, self._path_of(self._row.id), self._row.file_name or "")

    def _row_of(self, photo_id: int) -> PhotoRow | None:
        known = self.known_row(PhotoId(photo_id))
        if known is not None:
            return known
        found = self._workspace.ask(photos.rows, (photo_id,))
        return found[0] if found else None

    def _path_of(self, photo_id: int) -> Callable[[], Path]:
        return partial(self._workspace.ask, photos.file_path, photo_id)

    def _show_stand_in(self, row: PhotoRow) -> None:
        pixmap = self._pictures.thumbnail(row.sha256 or "", _STAND_IN, hidden=self._hides(row))
        size = QSize(row.width, row.height)
        if pixmap is not None:  # its own proportions, should the record's be others
            size = pixmap.size().scaled(size, Qt.AspectRatioMode.KeepAspectRatio)
        self.view.show_stand_in(pixmap, size)

    def _messages_of_file(self, row: PhotoRow) -> None:
        words = _("The file of this photo is {problem}; only its thumbnail can be shown.")
        self._credit.setText(words.format(problem=_(row.problem) if row.problem else ""))

    def _describe(self) -> None:
        row = self._row
        hidden = row is not None and self._hides(row)
        self._reveal.setVisible(hidden)
        self._verdict.setVisible(row is not None)
        self._stars.setVisible(row is not None)
        if row is None:
            self._caption.clear()
            self._credit.clear()
            return
        self._place.setText(self.place_words(row.id))
        self._caption.setText(row.caption or row.headline or _("No caption"))
        self._credit.setText(row.credit or _("No credit"))
        self._stars.show_rating(row.rating)
        self._verdict.show_verdict(row.verdict or "unknown")
        self.view.setAccessibleName(words_of(row, hidden))

    def _on_current_changed(self, current: int | None) -> None:
        if self.isVisible():
            self._show(current)

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and self._row is not None:
            self._workspace.ask_later(
                photos.rows, (self._row.id,), answered=self._on_row, topic="loupe.row"
            )

    def _on_row(self, rows: tuple[PhotoRow, ...]) -> None:
        if self._row is not None and rows and rows[0].id == self._row.id:
            self._row = rows[0]
            self._describe()

    def say_place(self) -> None:
        """Say where the photo stands in the result, which has changed."""
        if self._row is not None:
            self._place.setText(self.place_words(self._row.id))

    def _on_shown_changed(self) -> None:
        if self.isVisible():
            self._show(self._selection.current)

    def _on_thumbnails(self, hashes: frozenset[str]) -> None:
        row = self._row
        if row is not None and row.sha256 in hashes and self._shown != row.id and self.isVisible():
            self._show_stand_in(row)

    def _on_arrived(self, photo_id: int, levels: Levels) -> None:
        if self._row is not None and photo_id == self._row.id and not self._hides(self._row):
            self._shown = photo_id
            self.view.show_levels(levels)

    def _on_failed(self, photo_id: int, error: ArchiveError) -> None:
        if self._row is not None and photo_id == self._row.id:
            self._credit.setText(str(error))

    def _on_reveal(self) -> None:
        if self._row is not None:
            self._pictures.reveal([self._row.id])

    def _on_rated(self, rating: int | None) -> None:
        if self._row is not None:
            self._workspace.do(photos.rate, [self._row.id], rating)

    def _on_step(self) -> None:
        self.step_asked.emit(self.sender().property("by"))

    def _on_zoomed(self, zoom: float) -> None:
        self._zoom.setText(f"{zoom * 100:.0f} %")

    # --- Qt ---

    def showEvent(self, event: QShowEvent) -> None:
        """Show the photo that has the focus."""
        super().showEvent(event)
        self._show(self._selection.current)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the words above the tools where there is no room beside them."""
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._strip.setDirection(down if narrow else across)

    def hideEvent(self, event: QHideEvent) -> None:
        """Free the memory of the pixels."""
        super().hideEvent(event)
        self._reader.forget()
        self._shown = 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step and go back."""
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_PageUp: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_PageDown: 1,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self.step_asked.emit(steps[key])
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Escape):
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _nowhere(_photo: PhotoId) -> str:
    return ""


def _unknown(_photo: PhotoId) -> PhotoRow | None:
    return None
