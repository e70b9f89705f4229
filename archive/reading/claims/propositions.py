"""The propositions in somebody's words, counted as the domain counts them.

Conjuncts, relative and participial clauses with a figure or truth value of their own are apart;
a list of nouns under one verb is one proposition per figure; otherwise nothing is split.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from archive.reading.claims.clause_cuts import clause_cut
from archive.reading.claims.cyrillic_cuts import cyrillic_cut
from archive.reading.claims.figure_cuts import LISTING, counted, figure_cut, holds, only_describes
from archive.reading.claims.rows import row_cut
from archive.reading.claims.sentence_cuts import (
    concession_cut,
    deed_cut,
    infinitive_cut,
    reproach_cut,
    splice_cut,
)
from archive.reading.claims.wishes import wishes
from archive.reading.records import Figure
from archive.reading.words.prose import Prose
from archive.reading.words.small_words import PREPOSITIONS, RELATIVES
from archive.reading.words.verbs import first_finite, has_clause, is_adverb, is_finite
from archive.reading.words.word_sets import word_set
from archive.values import Span

_OPENING = RELATIVES - {"that"} | {"where"}
_NO_PARTICIPLE = word_set("no participle")
_WHOEVER = frozenset({"anybody", "anyone", "whoever"})
_CUTTING = LISTING | {";", "but", "while", "on"}
"""What a cut may stand at; nothing else needs to be looked at more closely."""
_BRACKETS = {"(": 1, ")": -1}
_AGE_CLAUSE = 3
_LONGEST = 300
"""Tokens: what is longer is no sentence; looking for cuts in it would take too long."""
_PASTS = frozenset({"paid", "built", "made", "sold", "bought", "held", "led"})


@dataclass(frozen=True, slots=True)
class Proposition:
    """A passage that is one claim; ``holes`` inside it are claims of their own."""

    span: Span
    holes: tuple[tuple[int, int], ...] = ()

    def owns(self, passage: Span) -> bool:
        """Tell whether a passage belongs to this claim rather than to one inside it."""
        inside = self.span.start <= passage.start and passage.end <= self.span.end
        return inside and not any(s <= passage.start and passage.end <= e for s, e in self.holes)


def propositions(
    prose: Prose, words: Span, figures: Sequence[Figure], *, judged: bool = False
) -> list[Proposition]:
    """Return the propositions of ``words``, a passage of ``prose``, in the order of the text.

    A question asserts nothing, nor does a wish, nor a lone word in marks but one that ``judged`` a
    thing.
    """
    first, end = prose.index_from(words.start), prose.index_from(words.end)
    pieces: list[Proposition] = []
    sentences = _sentences_in(prose, first, end)
    for begin, stop in sentences:
        if prose.lower(stop) == "?" or (not judged and wishes(prose, begin, stop)):
            continue
        own = [f for f in figures if holds(prose, begin, stop, f) and not only_describes(prose, f)]
        pieces.extend(
            piece
            for piece in _split(prose, begin, stop, own)
            if judged or not wishes(prose, prose.index_from(piece.span.start), stop)
        )
    spoken = first < end and prose.quote_at(first) is not None and not judged  # “Silver,” she says
    least = " " if spoken else ""
    pieces = [p for p in pieces if least in p.span.text and any(map(str.isalnum, p.span.text))]
    return pieces if sentences else [Proposition(words)]


def _sentences_in(prose: Prose, first: int, end: int) -> list[tuple[int, int]]:
    parts = [(max(first, s), min(end, e)) for s, e in prose.sentences if s < end and e > first]
    kept = [(s, _trim_end(prose, s, e)) for s, e in parts]
    return [(s, e) for s, e in kept if e > s]


def _trim_end(prose: Prose, start: int, end: int) -> int:
    while end > start and prose.tokens[end - 1].text in ",;:.!?—–":
        end -= 1
    return end


def _split(prose: Prose, first: int, end: int, figures: Sequence[Figure]) -> list[Proposition]:
    if end - first > _LONGEST:
        return [Proposition(prose.words(first, end))]
    relative = _relative(prose, first, end, figures)
    if relative is not None:
        return _around_relative(prose, (first, end), relative, figures)
    cut = _cut(prose, first, end, figures)
    if cut is None:
        return [Proposition(prose.words(first, end))]
    left, right = cut
    return _split(prose, first, left, figures) + _split(prose, right, end, figures)


def _around_relative(
    prose: Prose, whole: tuple[int, int], relative: tuple[int, int], figures: Sequence[Figure]
) -> list[Proposition]:
    first, end = whole
    start, stop = relative
    inner = Proposition(prose.words(start, stop))
    if stop >= end - 1:
        return [*_split(prose, first, _trim_end(prose, first, start), figures), inner]
    rest = _split(prose, stop, end, figures)
    tail = rest[0].span.end
    hole = (inner.span.start, inner.span.end)
    offset = prose.index_from(tail)
    main = Proposition(prose.words(first, max(offset, stop)), (hole, *rest[0].holes))
    return [main, inner, *rest[1:]]


def _relative(
    prose: Prose, first: int, end: int, figures: Sequence[Figure]
) -> tuple[int, int] | None:
    """Return the first ", who …," or ", which …" that asserts something of its own: it counts.

    Any other explains a noun: "the jet, *which had been checked*, fell".

    ", where …" is a circumstance unless it counts: "a depot, *where a fire covered 1,500 m²*".
    """
    for at in _openings(prose, first + 2, end - 2):
        word = prose.lower(at)
        if word == "where" and prose.lower(at - 1) == ",":
            stop = _closing(prose, at, end)
            if counted(prose, at, stop, figures) and has_clause(prose.tokens, at + 1, stop):
                return at, stop
        part = word in {"which", "whom"} and prose.lower(at - 1) == "of"
        opens = at - 1 - part if part else at - 1
        if part and prose.lower(opens) != ",":
            opens -= 1  # "…, one of which"
        if word == "where" or prose.lower(opens) != ",":
            continue
        if word == "whom" and not part:
            continue
        stop = _closing(prose, at, end)
        tells = part or counted(prose, at, stop, figures)
        tells = tells and first_finite(prose.tokens, at + 1, stop) is not None
        if tells and not _tells_age(prose, at, stop):
            return opens + 1, stop
    return None


def _openings(prose: Prose, first: int, end: int) -> list[int]:
    return [at for at in range(first, end) if prose.tokens[at].lower in _OPENING]


def _closing(prose: Prose, at: int, end: int) -> int:
    """Return the comma that closes the clause of ``at``, or the end."""
    return next((i for i in range(at, end) if prose.tokens[i].text == ","
                 and prose.quote_at(i) in {None, prose.quote_at(at)}), end)  # fmt: skip


def _tells_age(prose: Prose, who: int, stop: int) -> bool:
    """Tell whether a relative clause says no more than an age: ", who was 58,", ", in his 50s,"."""
    decade = prose.lower(who + 2) == "in" and prose.lower(who + 3) in {"his", "her", "their"}
    if decade and prose.tokens[stop - 1].text[:1].isdigit():
        return True
    return stop - who == _AGE_CLAUSE and prose.tokens[stop - 1].is_number


def _cut(prose: Prose, first: int, end: int, figures: Sequence[Figure]) -> tuple[int, int] | None:
    """Return where a proposition ends and the next begins, or None."""
    if prose.lower(first + (prose.tokens[first].text in "“\"‘'")) in _WHOEVER:
        return None  # "Anybody who walks a mile with two kids *and* a dog has never met a family"
    depth = _BRACKETS.get(prose.tokens[first].text, 0)
    for at in range(first + 1, end - 1):
        inside = depth > 0
        depth += _BRACKETS.get(prose.tokens[at].text, 0)
        joins = prose.tokens[at].lower in _CUTTING
        if inside or not joins or _inside_figure(prose, at, figures):
            continue
        for test in _CUTS:
            begin = test(prose, (first, at, end), figures)
            if begin is not None:
                left = _trim_end(prose, first, at)
                return (left, begin) if left > first else None
    return None


def _inside_figure(prose: Prose, at: int, figures: Sequence[Figure]) -> bool:
    start = prose.tokens[at].start
    return any(figure.span.start < start < figure.span.end for figure in figures)


def _participle_cut(
    prose: Prose, at: tuple[int, int, int], figures: Sequence[Figure]
) -> int | None:
    """Cut ", pushing the total beyond 155,500" and ", with 200 missing"."""
    first, comma, end = at
    if prose.tokens[comma].text != ",":
        return None
    word = prose.lower(comma + 1)
    stop = next((i for i in range(comma + 1, end) if prose.tokens[i].text in ",;"), end)
    if _goes_on_after(prose, stop, end) or _only_among(prose, first, comma):
        return None
    if word.endswith("ing") and word not in _NO_PARTICIPLE and len(word) > 4:
        return comma + 1 if counted(prose, comma + 1, stop, figures) else None
    if not has_clause(prose.tokens, first, comma) or _ends_aside(prose, first, comma):
        return None
    if word in {"with", "leaving"} and counted(prose, comma + 1, min(comma + 5, stop), figures):
        return comma + 1
    past = (word.endswith("ed") or word in _PASTS) and word != "compared"
    hangs = past and stop == end and prose.lower(comma + 2) in PREPOSITIONS
    return comma + 1 if hangs and counted(prose, comma + 1, stop, figures) else None


def _only_among(prose: Prose, first: int, comma: int) -> bool:
    """Tell whether words only tell of whom: "*among women over 60*, walking daily cut the risk"."""
    return prose.lower(first) in PREPOSITIONS and first_finite(prose.tokens, first, comma) is None


def _ends_aside(prose: Prose, first: int, comma: int) -> bool:
    """Tell whether a comma closes ", who is 12*,*": what follows is the verb of the sentence."""
    opening = next((i for i in range(comma - 1, first, -1) if prose.tokens[i].text == ","), None)
    return opening is not None and prose.lower(opening + 1) in {"who", "which", "whose"}


def _goes_on_after(prose: Prose, comma: int, end: int) -> bool:
    """Tell whether the verb of a subject stands after an aside: "…, killing 9, *never called*"."""
    at = comma + 1
    at += at < end and (prose.lower(at) == "never" or is_adverb(prose.lower(at)))
    return at < end and prose.tokens[comma].text == "," and is_finite(prose.tokens, at)


_CUTS = (
    concession_cut,
    _participle_cut,
    clause_cut,
    deed_cut,
    infinitive_cut,
    reproach_cut,
    row_cut,
    splice_cut,
    cyrillic_cut,
    figure_cut,
)
