"""The map under the hand: moved and zoomed, photos chosen, areas drawn; by mouse and by keys."""

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen, QWheelEvent
from PySide6.QtWidgets import QWidget

from archive.search.points import Box, Cluster
from resources.i18n import gettext as _
from ui.map.camera import distance_km
from ui.map.clusters import hit, place_of, words_of_cluster
from ui.map.surface import MapSurface
from ui.widgets.colours import colours_of

if TYPE_CHECKING:
    from ui.jobs import Jobs

_PAN = 0.15  # of the view, by a key
_FAR = 4  # px: less is a click


class MapCanvas(MapSurface):
    """``mode``: what dragging does: "" moves the map, "box" and "circle" draw an area."""

    cluster_chosen = Signal(object, bool)  # Cluster or None; whether all its photos are meant
    box_drawn = Signal(object)  # Box
    circle_drawn = Signal(float, float, float)  # latitude, longitude, km

    def __init__(self, jobs: "Jobs", parent: QWidget | None = None) -> None:
        super().__init__(jobs, parent)
        self.mode = ""
        self._pressed: QPointF | None = None
        self._held = QPointF()
        self._dragged = False
        self._with_shift = False
        self.setMouseTracking(True)

    def set_mode(self, mode: str) -> None:
        """Choose what dragging does: move, or draw a box or a circle."""
        self.mode = mode
        self.setCursor(Qt.CursorShape.CrossCursor if mode else Qt.CursorShape.OpenHandCursor)

    def _paint_area(self, painter: QPainter) -> None:
        if self._pressed is None or not self._drawing or not self._dragged:
            return
        colours = colours_of(self.palette())
        fill = QColor(colours.accent)
        fill.setAlpha(40)
        painter.setPen(QPen(QColor(colours.accent), 2))
        painter.setBrush(fill)
        if self._drawing == "circle":
            reach = self._held - self._pressed
            radius = math.hypot(reach.x(), reach.y())
            painter.drawEllipse(self._pressed, radius, radius)
            words = _("{km} km").format(km=self.locale().toString(round(self._km(), 1)))
            painter.drawText(self._held + QPointF(8, -8), words)
        else:
            painter.drawRect(QRectF(self._pressed, self._held).normalized())

    # --- mouse ---

    @property
    def _drawing(self) -> str:
        return self.mode or ("box" if self._with_shift else "")

    def _km(self) -> float:
        if self._pressed is None:
            return 0.0
        one = self.camera.to_degrees(self._pressed.x(), self._pressed.y())
        return distance_km(one, self.camera.to_degrees(self._held.x(), self._held.y()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the map, or begin an area (always a box with Shift)."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = self._held = event.position()
            self._dragged = False
            self._with_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the map or stretch the area."""
        position = event.position()
        if self._pressed is None:
            self._point_at(position)
            return
        if not self._dragged and (position - self._pressed).manhattanLength() < _FAR:
            return
        self._dragged = True
        if self._drawing:
            self.update()
        else:
            gone = self._held - position
            self._held = position
            self._go(self.camera.moved(gone.x(), gone.y()))
        self._held = position

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the area, or choose what was clicked."""
        pressed, self._held = self._pressed, event.position()
        if pressed is None:
            return
        if not self._dragged:
            everything = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._choose(hit(self.clusters, self.camera, pressed.x(), pressed.y()), everything)
        elif self._drawing == "circle":
            latitude, longitude = self.camera.to_degrees(pressed.x(), pressed.y())
            self.circle_drawn.emit(latitude, longitude, self._km())
        elif self._drawing == "box":
            self.box_drawn.emit(self._box_between(pressed, self._held))
        self._pressed = None
        self._with_shift = False
        self.update()

    def _box_between(self, one: QPointF, other: QPointF) -> Box:
        area = QRectF(one, other).normalized()
        north, west = self.camera.to_degrees(area.left(), area.top())
        south, east = self.camera.to_degrees(area.right(), area.bottom())
        return Box(west, south, east, north)

    def _choose(self, cluster: Cluster | None, everything: bool) -> None:
        self._focus = cluster
        self._fitted = False  # the photos that open below must not move the map
        self._describe()
        self.cluster_chosen.emit(cluster, everything)
        self.update()

    def _point_at(self, position: QPointF) -> None:
        cluster = hit(self.clusters, self.camera, position.x(), position.y())
        self.setToolTip("" if cluster is None else words_of_cluster(cluster))
        hand = Qt.CursorShape.CrossCursor if self.mode else Qt.CursorShape.OpenHandCursor
        self.setCursor(Qt.CursorShape.PointingHandCursor if cluster is not None else hand)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go closer to what is under the pointer."""
        self.zoom_by(1.5, event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer."""
        self.zoom_by(event.angleDelta().y() / 240, event.position())
        event.accept()

    # --- keys ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, zoom, go from cluster to cluster, open one."""
        moves = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        zooms = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
        steps = {Qt.Key.Key_N: 1, Qt.Key.Key_P: -1}
        key = Qt.Key(event.key())
        if key in moves:
            right, down = moves[key]
            across, along = self.width() * _PAN * right, self.height() * _PAN * down
            self._go(self.camera.moved(across, along))
        elif key in zooms:
            self.zoom_by(zooms[key])
        elif key in steps:
            self.step(steps[key])
        elif not self._act(key, event.modifiers()):
            super().keyPressEvent(event)

    def _act(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        if key == Qt.Key.Key_Home:
            self.show_all()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._focus is not None:
            with_all = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
            self._choose(self._focus, with_all)
        elif key == Qt.Key.Key_Z and self._focus is not None:
            x, y = place_of(self._focus, self.camera)
            self.zoom_by(1.5, QPointF(x, y))
        elif key == Qt.Key.Key_Escape and self._focus is not None:
            self._choose(None, False)
        else:
            return False
        return True
