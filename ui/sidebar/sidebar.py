"""The list at the left: a click shows photos or a page; photos can be dropped on some lines."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QTreeView,
    QWidget,
)

from archive import collections, search
from archive.values import Changes
from resources.i18n import gettext as _
from resources.i18n import ngettext
from ui.messages import Messages
from ui.sidebar.drops import Drops
from ui.sidebar.entries import FIXED, KINDS, Entry, Kind
from ui.sidebar.sets import SetDeeds
from ui.theme import icon
from ui.widgets.colours import colours_of
from ui.widgets.end_text import EndTextDelegate
from ui.widgets.photo_drag import photos_in
from ui.widgets.wrapping import plain_tip
from ui.workspace import Workspace

ENTRY = Qt.ItemDataRole.UserRole
COUNT = Qt.ItemDataRole.UserRole + 1

_MOVED = 300  # ms after a change in which others join it before all is counted again
_Count = Callable[[str, Callable[[int], None]], None]


class Sidebar(QTreeView):
    """Lists where to look. ``count`` counts the photos of a query in the background."""

    query_opened = Signal(str)
    action_asked = Signal(str)  # the id of an action
    page_asked = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        *,
        messages: Messages,
        count: _Count,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._messages = messages
        self._count = count
        self.deeds = SetDeeds(workspace, messages, self)
        self._before_drag = QPersistentModelIndex()
        self._drops = Drops(workspace, messages, self)
        self._drops.action_asked.connect(self.action_asked)
        self._model = QStandardItemModel(self)
        self._sections: dict[str, QStandardItem] = {}
        self.setModel(self._model)
        self.setItemDelegate(EndTextDelegate(COUNT, self))
        self.setProperty("area", "panel")
        self.setAccessibleName(_("Sidebar"))
        self.setHeaderHidden(True)
        self.setIndentation(12)
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(True)
        self._moved = QTimer(self, singleShot=True, interval=_MOVED)
        self._moved.timeout.connect(self._recount)
        self._fill()
        self.clicked.connect(self._on_chosen)
        self.activated.connect(self._on_chosen)
        workspace.changed.connect(self._on_changed)

    @property
    def entries(self) -> list[Entry]:
        """Return every line, in order."""
        found = []
        for section in self._sections.values():
            found += [section.child(row).data(ENTRY) for row in range(section.rowCount())]
        return found

    def load(self) -> None:
        """Read the named sets and count."""
        for kind in KINDS:
            self._read(kind)
        self._recount()

    def point_at(self, *, query: str | None = None, page: str | None = None) -> None:
        """Mark the line that stands for what the window shows, or none."""
        for section in self._sections.values():
            for row in range(section.rowCount()):
                item = section.child(row)
                entry = item.data(ENTRY)
                if (page and entry.page == page) or (not page and entry.query == query):
                    self.setCurrentIndex(item.index())
                    return
        self.clearSelection()
        self.setCurrentIndex(QModelIndex())

    # --- inside ---

    def _fill(self) -> None:
        for section in FIXED:
            self._add_section(section.name, section.title)
            self._put(section.name, section.entries, translated=True)
        for kind in KINDS:
            self._add_section(kind.name, kind.title)
        for name, item in self._sections.items():
            self.setExpanded(item.index(), name not in ("places", "tags"))

    def _add_section(self, name: str, title: str) -> None:
        item = QStandardItem(_(title))
        item.setSelectable(False)
        font = self.font()
        font.setBold(True)
        item.setFont(font)
        item.setAccessibleText(_(title))
        self._model.appendRow(item)
        self._sections[name] = item

    def _put(self, name: str, entries: Sequence[Entry], *, translated: bool = False) -> None:
        section = self._sections[name]
        section.removeRows(0, section.rowCount())
        colours = colours_of(self.palette())
        for entry in entries:
            item = QStandardItem(_(entry.text) if translated else entry.text)
            item.setData(entry, ENTRY)
            item.setToolTip(plain_tip(entry.query or ""))
            if entry.icon:
                item.setIcon(icon(entry.icon, colours))
            if entry.count is not None:
                self._show_count(item, entry.count)
            section.appendRow(item)
        self.setRowHidden(section.row(), QModelIndex(), not entries)

    def _read(self, kind: Kind) -> None:
        self._workspace.ask_later(
            kind.read,
            answered=partial(self._on_read, kind),
            topic=f"sidebar.{kind.name}",
            patient=True,
        )

    def _on_read(self, kind: Kind, found: Any) -> None:
        expanded = self.isExpanded(self._sections[kind.name].index())
        self._put(kind.name, kind.entries(found))
        self.setExpanded(self._sections[kind.name].index(), expanded)
        if kind.name == "searches":
            self._count_saved()

    def _recount(self) -> None:
        for section in self._sections.values():
            for row in range(section.rowCount()):
                item = section.child(row)
                entry = item.data(ENTRY)
                if entry.counted:
                    self._count(entry.query, partial(self._show_count, item))
        self._count_saved()

    def _count_saved(self) -> None:
        section = self._sections["searches"]
        for row in range(section.rowCount()):
            entry = section.child(row).data(ENTRY)
            self._workspace.ask_later(
                search.saved_count,
                entry.key,
                answered=partial(self._on_saved_count, entry.key),
                failed=_nothing,
                topic=f"sidebar.saved {entry.key}",
                patient=True,
            )

    def _on_saved_count(self, key: int, found: search.SavedCount) -> None:
        section = self._sections["searches"]
        for row in range(section.rowCount()):
            item = section.child(row)
            if item.data(ENTRY).key == key:
                self._show_count(item, found.total)
                if found.new:
                    shown = self.locale().toString(found.total)
                    fresh = _("{new} new").format(new=self.locale().toString(found.new))
                    item.setData(f"{fresh} · {shown}", COUNT)
                    item.setAccessibleText(f"{item.accessibleText()}, {fresh}")

    def _look_at(self, entry: Entry) -> None:
        """Note the look, so that only later photos are new; not in a window that may not write."""
        if not self._workspace.read_only:
            maintain = self._workspace.catalogue.maintain
            look = partial(collections.look_at_search, search_id=entry.key)
            self._workspace.jobs.write(partial(maintain, look), self._on_looked, _nothing)

    def _on_looked(self, _value: object) -> None:
        self._count_saved()

    def _show_count(self, item: QStandardItem, count: int) -> None:
        item.setData(count, COUNT)
        words = ngettext("{count} photo", "{count} photos", count).format(count=count)
        item.setAccessibleText(f"{item.text()}, {words}")

    def _on_chosen(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY)
        if isinstance(entry, Entry):
            if entry.action:
                self.action_asked.emit(entry.action)
            elif entry.page is not None:
                self.page_asked.emit(entry.page)
            elif entry.query is not None:
                self.query_opened.emit(entry.query)
                if entry.saved:
                    self._look_at(entry)

    def _on_changed(self, changes: Changes) -> None:
        for kind in KINDS:
            if changes.touches(*kind.tables):
                self._read(kind)
        if not self._moved.isActive():
            self._moved.start()

    def changeEvent(self, event: QEvent) -> None:
        """Tint the icons for another theme."""
        if event.type() is QEvent.Type.PaletteChange and self._sections:
            colours = colours_of(self.palette())
            for section in self._sections.values():
                for row in range(section.rowCount()):
                    entry = section.child(row).data(ENTRY)
                    section.child(row).setIcon(icon(entry.icon, colours))
        super().changeEvent(event)

    # --- what can be done with a set ---

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a collection or a saved search."""
        entry = self.indexAt(event.pos()).data(ENTRY)
        if isinstance(entry, Entry):
            self.deeds.show_menu(entry, event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rename with F2, remove with Delete."""
        entry = self.currentIndex().data(ENTRY)
        deeds = {Qt.Key.Key_F2: self.deeds.rename, Qt.Key.Key_Delete: self.deeds.remove}
        deed = deeds.get(Qt.Key(event.key()))
        if deed is not None and isinstance(entry, Entry):
            deed(entry)
        else:
            super().keyPressEvent(event)

    # --- photos dropped on a set ---

    def _target(self, event: QDragMoveEvent | QDropEvent) -> Entry | None:
        entry = self.indexAt(event.position().toPoint()).data(ENTRY)
        return entry if self._drops.take(entry) else None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take photos."""
        if photos_in(event.mimeData()) and not self._workspace.read_only:
            self._before_drag = QPersistentModelIndex(self.currentIndex())
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Point at what is shown again, not at what the photos were held over."""
        super().dragLeaveEvent(event)
        self._end_drag()

    def _end_drag(self) -> None:
        if self._before_drag.isValid():
            self.setCurrentIndex(self._before_drag)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take photos where there is a set that can have them."""
        entry = self._target(event)
        event.setAccepted(entry is not None)
        if entry is not None:
            self.setCurrentIndex(self.indexAt(event.position().toPoint()))

    def dropEvent(self, event: QDropEvent) -> None:
        """Put the photos into the set."""
        entry, ids = self._target(event), photos_in(event.mimeData())
        if entry is not None and ids:
            event.acceptProposedAction()
            self._drops.put_into(entry, ids)
        self._end_drag()


def _nothing(_error: Exception) -> None:
    """A search that is no longer understood has no count; opening it says what is wrong."""
