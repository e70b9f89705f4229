"""What is said in Ukrainian and Russian, without the marks and remarks around it."""

import re

from archive.reading.words.prose import Prose
from archive.reading.words.quotes import inside
from archive.values import Span, span

_REMARK = re.compile(
    r"^(?:(?:отметим|зазначимо|нагадаємо|напомним|додамо|добавим)(?:,\s+(?:що|что))?,?"
    r"|(?:виявилос[ья]|выяснилось|оказалось),\s+(?:що|что)"
    r"|(?:о|об|про)\s+(?:том|те),\s+(?:що|что))\s+", re.I
)  # fmt: skip
_EDGES = " \u00a0.,;:—–-"


def own_words(prose: Prose, start: int, end: int) -> Span | None:
    """Return the words of ``start``..``end`` that are somebody's own, None if none are left."""
    start, end = _trimmed(prose.text, start, end)
    quote = next((q for q in prose.quotes if q.start <= start and end <= q.end), None)
    if quote is not None:
        first, last = inside(quote)
        start, end = _trimmed(prose.text, max(start, first), min(end, last))
    remark = _REMARK.match(prose.text[start:end])
    start += remark.end() if remark else 0
    return span(prose.text, start, end) if end - start > 1 else None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    while start < end and text[start] in _EDGES:
        start += 1
    return start, end
