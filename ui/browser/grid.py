"""The grid under the hand: mouse, keys, rubber band, drag and drop."""

from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QRubberBand, QWidget

from archive.values import PhotoId
from ui.browser.canvas import Canvas
from ui.browser.rows import Rows
from ui.pictures import Pictures
from ui.selection import Selection
from ui.widgets.photo_drag import PHOTOS, dropped_files, photos_in

_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_GAP_LINE = 3  # px, between the photos where others would go


class Grid(Canvas):
    """Photos as cells. Space, Enter or a double click opens one."""

    opened = Signal(int)  # photo id
    menu_asked = Signal(QPoint)  # where, on the screen
    size_asked = Signal(int)  # +1 larger, -1 smaller
    drag_asked = Signal()
    files_dropped = Signal(tuple)  # paths
    photos_moved = Signal(tuple, object)  # photo ids; the photo before which they go, or None

    def __init__(
        self, rows: Rows, selection: Selection, pictures: Pictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(rows, selection, pictures, parent)
        self._pressed: QPoint | None = None
        self._pressed_on: int | None = None
        self._band = QRubberBand(QRubberBand.Shape.Rectangle, self.viewport())
        self._band_from = QPoint()  # in the scrolled area
        self._before_band: tuple[PhotoId, ...] = ()
        self._gap = QRubberBand(QRubberBand.Shape.Line, self.viewport())
        self.of_collection = False  # photos may be dropped: where, or why not, is for others to say
        self.arranging = False  # they go between those they are dropped on
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)

    # --- keys ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the focus, choose, open."""
        if not len(self._rows):
            super().keyPressEvent(event)
            return
        target = self._target(Qt.Key(event.key()))
        if target is not None:
            self._go(target, event.modifiers())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open_or_toggle(event.modifiers())
        elif event.key() == Qt.Key.Key_Escape:
            self._selection.clear()
        else:
            super().keyPressEvent(event)

    def _target(self, key: Qt.Key) -> int | None:
        geometry = self.geometry_of_cells()
        screen = max(1, self.viewport().height() // geometry.pitch) * geometry.columns
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -geometry.columns,
            Qt.Key.Key_Down: geometry.columns,
            Qt.Key.Key_PageUp: -screen,
            Qt.Key.Key_PageDown: screen,
            Qt.Key.Key_Home: -len(self._rows),
            Qt.Key.Key_End: len(self._rows),
        }
        if key not in steps:
            return None
        current = self._picking.current
        if current is None:
            behind = self._picking.beside(1) if self._selection.current else None
            return next(iter(self.visible()), 0) if behind is None else behind
        return max(0, min(current + steps[key], len(self._rows) - 1))

    def _go(self, target: int, modifiers: Qt.KeyboardModifier) -> None:
        if modifiers & _SHIFT:
            self._picking.extend(target)
        else:
            self._picking.only(target)

    def _open_or_toggle(self, modifiers: Qt.KeyboardModifier) -> None:
        current = self._picking.current
        if current is None:
            return
        if modifiers & _CTRL:
            self._picking.toggle(current)
        else:
            self.opened.emit(self._rows.ids[current])

    # --- mouse ---

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a photo, or begin a rubber band in a gap."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self._pressed = event.position().toPoint()
        self._pressed_on = index = self.index_at(self._pressed)
        if index is None:
            self._begin_band(event.modifiers())
        elif event.modifiers() & _SHIFT:
            self._picking.extend(index)
        elif event.modifiers() & _CTRL:
            self._picking.toggle(index)
        elif self._rows.ids[index] not in self._chosen:
            self._picking.only(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Stretch the rubber band or begin to drag."""
        if self._pressed is None:
            return
        position = event.position().toPoint()
        far = (position - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._pressed_on is None:
            self._stretch_band(position)
        elif far:
            self._pressed = None
            self.drag_asked.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the one photo of a plain click; end the rubber band."""
        plain = not event.modifiers() & (_CTRL | _SHIFT)
        if self._pressed is not None and self._pressed_on is not None and plain:
            self._picking.only(self._pressed_on)
        self._pressed = None
        self._band.hide()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the photo."""
        index = self.index_at(event.position().toPoint())
        if index is not None:
            self.opened.emit(self._rows.ids[index])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the chosen photos; a photo not chosen becomes so first."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            index = self.index_at(event.pos())
            if index is not None and self._rows.ids[index] not in self._chosen:
                self._picking.only(index)
            self.menu_asked.emit(event.globalPos())
        elif (current := self._picking.current) is not None:
            self.menu_asked.emit(self.viewport().mapToGlobal(self.rect_of(current).center()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or change the size of the cells with Ctrl."""
        if event.modifiers() & _CTRL:
            self.size_asked.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def _begin_band(self, modifiers: Qt.KeyboardModifier) -> None:
        assert self._pressed is not None
        keep = bool(modifiers & (_CTRL | _SHIFT))
        self._before_band = self._selection.ids if keep else ()
        if not keep:
            self._selection.clear()
        self._band_from = self._pressed + QPoint(0, self.verticalScrollBar().value())

    def _stretch_band(self, position: QPoint) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if position.y() < 0 or position.y() > height:
            bar.setValue(
                bar.value() + (position.y() if position.y() < 0 else position.y() - height)
            )
        to = position + QPoint(0, bar.value())
        area = QRect(self._band_from, to).normalized()
        touched = self.geometry_of_cells().inside(
            area.left(), area.top(), area.right() + 1, area.bottom() + 1
        )
        self._picking.several(touched, add_to=self._before_band)
        self._band.setGeometry(area.translated(0, -bar.value()))
        self._band.show()

    # --- drag and drop ---

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files from outside; photos where they are a collection."""
        data = event.mimeData()
        if self.of_collection if data.hasFormat(PHOTOS) else data.hasUrls():
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take files anywhere on the grid; show between which photos others would go."""
        if event.mimeData().hasFormat(PHOTOS) and self.arranging:
            self._mark_gap(event.position().toPoint())
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show no place any more."""
        self._gap.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on the files that were dropped, or the photos and where they go."""
        self._gap.hide()
        files: tuple[Path, ...] = dropped_files(event.mimeData())
        moved = photos_in(event.mimeData()) if self.of_collection else ()
        if files or moved:
            event.acceptProposedAction()
        if files:
            self.files_dropped.emit(files)
        elif moved:
            place = self._gap_at(event.position().toPoint())
            ids = self._rows.ids
            self.photos_moved.emit(moved, ids[place] if place < len(ids) else None)

    def _gap_at(self, position: QPoint) -> int:
        """Return the place of the photo before which a point lies."""
        index = self.index_at(position)
        if index is None:
            return len(self._rows)
        return index + (position.x() > self.rect_of(index).center().x())

    def _mark_gap(self, position: QPoint) -> None:
        place = min(self._gap_at(position), len(self._rows))
        beside = self.rect_of(max(0, place - 1)) if place == len(self._rows) else None
        cell = beside or self.rect_of(place)
        left = cell.right() + 1 if beside else cell.left() - _GAP_LINE
        self._gap.setGeometry(left, cell.top(), _GAP_LINE, cell.height())
        self._gap.show()

    # --- focus ---

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the focus is, and say it."""
        super().focusInEvent(event)
        current = self._picking.current
        if current is not None:
            self._announce(current)
        self._repaint()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Stop showing the focus."""
        super().focusOutEvent(event)
        self._repaint()

    def sizeHint(self) -> QSize:
        """Return room for a few cells."""
        return QSize(4 * self.cell_width, 3 * self.cell_width)
