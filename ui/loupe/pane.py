"""One photo among those that are compared: the picture, and what tells it from the others."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from archive.errors import ArchiveError
from archive.photos import PhotoRow
from resources.i18n import gettext as _
from ui.pictures import Pictures, words_of
from ui.pictures.full_reader import Levels
from ui.pictures.stars import Stars
from ui.widgets.colours import colours_of
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.moments import camera_words
from ui.widgets.picture_view import PictureView
from ui.widgets.verdict import VerdictMark
from ui.widgets.wrapping import plain_tip

_NARROW = 420  # px: below, words stand above the tools
STAND_IN = 512  # px: thumbnails as they are stored


class _View(PictureView):
    """A picture that says when it gets the keyboard."""

    focused = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()


class Pane(QWidget):
    """A photo beside others. ``chosen``: it was clicked or got the keyboard."""

    chosen = Signal(int)
    reveal_asked = Signal(int)
    rated = Signal(int, object)  # 1 to 5 stars, or None

    def __init__(self, pictures: Pictures, row: PhotoRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._current = False
        self._pixels = False
        self._lines = ("", "")
        self.row = row
        self.view = _View()
        self.view.focused.connect(self._on_focused)
        self._words = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._facts = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._facts.setProperty("role", "muted")
        self._facts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._stars = Stars()
        self._stars.rated.connect(self._on_rated)
        self._verdict = VerdictMark()
        self._reveal = QPushButton(_("Reveal"))
        self._reveal.clicked.connect(self._on_reveal)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self._words)
        lines.addWidget(self._facts)
        over = QVBoxLayout(self.view)  # below, four photos leave no room for a button each
        over.addStretch()
        over.addWidget(self._reveal, 0, Qt.AlignmentFlag.AlignHCenter)
        tools = FlowLayout(gap=8)
        for tool in (self._stars, self._verdict):
            tools.addWidget(tool)
        self._strip = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._strip.setContentsMargins(8, 4, 8, 8)
        self._strip.setSpacing(8)
        self._strip.addLayout(lines, 1)
        self._strip.addLayout(tools)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addLayout(self._strip)
        self.show_row(row)

    @property
    def hidden(self) -> bool:
        """Tell whether the photo is blurred."""
        return self._pictures.hides(self.row.id, self.row.is_sensitive)

    def show_row(self, row: PhotoRow) -> None:
        """Show the photo, or show it anew after something changed."""
        self.row = row
        caption = " ".join((row.headline or row.caption or _("No caption")).split())
        self._words.setToolTip("" if self.hidden else row.caption or "")
        size = f"{row.width} × {row.height}"
        taken = camera_words(row.taken)
        facts = (row.credit or _("No credit"), taken, size, row.file_name or "")
        self._lines = caption, "  ·  ".join(fact for fact in facts if fact)
        self._facts.setToolTip(plain_tip(self._lines[1]))
        self._elide()
        self._stars.show_rating(row.rating)
        self._verdict.show_verdict(row.verdict or "unknown")
        self._reveal.setVisible(self.hidden)
        self.view.setAccessibleName(words_of(row, self.hidden))
        if not self._pixels or self.hidden:
            self.show_stand_in()

    def show_stand_in(self) -> None:
        """Show the thumbnail until the pixels arrive."""
        self._pixels = False
        pixmap = self._pictures.thumbnail(self.row.sha256 or "", STAND_IN, hidden=self.hidden)
        size = QSize(self.row.width, self.row.height)
        if pixmap is not None:
            size = pixmap.size().scaled(size, Qt.AspectRatioMode.KeepAspectRatio)
        look = self.view.look
        self.view.show_stand_in(pixmap, size)
        self.view.follow(look)

    def show_levels(self, levels: Levels) -> None:
        """Show the pixels."""
        look = self.view.look
        self._pixels = True
        self.view.show_levels(levels)
        self.view.follow(look)

    def say(self, error: ArchiveError) -> None:
        """Say why the pixels cannot be shown."""
        self._lines = self._lines[0], str(error)
        self._facts.setToolTip(plain_tip(str(error)))
        self._elide()

    def _elide(self) -> None:
        for label, text in zip((self._words, self._facts), self._lines, strict=True):
            room = max(40, label.width())
            cut = Qt.TextElideMode.ElideRight
            label.setText(label.fontMetrics().elidedText(text, cut, room))

    @property
    def has_pixels(self) -> bool:
        """Tell whether the picture itself is shown, not its thumbnail."""
        return self._pixels

    def set_current(self, current: bool) -> None:
        """Mark the photo that has the focus."""
        if current != self._current:
            self._current = current
            self.update()

    def _on_focused(self) -> None:
        self.chosen.emit(self.row.id)

    def _on_rated(self, rating: int | None) -> None:
        self.rated.emit(self.row.id, rating)

    def _on_reveal(self) -> None:
        self.reveal_asked.emit(self.row.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the lines to the new width."""
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._strip.setDirection(down if narrow else across)
        QTimer.singleShot(0, self, self._elide)  # when the layout has given the lines their room

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, and a frame around the photo with the focus."""
        painter = QPainter(self)
        colours = colours_of(self.palette())
        painter.fillRect(self.rect(), QColor(colours.raised if self._current else colours.panel))
        painter.setPen(QColor(colours.accent if self._current else colours.line))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
