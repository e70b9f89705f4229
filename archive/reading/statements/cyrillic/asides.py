"""Speech whose author breaks in without closing its marks: "«Світла немає, – каже мер. – Чекаємо»".

Ukrainian and Russian set such a remark between dashes, in small letters; speech that is a
paragraph of its own may begin with a dash and have no marks at all.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive.reading.statements.cyrillic.roles import saying
from archive.reading.statements.cyrillic.words import own_words
from archive.reading.statements.statement import Statement
from archive.reading.words.language import cyrillic_language
from archive.reading.words.prose import Prose
from archive.values import Span, span

_ASIDE = re.compile(
    r"[,!?…]\s*[–—-]\s+(?P<aside>[а-яіїєґё](?:[^«»“”„\"–—]|„[^“”„]{1,60}[“”]|“[^“”„]{1,60}”){2,240}?)"
    r"(?:[.,:]\s+[–—-]\s+|[.,]?\s*[»”“\"]?\Z)"
)
_DASHED = re.compile(r"(?:^|\n)\s*[–—-]\s+\Z")
_BEFORE_MORE = re.compile(r"[^\n]{0,160}[.,:]\s+[–—-]\s+[«„“\"]?")
_DASHES = frozenset("–—-")
_WORD = re.compile(r"[^\W\d_][\w'’ʼ-]*")


def without_asides(prose: Prose, language: str) -> Prose:
    """Return the prose with each quotation cut where its author breaks in."""
    dashed = _dashed(prose)
    pieces = tuple(piece for quote in dashed or prose.quotes for piece in _pieces(quote, language))
    whole = pieces == (dashed or prose.quotes)
    return prose if whole else replace(prose, quotes=pieces)


def more_speech(prose: Prose, found: Sequence[Statement]) -> Iterator[Statement]:
    """Yield what speakers go on to say behind their author's remark, a sentence each."""
    for quote in prose.quotes:
        before = [item for item in found if item.cue.end <= quote.start]
        if not before:
            continue
        last = max(before, key=lambda item: item.cue.end)
        told = any(p.start < quote.end and quote.start < p.end for p in last.contents)
        if told or not _BEFORE_MORE.fullmatch(prose.text, last.cue.end, quote.start):
            continue
        for first, end in prose.sentences:
            sentence = prose.words(first, end)
            start, stop = max(sentence.start, quote.start), min(sentence.end, quote.end)
            words = own_words(prose, start, stop) if stop > start else None
            if words is not None:
                yield replace(last, contents=(words,), continued=True, zone=(start, start))


def _dashed(prose: Prose) -> tuple[Span, ...]:
    """Return the speech of a paragraph that begins with a dash instead of a mark."""
    if not prose.tokens or prose.quotes:
        return ()
    first = int(prose.tokens[0].text in _DASHES and prose.count > 1)
    start = prose.tokens[first].start
    dashed = _DASHED.search(prose.text[max(start - 8, 0) : start])
    return (span(prose.text, start, prose.tokens[-1].end),) if dashed else ()


def _pieces(quote: Span, language: str) -> Iterator[Span]:
    begin = at = 0
    language = cyrillic_language(quote.text, language)
    while match := _ASIDE.search(quote.text, at):
        at = match.start() + 1
        if any(saying(word, language) is not None for word in _WORD.findall(match["aside"])):
            yield _piece(quote, begin, at)
            begin = at = match.end()
    if begin < len(quote.text):
        yield _piece(quote, begin, len(quote.text))


def _piece(quote: Span, start: int, end: int) -> Span:
    return Span(quote.start + start, quote.start + end, quote.text[start:end])
