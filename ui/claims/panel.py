"""The page of claims: who claims what, with which figures and dates, how far the review is.

Enter or a double click leads to the passage in its article. The keys of a review (A, R) work on
the chosen rows.
"""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from archive import claims
from archive.articles import ClaimRecord
from archive.claims import ClaimFilter
from archive.values import Changes, Page
from resources.i18n import gettext as _
from resources.i18n import ngettext
from ui.messages import Messages
from ui.pictures import Pictures
from ui.selection import Selection
from ui.theme import STEP
from ui.widgets.claim_words import CLAIM_KINDS, STATES, said
from ui.widgets.empty import EmptyState
from ui.widgets.rows_table import RowsTable, TableRow
from ui.workspace import Workspace

_SHOWN = 2000  # claims in the table
_PAUSE = 200  # ms after the last key before the filter is asked


class Claims(QWidget):
    """A table with filters over it."""

    passage_opened = Signal(int, int)
    claim_chosen = Signal(object)
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
        self._workspace = workspace
        self._articles: dict[int, int] = {}
        self._wanted: int | None = None
        headers = [_("Claimant"), _("Claim"), _("Figures"), _("Dates"), _("Kind"), _("State")]
        self.table = RowsTable(_("Claims"), headers, [168, 320, 152, 112, 136, 112], stretch=1)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._claimant = QLineEdit()
        self._claimant.setPlaceholderText(_("Claimant, in any spelling"))
        self._claimant.setAccessibleName(_("Only claims by this claimant"))
        self._claimant.setClearButtonEnabled(True)
        self._state = _choices(_("Only claims in this state"), _("Any state"), STATES)
        self._kind = _choices(_("Only claims of this kind"), _("Any kind"), CLAIM_KINDS)
        self._figures = QCheckBox(_("With &figures"))
        self._count = QLabel()
        self._count.setProperty("role", "muted")
        self._accept, self._reject = QPushButton(_("✓ Accept (A)")), QPushButton(_("✕ Reject (R)"))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._arrange()
        self._connect()

    def show_claim(self, claim_id: int) -> None:
        """Make a claim the current row, without filters if they hide it."""
        self._wanted = claim_id
        for combo in (self._state, self._kind):
            combo.setCurrentIndex(0)
        self._claimant.clear()
        self._figures.setChecked(False)
        self._reload()

    def _arrange(self) -> None:
        title = QLabel(_("Claims"))
        title.setProperty("role", "title")
        filters = QHBoxLayout()
        filters.setSpacing(2 * STEP)
        filters.addWidget(self._claimant, 1)
        for part in (self._state, self._kind, self._figures):
            filters.addWidget(part)
        below = QHBoxLayout()
        below.setSpacing(2 * STEP)
        below.addWidget(self._count, 1)
        below.addWidget(self._accept)
        below.addWidget(self._reject)
        self._nothing = EmptyState(
            _("No claim fits"), _("Loosen the filters, or bring in an article.")
        )
        self._stack = QStackedLayout()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 3 * STEP)
        column.setSpacing(3 * STEP)
        column.addWidget(title)
        column.addLayout(filters)
        column.addLayout(self._stack, 1)
        column.addLayout(below)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self._workspace.changed.connect(self._on_changed)
        self.table.opened.connect(self._on_opened)
        self.table.chosen.connect(self._on_chosen)
        self._claimant.textChanged.connect(self._on_claimant_changed)
        self._pause.timeout.connect(self._reload)
        self._state.currentIndexChanged.connect(self._reload)
        self._kind.currentIndexChanged.connect(self._reload)
        self._figures.toggled.connect(self._reload)
        self._accept.clicked.connect(self._on_accept)
        self._reject.clicked.connect(self._on_reject)
        for key, slot in (("A", self._on_accept), ("R", self._on_reject)):
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(slot)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the claims."""
        super().showEvent(event)
        self._reload()

    def _on_claimant_changed(self) -> None:
        self._pause.start()

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.touches("claim", "figure", "claim_date", "article"):
            self._reload()

    def _reload(self) -> None:
        wanted = ClaimFilter(
            state=self._state.currentData(),
            kind=self._kind.currentData(),
            claimant=self._claimant.text().strip() or None,
            with_figures=self._figures.isChecked(),
        )
        self._workspace.ask_later(
            claims.claims, wanted, limit=_SHOWN, answered=self._show, topic="claims.table"
        )

    def _show(self, page: Page[ClaimRecord]) -> None:
        self._articles = {claim.id: claim.article_id or 0 for claim in page.items}
        self.table.show_rows([claim_row(claim) for claim in page.items])
        self._stack.setCurrentIndex(0 if page.items else 1)
        count = ngettext("{n} claim", "{n} claims", page.total).format(n=page.total)
        if page.total > len(page.items):
            count += " · " + _("the first {n} are shown").format(n=len(page.items))
        self._count.setText(count)
        if self._wanted is not None and self.table.choose(self._wanted):
            self._wanted = None
        self._on_chosen(self.table.current_key)

    def _on_chosen(self, claim_id: int | None) -> None:
        writable = claim_id is not None and not self._workspace.read_only
        self._accept.setEnabled(writable)
        self._reject.setEnabled(writable)
        self.claim_chosen.emit(claim_id)

    def _on_opened(self, claim_id: int) -> None:
        article_id = self._articles.get(claim_id)
        if article_id:
            self.passage_opened.emit(article_id, claim_id)

    def _on_accept(self) -> None:
        if self.table.chosen_keys and not self._workspace.read_only:
            self._workspace.do(claims.accept_claims, self.table.chosen_keys)

    def _on_reject(self) -> None:
        if self.table.chosen_keys and not self._workspace.read_only:
            self._workspace.do(claims.reject_claims, self.table.chosen_keys)


def claim_row(claim: ClaimRecord) -> TableRow:
    """Return a claim as a row of the table."""
    figures = "; ".join(figure.span.text for figure in claim.figures)
    dates = "; ".join(_day(date.first, date.last) or date.span.text for date in claim.dates)
    return TableRow(
        claim.id,
        (
            claim.claimant or _("nobody named"),
            claim.span.text,
            figures,
            dates,
            said(CLAIM_KINDS, claim.kind),
            said(STATES, claim.state),
        ),
        "muted" if claim.state == "rejected" else "",
    )


def _day(first: str | None, last: str | None) -> str:
    if first == last or last is None:
        return first or ""
    return f"{first or '…'} – {last}"


def _choices(name: str, everything: str, table: dict[str, str]) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(name)
    combo.addItem(everything, None)
    for code, words in table.items():
        combo.addItem(_(words), code)
    return combo
