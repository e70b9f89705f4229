"""What a pronoun or "the company" can point back to: the subjects of the sentences before it.

Only sentences of the reporter's own count: what stands in quotation marks is somebody's speech.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from archive.reading.words.noun_phrases import PREPOSITIONS, RELATIVES, SUBORDINATORS
from archive.reading.words.quotes import quotations
from archive.reading.words.sentences import sentences
from archive.reading.words.tokens import Token, tokenize
from archive.reading.words.verbs import first_finite
from archive.reading.words.word_sets import word_set
from archive.values import Span, span

_LEADS = word_set("leads")
_QUOTING = "“\"«„‘'"
_FARTHEST = 1500
"""Code points: nothing further back is what a pronoun means."""
_LONGEST_INTRODUCTION = 25
_SIGNS = frozenset(",;:—–")
_TERMINAL = frozenset(".!?…")
_STOPS = RELATIVES | {"along", "together"}


def subjects_before(text: str, start: int) -> Iterator[Span]:
    """Yield the subjects of the sentences before ``start``, the nearest first.

    They are those of its own paragraph and of one before it; paragraphs of nothing but speech
    are passed over, as they are in the speaker's words.
    """
    for begin, end in _paragraphs_before(text, start):
        spoken = quotations(text, begin, end)  # in the order of the text, none in another
        for sentence in reversed(sentences(text, begin, end)):
            at = bisect_right(spoken, sentence.start, key=lambda quote: quote.start) - 1
            if at >= 0 and sentence.start < spoken[at].end:
                continue
            subject = _subject(text, sentence)
            if subject is not None:
                yield subject


def paragraph_before(text: str, start: int) -> tuple[int, int]:
    """Return the nearest paragraph before ``start`` that is not all speech.

    Its own counts where something stands in it before ``start``.
    """
    for begin, end in _paragraphs_before(text, start):
        if text[begin:end].strip(_QUOTING + "”’ \n"):
            return begin, end
    return start, start


def is_far(text: str, spoken: int, start: int, *, paragraphs: int = 1) -> bool:
    """Tell whether so many paragraphs about something else lie between two places.

    One that is a quotation is the words of whoever spoke at the first place.
    """
    between = text[spoken:start].split("\n")[1:-1]
    others = sum(bool(line.strip()) and line.strip()[0] not in _QUOTING for line in between)
    return others >= paragraphs


def _paragraphs_before(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield the paragraph up to the sentence of ``start``, then one before that is not all speech.

    In "The woman was hurt, he said" the speaker is not the woman.
    """
    nearest = max(start - _FARTHEST, 0)
    begin = max(text.rfind("\n", nearest, start) + 1, nearest)
    own = sentences(text, begin, start)
    whole = not own or own[-1].text.rstrip('”"’»)')[-1:] in _TERMINAL
    yield begin, start if whole else own[-1].start
    while begin > nearest:
        end = begin - 1
        begin = max(text.rfind("\n", nearest, end) + 1, nearest)
        words = text[begin:end].strip()
        if words and words[0] not in _QUOTING:
            yield begin, end
            return


def _subject(text: str, sentence: Span) -> Span | None:
    tokens = tokenize(text, sentence.start, min(sentence.end, sentence.start + 400))
    begin = _after_introduction(tokens)
    finite = first_finite(tokens, begin + 1, len(tokens))
    if finite is None:
        return None
    stop = next(
        (at for at in range(begin + 1, finite)
         if tokens[at].text in _SIGNS or tokens[at].lower in _STOPS), finite,
    )  # fmt: skip
    if tokens[stop - 1].lower in {"'s", "also", "has", "have", "had"}:
        stop -= 1
    return span(text, tokens[begin].start, tokens[stop - 1].end) if stop > begin else None


def _after_introduction(tokens: Sequence[Token]) -> int:
    """Return where the subject begins after "But", "On Monday," or "Speaking to reporters,"."""
    begin = 0
    while begin < len(tokens) - 1 and (tokens[begin].lower in _LEADS or tokens[begin].text == ","):
        begin += 1
    head = tokens[begin] if tokens else None
    if head is None or not _introduces(head):
        return begin
    comma = next((at for at, token in enumerate(tokens) if at > begin and token.text == ","), None)
    if comma is None or comma - begin > _LONGEST_INTRODUCTION or comma + 1 >= len(tokens):
        return begin
    return comma + 1


def _introduces(head: Token) -> bool:
    word = head.lower
    return word in PREPOSITIONS | SUBORDINATORS or word.endswith(("ing", "ly"))
