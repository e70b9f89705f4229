"""What people decided about a photo's rights: reasons set aside, permissions; each can go again."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

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
            remove = partial(self._workspace.do, licences.remove_permission, given.id)
            ended = None if given.withdrawn_on else partial(self._withdraw_permission, given.id)
            self._add(permission_words(given), remove, proof, ended)
        self.setVisible(bool(wanted))

    def _add(
        self,
        words: str,
        withdraw: partial[None],
        proof: partial[None] | None,
        ended: partial[None] | None = None,
    ) -> None:
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
        if ended is None:
            back.clicked.connect(withdraw)
        else:
            back.setMenu(_ways_back(back, ended, withdraw))
            back.setStyleSheet("QPushButton::menu-indicator { width: 0; }")  # ✕ says enough
        row.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(holder)

    def _withdraw_override(self, key: int) -> None:
        self._workspace.do(licences.withdraw_override, key)

    def _withdraw_permission(self, key: int) -> None:
        self._workspace.do(licences.withdraw_permission, key, date.today().isoformat())


def _ways_back(parent: QWidget, ended: partial[None], mistaken: partial[None]) -> QMenu:
    """The owner withdrew it (uses until today stay right), or nobody ever gave it."""
    menu = QMenu(parent)
    menu.addAction(_("&Withdrawn by its owner today"), ended)
    menu.addAction(_("&Recorded by mistake: take it out"), mistaken)
    return menu


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
    gone = _("withdrawn on {day}").format(day=day_words(each.withdrawn_on))
    ended = gone if each.withdrawn_on else ""
    return " · ".join(part for part in (words, day_words(each.at), ended, each.note or "") if part)
