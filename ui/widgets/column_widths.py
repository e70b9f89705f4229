"""Columns that fill their table: as wide as what they show, the rest shared out, never a void."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QTableView

_LEAST, _MOST = 88, 420  # px, of a column before spare room is shared out
_AIR = 6  # px beside a header's or a cell's words and their padding
_PADDING = 18  # px that the style sheet puts beside a header's words


def fitted(wanted: Sequence[int], shares: Sequence[float], room: int, least: int) -> list[int]:
    """Return widths in px that add up to ``room``.

    Where there is room to spare it goes to the columns by their ``shares``. Where there is not,
    the widest that have a share are cut to one width until all fit, and only then those without (a
    column without a share holds days, amounts or states: half of one says nothing); none becomes
    narrower than ``least`` (or than it wants to be): many columns in little room overflow.
    """
    if not wanted:
        return []
    spare = room - sum(wanted)
    if spare >= 0:
        every = sum(shares)
        parts = shares if every else [1.0] * len(wanted)
        pairs = zip(wanted, parts, strict=True)
        widths = [width + int(spare * part / sum(parts)) for width, part in pairs]
        rest = room - sum(widths)
        widths[max(range(len(widths)), key=lambda place: parts[place])] += rest
        return widths
    firm = [width for width, share in zip(wanted, shares, strict=True) if not share]
    elastic = [width for width, share in zip(wanted, shares, strict=True) if share]
    needed = sum(min(width, least) for width in elastic)
    firm_cap = _cap(firm, room - needed, least) if firm else 0
    kept = sum(min(width, firm_cap) for width in firm)
    elastic_cap = _cap(elastic, room - kept, least) if elastic else 0
    pairs = zip(wanted, shares, strict=True)
    return [min(width, elastic_cap if share else firm_cap) for width, share in pairs]


def _cap(wanted: Sequence[int], room: int, least: int) -> int:
    """Return the width to which the widest columns are cut so that all fit into ``room``."""
    free, columns = room, len(wanted)
    for width in sorted(wanted):
        if width * columns > free:
            return max(free // columns, least)
        free -= width
        columns -= 1
    return max(wanted)


def shown(wanted: Sequence[int], spare: Sequence[int], room: int) -> list[int]:
    """Return the columns that stay: of ``spare`` the first go until the others have room."""
    left = list(range(len(wanted)))
    for column in spare:
        if sum(wanted[each] for each in left) <= room:
            break
        left.remove(column)
    return left


class ColumnWidths(QObject):
    """Keeps the columns of a table fitted to its width until somebody drags one of them.

    ``spare`` columns are not shown, in that order, where all columns would be cut.
    """

    def __init__(
        self, table: QTableView, shares: Sequence[float], spare: Sequence[int] = ()
    ) -> None:
        super().__init__(table)
        self._table = table
        self._shares = list(shares)
        self._spare = tuple(spare)
        self._fitting = self._dragged = False
        table.horizontalHeader().sectionResized.connect(self._on_resized)
        table.viewport().installEventFilter(self)

    def set_shares(self, shares: Sequence[float]) -> None:
        """Fit other columns, whatever was dragged before."""
        self._shares = list(shares)
        self._dragged = False

    def fit(self) -> None:
        """Fit the columns to what they show now."""
        model = self._table.model()
        columns = model.columnCount() if model is not None else 0
        if self._dragged or not columns or len(self._shares) != columns:
            return
        header = self._table.horizontalHeader()
        wanted = [self._wanted(each) for each in range(columns)]
        self._fitting = True
        room = self._table.viewport().width()
        stay = shown(wanted, self._spare, room)
        for column in self._spare:
            self._table.setColumnHidden(column, column not in stay)
        shares = [self._shares[column] for column in stay]
        widths = fitted([wanted[column] for column in stay], shares, room, _LEAST)
        for column, width in zip(stay, widths, strict=True):
            header.resizeSection(column, width)
        self._fitting = False

    def _wanted(self, column: int) -> int:
        """Return what a column's words need; the header's arrow may lie over its last letters."""
        words = self._table.model().headerData(column, Qt.Orientation.Horizontal)
        head = self._table.horizontalHeader().fontMetrics().horizontalAdvance(str(words or ""))
        return min(max(self._table.sizeHintForColumn(column), head + _PADDING) + _AIR, _MOST)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the columns again when the table's width changes."""
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return super().eventFilter(watched, event)

    def _on_resized(self) -> None:
        if not self._fitting and self._table.isVisible():
            self._dragged = True
