"""Beside the text: each caption with its credit, the photos that ran with it, and suggestions.

Nothing is linked without a yes; every suggestion says why it is made.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from archive.articles import CaptionRecord, ClaimRecord, PrintedCredit
from archive.links import SuggestionRecord
from archive.photos import PhotoRow
from resources.i18n import gettext as _
from ui.articles.reading import OpenArticle
from ui.pictures import Pictures
from ui.pictures.thumbnail import Thumbnail
from ui.theme import STEP
from ui.widgets.wrapping import wrapped

_EDGE = 88  # px of a thumbnail
_SHORT = 120  # characters of a claim


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
        self._find = QPushButton(_("&Suggest photos"))
        self._find.setToolTip(_("Compare captions and claims with every photo of the archive"))
        self._find.clicked.connect(self.suggestions_asked)
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._content)
        head = QHBoxLayout()
        head.setContentsMargins(3 * STEP, 3 * STEP, 3 * STEP, 0)
        head.addStretch()
        head.addWidget(self._find)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid answers."""
        self._find.setDisabled(read_only)
        self._content.setDisabled(read_only)

    def show_article(self, opened: OpenArticle) -> None:
        """Show captions, their photos and suggestions, then those for claims."""
        detail = opened.detail
        now = (detail.captions, opened.suggestions, opened.photos, detail.photos)
        if now == self._shown:
            return
        self._shown = now
        self._start_over()
        for caption in detail.captions:
            waiting = [one for one in opened.suggestions if one.caption_id == caption.id]
            self._add_caption(caption, waiting, opened)
        of_captions = {photo for caption in detail.captions for photo in caption.photos}
        for photo in detail.photos:
            if photo not in of_captions and photo in opened.photos:
                self._column.addWidget(self._photo(opened.photos[photo], _("Ran in this article")))
        for claim in detail.claims:
            waiting = [one for one in opened.suggestions if one.claim_id == claim.id]
            if waiting or claim.photos:
                self._add_claim(claim, waiting, opened)
        if not self._column.count():
            self._column.addWidget(
                wrapped(
                    _("The article has no caption, and no photo is linked to it yet. “Suggest "
                      "photos” compares its claims with the archive."),
                    role="muted",
                )
            )  # fmt: skip
        self._column.addStretch()

    def _start_over(self) -> None:
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
        column.addWidget(self._photo(row, words))
        answer = Answer(suggestion.id, suggestion.photo_id)
        answer.decided.connect(self.decided)
        column.addWidget(answer)

    def _photo(self, row: PhotoRow, words: str) -> QWidget:
        holder = QWidget()
        thumbnail = Thumbnail(self._pictures, _EDGE)
        thumbnail.setFixedWidth(round(_EDGE * 1.4))
        caption = row.headline or row.caption or _("No caption")
        thumbnail.show_photo(row.id, row.sha256, row.is_sensitive, caption)
        thumbnail.activated.connect(self.photo_opened)
        beside = wrapped(f"{words}\n{row.credit or _('No credit')}", role="muted")
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2 * STEP)
        line.addWidget(thumbnail)
        line.addWidget(beside, 1)
        return holder


class Answer(QWidget):
    """Yes and no to a suggestion."""

    decided = Signal(int, bool)

    def __init__(self, suggestion_id: int, photo_id: int) -> None:
        super().__init__()
        self._key = suggestion_id
        yes, no = QPushButton(_("✓ Link it")), QPushButton(_("✕ Not this one"))
        yes.setAccessibleName(_("Link photo {id}").format(id=photo_id))
        no.setAccessibleName(_("Do not link photo {id}").format(id=photo_id))
        yes.clicked.connect(self._on_yes)
        no.clicked.connect(self._on_no)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        row.addWidget(yes)
        row.addWidget(no)
        row.addStretch()

    def _on_yes(self) -> None:
        self.decided.emit(self._key, True)

    def _on_no(self) -> None:
        self.decided.emit(self._key, False)


class SpanButton(QPushButton):
    """A button that points at a stretch of the text."""

    pointed = Signal(int, int)

    def __init__(self, text: str, start: int, end: int) -> None:
        super().__init__(text)
        self._span = (start, end)
        self.setProperty("flat", True)
        self.setProperty("link", True)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.pointed.emit(*self._span)


def credit_words(credit: PrintedCredit) -> str:
    """Return a printed credit and what was read from it."""
    read = [*credit.creators, credit.withheld, credit.agency, credit.distributor]
    found = ", ".join(dict.fromkeys(each for each in read if each))
    words = _("Credit: {line}").format(line=credit.as_printed)
    return f"{words}  →  {found}" if found and found != credit.as_printed else words
