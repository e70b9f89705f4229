"""The dates of a claim in its form: the days that were read, set right, taken away, or added."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QLineEdit, QWidget

from archive.articles import DateRecord
from archive.claims import days_words
from archive.values import Span
from resources.i18n import gettext as _
from ui.articles.content_rows import ContentRow, ContentRows, RowsWords, RowWords


@dataclass(frozen=True, slots=True)
class DateChange:
    """What becomes of one date, by its id or, a new one, by its ``place``: days as typed, or none.

    A new one without days means what its words say.
    """

    date_id: int | None
    days: str
    place: tuple[int, int] | None = None
    away: bool = False


class DateRow(ContentRow):
    """One date: the printed words, and the days they mean."""

    def __init__(self, key: int | None, span: Span, shown: str) -> None:
        said = RowWords(
            _("Take this date from the claim"), _("Take the date “{words}” away"),
            _("Stands outside the passage: it leaves the claim."),
        )  # fmt: skip
        super().__init__(key, span, said)
        self._shown = shown
        hint = _("Days: 2024-03-12, 2024-03, 2024-03-01..2024-03-12")
        self.days = QLineEdit(shown)
        self.days.setPlaceholderText(_("Days: as the words say") if key is None else hint)
        self.days.setToolTip(hint)
        self.days.setAccessibleName(_("Days of “{words}”").format(words=span.text))
        self.days.setMinimumWidth(1)
        self.lay_out(((self.days,),), shares=(1,))

    def change(self) -> DateChange | None:
        """Return what is to become of the date, None if it stays as it is."""
        away, typed = self.away.isChecked(), self.days.text().strip()
        if self.key is None:
            return None if away else DateChange(None, typed, (self.span.start, self.span.end))
        if away:
            return DateChange(self.key, "", away=True)
        return None if typed == self._shown else DateChange(self.key, typed)


class DateRows(ContentRows[DateRow]):
    """All dates of a claim, and a button for one that was missed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        said = RowsWords(
            _("No date was read in this claim."), _("Add the selected date"),
            _("Select the date in the text first."),
        )  # fmt: skip
        super().__init__(said, _new, parent)

    def show_dates(self, dates: Sequence[DateRecord]) -> None:
        """Fill the rows."""
        self.show_rows([DateRow(one.id, one.span, days_words(one.first, one.last))
                        for one in dates])  # fmt: skip

    def changes(self) -> list[DateChange]:
        """Return what is to become of the dates, without those that stay as they are."""
        found = (row.change() for row in self.rows if not row.leaves)
        return [change for change in found if change is not None]


def _new(span: Span) -> DateRow:
    return DateRow(None, span, "")
