"""What people decided about a photo's rights: reasons set aside, permissions; each can go again."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from archive import licences
from archive.licences import OverrideRecord, PermissionRecord
from archive.rights import short_text
from resources.i18n import gettext as _
from ui.theme import STEP
from ui.widgets.moments import day_words, moment_words
from ui.widgets.wrapping import wrapped
from ui.workspace import Workspace


class Decisions(QWidget):
    """A row for each; hidden while there is none."""

    proof_asked = Signal(int)  # of a permission

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._shown: tuple[object, ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(STEP)
        self.hide()

    def show_decisions(
        self, overrides: Sequence[OverrideRecord], permissions: Sequence[PermissionRecord]
    ) -> None:
        """Show what was decided about a photo."""
        wanted = (*overrides, *permissions)
        if wanted == self._shown:
            return
        self._shown = wanted
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for each in overrides:
            self._add(override_words(each), partial(self._withdraw_override, each.id), None)
        for given in permissions:
            proof = partial(self.proof_asked.emit, given.id) if given.evidence_sha256 else None
            self._add(permission_words(given), partial(self._withdraw_permission, given.id), proof)
        self.setVisible(bool(wanted))

    def _add(self, words: str, withdraw: partial[None], proof: partial[None] | None) -> None:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        row.addWidget(wrapped(words, role="muted"), 1)
        if proof is not None:
            show = QPushButton(_("Proof"))
            show.setToolTip(_("Open a copy of what proves it"))
            show.setAccessibleName(f"{show.text()}: {words}")
            show.clicked.connect(proof)
            row.addWidget(show, 0, Qt.AlignmentFlag.AlignTop)
        back = QPushButton("✕")
        back.setFixedWidth(36)
        back.setToolTip(_("Take it back; that it was given stays in the history"))
        back.setAccessibleName(_("Take back: {words}").format(words=words))
        back.setEnabled(not self._workspace.read_only)
        back.clicked.connect(withdraw)
        row.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(holder)

    def _withdraw_override(self, key: int) -> None:
        self._workspace.do(licences.withdraw_override, key)

    def _withdraw_permission(self, key: int) -> None:
        self._workspace.do(licences.withdraw_permission, key)


def override_words(each: OverrideRecord) -> str:
    """Return who set which reason aside, why, and until when."""
    said = _(short_text(each.code))
    said = f"{said}: {each.phrase}" if each.phrase else said
    words = _("{who} set aside “{reason}”: {why}").format(who=each.by, reason=said, why=each.reason)
    until = _("until {day}").format(day=day_words(each.valid_to)) if each.valid_to else ""
    return " · ".join(part for part in (words, until, moment_words(each.at)) if part)


def permission_words(each: PermissionRecord) -> str:
    """Return who permitted the use, how, and when."""
    words = _("Permission by {who}: {how}").format(who=each.granted_by, how=each.how)
    return " · ".join(part for part in (words, day_words(each.at), each.note or "") if part)
