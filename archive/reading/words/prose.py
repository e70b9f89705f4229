"""A paragraph made ready for reading: its tokens, sentences, quotations and dates."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from archive.reading.dates.find import find_dates
from archive.reading.records import DateMention
from archive.reading.words.comma_names import with_comma_names
from archive.reading.words.link_notes import without_link_notes
from archive.reading.words.nicknames import nicknames, without_nicknames
from archive.reading.words.quotes import quotations
from archive.reading.words.sentences import sentences
from archive.reading.words.tenses import is_to_come
from archive.reading.words.tokens import Token, tokenize
from archive.values import Span, span

_STAMP = re.compile(
    r"\s*\d\d?(?:[:.h]\d\d)?(?:(?<=[:h]\d\d)|\s?[ap]\.?m\b\.?)"
    r"(?:\s(?:GMT|UTC|BST|C?E[SD]?T|[PM][SD]T|IST|EAT|[CW]AT|CEST|AE[SD]T|MSK|local time))?"
    r"\s*[-–—:|•]?\s+(?=[A-Z“\"‘])(?!\w+(?:\s\w+){0,3}:\s)"
)
"""The time of an entry of a live report: "14:05 The hospital says".

Not before a heading: "7:40 p.m. Homes threatened: …".
"""
_BEYOND = 4
"""Tokens that a rule may look beyond the end."""
BREAKS = frozenset(',;:—–-()[]“”«»„"…')


@dataclass(frozen=True, slots=True)
class Prose:
    """Tokens are numbered over the paragraph; sentences are half-open ranges of them.

    Behind the last token stand a few empty ones, so that a rule may look beyond the end of a
    sentence that nobody closed.
    """

    text: str
    tokens: tuple[Token, ...]
    sentences: tuple[tuple[int, int], ...]
    quotes: tuple[Span, ...]
    dates: tuple[DateMention, ...]

    def quote_at(self, index: int) -> Span | None:
        """Return the quotation that holds a token; its marks belong to it."""
        if not self.quotes:
            return None
        token = self.tokens[index]
        at = bisect_right(self.quotes, token.start, key=lambda quote: quote.start) - 1
        if at >= 0 and token.start < self.quotes[at].end >= token.end:
            return self.quotes[at]
        return None

    def date_from(self, index: int) -> int | None:
        """Return the token after the date that begins at ``index``, or None; none is at the end."""
        if index >= len(self.tokens) or not self.dates:
            return None
        start = self.tokens[index].start
        at = bisect_left(self.dates, start, key=lambda mention: mention.span.start)
        if at == len(self.dates) or self.dates[at].span.start != start:
            return None
        return self.index_from(self.dates[at].span.end)

    def words(self, first: int, end: int) -> Span:
        """Return the passage of tokens ``first``..``end`` (exclusive)."""
        return span(self.text, self.tokens[first].start, self.tokens[end - 1].end)

    def lower(self, index: int) -> str:
        """Return a token's lower-case words; an empty string beyond either end."""
        return self.tokens[index].lower if 0 <= index < len(self.tokens) else ""

    @property
    def count(self) -> int:
        """How many words and signs there are, without the empty ones behind them."""
        return max(len(self.tokens) - _BEYOND, 0)

    @property
    def ending(self) -> str:
        """The last word or sign; an empty string where there is none."""
        return self.tokens[-1 - _BEYOND].text if self.tokens else ""

    def index_from(self, offset: int) -> int:
        """Return the first token that begins at or after ``offset``."""
        low, high = 0, len(self.tokens)
        while low < high:
            middle = (low + high) // 2
            if self.tokens[middle].start < offset:
                low = middle + 1
            else:
                high = middle
        return low

    def sentence_of(self, index: int) -> tuple[int, int]:
        """Return the sentence that holds token ``index``."""
        return next(
            ((first, end) for first, end in self.sentences if first <= index < end),
            (0, self.count),
        )


def prepare(text: str, start: int, end: int, *, published: str | date | None = None) -> Prose:
    """Return the prose of ``text[start:end]``, one paragraph."""
    tokens = with_comma_names(text, tokenize(text, start, end), start, end)
    tokens = without_link_notes(text, tokens, start, end)
    quotes = quotations(text, start, end)
    called = list(nicknames(text, start, end))
    if called:
        tokens, quotes = without_nicknames(tokens, quotes, called)
    return Prose(
        text,
        _with_end(tokens),
        tuple(_ranges(tokens, sentences(text, _after_stamp(text, start, end), end))),
        quotes,
        find_dates(text, start, end, published=published, verbs=is_to_come),
    )


def _with_end(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return the tokens and the empty ones behind them."""
    end = [Token("\n", tokens[-1].end, tokens[-1].end, "")] * _BEYOND if tokens else []
    return (*tokens, *end)


def _after_stamp(text: str, start: int, end: int) -> int:
    """Return where the words begin after the time that an entry opens with."""
    match = _STAMP.match(text, start, end)
    return match.end() if match is not None else start


def _ranges(tokens: Sequence[Token], spans: Sequence[Span]) -> list[tuple[int, int]]:
    ranges: list[tuple[int, int]] = []
    index = 0
    for passage in spans:
        while index < len(tokens) and tokens[index].start < passage.start:
            index += 1
        first = index
        while index < len(tokens) and tokens[index].start < passage.end:
            index += 1
        if index > first:
            ranges.append((first, index))
    return ranges
