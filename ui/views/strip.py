"""Photos in one line; they share the window's selection."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from archive import photos
from archive.photos import PhotoRow
from archive.values import Changes, PhotoId
from resources.i18n import gettext as _
from ui.pictures import Pictures, words_of
from ui.selection import Selection
from ui.widgets.colours import colours_of
from ui.workspace import Workspace

EDGE = 104  # px
GAP = 6
MOST = 300  # photos
_WHEEL = 2  # px of scrolling by a unit of the wheel's 8


class PhotoStrip(QAbstractScrollArea):
    """Thumbnails side by side. A click chooses, Ctrl adds, Enter or a double click opens."""

    opened = Signal(int)

    def __init__(
        self,
        workspace: Workspace,
        selection: Selection,
        pictures: Pictures,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._selection = selection
        self._pictures = pictures
        self._ids: tuple[PhotoId, ...] = ()
        self._rows: dict[int, PhotoRow] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(EDGE + 2 * GAP + self.horizontalScrollBar().sizeHint().height())
        self.setAccessibleName(_("Photos of what is chosen"))
        selection.changed.connect(self._on_moved)
        selection.current_changed.connect(self._on_moved)
        pictures.arrived.connect(self._on_moved)
        pictures.shown_changed.connect(self._on_moved)
        workspace.changed.connect(self._on_changed)

    @property
    def ids(self) -> tuple[PhotoId, ...]:
        """Return the photos shown."""
        return self._ids

    def show_photos(self, ids: Sequence[PhotoId]) -> None:
        """Show photos; of very many the first ones."""
        self._ids = tuple(ids[:MOST])
        self.horizontalScrollBar().setValue(0)
        self._lay_out()
        self._read()

    def _read(self) -> None:
        self._workspace.ask_later(
            photos.rows, self._ids, answered=self._on_rows, topic=f"strip.{id(self)}"
        )

    def _on_rows(self, rows: tuple[PhotoRow, ...]) -> None:
        self._rows = {row.id: row for row in rows}
        self._describe()
        self.viewport().update()

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and self._ids:
            self._read()

    def _on_moved(self, *_: object) -> None:
        if self.isVisible():
            self._describe()
            self.viewport().update()

    def _describe(self) -> None:
        row = self._rows.get(self._selection.current or 0)
        if row is not None and row.id in self._ids:
            words = words_of(row, self._pictures.hides(row.id, row.is_sensitive))
            place = _("Photo {number} of {count}").format(
                number=self._ids.index(row.id) + 1, count=len(self._ids)
            )
            self.setAccessibleDescription(f"{place}. {words}")

    def _lay_out(self) -> None:
        width = GAP + len(self._ids) * (EDGE + GAP)
        bar = self.horizontalScrollBar()
        bar.setPageStep(self.viewport().width())
        bar.setSingleStep(EDGE)
        bar.setRange(0, max(0, width - self.viewport().width()))
        self.viewport().update()

    def _rect(self, index: int) -> QRect:
        left = GAP + index * (EDGE + GAP) - self.horizontalScrollBar().value()
        return QRect(left, GAP, EDGE, EDGE)

    def _index_at(self, x: int) -> int | None:
        index, within = divmod(x + self.horizontalScrollBar().value() - GAP, EDGE + GAP)
        return index if 0 <= index < len(self._ids) and within < EDGE else None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the thumbnails in view."""
        painter = QPainter(self.viewport())
        colours = colours_of(self.palette())
        painter.fillRect(self.viewport().rect(), QColor(colours.well))
        chosen = set(self._selection.ids)
        for index, photo_id in enumerate(self._ids):
            box = self._rect(index)
            if box.right() < 0 or box.left() > self.viewport().width():
                continue
            painter.fillRect(box, QColor(colours.panel))
            self._paint_photo(painter, box, self._rows.get(photo_id))
            if photo_id in chosen:
                strong = photo_id == self._selection.current and self.hasFocus()
                painter.setPen(QColor(colours.accent))
                for inset in range(3 if strong else 2):
                    painter.drawRect(box.adjusted(inset, inset, -1 - inset, -1 - inset))
        painter.end()

    def _paint_photo(self, painter: QPainter, box: QRect, row: PhotoRow | None) -> None:
        if row is None:
            return
        hidden = self._pictures.hides(row.id, row.is_sensitive)
        edge = round(EDGE * self.devicePixelRatioF())
        pixmap = self._pictures.thumbnail(row.sha256 or "", edge, hidden=hidden)
        if pixmap is not None:
            size = pixmap.size().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
            target = QRect(0, 0, size.width(), size.height())
            target.moveCenter(box.center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(target, pixmap)

    def _choose(self, index: int, *, add: bool) -> None:
        photo_id = self._ids[index]
        others = [each for each in self._selection.ids if each != photo_id] if add else []
        self._selection.choose([*others, photo_id], photo_id)
        box, bar = self._rect(index), self.horizontalScrollBar()
        if box.left() < GAP:
            bar.setValue(bar.value() + box.left() - GAP)
        elif box.right() > self.viewport().width() - GAP:
            bar.setValue(bar.value() + box.right() + GAP - self.viewport().width())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a photo."""
        index = self._index_at(event.position().toPoint().x())
        if index is not None and event.button() is Qt.MouseButton.LeftButton:
            self._choose(index, add=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a photo."""
        index = self._index_at(event.position().toPoint().x())
        if index is not None:
            self.opened.emit(self._ids[index])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the line, open."""
        current = self._selection.current
        at = self._ids.index(current) if current in self._ids else None
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -MOST,
                 Qt.Key.Key_End: MOST}  # fmt: skip
        key = Qt.Key(event.key())
        if key in steps and self._ids:
            target = 0 if at is None else max(0, min(at + steps[key], len(self._ids) - 1))
            self._choose(target, add=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and at is not None:
            self.opened.emit(self._ids[at])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the line out anew."""
        self._lay_out()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint what came into view."""
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Return room for a few photos."""
        return QSize(6 * (EDGE + GAP), self.height())
