"""A report on the screen: how many rows, the first of them, totals and notes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from archive.reports import Report
from resources.i18n import gettext as _
from resources.i18n import ngettext
from ui.reports.preview import MOST_SHOWN, headers, preview_rows, shares
from ui.theme import STEP
from ui.widgets.column_widths import ColumnWidths
from ui.widgets.moments import amounts_in_words, number_words, said_in_words
from ui.widgets.rows_table import RowsTable
from ui.widgets.wrapping import wrapped


class ReportView(QWidget):
    """Shows any report: just made, stored, or the comparison of two."""

    photo_opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = RowsTable(_("Rows of the report"), [], [], stretch=-1)
        self._widths = ColumnWidths(self.table, ())
        self.count = QLabel()
        self.count.setProperty("role", "heading")
        self.totals = wrapped(role="muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * STEP, 0, 0)
        column.setSpacing(2 * STEP)
        column.addWidget(self.count)
        column.addWidget(self.table, 1)
        column.addWidget(self.totals)
        self.table.opened.connect(self._on_opened)

    def show_report(self, report: Report, heading: str = "") -> None:
        """Show a report; ``heading`` stands before the number of its rows."""
        self.table.show_rows(preview_rows(report), headers(report))
        self._widths.set_shares(shares(report))
        self._widths.fit()
        count = len(report.rows)
        words = ngettext("{n} row", "{n} rows", count).format(n=number_words(count))
        if count > MOST_SHOWN:
            words += " · " + _("the first {n} are shown; the file has all").format(n=MOST_SHOWN)
        if not count:
            words = _("Nothing falls into this scope and period.")
        self.count.setText(f"{heading} · {words}" if heading else words)
        notes = map(said_in_words, report.notes)
        totals = [f"{total.label}: {amounts_in_words(total.text)}" for total in report.totals]
        self.totals.setText("\n".join([" · ".join(totals), *notes]).strip())

    def say(self, words: str) -> None:
        """Say what is going on instead of rows."""
        self.count.setText(words)

    def clear(self) -> None:
        """Show nothing."""
        self.table.show_rows(())
        self.count.clear()
        self.totals.clear()

    def _on_opened(self, photo_id: int) -> None:
        if photo_id:
            self.photo_opened.emit(photo_id)
