"""The verdict on the chosen photo for the desk's default use, with every reason in words.

Restrictions read from the photo's own words are proposed leases: each stands here with the phrase
it cites until somebody says yes or no.
"""

from collections.abc import Mapping, Sequence
from functools import partial
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from archive import credits, licences
from archive.dossier import RightsRecord
from archive.licences import LeaseRecord
from archive.rights import COST_WORDS
from resources.i18n import gettext as _
from resources.i18n import mark
from ui.inspector.decisions import Decisions
from ui.inspector.section import read_only_words
from ui.theme import STEP
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.moments import days_in_words
from ui.widgets.reasons import hanging, reason_lines
from ui.widgets.verdict import VerdictMark, verdict_word
from ui.widgets.wrapping import wrapped
from ui.widgets.yes_no import YesNo
from ui.workspace import Workspace

_DECISIONS = (
    ("rights.decide", mark("Decide for all…"), mark("Category, licence and permission together")),
    ("category.set", mark("Category…"), mark("Say why we may use it at all")),
    ("licence.cover", mark("Licence…"), mark("Name the chosen photos in a licence")),
    ("permission.add", mark("Permission…"), mark("Record who let us use it, and how")),
    ("reason.override", mark("Set aside…"), mark("Let it run against a reason, and say why")),
)


class Verdict(QWidget):
    """Shape, word, reasons and cost; buttons ask about another use, or decide something."""

    action_asked = Signal(str)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._mark = VerdictMark()
        self._reasons = wrapped()
        self._reasons.setTextFormat(Qt.TextFormat.RichText)
        self._category = wrapped(role="muted")
        self._proposals: list[YesNo] = []
        ask = QPushButton(_("May we run it…"))
        ask.setToolTip(_("Choose medium, territory and date"))
        ask.clicked.connect(partial(self.action_asked.emit, "rights.assess"))
        head = FlowLayout(gap=2 * STEP)  # both are words: long ones stand below one another
        self._mark.setMinimumHeight(ask.sizeHint().height())
        head.addWidget(self._mark)
        head.addWidget(ask)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(STEP)
        self._column.addLayout(head)
        self._column.addWidget(self._reasons)
        self._proposed = QVBoxLayout()
        self._proposed.setSpacing(STEP)
        self._column.addLayout(self._proposed)
        self.decided = Decisions(workspace)
        self._column.addWidget(self.decided)
        self._column.addWidget(self._category)
        self._column.addWidget(self._decisions())

    def show_many(self, verdicts: Mapping[str, int]) -> None:
        """Show how many of several photos have which verdict."""
        self.decided.show_decisions((), ())
        self._mark.hide()
        self._category.hide()
        self._together.show()
        said = [f"{n} × {verdict_word(verdict)}" for verdict, n in verdicts.items()]
        self._reasons.setText("<br>".join(map(escape, said)))
        self._forget_proposals()

    def show_rights(
        self, rights: RightsRecord, leases: Sequence[LeaseRecord], category: str | None
    ) -> None:
        """Show a verdict with its reasons, and the leases that wait for a yes."""
        self._mark.show_verdict(rights.verdict)
        self._mark.show()
        self._together.hide()
        known = credits.categories().get(category or "")
        name = known.label if known else _("none yet")
        self._category.setText(_("Category: {name}").format(name=name))
        self._category.show()
        lines = reason_lines(rights.reasons)
        if rights.cost:
            cost = _(COST_WORDS.get(rights.cost, rights.cost))
            lines.append(_("·  Cost: {cost}").format(cost=cost))
        self._reasons.setText(hanging(lines) if lines else _("Nothing speaks against it."))
        self._forget_proposals()
        waiting = [lease for lease in leases if lease.state == "proposed"]
        self._proposals = [self._proposal(lease) for lease in waiting]

    def _decisions(self) -> QWidget:
        holder = QWidget()
        row = FlowLayout(holder, gap=STEP)
        buttons = {}
        for action_id, words, tip in _DECISIONS:
            button = buttons[action_id] = QPushButton(_(words))
            button.setToolTip(_(tip) if not self._workspace.read_only else read_only_words())
            button.setEnabled(not self._workspace.read_only)
            button.clicked.connect(partial(self.action_asked.emit, action_id))
            row.addWidget(button)
        self._together = buttons["rights.decide"]
        return holder

    def _forget_proposals(self) -> None:
        for old in self._proposals:
            self._proposed.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._proposals = []

    def _proposal(self, lease: LeaseRecord) -> YesNo:
        words = days_in_words(lease.reason or "")
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
        self._proposed.addWidget(row)
        return row

    def _on_decided(self, lease_id: int, accepted: bool) -> None:
        command = licences.confirm_leases if accepted else licences.reject_leases
        self._workspace.do(command, [lease_id])
