"""One photo's thumbnail as a widget: for panels that show a few."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from resources.i18n import gettext as _
from ui.pictures.pictures import Pictures
from ui.widgets.colours import colours_of
from ui.widgets.wrapping import plain_tip


class Thumbnail(QWidget):
    """A thumbnail, blurred where it must be. Enter or a click activates it."""

    activated = Signal(int)  # photo id

    def __init__(self, pictures: Pictures, edge: int = 96, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._edge = edge
        self._photo = 0
        self._sha256 = self._words = ""
        self._sensitive = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        pictures.arrived.connect(self._on_arrived)
        pictures.shown_changed.connect(self._on_shown_changed)

    def show_photo(self, photo_id: int, sha256: str | None, sensitive: bool, words: str) -> None:
        """Show a photo. ``words`` describe it; those of a hidden one are not announced."""
        self._photo, self._sha256 = photo_id, sha256 or ""
        self._sensitive, self._words = sensitive, words
        self._on_shown_changed()

    def clear(self) -> None:
        """Show nothing."""
        self.show_photo(0, "", False, "")

    def sizeHint(self) -> QSize:
        """Return a square of the edge it was made with."""
        return QSize(self._edge, self._edge)

    def minimumSizeHint(self) -> QSize:
        """Return the height only: the width may shrink."""
        return QSize(32, self._edge)

    @property
    def photo_id(self) -> int:
        """Return the photo shown; 0 for none."""
        return self._photo

    @property
    def hidden(self) -> bool:
        """Tell whether the photo is blurred."""
        return self._pictures.hides(self._photo, self._sensitive)

    def _on_arrived(self, hashes: frozenset[str]) -> None:
        if self._sha256 in hashes:
            self.update()

    def _on_shown_changed(self) -> None:
        words = _("Sensitive photo, hidden")
        self.setAccessibleName(words if self.hidden else self._words or _("No photo"))
        self.setToolTip(plain_tip(words) if self.hidden else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the thumbnail in the middle, a focus frame around it."""
        painter = QPainter(self)
        colours = colours_of(self.palette())
        painter.fillRect(self.rect(), QColor(colours.well))
        ratio = self.devicePixelRatioF()
        edge = round(max(self.width(), self.height()) * ratio)
        pixmap = self._pictures.thumbnail(self._sha256, edge, hidden=self.hidden)
        if pixmap is not None:
            size = pixmap.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            box = QRect(0, 0, size.width(), size.height())
            box.moveCenter(self.rect().center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(box, pixmap)
        elif self._photo:
            painter.setPen(QColor(colours.muted))
            missing = self._pictures.is_missing(self._sha256)
            words = _("No preview") if missing else _("Loading…")
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, words)
        if self.hasFocus():
            painter.setPen(QColor(colours.accent))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Activate the photo."""
        if event.button() is Qt.MouseButton.LeftButton and self._photo:
            self.activated.emit(self._photo)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Activate the photo with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._photo:
            self.activated.emit(self._photo)
        else:
            super().keyPressEvent(event)
