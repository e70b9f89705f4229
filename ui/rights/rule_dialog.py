"""A credit rule tried on the photos there are: each shown before and after; then one step."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from archive import credits
from archive.credits import NormalisationRule
from archive.errors import ArchiveError
from resources.i18n import gettext as _
from resources.i18n import ngettext
from ui.rights.rules_work import tried
from ui.theme import STEP
from ui.widgets.column_widths import ColumnWidths
from ui.widgets.rows_table import RowsTable, TableRow
from ui.widgets.wrapping import wrapped
from ui.workspace import Workspace


class RuleDialog(QDialog):
    """Accepts itself when the photos are changed."""

    def __init__(
        self, workspace: Workspace, rule: NormalisationRule, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Apply a rule to photos"))
        self.resize(820, 560)
        self._workspace, self._rule = workspace, rule
        words = _("Rule {number}: “{written}” is read as “{meant}”. The printed line stays.")
        about = words.format(number=rule.number, written=rule.written, meant=rule.meant)
        columns = [_("Photo"), _("As printed"), _("Owed now"), _("Owed then")]
        self.table = RowsTable(_("Photos the rule would change"), columns, [], stretch=-1)
        self._widths = ColumnWidths(self.table, [0, 1, 1, 1])
        self.count = wrapped(role="muted")
        self._error = wrapped(role="error")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.start = buttons.addButton(_("Apply"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.start.setEnabled(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        column.addWidget(wrapped(about))
        column.addWidget(self.count)
        column.addWidget(self.table, 1)
        column.addWidget(self._error)
        column.addWidget(buttons)
        buttons.accepted.connect(self._on_start)
        buttons.rejected.connect(self.reject)
        self.count.setText(_("Trying the rule on every credit…"))
        workspace.ask_later(tried, rule, answered=self._show, topic="rights.rule")

    def _show(self, rows: tuple[TableRow, ...]) -> None:
        self.table.show_rows(rows)
        self._widths.fit()
        changing = sum(row.level != "muted" for row in rows)
        words = ngettext("{n} photo would change.", "{n} photos would change.", changing)
        self.count.setText(words.format(n=changing) if rows else _("It would change no photo."))
        text = ngettext("Apply to {n} photo", "Apply to {n} photos", changing)
        self.start.setText(text.format(n=changing))
        self.start.setEnabled(changing > 0)

    def _on_start(self) -> None:
        self._workspace.do(
            credits.apply_rule,
            self._rule,
            label="apply_credit_rule",
            answered=self._on_applied,
            failed=self._on_failed,
        )

    def _on_applied(self, _ids: object) -> None:
        self.accept()

    def _on_failed(self, error: ArchiveError) -> None:
        self._error.setText(str(error.params.get("problem") or error))
