"""The claim being looked at: who says what, how, with which figures, dates and places."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from archive.articles import ClaimRecord, DateRecord
from archive.claims import figure_words
from resources.i18n import gettext as _
from ui.articles.editor import CLAIMANT_KINDS
from ui.articles.reading import claimant_name
from ui.theme import STEP
from ui.widgets.claim_words import CLAIM_KINDS, MODALITIES, REPORTED_AS, STATES, said
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.moments import stretch_words
from ui.widgets.tight_row import TightRow
from ui.widgets.wrapping import wrapped


class ClaimCard(QWidget):
    """Shows a claim, with the buttons of a review and their keys."""

    accepted = Signal()
    edit_asked = Signal()
    rejected = Signal()
    proposed_again = Signal()
    stepped = Signal(int)  # +1 next, -1 previous

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._claimant = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._claimant.setProperty("role", "title")
        self._claimant.setWordWrap(True)
        self._how = wrapped(role="muted")
        self._quote = wrapped()
        self._state = wrapped(role="small")
        self._form = QFormLayout()
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(3 * STEP)
        self._form.setVerticalSpacing(STEP)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._arrange()

    def show_claim(self, claim: ClaimRecord, colour: str, place: str = "") -> None:
        """Show a claim; ``colour`` is its claimant's, ``place`` says which of how many it is."""
        self._claimant.setText(claimant_name(claim))
        self._claimant.setStyleSheet(f"color: {colour};")
        how = [
            said(CLAIMANT_KINDS, claim.claimant_kind or ""),
            "" if claim.reported_as == "other" else said(REPORTED_AS, claim.reported_as),
        ]
        how += [said(MODALITIES, claim.modality)]
        how += [] if claim.kind == "other" else [said(CLAIM_KINDS, claim.kind)]
        self._how.setText(" · ".join(each for each in how if each))
        self._quote.setText(claim.span.text)
        state = said(STATES, claim.state)
        self._state.setText(f"{place} · {state}" if place else state)
        self._again.setVisible(claim.state != "proposed")
        while self._form.rowCount():
            self._form.removeRow(0)
        for name, lines in facts_of(claim):
            label = QLabel(name)
            label.setProperty("role", "muted")
            self._form.addRow(label, wrapped("\n".join(lines)))

    def set_read_only(self, read_only: bool) -> None:
        """Offer no review where nothing may be written."""
        self.buttons.setDisabled(read_only)
        self._again.setDisabled(read_only)

    def _arrange(self) -> None:
        deeds = []
        for text, tip, slot in (
            (_("✓ Accept (A)"), _("Accept the claim as it was read (A)"), self.accepted),
            (_("✎ Edit (E)"), _("Edit the claim (E)"), self.edit_asked),
            (_("✕ Reject (R)"), _("Say that this is no claim (R)"), self.rejected),
        ):
            button = QPushButton(text)
            button.setToolTip(tip)
            button.clicked.connect(slot)
            deeds.append(button)
        self.buttons = TightRow(deeds, gap=STEP)
        self._again = QPushButton(_("↶ Propose again (U)"))
        self._again.setToolTip(_("Take the review back: the claim waits for one again"))
        self._again.clicked.connect(self.proposed_again)
        self._again.setProperty("flat", True)
        steps = FlowLayout(gap=STEP)
        previous, following = QPushButton(_("Previous (K)")), QPushButton(_("Next (J)"))
        previous.clicked.connect(self._on_previous)
        following.clicked.connect(self._on_next)
        for button in (previous, following):
            button.setProperty("flat", True)
            steps.addWidget(button)
        self.setMinimumWidth(1)  # as wide as there is room; the buttons wrap
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * STEP, 3 * STEP, 3 * STEP, 3 * STEP)
        column.setSpacing(2 * STEP)
        column.addLayout(steps)
        column.addWidget(self.buttons)  # above what varies: they never move under the pointer
        column.addWidget(self._state)
        column.addWidget(self._claimant)
        column.addWidget(self._how)
        column.addWidget(self._quote)
        column.addLayout(self._form)
        # below: what stands above would jump at each step from a reviewed claim to the next
        column.addWidget(self._again, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()

    def _on_previous(self) -> None:
        self.stepped.emit(-1)

    def _on_next(self) -> None:
        self.stepped.emit(1)


def facts_of(claim: ClaimRecord) -> list[tuple[str, list[str]]]:
    """Return what was read in a claim, in words, by heading; empty headings are left out."""
    facts = [
        (_("Figures"), [figure_words(figure) for figure in claim.figures]),
        (_("Dates"), [date_words(date) for date in claim.dates]),
        (_("Places"), [place.place or place.span.text for place in claim.places]),
        (_("Note"), [claim.note] if claim.note else []),
        (_("Read by"), [claim.engine]),
    ]
    return [(name, lines) for name, lines in facts if lines]


def date_words(date: DateRecord) -> str:
    """Return a date as read: the printed words, then the days they were resolved to."""
    if date.first is None and date.last is None:
        return _("“{words}”: not resolved (no publication date)").format(words=date.span.text)
    days = stretch_words(date.first, date.last)
    return f"“{date.span.text}” = {days}" + (f" ({date.how})" if date.how else "")
