"""The dates of a claim in its form: the days that were read, set right or taken away."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from archive.articles import DateRecord
from archive.claims import days_words
from resources.i18n import gettext as _
from ui.theme import STEP
from ui.widgets.wrapping import wrapped


@dataclass(frozen=True, slots=True)
class DateChange:
    """What becomes of one date: other days, as they were typed, or it is taken away."""

    date_id: int
    days: str
    away: bool = False


class DateRow(QWidget):
    """One date: the printed words, and the days they mean."""

    def __init__(self, date: DateRecord, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = date.span.text
        self._date_id, self._shown = date.id, days_words(date.first, date.last)
        self._words = wrapped(f"“{words}”")
        hint = _("Days: 2024-03-12, 2024-03, 2024-03-01..2024-03-12")
        self.days = QLineEdit(self._shown)
        self.days.setPlaceholderText(hint)
        self.days.setToolTip(hint)
        self.days.setAccessibleName(_("Days of “{words}”").format(words=words))
        self.days.setMinimumWidth(1)
        self.away = QPushButton("✕")
        self.away.setCheckable(True)
        self.away.setProperty("flat", True)
        self.away.setToolTip(_("Take this date from the claim"))
        self.away.setAccessibleName(_("Take the date “{words}” away").format(words=words))
        self.away.toggled.connect(self._on_away_toggled)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(STEP)
        grid.addWidget(self._words, 0, 0)
        grid.addWidget(self.away, 0, 1)
        grid.addWidget(self.days, 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)

    def change(self) -> DateChange | None:
        """Return what is to become of the date, None if it stays as it is."""
        typed = self.days.text().strip()
        if self.away.isChecked():
            return DateChange(self._date_id, "", away=True)
        return None if typed == self._shown else DateChange(self._date_id, typed)

    def _on_away_toggled(self, away: bool) -> None:
        self.days.setDisabled(away)
        font = self._words.font()
        font.setStrikeOut(away)
        self._words.setFont(font)


class DateRows(QWidget):
    """All dates of a claim."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[DateRow, ...] = ()
        self._none = QLabel(_("No date was read in this claim."))
        self._none.setProperty("role", "muted")
        self._none.setWordWrap(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * STEP)
        self._column.addWidget(self._none)

    def show_dates(self, dates: Sequence[DateRecord]) -> None:
        """Fill the rows."""
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = tuple(map(DateRow, dates))
        for row in self.rows:
            self._column.addWidget(row)
        self._none.setVisible(not dates)

    def changes(self) -> list[DateChange]:
        """Return what is to become of the dates, without those that stay as they are."""
        return [change for row in self.rows if (change := row.change()) is not None]
