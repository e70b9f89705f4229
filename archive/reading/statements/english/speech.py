"""Speech that goes on from paragraph to paragraph, with its attribution in only one of them.

A quotation left open at a paragraph's end goes on in the next; a paragraph of nothing but speech
is by whoever spoke before it; "The mayor said:" ends a paragraph before its speech.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from archive.reading.statements.english.cues import find_cues
from archive.reading.statements.statement import Statement
from archive.reading.words.prose import Prose
from archive.reading.words.quotes import inside, is_scare
from archive.values import Span, span

_CLOSERS = "”\"»’'"
_UNNAMED = frozenset({"adverb", "passive", "nominal"})
"""Rules by which a statement has no speaker whose words could go on."""


def announced_in_english(prose: Prose) -> Statement | None:
    """Return who speaks next after "The mayor told reporters:"."""
    if prose.ending != ":":
        return None
    first, end = prose.sentences[-1]
    cues = [cue for cue in find_cues(prose, first, end) if cue.subject is not None]
    if not cues or cues[-1].subject is None:
        return None
    cue = prose.words(cues[-1].group, cues[-1].at + 1)
    who = prose.words(*cues[-1].subject)
    return Statement((), cue, who, cues[-1].verb.reported_as, "speech", (cue.start, cue.end))


def carried_over(
    paragraphs: Sequence[Prose],
    said: Sequence[list[Statement]],
    announced: Callable[[Prose], Statement | None] = announced_in_english,
) -> Iterator[tuple[int, Statement]]:
    """Yield the statements that paragraphs make without a cue of their own, with their number.

    ``said`` are the statements each paragraph of the body makes by itself; ``announced`` tells
    who speaks next after a paragraph that ends in a colon.
    """
    speaker: Statement | None = None
    open_before = False
    for number, prose in enumerate(paragraphs):
        found = said[number]
        opening = _opening_speech(prose)
        free = opening is not None and not _is_covered(opening, found)
        if opening is not None and free and speaker is None:
            speaker = announced(paragraphs[number - 1]) if number else None
        if opening is not None and free and _runs_on(prose, found, open_before=open_before):
            own = speaker or _told_later(paragraphs, said, number)
            yield from ((number, part) for part in _parts(prose, own, found))
            speaker = own
        else:
            speaker = _last_speaker(found)
        open_before = _is_open(prose)


def _opening_speech(prose: Prose) -> Span | None:
    """Return the quotation that a paragraph begins with."""
    if not prose.quotes or not prose.tokens:
        return None
    first = prose.quotes[0]
    return first if first.start == prose.tokens[0].start and not is_scare(first) else None


def _is_covered(quote: Span, found: Sequence[Statement]) -> bool:
    return any(p.start < quote.end and quote.start < p.end for s in found for p in s.contents)


def _runs_on(prose: Prose, found: Sequence[Statement], *, open_before: bool) -> bool:
    """Tell whether a paragraph's opening speech is by who spoke before: all of it, or going on."""
    whole = sum(quote.end - quote.start for quote in prose.quotes)
    length = prose.tokens[-1].end - prose.tokens[0].start
    return open_before or (not found and whole >= length - 3)


def _is_open(prose: Prose) -> bool:
    """Tell whether a paragraph ends within a quotation."""
    if not prose.quotes or not prose.tokens:
        return False
    last = prose.quotes[-1]
    return last.end >= prose.tokens[-1].end and last.text[-1] not in _CLOSERS


def _last_speaker(found: Sequence[Statement]) -> Statement | None:
    named = [item for item in found if item.claimant is not None and item.rule not in _UNNAMED]
    return max(named, key=lambda item: item.cue.start, default=None)


def _told_later(
    paragraphs: Sequence[Prose], said: Sequence[list[Statement]], number: int
) -> Statement | None:
    """Return the speaker of speech left open, named in the paragraph where it goes on."""
    if not _is_open(paragraphs[number]) or number + 1 >= len(paragraphs):
        return None
    opening = _opening_speech(paragraphs[number + 1])
    own = [s for s in said[number + 1] if opening is not None and _is_covered(opening, [s])]
    return own[0] if own and own[0].claimant is not None else None


def _parts(
    prose: Prose, speaker: Statement | None, found: Sequence[Statement]
) -> Iterator[Statement]:
    for quote in prose.quotes if speaker is not None else ():
        if _is_covered(quote, found) or is_scare(quote) or speaker is None:
            continue
        start, end = inside(quote)
        words = prose.text[start:end].rstrip(" ,;:.—–\n")
        if words:
            content = span(prose.text, start, start + len(words))
            yield replace(speaker, contents=(content,), continued=True, zone=(start, start))
