"""The table of claims, flat or in groups that open and close; Enter opens a claim's passage."""

from collections.abc import Sequence, Set
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from resources.i18n import gettext as _
from ui.claims.groups import HEADERS, Group
from ui.claims.model import ClaimsModel
from ui.widgets.own_keys import takes_select_all

_AIR = 8  # px
_NARROW = (152, 0, 112, 112, 160, 200)  # px, the most of each column but the claims'
_WIDE = (232, 0, 168, 160, 180, 260)  # px, where the claims keep most of the room nevertheless
_ROOMY = 1040  # px
_CLAIM, _KIND = 1, 4  # the column that takes what room is left; the one that makes room for it
_LEAST, _ENOUGH = 160, 240  # px of the claims' column


@dataclass(frozen=True)
class _Kept:
    """What was chosen, in which order the claims stood, and which groups were closed."""

    current: int | None
    keys: tuple[int, ...]
    chosen: tuple[int, ...]
    title: str  # of the heading that was chosen
    closed: set[str]

    def still_there(self, keys: Set[int]) -> int | None:
        """Return the claim that was current; if it is gone the next one that is not."""
        if self.current not in self.keys:
            return self.current
        place = self.keys.index(self.current)
        following = (*self.keys[place:], *reversed(self.keys[:place]))
        return next((key for key in following if key in keys), None)


class ClaimsTree(QTreeView):
    """The view: whole rows, several at once; headings span the width."""

    opened = Signal(int)
    chosen = Signal(object)  # the claim of the current row, or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fitting = self._dragged = False
        self.claims = ClaimsModel(self)
        self.setModel(self.claims)
        self._kept = _Kept(None, (), (), "", set())
        self.claims.modelAboutToBeReset.connect(self._remember)
        self.claims.modelReset.connect(self._restore)
        self.setAccessibleName(_("Claims"))
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = self.header()
        header.setStretchLastSection(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.sectionResized.connect(self._on_section_resized)
        self.setSortingEnabled(True)
        self.doubleClicked.connect(self._on_double_clicked)

    def show_groups(self, groups: Sequence[Group], first_header: str = "") -> None:
        """Replace everything; the current claim stays current and closed groups stay closed."""
        self.claims.show_groups(groups, first_header)
        self._fit()

    def _remember(self) -> None:
        keys = tuple(dict.fromkeys(row.key for _index, row in self.claims.claims()))
        self._kept = _Kept(
            self.current_key, keys, self.chosen_keys, self._current_title(), self._closed()
        )

    def _restore(self) -> None:
        """Open the groups that were open, and choose what was chosen, in the new order."""
        kept = self._kept
        self.setRootIsDecorated(not self.claims.flat)
        for place, title in enumerate(self.claims.titles):
            self.setFirstColumnSpanned(place, QModelIndex(), True)
            self.setExpanded(self.claims.index(place, 0), title not in kept.closed)
        present = {row.key for _index, row in self.claims.claims()}
        if kept.title in self.claims.titles:
            self.setCurrentIndex(self.claims.index(self.claims.titles.index(kept.title), 0))
        elif (key := kept.still_there(present)) is not None:
            self.choose(key)
            if key == kept.current and len(kept.chosen) > 1:
                self._choose_again(set(kept.chosen))

    def _choose_again(self, keys: Set[int]) -> None:
        chosen = QItemSelection()
        for index, row in self.claims.claims():
            if row.key in keys:
                chosen.select(index, index)
        how = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(chosen, how.Select | how.Rows)

    @property
    def current_key(self) -> int | None:
        """Return the current claim."""
        row = self.claims.row_at(self.currentIndex())
        return None if row is None else row.key

    @property
    def chosen_keys(self) -> tuple[int, ...]:
        """Return the chosen claims; a chosen heading stands for all below it."""
        keys: dict[int, None] = {}
        for index in self.selectionModel().selectedRows():
            row = self.claims.row_at(index)
            if row is not None:
                keys[row.key] = None
                continue
            for number in range(self.claims.rowCount(index)):
                inner = self.claims.row_at(self.claims.index(number, 0, index))
                if inner is not None:
                    keys[inner.key] = None
        return tuple(keys)

    def choose(self, key: int) -> bool:
        """Make a claim current; tells whether it is there."""
        index = self.claims.find(key)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def choose_first(self) -> None:
        """Make the first claim current: a heading would stand for all claims below it."""
        first = next((index for index, _row in self.claims.claims()), QModelIndex())
        self.setCurrentIndex(first)
        if first.isValid():
            self.scrollToTop()

    def article_of(self, key: int) -> int | None:
        """Return the article a claim stands in."""
        row = self.claims.row_at(self.claims.find(key))
        return None if row is None else row.article_id

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:  # noqa: N802 - Qt's name
        """Tell which claim is chosen now."""
        super().selectionChanged(selected, deselected)
        self.chosen.emit(self.current_key)

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+A for the claims."""
        return takes_select_all(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current claim with Enter."""
        key = self.current_key
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and key is not None:
            self.opened.emit(key)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the words of the claims what room the other columns leave."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._fitting:  # a scroll bar came with the widths
            return
        self._fitting = True
        for _again in range(2):
            if not self._dragged:
                self._size_by_words()
            self.setColumnWidth(_CLAIM, max(self._left_over(), _LEAST))
        self._fitting = False

    def _size_by_words(self) -> None:
        """Make the columns beside the claims as wide as their words, within reason."""
        most = _WIDE if self.viewport().width() >= _ROOMY else _NARROW
        self.setColumnHidden(_KIND, False)
        for column, width in enumerate(most):
            words = max(self.sizeHintForColumn(column), self.header().sectionSizeHint(column))
            self.setColumnWidth(column, min(words + _AIR, width))
        self.setColumnHidden(_KIND, self._left_over() < _ENOUGH)

    def _left_over(self) -> int:
        others = (self.columnWidth(at) for at in range(len(HEADERS)) if at != _CLAIM)
        return self.viewport().width() - sum(others)

    def _on_section_resized(self) -> None:
        if not self._fitting and self.isVisible():
            self._dragged = True  # from now on the columns are as somebody wants them

    def _current_title(self) -> str:
        index = self.currentIndex()
        is_heading = index.isValid() and self.claims.row_at(index) is None
        return self.claims.titles[index.row()] if is_heading else ""

    def _closed(self) -> set[str]:
        places = enumerate(self.claims.titles)
        return {
            title for place, title in places if not self.isExpanded(self.claims.index(place, 0))
        }

    def _on_double_clicked(self, index: QModelIndex) -> None:
        row = self.claims.row_at(index)
        if row is not None:
            self.opened.emit(row.key)
