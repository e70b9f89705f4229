"""Two to four photos side by side: zooming and moving one moves them all.

Photos of different sizes show the same part of the picture, so that two frames of one moment, or
one frame from two agencies, can be told apart.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from archive import photos
from archive.errors import ArchiveError
from archive.photos import PhotoRow
from archive.values import Changes, PhotoId
from resources.i18n import gettext as _
from resources.i18n import ngettext
from ui.loupe.pane import Pane
from ui.pictures import Pictures
from ui.pictures.full_reader import FullReader, Levels, Wish
from ui.selection import Selection
from ui.theme import icon
from ui.widgets.colours import colours_of
from ui.widgets.one_line import OneLine
from ui.widgets.picture_view import Look
from ui.workspace import Workspace

MOST = 4


class Compare(QWidget):
    """The chosen photos beside one another. Escape goes back to the grid."""

    closed = Signal()
    opened = Signal(int)  # a photo to be seen alone
    step_asked = Signal(int)  # the photo with the focus becomes the next (1) or previous (-1) one

    def __init__(
        self,
        workspace: Workspace,
        selection: Selection,
        *,
        pictures: Pictures,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._selection = selection
        self._pictures = pictures
        self._panes: list[Pane] = []
        self._look = Look(1.0, 0.5, 0.5)
        self._reader = FullReader(workspace.jobs, self._on_arrived, self._on_failed, self)
        self._build()
        selection.changed.connect(self._on_selection_changed)
        selection.current_changed.connect(self._on_current_changed)
        workspace.changed.connect(self._on_changed)
        pictures.arrived.connect(self._on_thumbnails)
        pictures.shown_changed.connect(self._on_shown_changed)

    @property
    def ids(self) -> tuple[PhotoId, ...]:
        """Return the photos that are compared."""
        return tuple(pane.row.id for pane in self._panes)

    @property
    def panes(self) -> Sequence[Pane]:
        """Return the photos on screen, in the order of the result."""
        return tuple(self._panes)

    def zoom_by(self, steps: int) -> None:
        """Zoom in or out; the others follow."""
        pane = self._current_pane()
        if pane is not None:
            pane.view.zoom_by(steps)

    def to_pixels(self) -> None:
        """Show the photo with the focus to its pixels, the others in the same part."""
        pane = self._current_pane()
        if pane is not None:
            pane.view.to_pixels()

    def close_reader(self) -> None:
        """Stop the process that decodes (the archive is being closed)."""
        self._reader.close()

    # --- inside ---

    def _build(self) -> None:
        self._title = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._link = QPushButton(_("Move together"))
        self._link.setCheckable(True)
        self._link.setChecked(True)
        self._link.setToolTip(_("Zoom and move all of them at once (L)"))
        self._link.toggled.connect(self._on_linked)
        keys = OneLine(_("Tab: next · ← →: another photo here · Del: take out · Enter: alone"))
        keys.setProperty("role", "muted")
        back = QPushButton(_("Back"))
        back.clicked.connect(self.closed)
        header = QWidget()
        header.setProperty("area", "panel")
        header.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(header)
        row.setContentsMargins(12, 4, 12, 8)
        row.setSpacing(12)
        row.addWidget(self._title)
        row.addWidget(keys, 1)
        row.addWidget(self._link)
        row.addWidget(back)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(4, 4, 4, 4)
        self._grid.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addLayout(self._grid, 1)
        self._tint()

    def _tint(self) -> None:
        self._link.setIcon(icon("link-variant", colours_of(self.palette())))

    def _show(self) -> None:
        ids = self._selection.ids[:MOST]
        if ids != self.ids:
            self._put(self._workspace.ask(photos.rows, ids))
        chosen, count = len(self._selection.ids), len(self._panes)
        words = ngettext("{count} photo", "{count} photos", count).format(count=count)
        if chosen > count:
            words = _("{count} of {chosen} photos").format(count=count, chosen=chosen)
        self._title.setText(words)
        self._mark()
        self._read()

    def _put(self, rows: Sequence[PhotoRow]) -> None:
        """Show these photos; panes that stay keep their pixels."""
        had = {pane.row.id: pane for pane in self._panes}
        for pane in self._panes:
            self._grid.removeWidget(pane)
        self._panes = [had.pop(row.id) if row.id in had else self._pane(row) for row in rows]
        for pane in had.values():
            pane.hide()
            pane.deleteLater()
        columns = 2 if len(rows) in (2, 4) else max(1, len(rows))
        for at in range(MOST):
            self._grid.setColumnStretch(at, 1 if at < columns else 0)
            self._grid.setRowStretch(at, 1 if at < -(-len(rows) // columns) else 0)
        for number, pane in enumerate(self._panes):
            self._grid.addWidget(pane, number // columns, number % columns)
            pane.view.follow(self._look)

    def _pane(self, row: PhotoRow) -> Pane:
        pane = Pane(self._pictures, row, self)
        pane.chosen.connect(self._on_chosen)
        pane.reveal_asked.connect(self._on_reveal)
        pane.rated.connect(self._on_rated)
        pane.view.looked.connect(self._on_looked)
        pane.view.follow(self._look)
        return pane

    def _read(self) -> None:
        wishes: dict[int, Wish] = {
            pane.row.id: (
                partial(self._workspace.ask, photos.file_path, pane.row.id),
                pane.row.file_name or "",
            )
            for pane in self._panes
            if not pane.hidden and not pane.row.problem
        }
        self._reader.read_all(wishes)

    def _current_pane(self) -> Pane | None:
        current = self._selection.current
        return next((pane for pane in self._panes if pane.row.id == current), None)

    def _mark(self) -> None:
        for pane in self._panes:
            pane.set_current(pane.row.id == self._selection.current)
        pane_with_focus = self._current_pane()
        if pane_with_focus is not None:
            self.setFocusProxy(pane_with_focus.view)
            if self.isVisible() and not pane_with_focus.view.hasFocus():
                pane_with_focus.view.setFocus()

    def _take_out(self) -> None:
        current = self._selection.current
        left = [each for each in self._selection.ids if each != current]
        if len(left) > 1:
            self._selection.choose(left)

    def _on_looked(self, look: Look) -> None:
        self._look = look
        if self._link.isChecked():
            for pane in self._panes:
                if pane.view is not self.sender():
                    pane.view.follow(look)

    def _on_linked(self, linked: bool) -> None:
        pane = self._current_pane()
        if linked and pane is not None:
            self._look = pane.view.look
            for other in self._panes:
                other.view.follow(self._look)

    def _on_chosen(self, photo_id: int) -> None:
        if photo_id != self._selection.current and photo_id in self._selection.ids:
            self._selection.choose(self._selection.ids, photo_id)

    def _on_rated(self, photo_id: int, rating: int | None) -> None:
        self._workspace.do(photos.rate, [photo_id], rating)

    def _on_reveal(self, photo_id: int) -> None:
        self._pictures.reveal([photo_id])

    def _on_selection_changed(self, ids: tuple[PhotoId, ...]) -> None:
        if self.isVisible():
            self._show()

    def _on_current_changed(self, current: object) -> None:
        if self.isVisible():
            self._mark()

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible():
            rows = {row.id: row for row in self._workspace.ask(photos.rows, self.ids)}
            for pane in self._panes:
                if pane.row.id in rows:
                    pane.show_row(rows[pane.row.id])

    def _on_thumbnails(self, hashes: frozenset[str]) -> None:
        for pane in self._panes:
            if pane.row.sha256 in hashes and not pane.has_pixels:
                pane.show_stand_in()

    def _on_shown_changed(self) -> None:
        for pane in self._panes:
            pane.show_row(pane.row)
        if self.isVisible():
            self._read()

    def _on_arrived(self, photo_id: int, levels: Levels) -> None:
        for pane in self._panes:
            if pane.row.id == photo_id and not pane.hidden:
                pane.show_levels(levels)

    def _on_failed(self, photo_id: int, error: ArchiveError) -> None:
        for pane in self._panes:
            if pane.row.id == photo_id:
                pane.say(error)

    # --- Qt ---

    def showEvent(self, event: QShowEvent) -> None:
        """Show the chosen photos, fitted."""
        super().showEvent(event)
        self._look = Look(1.0, 0.5, 0.5)
        self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        """Free the memory of the pixels."""
        super().hideEvent(event)
        self._reader.forget()
        self._put(())

    def changeEvent(self, event: QEvent) -> None:
        """Tint the icon for another theme."""
        if event.type() is QEvent.Type.PaletteChange:
            self._tint()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Exchange, take out, open alone, go back."""
        done: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Escape: self.closed.emit,
            Qt.Key.Key_Space: self.closed.emit,
            Qt.Key.Key_Delete: self._take_out,
            Qt.Key.Key_Backspace: self._take_out,
            Qt.Key.Key_L: self._link.toggle,
        }
        key, current = Qt.Key(event.key()), self._selection.current
        if key in done:
            done[key]()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.step_asked.emit(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current is not None:
            self.opened.emit(current)
        else:
            super().keyPressEvent(event)
