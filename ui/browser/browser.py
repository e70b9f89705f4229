"""The panel of the result: a line with count, order and size, and below it grid or table."""

import tempfile
from collections.abc import Callable, Sequence
from itertools import zip_longest
from pathlib import Path
from textwrap import shorten

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QVBoxLayout, QWidget

from archive import photos
from archive.search import Near
from archive.values import PhotoId
from resources.i18n import gettext as _
from ui.browser.arranging import Arranging
from ui.browser.copying import TableCopy
from ui.browser.files import PhotoFiles
from ui.browser.grid import Grid
from ui.browser.header import Header
from ui.browser.rating import Rating
from ui.browser.rows import Rows
from ui.browser.sidecars import PhotoSidecars
from ui.browser.table import PhotoTableView
from ui.messages import Messages
from ui.pictures import Pictures
from ui.selection import Selection
from ui.widgets.colours import colours_of
from ui.widgets.empty import EmptyState
from ui.widgets.page_stack import PageStack
from ui.widgets.photo_drag import COPIES, copies_of, drag_picture, mime_of
from ui.workspace import Workspace

_LONGEST_PART = 60  # letters of what finds nothing
_TRIES = 3
STEP_OF_SIZE = 48  # px


class Browser(QWidget):
    """Shows a result. Where it comes from is not its business: ``show_ids``."""

    opened = Signal(int)  # a photo to be seen large
    menu_asked = Signal(QPoint)
    files_dropped = Signal(tuple)
    size_changed = Signal(int)
    order_changed = Signal(str)
    columns_changed = Signal(tuple)  # keys of the table's columns
    import_asked = Signal()
    all_asked = Signal()
    query_asked = Signal(str)  # a search to try instead

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
        self._messages = messages
        self._files = PhotoFiles(workspace, selection, messages, self)
        self._sidecars = PhotoSidecars(workspace, selection, messages, self)
        self._copies: list[tempfile.TemporaryDirectory[str]] = []
        self.rows = Rows(workspace, self)
        self.grid = Grid(self.rows, selection, pictures)
        self.table = PhotoTableView(self.rows, selection, pictures)
        self.rating = Rating(workspace, selection, self.rows, self)
        self.arranging = Arranging(
            workspace, selection, rows=self.rows, grid=self.grid, messages=messages
        )
        self._copying = TableCopy(workspace, selection, messages, self.rows, self.table)
        self._nothing = EmptyState()
        self._import = self._nothing.add_button(
            _("Bring in photos…"), self.import_asked.emit, primary=True
        )
        self._import.setDisabled(workspace.read_only)
        self._tries = [self._nothing.add_button("", self._on_try) for _number in range(_TRIES)]
        self._all = self._nothing.add_button(_("Show all photos"), self.all_asked.emit)
        self._header = Header(self.grid.cell_width)
        self._stack = PageStack()
        for page in (self.grid, self.table, self._nothing):
            self._stack.addWidget(page)
        self._view: QWidget = self.grid
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._stack, 1)
        self._connect()
        self.setAcceptDrops(True)

    def bindings(self) -> dict[str, Callable[[], object]]:
        """Return what this panel does for which action."""
        return {
            "select.all": self.grid.picking.everything,
            "select.none": self._selection.clear,
            "select.invert": self.grid.picking.invert,
            "sensitive.reveal": self.reveal,
            **self.rating.bindings(),
            **self._copying.bindings(),
            **self._files.bindings(),
            **self._sidecars.bindings(),
            **self.arranging.bindings(),
        }

    def show_ids(self, ids: Sequence[PhotoId], *, searched: bool, newer: bool = False) -> None:
        """Show a result. ``searched``: it answers a search, so empty means nothing matched.

        ``newer``: it answers the same search as before, so the place in it is kept.
        """
        self.rows.replace(ids, newer=newer)
        count = len(ids)
        self._say_count()
        if searched:
            self._nothing.say(
                _("Nothing found"),
                _("No photo matches this search. Take a word away, or look for other spellings."),
            )
        else:
            self._nothing.say(
                _("No photos yet"),
                _("Bring in photos and folders, or drop them here. The archive keeps copies."),
            )
        self.offer(())
        self._all.setVisible(searched)
        self._import.setVisible(not searched)
        self._stack.setCurrentWidget(self._view if count else self._nothing)

    def _say_count(self) -> None:
        self._header.say_count(len(self.rows), len(self._selection.ids))

    def offer(self, tries: Sequence[Near], emptied_by: str = "") -> None:
        """Offer searches to try instead of one that found nothing, and say what emptied it."""
        if emptied_by:
            part = shorten(emptied_by, _LONGEST_PART, placeholder="…")
            self._nothing.say(_("Nothing found"), _("“{part}” finds nothing.").format(part=part))
        for button, each in zip_longest(self._tries, tries[:_TRIES]):
            button.setVisible(each is not None)
            if each is not None:
                words = _("Try “{spelling}”") if each.spelling else _("Without “{part}”")
                said = words.format(spelling=each.spelling, part=each.part).replace("&", "&&")
                button.setText(f"{said}  {self.locale().toString(each.count)}")
                button.setProperty("query", each.query)

    def _on_try(self) -> None:
        self.query_asked.emit(self.sender().property("query"))

    def show_order(self, order: str) -> None:
        """Ask for the result in an order (a key of ``search.SORTS``, ``-`` before it turns)."""
        self._header.show_order(order)

    def show_grid(self) -> None:
        """Show the result as a grid."""
        self._show(self.grid)

    def show_table(self) -> None:
        """Show the result as a table."""
        self._show(self.table)

    @property
    def shows_table(self) -> bool:
        """Tell whether the result is shown as a table."""
        return self._view is self.table

    def larger(self) -> None:
        """Make the cells a step larger."""
        self._on_size_asked(1)

    def smaller(self) -> None:
        """Make the cells a step smaller."""
        self._on_size_asked(-1)

    def set_cell_width(self, width: int) -> None:
        """Take over a size of cells."""
        self._header.size_slider.setValue(width)

    def reveal(self) -> None:
        """Show the chosen sensitive photos, or hide them again."""
        self._pictures.reveal(self._selection.ids)

    def step(self, by: int) -> PhotoId | None:
        """Move the focus to the next or the previous photo; return it."""
        target = self.grid.picking.beside(by)
        if target is None:
            return None
        self.grid.picking.only(target)
        return self.rows.ids[target]

    def beside(self, by: int) -> PhotoId | None:
        """Return the photo that many places from the one with the focus."""
        target = self.grid.picking.beside(by)
        return None if target is None else self.rows.ids[target]

    def place_words(self, photo_id: PhotoId) -> str:
        """Return where a photo stands in the result, empty if it is not in it."""
        place, written = self.rows.place(photo_id), self.locale().toString
        if place is None:
            return ""
        words = _("{number} of {count}")
        return words.format(number=written(place + 1), count=written(len(self.rows)))

    def focus(self) -> None:
        """Give the keyboard to the photos."""
        (self._view if len(self.rows) else self._nothing).setFocus()

    def close_copies(self) -> None:
        """Delete the copies made for drags (the program ends)."""
        for folder in self._copies:
            folder.cleanup()
        self._copies.clear()

    def changeEvent(self, event: QEvent) -> None:
        """Take over another theme."""
        if event.type() is QEvent.Type.PaletteChange:
            self.table.retint()
        super().changeEvent(event)

    # --- inside ---

    def _connect(self) -> None:
        self.grid.opened.connect(self.opened)
        self.table.opened.connect(self.opened)
        self.table.order_asked.connect(self.show_order)
        self.table.columns_changed.connect(self.columns_changed)
        self.table.show_order(self._header.order)
        self.arranging.show_order(self._header.order)
        self.arranging.order_wanted.connect(self.show_order)
        self.grid.menu_asked.connect(self.menu_asked)
        self.grid.size_asked.connect(self._on_size_asked)
        self.grid.drag_asked.connect(self._on_drag_asked)
        self.grid.files_dropped.connect(self.files_dropped)
        self._selection.changed.connect(self._say_count)
        self._header.size_slider.valueChanged.connect(self._on_size_changed)
        self._header.order_changed.connect(self._on_order_changed)

    def _show(self, view: QWidget) -> None:
        self._view = view
        self._header.size_slider.setEnabled(view is self.grid)
        if len(self.rows):
            if view is self.table:
                self.table.follow()  # before it has the focus, which would choose the first row
            self._stack.setCurrentWidget(view)
            view.setFocus()

    def _on_size_asked(self, direction: int) -> None:
        self._header.size_slider.setValue(
            self._header.size_slider.value() + direction * STEP_OF_SIZE
        )

    def _on_size_changed(self, width: int) -> None:
        self.grid.set_cell_width(width)
        self.size_changed.emit(width)

    def _on_order_changed(self) -> None:
        self.arranging.show_order(self._header.order)
        self.table.show_order(self._header.order)
        self.order_changed.emit(self._header.order)

    def _on_drag_asked(self) -> None:
        ids = self._selection.ids
        if not ids:
            return
        drag = QDrag(self)
        drag.setMimeData(mime_of(ids, self._copied(ids) if len(ids) <= COPIES else ()))
        row = self.rows.row(self.rows.place(self._selection.current or ids[0]) or 0)
        pixmap = None
        if row is not None and row.sha256:
            hidden = self._pictures.hides(row.id, row.is_sensitive)
            pixmap = self._pictures.thumbnail(row.sha256, 96, hidden=hidden)
        colours = colours_of(self.palette())
        drag.setPixmap(drag_picture(pixmap, len(ids), colours.raised, colours.text))
        drag.exec(Qt.DropAction.CopyAction)

    def _copied(self, ids: Sequence[PhotoId]) -> tuple[Path, ...]:
        names = {row.id: row.file_name for row in self._workspace.ask(photos.rows, ids)}
        files = [
            (self._workspace.ask(photos.file_path, each), names.get(each) or str(each))
            for each in ids
        ]
        folder = tempfile.TemporaryDirectory(prefix="cutline-")
        self._copies.append(folder)
        return copies_of(files, Path(folder.name))
