"""What was read in a claim, in its form: a row for each of its figures, dates or places.

Each row can be set right or taken away; one that was missed is added from the selected text.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from archive.values import Span
from ui.theme import STEP
from ui.widgets.wrapping import wrapped


@dataclass(frozen=True, slots=True)
class RowWords:
    """What a row says beside its fields."""

    take_away: str  # tip of the button
    take_this_away: str  # its name for screen readers, with {words}
    outside: str  # where the passage no longer holds it


class ContentRow(QWidget):
    """One thing that was read: the printed words, in the rows below them its fields."""

    def __init__(
        self, key: int | None, span: Span, said: RowWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.key, self.span = key, span  # without a key it is new
        self._printed = wrapped(f"“{span.text}”")
        self.away = QPushButton("✕")
        self.away.setCheckable(True)
        self.away.setProperty("flat", True)
        self.away.setToolTip(said.take_away)
        self.away.setAccessibleName(said.take_this_away.format(words=span.text))
        self.away.toggled.connect(self._show_state)
        self._outside = wrapped(said.outside, role="muted")
        self._outside.hide()
        self._fields: tuple[QWidget, ...] = ()

    @property
    def leaves(self) -> bool:
        """Tell whether it leaves the claim with the words that are left out."""
        return not self._outside.isHidden()

    @property
    def first_field(self) -> QWidget:
        """Return where typing begins."""
        return self._fields[0]

    def set_passage(self, former: tuple[int, int], now: tuple[int, int]) -> None:
        """Say so if another passage than the ``former`` one leaves it out."""
        inside = now[0] <= self.span.start and self.span.end <= now[1]
        leaves = self.key is not None and not inside and former[0] <= self.span.start < former[1]
        self._outside.setVisible(leaves)
        self.away.setDisabled(leaves)
        self._show_state()

    def lay_out(self, rows: Sequence[Sequence[QWidget]], shares: Sequence[int]) -> None:
        """Put the fields into rows below the printed words; ``shares`` of the width by column."""
        self._fields = tuple(part for row in rows for part in row)
        last = len(shares)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(STEP)
        grid.addWidget(self._printed, 0, 0, 1, last)
        grid.addWidget(self.away, 0, last)
        for number, row in enumerate(rows, 1):
            for column, part in enumerate(row[:-1]):
                grid.addWidget(part, number, column)
            at = len(row) - 1
            grid.addWidget(row[-1], number, at, 1, last + 1 - at)
        grid.addWidget(self._outside, len(rows) + 1, 0, 1, last + 1)
        for column, share in enumerate(shares):
            grid.setColumnStretch(column, share)

    def _show_state(self) -> None:
        away = self.away.isChecked() or self.leaves
        for field in self._fields:
            field.setDisabled(away)
        font = self._printed.font()
        font.setStrikeOut(away)
        self._printed.setFont(font)


R = TypeVar("R", bound=ContentRow)


@dataclass(frozen=True, slots=True)
class RowsWords:
    """What stands where there are no rows, on the button for one more, and if it finds no words."""

    none: str
    add: str
    select_first: str


class ContentRows(QWidget, Generic[R]):
    """All rows of one kind."""

    asked = Signal()  # the words selected in the text hold one more

    def __init__(
        self, said: RowsWords, make: Callable[[Span], R], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.rows: tuple[R, ...] = ()  # in the order of the text, new ones last
        self.select_first = said.select_first
        self._make = make
        self._none = QLabel(said.none)
        self._none.setProperty("role", "muted")
        self._none.setWordWrap(True)
        self._add = QPushButton(said.add)
        self._add.clicked.connect(self.asked)
        self._column = QVBoxLayout()
        self._column.setSpacing(3 * STEP)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2 * STEP)
        whole.addWidget(self._none)
        whole.addLayout(self._column)
        whole.addWidget(self._add)

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show these rows instead."""
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = ()
        for row in rows:
            self._append(row)
        self._none.setVisible(not rows)

    def add(self, span: Span) -> None:
        """Add a row for words of the text; they are read when the claim is saved."""
        row = self._make(span)
        self._append(row)
        self._none.hide()
        row.first_field.setFocus()

    def set_passage(self, former: tuple[int, int], now: tuple[int, int]) -> None:
        """Mark what a passage other than the ``former`` one leaves out."""
        for row in self.rows:
            row.set_passage(former, now)

    def take_focus(self) -> None:
        """Give the keyboard to the first field, or to the button where there is none."""
        (self.rows[0].first_field if self.rows else self._add).setFocus()

    def _append(self, row: R) -> None:
        self.rows = (*self.rows, row)
        self._column.addWidget(row)
