"""A picture that can be looked at closely: fitted, or zoomed to its pixels and moved about.

A picture is a pyramid of images, each half the size of the one before, so that any zoom draws
from one that is little larger than the screen. A small stand-in can be shown for a picture whose
pixels are still being read: same place, same zoom, no flash when the pixels arrive.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from ui.widgets.colours import colours_of

_LARGEST = 16.0  # screen px per pixel
_STEP = 1.25


def pyramid(image: QImage) -> list[QImage]:
    """Return an image and its halves, down to about 500 px (any thread)."""
    levels = [image]
    while max(levels[-1].width(), levels[-1].height()) > 1000:
        half = levels[-1].size() / 2
        levels.append(
            levels[-1].scaled(
                half,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )
    return levels


@dataclass(frozen=True, slots=True)
class Look:
    """What of a picture is looked at, so that pictures of other sizes can show the same.

    ``closer``: how much larger than fitted; ``x``, ``y``: the middle, from 0 to 1.
    """

    closer: float
    x: float
    y: float


class PictureView(QWidget):
    """Shows one picture. Wheel and +/- zoom, dragging and arrow keys move, 0 fits, 1 is pixels."""

    zoomed = Signal(float)  # screen px per pixel
    looked = Signal(object)  # Look: somebody zoomed or moved here

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._levels: list[QPixmap] = []
        self._size = QSize()
        self._fit = True
        self._zoom = 1.0
        self._middle = QPointF()  # of the picture, in its pixels
        self._grabbed: QPoint | None = None
        self._words = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(64, 64)

    @property
    def zoom(self) -> float:
        """Return screen px per pixel of the picture."""
        return self._fitting() if self._fit else self._zoom

    @property
    def fits(self) -> bool:
        """Tell whether the picture is fitted to the view."""
        return self._fit

    def show_stand_in(self, pixmap: QPixmap | None, size: QSize) -> None:
        """Show a small version of another picture that is ``size`` px large."""
        self._take([pixmap] if pixmap is not None else [], size)
        if not self._fit:
            self._middle = QPointF(size.width() / 2, size.height() / 2)

    def show_levels(self, levels: Sequence[QImage]) -> None:
        """Show the pixels of the picture (from ``pyramid``); zoom and place stay."""
        if levels:
            size = levels[0].size()
            ratio = size.width() / self._size.width() if self._size.width() > 0 else 1.0
            self._middle *= ratio
            self._take([QPixmap.fromImage(level) for level in levels], size)

    def say(self, words: str) -> None:
        """Show words in place of a picture."""
        self._take([], QSize())
        self._words = words
        self.update()

    def fit(self) -> None:
        """Fit the picture to the view."""
        self._fit = True
        self._changed()
        self.looked.emit(self.look)

    def to_pixels(self) -> None:
        """Show one pixel on one screen px; again: fit."""
        if self._fit or self._zoom != 1.0:
            self.zoom_to(1.0, QPointF(self.rect().center()))
        else:
            self.fit()

    def zoom_by(self, steps: int) -> None:
        """Zoom in or out around the middle of the view."""
        self.zoom_to(self.zoom * _STEP**steps, QPointF(self.rect().center()))

    def zoom_to(self, zoom: float, at: QPointF) -> None:
        """Zoom so that the point of the picture under ``at`` (view px) stays there."""
        if not self._size.isEmpty():
            point = self._picture_point(at)
            least = min(self._fitting(), 1.0)
            zoom = max(least, min(zoom, _LARGEST))
            self._fit = zoom <= least and self._fitting() <= 1.0
            self._zoom = zoom
            self._middle = point - (at - QPointF(self.rect().center())) / zoom
            self._changed()
            self.looked.emit(self.look)

    @property
    def look(self) -> Look:
        """Return what is looked at."""
        if self._fit or self._size.isEmpty():
            return Look(1.0, 0.5, 0.5)
        middle = self._middle
        x, y = middle.x() / self._size.width(), middle.y() / self._size.height()
        return Look(self._zoom / self._fitting(), x, y)

    def follow(self, look: Look) -> None:
        """Look at the same part of this picture; says nothing to others."""
        if not self._size.isEmpty():
            self._fit = look.closer <= 1.0
            self._zoom = self._fitting() * look.closer
            self._middle = QPointF(look.x * self._size.width(), look.y * self._size.height())
            self._changed()

    def _take(self, levels: list[QPixmap], size: QSize) -> None:
        self._words = ""
        self._levels, self._size = levels, size
        if self._middle.isNull():
            self._middle = QPointF(size.width() / 2, size.height() / 2)
        self._changed()

    def _changed(self) -> None:
        self._keep_inside()
        self.update()
        self.zoomed.emit(self.zoom)

    def _fitting(self) -> float:
        if self._size.isEmpty():
            return 1.0
        return min(self.width() / self._size.width(), self.height() / self._size.height(), 1.0)

    def _keep_inside(self) -> None:
        """Stop the picture at the edges of the view; centre what is smaller than the view."""
        zoom = self.zoom
        for length, view, get, put in (
            (self._size.width(), self.width(), self._middle.x, self._middle.setX),
            (self._size.height(), self.height(), self._middle.y, self._middle.setY),
        ):
            half = view / 2 / zoom
            put(length / 2 if length <= 2 * half else max(half, min(get(), length - half)))

    def _place(self) -> QRectF:
        """Return where the picture lies in the view."""
        zoom = self.zoom
        corner = QPointF(self.rect().center()) - self._middle * zoom
        return QRectF(corner.x(), corner.y(), self._size.width() * zoom, self._size.height() * zoom)

    def _picture_point(self, at: QPointF) -> QPointF:
        return (at - self._place().topLeft()) / self.zoom

    def _move(self, by: QPoint) -> None:
        self._middle -= QPointF(by) / self.zoom
        self._changed()
        self.looked.emit(self.look)

    # --- Qt ---

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what of the picture is in the view, from the level that suits the zoom."""
        painter = QPainter(self)
        colours = colours_of(self.palette())
        painter.fillRect(self.rect(), QColor(colours.well))
        if self._levels:
            self._paint_picture(painter)
        elif self._words:
            painter.setPen(QColor(colours.muted))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(24, 24, -24, -24), flags, self._words)
        if self.hasFocus():
            painter.setPen(QColor(colours.accent))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _paint_picture(self, painter: QPainter) -> None:
        place = self._place()
        wanted = place.width() * self.devicePixelRatioF()
        level = self._levels[0]
        for smaller in self._levels[1:]:
            if smaller.width() >= wanted:
                level = smaller
        seen = place.intersected(QRectF(self.rect()))
        scale = level.width() / place.width()
        source = QRectF(
            (seen.left() - place.left()) * scale,
            (seen.top() - place.top()) * scale,
            seen.width() * scale,
            seen.height() * scale,
        )
        smooth = QPainter.RenderHint.SmoothPixmapTransform
        painter.setRenderHint(smooth, self.zoom < 2)  # pixels are to be seen as pixels
        painter.drawPixmap(seen, level, source)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the picture where it was."""
        self._changed()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer."""
        steps = event.angleDelta().y() / 120
        if steps:
            self.zoom_to(self.zoom * _STEP**steps, event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the picture."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._grabbed = event.position().toPoint()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the picture."""
        if self._grabbed is not None:
            position = event.position().toPoint()
            self._move(position - self._grabbed)
            self._grabbed = position

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._grabbed = None
        self.unsetCursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Zoom to the pixels under the pointer, or fit."""
        if self._fit:
            self.zoom_to(1.0, event.position())
        else:
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom, or move a picture that is larger than the view."""
        zooms = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
        moves = {
            Qt.Key.Key_Left: QPoint(64, 0),
            Qt.Key.Key_Right: QPoint(-64, 0),
            Qt.Key.Key_Up: QPoint(0, 64),
            Qt.Key.Key_Down: QPoint(0, -64),
        }
        key = Qt.Key(event.key())
        if key in zooms:
            self.zoom_by(zooms[key])
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key == Qt.Key.Key_1:
            self.to_pixels()
        elif key in moves and not self._fit:
            self._move(moves[key])
        else:
            super().keyPressEvent(event)
