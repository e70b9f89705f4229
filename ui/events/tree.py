"""Events as a tree, parts below their wholes, and above them what may be events."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from archive.events import EventProposal, EventRecord
from resources.i18n import gettext as _
from ui.widgets.moments import day_words, number_words, stretch_words
from ui.widgets.wrapping import plain_tip

Index = QModelIndex | QPersistentModelIndex
_RECORD = Qt.ItemDataRole.UserRole
_NAME, _WHEN, _PHOTOS = range(3)
_ROOMY = 440  # px


def period_words(record: EventRecord) -> str:
    """Return when an event was: "≈ 2023-03", "since 24 Feb 2022"; "" where nobody knows."""
    first, last = day_words(record.starts), day_words(record.ends)
    if not first and not last:
        return ""
    if not last:
        said = _("since {day}").format(day=first)
    elif not first:
        said = _("until {day}").format(day=last)
    else:
        said = stretch_words(record.starts, record.ends)
    return f"≈ {said}" if record.approximate else said


class EventsTree(QTreeView):
    """One chosen at a time. What may be an event stands first, until somebody decided."""

    chosen = Signal(object)  # EventRecord, EventProposal or None
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = QStandardItemModel(0, 3, self)
        self._model.setHorizontalHeaderLabels([_("Event"), _("When"), _("Photos")])
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self._model.setHeaderData(
            _PHOTOS, Qt.Orientation.Horizontal, right, Qt.ItemDataRole.TextAlignmentRole
        )
        self._events: tuple[EventRecord, ...] = ()
        self._proposals: tuple[EventProposal, ...] = ()
        self.setModel(self._model)
        self.setAccessibleName(_("Events"))
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setIndentation(16)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        for column in (_WHEN, _PHOTOS):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    @property
    def current(self) -> EventRecord | EventProposal | None:
        """Return what is chosen."""
        record = self.currentIndex().siblingAtColumn(_NAME).data(_RECORD)
        return record if isinstance(record, EventRecord | EventProposal) else None

    def show_events(self, found: Sequence[EventRecord]) -> None:
        """Show events; one whose whole is not among them stands by itself."""
        self._events = tuple(found)
        self._fill()

    def show_proposals(self, found: Sequence[EventProposal]) -> None:
        """Show what may be events."""
        self._proposals = tuple(found)
        self._fill()

    def choose(self, event_id: int) -> bool:
        """Make an event current; tells whether it is there."""
        for item in self._items():
            record = item.data(_RECORD)
            if isinstance(record, EventRecord) and record.id == event_id:
                self.setCurrentIndex(item.index())
                self.scrollTo(item.index())
                return True
        return False

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        """Tell what is chosen now."""
        super().currentChanged(current, previous)
        self.chosen.emit(self.current)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the names their room: where it is small, tips say when an event was."""
        self.setColumnHidden(_WHEN, event.size().width() < _ROOMY)
        super().resizeEvent(event)

    def choose_first(self) -> None:
        """Make the first event current where none is."""
        first = next((one for one in self._items() if one.data(_RECORD) is not None), None)
        if self.current is None and first is not None:
            self.setCurrentIndex(first.index())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the photos of the chosen event with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    # --- inside ---

    def _fill(self) -> None:
        kept = self.current
        self._model.removeRows(0, self._model.rowCount())
        if self._proposals:
            heading = QStandardItem(_("May be events"))
            heading.setSelectable(False)
            self._model.appendRow(
                [heading, QStandardItem(), _number(len(self._proposals), selectable=False)]
            )
            for proposal in self._proposals:
                name = proposal.event or proposal.name
                heading.appendRow(_row(proposal, f"? {name}", "", len(proposal.photo_ids)))
        items: dict[int, QStandardItem] = {}
        rows = {one.id: _row(one, one.name, period_words(one), one.photos) for one in self._events}
        for one in self._events:
            items[one.id] = rows[one.id][_NAME]
        for one in self._events:
            above = items.get(one.parent_id) if one.parent_id is not None else None
            (above or self._model.invisibleRootItem()).appendRow(rows[one.id])
        self.expandAll()
        self._choose_again(kept)

    def _choose_again(self, kept: EventRecord | EventProposal | None) -> None:
        if isinstance(kept, EventRecord):
            self.choose(kept.id)
        elif kept is not None:
            for item in self._items():
                if item.data(_RECORD) == kept:
                    self.setCurrentIndex(item.index())

    def _items(self) -> list[QStandardItem]:
        found, waiting = [], [self._model.invisibleRootItem()]
        while waiting:
            above = waiting.pop()
            below = [above.child(row) for row in range(above.rowCount())]
            found += below
            waiting += below
        return found


def _row(record: Any, name: str, when: str, photos: int) -> list[QStandardItem]:
    first = QStandardItem(" ".join(name.split()))
    first.setData(record, _RECORD)
    first.setToolTip(plain_tip("\n".join(filter(None, (name, when)))))
    return [first, QStandardItem(when), _number(photos)]


def _number(count: int, *, selectable: bool = True) -> QStandardItem:
    item = QStandardItem(number_words(count))
    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    item.setSelectable(selectable)
    return item
