"""Choose kind, scope and period; the rows follow at once; save them in one of four formats."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from archive.catalogue import Catalogue
from archive.errors import ArchiveError
from archive.reports import FORMATS, Report, Scope, make_report, save_report
from archive.reports.stored import StoredRecord
from archive.values import Progress
from resources.i18n import gettext as _
from ui import ask
from ui.jobs import Job
from ui.messages import Messages
from ui.reports.comparing import Compared, compared_with_last, period_words, title_words
from ui.reports.scope_fields import ScopeFields
from ui.reports.view import ReportView
from ui.theme import STEP
from ui.widgets.choice import Choice
from ui.widgets.open_file import open_file
from ui.widgets.wrapping import plain_tip, wrapped
from ui.workspace import Workspace


class ReportDialog(QDialog):
    """The preview is the report itself: saving writes exactly what was looked at."""

    photos_opened = Signal(tuple)

    def __init__(
        self,
        workspace: Workspace,
        messages: Messages,
        *,
        query: str = "",
        chosen: Sequence[int] = (),
        again: StoredRecord | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Report"))
        self.resize(1080, 720)
        self._workspace, self._messages = workspace, messages
        self._report: Report | None = None
        self._job: Job | None = None
        self._saved: Path | None = None
        self.fields = ScopeFields(workspace, query, chosen=chosen)
        self.format = Choice()
        for code in FORMATS:
            self.format.addItem(code.upper(), code)
        self.view = ReportView()
        self.error = wrapped(role="error")
        self._said = wrapped(role="muted")
        self.compare = QPushButton()
        self.compare.setCheckable(True)
        self._compared: Compared | None = None
        self.save = QPushButton(_("&Save…"))
        self.open_saved = QPushButton(_("&Open the file"))
        self._arrange()
        self._connect()
        if again is None:
            self.refresh()
        else:
            self.fields.ask(again.kind, Scope(again.query, again.since, again.until))

    @property
    def report(self) -> Report | None:
        """Return the report being looked at."""
        return self._report

    def refresh(self) -> None:
        """Make the report anew for what is asked."""
        self._stop()
        self._report = self._compared = None
        self.compare.hide()
        self.compare.setChecked(False)
        self.save.setEnabled(False)
        self.error.clear()
        try:
            wanted = self.fields.scope()
        except ArchiveError as error:
            self._on_failed(error)
            return
        self.view.say(_("Making the report…"))
        now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        self._job = self._workspace.run(
            make_report,
            self.fields.kind_code,
            wanted,
            now=now,
            label=_("Report"),
            answered=self._on_made,
            failed=self._on_failed,
        )

    def leave(self) -> None:
        """Stop what is still being made."""
        self.fields.leave()
        self._stop()

    def _stop(self) -> None:
        if self._job is not None and not self._job.state.over:
            self._job.cancel()
        self._job = None

    def _arrange(self) -> None:
        below = QHBoxLayout()
        below.setSpacing(2 * STEP)
        close = QPushButton(_("Close"))
        close.clicked.connect(self.reject)
        self.format.setAccessibleName(_("Format of the file"))
        self.save.setProperty("primary", "true")
        for button in (close, self.save, self.open_saved, self.compare):
            button.setAutoDefault(False)
        self.open_saved.hide()
        self.compare.hide()
        below.addWidget(self._said, 1)
        for each in (self.compare, self.open_saved, self.format, self.save, close):
            below.addWidget(each, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        column.setSpacing(2 * STEP)
        column.addWidget(self.fields)
        column.addWidget(self.error)
        column.addWidget(self.view, 1)
        column.addLayout(below)

    def _connect(self) -> None:
        self.fields.changed.connect(self.refresh)
        self.save.clicked.connect(self._on_save)
        self.open_saved.clicked.connect(self._on_open_saved)
        self.view.photo_opened.connect(self._on_opened)
        self.compare.toggled.connect(self._on_compare)

    def _on_made(self, report: Report) -> None:
        if report.kind != self.fields.kind_code:
            return  # an older question's answer
        self._report = report
        self.view.show_report(report)
        self.save.setEnabled(True)
        self.open_saved.hide()
        self._said.clear()
        self._workspace.ask_later(
            compared_with_last,
            report,
            answered=self._on_compared,
            failed=self._on_not_compared,
            topic="reports.last",
        )

    def _on_compared(self, compared: Compared | None) -> None:
        self._compared = compared
        self.compare.setVisible(compared is not None)
        if compared is not None:
            words = _("&Compare with {period}").format(period=period_words(compared.earlier))
            self.compare.setText(words)
            self.compare.setToolTip(plain_tip(title_words(compared.earlier)))

    def _on_not_compared(self, _error: ArchiveError) -> None:
        self.compare.hide()  # the earlier report cannot be read: there is nothing to compare with

    def _on_compare(self, on: bool) -> None:
        if on and self._compared is not None:
            period = period_words(self._compared.earlier)
            self.view.show_report(
                self._compared.report, _("Compared with {period}").format(period=period)
            )
        elif self._report is not None:
            self.view.show_report(self._report)

    def _on_failed(self, error: ArchiveError) -> None:
        if error.code != "cancelled":
            self.view.clear()
            self._said.clear()
            self.error.setText(str(error))

    def _on_opened(self, photo_id: int) -> None:
        self.photos_opened.emit((photo_id,))
        self.accept()

    def _on_save(self) -> None:
        if self._report is None:
            return
        form = self.format.currentData()
        path = ask.file_to_save(
            self,
            _("Save the report"),
            name=f"{_name_of(self._report)}.{form}",
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
                answered=partial(_tell_saved, self._messages, self),
                failed=self._on_save_failed,
            )

    def show_saved(self, path: Path) -> None:
        """Say where the report lies, and offer to open it."""
        self._saved = path
        self._said.setText(_("Saved {path}.").format(path=path))
        self.error.clear()
        self.open_saved.show()
        self.open_saved.setFocus()

    def _on_open_saved(self) -> None:
        if self._saved is not None:
            open_file(self._saved)

    def _on_save_failed(self, error: ArchiveError) -> None:
        self.error.setText(str(error))


def save(
    catalogue: Catalogue, report: Report, path: Path, form: str, *, progress: Progress
) -> Path:
    """Write a report off the window's thread and return where it lies."""
    save_report(report, path, form, catalogue, progress=progress)
    return path


def _tell_saved(messages: Messages, dialog: ReportDialog, path: Path) -> None:
    """Say that a report is saved, also where its dialog was closed meanwhile."""
    words = _("Saved {path}.").format(path=path)
    messages.info(words, _("Open"), partial(open_file, path))
    if isValid(dialog):
        dialog.show_saved(path)


def _name_of(report: Report) -> str:
    """Return a file's name that says kind and period, so that months lie in order."""
    since, until = report.scope.since, report.scope.until
    whole_month = since and until and since[:7] == until[:7] and since.endswith("-01")
    period = since[:7] if since and whole_month else "_".join(filter(None, (since, until)))
    return "-".join((report.kind, period or f"{datetime.now(UTC):%Y-%m-%d}"))
