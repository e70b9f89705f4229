"""Speech of several paragraphs whose marks stand only at its two ends.

"Пряма мова: «Вода є." — "Ми чекаємо." — "Дорогу полагодять»." are three paragraphs of one speaker.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive.reading.statements.cyrillic.words import own_words
from archive.reading.statements.statement import Statement
from archive.reading.words.prose import Prose

_OPENING, _CLOSING, _STRAIGHT = "«“„", "»”", '"'
_REACH = 6
"""Paragraphs: speech that is closed farther down was left open by mistake."""


def unclosed(
    paragraphs: Sequence[Prose], said: Sequence[Sequence[Statement]]
) -> Iterator[tuple[int, Statement]]:
    """Yield what the paragraphs say behind one that leaves its speech open, with their number."""
    for number, prose in enumerate(paragraphs):
        last = max(said[number], key=lambda item: item.contents[-1].end, default=None)
        if last is None or last.claimant is None or _balance(prose) <= 0:
            continue
        end = _closed_at(paragraphs, said, number)
        for at in range(number + 1, end + 1):
            yield from ((at, own) for own in _sentences(paragraphs[at], last))


def _balance(prose: Prose) -> int:
    """Return how many marks of a paragraph stay open; straight ones open and close by turns."""
    text = _text(prose)
    straight = text.count(_STRAIGHT) % 2
    if straight:
        return -1 if text.rstrip(" .,!?…").endswith(_STRAIGHT) else 1
    return sum(text.count(mark) for mark in _OPENING) - sum(text.count(mark) for mark in _CLOSING)


def _text(prose: Prose) -> str:
    return prose.words(0, len(prose.tokens)).text if prose.tokens else ""


def _closed_at(
    paragraphs: Sequence[Prose], said: Sequence[Sequence[Statement]], number: int
) -> int:
    """Return the paragraph whose last mark closes the speech, ``number`` itself if none does."""
    for at in range(number + 1, min(number + 1 + _REACH, len(paragraphs))):
        balance = _balance(paragraphs[at])
        if said[at] or balance > 0:
            break
        ends = _text(paragraphs[at]).rstrip(" .,!?…").endswith((*_CLOSING, _STRAIGHT))
        if balance < 0:
            return at if ends else number
    return number


def _sentences(prose: Prose, last: Statement) -> Iterator[Statement]:
    for first, end in prose.sentences:
        words = prose.words(first, end)
        own = own_words(prose, words.start, words.start + len(words.text.rstrip(' .»”"')))
        if own is not None and prose.lower(end - 1) != "?":
            yield replace(last, contents=(own,), continued=True, zone=(own.start, own.start))
