"""From statements to claims: propositions with their figures, dates, places and claimant."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from archive.reading.claims.kinds import kind_of, modality, reported_as
from archive.reading.claims.propositions import Proposition, propositions
from archive.reading.dates.find import with_role
from archive.reading.dates.rough import FROM_NOW_ON
from archive.reading.figures.find import find_figures
from archive.reading.records import (
    ENGINE,
    ENGINE_VERSION,
    Claim,
    Claimant,
    DateMention,
    Figure,
    PlaceMention,
)
from archive.reading.statements.statement import Statement
from archive.reading.statements.who.speakers import Cast
from archive.reading.words.prose import Prose
from archive.values import Span

_NO_ONE = re.compile(
    r"(?:nobody|no[ -]one|none|not one|not every(?:one|body)|neither|no (?=[a-z])"
    r"|ніхто|никто|ж(?:оден|одна|одне|одний)|ни один)"
    r"(?:\b|(?<= ))"
)
"""A speaker that is nobody: "no one has confirmed" attributes nothing ("No 10 said" does)."""
_BEYOND = re.compile(r"^(?!.*\b(?:said|says)\b)[A-Z][^.]*, (?=(?:where|which|who)\b)")
_JUDGING = frozenset({"called", "answer"})
"""Rules whose words may be a single one: "a charge Kyiv called “baseless”"."""
_ZONE = 60
"""Code points: a date further from its verb of saying does not date the statement."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A part made ready: its prose, figures and places. ``caption`` numbers the caption it is."""

    prose: Prose
    figures: tuple[Figure, ...]
    places: tuple[PlaceMention, ...]
    caption: int | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim whose claimant is still a number of the cast."""

    claim: Claim
    party: int | None


def paragraph(
    prose: Prose,
    places: Sequence[PlaceMention],
    *,
    language: str,
    caption: int | None = None,
) -> Paragraph:
    """Return a paragraph with the figures of its prose and those places that lie in it.

    ``places`` are in the order of the text.
    """
    start, end = _bounds(prose)
    figures = find_figures(
        prose.text,
        start,
        end,
        skip=[date.span for date in prose.dates if not _is_length(date)],
        language=language,
        tokens=prose.tokens,
    )
    first, last = (bisect_left(places, at, key=lambda p: p.span.start) for at in (start, end))
    return Paragraph(prose, figures, tuple(places[first:last]), caption)


def _is_length(date: DateMention) -> bool:
    """Tell whether a date is an amount of time as well: "over the next *two years*"."""
    return date.resolved is not None and date.resolved.how == FROM_NOW_ON


def _bounds(prose: Prose) -> tuple[int, int]:
    if not prose.tokens:
        return 0, 0
    return prose.tokens[0].start, prose.tokens[-1].end


def drafts(part: Paragraph, cast: Cast, said: Sequence[Statement]) -> list[Draft]:
    """Return the claims that the statements of a paragraph make."""
    ordered = sorted(said, key=lambda item: (item.cue.start, item.contents[0].start))
    result: list[Draft] = []
    for statement in ordered:
        if statement.claimant is not None and _is_nobody(statement.claimant):
            continue
        who: Sequence[tuple[int | None, Span | None]] = [(None, None)]
        if statement.claimant is not None:
            who = cast.meet_all(statement.claimant)
        dated = _statement_dates(part.prose, statement, ordered)
        for claim in _claims(part, statement, dated):
            result += [Draft(replace(claim, claimant_span=words), party) for party, words in who]
    return sorted(result, key=lambda draft: draft.claim.span.start)


def _is_nobody(words: Span) -> bool:
    return _NO_ONE.match(words.text[:1].lower() + words.text[1:]) is not None


def _claims(part: Paragraph, statement: Statement, dated: Sequence[DateMention]) -> Iterator[Claim]:
    for words in statement.contents:
        words = _asserted(words) if part.caption is not None else words
        judged = statement.rule in _JUDGING
        for piece in propositions(part.prose, words, part.figures, judged=judged):
            if statement.rule == "adverb" and not piece.owns(statement.cue):
                continue  # "The fire, *which burnt two days*, is reportedly out"
            yield claim_of(part, piece, statement, whole=words.text, dated=dated)


def _asserted(words: Span) -> Span:
    """Return what a caption asserts beyond what is seen: "A man by the house, *where 9 died*"."""
    match = _BEYOND.search(words.text)
    if match is None:
        return words
    return Span(words.start + match.end(), words.end, words.text[match.end() :])


def claim_of(
    part: Paragraph,
    piece: Proposition,
    statement: Statement | None,
    *,
    whole: str,
    dated: Sequence[DateMention] = (),
) -> Claim:
    """Return the claim that a proposition makes; its claimant is filled in later."""
    figures = tuple(figure for figure in part.figures if piece.owns(figure.span))
    dates = tuple(date for date in part.prose.dates if piece.owns(date.span))
    own = _own_words(piece)
    how_sure = modality(own, statement.cue.text if statement else "")
    return Claim(
        span=piece.span,
        claimant=None,
        claimant_span=None,
        cue=statement.cue if statement else None,
        reported_as=reported_as(own, statement.reported_as if statement else "other"),
        modality=how_sure,
        kind=kind_of(own, whole, figures, how_sure),
        figures=figures,
        dates=tuple(sorted((*dates, *dated), key=lambda date: date.span.start)),
        places=tuple(place for place in part.places if piece.owns(place.span)),
        rule=statement.rule if statement else "caption",
        engine=statement.engine if statement else ENGINE,
        engine_version=statement.engine_version if statement else ENGINE_VERSION,
        caption=part.caption,
    )


def _own_words(piece: Proposition) -> str:
    words = piece.span.text
    for start, end in reversed(piece.holes):
        words = words[: start - piece.span.start] + words[end - piece.span.start :]
    return words


def _statement_dates(
    prose: Prose, statement: Statement, others: Sequence[Statement]
) -> tuple[DateMention, ...]:
    """Return the dates of the saying: outside all that is said, nearest to this statement."""
    first, end = prose.sentence_of(prose.index_from(statement.cue.start))
    start, stop = prose.tokens[first].start, prose.tokens[end - 1].end
    said = [passage for other in others for passage in other.contents]
    found: list[DateMention] = []
    in_sentence = [date for date in prose.dates if start <= date.span.start < stop]
    for date in in_sentence if not statement.continued else ():
        if any(p.start <= date.span.start < p.end for p in said):
            continue
        nearest = min(others, key=lambda other: _distance(other, date.span))
        close = _distance(statement, date.span) <= _ZONE and not _told_apart(prose, statement, date)
        if close and _distance(nearest, date.span) == _distance(statement, date.span):
            found.append(with_role(date, "statement"))
    return tuple(found)


def _told_apart(prose: Prose, statement: Statement, date: DateMention) -> bool:
    """Tell whether a date belongs to a clause about the speaker or another event."""
    if statement.cue.text.endswith("ing") and date.span.end <= statement.cue.start:
        return True  # "Talks broke down on Wednesday, with each side accusing …"
    between = prose.text[statement.cue.end : date.span.start]
    if statement.claimant is not None and statement.claimant.end <= date.span.start:
        between = prose.text[statement.claimant.end : date.span.start]
        if date.span.start > statement.cue.end > statement.claimant.end:
            between = prose.text[statement.cue.end : date.span.start]
    return bool(re.search(r"\b(?:who|which|whose|where|when)\b", between))


def _distance(statement: Statement, passage: Span) -> int:
    begin, end = statement.cue.start, statement.cue.end
    if statement.claimant is not None and not statement.same_speaker:
        begin, end = min(begin, statement.claimant.start), max(end, statement.claimant.end)
    return max(begin - passage.end, passage.start - end, 0)


def finished(found: Sequence[Draft], cast: Cast) -> tuple[Claim, ...]:
    """Return the claims with their claimants, in the order of the text."""
    claims = (replace(draft.claim, claimant=_claimant(draft, cast)) for draft in found)
    return tuple(sorted(claims, key=lambda claim: (claim.span.start, -claim.span.end)))


def _claimant(draft: Draft, cast: Cast) -> Claimant | None:
    return cast.claimant(draft.party) if draft.party is not None else draft.claim.claimant
