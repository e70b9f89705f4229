"""Deciding for many photos at once: category, licence, permission, and what that would change."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from archive import licences
from archive.errors import ArchiveError
from resources.i18n import gettext as _
from resources.i18n import ngettext
from ui.rights.foreseeing import KEEP, Decision, Foreseen, decide, foresee, in_words
from ui.rights.specs import category_options
from ui.rights.words import period_words, today
from ui.theme import STEP
from ui.widgets.choice import Choice
from ui.widgets.column_widths import ColumnWidths
from ui.widgets.rows_table import RowsTable
from ui.widgets.wrapping import wrapped
from ui.workspace import Workspace

_PAUSE = 300  # ms after the last key before the verdicts are judged again


class DecideDialog(QDialog):
    """Shows verdicts before and after while fields are filled; one step when it is decided."""

    photos_opened = Signal(tuple)

    def __init__(
        self,
        workspace: Workspace,
        photo_ids: tuple[int, ...],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Decide for many photos"))
        self.resize(760, 680)
        self._workspace, self._ids = workspace, photo_ids
        self.category, self.licence = Choice(), Choice()
        self.granted_by, self.how = QLineEdit(), QLineEdit()
        self._error = wrapped(role="error")
        self.preview = wrapped()
        self.table = RowsTable(
            _("Photos whose verdict changes"),
            [_("Photo"), _("Words"), _("Now"), _("Then")],
            [],
            stretch=-1,
        )
        self._widths = ColumnWidths(self.table, [0, 1, 0, 0])
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        count = len(photo_ids)
        words = ngettext("Decide for {n} photo", "Decide for {n} photos", count).format(n=count)
        self.start = self._buttons.addButton(words, QDialogButtonBox.ButtonRole.AcceptRole)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._fill()
        self._arrange()
        self._connect()
        self.refresh()

    @property
    def decision(self) -> Decision:
        """Return what is decided."""
        return Decision(
            self.category.currentData(),
            self.licence.currentData(),
            self.granted_by.text().strip(),
            self.how.text().strip(),
        )

    def refresh(self) -> None:
        """Judge the photos as they would be."""
        self._pause.stop()
        self._error.clear()
        able = self.decision.says_something
        self.start.setEnabled(able and not self._workspace.read_only)
        self.start.setToolTip("" if able else _("Choose a category, a licence or a permission."))
        self._workspace.ask_later(
            foresee,
            self._ids,
            self.decision,
            today(),
            answered=self._show,
            topic="rights.foresee",
        )

    def _show(self, foreseen: Foreseen) -> None:
        self.preview.setText(in_words(foreseen))
        self.table.show_rows(foreseen.rows)
        self._widths.fit()
        self.table.setVisible(bool(foreseen.rows))

    def _on_start(self) -> None:
        self._workspace.do(
            decide,
            self._ids,
            self.decision,
            label="decide_rights",
            answered=self._on_decided,
            failed=self._on_failed,
        )

    def _on_decided(self, _nothing: object) -> None:
        self.accept()

    def _on_failed(self, error: ArchiveError) -> None:
        self._error.setText(str(error.params.get("problem") or error))

    def _on_opened(self, key: int) -> None:
        self.photos_opened.emit((key,))
        self.reject()

    def _fill(self) -> None:
        self.category.addItem(_("stays as it is"), KEEP)
        for code, words in category_options():
            self.category.addItem(words, code)
        self.category.addItem(_("none"), None)
        self.licence.addItem(_("none is added"), None)
        for each in self._workspace.ask(licences.licences).items:
            if each.covers == "photos" and not each.ended_at:
                period = period_words(each.valid_from, each.valid_to)
                self.licence.addItem(f"{each.name} · {period}", int(each.id))
        self.granted_by.setPlaceholderText(_("who gave it, and how to reach them"))
        self.how.setPlaceholderText(_("how it was obtained"))

    def _connect(self) -> None:
        for box in (self.category, self.licence):
            box.currentIndexChanged.connect(self.refresh)
        for field in (self.granted_by, self.how):
            field.textEdited.connect(partial(self._pause.start))
        self._pause.timeout.connect(self.refresh)
        self.table.opened.connect(self._on_opened)
        self._buttons.accepted.connect(self._on_start)
        self._buttons.rejected.connect(self.reject)

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(3 * STEP)
        form.setVerticalSpacing(2 * STEP)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for title, field in (
            (_("&Category"), self.category),
            (_("Add to the &licence"), self.licence),
            (_("&Permission by"), self.granted_by),
            (_("&Obtained how"), self.how),
        ):
            field.setAccessibleName(title.replace("&", ""))
            form.addRow(title, field)
        for box in (self.category, self.licence):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        head = QLabel(_("What that changes, for the desk’s default use today"))
        head.setProperty("role", "heading")
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        column.addLayout(form)
        column.addWidget(head)
        column.addWidget(self.preview)
        column.addWidget(self.table, 1)
        column.addStretch()
        column.addWidget(self._error)
        column.addWidget(self._buttons)
