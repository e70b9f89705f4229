"""The verdict on the chosen photo for the desk's default use, with every reason in words.

Restrictions read from the photo's own words are proposed leases: each stands here with the phrase
it cites until somebody says yes or no.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from archive import licences
from archive.dossier import RightsRecord
from archive.licences import LeaseRecord
from resources.i18n import gettext as _
from resources.i18n import mark
from ui.theme import STEP
from ui.widgets.reasons import reason_lines
from ui.widgets.verdict import VerdictMark
from ui.widgets.wrapping import wrapped
from ui.widgets.yes_no import YesNo
from ui.workspace import Workspace

_COSTS = {"free": mark("free"), "conditional": mark("conditional"), "pay": mark("pay")}


class Verdict(QWidget):
    """Shape, word, reasons and cost; the button asks about another use."""

    asked = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._mark = VerdictMark()
        self._reasons = wrapped()
        self._proposals: list[YesNo] = []
        ask = QPushButton(_("May we run it…"))
        ask.setToolTip(_("Choose medium, territory and date"))
        ask.clicked.connect(self.asked)
        head = QHBoxLayout()
        head.addWidget(self._mark)
        head.addStretch()
        head.addWidget(ask)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(STEP)
        self._column.addLayout(head)
        self._column.addWidget(self._reasons)

    def show_rights(self, rights: RightsRecord, leases: Sequence[LeaseRecord]) -> None:
        """Show a verdict with its reasons, and the leases that wait for a yes."""
        self._mark.show_verdict(rights.verdict)
        lines = reason_lines(rights.reasons)
        if rights.cost:
            cost = _(_COSTS.get(rights.cost, rights.cost))
            lines.append(_("·  Cost: {cost}").format(cost=cost))
        self._reasons.setText("\n".join(lines) or _("Nothing speaks against it."))
        for old in self._proposals:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        waiting = [lease for lease in leases if lease.state == "proposed"]
        self._proposals = [self._proposal(lease) for lease in waiting]

    def _proposal(self, lease: LeaseRecord) -> YesNo:
        words = lease.reason or lease.phrase or ""
        access = _("Allow use") if lease.access == "allow" else _("Deny use")
        if lease.phrase:
            words = f"{words}\n“{lease.phrase}”" if lease.reason else f"“{lease.phrase}”"
        row = YesNo(
            lease.id,
            f"○ {access}: {words}",
            yes=_("Accept this restriction"),
            no=_("Reject this restriction"),
        )
        row.decided.connect(self._on_decided)
        row.setDisabled(self._workspace.read_only)
        self._column.addWidget(row)
        return row

    def _on_decided(self, lease_id: int, accepted: bool) -> None:
        command = licences.confirm_leases if accepted else licences.reject_leases
        self._workspace.do(command, [lease_id])
