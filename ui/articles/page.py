"""One article being read and reviewed: text in the middle, claim, photos and leftovers beside it.

Keys, wherever the focus is on the page except in a field: A accepts, E edits, R rejects the claim
being looked at; J and K go to the next and the previous one. Accepting or rejecting goes on to the
next claim that waits for a review.
"""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from archive.articles import ClaimRecord
from resources.i18n import gettext as _
from ui.articles.card import ClaimCard
from ui.articles.editor import ClaimEditor
from ui.articles.leftovers import Leftovers
from ui.articles.legend import Legend
from ui.articles.photo_side import PhotoSide
from ui.articles.reader import ReaderView
from ui.articles.reading import (
    OpenArticle,
    beside,
    claim_marks,
    claim_with,
    claimants_by_weight,
    marks,
    next_waiting,
)
from ui.pictures import Pictures
from ui.theme import STEP
from ui.widgets.moments import day_words
from ui.widgets.wrapping import wrapped

CLAIM_TAB, PHOTO_TAB, LEFTOVER_TAB = range(3)


class ReadingPage(QWidget):
    """Knows the open article and the claim being looked at; says what a person decides."""

    claim_chosen = Signal(object)  # claim id or None
    review_asked = Signal(int, str)  # claim id, "accept" or "reject"
    claim_edited = Signal(int, dict)
    claim_asked = Signal(int, int)  # a new claim from a stretch of the text
    details_asked = Signal()

    def __init__(
        self, pictures: Pictures, *, read_only: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._opened: OpenArticle | None = None
        self._read_only = read_only
        self.reader = ReaderView()
        self.card = ClaimCard()
        self.editor = ClaimEditor()
        self.photos = PhotoSide(pictures)
        self.leftovers = Leftovers()
        self._legend = Legend()
        self._title = wrapped(role="title")
        self._facts = wrapped(role="muted")
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setFixedSize(120, 8)
        self._progress.setAccessibleName(_("Claims reviewed"))
        self._reviewed = QLabel()
        self._reviewed.setProperty("role", "small")
        self._details = QPushButton(_("&Details…"))
        self._no_claim = wrapped(role="muted")
        self._no_claim.setMargin(4 * STEP)
        self._repaint = QTimer(self, singleShot=True, interval=0)
        self._repaint.timeout.connect(self._on_repaint)
        self._arrange()
        self._connect()

    @property
    def opened(self) -> OpenArticle | None:
        """Return the article shown."""
        return self._opened

    @property
    def claim(self) -> ClaimRecord | None:
        """Return the claim being looked at."""
        claims = () if self._opened is None else self._opened.detail.claims
        return claim_with(claims, self.reader.current)

    def show_article(self, opened: OpenArticle) -> None:
        """Show an article; the same one keeps its place and its current claim."""
        other = self._opened is None or self._opened.detail.id != opened.detail.id
        self._opened, detail = opened, opened.detail
        self._title.setText(detail.title)
        no_headline = None if detail.headline else _("no headline")
        day = day_words(detail.published)
        facts = [no_headline, detail.publisher, day, detail.byline, detail.language]
        self._facts.setText(" · ".join(each for each in facts if each) or _("No publication date"))
        self.reader.show_text(detail.text, marks(detail), claim_marks(detail))
        self._show_progress(opened)
        self._show_legend(opened)
        self.photos.show_article(opened)
        self.leftovers.show_article(detail)
        self._tabs.setTabText(PHOTO_TAB, _("Photos ({n})").format(n=len(opened.photos)))
        self._tabs.setTabText(LEFTOVER_TAB, _("Left over ({n})").format(n=len(detail.orphans)))
        if other:
            self._stack.setCurrentIndex(0)
            self.choose(next_waiting(detail.claims) or beside(detail.claims, None, 1))
        else:
            self._show_claim()

    def choose(self, claim_id: int | None) -> None:
        """Look at a claim: in the text and on the card."""
        self.reader.set_current(claim_id)
        self._stack.setCurrentIndex(0)
        self._show_claim()
        self.claim_chosen.emit(self.reader.current)

    def step(self, by: int) -> None:
        """Go to the claim after (1) or before (-1) the current one."""
        if self._opened is not None and self._opened.detail.claims:
            self.choose(beside(self._opened.detail.claims, self.reader.current, by))

    def accept(self) -> None:
        """Accept the claim being looked at and go on."""
        self._review("accept")

    def reject(self) -> None:
        """Reject the claim being looked at and go on."""
        self._review("reject")

    def edit(self) -> None:
        """Open the form over the claim being looked at."""
        if self.claim is not None and not self._read_only:
            self._tabs.setCurrentIndex(CLAIM_TAB)
            self._stack.setCurrentIndex(1)
            self.editor.show_claim(self.claim)

    def close_editor(self) -> None:
        """Go back from the form to the card."""
        self._stack.setCurrentIndex(0)
        self.reader.setFocus()

    def _review(self, decision: str) -> None:
        if self._opened is None or (claim := self.claim) is None or self._read_only:
            return
        following = next_waiting(self._opened.detail.claims, after=claim.id)
        self.review_asked.emit(claim.id, decision)
        if following is not None:
            self.choose(following)

    def _show_claim(self) -> None:
        claim = self.claim
        self._card_area.setVisible(claim is not None)
        self._no_claim.setVisible(claim is None)
        if claim is None:
            self._no_claim.setText(
                _("No claim was found in this article. Select a passage in the text and make a "
                  "claim of it under “Left over”.")
            )  # fmt: skip
            return
        colours = self.reader.colours_of_claim(claim.id)
        self.card.show_claim(claim, colours.line.name() if colours else "")

    def _show_progress(self, opened: OpenArticle) -> None:
        count = len(opened.detail.claims)
        self._progress.setVisible(count > 0)
        self._progress.setRange(0, max(count, 1))
        self._progress.setValue(opened.reviewed)
        words = _("{done} of {all} claims reviewed") if count else _("No claims")
        self._reviewed.setText(words.format(done=opened.reviewed, all=count))

    def _show_legend(self, opened: OpenArticle) -> None:
        self._legend.show_claimants(
            [
                (name, count, self.reader.claimant_colour(number))
                for name, number, count in claimants_by_weight(opened.detail.claims)
            ]
        )

    def _on_passage_asked(self) -> None:
        span = self.reader.selected_span()
        if span is not None and self._opened is not None:
            self.editor.set_passage(*span, self._opened.detail.text[span[0] : span[1]])
        else:
            self.editor.show_error(_("Select the passage in the text first."))

    def _on_saved(self, values: dict[str, str | int | None]) -> None:
        if self.claim is not None:
            self.claim_edited.emit(self.claim.id, values)

    def _on_span_asked(self, start: int, end: int) -> None:
        self.reader.reveal(start, end, select=True)

    def _on_claim_asked(self) -> None:
        if (span := self.reader.selected_span()) is not None:
            self.claim_asked.emit(*span)

    def _on_selection_changed(self) -> None:
        selected = self.reader.textCursor().hasSelection()
        self.leftovers.make.setEnabled(selected and not self._read_only)

    def _connect(self) -> None:
        self.reader.claim_pointed.connect(self.choose)
        self.reader.selectionChanged.connect(self._on_selection_changed)
        self._on_selection_changed()
        self.card.accepted.connect(self.accept)
        self.card.rejected.connect(self.reject)
        self.card.edit_asked.connect(self.edit)
        self.card.stepped.connect(self.step)
        self.card.buttons.setDisabled(self._read_only)
        self.editor.saved.connect(self._on_saved)
        self.editor.cancelled.connect(self.close_editor)
        self.editor.passage_asked.connect(self._on_passage_asked)
        self.leftovers.span_asked.connect(self._on_span_asked)
        self.leftovers.claim_asked.connect(self._on_claim_asked)
        self.photos.span_asked.connect(self._on_span_asked)
        self.photos.set_read_only(self._read_only)
        self._details.clicked.connect(self.details_asked)
        keys = {"A": self.accept, "E": self.edit, "R": self.reject}
        keys |= {"J": self._on_next, "K": self._on_previous}
        for key, slot in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def changeEvent(self, event: QEvent) -> None:
        """Take the claimants' colours of another theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._repaint.start()  # not now: Qt is walking through the widgets

    def _on_repaint(self) -> None:
        if self._opened is not None:
            self._show_legend(self._opened)
            self._show_claim()

    def _on_next(self) -> None:
        self.step(1)

    def _on_previous(self) -> None:
        self.step(-1)

    def _arrange(self) -> None:
        split = QSplitter()
        split.addWidget(self.reader)
        split.addWidget(self._side())
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 1)
        split.setSizes([700, 360])
        split.setChildrenCollapsible(False)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._head())
        page.addWidget(split, 1)
        self.setFocusProxy(self.reader)

    def _head(self) -> QWidget:
        words = QVBoxLayout()
        words.setSpacing(STEP)
        words.addWidget(self._title)
        words.addWidget(self._facts)
        row = QHBoxLayout()
        row.setSpacing(3 * STEP)
        row.addLayout(words, 1)
        row.addWidget(self._progress)
        row.addWidget(self._reviewed)
        row.addWidget(self._details)
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 2 * STEP)
        column.setSpacing(2 * STEP)
        column.addLayout(row)
        column.addWidget(self._legend)
        return head

    def _side(self) -> QTabWidget:
        self._card_area = QScrollArea()
        self._card_area.setWidgetResizable(True)
        self._card_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._card_area.setWidget(self.card)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._no_claim)
        column.addWidget(self._card_area, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(shown)
        self._stack.addWidget(self.editor)
        self._tabs = QTabWidget()
        self._tabs.addTab(self._stack, _("Claim"))
        self._tabs.addTab(self.photos, _("Photos"))
        self._tabs.addTab(self.leftovers, _("Left over"))
        self._tabs.setMinimumWidth(300)
        return self._tabs
