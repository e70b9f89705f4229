"""The grid as it is seen: only what is on screen exists, however many photos the result has.

Scrolling moves the picture that is there and paints the strip that came into view; rows are
fetched by the page and thumbnails loaded in the background, nothing waits.
"""

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessibleInterface, QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from archive.values import PhotoId
from resources.i18n import gettext as _
from ui.browser.access import GridAccess, install
from ui.browser.cell import GAP, CellPainter, CellState
from ui.browser.geometry import Geometry, widest
from ui.browser.picking import Picking
from ui.browser.rows import PAGE, Rows
from ui.pictures import Pictures, words_of
from ui.selection import Selection
from ui.widgets.colours import colours_of

_REMEMBERED = 5000  # cells that were painted
_AHEAD = 1  # screens of thumbnails loaded beyond what is visible


class Canvas(QAbstractScrollArea):
    """Photos as cells: laid out, scrolled, painted. ``Grid`` adds mouse and keys."""

    def __init__(
        self, rows: Rows, selection: Selection, pictures: Pictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rows = rows
        self._selection = selection
        self._pictures = pictures
        self._picking = Picking(rows, selection)
        self._cell_width = 208
        self._painter: CellPainter | None = None
        self._chosen: frozenset[int] = frozenset()
        self._ahead_from = 0
        self._painted: dict[str, int] = {}  # file hash → cell, for thumbnails that arrive
        self._access: GridAccess | None = None
        self.empty_words = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(_("Photos"))
        install()
        rows.replaced.connect(self._on_replaced)
        rows.loaded.connect(self._on_loaded)
        selection.changed.connect(self._on_selection_changed)
        selection.current_changed.connect(self._on_current_changed)
        pictures.arrived.connect(self._on_arrived)
        pictures.shown_changed.connect(self._repaint)

    @property
    def picking(self) -> Picking:
        """Return what turns clicks into the selection."""
        return self._picking

    @property
    def cell_width(self) -> int:
        """Return the least width of a cell in px; cells grow to fill the line."""
        return self._cell_width

    def set_cell_width(self, width: int) -> None:
        """Show larger or smaller cells; the photo in the middle of the view stays in it."""
        if width == self._cell_width:
            return
        keep = self._picking.current
        if keep is None or keep not in self.visible():
            keep = next(iter(self.visible()), None)
        self._cell_width = width
        self._painter = None
        self._lay_out()
        if keep is not None:
            self.show_index(keep)

    def geometry_of_cells(self) -> Geometry:
        """Return where the cells lie."""
        cells = self._cells()
        return Geometry(len(self._rows), self.viewport().width(), cells.width, cells.height, GAP)

    def visible(self) -> range:
        """Return the indices of the cells on screen."""
        top = self.verticalScrollBar().value()
        return self.geometry_of_cells().between(top, top + self.viewport().height())

    def show_index(self, index: int) -> None:
        """Scroll so far that a cell is wholly on screen."""
        geometry = self.geometry_of_cells()
        top = geometry.corner(index)[1]
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if top - GAP < bar.value():
            bar.setValue(top - GAP)
        elif top + geometry.pitch > bar.value() + height:
            bar.setValue(top + geometry.pitch - height)

    def rect_of(self, index: int) -> QRect:
        """Return where a cell is on the viewport."""
        geometry = self.geometry_of_cells()
        x, y = geometry.corner(index)
        top = y - self.verticalScrollBar().value()
        return QRect(x, top, geometry.cell_width, geometry.cell_height)

    def index_at(self, position: QPoint) -> int | None:
        """Return the cell at a point of the viewport."""
        top = self.verticalScrollBar().value()
        return self.geometry_of_cells().at(position.x(), position.y() + top)

    @property
    def complete(self) -> bool:
        """Tell whether every row and thumbnail on screen has arrived."""
        room = self._cells().room
        for index in self.visible():
            row = self._rows.row(index)
            if row is None:
                return False
            hidden = self._pictures.hides(row.id, row.is_sensitive)
            size = {"edge": room.width(), "height": room.height()}
            if row.sha256 and not self._pictures.has(row.sha256, **size, hidden=hidden):
                return False
        return True

    # --- what assistive technology asks (see ``ui.browser.access``) ---

    def make_access(self) -> QAccessibleInterface:
        """Return the list of photos as screen readers see it."""
        self._access = GridAccess(self, self)
        return self._access

    def count(self) -> int:
        """Return the number of photos."""
        return len(self._rows)

    def words(self, index: int) -> str:
        """Return what is said of a photo; empty while it is being read."""
        row = self._rows.row(index)
        return "" if row is None else words_of(row, self._pictures.hides(row.id, row.is_sensitive))

    def photo(self, index: int) -> PhotoId:
        """Return the photo at a place of the result."""
        return self._rows.ids[index]

    def chosen(self) -> frozenset[int]:
        """Return the chosen photos."""
        return self._chosen

    def current(self) -> int | None:
        """Return the place of the photo with the focus."""
        return self._picking.current

    # --- what arrives ---

    def _cells(self) -> CellPainter:
        width = widest(self.viewport().width(), self._cell_width, GAP)
        if self._painter is None or self._painter.width != width:
            self._painter = CellPainter(
                self._pictures,
                width,
                colours_of(self.palette()),
                self.font(),
                self.devicePixelRatioF(),
            )
        return self._painter

    def _on_replaced(self) -> None:
        current = self._picking.current
        self._painted.clear()
        self._lay_out()
        if self._access is not None:
            self._access.tell_replaced()
        if current is not None and not self._rows.is_newer:
            self.show_index(current)
        elif not self._rows.is_newer:
            self.verticalScrollBar().setValue(0)
        self._repaint()

    def _on_loaded(self, first: int, last: int) -> None:
        seen = self.visible()
        if first < seen.stop and last >= seen.start:
            self._repaint()

    def _on_selection_changed(self, ids: tuple[PhotoId, ...]) -> None:
        self._chosen = frozenset(ids)
        if self._access is not None:
            self._access.tell_selection()
        self._repaint()

    def _on_current_changed(self, current: int | None) -> None:
        index = self._rows.place(current)
        if index is not None:
            self.show_index(index)
            self._announce(index)
        self._repaint()

    def _on_arrived(self, hashes: frozenset[str]) -> None:
        seen = self.visible()
        for sha256 in hashes:
            index = self._painted.get(sha256)
            if index is not None and index in seen:
                self.viewport().update(self.rect_of(index))

    def _announce(self, index: int) -> None:
        if self._access is not None:
            self._access.tell_focus(index)

    def _repaint(self) -> None:
        self.viewport().update()

    def _lay_out(self) -> None:
        geometry = self.geometry_of_cells()
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setSingleStep(max(24, geometry.pitch // 4))
        bar.setPageStep(max(1, height // geometry.pitch) * geometry.pitch)
        bar.setRange(0, max(0, geometry.height - height))
        self._repaint()

    def _look_ahead(self, seen: range, *, forward: bool) -> None:
        """Load what comes next; rows a screen further than thumbnails, which need the rows."""
        span = max(1, len(seen)) * _AHEAD
        edge = seen.stop if forward else seen.start - 1
        step = 1 if forward else -1
        self._rows.prefetch(edge + step * (span + PAGE))
        if edge // PAGE != self._ahead_from // PAGE or abs(edge - self._ahead_from) >= span // 2:
            self._ahead_from = edge
            self._prefetch(range(edge, edge + step * span, step))

    def _prefetch(self, indices: range) -> None:
        room = self._cells().room
        for index in indices:
            row = self._rows.row(index) if 0 <= index < len(self._rows) else None
            if row is not None and row.sha256:
                hidden = self._pictures.hides(row.id, row.is_sensitive)
                self._pictures.prefetch(
                    row.sha256, room.width(), height=room.height(), hidden=hidden
                )

    # --- Qt ---

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells that the exposed area touches."""
        if len(self._painted) > _REMEMBERED:
            self._painted.clear()
            self._repaint()
        painter = QPainter(self.viewport())
        colours = colours_of(self.palette())
        painter.fillRect(event.rect(), QColor(colours.well))
        geometry, cells = self.geometry_of_cells(), self._cells()
        top = self.verticalScrollBar().value()
        current, focused = self._picking.current, self.hasFocus()
        for index in geometry.between(event.rect().top() + top, event.rect().bottom() + top + 1):
            x, y = geometry.corner(index)
            at = QRect(x, y - top, cells.width, cells.height)
            state = _PLAIN
            if index == current or self._rows.ids[index] in self._chosen:
                chosen = self._rows.ids[index] in self._chosen
                state = CellState(chosen=chosen, current=index == current, focused=focused)
            row = self._rows.row(index)
            if row is not None:
                self._painted[row.sha256 or ""] = index
            cells.paint(painter, at, row, state)
        if not len(self._rows):
            painter.setPen(QColor(colours.muted))
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self.empty_words)
        painter.end()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is painted and paint the strip that came into view."""
        self.viewport().scroll(0, dy)
        self._look_ahead(self.visible(), forward=dy <= 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the cells out anew."""
        keep = next(iter(self.visible()), None) if len(self._rows) else None
        self._lay_out()
        if keep and event.oldSize().width() != event.size().width():
            self.show_index(keep)

    def changeEvent(self, event: QEvent) -> None:
        """Take over another theme or font."""
        if event.type() in _LOOKS:
            self._painter = None
            self._lay_out()
        super().changeEvent(event)


_PLAIN = CellState()
_LOOKS = {QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange}
