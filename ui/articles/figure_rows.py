"""The figures of a claim in its form: what was read of each, set right, taken away, or added."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from archive.articles import FigureRecord
from archive.claims import amount_words
from archive.values import Span
from resources.i18n import gettext as _
from ui.theme import STEP
from ui.widgets.wrapping import wrapped


@dataclass(frozen=True, slots=True)
class FigureChange:
    """What becomes of one figure: a known one by its id, a new one by its ``place`` in the text.

    ``values`` by name as ``claims.FIGURE_FIELDS`` has them, only what was changed.
    """

    figure_id: int | None
    values: dict[str, str]
    place: tuple[int, int] | None = None
    away: bool = False


class FigureRow(QWidget):
    """One figure: the printed words, the number, its unit and what is counted."""

    def __init__(self, words: str, shown: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = shown
        self._words = wrapped(f"“{words}”")
        self.away = QPushButton("✕")
        self.away.setCheckable(True)
        self.away.setProperty("flat", True)
        self.away.setToolTip(_("Take this figure from the claim"))
        self.away.setAccessibleName(_("Take the figure “{words}” away").format(words=words))
        self.fields: dict[str, QLineEdit] = {}
        for name, hint, title in (
            ("amount", _("Number: 700, ≥ 20,000, ≈ 5–7"), _("Number of “{words}”")),
            ("unit", _("Unit"), _("Unit of “{words}”")),
            ("subject", _("What is counted"), _("What “{words}” counts")),
        ):
            field = QLineEdit(shown.get(name, ""))
            field.setPlaceholderText(hint)
            field.setToolTip(hint)
            field.setAccessibleName(title.format(words=words))
            field.setCursorPosition(0)
            field.setMinimumWidth(1)
            self.fields[name] = field
        self.away.toggled.connect(self._on_away_toggled)
        self._outside = QLabel(_("Stands outside the passage: it leaves the claim and is listed "
                                 "as left over."))  # fmt: skip
        self._outside.setProperty("role", "muted")
        self._outside.setWordWrap(True)
        self._outside.hide()
        self._arrange()

    @property
    def leaves(self) -> bool:
        """Tell whether the figure leaves the claim with the words that are left out."""
        return not self._outside.isHidden()

    def set_outside(self, outside: bool) -> None:
        """Say that the figure is no longer in the passage: it leaves the claim when saved."""
        self._outside.setVisible(outside)
        self.away.setDisabled(outside)
        self._show_state()

    def values(self) -> dict[str, str]:
        """Return what was typed and is not as it was."""
        typed = {name: field.text().strip() for name, field in self.fields.items()}
        return {name: text for name, text in typed.items() if text != self._shown.get(name, "")}

    def _on_away_toggled(self, _away: bool) -> None:
        self._show_state()

    def _show_state(self) -> None:
        away = self.away.isChecked() or self.leaves
        for field in self.fields.values():
            field.setDisabled(away)
        font = self._words.font()
        font.setStrikeOut(away)
        self._words.setFont(font)

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(STEP)
        grid.addWidget(self._words, 0, 0, 1, 2)
        grid.addWidget(self.away, 0, 2)
        grid.addWidget(self.fields["amount"], 1, 0)
        grid.addWidget(self.fields["unit"], 1, 1, 1, 2)
        counting = QLabel(_("counts:"))
        counting.setProperty("role", "muted")
        counting.setBuddy(self.fields["subject"])
        grid.addWidget(counting, 2, 0)
        grid.addWidget(self.fields["subject"], 2, 1, 1, 2)
        grid.addWidget(self._outside, 3, 0, 1, 3)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)


class FigureRows(QWidget):
    """All figures of a claim, and a button for one that was missed."""

    figure_asked = Signal()  # the words selected in the text hold a figure

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[int | None, FigureRow]] = []
        self._new: dict[FigureRow, tuple[int, int]] = {}
        self._places: dict[FigureRow, Span] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(3 * STEP)
        self._none = QLabel(_("No figure was read in this claim."))
        self._none.setProperty("role", "muted")
        self._none.setWordWrap(True)
        self._add = QPushButton(_("Add the selected &figure"))
        self._add.clicked.connect(self.figure_asked)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2 * STEP)
        whole.addWidget(self._none)
        whole.addLayout(self._column)
        whole.addWidget(self._add)

    @property
    def rows(self) -> tuple[FigureRow, ...]:
        """Return the rows in the order of the text, new ones last."""
        return tuple(row for _figure, row in self._rows)

    def show_figures(self, figures: Sequence[FigureRecord]) -> None:
        """Fill the rows."""
        for _figure, row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows, self._new, self._places = [], {}, {}
        for figure in figures:
            shown = {"amount": amount_words(figure), "unit": figure.unit or "",
                     "subject": figure.subject or ""}  # fmt: skip
            row = FigureRow(figure.span.text, shown)
            self._places[row] = figure.span
            self._append(figure.id, row)
        self._none.setVisible(not figures)

    def add_figure(self, start: int, end: int, words: str) -> None:
        """Add a row for a figure that stands at ``start`` to ``end``; its words are read later."""
        row = FigureRow(words, {})
        row.fields["amount"].setPlaceholderText(_("Number: as the words say"))
        self._new[row] = (start, end)
        self._append(None, row)
        self._none.hide()
        row.fields["amount"].setFocus()

    def set_passage(self, former: tuple[int, int], now: tuple[int, int]) -> None:
        """Mark the figures that a passage other than the ``former`` one leaves out."""
        for row, place in self._places.items():
            inside = now[0] <= place.start and place.end <= now[1]
            row.set_outside(not inside and former[0] <= place.start < former[1])

    def take_focus(self) -> None:
        """Give the keyboard to the first number, or to the button where there is none."""
        where = self._rows[0][1].fields["amount"] if self._rows else self._add
        where.setFocus()

    def changes(self) -> list[FigureChange]:
        """Return what is to become of the figures, without those that stay as they are."""
        found: list[FigureChange] = []
        for figure_id, row in self._rows:
            away, values = row.away.isChecked(), row.values()
            if row.leaves:
                continue
            if figure_id is None and not away:
                found.append(FigureChange(None, values, self._new[row]))
            elif figure_id is not None and (away or values):
                found.append(FigureChange(figure_id, values, away=away))
        return found

    def _append(self, figure_id: int | None, row: FigureRow) -> None:
        self._rows.append((figure_id, row))
        self._column.addWidget(row)
