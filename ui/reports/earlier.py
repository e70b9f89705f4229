"""The reports that were handed over: opened again as they were, compared, made anew."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from archive.errors import ArchiveError
from archive.reports import KIND_LABELS, Report
from archive.reports.stored import StoredRecord, stored_report, stored_reports
from archive.values import Page
from resources.i18n import gettext as _
from ui.reports.comparing import Compared, compared_stored, period_words, title_words
from ui.reports.view import ReportView
from ui.theme import STEP
from ui.widgets.column_widths import ColumnWidths
from ui.widgets.empty import EmptyState
from ui.widgets.moments import moment_words
from ui.widgets.rows_table import RowsTable, SortText, TableRow
from ui.widgets.wrapping import wrapped
from ui.workspace import Workspace


class EarlierReports(QDialog):
    """A report chosen above is shown below, as it was; two chosen ones can be compared."""

    photos_opened = Signal(tuple)
    again_asked = Signal(object)  # the record of the report that is to be made anew

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Earlier reports"))
        self.resize(1080, 760)
        self._workspace = workspace
        self._records: dict[int, StoredRecord] = {}
        self.list = RowsTable(
            _("Reports handed over"),
            [_("Made"), _("Kind"), _("Period"), _("Photos"), _("By"), _("Rules")],
            [],
            stretch=-1,
        )
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._widths = ColumnWidths(self.list, [0, 1, 1, 2, 1, 0])
        self.view = ReportView()
        self.error = wrapped(role="error")
        self._empty = EmptyState(
            _("No report was handed over yet"),
            _("A report that is saved as a file is kept here too: it can be opened again as it "
              "was, and compared with the next month’s."),
        )  # fmt: skip
        self.compare = QPushButton(_("&Compare the two"))
        self.again = QPushButton(_("&Make it again…"))
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._arrange()
        self.list.chosen.connect(self._on_chosen)
        self.view.photo_opened.connect(self._on_photo_opened)
        self.compare.clicked.connect(self._on_compare)
        self.again.clicked.connect(self._on_again)
        self._enable()
        workspace.ask_later(stored_reports, answered=self._show, topic="reports.stored")

    def _show(self, page: Page[StoredRecord]) -> None:
        self._records = {record.id: record for record in page.items}
        self.list.show_rows([_row(record) for record in page.items])
        self._widths.fit()
        self._split.setVisible(bool(page.items))
        self._empty.setVisible(not page.items)
        if page.items:
            self.list.selectRow(0)

    @property
    def _chosen(self) -> list[StoredRecord]:
        """Return the chosen reports, the earlier one first: by period, then by when made."""
        found = [self._records[key] for key in self.list.chosen_keys if key in self._records]
        return sorted(found, key=lambda each: (each.until or "9999", each.made_at, each.id))

    def _on_chosen(self, _key: object) -> None:
        self._enable()
        self.error.clear()
        chosen = self._chosen
        if len(chosen) != 1:
            self._workspace.forget("reports.shown")
            self.view.clear()
            return
        if not chosen[0].kept:
            self.view.clear()
            self.view.say(_("Only the question of this report was kept. It can be made again."))
            return
        self._workspace.ask_later(
            stored_report,
            chosen[0].id,
            answered=self._show_report,
            failed=self._on_failed,
            topic="reports.shown",
        )

    def _show_report(self, report: Report) -> None:
        chosen = self._chosen
        self.view.show_report(report, title_words(chosen[0]) if chosen else "")

    def _on_compare(self) -> None:
        earlier, later = self._chosen
        self._workspace.ask_later(
            compared_stored,
            earlier,
            later,
            answered=self._show_compared,
            failed=self._on_failed,
            topic="reports.shown",
        )

    def _show_compared(self, compared: Compared) -> None:
        heading = _("Compared with {period}").format(period=period_words(compared.earlier))
        self.view.show_report(compared.report, heading)

    def _on_again(self) -> None:
        (record,) = self._chosen
        self.accept()
        self.again_asked.emit(record)

    def _on_photo_opened(self, photo_id: int) -> None:
        self.photos_opened.emit((photo_id,))
        self.accept()

    def _on_failed(self, error: ArchiveError) -> None:
        self.view.clear()
        self.error.setText(str(error.params.get("problem") or error))

    def _enable(self) -> None:
        chosen = self._chosen
        two = len(chosen) == 2 and chosen[0].kind == chosen[1].kind
        kept = all(record.kept for record in chosen)
        self.compare.setEnabled(two and kept)
        why = _("Choose two reports of one kind (Ctrl and a click).")
        self.compare.setToolTip("" if two and kept else why)
        one = len(chosen) == 1 and chosen[0].kind in KIND_LABELS
        self.again.setEnabled(one)
        self.again.setToolTip("" if one else _("Choose one report."))

    def _arrange(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        for button in (self.compare, self.again):
            button.setAutoDefault(False)
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.list)
        self._split.addWidget(self.view)
        self._split.setSizes([220, 440])
        self._empty.hide()
        row = QHBoxLayout()
        row.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        column.setSpacing(2 * STEP)
        column.addWidget(self._split, 1)
        column.addLayout(row)
        column.addWidget(self.error)
        column.addWidget(buttons)


def _row(record: StoredRecord) -> TableRow:
    kind = _(KIND_LABELS[record.kind]) if record.kind in KIND_LABELS else record.kind
    cells = (
        SortText(moment_words(record.made_at), record.made_at),
        kind,
        SortText(period_words(record), record.until or "9999"),
        record.query or _("all photos"),
        record.by or "",
        record.rules_version,
    )
    return TableRow(record.id, cells, "" if record.kept else "muted")
