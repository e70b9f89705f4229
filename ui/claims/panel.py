"""The page of claims: a table in groups, and figures that count the same thing over time.

Enter or a double click leads to the passage in its article. The keys of a review (A, R, U) work on
the chosen rows; a heading stands for all claims below it.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from archive import claims
from archive.articles import ClaimRecord
from archive.claims import SeriesFilter
from archive.values import Changes
from resources.i18n import gettext as _
from resources.i18n import ngettext
from ui.claims.claimants import Claimants
from ui.claims.export import Export
from ui.claims.filters import FilterBar
from ui.claims.groups import GROUPINGS, first_header, grouped
from ui.claims.reading import Found, find_claims, found_ids
from ui.claims.series_view import SeriesView
from ui.claims.tree import ClaimsTree
from ui.messages import Messages
from ui.pictures import Pictures
from ui.selection import Selection
from ui.theme import STEP
from ui.widgets.choice import Choice
from ui.widgets.empty import EmptyState
from ui.widgets.moments import number_words
from ui.widgets.wrapping import wrapped
from ui.workspace import Workspace

_TABLE, _SERIES = range(2)


class Claims(QWidget):
    """Filters over the table or the series."""

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
        self._workspace, self._messages = workspace, messages
        self._wanted: int | None = None
        self._found: Found | None = None
        self.filters, self.table = FilterBar(), ClaimsTree()
        self.series = SeriesView(workspace)
        self.grouping = Choice()
        self.grouping.setAccessibleName(_("Group the claims"))
        for code, words in GROUPINGS.items():
            self.grouping.addItem(_(words), code)
        self._count = wrapped(role="muted")
        self._accept, self._reject = QPushButton(_("✓ Accept (A)")), QPushButton(_("✕ Reject (R)"))
        self._save = QPushButton(_("E&xport…"))
        self._save.setToolTip(
            _("The chosen claims, or all that the filters let through if only one is chosen")
        )
        self._views = QButtonGroup(self)
        self._export = Export(workspace, messages, self)
        self._claimants = Claimants(workspace, messages, self)
        self._arrange()
        self._connect()

    def bindings(self) -> dict[str, Callable[[], None]]:
        """Return the actions this panel answers."""
        return {
            "claim.export": self.export,
            "claimant.one": partial(self._on_chosen_claims, self._claimants.make_one),
            "claimant.part": partial(self._on_chosen_claims, self._claimants.part),
        }

    def export(self) -> None:
        """Write the chosen claims, or all that the filters let through, for other programs."""
        chosen = self.table.chosen_keys
        if len(chosen) > 1:
            self._export.save(chosen)
        else:
            self._workspace.ask_later(
                found_ids, self.filters.wanted(), answered=self._export.save, topic="claims.export"
            )

    def review(self, decision: str) -> None:
        """Do to the chosen claims what an action of the window asks for, if they can be seen."""
        if not self.isVisible():
            return
        if decision == "edit":
            if self.table.current_key is not None:
                self._on_opened(self.table.current_key)
        else:
            self._review(_REVIEWS[decision])

    def show_claim(self, claim_id: int) -> None:
        """Make a claim the current row, without filters if they hide it."""
        self._wanted = claim_id
        self.filters.reset()
        self.show_view(_TABLE)

    def show_view(self, view: int) -> None:
        """Show the table (0) or the series (1)."""
        self._views.button(view).setChecked(True)
        self._pages.setCurrentIndex(view)
        self.filters.show_for_series(view == _SERIES)
        self.grouping.setVisible(view == _TABLE)
        self._below.setVisible(view == _TABLE)
        self._reload()

    # --- what is shown ---

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on to the table, or to the series."""
        super().focusInEvent(event)
        shown = self.series if self._pages.currentIndex() == _SERIES else self.table
        shown.setFocus(event.reason())

    def showEvent(self, event: QShowEvent) -> None:
        """Read the claims."""
        super().showEvent(event)
        self._reload()

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.touches(*_TABLES):
            self._reload()

    def _reload(self) -> None:
        wanted = self.filters.wanted()
        if self._pages.currentIndex() == _SERIES:
            self.series.ask(SeriesFilter(event_id=wanted.event_id, matching=wanted.words))
            return  # the table is read when it is seen again
        by = self.grouping.currentData()
        self._workspace.ask_later(
            find_claims, wanted, by=by, answered=self._show, topic="claims.table"
        )

    def _show(self, found: Found) -> None:
        self._found = found
        self.filters.offer_events(found.events)
        self._show_groups()
        self._stack.setCurrentIndex(0 if found.page.items else 1)
        total, shown = found.page.total, len(found.page.items)
        count = ngettext("{n} claim", "{n} claims", total).format(n=number_words(total))
        if found.waiting:
            count += " · " + _("{n} to review").format(n=number_words(found.waiting))
        if total > shown:
            count += " · " + _("the first {n} are shown").format(n=number_words(shown))
        self._count.setText(count)
        if self._wanted is not None and self.table.choose(self._wanted):
            self._wanted = None
        if not self.table.currentIndex().isValid():
            self.table.choose_first()  # so that the keys of a review mean something
        self._on_chosen(self.table.current_key)

    def _on_grouping_changed(self) -> None:
        if self.grouping.currentData() == "series":
            self._reload()  # which claim stands in which is read only when it is asked for
        else:
            self._show_groups()

    def _show_groups(self) -> None:
        if self._found is not None:
            by = self.grouping.currentData()
            groups = grouped(self._found.page.items, by, self._found.names)
            self.table.show_groups(groups, first_header(by))

    # --- what a person does ---

    def _on_chosen(self, claim_id: int | None) -> None:
        writable = bool(self.table.chosen_keys) and not self._workspace.read_only
        self._accept.setEnabled(writable)
        self._reject.setEnabled(writable)
        self.claim_chosen.emit(claim_id)

    def _on_opened(self, claim_id: int) -> None:
        article_id = self.table.article_of(claim_id)
        if article_id:
            self.passage_opened.emit(article_id, claim_id)

    def _on_chosen_claims(self, deed: Callable[[Sequence[ClaimRecord]], None]) -> None:
        seen = self.isVisible() and self._pages.currentIndex() == _TABLE
        if not seen or self._found is None:
            self.page_asked.emit("claims")
            self._messages.hint(_("Choose the claims in the table first."))
            return
        chosen = set(self.table.chosen_keys)
        deed([claim for claim in self._found.page.items if claim.id in chosen])

    def _review(self, command: Callable[..., None]) -> None:
        keys: Sequence[int] = self.table.chosen_keys
        if keys and not self._workspace.read_only:
            self._workspace.do(command, keys)

    # --- making it ---

    def _arrange(self) -> None:
        title = QLabel(_("Claims"))
        title.setProperty("role", "title")
        head = QHBoxLayout()
        head.setSpacing(STEP)
        head.addWidget(title, 1)
        for view, words in ((_TABLE, _("&Table")), (_SERIES, _("Series over t&ime"))):
            button = QPushButton(words)
            button.setCheckable(True)
            button.setProperty("chip", True)
            self._views.addButton(button, view)
            head.addWidget(button)
        self._views.button(_TABLE).setChecked(True)
        self._below = QWidget()
        below = QHBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(2 * STEP)
        for part, share in ((self.grouping, 0), (self._count, 1), (self._save, 0),
                            (self._accept, 0), (self._reject, 0)):  # fmt: skip
            below.addWidget(part, share)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(
            EmptyState(_("No claim fits"), _("Loosen the filters, or bring in an article."))
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self._stack)
        self._pages.addWidget(self.series)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 3 * STEP)
        column.setSpacing(3 * STEP)
        column.addLayout(head)
        column.addWidget(self.filters)
        column.addWidget(self._pages, 1)
        column.addWidget(self._below)

    def _connect(self) -> None:
        self._workspace.changed.connect(self._on_changed)
        self.filters.changed.connect(self._reload)
        self.grouping.currentIndexChanged.connect(self._on_grouping_changed)
        self._views.idClicked.connect(self.show_view)
        self.table.opened.connect(self._on_opened)
        self.table.chosen.connect(self._on_chosen)
        self.series.passage_opened.connect(self.passage_opened)
        self.series.claim_chosen.connect(self.claim_chosen)
        self._save.clicked.connect(self.export)
        accept, reject, propose = (partial(self._review, _REVIEWS[each]) for each in _REVIEWS)
        self._accept.clicked.connect(accept)
        self._reject.clicked.connect(reject)
        for key, slot in (("A", accept), ("R", reject), ("U", propose)):
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(slot)


_REVIEWS: dict[str, Callable[..., None]] = {
    "accept": claims.accept_claims,
    "reject": claims.reject_claims,
    "propose": claims.propose_claims,
}
_TABLES = ("claim", "figure", "claim_date", "claim_event", "article", "article_event", "event")
