"""Importing a ledger of uses: a file, what its columns mean, a dry run line by line, one step.

Whatever is changed above makes the dry run below anew; nothing is written before the button.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from archive.errors import ArchiveError
from archive.ledger_import import Brought
from resources.i18n import gettext as _
from resources.i18n import ngettext
from ui import ask
from ui.jobs import Job
from ui.messages import Messages
from ui.rights.import_columns import ColumnsForm
from ui.rights.import_plan import Opened, Planned, bring_in, make_plan, open_file, summary, unread
from ui.theme import STEP
from ui.widgets.column_widths import ColumnWidths
from ui.widgets.rows_table import RowsTable
from ui.widgets.wrapping import plain_tip, wrapped
from ui.workspace import Workspace

_ENDINGS = "(*.csv *.tsv *.txt *.xlsx *.xls *.ods)"


class ImportDialog(QDialog):
    """Accepts itself when the ledger is in."""

    def __init__(
        self, workspace: Workspace, messages: Messages, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Import a ledger of uses"))
        self.resize(1160, 720)
        self._workspace, self._messages = workspace, messages
        self._path: Path | None = None
        self._opened: Opened | None = None
        self._planned: Planned | None = None
        self._job: Job | None = None
        self.choose = QPushButton(_("&Choose a file…"))
        self._file = wrapped(_("A table of uses: CSV, XLSX, XLS or ODS; one line for each use. Its "
                               "columns are shown here, then what every line would do; nothing is "
                               "written before “Import”."))  # fmt: skip
        self._file.setProperty("role", "muted")
        self.columns = ColumnsForm()
        self.table = RowsTable(
            _("Lines of the file"),
            [_("Line"), _("Would be"), _("Photo"), _("Day"), _("Publication"),
             _("Remarks")],
            [], stretch=-1,
        )  # fmt: skip
        self._widths = ColumnWidths(self.table, [0, 0, 0, 0, 1, 3])
        self._wrong = wrapped(role="error")
        self._summary = QLabel()
        self._summary.setProperty("role", "heading")
        self._unread = wrapped(role="muted")
        self._error = wrapped(role="error")
        self.skip = QCheckBox(_("&Leave out the lines with mistakes"))
        self.undated = QCheckBox(_("No column is a &day: import the uses without one"))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.start = self._buttons.addButton(_("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._arrange()
        self.choose.clicked.connect(self._on_choose)
        self.columns.changed.connect(self._plan)
        self.columns.head_changed.connect(self._on_head)
        self.skip.toggled.connect(self._show_button)
        self.undated.toggled.connect(self._show_button)
        self.table.chosen.connect(self._on_line_chosen)
        self.choose.setAutoDefault(False)
        self._buttons.accepted.connect(self._on_start)
        self._buttons.rejected.connect(self.reject)
        self._show_button()

    def take(self, path: Path, head: int | None = None) -> None:
        """Read a file; ``head`` is the line that names its columns (None: it is looked for)."""
        self._path = path
        self._error.clear()
        self._file.setText(_("Reading {name}…").format(name=path.name))
        self._workspace.run(
            open_file,
            path,
            head,
            label=_("Reading {name}").format(name=path.name),
            answered=self._on_opened,
            failed=self._on_unreadable,
        )

    def leave(self) -> None:
        """Stop a dry run that is still being made."""
        if self._job is not None and not self._job.state.over:
            self._job.cancel()
        self._job = None

    def _on_choose(self) -> None:
        filters = (_("Tables") + f" {_ENDINGS}", _("All files") + " (*)")
        chosen = ask.files(self, _("A ledger of uses"), filters=filters)
        if chosen:
            self.take(chosen[0])

    def _on_head(self, head: object) -> None:
        if self._path is not None:
            self.take(self._path, head if isinstance(head, int) else None)

    def _on_opened(self, opened: Opened) -> None:
        self._opened = opened
        self.undated.setChecked(False)  # what was said of another file
        count = len(opened.ledger.lines)
        lines = ngettext("{n} line", "{n} lines", count).format(n=count)
        self._file.setText(f"{opened.path.name} · {lines}")
        self._file.setToolTip(plain_tip(str(opened.path)))
        self.columns.show_columns(opened.ledger.columns, opened.mapping)
        self.columns.setEnabled(True)
        self._plan()

    def _on_unreadable(self, error: ArchiveError) -> None:
        self._file.setText(_("Choose another file."))
        self._forget_plan()
        self._opened = None
        self.columns.setEnabled(error.code == "invalid")  # another line may name the columns
        self._error.setText(str(error))

    def _plan(self) -> None:
        if self._opened is None:
            return
        self.leave()
        self._forget_plan()
        self._error.clear()
        self._summary.setText(_("Reading every line…"))
        self._job = self._workspace.run(
            make_plan,
            self._opened.ledger,
            self.columns.mapping,
            self.columns.choices,
            label=_("Trying the ledger"),
            answered=self._on_planned,
            failed=self._on_unplanned,
        )

    def _on_planned(self, planned: Planned) -> None:
        self._planned = planned
        self.table.show_rows(planned.rows)
        self._widths.fit()
        if planned.mistaken:
            self.table.selectRow(0)
        words = summary(planned)
        every = len(planned.plan.lines)
        if every > len(planned.rows):
            words += " · " + _("the first {n} lines are shown").format(n=len(planned.rows))
        self._summary.setText(words)
        self._unread.setText(unread(planned))
        self._show_button()

    def _on_unplanned(self, error: ArchiveError) -> None:
        if error.code != "cancelled":
            self._summary.clear()
            self._error.setText(str(error.params.get("problem") or error))

    def _on_line_chosen(self, key: object) -> None:
        """Say in full what is to be said of a line: its cell may be cut."""
        rows = self._planned.rows if self._planned else ()
        wrong = next((str(row.cells[-1] or "") for row in rows if row.key == key), "")
        line = _("Line {number}: {problem}").format(number=key, problem=wrong)
        self._wrong.setText(line if wrong else "")

    def _forget_plan(self) -> None:
        self._planned = None
        self.table.show_rows(())
        self._summary.clear()
        self._unread.clear()
        self._show_button()

    def _show_button(self) -> None:
        planned = self._planned
        new = planned.written if planned else 0
        mistaken = planned.mistaken if planned else 0
        self.skip.setVisible(mistaken > 0)
        dayless = planned is not None and planned.plan.dayless
        self.undated.setVisible(dayless)
        dated = not dayless or self.undated.isChecked()
        able = new > 0 and dated and (not mistaken or self.skip.isChecked())
        words = ngettext("Import {n} use", "Import {n} uses", new).format(n=new)
        self.start.setText(words if new else _("Import"))
        self.start.setEnabled(able)
        why = ""
        if planned is None:
            why = _("Choose a file first.")
        elif not new:
            why = _("No line of the file says anything that the ledger lacks.")
        elif not dated:
            why = _("Say above which column is the first day, or that there is none.")
        elif not able:
            why = _("Lines have mistakes: mend the file, map other columns, or leave them out.")
        self.start.setToolTip(why)

    def _on_start(self) -> None:
        if self._planned is not None:
            self.start.setEnabled(False)
            self._workspace.run(
                bring_in,
                self._planned.plan,
                skip=self.skip.isChecked(),
                undated=self.undated.isChecked(),
                label=_("Importing a ledger"),
                answered=self._on_brought,
                failed=self._on_not_brought,
            )

    def _on_brought(self, brought: Brought) -> None:
        count = brought.added + brought.filled
        words = ngettext("{n} use is in the ledger.", "{n} uses are in the ledger.", count)
        self._messages.info(words.format(n=count), _("Undo"), partial(_undo, self._workspace))
        self.accept()

    def _on_not_brought(self, error: ArchiveError) -> None:
        self._error.setText(str(error))
        self._show_button()

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(3 * STEP)
        top.addWidget(self.choose)
        top.addWidget(self._file, 1)
        self.columns.setEnabled(False)
        right = QWidget()
        lines = QVBoxLayout(right)
        lines.setContentsMargins(2 * STEP, 0, 0, 0)
        lines.setSpacing(2 * STEP)
        lines.addWidget(self._summary)
        lines.addWidget(self._unread)
        lines.addWidget(self.table, 1)
        lines.addWidget(self._wrong)
        lines.addWidget(self.skip)
        lines.addWidget(self.undated)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.columns)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes([370, 760])
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        column.addLayout(top)
        column.addWidget(self._error)
        column.addWidget(split, 1)
        column.addWidget(self._buttons)


def _undo(workspace: Workspace) -> None:
    workspace.undo()
