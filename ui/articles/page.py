"""One article being read and reviewed: text in the middle, claim, photos and leftovers beside it.

What the keys do stands in ``keys``. Accepting or rejecting shows at once, before it is stored, and
goes on to the next claim that waits for a review; the panel around this page does the writing.
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from archive.articles import ClaimRecord
from resources.i18n import gettext as _
from ui.articles.beside import PhotoBeside
from ui.articles.head import ReadingHead
from ui.articles.keys import FOOT, KEYS
from ui.articles.moves import Moves
from ui.articles.photo_pane import PhotoPane
from ui.articles.reader import ReaderView
from ui.articles.reading import (
    OpenArticle,
    claim_mark,
    claim_marks,
    claimant_name,
    claimant_numbers,
    marks,
)
from ui.articles.selecting import Selecting
from ui.articles.selection_button import SelectionButton
from ui.articles.side import Side
from ui.pictures import Pictures
from ui.widgets.moments import number_words

_LOW = 640  # px: below it the text needs the height more than its legend does
_DECISIONS = {"accept": "accepted", "reject": "rejected", "propose": "proposed"}


class ReadingPage(QWidget):
    """Knows the open article and the claim being looked at; says what a person decides."""

    claim_chosen = Signal(object)  # claim id or None
    review_asked = Signal(int, str)  # claim id, "accept", "reject" or "propose"
    claim_edited = Signal(int, dict)
    claim_asked = Signal(int, int)  # a new claim from a stretch of the text
    photo_toggled = Signal(bool)
    said = Signal(str)  # something the person should know

    def __init__(
        self, pictures: Pictures, *, read_only: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._opened: OpenArticle | None = None
        self._numbers: dict[str, int] = {}
        self._position = 0  # in the text, of the claim looked at last
        self._read_only = read_only
        self.reader, self.head = ReaderView(), ReadingHead()
        self.side, self.pane = Side(pictures), PhotoPane(pictures)
        self.card, self.editor = self.side.card, self.side.editor
        self.photos, self.leftovers = self.side.photos, self.side.leftovers
        self._shortcuts: list[QShortcut] = []
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
        return None if self._opened is None else self._opened.claim(self.reader.current)

    # --- what is shown ---

    def show_article(self, opened: OpenArticle) -> None:
        """Show an article; the same one keeps its place and its current claim."""
        other = self._opened is None or self._opened.detail.id != opened.detail.id
        if other:
            self.side.keep()
        before, detail = self._opened, opened.detail
        self._keep(opened)
        self._numbers = claimant_numbers(detail.claims, None if other else self._numbers)
        self.reader.show_text(detail.text, marks(detail), claim_marks(detail, self._numbers))
        self.head.show_article(opened, self._numbers, self.reader.inks)
        self.side.show_article(opened)
        if other:
            self.side.close_editor()
            self.choose(opened.waiting() or opened.beside(None, 1))
        elif before is not None:
            self._follow(before)

    def _keep(self, opened: OpenArticle) -> OpenArticle:
        self._opened = opened
        self.moves.show_article(opened)
        self.selecting.show_article(opened)
        return opened

    def show_claims(self, records: Sequence[ClaimRecord]) -> None:
        """Take over how some claims are now (reviewed, or taken back by undo)."""
        if self._opened is None:
            return
        before = self._opened
        self._keep(before.with_claims(records))
        for claim in records:
            if claim.id in before.places and claimant_name(claim) in self._numbers:
                number = self._numbers[claimant_name(claim)]
                self.reader.show_claim(claim_mark(claim, number))
        self.head.show_progress(self._opened)
        self._follow(before)

    def _follow(self, before: OpenArticle) -> None:
        """Go to a claim whose review was undone, or on from one that is gone; else stay."""
        now = {} if self._opened is None else {c.id: c.state for c in self._opened.detail.claims}
        undone = [
            claim.id
            for claim in before.detail.claims
            if claim.state != "proposed" and now.get(claim.id) == "proposed"
        ]
        if undone and self.reader.current not in undone:
            self.choose(undone[0])
        elif self._opened is not None and self.reader.current is None:
            self.choose(self._opened.nearest(self._position))
        else:
            self._show_claim()

    def choose(self, claim_id: int | None) -> None:
        """Look at a claim: in the text and on the card."""
        self.side.keep()
        self.reader.set_current(claim_id)
        self.side.close_editor()
        self._show_claim()
        self.claim_chosen.emit(self.reader.current)

    def _show_claim(self) -> None:
        claim, place = self.claim, ""
        colours = None
        if claim is not None and self._opened is not None:
            number, count = self._opened.places[claim.id] + 1, len(self._opened.detail.claims)
            self._position = claim.span.start
            place = _("Claim {n} of {all}").format(n=number_words(number), all=number_words(count))
            colours = self.reader.colours_of_claim(claim.id)
        self.side.show_claim(claim, colours.line.name() if colours else "", place)
        self.pane.allow_linking(claim is not None and not self._read_only)

    # --- the review ---

    def accept(self) -> None:
        """Accept the claim being looked at and go on; among the photos, link the photo."""
        if not self.beside.answer(True):
            self._review("accept")

    def reject(self) -> None:
        """Reject the claim being looked at and go on; among the photos, not this photo."""
        if not self.beside.answer(False):
            self._review("reject")

    def propose(self) -> None:
        """Let the claim being looked at wait for a review again."""
        if self.claim is not None and self.claim.state != "proposed":
            self._review("propose")

    def _review(self, decision: str) -> None:
        claim = self.claim
        if self._opened is None or claim is None or self._read_only:
            return
        if self.side.elsewhere:
            self.said.emit(self.side.elsewhere)
            return
        self.reader.settle()
        stays = claim.state == "edited" and decision == "accept"  # somebody set it right themselves
        state = "edited" if stays else _DECISIONS[decision]
        opened = self._keep(self._opened.with_claims([replace(claim, state=state)]))
        following = None if decision == "propose" else opened.waiting(after=claim.id)
        mark = claim_mark(replace(claim, state=state), self._numbers[claimant_name(claim)])
        self.reader.show_claim(mark)
        self.head.show_progress(opened)
        self.review_asked.emit(claim.id, decision)
        if following is not None:
            self.choose(following)
        else:
            self._show_claim()

    def edit(self) -> None:
        """Open the form over the claim being looked at."""
        if self.claim is not None and not self._read_only:
            self.reader.settle()
            self.beside.uncover()
            self.side.open_editor(self.claim)

    def edit_figures(self) -> None:
        """Open the form at the figures of the claim."""
        self.edit()
        if self.side.editing:
            self.editor.go_to_figures()

    def close_editor(self) -> None:
        """Go back from the form to the card."""
        self.side.close_editor()
        self.reader.take_back()
        self.reader.setFocus()

    def make_claim(self) -> None:
        """Make a claim of the selected text, or of the sentence around the chosen leftover."""
        self.selecting.make_claim()

    # --- handlers ---

    def _on_saved(self, values: dict[str, object]) -> None:
        if self.claim is not None:
            self.claim_edited.emit(self.claim.id, values)

    def _on_claim_pointed(self, claim_id: int) -> None:
        if not self.side.editing:  # else words are being selected for the form
            self.choose(claim_id)

    def _on_editing_changed(self, editing: bool) -> None:
        self._button.set_offered(not editing)
        for shortcut in self._shortcuts:
            shortcut.setEnabled(not editing)  # letters belong to the form

    def _on_repaint(self) -> None:
        if self._opened is not None:
            self.head.show_legend(self._opened, self._numbers, self.reader.inks)
            self._show_claim()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for what is beside the text."""
        super().resizeEvent(event)
        self.head.set_brief(self.height() < _LOW)
        self.beside.fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on to the text."""
        super().focusInEvent(event)
        self.reader.setFocus(event.reason())

    def changeEvent(self, event: QEvent) -> None:
        """Take the claimants' colours of another theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._repaint.start()  # not now: Qt is walking through the widgets

    # --- making it ---

    def _connect(self) -> None:
        self.reader.claim_pointed.connect(self._on_claim_pointed)
        self.reader.set_read_only(self._read_only)
        self._button.clicked.connect(self.make_claim)
        self.card.accepted.connect(self.accept)
        self.card.rejected.connect(self.reject)
        self.card.proposed_again.connect(self.propose)
        self.card.edit_asked.connect(self.edit)
        self.card.stepped.connect(self.moves.step)
        self.moves.claim_asked.connect(self.choose)
        self.moves.said.connect(self.said)
        self.card.set_read_only(self._read_only)
        self.editor.saved.connect(self._on_saved)
        self.editor.cancelled.connect(self.close_editor)
        self.selecting.claim_asked.connect(self.claim_asked)
        self.selecting.passage_moved.connect(self.claim_edited)
        self.selecting.said.connect(self.said)
        self.side.editing_changed.connect(self._on_editing_changed)
        self.leftovers.claim_asked.connect(self.make_claim)
        self.leftovers.make.setDisabled(self._read_only)
        self.photos.photo_opened.connect(self.moves.show_photo)
        self.photos.set_read_only(self._read_only)
        self.beside.toggled.connect(self.photo_toggled)
        for key in KEYS:
            shortcut = QShortcut(QKeySequence(key.keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            owner = self if hasattr(self, key.slot) else self.moves
            shortcut.activated.connect(getattr(owner, key.slot))
            self._shortcuts.append(shortcut)

    def _arrange(self) -> None:
        self._button = SelectionButton(self.reader, read_only=self._read_only)
        gap = "&nbsp;" * 4
        words = ((each.keys, _(each.short).replace(" ", "&nbsp;")) for each in FOOT)
        foot = QLabel(f"{gap} ".join(f"<b>{key}</b>&nbsp;{short}" for key, short in words))
        foot.setProperty("role", "small")
        foot.setWordWrap(True)
        foot.setContentsMargins(16, 4, 16, 4)
        split = QSplitter()
        for part, share in ((self.reader, 3), (self.pane, 2), (self.side, 1)):
            split.addWidget(part)
            split.setStretchFactor(split.indexOf(part), share)
        split.setSizes([700, 460, 360])
        split.setChildrenCollapsible(False)
        self.pane.hide()
        self.beside = PhotoBeside(split, self.reader, self.pane, self.side)
        self.moves = Moves(self.reader, self.side, self.beside)
        self.selecting = Selecting(self.reader, self.side, read_only=self._read_only)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.head)
        page.addWidget(split, 1)
        page.addWidget(foot)
