"""Protected names: kept behind a withheld byline, looked at on purpose only, and that is recorded.

The name is shown in this dialog and nowhere else; closing it forgets it.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from archive import credits
from archive.catalogue import Catalogue
from archive.credits import DisclosureRecord
from archive.errors import ArchiveError
from archive.values import Progress
from resources.i18n import gettext as _
from resources.i18n import mark
from ui.theme import STEP
from ui.widgets.moments import moment_words
from ui.widgets.wrapping import wrapped
from ui.workspace import Workspace

_DEEDS = {
    "protected": mark("{who} protected it"),
    "revealed": mark("{who} looked at it"),
    "lifted": mark("{who} gave it free"),
}
_LAST = 8  # entries of the record shown


class NameDialog(QDialog):
    """Shows a photo's protected name after somebody said why; or gives it free."""

    def __init__(
        self, workspace: Workspace, photo_id: int, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Protected name of photo {id}").format(id=photo_id))
        self.resize(520, 360)
        self._workspace, self._photo = workspace, photo_id
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(_("recorded with your name"))
        self.reason.setAccessibleName(_("Why you look"))
        self.name = QLabel("█████")
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setProperty("role", "title")
        self.name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.name.setAccessibleName(_("The name is hidden"))
        self._error = wrapped(role="error")
        self._record = wrapped(role="muted")
        self.show_it = QPushButton(_("&Show it"))
        self.lift = QPushButton(_("&End the protection"))
        self._arrange()
        self.reason.textChanged.connect(self._on_reason_changed)
        self.show_it.clicked.connect(self._on_show)
        self.lift.clicked.connect(self._on_lift)
        self._on_reason_changed("")
        self._read_record()

    def _arrange(self) -> None:
        words = wrapped(
            _(
                "The name can protect a person. Look only if you must: who looks, when and why "
                "stays on record for good."
            )
        )
        label = QLabel(_("&Why you look"))
        label.setBuddy(self.reason)
        self.show_it.setProperty("primary", "true")
        self.show_it.setDefault(True)
        self.lift.setAutoDefault(False)
        buttons = QDialogButtonBox()
        buttons.addButton(self.lift, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.addButton(self.show_it, QDialogButtonBox.ButtonRole.ActionRole)
        close = buttons.addButton(QDialogButtonBox.StandardButton.Close)
        close.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        column.setSpacing(2 * STEP)
        for each in (words, label, self.reason, self._error, self.name, self._record):
            column.addWidget(each)
        column.addStretch()
        column.addWidget(buttons)

    def _on_reason_changed(self, text: str) -> None:
        able = bool(text.strip()) and not self._workspace.read_only
        for button in (self.show_it, self.lift):
            button.setEnabled(able)
            button.setToolTip("" if able else _("Say why first."))

    def _on_show(self) -> None:
        self._workspace.run(
            _revealed,
            self._photo,
            self.reason.text().strip(),
            label=_("Looking up a protected name"),
            answered=self._on_shown,
            failed=self._on_failed,
        )

    def _on_shown(self, name: str) -> None:
        self._error.clear()
        self.name.setText(name)
        self.name.setAccessibleName(_("The name is shown"))
        self._read_record()

    def _on_lift(self) -> None:
        self._workspace.do(
            credits.lift_protection,
            self._photo,
            self.reason.text().strip(),
            answered=self._on_lifted,
            failed=self._on_failed,
        )

    def _on_lifted(self, _nothing: object) -> None:
        self.accept()

    def _on_failed(self, error: ArchiveError) -> None:
        self._error.setText(str(error))

    def _read_record(self) -> None:
        self._workspace.ask_later(
            credits.disclosures, self._photo, answered=self._show_record, topic="rights.names"
        )

    def _show_record(self, found: Sequence[DisclosureRecord]) -> None:
        lines = []
        for each in reversed(found[-_LAST:]):
            deed = _(_DEEDS.get(each.what, each.what)).format(who=each.by)
            why = f": {each.reason}" if each.reason else ""
            lines.append(f"{moment_words(each.at)} · {deed}{why}")
        self._record.setText("\n".join(lines))


def _revealed(catalogue: Catalogue, photo_id: int, reason: str, *, progress: Progress) -> str:
    """Return a protected name once the look is on record (which no undo takes back)."""
    progress.begin(0, _("Looking up a protected name"))
    return catalogue.maintain(partial(credits.reveal_name, photo_id=photo_id, reason=reason))
