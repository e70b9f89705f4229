"""What is selected in the text becomes a claim, its passage, or a figure, date or place of it."""

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from archive.values import span
from resources.i18n import gettext as _
from ui.articles.content_rows import ContentRows
from ui.articles.edges import whole_words
from ui.articles.reader import ReaderView
from ui.articles.reading import OpenArticle, sentence_around
from ui.articles.side import Side


class Selecting(QObject):
    """Listens to the form and the text; says what a selection is to be. Offsets are code points."""

    claim_asked = Signal(int, int)  # a new claim from a stretch of the text
    passage_moved = Signal(int, dict)  # claim id, its new start and end
    said = Signal(str)  # something the person should know

    def __init__(self, reader: ReaderView, side: Side, *, read_only: bool) -> None:
        super().__init__(side)
        self._reader, self._side, self._read_only = reader, side, read_only
        self._text: str | None = None
        side.editor.passage_asked.connect(self._on_passage_asked)
        for rows in (side.editor.figures, side.editor.dates, side.editor.places):
            rows.asked.connect(partial(self._on_content_asked, rows))
        reader.passage_changed.connect(self._on_passage_changed)
        for part in (side.leftovers, side.photos):
            part.span_asked.connect(self._on_span_asked)

    def show_article(self, opened: OpenArticle) -> None:
        """Select in this article's text from now on."""
        self._text = opened.detail.text

    def make_claim(self) -> None:
        """Make a claim of the selected text, or of the sentence around the chosen leftover."""
        if self._text is None or self._read_only:
            return
        span, leftovers = self._reader.selected_span(), self._side.leftovers
        chosen = leftovers.chosen if leftovers.isVisible() else None
        if span is None or span == chosen:
            span = sentence_around(self._text, *chosen) if chosen is not None else None
        if span is None or not self._text[span[0] : span[1]].strip():
            self.said.emit(_("Select the words of the claim in the text, then press N."))
            return
        self.claim_asked.emit(*whole_words(self._text, *span))

    def _on_passage_asked(self) -> None:
        selected, editor = self._reader.selected_span(), self._side.editor
        if selected is not None and self._text is not None:
            start, end = whole_words(self._text, *selected)
            editor.set_passage(start, end, self._text[start:end])
        else:
            editor.show_error(_("Select the passage in the text first."))

    def _on_content_asked(self, rows: ContentRows[Any]) -> None:
        selected, editor = self._reader.selected_span(), self._side.editor
        if selected is not None and self._text is not None:
            start, end = whole_words(self._text, *selected)
            rows.add(span(self._text, start, end))
            editor.show_error("")
        else:
            editor.show_error(rows.select_first)

    def _on_passage_changed(self, claim_id: int, start: int, end: int) -> None:
        if self._side.editing and self._text is not None:
            self._side.editor.set_passage(start, end, self._text[start:end])
        else:
            self.passage_moved.emit(claim_id, {"start": start, "end": end})

    def _on_span_asked(self, start: int, end: int) -> None:
        self._reader.reveal(start, end, select=True)
