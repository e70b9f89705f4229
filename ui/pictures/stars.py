"""Stars of a photo: drawn where there is no room for words, said in words everywhere else."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from resources.i18n import gettext as _
from ui.theme import icon
from ui.widgets.colours import Colours, colours_of

MOST = 5
TURNED_DOWN = -1
"""How ``xmp:Rating`` says that a photo was rejected."""
_SIDE = 16  # px


def rating_words(rating: int | None) -> str:
    """Return a rating in words; empty if there is none."""
    if rating is None:
        return ""
    if rating == TURNED_DOWN:
        return _("Rejected")
    return _("{count} of 5 stars").format(count=rating)


def rating_signs(rating: int | None) -> str:
    """Return a rating as signs for a table; empty if there is none."""
    if rating is None:
        return ""
    return "✕" if rating == TURNED_DOWN else "★" * rating


def stars_pixmap(rating: int, colours: Colours, side: int, ratio: float) -> QPixmap:
    """Return the stars of a rating, or the mark of a rejected photo, in one line."""
    names = ["close-circle-outline"] if rating == TURNED_DOWN else ["star"] * rating
    pixmap = QPixmap(QSize(side * len(names), side) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    for place, name in enumerate(names):
        sign = icon(name, colours).pixmap(QSize(side, side), ratio)
        painter.drawPixmap(place * side, 0, sign)
    painter.end()
    return pixmap


class Stars(QWidget):
    """Five stars to click on; the last one again takes the rating away. Keys are actions."""

    rated = Signal(object)  # 1 to 5, or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rating: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_rating(None)

    @property
    def rating(self) -> int | None:
        """Return the rating shown."""
        return self._rating

    def show_rating(self, rating: int | None) -> None:
        """Show a rating."""
        self._rating = rating
        words = rating_words(rating) or _("Not rated")
        self.setAccessibleName(words)
        self.setToolTip(_("{rating}. Keys: 1 to 5, 0 for none, X to reject").format(rating=words))
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for all stars."""
        return QSize(MOST * _SIDE, _SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the stars that are there, and those that could be as outlines."""
        painter = QPainter(self)
        colours, ratio = colours_of(self.palette()), self.devicePixelRatioF()
        size = QSize(_SIDE, _SIDE)
        if self._rating == TURNED_DOWN:
            painter.drawPixmap(0, 0, stars_pixmap(TURNED_DOWN, colours, _SIDE, ratio))
        else:
            for place in range(MOST):
                name = "star" if place < (self._rating or 0) else "star-outline"
                at = QRect(place * _SIDE, 0, _SIDE, _SIDE)
                painter.drawPixmap(at, icon(name, colours).pixmap(size, ratio))
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Give as many stars as the one clicked on."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.pos()):
            stars = event.pos().x() // _SIDE + 1
            self.rated.emit(None if stars == self._rating else stars)
