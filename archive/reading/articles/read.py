"""Read a whole article: parts, captions, key points, claims, orphans, checks. Pure."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from archive.reading.articles.captions import printed_caption
from archive.reading.articles.drift import drift
from archive.reading.articles.line_kinds import dateline
from archive.reading.articles.segments import segment
from archive.reading.articles.summaries import repeated
from archive.reading.claims.captions import situations
from archive.reading.claims.checks import checks
from archive.reading.claims.drafts import Draft, Paragraph, drafts, finished, paragraph
from archive.reading.claims.propositions import propositions
from archive.reading.records import (
    ArticleReading,
    Check,
    Claim,
    KeyPoint,
    Orphan,
    Part,
    PartKind,
    PlaceFinder,
    PlaceMention,
    PrintedCaption,
)
from archive.reading.statements.headlines import headline_statements
from archive.reading.statements.languages import said_across, statements, turns
from archive.reading.statements.lists import read_lists
from archive.reading.statements.proposed import Proposer, more_statements
from archive.reading.statements.statement import Statement
from archive.reading.statements.who.speakers import Cast
from archive.reading.words.language import language_of
from archive.reading.words.prose import prepare
from archive.reading.words.sentences import sentences
from archive.values import Span, span

_READ = {PartKind.HEADLINE, PartKind.KEY_POINT, PartKind.PARAGRAPH, PartKind.CAPTION,
         PartKind.PULL_QUOTE, PartKind.PICTURE_TITLE, PartKind.SUBHEADING}  # fmt: skip
_LONGEST = 6000
"""Code points: no paragraph of news is longer, and the rules compare all sentences of one."""
_MOST_POINTS = 100
"""More "key points" make no summary of the body."""
_BODY = {PartKind.PARAGRAPH, PartKind.CAPTION}
_LISTED = {PartKind.PARAGRAPH, PartKind.KEY_POINT}


@dataclass(slots=True)
class _Read:
    """A part while it is read: its paragraph and the claims found in it."""

    part: Part
    paragraph: Paragraph
    drafts: list[Draft]
    lost: bool = False


def read_article(
    text: str,
    *,
    parts: Sequence[Part] | None = None,
    published: str | date | None = None,
    places: PlaceFinder | None = None,
    language: str | None = None,
    proposer: Proposer | None = None,
) -> ArticleReading:
    """Return everything the engine proposes about ``text``.

    ``parts`` are known when the text comes from a page; plain text is segmented here.
    ``published`` is the ISO day or instant that relative dates are reckoned from. ``proposer`` is
    another engine, asked what an English text says beside what the rules find. Never raises.
    """
    language = language or language_of(text)
    parts = segment(text) if parts is None else tuple(parts)
    named = sorted(places(text), key=lambda place: place.span.start) if places is not None else ()
    cast = Cast(text, (place.span.text for place in named))
    captions = tuple(printed_caption(part) for part in parts if part.kind is PartKind.CAPTION)
    reading = list(_prepared(text, parts, captions, (published, named, language)))
    _read_body(reading, captions, cast, (language, proposer))
    _read_summaries(reading, cast)
    claims = finished([draft for item in reading for draft in item.drafts], cast)
    points = _key_points(reading, claims)
    orphans = _orphans(reading, claims)
    return ArticleReading(
        language, tuple(parts), captions, points, claims, orphans,
        (*checks(claims), *_drift(points, claims, orphans), *_lost(points, claims)),
        tuple(d for item in reading for d in item.paragraph.prose.dates),
        tuple(f for item in reading for f in item.paragraph.figures),
    )  # fmt: skip


def _prepared(
    text: str,
    parts: Sequence[Part],
    captions: Sequence[PrintedCaption],
    known: tuple[str | date | None, Sequence[PlaceMention], str],
) -> Iterator[_Read]:
    published, named, language = known
    number = {caption.span: at for at, caption in enumerate(captions)}
    for part in parts:
        if part.kind not in _READ:
            continue
        at = number.get(part.span) if part.kind is PartKind.CAPTION else None
        for start, end in _stretches(text, part, named):
            prose = prepare(text, start, end, published=published)
            piece = replace(part, span=span(text, start, end))
            yield _Read(piece, paragraph(prose, named, language=language, caption=at), [])


def _stretches(text: str, part: Part, named: Sequence[PlaceMention]) -> Iterator[tuple[int, int]]:
    """Yield what to read of a part at a time: all of it, or some sentences of a page-long one."""
    start, end = part.span.start, part.span.end
    if part.kind is not PartKind.PARAGRAPH:
        yield start, end
        return
    start += dateline(part.span.text) or _place_before_colon(part.span, named)
    if end - start <= _LONGEST:
        yield start, end
        return
    for sentence in sentences(text, start, end):
        if sentence.end - start > _LONGEST and sentence.start > start:
            yield start, sentence.start
            start = sentence.start
    yield start, end


def _place_before_colon(paragraph: Span, named: Sequence[PlaceMention]) -> int:
    """Return how many characters "Lagos: " takes at the start of a paragraph, 0 without it."""
    at = bisect_left(named, paragraph.start, key=lambda place: place.span.start)
    if at == len(named) or named[at].span.start != paragraph.start:
        return 0
    length = len(named[at].span.text)
    return length + 2 if paragraph.text[length : length + 2] == ": " else 0


def _read_body(
    reading: Sequence[_Read],
    captions: Sequence[PrintedCaption],
    cast: Cast,
    by: tuple[str, Proposer | None],
) -> None:
    language, proposer = by
    said = _said(reading, language)
    if proposer is not None and language == "en":
        _propose(reading, said, proposer)
    for number, item in enumerate(reading):
        prose = item.paragraph.prose
        if item.part.kind in _BODY:
            item.drafts = drafts(item.paragraph, cast, said[number])
        elif item.part.kind is PartKind.SUBHEADING:
            item.drafts = drafts(item.paragraph, cast, statements(prose, language))
        elif item.part.kind in {PartKind.HEADLINE, PartKind.KEY_POINT}:
            told = said[number] or headline_statements(prose, language)
            item.drafts = drafts(item.paragraph, cast, told)
        if item.part.kind is PartKind.CAPTION:
            item.drafts += situations(item.paragraph, item.drafts, captions, cast)


def _said(reading: Sequence[_Read], language: str) -> list[list[Statement]]:
    """Return what each part of the body says; speech goes on between paragraphs in a row."""
    body = [item.part.kind in _BODY for item in reading]
    said = [
        statements(item.paragraph.prose, language) if own else []
        for item, own in zip(reading, body, strict=True)
    ]
    at = [n for n, item in enumerate(reading) if item.part.kind is PartKind.PARAGRAPH]
    proses = [reading[n].paragraph.prose for n in at]
    own = [said[n] for n in at]
    for number, told in list(turns(proses, own, language)):
        own[number][:] = told
    for number, statement in list(said_across(proses, own, language)):
        said[at[number]].append(statement)
    # on a page the points of a list may look like key points
    listed = [n for n, item in enumerate(reading) if item.part.kind in _LISTED]
    read_lists([reading[n].paragraph.prose for n in listed], [said[n] for n in listed], language)
    return said


def _propose(reading: Sequence[_Read], said: Sequence[list[Statement]], proposer: Proposer) -> None:
    """Add to what the body says what another engine finds there and the rules did not."""
    at = [number for number, item in enumerate(reading) if item.part.kind in _BODY]
    proses = [reading[number].paragraph.prose for number in at]
    for number, statement in list(more_statements(proses, [said[n] for n in at], proposer)):
        said[at[number]].append(statement)


def _read_summaries(reading: Sequence[_Read], cast: Cast) -> None:
    body = [d for item in reading if item.part.kind in _BODY for d in item.drafts]
    points = [item for item in reading if item.part.kind is PartKind.KEY_POINT]
    for item in points[:_MOST_POINTS]:
        if item.drafts:
            continue
        pieces = propositions(item.paragraph.prose, item.part.span, item.paragraph.figures)
        found = repeated(item.paragraph, pieces, body)
        item.drafts, item.lost = list(found.drafts), found.lost_attribution


def _key_points(reading: Sequence[_Read], claims: Sequence[Claim]) -> tuple[KeyPoint, ...]:
    starts = [claim.span.start for claim in claims]
    return tuple(
        KeyPoint(item.part.span, _within(item.part.span, starts), item.lost)
        for item in reading
        if item.part.kind is PartKind.KEY_POINT
    )


def _within(passage: Span, starts: Sequence[int]) -> tuple[int, ...]:
    """Return the numbers of the claims that begin in a passage; ``starts`` are in order."""
    return tuple(range(bisect_left(starts, passage.start), bisect_left(starts, passage.end)))


def _orphans(reading: Sequence[_Read], claims: Sequence[Claim]) -> tuple[Orphan, ...]:
    """Return every figure and quotation that stands in no claim; ``claims`` are in order."""
    starts = [claim.span.start for claim in claims]
    found: list[Orphan] = []
    for item in reading:
        if item.part.kind in {PartKind.PULL_QUOTE, PartKind.PICTURE_TITLE}:
            continue
        passage = item.part.span
        own = claims[bisect_left(starts, passage.start) : bisect_left(starts, passage.end)]
        left = _left_over(item.paragraph, own)
        title = item.part.kind is PartKind.SUBHEADING  # its quotation stands in the text below
        found += [orphan for orphan in left if orphan.kind == "figure" or not title]
    return tuple(sorted(found, key=lambda orphan: orphan.span.start))


def _left_over(part: Paragraph, claims: Sequence[Claim]) -> Iterator[Orphan]:
    """Yield the orphans of a paragraph with its claims."""
    owned = {figure.span for claim in claims for figure in claim.figures}
    named = [claim.claimant_span for claim in claims if claim.claimant_span is not None]
    for figure in part.figures:
        if figure.span not in owned and not any(_lies_in(figure.span, n) for n in named):
            yield Orphan(figure.span, "figure")
    for quote in part.prose.quotes:
        if not any(c.span.start < quote.end and quote.start < c.span.end for c in claims):
            yield Orphan(quote, "quotation")


def _lies_in(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _drift(
    points: Sequence[KeyPoint], claims: Sequence[Claim], orphans: Sequence[Orphan]
) -> Iterator[Check]:
    numbers = {number for point in points for number in point.claims}
    figures = [orphan.span for orphan in orphans if orphan.kind == "figure"]
    loose = [f.text for f in figures if not any(_lies_in(f, point.span) for point in points)]
    return drift(claims, numbers, loose)


def _lost(points: Sequence[KeyPoint], claims: Sequence[Claim]) -> Iterator[Check]:
    for point in points:
        if point.lost_attribution:
            names = [c.claimant.name for n in point.claims if (c := claims[n]).claimant]
            yield Check("lost attribution", point.claims, False, ", ".join(dict.fromkeys(names)))
