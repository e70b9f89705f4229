"""Passages: stretches of a stored text, each kept once, with a little of what stands around it."""

from collections.abc import Iterable, Iterator

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from archive.reading.records import ArticleReading
from archive.store.models import Passage
from archive.values import Span

_AROUND = 32
"""Code points of text kept before and after a passage, to find it again in a changed text."""


class Passages:
    """The passages of one text: the same stretch is stored once."""

    def __init__(self, session: Session, text_id: int, text: str) -> None:
        self._session = session
        self._text_id = text_id
        self._text = text
        self._ids: dict[tuple[int, int], int] = {}

    def add(self, passage: Span) -> int:
        """Return the id of a passage, adding it if it is new here."""
        place = (passage.start, passage.end)
        if place not in self._ids:
            row = Passage(**self._columns(*place))
            self._session.add(row)
            self._session.flush()
            self._ids[place] = row.id
        return self._ids[place]

    def optional(self, passage: Span | None) -> int | None:
        """Return the id of a passage, or None for none."""
        return None if passage is None else self.add(passage)

    def add_all(self, passages: Iterable[Span]) -> None:
        """Store the passages of a new text at once: one by one takes many times as long."""
        places = dict.fromkeys((one.start, one.end) for one in passages)
        rows = [self._columns(*place) for place in places if place not in self._ids]
        if rows:
            self._session.execute(insert(Passage), rows)
        known = select(Passage.start, Passage.end, Passage.id)
        for start, end, number in self._session.execute(
            known.where(Passage.text_id == self._text_id)
        ):
            self._ids[start, end] = number

    def _columns(self, start: int, end: int) -> dict[str, int | str]:
        return {
            "text_id": self._text_id, "start": start, "end": end, "quote": self._text[start:end],
            "before": self._text[max(0, start - _AROUND) : start],
            "after": self._text[end : end + _AROUND],
        }  # fmt: skip


def spans_of(reading: ArticleReading) -> Iterator[Span]:
    """Yield every stretch of the text that a reading names."""
    yield from (part.span for part in reading.parts)
    yield from (orphan.span for orphan in reading.orphans)
    for caption in reading.captions:
        yield from (one for one in (caption.span, caption.credit) if one is not None)
    for claim in reading.claims:
        own = (claim.span, claim.cue, claim.claimant_span)
        yield from (one for one in own if one is not None)
        yield from (figure.span for figure in claim.figures)
        yield from (date.span for date in claim.dates)
        yield from (place.span for place in claim.places)
