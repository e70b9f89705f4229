"""Choose kind, scope and period; the rows follow at once; save them in one of four formats."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from archive.catalogue import Catalogue
from archive.errors import ArchiveError
from archive.reports import FORMATS, KIND_LABELS, KINDS, Report, make_report, save_report, scope
from archive.values import Progress
from resources.i18n import gettext as _
from resources.i18n import ngettext
from ui import ask
from ui.jobs import Job
from ui.messages import Messages
from ui.reports.preview import MOST_SHOWN, headers, preview_rows, shares
from ui.theme import STEP
from ui.widgets.column_widths import ColumnWidths
from ui.widgets.rows_table import RowsTable
from ui.widgets.wrapping import wrapped
from ui.workspace import Workspace

_PAUSE = 400  # ms after the last key before the preview is made


class ReportDialog(QDialog):
    """The preview is the report itself: saving writes exactly what was looked at."""

    photos_opened = Signal(tuple)

    def __init__(
        self,
        workspace: Workspace,
        messages: Messages,
        *,
        query: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Report"))
        self.resize(1080, 720)
        self._workspace, self._messages = workspace, messages
        self._report: Report | None = None
        self._job: Job | None = None
        self._asked = 0
        self.kind = QComboBox()
        for code in KINDS:
            self.kind.addItem(_(KIND_LABELS[code]), code)
        self.query = QLineEdit(query)
        self.query.setPlaceholderText(_('A search, e.g. event:"the flood"; empty: all photos'))
        self.since, self.until = QLineEdit(), QLineEdit()
        self.format = QComboBox()
        for code in FORMATS:
            self.format.addItem(code.upper(), code)
        self.table = RowsTable(_("Rows of the report"), [], [], stretch=-1)
        self._widths = ColumnWidths(self.table, ())
        self.error = wrapped(role="error")
        self.count = QLabel()
        self.count.setProperty("role", "heading")
        self.totals = wrapped(role="muted")
        self.save = QPushButton(_("&Save…"))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._arrange()
        self._connect()
        self.refresh()

    @property
    def report(self) -> Report | None:
        """Return the report being looked at."""
        return self._report

    def refresh(self) -> None:
        """Make the report anew for what is asked."""
        self._pause.stop()
        self._stop()
        self._asked += 1
        self._report = None
        self.save.setEnabled(False)
        self.error.clear()
        try:
            wanted = scope(self.query.text(), self.since.text() or None, self.until.text() or None)
        except ArchiveError as error:
            self._on_failed(error)
            return
        self.count.setText(_("Making the report…"))
        now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        self._job = self._workspace.run(
            make_report,
            self.kind.currentData(),
            wanted,
            now=now,
            label=_("Report"),
            answered=self._on_made,
            failed=self._on_failed,
        )

    def leave(self) -> None:
        """Stop what is still being made."""
        self._pause.stop()
        self._stop()

    def _stop(self) -> None:
        if self._job is not None and not self._job.state.over:
            self._job.cancel()
        self._job = None

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(3 * STEP)
        form.setVerticalSpacing(2 * STEP)
        period = QHBoxLayout()
        period.setSpacing(2 * STEP)
        for field, name in ((self.since, _("First day")), (self.until, _("Last day"))):
            field.setPlaceholderText(_("2023-03-01"))
            field.setAccessibleName(name)
            field.setMaximumWidth(160)
        period.addWidget(self.since)
        period.addWidget(QLabel("–"))
        period.addWidget(self.until)
        period.addStretch()
        self.kind.setAccessibleName(_("Kind of report"))
        self.query.setAccessibleName(_("Search that names the photos"))
        form.addRow(_("&Kind"), self.kind)
        form.addRow(_("&Photos"), self.query)
        form.addRow(_("From – to"), period)
        head = QHBoxLayout()
        head.addWidget(self.count, 1)
        below = QHBoxLayout()
        below.setSpacing(2 * STEP)
        close = QPushButton(_("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        self.format.setAccessibleName(_("Format of the file"))
        self.save.setProperty("primary", "true")
        self.save.setAutoDefault(False)
        below.addWidget(self.totals, 1)
        below.addWidget(self.format)
        below.addWidget(self.save)
        below.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        column.setSpacing(2 * STEP)
        column.addLayout(form)
        column.addWidget(self.error)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addLayout(below)

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(self.refresh)
        for field in (self.query, self.since, self.until):
            field.textEdited.connect(self._on_edited)
            field.returnPressed.connect(self.refresh)
        self._pause.timeout.connect(self.refresh)
        self.save.clicked.connect(self._on_save)
        self.table.opened.connect(self._on_opened)

    def _on_edited(self) -> None:
        self._pause.start()

    def _on_made(self, report: Report) -> None:
        if report.kind != self.kind.currentData():
            return  # an older question's answer
        self._report = report
        self.table.show_rows(preview_rows(report), headers(report))
        self._widths.set_shares(shares(report))
        self._widths.fit()
        count = len(report.rows)
        words = ngettext("{n} row", "{n} rows", count).format(n=count)
        if count > MOST_SHOWN:
            words += " · " + _("the first {n} are shown; the file has all").format(n=MOST_SHOWN)
        self.count.setText(words if count else _("Nothing falls into this scope and period."))
        totals = [f"{total.label}: {total.text}" for total in report.totals]
        self.totals.setText("\n".join([" · ".join(totals), *report.notes]).strip())
        self.save.setEnabled(True)

    def _on_failed(self, error: ArchiveError) -> None:
        if error.code != "cancelled":
            self.table.show_rows(())
            self.count.clear()
            self.totals.clear()
            self.error.setText(str(error))

    def _on_opened(self, photo_id: int) -> None:
        if photo_id:
            self.photos_opened.emit((photo_id,))
            self.accept()

    def _on_save(self) -> None:
        if self._report is None:
            return
        form = self.format.currentData()
        path = ask.file_to_save(
            self,
            _("Save the report"),
            name=f"{self._report.kind}-{datetime.now(UTC):%Y-%m-%d}.{form}",
            filters=(f"{form.upper()} (*.{form})",),
            suffix=form,
        )
        if path is not None:
            self._workspace.run(
                save,
                self._report,
                path,
                form,
                label=_("Saving the report"),
                answered=self._on_saved,
                failed=self._on_save_failed,
            )

    def _on_saved(self, path: Path) -> None:
        self._messages.info(_("Saved {path}.").format(path=path))
        self.totals.setText(_("Saved {path}.").format(path=path))

    def _on_save_failed(self, error: ArchiveError) -> None:
        self.error.setText(str(error))


def save(
    catalogue: Catalogue, report: Report, path: Path, form: str, *, progress: Progress
) -> Path:
    """Write a report off the window's thread and return where it lies."""
    save_report(report, path, form, catalogue, progress=progress)
    return path
