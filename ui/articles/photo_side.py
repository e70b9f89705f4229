"""Beside the text: each caption with its credit, the photos that ran with it, and suggestions.

Nothing is linked without a yes; every suggestion says why it is made. Suggestions take the
keyboard: J and K go from one to the next, A links, R says no, S shows the photo large.
"""

from collections import defaultdict
from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from archive.articles import CaptionRecord, ClaimRecord, PrintedCredit
from archive.links import SuggestionRecord
from archive.photos import PhotoRow
from resources.i18n import gettext as _
from ui.articles.reading import OpenArticle
from ui.articles.span_button import SpanButton
from ui.articles.suggestion import SuggestionCard
from ui.pictures import Pictures
from ui.pictures.thumbnail import Thumbnail
from ui.theme import STEP
from ui.widgets.wrapping import wrapped

_EDGE = 120  # px, height of a thumbnail
_SHORT = 120  # characters of a claim
_MOST_CLAIMS = 60  # claims with photos that are shown at once


class PhotoSide(QWidget):
    """Captions and photos of an article, suggestions waiting for an answer."""

    decided = Signal(int, bool)  # suggestion, yes
    span_asked = Signal(int, int)
    photo_opened = Signal(int)
    suggestions_asked = Signal()

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._shown: object = None
        self._cards: list[SuggestionCard] = []
        self._place: int | None = None  # of the suggestion to focus when the answer is stored
        self._refocus = QTimer(self, singleShot=True, interval=0)
        self._refocus.timeout.connect(self._on_refocus)
        self._find = QPushButton(_("&Suggest photos"))
        self._find.setToolTip(_("Compare captions and claims with every photo of the archive"))
        self._find.clicked.connect(self.suggestions_asked)
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._scroll = QScrollArea()
        self._scroll.setAccessibleName(_("Captions, photos and suggestions"))
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._content)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._on_laid_out)
        head = QHBoxLayout()
        head.setContentsMargins(3 * STEP, 3 * STEP, 3 * STEP, 0)
        head.addWidget(self._find, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid answers."""
        self._find.setDisabled(read_only)
        self._content.setDisabled(read_only)

    @property
    def has_keyboard(self) -> bool:
        """Tell whether the focus is among the photos."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def take_focus(self) -> None:
        """Go to the first suggestion, else to the first photo or the button."""
        if self._cards:
            self._focus(0)
        else:
            (self._content.findChild(Thumbnail) or self._find).setFocus()

    def step(self, by: int) -> bool:
        """Go to the next (1) or the previous (-1) suggestion, round the end; tells if one is."""
        if self._cards:
            place = self._current()
            self._focus(0 if place is None else (place + by) % len(self._cards))
        return bool(self._cards)

    def answer(self, yes: bool) -> bool:
        """Answer the suggestion that has the keyboard; tells if there is one."""
        place = self._current()
        if place is not None and self._content.isEnabled():
            self._place = place
            self.decided.emit(self._cards[place].suggestion_id, yes)
        return place is not None

    @property
    def waiting(self) -> SuggestionCard | None:
        """Return the suggestion that has the keyboard."""
        place = self._current()
        return None if place is None else self._cards[place]

    def answer_later(self, suggestion_id: int, yes: bool) -> None:
        """Answer a suggestion that is shown elsewhere; the keyboard comes back to the next one."""
        places = [card.suggestion_id for card in self._cards]
        if suggestion_id in places and self._content.isEnabled():
            self._place = places.index(suggestion_id)
            self.decided.emit(suggestion_id, yes)

    @property
    def photo(self) -> int | None:
        """Return the photo that has the keyboard, else the first one shown."""
        focus = QApplication.focusWidget()
        shown = self._content.findChildren(Thumbnail)
        place = self._current()
        if place is not None:
            return self._cards[place].photo_id
        chosen = next((each for each in shown if each is focus), None) or next(iter(shown), None)
        return None if chosen is None else chosen.photo_id

    def _current(self) -> int | None:
        focus = QApplication.focusWidget()
        for place, card in enumerate(self._cards):
            if card is focus or (focus is not None and card.isAncestorOf(focus)):
                return place
        return None

    def _focus(self, place: int) -> None:
        self._cards[place].setFocus()
        self._on_laid_out()

    def _on_laid_out(self) -> None:
        """Keep the suggestion that has the keyboard in sight; its place may only be known now."""
        card = self.waiting
        if card is not None:
            self._scroll.ensureWidgetVisible(card, 0, STEP)

    def _on_refocus(self) -> None:
        if self._place is not None:
            place, self._place = self._place, None
            if self._cards:
                self._focus(min(place, len(self._cards) - 1))
            else:
                self._find.setFocus()

    def show_article(self, opened: OpenArticle) -> None:
        """Show captions, their photos and suggestions, then those for claims."""
        detail = opened.detail
        now = (detail.captions, opened.suggestions, opened.photos, detail.photos)
        if now == self._shown:
            return
        self._shown = now
        self._start_over()
        self._fill(opened)
        if not self._column.count():
            self._column.addWidget(
                wrapped(
                    _("The article has no caption, and no photo is linked to it yet. “Suggest "
                      "photos” compares its claims with the archive."),
                    role="muted",
                )
            )  # fmt: skip
        self._column.addStretch()
        if self._place is not None:
            self._refocus.start()  # when the new cards are laid out

    def _fill(self, opened: OpenArticle) -> None:
        detail = opened.detail
        for_caption, for_claim = _by_subject(opened.suggestions)
        for caption in detail.captions:
            self._add_caption(caption, for_caption[caption.id], opened)
        of_captions = {photo for caption in detail.captions for photo in caption.photos}
        for photo in detail.photos:
            if photo not in of_captions and photo in opened.photos:
                self._column.addWidget(self._photo(opened.photos[photo], _("Ran in this article")))
        wanted = [claim for claim in detail.claims if claim.photos or claim.id in for_claim]
        for claim in wanted[:_MOST_CLAIMS]:
            self._add_claim(claim, for_claim[claim.id], opened)
        if len(wanted) > _MOST_CLAIMS:
            more = _("and {n} more claims with photos").format(n=len(wanted) - _MOST_CLAIMS)
            self._column.addWidget(wrapped(more, role="muted"))

    def _start_over(self) -> None:
        self._cards = []
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(3 * STEP, STEP, 3 * STEP, 3 * STEP)
        self._column.setSpacing(3 * STEP)
        self._content.setMinimumWidth(1)
        self._scroll.setWidget(self._content)  # the former content goes with its photos

    def _add_caption(
        self, caption: CaptionRecord, waiting: Sequence[SuggestionRecord], opened: OpenArticle
    ) -> None:
        card = QFrame()
        card.setProperty("area", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(2 * STEP)
        words = wrapped(caption.span.text)
        column.addWidget(words)
        if caption.credit is not None:
            column.addWidget(wrapped(credit_words(caption.credit), role="muted"))
        show = SpanButton(_("Show in the text"), caption.span.start, caption.span.end)
        show.pointed.connect(self.span_asked)
        column.addWidget(show)
        for photo in caption.photos:
            if photo in opened.photos:
                column.addWidget(self._photo(opened.photos[photo], _("✓ Linked")))
        for suggestion in waiting:
            self._add_suggestion(column, suggestion, opened)
        self._column.addWidget(card)

    def _add_claim(
        self, claim: ClaimRecord, waiting: Sequence[SuggestionRecord], opened: OpenArticle
    ) -> None:
        card = QFrame()
        card.setProperty("area", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(2 * STEP)
        text = claim.span.text
        short = text if len(text) <= _SHORT else text[: _SHORT - 1].rstrip() + "…"
        column.addWidget(wrapped(_("Claim: {words}").format(words=short), role="muted"))
        for photo in claim.photos:
            if photo in opened.photos:
                column.addWidget(self._photo(opened.photos[photo], _("✓ Linked to the claim")))
        for suggestion in waiting:
            self._add_suggestion(column, suggestion, opened)
        self._column.addWidget(card)

    def _add_suggestion(
        self, column: QVBoxLayout, suggestion: SuggestionRecord, opened: OpenArticle
    ) -> None:
        row = opened.photos.get(suggestion.photo_id)
        if row is None:
            return
        words = _("Suggested: {reason}").format(reason=suggestion.reason)
        card = SuggestionCard(suggestion.id, suggestion.photo_id, self._photo(row, words))
        card.setAccessibleName(f"{words}. {row.headline or row.caption or _('No caption')}")
        card.decided.connect(self.decided)
        self._cards.append(card)
        column.addWidget(card)

    def _photo(self, row: PhotoRow, words: str) -> QWidget:
        holder = QWidget()
        thumbnail = Thumbnail(self._pictures, _EDGE)
        caption = row.headline or row.caption or _("No caption")
        thumbnail.show_photo(row.id, row.sha256, row.is_sensitive, caption)
        thumbnail.activated.connect(self.photo_opened)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(thumbnail)
        column.addWidget(wrapped(f"{words}\n{row.credit or _('No credit')}", role="muted"))
        return holder


def _by_subject(
    suggestions: Sequence[SuggestionRecord],
) -> tuple[defaultdict[int, list[SuggestionRecord]], defaultdict[int, list[SuggestionRecord]]]:
    """Return suggestions by caption, and those for claims by claim."""
    for_caption: defaultdict[int, list[SuggestionRecord]] = defaultdict(list)
    for_claim: defaultdict[int, list[SuggestionRecord]] = defaultdict(list)
    for one in suggestions:
        if one.caption_id is not None:
            for_caption[one.caption_id].append(one)
        elif one.claim_id is not None:
            for_claim[one.claim_id].append(one)
    return for_caption, for_claim


def credit_words(credit: PrintedCredit) -> str:
    """Return a printed credit and what was read from it."""
    read = [*credit.creators, credit.withheld, credit.agency, credit.distributor]
    found = ", ".join(dict.fromkeys(each for each in read if each))
    words = _("Credit: {line}").format(line=credit.as_printed)
    return f"{words}  →  {found}" if found and found != credit.as_printed else words
