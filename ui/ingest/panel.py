"""The page of imports: every run, what became of each file, and a way to go on after a stop."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from archive import articles, ingest
from archive.errors import ArchiveError
from archive.ingest import ImportRecord, ItemRecord, Report
from archive.values import Changes, Page
from resources.i18n import gettext as _
from resources.i18n import ngettext
from ui import ask
from ui.ingest.dialog import ImportDialog
from ui.ingest.words import STATES, item_row, run_row, summary
from ui.messages import Messages
from ui.pictures import Pictures
from ui.selection import Selection
from ui.theme import STEP
from ui.widgets.choice import Choice
from ui.widgets.column_widths import ColumnWidths
from ui.widgets.empty import EmptyState, not_read_yet
from ui.widgets.rows_table import RowsTable
from ui.workspace import Workspace

_SHOWN = 5000  # files of a run in the table


class Imports(QWidget):
    """Runs above, the files of the chosen run below."""

    photos_opened = Signal(tuple)
    page_asked = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        selection: Selection,
        *,
        pictures: Pictures,
        messages: Messages,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._messages = workspace, messages
        self._records: dict[int, ImportRecord] = {}
        self._added: tuple[int, ...] = ()
        self._runs = RowsTable(
            _("Imports"),
            [_("Started"), _("By"), _("State"), _("Added"), _("Already here"), _("Failed")],
            [176, 160, 120, 88, 112, 88],
            stretch=-1,
        )
        self._run_columns = ColumnWidths(self._runs, (0, 1, 0, 0, 0, 0))
        self._items = RowsTable(
            _("Files of the import"),
            [_("File"), _("What became of it"), _("Reason"), _("Folder")],
            [260, 140, 400, 260],
            stretch=-1,
        )
        self._item_columns = ColumnWidths(self._items, (1, 0, 2, 1))
        self._only = Choice()
        self._only.setAccessibleName(_("Which files to list"))
        self._only.addItem(_("All files"), None)
        for state, words in STATES.items():
            self._only.addItem(_(words), state)
        self._summary = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._summary.setProperty("role", "heading")
        self._go_on = QPushButton(_("&Go on with this import"))
        self._photos = QPushButton(_("&Show its photos"))
        self._arrange()
        self._connect()
        if not workspace.read_only:
            workspace.ask_later(ingest.unfinished, answered=self._mention_unfinished)

    def bindings(self) -> dict[str, Callable[[], None]]:
        """Return the actions this panel answers."""
        return {"photo.import": self.choose_and_bring_in, "photo.import_folder": self.choose_folder}

    def choose_and_bring_in(self) -> None:
        """Open the dialog with nothing chosen yet."""
        self._ask_and_bring_in(())

    def choose_folder(self) -> None:
        """Ask for a folder first, then for the options."""
        folder = ask.folder(self, _("Folder to bring in"))
        if folder is not None:
            self._ask_and_bring_in((folder,))

    def bring_in(
        self, paths: tuple[Path, ...], *, reference: bool = False, article: int | None = None
    ) -> None:
        """Start an import. Dropped files come here: copied into the archive, nothing asked."""
        self._workspace.run(
            ingest.ingest_files,
            paths,
            reference=reference,
            article=article,
            label=_("Bringing in photos"),
            answered=self._on_finished,
            failed=self._on_failed,
        )

    def _ask_and_bring_in(self, paths: tuple[Path, ...]) -> None:
        listed = self._workspace.ask(articles.articles, limit=50).items
        dialog = ImportDialog(paths, [(row.id, row.title) for row in listed], self)
        agreed = ask.show(dialog) == QDialog.DialogCode.Accepted and dialog.paths
        if agreed:
            self.bring_in(dialog.paths, reference=dialog.reference, article=dialog.article)
        dialog.deleteLater()

    def _arrange(self) -> None:
        self._empty = EmptyState(
            _("Nothing was brought in yet"),
            _("Bring in files or a folder: photos are copied into the archive, their metadata is "
              "read, and every file that cannot be used is listed here with the reason."),
        )  # fmt: skip
        self._empty.add_button(
            _("Bring in photos…"), self.choose_and_bring_in, primary=True
        ).setDisabled(self._workspace.read_only)
        head = QHBoxLayout()
        head.setSpacing(2 * STEP)
        head.addWidget(self._summary, 1)
        head.addWidget(self._only)
        head.addWidget(self._photos)
        head.addWidget(self._go_on)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 2 * STEP, 0, 0)
        column.setSpacing(2 * STEP)
        column.addLayout(head)
        column.addWidget(self._items, 1)
        title = QLabel(_("Imports"))
        title.setProperty("role", "title")
        new = QPushButton(_("Bring in &photos…"))
        new.setProperty("primary", "true")
        new.clicked.connect(self.choose_and_bring_in)
        new.setDisabled(self._workspace.read_only)
        top = QHBoxLayout()
        top.addWidget(title, 1)
        top.addWidget(new)
        split = QSplitter()
        split.setOrientation(split.orientation().Vertical)
        split.addWidget(self._runs)
        split.addWidget(below)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 3)
        full = QWidget()
        page = QVBoxLayout(full)
        page.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 3 * STEP)
        page.setSpacing(3 * STEP)
        page.addLayout(top)
        page.addWidget(split, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(full)
        self._stack.setCurrentIndex(self._stack.addWidget(not_read_yet()))
        self.setFocusProxy(self._runs)

    def _connect(self) -> None:
        self._workspace.changed.connect(self._on_changed)
        self._runs.chosen.connect(self._on_run_chosen)
        self._only.currentIndexChanged.connect(self._on_filter_changed)
        self._items.opened.connect(self._on_item_opened)
        self._go_on.clicked.connect(self._on_go_on)
        self._photos.clicked.connect(self._on_show_photos)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the runs."""
        super().showEvent(event)
        self._reload()

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible():
            self._reload()

    def _reload(self) -> None:
        self._workspace.ask_later(ingest.imports, answered=self._show_runs, topic="ingest.runs")

    def _show_runs(self, runs: tuple[ImportRecord, ...]) -> None:
        self._records = {run.id: run for run in runs}
        self._stack.setCurrentIndex(1 if runs else 0)
        self._runs.show_rows([run_row(run) for run in runs])
        self._run_columns.fit()
        if runs and self._runs.current_key is None:
            self._runs.choose(runs[0].id)
        else:
            self._on_run_chosen(self._runs.current_key)

    def _on_run_chosen(self, key: int | None) -> None:
        run = self._records.get(key) if key is not None else None
        self._go_on.setVisible(
            run is not None and run.waiting > 0 and run.state != "running"
            and not self._workspace.read_only
        )  # fmt: skip
        self._photos.setEnabled(run is not None and run.counts.get("added", 0) > 0)
        if run is None:
            self._items.show_rows(())
            self._summary.clear()
            return
        self._summary.setText(summary(run.counts))
        self._workspace.ask_later(
            ingest.import_items,
            run.id,
            state=self._only.currentData(),
            limit=_SHOWN,
            answered=self._show_items,
            topic="ingest.items",
        )

    def _on_filter_changed(self) -> None:
        self._on_run_chosen(self._runs.current_key)

    def _show_items(self, page: Page[ItemRecord]) -> None:
        self._items.show_rows([item_row(item) for item in page.items])
        self._item_columns.fit()

    def _on_item_opened(self, photo_id: int) -> None:
        if photo_id:
            self.photos_opened.emit((photo_id,))

    def _on_show_photos(self) -> None:
        run = self._runs.current_key
        if run is not None:
            page = self._workspace.ask(ingest.import_items, run, state="added", limit=1000)
            self.photos_opened.emit(tuple(item.photo_id for item in page.items if item.photo_id))

    def _on_go_on(self) -> None:
        if self._runs.current_key is not None:
            self._resume(self._runs.current_key)

    def _resume(self, run: int) -> None:
        self._workspace.run(
            ingest.resume_import,
            run,
            label=_("Bringing in photos"),
            answered=self._on_finished,
            failed=self._on_failed,
        )

    def _mention_unfinished(self, runs: tuple[ImportRecord, ...]) -> None:
        left = sum(run.waiting for run in runs if run.state != "cancelled")
        if left:
            text = ngettext(
                "An import was interrupted: {n} file is left.",
                "An import was interrupted: {n} files are left.",
                left,
            )
            self._messages.warning(text.format(n=left), _("Go on"), self._go_on_with_all)

    def _go_on_with_all(self) -> None:
        for run in self._workspace.ask(ingest.unfinished):
            if run.waiting and run.state != "cancelled":
                self._resume(run.id)

    def _on_finished(self, report: Report) -> None:
        self._reload()
        self._added = tuple(report.added)
        counts = {
            "added": len(report.added),
            "duplicate": len(report.duplicates),
            "failed": len(report.failed),
        }
        if report.failed:
            self._messages.warning(summary(counts), _("What failed"), self._ask_for_page)
        elif report.added:
            self._messages.info(summary(counts), _("Show"), self._show_added)
        else:
            self._messages.info(summary(counts), _("Details"), self._ask_for_page)

    def _on_failed(self, error: ArchiveError) -> None:
        self._reload()
        if error.code != "cancelled":
            self._messages.show(error)

    def _show_added(self) -> None:
        self.photos_opened.emit(self._added)

    def _ask_for_page(self) -> None:
        self.page_asked.emit("imports")
