"""The columns of the photo table fitted to its width, until somebody drags one."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QTableView

from ui.browser.columns import COLUMNS, known
from ui.widgets.column_widths import fitted, shown

_SHARES = {"caption": 3.0, "words": 4.0, "headline": 2.0, "credit": 1.0, "file": 1.0, "notes": 1.0}
"""Columns that grow and shrink, by how much of the room they take."""
_SIDE = ("credit", "file", "notes")
_LEAST = 104  # px of a column that shrinks
_LEAST_CAPTION = 208  # px
_SPARE = ("notes", "file", "size", "rating", "taken")
"""Columns that go first, in this order, while nobody chose and the table is narrow."""


class TableFit(QObject):
    """Sets widths; hides what there is no room for, unless somebody chose the columns."""

    def __init__(self, table: QTableView, columns: Callable[[], tuple[str, ...]]) -> None:
        super().__init__(table)
        self._table, self._columns = table, columns
        self._fitting = self._dragged = False
        self.spared: frozenset[int] = frozenset()
        table.horizontalHeader().sectionResized.connect(self._on_resized)
        table.viewport().installEventFilter(self)

    def fit(self) -> None:
        """Fit the columns that are to be shown to the width there is."""
        keys = self._columns()
        numbers = [at for at, column in enumerate(COLUMNS) if column.key in keys]
        room = self._table.viewport().width()
        stay = numbers
        if set(keys) == set(known(())):
            least = [self._least(at) for at in numbers]
            spare = [numbers.index(at) for key in _SPARE for at in numbers
                     if COLUMNS[at].key == key]  # fmt: skip
            stay = [numbers[at] for at in shown(least, spare, room)]
        self.spared = frozenset(numbers) - frozenset(stay)
        self._fitting = True
        for at in numbers:
            self._table.setColumnHidden(at, at in self.spared)
        if not self._dragged:
            wanted = [COLUMNS[at].width for at in stay]
            if sum(wanted) > room:  # the words of the picture keep what room there is
                wanted = [
                    min(width, _LEAST) if COLUMNS[at].key in _SIDE else width
                    for at, width in zip(stay, wanted, strict=True)
                ]
            shares = [_SHARES.get(COLUMNS[at].key, 0.0) for at in stay]
            widths = fitted(wanted, shares, room, _LEAST)
            for at, width in zip(stay, widths, strict=True):
                self._table.setColumnWidth(at, width)
        self._fitting = False

    @staticmethod
    def _least(at: int) -> int:
        column = COLUMNS[at]
        if column.key == "caption":
            return _LEAST_CAPTION
        return _LEAST if column.key in _SHARES else column.width

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit again when the table's width changes."""
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return super().eventFilter(watched, event)

    def _on_resized(self) -> None:
        if not self._fitting and self._table.isVisible():
            self._dragged = True
