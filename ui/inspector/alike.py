"""Photos that came with the same credit: the change to one shown for all, before it is made."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from archive import credits, photos
from archive.dossier.contradictions import Contradiction, settle_all
from archive.errors import ArchiveError
from resources.i18n import gettext as _
from resources.i18n import ngettext
from ui.theme import STEP
from ui.widgets.column_widths import ColumnWidths
from ui.widgets.rows_table import RowsTable, TableRow
from ui.widgets.wrapping import wrapped
from ui.workspace import Workspace

_PART = 5000


def alike_rows(session: Any, photo_ids: Sequence[int], line: str) -> tuple[TableRow, ...]:
    """Return a row for each photo: its words, its credit now and then."""
    rows = []
    for start in range(0, len(photo_ids), _PART):
        for row in photos.rows(session, photo_ids[start : start + _PART]):
            words = row.headline or row.caption or row.file_name or ""
            rows.append(TableRow(row.id, (row.id, words, row.credit or "", line)))
    return tuple(rows)


class AlikeDialog(QDialog):
    """Gives all of them the credit line of one; one step."""

    def __init__(
        self,
        workspace: Workspace,
        photo_ids: tuple[int, ...],
        line: str,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self._heading())
        self.resize(800, 560)
        self._workspace, self._ids, self._line = workspace, photo_ids, line
        count = len(photo_ids)
        columns = [_("Photo"), _("Words"), _("Credit now"), self._then()]
        self.table = RowsTable(self._heading(), columns, [], stretch=-1)
        self._widths = ColumnWidths(self.table, [0, 2, 1, 1])
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(_("Why a name may stand where the byline is withheld"))
        self.reason.setAccessibleName(self.reason.placeholderText())
        self.reason.hide()
        self._error = wrapped(role="error")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        text = ngettext("Apply to {n} photo", "Apply to {n} photos", count).format(n=count)
        self.start = buttons.addButton(text, QDialogButtonBox.ButtonRole.AcceptRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        column.addWidget(wrapped(self._about().format(line=line)))
        column.addWidget(self.table, 1)
        column.addWidget(self._error)
        column.addWidget(self.reason)
        column.addWidget(buttons)
        self.start.setFocus()  # Enter starts; the table would keep it
        buttons.accepted.connect(self._on_start)
        buttons.rejected.connect(self.reject)
        workspace.ask_later(
            alike_rows, photo_ids, line, answered=self._show, topic="inspector.alike"
        )

    def _heading(self) -> str:
        return _("Photos with the same credit")

    def _then(self) -> str:
        return _("Credit then")

    def _about(self) -> str:
        return _(
            "They came with the same credit as the photo you changed. Each would get “{line}”."
        )

    def _show(self, rows: tuple[TableRow, ...]) -> None:
        self.table.show_rows(rows)
        self._widths.fit()

    def _on_start(self) -> None:
        self._apply(self.reason.text().strip() or None)

    def _apply(self, reason: str | None) -> None:
        self._workspace.do(
            credits.set_credit_line,
            self._ids,
            self._line,
            reason=reason,
            answered=self._on_stored,
            failed=self._on_failed,
        )

    def _on_stored(self, _nothing: object) -> None:
        self.accept()

    def _on_failed(self, error: ArchiveError) -> None:
        self._error.setText(str(error.params.get("problem") or error))
        self.reason.show()
        self.reason.setFocus()


class SettledAlikeDialog(AlikeDialog):
    """Gives photos whose files contradict themselves alike the answer of one; one step."""

    def __init__(
        self,
        workspace: Workspace,
        photo_ids: tuple[int, ...],
        what: Contradiction,
        value: str | None,
        *,
        parent: QWidget | None = None,
    ) -> None:
        self._what, self._value = what, value
        super().__init__(workspace, photo_ids, value or _("Keep as it stands"), parent=parent)

    def _heading(self) -> str:
        return _("Photos with the same conflict")

    def _then(self) -> str:
        return _("Answer")

    def _about(self) -> str:
        return _("Their files contradict themselves as that of the photo you settled: “{line}”.")

    def _apply(self, reason: str | None) -> None:
        self._workspace.do(
            settle_all,
            self._ids,
            self._what,
            self._value,
            reason,
            label="settle_conflict",
            answered=self._on_stored,
            failed=self._on_failed,
        )
